"""How DESIGN.md section 3 writes dates, durations, days of the week, hours and shares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Iterable, Iterator

Range = tuple[int, int]
"""Minutes from a day's midnight: start, end. An end beyond 1440 lies in the next day."""

DayRange = tuple[date, date]
"""First and last day, both included."""

Week = tuple[tuple[Range, ...], ...]
"""The ranges of Monday to Sunday."""

DAY_MINUTES = 24 * 60


class InputError(Exception):
    """The document cannot be read; the judge cannot judge (exit code 2)."""


def as_list(value: object) -> list:
    """A missing value is an empty list, a single one a list of one."""
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]


# Durations and shares


@dataclass(frozen=True)
class Duration:
    """`10d` counts days (of which kind depends on where it stands), everything else is an exact length."""

    days: int = 0
    seconds: int = 0

    @property
    def minutes(self) -> Fraction:
        return Fraction(self.seconds, 60)


_UNIT_SECONDS = {"h": 3600, "m": 60, "s": 1}


def parse_duration(text: str) -> Duration:
    """`45s`, `90m`, `1h30m`, `10d`."""
    compact = text.strip().lower().replace(" ", "")
    if not re.fullmatch(r"(\d+[dhms])+", compact):
        raise InputError(f"not a duration: {text!r}")
    days = seconds = 0
    for number, unit in re.findall(r"(\d+)([dhms])", compact):
        if unit == "d":
            days += int(number)
        else:
            seconds += int(number) * _UNIT_SECONDS[unit]
    return Duration(days, seconds)


def parse_minutes(text: str) -> Fraction:
    """A limit or a length: exact minutes."""
    duration = parse_duration(text)
    if duration.days:
        raise InputError(f"a length of time cannot be counted in days: {text!r}")
    return duration.minutes


def parse_days_count(text: str) -> int:
    """`10d`, or a bare number of days."""
    return int(text) if text.strip().isdigit() else parse_duration(text).days


# Dates

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})")
_ANY_DATE = r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))"


def parse_date(text: str) -> date:
    """ISO 8601; in staff files also 01.02.2027 and 1.2.27."""
    text = text.strip()
    try:
        if match := _ISO.fullmatch(text):
            return date(*map(int, match.groups()))
        if match := _DOTTED.fullmatch(text):
            day, month, year = map(int, match.groups())
            return date(year + 2000 if year < 100 else year, month, day)
    except ValueError as error:
        raise InputError(f"not a date: {text!r}: {error}") from error
    raise InputError(f"not a date: {text!r}")


_DATE_SPAN = re.compile(rf"({_ANY_DATE})\s*(?:\.\.|\s[-–—]\s|(?<=\d\d\d\d)[-–—](?=\d\d?\.)|[–—])\s*({_ANY_DATE})")


def parse_date_range(text: str) -> DayRange:
    """`2027-01-01..2027-01-08` or one date."""
    text = text.strip()
    if match := _DATE_SPAN.fullmatch(text):
        return parse_date(match.group(1)), parse_date(match.group(2))
    day = parse_date(text)
    return day, day


def parse_date_ranges(value: object) -> list[DayRange]:
    """A list of ranges, or one cell that holds several."""
    ranges = []
    for item in as_list(value):
        ranges += [parse_date_range(piece) for piece in re.split(r"[,;\n]", item) if piece.strip()]
    return ranges


def days_of(ranges: Iterable[DayRange]) -> Iterator[date]:
    for first, last in ranges:
        day = first
        while day <= last:
            yield day
            day += timedelta(days=1)


# Days of the week

_DAY_PREFIXES = (
    ("mon", "пн", "понед"), ("tue", "вт"), ("wed", "ср"), ("thu", "чт", "четв"),
    ("fri", "пт", "пятн"), ("sat", "сб", "субб"), ("sun", "вс", "воскр"),
)
_DAY_WORD = (
    r"(?:mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?)?|thu(?:r(?:s(?:days?)?)?)?|fri(?:days?)?|sat(?:urdays?)?"
    r"|sun(?:days?)?|пн|вт|ср|чт|пт|сб|вс|понедельник\w*|вторник\w*|сред[аыуе]|четверг\w*|пятниц\w*|суббот\w*"
    r"|воскресень\w*)(?!\w)"
)
_DAY_SPAN = re.compile(rf"(?:с\s+|from\s+)?(?<!\w)({_DAY_WORD})\s*(?:-|по|to|through)\s*({_DAY_WORD})")
_DAY_ALONE = re.compile(rf"(?<!\w)({_DAY_WORD})")


def weekday_number(word: str) -> int:
    for number, prefixes in enumerate(_DAY_PREFIXES):
        if word.startswith(prefixes):
            return number
    raise InputError(f"not a day of the week: {word!r}")


def _take_weekdays(text: str) -> tuple[set[int], str]:
    """The days of the week named in the text, and what is left of it. A span may run over Sunday."""
    days: set[int] = set()

    def add_span(match: re.Match[str]) -> str:
        first, last = weekday_number(match.group(1)), weekday_number(match.group(2))
        days.update((first + step) % 7 for step in range((last - first) % 7 + 1))
        return " "

    def add_day(match: re.Match[str]) -> str:
        days.add(weekday_number(match.group(1)))
        return " "

    return days, _DAY_ALONE.sub(add_day, _DAY_SPAN.sub(add_span, text))


def parse_weekdays(value: object) -> frozenset[int]:
    """`mon`, `mon-fri`, `mon,wed`, or a list of these."""
    days: set[int] = set()
    for item in as_list(value):
        found, rest = _take_weekdays(_tidy(item))
        if not found or rest.strip(" ,"):
            raise InputError(f"not days of the week: {item!r}")
        days |= found
    return frozenset(days)


