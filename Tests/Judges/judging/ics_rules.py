"""What must hold in each calendar that onboard writes (DESIGN.md section 7; numbers are CHECKLIST.md's)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Iterator
from zoneinfo import ZoneInfo

import vobject
from icalendar import Calendar

from .ics_text import Component, Property, byte_problems, read_components
from .libical import Reading

EVENT_PROPERTIES = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "LAST-MODIFIED", "STATUS")
STATUSES = ("CONFIRMED", "TENTATIVE", "CANCELLED")
UTC_FORM = re.compile(r"\d{8}T\d{6}Z")
LOCAL_FORM = re.compile(r"\d{8}T\d{6}")
DATE_FORM = re.compile(r"\d{8}")
MAX_UID_OCTETS = 255


@dataclass(frozen=True)
class Finding:
    file: str
    check: str
    where: str
    found: str
    allowed: str

    def __str__(self) -> str:
        return f"{self.file} | {self.check} | {self.where} | found {self.found} | allowed {self.allowed}"


@dataclass(frozen=True)
class Occurrence:
    """An event as every file that holds it should show it."""

    uid: str
    start: float
    end: float
    sequence: str
    status: str
    all_day: bool = False

    @property
    def cancelled(self) -> bool:
        return self.status == "CANCELLED"


class IcsFile:
    """One file: its bytes, its components, and what it says of each event."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.name = name
        self.data = path.read_bytes()
        self.calendars: list[Component] = []
        self.broken: str | None = None
        try:
            self.calendars = read_components(self.data)
        except ValueError as error:
            self.broken = str(error)

    @property
    def events(self) -> list[Component]:
        return [event for calendar in self.calendars for event in calendar.parts("VEVENT")]

    def finding(self, check: str, where: str, found: object, allowed: object) -> Finding:
        return Finding(self.name, check, where, str(found), str(allowed))

    def occurrences(self) -> list[Occurrence]:
        """The events that have readable times; the others are findings already."""
        found = []
        for event in self.events:
            start, end = (moment(each) for key in ("DTSTART", "DTEND") for each in event.all(key)[:1] or [None])
            if start is not None and end is not None:
                sequence, status = event.value("SEQUENCE") or "", event.value("STATUS") or ""
                all_day = DATE_FORM.fullmatch(event.value("DTSTART") or "") is not None
                found.append(Occurrence(event.value("UID") or "", start, end, sequence, status, all_day))
        return found


def moment(prop: Property | None) -> float | None:
    """Seconds since 1970 by the time zone database, of a day its midnight in UTC; None for what is no moment in a known zone."""
    if prop is None:
        return None
    if prop.parameters.get("VALUE") == "DATE" and DATE_FORM.fullmatch(prop.value):
        return datetime.strptime(prop.value + "+0000", "%Y%m%d%z").timestamp()
    if UTC_FORM.fullmatch(prop.value):
        return datetime.strptime(prop.value + "+0000", "%Y%m%dT%H%M%SZ%z").timestamp()
    if LOCAL_FORM.fullmatch(prop.value) and (zone := zone_of(prop)):
        return datetime.strptime(prop.value, "%Y%m%dT%H%M%S").replace(tzinfo=zone).timestamp()
    return None


def zone_of(prop: Property) -> ZoneInfo | None:
    try:
        return ZoneInfo(prop.parameters["TZID"]) if "TZID" in prop.parameters else None
    except (KeyError, ValueError):
        return None


def check_file(file: IcsFile, reading: Reading) -> Iterator[Finding]:
    """Every check of one file."""
    for where, found, allowed in byte_problems(file.data):
        yield file.finding("bytes (1, 2, 3)", where, found, allowed)
    if file.broken:
        yield file.finding("components", "-", file.broken, "BEGIN and END that match")
    if len(file.calendars) != 1 and not file.broken:
        yield file.finding("components", "-", f"{len(file.calendars)} calendars", 1)
    for calendar in file.calendars:
        yield from _check_calendar(file, calendar)
        yield from _check_zones(file, calendar)
    for event in file.events:
        yield from _check_event(file, event)
    for uid, count in Counter(event.value("UID") for event in file.events).items():
        if count > 1:
            yield file.finding("unique UID (16)", str(uid), count, 1)
    yield from _check_with_icalendar(file)
    yield from _check_with_vobject(file)
    yield from _check_with_libical(file, reading)


