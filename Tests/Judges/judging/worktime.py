"""When somebody can be in a session (DESIGN.md section 3, `hours`, `open`, `closed`, `blocked`; section 4, rule 3).

All in minutes since 1970. Where the design allows two readings of a person's hours, an availability is built for each:
the lenient one (whatever it breaks is wrong by any reading) and the strict one.
"""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Iterable, Iterator
from zoneinfo import ZoneInfo

from .busy import BusyTime, interval_minutes
from .model import MARGIN_DAYS, Block, Rollout, Room
from .notation import DAY_MINUTES, DayRange, Hours, Range, Week
from .staff import OPEN_END, Person

Span = tuple[int, int]
"""Minutes since 1970: start, end."""

ONE_DAY = timedelta(days=1)
ALWAYS: Span = (0, 10**12)


@lru_cache(maxsize=None)
def moment(zone: ZoneInfo, day: date, minute: int) -> int:
    """The minute since 1970 at which the zone's clocks show this minute of this day."""
    wall = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
    return int(wall.replace(tzinfo=zone).timestamp() // 60)


def day_span(zone: ZoneInfo, day: date) -> Span:
    return moment(zone, day, 0), moment(zone, day + ONE_DAY, 0)


class WorkCalendar:
    """The document's working days: what every `Nd` counts that is not a gap."""

    def __init__(self, rollout: Rollout) -> None:
        self.week = rollout.week
        self.closed = rollout.closed - rollout.open
        self.open = rollout.open

    def is_working(self, day: date) -> bool:
        return day in self.open or (bool(self.week[day.weekday()]) and day not in self.closed)

    def after(self, day: date, count: int) -> date:
        """The count-th working day after the day; the day itself for none."""
        while count > 0:
            day += ONE_DAY
            count -= self.is_working(day)
        return day

    @lru_cache(maxsize=None)
    def last_of_month(self, year: int, month: int, count: int) -> frozenset[date]:
        days = [date(year, month, number) for number in range(1, monthrange(year, month)[1] + 1)]
        return frozenset([day for day in days if self.is_working(day)][-count:] if count else ())

    @property
    def first_working_ranges(self) -> tuple[Range, ...]:
        return next((ranges for ranges in self.week if ranges), ())

    def lunch_gaps(self, strict: bool) -> list[Range]:
        """The gaps of the first working weekday; of several, the lenient reading takes the longest alone."""
        ranges = self.first_working_ranges
        gaps = [(a[1], b[0]) for a, b in zip(ranges, ranges[1:]) if b[0] > a[1]]
        return gaps if strict else sorted(gaps, key=lambda gap: gap[0] - gap[1])[:1]


def without_lunch(span: Range, gaps: Iterable[Range]) -> tuple[Range, ...]:
    """A range that reaches beyond both sides of a gap loses it, on whichever day the gap falls."""
    pieces = [span]
    for gap_start, gap_end in gaps:
        for shift in (0, DAY_MINUTES):
            low, high = gap_start + shift, gap_end + shift
            pieces = [
                piece
                for start, end in pieces
                for piece in ([(start, low), (high, end)] if start < low and high < end else [(start, end)])
            ]
    return tuple(pieces)


class Schedule:
    """Somebody's ranges on any day, with the document's hours filled in."""

    def __init__(self, hours: Hours | None, rollout: Rollout, work: WorkCalendar, strict: bool) -> None:
        self.hours = hours
        self.work = work
        self.strict = strict
        self.first = rollout.first
        self.ranges = self._own_ranges()
        self.week = self._own_week()

    def on(self, day: date) -> tuple[Range, ...]:
        """The ranges that begin on this local day. Open beats closed; rotas just run on."""
        if day in self.work.closed:
            return ()
        if self.hours and self.hours.rota:
            return self._rota_ranges(day)
        ranges = self.week[day.weekday()]
        if not ranges and day in self.work.open:
            return self.week[0] or (() if self.strict else self.work.week[0])
        return ranges

    def _own_ranges(self) -> tuple[Range, ...] | None:
        if self.hours is None or self.hours.ranges is None or not self.hours.plain:
            return self.hours.ranges if self.hours else None
        return without_lunch(self.hours.ranges[0], self.work.lunch_gaps(self.strict))

    def _own_week(self) -> Week:
        if self.hours is None:
            return self.work.week
        if self.hours.week is not None:
            return self.hours.week
        days = self.hours.days
        if days is None:
            days = frozenset(number for number, ranges in enumerate(self.work.week) if ranges)
        return tuple((self.ranges or self._document_ranges(number)) if number in days else () for number in range(7))

    def _document_ranges(self, weekday: int) -> tuple[Range, ...]:
        """The document's hours on a weekday that may have none."""
        return self.work.week[weekday] or (() if self.strict else self.work.first_working_ranges)

    def _rota_ranges(self, day: date) -> tuple[Range, ...]:
        rota = self.hours.rota
        before_start = rota.first is not None and day < rota.first
        if not rota.works(day, self.first) or (self.strict and before_start):
            return ()
        return self.ranges or self._document_ranges(day.weekday())


@dataclass(frozen=True)
class Obstacle:
    start: int
    end: int
    why: str


class Availability:
    """Stretches of working time, and what stands in the way inside them."""

    def __init__(self, stretches: list[Span], obstacles: list[Obstacle]) -> None:
        self.stretches = merged(stretches)
        self.obstacles = sorted(obstacles, key=lambda obstacle: obstacle.start)
        self._starts = [stretch[0] for stretch in self.stretches]

    def holds(self, start: int, end: int) -> bool:
        """Inside one stretch of working time."""
        place = bisect_right(self._starts, start) - 1
        return place >= 0 and self.stretches[place][1] >= end

    def obstacle(self, start: int, end: int) -> Obstacle | None:
        return next((each for each in self.obstacles if each.start < end and start < each.end), None)

    def problem(self, start: int, end: int) -> str | None:
        """Why one cannot be in a session from start to end; None where one can."""
        if blocking := self.obstacle(start, end):
            return blocking.why
        return None if self.holds(start, end) else "outside working time"


def merged(spans: Iterable[Span]) -> list[Span]:
    """Sorted; spans that overlap or touch become one stretch."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        elif end > start:
            result.append((start, end))
    return result


def subtract(spans: list[Span], holes: list[Span]) -> list[Span]:
    """What is left of sorted, disjoint spans without the holes."""
    result: list[Span] = []
    holes = merged(holes)
    place = 0
    for start, end in spans:
        while place < len(holes) and holes[place][1] <= start:
            place += 1
        cursor = place
        while cursor < len(holes) and holes[cursor][0] < end:
            if holes[cursor][0] > start:
                result.append((start, holes[cursor][0]))
            start = max(start, holes[cursor][1])
            cursor += 1
        if start < end:
            result.append((start, end))
    return result


class Availabilities:
    """Builds availabilities over the horizon with a margin, for people and rooms."""

    def __init__(self, rollout: Rollout, work: WorkCalendar) -> None:
        self.rollout = rollout
        self.work = work
        self.days = list(_days(rollout.first - MARGIN_DAYS * ONE_DAY, rollout.last + MARGIN_DAYS * ONE_DAY))
        self._stretches: dict[tuple, list[Span]] = {}

    def of_person(self, person: Person, strict: bool) -> Availability:
        return Availability(
            self.working_stretches(person.hours, person.zone, strict),
            [*self.leave(person, strict), *self._closed(person.zone), *self._blocks(person), *self._busy(person)],
        )

    def of_room(self, room: Room, strict: bool) -> Availability:
        """A room without hours is there day and night; closed days close it too, a link's in the strict reading alone."""
        zone = self.rollout.zone
        obstacles = [Obstacle(*day_span(zone, day), "the room is closed") for day in self._days_in(room.closed)]
        for name in room.calendars:
            obstacles += [_busy_obstacle(busy, zone) for busy in self.rollout.busy(name)]
        if room.link is None or strict:
            obstacles += self._closed(zone)
        if room.hours is None:
            return Availability([ALWAYS], obstacles)
        return Availability(self.working_stretches(room.hours, zone, strict), obstacles)

    def at_work(self, person: Person) -> list[Span]:
        """Working time less leave and closed days: who is blocked, busy or in a session is still at work."""
        stretches = self.working_stretches(person.hours, person.zone, strict=False)
        gone = [*self.leave(person, strict=False), *self._closed(person.zone)]
        return subtract(stretches, [(each.start, each.end) for each in gone])

    def block_spans(self, block: Block, zone: ZoneInfo) -> Iterator[Span]:
        """When an entry of `blocked` or `avoid` holds, in somebody's zone."""
        for day in self.days:
            if not self._block_day(block, day):
                continue
            if block.hours is None:
                yield day_span(zone, day)
            else:
                yield from ((moment(zone, day, start), moment(zone, day, end)) for start, end in block.hours)

    def leave(self, person: Person, strict: bool) -> Iterator[Obstacle]:
        """A leave with a first day only: that day, or (strict) all that follow."""
        ranges = list(person.days_off)
        ranges += [(start, OPEN_END if strict else start) for start in person.open_leave]
        for day in self._days_in(ranges):
            yield Obstacle(*day_span(person.zone, day), "on leave")

    def working_stretches(self, hours: Hours | None, zone: ZoneInfo, strict: bool) -> list[Span]:
        key = (hours, zone.key, strict)
        if key not in self._stretches:
            schedule = Schedule(hours, self.rollout, self.work, strict)
            self._stretches[key] = merged(
                (moment(zone, day, start), moment(zone, day, end)) for day in self.days for start, end in schedule.on(day)
            )
        return self._stretches[key]

    def _closed(self, zone: ZoneInfo) -> Iterator[Obstacle]:
        for day in self.days:
            if day in self.work.closed:
                yield Obstacle(*day_span(zone, day), "a closed day")
        for busy in self.rollout.closed_times:
            yield Obstacle(*interval_minutes(busy, zone), "closed hours")

    def _blocks(self, person: Person) -> Iterator[Obstacle]:
        for block in self.rollout.blocked:
            if self.applies(block, person):
                for start, end in self.block_spans(block, person.zone):
                    yield Obstacle(start, end, "blocked")

    def applies(self, block: Block, person: Person) -> bool:
        """Roles, teams and sites are of employees; a trainer who is none can be named, or fall under an entry for all."""
        if person.is_employee:
            return block.who.fits(person)
        named = block.who.employees is not None and block.who.fits(person)
        return block.who.anybody or named

    def _busy(self, person: Person) -> Iterator[Obstacle]:
        for name in person.calendars:
            for busy in self.rollout.busy(name):
                yield _busy_obstacle(busy, person.zone)

    def _block_day(self, block: Block, day: date) -> bool:
        """Every key present must match."""
        last = block.last_working_days
        return (
            (block.dates is None or any(first <= day <= end for first, end in block.dates))
            and (block.weekdays is None or day.weekday() in block.weekdays)
            and (block.month_days is None or day.day in block.month_days)
            and (last is None or day in self.work.last_of_month(day.year, day.month, last))
        )

    def _days_in(self, ranges: Iterable[DayRange]) -> Iterator[date]:
        for first, last in ranges:
            yield from _days(max(first, self.days[0]), min(last, self.days[-1]))


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += ONE_DAY


def _busy_obstacle(busy: BusyTime, zone: ZoneInfo) -> Obstacle:
    return Obstacle(*interval_minutes(busy, zone), f"busy in a calendar: {busy.title}")