# Hours

_TIME = r"(\d{1,2})(?:[:.](\d\d))?"
_TIME_SPAN = re.compile(rf"(?:(?<!\w)с\s+|(?<!\w)from\s+)?(?<!\d){_TIME}\s*(?:-|до|to)\s*{_TIME}(?!\d)")
_SECOND_SHIFT = re.compile(r"вторая\s+смена|2-?я\s+смена|second\s+shift|2nd\s+shift")
_FIRST_SHIFT = re.compile(r"первая\s+смена|1-?я\s+смена|first\s+shift|1st\s+shift")
_ROTA_START = re.compile(rf"(?:from|начиная\s+с|с|от)\s+({_ANY_DATE})")
_PATTERN = re.compile(r"(?<!\d)(\d{1,2})\s*/\s*(\d{1,2})(?!\d)")
_FILLER = re.compile(r"(?<!\w)(?:и|and|с|по|from|to|работа|график)(?!\w)|[\s,;()]+")


def _tidy(text: str) -> str:
    for dash in "‐‑–—−":
        text = text.replace(dash, "-")
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").lower().replace("ё", "е")).strip()


def _range_of(match: re.Match[str]) -> Range:
    hour, minute, end_hour, end_minute = (int(group or 0) for group in match.groups())
    start, end = hour * 60 + minute, end_hour * 60 + end_minute
    if hour > 23 or end_hour > 24 or minute > 59 or end_minute > 59:
        raise InputError(f"not a range of hours: {match.group(0)!r}")
    return start, end if end > start else end + DAY_MINUTES


def parse_ranges(value: object) -> tuple[Range, ...]:
    """`09:00-13:00`, or a list, or several in one text; sorted."""
    ranges: list[Range] = []
    for item in as_list(value):
        text = _tidy(item)
        found = [_range_of(match) for match in _TIME_SPAN.finditer(text)]
        if not found or _TIME_SPAN.sub("", text).strip(" ,;"):
            raise InputError(f"not a range of hours: {item!r}")
        ranges += found
    return tuple(sorted(ranges))


@dataclass(frozen=True)
class Rota:
    """`2/2`: days on, days off, by the calendar; the second shift is the complement."""

    on: int
    off: int
    first: date | None
    second: bool

    def works(self, day: date, first_by_default: date) -> bool:
        place = (day - (self.first or first_by_default)).days % (self.on + self.off)
        return (place < self.on) != self.second


@dataclass(frozen=True)
class Hours:
    """Somebody's hours as they are written, before the document's own hours are filled in.

    `week`: a weekly map, complete in itself. Otherwise `days` (None: the document's working days), `ranges` (None: the
    document's hours) and, for a rota, `rota`. `plain`: one single range, which the lunch gap applies to.
    """

    week: Week | None = None
    days: frozenset[int] | None = None
    ranges: tuple[Range, ...] | None = None
    rota: Rota | None = None
    plain: bool = False


def parse_week(value: dict) -> Week:
    """`{mon-fri: [09:00-13:00, 14:00-18:00]}`."""
    week: list[list[Range]] = [[] for _ in range(7)]
    for days, ranges in value.items():
        for day in parse_weekdays(days):
            week[day] += parse_ranges(ranges)
    return tuple(tuple(sorted(day)) for day in week)


def parse_hours(value: object) -> Hours | None:
    """Every form of `hours` that DESIGN.md section 3 lists; None where there is none."""
    if value is None or value == "":
        return None
    if isinstance(value, dict):
        return Hours(week=parse_week(value))
    if isinstance(value, list):
        ranges = parse_ranges(value)
        return Hours(ranges=ranges, plain=len(ranges) == 1)
    return _parse_hours_text(str(value))


def _parse_hours_text(original: str) -> Hours:
    text = _tidy(original).replace("(", " ").replace(")", " ")
    text, second = _SECOND_SHIFT.subn(" ", text)
    text = _FIRST_SHIFT.sub(" ", text)
    start = _ROTA_START.search(text)
    text = _ROTA_START.sub(" ", text)
    pattern = _PATTERN.search(text)
    text = _PATTERN.sub(" ", text, count=1)
    days, text = _take_weekdays(text)
    ranges = tuple(sorted(_range_of(match) for match in _TIME_SPAN.finditer(text)))
    text = _TIME_SPAN.sub(" ", text)
    rota = _rota(pattern, start, bool(second))
    if _FILLER.sub("", text) or (start and not rota) or (second and not rota) or (rota and days):
        raise InputError(f"hours not understood: {original!r}")
    if not (pattern or days or ranges):
        raise InputError(f"hours not understood: {original!r}")
    return Hours(days=frozenset(days) or None, ranges=ranges or None, rota=rota, plain=len(ranges) == 1)


def _rota(pattern: re.Match[str] | None, start: re.Match[str] | None, second: bool) -> Rota | None:
    """`5/2` is the ordinary week; every other pattern is a rota."""
    if pattern is None or pattern.group(0).replace(" ", "") == "5/2":
        return None
    on, off = int(pattern.group(1)), int(pattern.group(2))
    if on == 0 or off == 0:
        raise InputError(f"not a rota: {pattern.group(0)!r}")
    return Rota(on, off, parse_date(start.group(1)) if start else None, second)


# Shares


def parse_share(text: str) -> Fraction | None:
    """`50%` as one half; None for what is no share."""
    match = re.fullmatch(r"\s*(\d+(?:[.,]\d+)?)\s*%\s*", text)
    return Fraction(match.group(1).replace(",", ".")) / 100 if match else None
