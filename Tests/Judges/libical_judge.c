/* Reads one .ics file with libical and says what it understood, one tab-separated line each:

     error  TEXT                                            a parser error (X-LIC-ERROR) or an invalid property
     zone   TZID                                            a VTIMEZONE
     event  UID  START  END  STATUS  SEQUENCE               seconds since 1970, from the file's own VTIMEZONEs

   judge_calendars.py compiles and runs it: cc -o libical_judge libical_judge.c -lical */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = size < 0 ? NULL : malloc((size_t)size + 1);
    if (text)
        text[fread(text, 1, (size_t)size, file)] = '\0';
    fclose(file);
    return text;
}

static void report_errors(icalcomponent *component)
{
    icalproperty *property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY))
        printf("error\t%s\n", icalproperty_get_xlicerror(property));
    icalcomponent *child = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    for (; child; child = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        report_errors(child);
}

/* The moment of a DTSTART or DTEND in the zone that the file itself defines; libical's own zones are not asked. */
static long long moment(icalcomponent *calendar, icalcomponent *event, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    if (!property)
        return -1;
    icaltimetype time = icalvalue_get_datetime(icalproperty_get_value(property));
    icalparameter *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    icaltimezone *zone = icaltimezone_get_utc_timezone();
    if (parameter) {
        zone = icalcomponent_get_timezone(calendar, icalparameter_get_tzid(parameter));
        if (!zone) {
            printf("error\tno VTIMEZONE for %s\n", icalparameter_get_tzid(parameter));
            return -1;
        }
    }
    return (long long)icaltime_as_timet_with_zone(time, zone);
}

static void report_event(icalcomponent *calendar, icalcomponent *event)
{
    const char *uid = icalcomponent_get_uid(event);
    icalproperty *status = icalcomponent_get_first_property(event, ICAL_STATUS_PROPERTY);
    icalproperty *sequence = icalcomponent_get_first_property(event, ICAL_SEQUENCE_PROPERTY);
    printf("event\t%s\t%lld\t%lld\t%s\t%d\n", uid ? uid : "", moment(calendar, event, ICAL_DTSTART_PROPERTY),
           moment(calendar, event, ICAL_DTEND_PROPERTY),
           status ? icalproperty_get_value_as_string(status) : "", sequence ? icalproperty_get_sequence(sequence) : -1);
}

static void report_calendar(icalcomponent *calendar)
{
    icalcomponent *zone = icalcomponent_get_first_component(calendar, ICAL_VTIMEZONE_COMPONENT);
    for (; zone; zone = icalcomponent_get_next_component(calendar, ICAL_VTIMEZONE_COMPONENT)) {
        icalproperty *tzid = icalcomponent_get_first_property(zone, ICAL_TZID_PROPERTY);
        printf("zone\t%s\n", tzid ? icalproperty_get_tzid(tzid) : "");
    }
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        report_event(calendar, event);
}

int main(int count, char **arguments)
{
    if (count != 2)
        return 2;
    char *text = read_file(arguments[1]);
    if (!text)
        return 2;
    icalerror_set_errors_are_fatal(0);
    icalcomponent *calendar = icalparser_parse_string(text);
    free(text);
    if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
        printf("error\tnot one VCALENDAR\n");
        return 0;
    }
    icalrestriction_check(calendar); /* leaves its findings as X-LIC-ERROR, beside the parser's */
    report_errors(calendar);
    report_calendar(calendar);
    icalcomponent_free(calendar);
    return 0;
}
