"""Recurrence rules by three programs: onboard's own expansion, PyPI's python-dateutil and Debian's libical.

A case is one line, `RULE<tab>DTSTART<tab>FROM..THROUGH`, as Tests/Judges/recurrences.txt has them. Where one of the other two is
known to read the standard otherwise, a function here says so and why; nothing is excused from both.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from dateutil.rrule import rrulestr

C_SOURCE = Path(__file__).resolve().parents[1] / "libical_recurrences.c"
FORM = "%Y%m%dT%H%M%S"


@dataclass(frozen=True)
class Case:
    rule: str
    start: str
    window: str

    @property
    def parts(self) -> dict[str, str]:
        return dict(part.split("=", 1) for part in self.rule.split(";"))

    def __str__(self) -> str:
        return f"{self.rule}\t{self.start}\t{self.window}"


def read_cases(path: Path) -> list[Case]:
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return [Case(*line.split("\t")) for line in lines]


def by_program(command: list[str | Path], cases: list[Case]) -> list[list[str] | None]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "cases.txt"
        file.write_text("".join(f"{case}\n" for case in cases), encoding="utf-8")
        run = subprocess.run([*command, file], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def by_libical(cases: list[Case]) -> list[list[str] | None]:
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "libical_recurrences"
        cases = [Case(until_whole_day(ascending(case.rule)), case.start, case.window) for case in cases]
        subprocess.run(["cc", "-O1", "-o", program, C_SOURCE, "-lical"], check=True, capture_output=True, text=True)
        return by_program([program], cases)


def ascending(rule: str) -> str:
    """The rule with its numbers in order: libical gives times in the order in which a list has them."""
    parts = [part.split("=", 1) for part in rule.split(";")]
    lists = ("BYSECOND", "BYMINUTE", "BYHOUR", "BYMONTHDAY", "BYYEARDAY", "BYMONTH")
    return ";".join(f"{n}={','.join(sorted(v.split(','), key=int)) if n in lists else v}" for n, v in parts)


def until_whole_day(rule: str) -> str:
    """Both judges take a date as UNTIL for its midnight; RFC 5545 lets the whole day count."""
    return re.sub(r"UNTIL=(\d{8})(?=;|$)", r"UNTIL=\1T235959", rule)


def by_dateutil(case: Case) -> list[str]:
    rule = until_whole_day(case.rule).replace("Z", "")
    is_day = len(case.start) == 8
    first, last = (moment(text) for text in case.window.split(".."))
    found = []
    try:
        for time in rrulestr(rule, dtstart=moment(case.start)):
            if time > last:
                break
            if time >= first:
                found.append(time.strftime("%Y%m%d" if is_day else FORM))
    except ValueError as error:
        if "empty" not in str(error):
            raise
    return found


def moment(text: str) -> datetime:
    return datetime.strptime(text, FORM if "T" in text else "%Y%m%d")


def by_weeks(case: Case) -> list[str]:
    """BYWEEKNO by Python's own ISO weeks, day by day; a week belongs to its own year, with all its days."""
    parts = case.parts
    start = moment(case.start)
    first, last = (moment(text) for text in case.window.split(".."))
    shift = timedelta(days=(7 - WEEKDAYS.index(parts.get("WKST", "MO"))) % 7)
    by_year: dict[int, list[datetime]] = {}
    day = datetime(start.year - 1, 12, 1)
    while day <= last + timedelta(days=400):
        if (year := _week_of(day, parts, shift, start)) is not None:
            by_year.setdefault(year, []).append(day)
        day += timedelta(days=1)
    origin = _fourth_day(start, shift).year
    found, remaining = [], int(parts.get("COUNT", 10**9))
    until = moment(parts["UNTIL"]) if "UNTIL" in parts else last
    if len(parts.get("UNTIL", "")) == 8:
        until += timedelta(days=1, seconds=-1)
    for year in sorted(by_year):
        if (year - origin) % int(parts.get("INTERVAL", 1)):
            continue
        times = [day + time for day in by_year[year] for time in _times_of_day(parts, start)]
        if "BYSETPOS" in parts:
            places = {int(text) for text in parts["BYSETPOS"].split(",")}
            times = [time for place, time in enumerate(times) if place + 1 in places or place - len(times) in places]
        for time in times:
            if start <= time <= until and remaining:
                remaining -= 1
                found.append(time)
    return [time.strftime(FORM) for time in found if first <= time <= last]


