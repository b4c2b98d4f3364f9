"""Busy times and holidays from .ics files (DESIGN.md section 7, CHECKLIST.md 44 to 48), read with PyPI's icalendar.

Recurrence is expanded by dateutil. What neither covers (RDATE, "this and all later ones", VFREEBUSY) is refused, so that
the judge never takes an hour for free because it could not read why it is busy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

from .notation import InputError


@dataclass(frozen=True)
class BusyTime:
    """A busy time as it stands in the file: `date` bounds for whole days (end excluded), else moments.

    A naive moment is local time of whoever reads the calendar.
    """

    start: date
    end: date
    title: str

    @property
    def whole_days(self) -> bool:
        return not isinstance(self.start, datetime)


def read_busy(path: Path, first: date, last: date) -> list[BusyTime]:
    """What is busy between the two days (with a margin), free and cancelled events left out."""
    try:
        calendars = Calendar.from_ical(path.read_bytes(), multiple=True)
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: {error}") from error
    busy: list[BusyTime] = []
    for calendar in calendars:
        if calendar.walk("VFREEBUSY"):
            raise InputError(f"{path}: VFREEBUSY is not read by this judge")
        busy += _busy_of(calendar.walk("VEVENT"), path, first, last)
    return busy


def _busy_of(events: list[Event], path: Path, first: date, last: date) -> list[BusyTime]:
    overrides = {(str(event["UID"]), _key(event["RECURRENCE-ID"].dt)) for event in events if "RECURRENCE-ID" in event}
    busy: list[BusyTime] = []
    for event in events:
        if "RDATE" in event or event.get("RECURRENCE-ID") is not None and event["RECURRENCE-ID"].params.get("RANGE"):
            raise InputError(f"{path}: RDATE and RANGE are not read by this judge")
        if str(event.get("STATUS", "")).upper() == "CANCELLED" or str(event.get("TRANSP", "")).upper() == "TRANSPARENT":
            continue
        busy += [BusyTime(start, end, str(event.get("SUMMARY", ""))) for start, end in _spans(event, overrides, first, last)]
    return busy


def _spans(event: Event, overrides: set, first: date, last: date) -> list[tuple[date, date]]:
    start = event["DTSTART"].dt
    length = _length(event, start)
    if "RRULE" not in event:
        return [(start, start + length)]
    excluded = {_key(moment) for moment in _exception_dates(event)}
    uid = str(event.get("UID", ""))
    return [
        (begin, begin + length)
        for begin in _occurrences(event, start, first, last)
        if _key(begin) not in excluded and (uid, _key(begin)) not in overrides
    ]


def _length(event: Event, start: date) -> timedelta:
    if "DTEND" in event:
        return event["DTEND"].dt - start
    if "DURATION" in event:
        return event["DURATION"].dt
    return timedelta(0) if isinstance(start, datetime) else timedelta(days=1)


def _exception_dates(event: Event) -> list[date]:
    lists = event.get("EXDATE", [])
    lists = lists if isinstance(lists, list) else [lists]
    return [item.dt for entry in lists for item in entry.dts]


def _key(moment: date) -> object:
    """Equal for equal moments, whichever zone they are written in."""
    if isinstance(moment, datetime):
        return moment.timestamp() if moment.tzinfo else moment.isoformat()
    return moment.isoformat()


def _occurrences(event: Event, start: date, first: date, last: date) -> list[date]:
    """Expanded by local wall time, UNTIL brought to the same kind as DTSTART."""
    whole_days = not isinstance(start, datetime)
    wall = datetime.combine(start, datetime.min.time()) if whole_days else start.replace(tzinfo=None)
    rule = event["RRULE"]
    until = rule.pop("UNTIL", [None])[0]
    expanded = rrulestr(rule.to_ical().decode(), dtstart=wall)
    if until is not None:
        expanded = expanded.replace(until=_local_until(until, start))
    window = datetime.combine(first, datetime.min.time()), datetime.combine(last, datetime.max.time())
    found = expanded.between(window[0] - timedelta(days=40), window[1], inc=True)
    if whole_days:
        return [moment.date() for moment in found]
    return [moment.replace(tzinfo=start.tzinfo) for moment in found]


def _local_until(until: date, start: date) -> datetime:
    if not isinstance(until, datetime):
        return datetime.combine(until, datetime.max.time())
    zone = start.tzinfo if isinstance(start, datetime) else None
    return until.astimezone(zone).replace(tzinfo=None) if until.tzinfo and zone else until.replace(tzinfo=None)


def interval_minutes(busy: BusyTime, zone: ZoneInfo) -> tuple[int, int]:
    """The busy time in minutes since 1970, widened to whole minutes; floating times in the reader's zone."""
    start, end = (_moment(bound, zone).timestamp() for bound in (busy.start, busy.end))
    return int(start // 60), int(-(-end // 60))


def _moment(bound: date, zone: ZoneInfo) -> datetime:
    if not isinstance(bound, datetime):
        return datetime.combine(bound, datetime.min.time(), tzinfo=zone)
    return bound if bound.tzinfo else bound.replace(tzinfo=zone)