def _check_calendar(file: IcsFile, calendar: Component) -> Iterator[Finding]:
    first = sorted(prop.name for prop in calendar.properties[:3])
    if calendar.name != "VCALENDAR" or first != ["CALSCALE", "PRODID", "VERSION"]:
        yield file.finding("head (5)", calendar.name, first, "VCALENDAR with VERSION, PRODID, CALSCALE first")
    for name in ("VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME"):
        if len(calendar.all(name)) != 1:
            yield file.finding("head (5, 13)", name, len(calendar.all(name)), 1)
    if calendar.value("VERSION") != "2.0":
        yield file.finding("head (5)", "VERSION", calendar.value("VERSION"), "2.0")
    if calendar.all("METHOD"):
        yield file.finding("head (31)", "METHOD", calendar.value("METHOD"), "none")
    if calendar.value("NAME") != calendar.value("X-WR-CALNAME"):
        yield file.finding("head (13)", "NAME", calendar.value("NAME"), calendar.value("X-WR-CALNAME"))


def _check_zones(file: IcsFile, calendar: Component) -> Iterator[Finding]:
    """Every TZID has its VTIMEZONE once, before the events, with complete observances and no lists of dates."""
    zones = calendar.parts("VTIMEZONE")
    defined = Counter(zone.value("TZID") for zone in zones)
    used = {prop.parameters["TZID"] for prop in _dated(calendar) if "TZID" in prop.parameters}
    for name in sorted(used | set(filter(None, defined))):
        if defined[name] != 1:
            yield file.finding("VTIMEZONE (8)", name, f"{defined[name]} definitions", 1)
    order = [child.name == "VTIMEZONE" for child in calendar.children]
    if order != sorted(order, reverse=True):
        yield file.finding("VTIMEZONE (8)", "-", "after an event", "before the events")
    for zone in zones:
        name = zone.value("TZID") or "-"
        if not zone.parts("STANDARD"):
            yield file.finding("VTIMEZONE (9)", name, "no STANDARD", "at least one")
        for observance in zone.parts("STANDARD", "DAYLIGHT"):
            for needed in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"):
                if len(observance.all(needed)) != 1:
                    yield file.finding("VTIMEZONE (9)", f"{name} {observance.name}", f"no {needed}", "one")
            if observance.all("RDATE"):
                yield file.finding("VTIMEZONE (9)", f"{name} {observance.name}", "RDATE", "RRULE")


def _dated(component: Component) -> Iterator[Property]:
    yield from component.properties
    for child in component.children:
        yield from _dated(child)


def _check_event(file: IcsFile, event: Component) -> Iterator[Finding]:
    uid = event.value("UID") or "an event"
    for name in EVENT_PROPERTIES:
        if len(event.all(name)) != 1:
            yield file.finding("event (6)", uid, f"{len(event.all(name))} {name}", 1)
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        if not UTC_FORM.fullmatch(event.value(name) or ""):
            yield file.finding("event (6)", f"{uid} {name}", event.value(name), "a time in UTC")
    if not (event.value("SEQUENCE") or "").isdigit():
        yield file.finding("event (19)", f"{uid} SEQUENCE", event.value("SEQUENCE"), "0 or more")
    if event.value("STATUS") not in STATUSES:
        yield file.finding("event (29)", f"{uid} STATUS", event.value("STATUS"), "/".join(STATUSES))
    if len(uid.encode()) > MAX_UID_OCTETS:
        yield file.finding("event (18)", uid, f"{len(uid.encode())} octets", MAX_UID_OCTETS)
    yield from _check_times(file, event, uid)
    yield from _check_alarms(file, event, uid)


def _check_times(file: IcsFile, event: Component, uid: str) -> Iterator[Finding]:
    times = [moment(prop) for name in ("DTSTART", "DTEND") for prop in event.all(name)[:1]]
    for name in ("DTSTART", "DTEND"):
        for prop in event.all(name):
            if moment(prop) is None:
                yield file.finding("times (8)", f"{uid} {name}", f"{prop.parameters} {prop.value}", "UTC or a known zone")
    if len(times) == 2 and None not in times and times[1] <= times[0]:
        yield file.finding("times (7)", uid, f"{event.value('DTSTART')} to {event.value('DTEND')}", "an end after the start")


