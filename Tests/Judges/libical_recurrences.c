/* Expands the rules of a file with libical, as `onboard-bench recurrences` does: RULE, DTSTART and FROM..THROUGH, with a tab
   between, give the rule's local times within the window as one JSON list a line; null where libical refuses the rule.

   judging/libical.py compiles and runs it: cc -o libical_recurrences libical_recurrences.c -lical */

#include <libical/ical.h>
#include <stdio.h>
#include <string.h>

/* So many times are looked at; a rule with more is not judged. */
enum { MOST = 2000000 };

static void expand(const char *rule_text, const char *start_text, const char *from_text, const char *through_text)
{
    struct icalrecurrencetype rule = icalrecurrencetype_from_string(rule_text);
    struct icaltimetype start = icaltime_from_string(start_text);
    struct icaltimetype from = icaltime_from_string(from_text), through = icaltime_from_string(through_text);
    icalrecur_iterator *iterator = rule.freq == ICAL_NO_RECURRENCE ? NULL : icalrecur_iterator_new(rule, start);
    if (!iterator) {
        puts("null");
        return;
    }
    /* Rules without COUNT may begin at the window; libical then goes on from the period that holds it. */
    putchar('[');
    const char *comma = "";
    for (long seen = 0; seen < MOST; seen++) {
        struct icaltimetype time = icalrecur_iterator_next(iterator);
        if (icaltime_is_null_time(time) || icaltime_compare(time, through) > 0)
            break;
        if (icaltime_compare(time, from) < 0)
            continue;
        printf("%s\"%s\"", comma, icaltime_as_ical_string(time));
        comma = ",";
    }
    puts("]");
    icalrecur_iterator_free(iterator);
}

int main(int count, char **arguments)
{
    FILE *file = count == 2 ? fopen(arguments[1], "r") : NULL;
    if (!file)
        return 2;
    icalerror_set_errors_are_fatal(0);
    char line[4096];
    while (fgets(line, sizeof line, file)) {
        char *rule = strtok(line, "\t"), *start = strtok(NULL, "\t"), *window = strtok(NULL, "\t\n");
        char *dots = window ? strstr(window, "..") : NULL;
        if (!dots)
            return 2;
        *dots = '\0';
        expand(rule, start, window, dots + 2);
    }
    fclose(file);
    return 0;
}