def _week_of(day: datetime, parts: dict[str, str], shift: timedelta, start: datetime) -> int | None:
    """The year of the day's week, if the rule takes the day."""
    # Weeks that begin on another day than Monday have their fourth day in the year that counts.
    fourth = _fourth_day(day, shift)
    year, week = fourth.year, (fourth.timetuple().tm_yday - 1) // 7 + 1
    weeks = 53 if _has_53(year, shift) else 52
    numbers = {int(text) for text in parts["BYWEEKNO"].split(",")}
    if week not in numbers and week - weeks - 1 not in numbers:
        return None
    if "BYMONTH" in parts and str(day.month) not in parts["BYMONTH"].split(","):
        return None
    weekdays = parts["BYDAY"].split(",") if "BYDAY" in parts else [WEEKDAYS[start.weekday()]]
    return year if WEEKDAYS[day.weekday()] in weekdays else None


def _fourth_day(day: datetime, shift: timedelta) -> datetime:
    return day - timedelta(days=(day + shift).weekday()) + timedelta(days=3)


def _has_53(year: int, shift: timedelta) -> bool:
    fourth = _fourth_day(datetime(year, 12, 31), shift)
    last_week = fourth if fourth.year == year else fourth - timedelta(days=7)
    return (last_week.timetuple().tm_yday - 1) // 7 + 1 == 53


def _times_of_day(parts: dict[str, str], start: datetime) -> list[timedelta]:
    def numbers(name: str, default: int) -> list[int]:
        return sorted({int(text) for text in parts[name].split(",")}) if name in parts else [default]

    return [
        timedelta(hours=hour, minutes=minute, seconds=second)
        for hour in numbers("BYHOUR", start.hour)
        for minute in numbers("BYMINUTE", start.minute)
        for second in numbers("BYSECOND", start.second)
    ]


def dateutil_differs(case: Case) -> bool:
    """Where python-dateutil reads RFC 5545 otherwise: BYWEEKNO without a day gives all seven days of the week, not DTSTART's; and a
    week is cut at the turn of the year, which shows in its first and last weeks, with INTERVAL and with BYSETPOS. (BYSETPOS of
    weeks it counts from DTSTART in the first one; the cases look at later ones.)"""
    parts = case.parts
    at_the_ends = {"1", "52", "53", "-1", "-52", "-53"} & set(parts.get("BYWEEKNO", "").split(","))
    return "BYWEEKNO" in parts and bool("BYDAY" not in parts or at_the_ends or {"INTERVAL", "BYSETPOS"} & parts.keys())


def libical_differs(case: Case) -> bool:
    """Where libical 3.0 reads it otherwise: BYWEEKNO at the turn of the year and beside other parts; BYSETPOS of weeks, which it
    passes over; every other week where WKST matters and DTSTART does not fit; the step of hours and shorter beside
    a BY part, or of more than 15 bits; BYMONTHDAY of a year in
    DTSTART's month only; BYSETPOS counts days, not times; days from the end that limit; BYYEARDAY beside other days, which it refuses."""
    parts = case.parts
    months, years = parts.get("BYMONTHDAY", ""), parts.get("BYYEARDAY", "")
    by = {name for name in parts if name.startswith("BY")}
    limits = parts["FREQ"] not in ("YEARLY", "MONTHLY")
    return (
        "BYWEEKNO" in parts
        or parts["FREQ"] == "WEEKLY" and ("BYSETPOS" in parts or "WKST" in parts and "INTERVAL" in parts)
        or parts["FREQ"] in ("HOURLY", "MINUTELY", "SECONDLY") and "INTERVAL" in parts and (bool(by) or int(parts["INTERVAL"]) > 32767)
        or "BYSETPOS" in parts and bool({"BYHOUR", "BYMINUTE", "BYSECOND"} & parts.keys())
        or parts["FREQ"] == "YEARLY" and bool(months) and "BYMONTH" not in parts
        or limits and "-" in months + years
        or bool(years) and bool({"BYMONTH", "BYMONTHDAY"} & parts.keys())
    )


@dataclass(frozen=True)
class Verdict:
    case: Case
    judge: str
    ours: list[str] | None
    theirs: list[str] | None

    def __str__(self) -> str:
        ours, theirs = set(self.ours or []), set(self.theirs or [])
        more, less = sorted(ours - theirs)[:6], sorted(theirs - ours)[:6]
        return f"{self.case}\n  {self.judge}: {len(theirs)} times, ours {len(ours)}; ours alone {more}, theirs alone {less}"


def disagreements(program: Path, cases: list[Case]) -> list[Verdict]:
    """What no judge of a case confirms. Each case has at least one judge; where two of them differ, onboard is to agree with one:
    Debian's libical leaves out times of many hourly, set-position and every-nth-week rules that dateutil has.
    """
    ours = by_program([program, "recurrences"], cases)
    for_libical = [case for case in cases if not libical_differs(case)]
    libical = dict(zip(for_libical, by_libical(for_libical), strict=True))
    found = []
    for case, mine in zip(cases, ours, strict=True):
        judges = {"libical": libical[case]} if case in libical else {}
        if not dateutil_differs(case):
            judges["dateutil"] = by_dateutil(case)
        if "BYWEEKNO" in case.parts:
            judges["weeks"] = by_weeks(case)
        assert judges, f"nobody judges {case}"
        against = [Verdict(case, judge, mine, theirs) for judge, theirs in judges.items() if mine != theirs]
        if len(against) == len(judges):
            found += against
    return found


WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def random_case(draw: random.Random) -> Case:
    """A rule that RFC 5545 allows, with a start that need not fit it, and a window that holds some of its times."""
    frequency = draw.choice(["YEARLY", "YEARLY", "MONTHLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"])
    parts = {"FREQ": frequency}
    long = frequency in ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")
    start = datetime(2015, 1, 1) + timedelta(minutes=draw.randrange(15 * 366 * 24 * 60))

    def some(values, most=4):
        return ",".join(str(value) for value in draw.sample(list(values), draw.randint(1, most)))

    def signed(top):
        return [*range(1, top + 1), *range(-top, 0)]

    # Both judges walk through every time since the start, and through the centuries for one that never comes.
    if frequency in ("MINUTELY", "SECONDLY"):
        parts["INTERVAL"] = str(draw.choice([7, 20, 45, 90, 100]) * (1 if frequency == "MINUTELY" else 31))
    elif draw.random() < 0.5:
        parts["INTERVAL"] = str(draw.choice([1, 2, 2, 3, 4, 5, 11, 12, 18]))
    if draw.random() < 0.3:
        months = {start.month, *draw.sample(range(1, 13), draw.randint(1, 3))}
        parts["BYMONTH"] = some(range(1, 13)) if long else ",".join(map(str, months))
        if frequency == "MONTHLY" and "INTERVAL" in parts:
            parts["INTERVAL"] = draw.choice(["1", "5", "7", "11"])
    if frequency == "YEARLY" and draw.random() < 0.2:
        parts["BYWEEKNO"] = some(signed(53))
    if frequency == "YEARLY" and not {"BYWEEKNO", "BYMONTH"} & parts.keys() and draw.random() < 0.15:
        parts["BYYEARDAY"] = some(signed(366))
    elif frequency != "WEEKLY" and "BYWEEKNO" not in parts and draw.random() < 0.3:
        # 30 February of a daily rule keeps dateutil busy until the year 9999.
        top = 28 if "BYMONTH" in parts and frequency not in ("YEARLY", "MONTHLY") else 31
        parts["BYMONTHDAY"] = some(signed(top), 6)
    if draw.random() < 0.4:
        days = draw.sample(WEEKDAYS, draw.randint(1, 4))
        if frequency in ("YEARLY", "MONTHLY") and not {"BYWEEKNO", "BYYEARDAY", "BYMONTHDAY"} & parts.keys() and draw.random() < 0.6:
            top = 5 if frequency == "MONTHLY" or "BYMONTH" in parts else 53
            days = [f"{draw.choice(signed(top))}{day}" for day in days]
        parts["BYDAY"] = ",".join(days)
    if draw.random() < 0.3:
        parts["BYHOUR"] = some(range(24))
    if draw.random() < 0.3:
        parts["BYMINUTE"] = some(range(60))
    if draw.random() < 0.2:
        parts["BYSECOND"] = some(range(60))
    if any(name.startswith("BY") for name in parts) and draw.random() < 0.25:
        is_large = frequency in ("YEARLY", "MONTHLY") and parts.keys() <= {"FREQ", "INTERVAL", "BYDAY"} and "BYDAY" in parts
        parts["BYSETPOS"] = some([1, 2, 3, -1, -2] if is_large else [1, -1], 2)
    if draw.random() < 0.2:
        parts["WKST"] = draw.choice(WEEKDAYS)
    reach = {"YEARLY": 366 * 12, "MONTHLY": 366 * 3, "WEEKLY": 366, "DAILY": 200}.get(frequency, 40)
    span = timedelta(days=reach) if long else timedelta(days=reach if frequency == "HOURLY" else 3)
    end = draw.random()
    by_position = frequency == "WEEKLY" and "BYSETPOS" in parts
    if end < 0.25 and not by_position:
        parts["COUNT"] = str(draw.randint(1, 40))
    elif end < 0.45:
        until = start + span * draw.random()
        parts["UNTIL"] = until.strftime(draw.choice([FORM, "%Y%m%d"] if long else [FORM]))
    first = start + span * draw.choice([0, 0, draw.random()]) + timedelta(days=7 if by_position else 0)
    last = first + span * draw.choice([0.2, 0.5])
    return Case(";".join(f"{name}={value}" for name, value in parts.items()), start.strftime(FORM), f"{first:{FORM}}..{last:{FORM}}")