def _check_alarms(file: IcsFile, event: Component, uid: str) -> Iterator[Finding]:
    cancelled = event.value("STATUS") == "CANCELLED"
    if cancelled and (event.value("TRANSP") != "TRANSPARENT" or event.parts("VALARM")):
        yield file.finding("cancelled (26)", uid, "opaque, or with a reminder", "TRANSP:TRANSPARENT, no VALARM")
    for alarm in event.parts("VALARM"):
        for name in ("ACTION", "TRIGGER", "DESCRIPTION"):
            if len(alarm.all(name)) != 1:
                yield file.finding("reminder (11)", uid, f"{len(alarm.all(name))} {name}", 1)


def _check_with_icalendar(file: IcsFile) -> Iterator[Finding]:
    """PyPI's icalendar reads the file without an error, and its zones say what the time zone database says."""
    try:
        calendars = Calendar.from_ical(file.data, multiple=True)
    except ValueError as error:
        yield file.finding("icalendar", "-", error, "no error")
        return
    for calendar in calendars:
        for component in calendar.walk():
            for name, error in component.errors:
                yield file.finding("icalendar", str(component.get("UID", component.name)), f"{name}: {error}", "no error")
        yield from _zones_agree(file, calendar)
    found = sum(len(calendar.walk("VEVENT")) for calendar in calendars)
    if found != len(file.events):
        yield file.finding("icalendar", "-", f"{found} events", len(file.events))


def _check_with_vobject(file: IcsFile) -> Iterator[Finding]:
    """PyPI's vobject reads the file, finds it complete, and writes it with the same events."""
    try:
        calendars = list(vobject.readComponents(file.data.decode("utf-8"), validate=True))
        events = [event for calendar in calendars for event in calendar.contents.get("vevent", [])]
        uids = Counter(event.uid.value for event in events)
    except (vobject.base.VObjectError, ValueError, AttributeError) as error:
        yield file.finding("vobject", "-", f"{type(error).__name__}: {error}", "no error")
        return
    if uids != (ours := Counter(event.value("UID") for event in file.events)):
        yield file.finding("vobject", "-", f"{uids.total()} events", ours.total())


def _zones_agree(file: IcsFile, calendar: Calendar) -> Iterator[Finding]:
    try:
        zones = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}
    except (KeyError, ValueError, TypeError) as error:
        yield file.finding("VTIMEZONE (9)", "-", f"{type(error).__name__}: {error}", "a zone that icalendar can use")
        return
    for event in file.events:
        for prop in event.all("DTSTART") + event.all("DTEND"):
            ours, known = zones.get(prop.parameters.get("TZID", "")), zone_of(prop)
            if ours is None or known is None or not LOCAL_FORM.fullmatch(prop.value):
                continue
            wall = datetime.strptime(prop.value, "%Y%m%dT%H%M%S")
            offsets = [wall.replace(tzinfo=zone).utcoffset() for zone in (ours, known)]
            if offsets[0] != offsets[1]:
                where = f"{event.value('UID')} {prop.name} {prop.parameters['TZID']} {prop.value}"
                yield file.finding("VTIMEZONE (9)", where, *(_shown(offset) for offset in offsets))


def _shown(offset: timedelta | None) -> str:
    return f"UTC{offset.total_seconds() / 3600:+g} h" if offset is not None else "no offset"


def _check_with_libical(file: IcsFile, reading: Reading) -> Iterator[Finding]:
    """libical reads the file without an error, and finds the same events at the same moments."""
    for error in reading.errors:
        yield file.finding("libical", "-", error, "no error")
    ours = Counter((each.uid, each.start, each.end) for each in file.occurrences())
    theirs = Counter((uid, start, end) for uid, start, end in reading.events)
    for uid, start, end in sorted((theirs - ours).keys() | (ours - theirs).keys()):
        key = uid, start, end
        found, allowed = f"{theirs[key]} times {start:.0f}..{end:.0f}", f"{ours[key]} by the time zone database"
        yield file.finding("libical (8, 9)", uid, found, allowed)


def check_across(files: list[IcsFile]) -> Iterator[Finding]:
    """The same session has the same times, SEQUENCE and STATUS wherever it stands (17); only who was taken off a
    session sees it cancelled alone (28)."""
    seen: dict[str, tuple[IcsFile, Occurrence]] = {}
    for file in files:
        for each in file.occurrences():
            if each.cancelled:
                continue
            other_file, other = seen.setdefault(each.uid, (file, each))
            if other != each:
                yield file.finding("across files (17)", each.uid, each, f"{other} as in {other_file.name}")
