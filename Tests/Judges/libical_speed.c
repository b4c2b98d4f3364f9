/* How long libical takes for what `onboard-bench calendars` measures:

     libical_speed read FILE          parses the file, and asks each event for its start and end
     libical_speed write FILE...      builds the calendars of those files from their texts and times, and writes them as text

   The files are in memory before the clock starts. Prints seconds of processor time: of parsing alone, of all of it; of writing.
   onboard-bench compiles and runs it: cc -O2 -o libical_speed libical_speed.c -lical */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        exit(2);
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    text[fread(text, 1, (size_t)size, file)] = '\0';
    fclose(file);
    return text;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int measure_read(const char *path)
{
    char *text = read_file(path);
    double start = now();
    icalcomponent *calendar = icalparser_parse_string(text);
    double parsed = now();
    long long sum = 0;
    int events = 0;
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        struct icaltimetype from = icalcomponent_get_dtstart(event), to = icalcomponent_get_dtend(event);
        sum += (long long)icaltime_as_timet_with_zone(to, icaltime_get_timezone(to));
        sum -= (long long)icaltime_as_timet_with_zone(from, icaltime_get_timezone(from));
        events++;
    }
    double done = now();
    printf("%.6f %.6f %d %lld\n", parsed - start, done - start, events, sum);
    return 0;
}

/* What an event says, as a program that writes calendars has it. */
struct event {
    char *uid, *summary, *description, *location, *url, *category, *tzid;
    struct icaltimetype stamp, start, end;
    int sequence;
};

static char *copy(const char *text) { return text ? strdup(text) : NULL; }

static struct event read_event(icalcomponent *component)
{
    icalproperty *url = icalcomponent_get_first_property(component, ICAL_URL_PROPERTY);
    icalproperty *category = icalcomponent_get_first_property(component, ICAL_CATEGORIES_PROPERTY);
    icalproperty *start = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
    icalproperty *end = icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY);
    icalparameter *zone = icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
    struct event event = {
        copy(icalcomponent_get_uid(component)), copy(icalcomponent_get_summary(component)),
        copy(icalcomponent_get_description(component)), copy(icalcomponent_get_location(component)),
        copy(url ? icalproperty_get_url(url) : NULL), copy(category ? icalproperty_get_categories(category) : NULL),
        copy(zone ? icalparameter_get_tzid(zone) : NULL), icalcomponent_get_dtstamp(component),
        icalproperty_get_dtstart(start), icalproperty_get_dtend(end), icalcomponent_get_sequence(component)};
    return event;
}

static void write_event(icalcomponent *calendar, const struct event *event)
{
    icalcomponent *component = icalcomponent_new_vevent();
    icalproperty *start = icalproperty_new_dtstart(event->start), *end = icalproperty_new_dtend(event->end);
    if (event->tzid) {
        icalproperty_add_parameter(start, icalparameter_new_tzid(event->tzid));
        icalproperty_add_parameter(end, icalparameter_new_tzid(event->tzid));
    }
    icalcomponent_add_property(component, icalproperty_new_uid(event->uid));
    icalcomponent_add_property(component, icalproperty_new_dtstamp(event->stamp));
    icalcomponent_add_property(component, icalproperty_new_created(event->stamp));
    icalcomponent_add_property(component, icalproperty_new_lastmodified(event->stamp));
    icalcomponent_add_property(component, icalproperty_new_sequence(event->sequence));
    icalcomponent_add_property(component, icalproperty_new_status(ICAL_STATUS_CONFIRMED));
    icalcomponent_add_property(component, start);
    icalcomponent_add_property(component, end);
    icalcomponent_add_property(component, icalproperty_new_summary(event->summary));
    icalcomponent_add_property(component, icalproperty_new_description(event->description));
    icalcomponent_add_property(component, icalproperty_new_location(event->location));
    icalcomponent_add_property(component, icalproperty_new_url(event->url));
    icalcomponent_add_property(component, icalproperty_new_categories(event->category));
    icalcomponent_add_property(component, icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
    icalcomponent_add_component(calendar, component);
}

static int measure_write(int count, char **paths)
{
    enum { MOST = 1000 };
    struct event(*events)[MOST] = calloc((size_t)count, sizeof *events);
    int *counts = calloc((size_t)count, sizeof *counts);
    for (int file = 0; file < count; file++) {
        char *text = read_file(paths[file]);
        icalcomponent *calendar = icalparser_parse_string(text);
        icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
        for (; event && counts[file] < MOST; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
            events[file][counts[file]++] = read_event(event);
        free(text);
    }
    double start = now();
    size_t bytes = 0;
    for (int file = 0; file < count; file++) {
        icalcomponent *calendar = icalcomponent_new_vcalendar();
        icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
        icalcomponent_add_property(calendar, icalproperty_new_prodid("-//onboard//onboard 1//EN"));
        for (int index = 0; index < counts[file]; index++)
            write_event(calendar, &events[file][index]);
        char *text = icalcomponent_as_ical_string_r(calendar);
        bytes += strlen(text);
        free(text);
        icalcomponent_free(calendar);
    }
    printf("%.6f %zu\n", now() - start, bytes);
    return 0;
}

int main(int count, char **arguments)
{
    icalerror_set_errors_are_fatal(0);
    if (count == 3 && !strcmp(arguments[1], "read"))
        return measure_read(arguments[2]);
    if (count > 2 && !strcmp(arguments[1], "write"))
        return measure_write(count - 2, arguments + 2);
    return 2;
}
