"""A rollout as plain values: what DESIGN.md section 3 calls the curriculum and the rollout document."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

from .busy import BusyTime, read_busy
from .notation import DayRange, Duration, Hours, InputError, Range, Week
from .staff import Person

MARGIN_DAYS = 2
"""Zones reach over the horizon's ends by less than this."""


@dataclass(frozen=True)
class Requirement:
    module: str
    gap: Duration


@dataclass(frozen=True)
class TrainingModule:
    id: str
    features: tuple[str, ...]
    roles: tuple[str, ...]
    minutes: Fraction
    parts: int
    format: str
    concepts: int
    requires: tuple[Requirement, ...]
    group_min: int
    group_max: int | None
    equipment: frozenset[str]
    refresher_minutes: Fraction | None


@dataclass(frozen=True)
class Payment:
    day: date | None
    """None: on acceptance."""


@dataclass(frozen=True)
class Stage:
    id: str
    features: tuple[str, ...]
    payments: tuple[Payment, ...]
    setup: int
    go_live: date


def first_payment(payments: tuple[Payment, ...]) -> date:
    """"First payment" is the earliest dated one."""
    dated = [payment.day for payment in payments if payment.day]
    if not dated:
        raise InputError("a stage or at-once without a dated payment")
    return min(dated)


@dataclass(frozen=True)
class AtOnce:
    payment: date
    setup: int
    go_live: date


@dataclass(frozen=True)
class Who:
    """The who-keys of a wave or a blocked entry; None: the key is absent."""

    roles: frozenset[str] | None = None
    teams: frozenset[str] | None = None
    sites: frozenset[str] | None = None
    employees: frozenset[str] | None = None

    @property
    def anybody(self) -> bool:
        return self == Who()

    def fits(self, person: Person) -> bool:
        """Every key present must match."""
        return (
            (self.roles is None or bool(self.roles & set(person.roles)))
            and (self.teams is None or person.team in self.teams)
            and (self.sites is None or person.site in self.sites)
            and (self.employees is None or person.id in self.employees)
        )


@dataclass(frozen=True)
class Wave:
    id: str
    who: Who
    after: int


@dataclass(frozen=True)
class Block:
    """An entry of `blocked` or of `avoid`."""

    who: Who
    dates: tuple[DayRange, ...] | None
    weekdays: frozenset[int] | None
    month_days: frozenset[int] | None
    last_working_days: int | None
    hours: tuple[Range, ...] | None


@dataclass
class Trainer:
    """`person` carries the working time: the employee's own, or the entry's."""

    id: str
    person: Person
    employee: Person | None
    teaches: frozenset[str] | None
    """None: all modules."""
    cost_per_hour: Fraction | None
    sites: frozenset[str]
    per_day: Fraction | None
    per_week: Fraction | None


@dataclass
class Room:
    id: str
    site: str | None
    capacity: int | None
    equipment: frozenset[str]
    link: str | None
    hours: Hours | None
    closed: list[DayRange]
    calendars: list[str]


@dataclass(frozen=True)
class AwayLimit:
    share: Fraction | None
    count: int | None


@dataclass
class Limits:
    per_day: Fraction | None = None
    per_week: Fraction | None = None
    in_a_row: int | None = None
    sessions_per_day: int | None = None
    away: dict[str, AwayLimit] = field(default_factory=dict)


@dataclass(frozen=True)
class Pinned:
    module: str
    part: int
    start: str
    trainer: str | None
    room: str | None
    employees: frozenset[str]


@dataclass
class Rollout:
    folder: Path
    id: str | None
    zone: ZoneInfo
    first: date
    last: date
    week: Week
    closed: set[date]
    closed_times: list[BusyTime]
    open: set[date]
    blocked: list[Block]
    avoid: list[Block]
    modules: dict[str, TrainingModule]
    stages: list[Stage]
    at_once: AtOnce | None
    waves: list[Wave]
    people: dict[str, Person]
    trainers: dict[str, Trainer]
    rooms: dict[str, Room]
    limits: Limits
    pinned: list[Pinned]
    wages: dict[str, Fraction]
    calendars: dict[str, list[BusyTime]] = field(default_factory=dict)

    def module_stage(self, module: TrainingModule) -> Stage | None:
        """The first stage that brings any of the module's features."""
        return next((stage for stage in self.stages if set(stage.features) & set(module.features)), None)

    def own_set(self, person: Person) -> set[str]:
        """The modules an employee is enrolled in: role × feature bought, less what they know."""
        return {
            module.id
            for module in self.modules.values()
            if module.id not in person.knows
            and ("all" in module.roles or set(module.roles) & set(person.roles))
            and self.module_stage(module) is not None
        }

    def busy(self, name: str) -> list[BusyTime]:
        """An .ics file named by the document, relative to its folder; read once."""
        if name not in self.calendars:
            first = date.fromordinal(self.first.toordinal() - MARGIN_DAYS)
            last = date.fromordinal(self.last.toordinal() + MARGIN_DAYS)
            self.calendars[name] = read_busy(self.folder / name, first, last)
        return self.calendars[name]
