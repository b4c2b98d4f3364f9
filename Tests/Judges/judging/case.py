"""What the rules look at: the rollout, the plan, and the tables that both need."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Iterable
from zoneinfo import ZoneInfo

from .model import Rollout, Room, Trainer, TrainingModule
from .plan import Need, Plan, Session
from .staff import Person
from .strategy import Windows
from .worktime import Availabilities, Availability, WorkCalendar

TRAINER_FORMATS = frozenset(["workshop", "demo", "practice", "assessment", "online", "coaching"])
ROOM_FORMATS = frozenset(["workshop", "demo", "practice", "assessment", "online"])


@dataclass(frozen=True)
class Violation:
    """One line of the judge's output."""

    rule: str
    where: str
    people: tuple[str, ...]
    found: str
    allowed: str
    strict: bool = False

    def __str__(self) -> str:
        people = ",".join(self.people) or "-"
        mark = "strict: " if self.strict else ""
        return f"{mark}{self.rule} | {self.where} | {people} | found {self.found} | allowed {self.allowed}"


class Case:
    """Lookups over one rollout and one plan; unknown names are reported by the form checks and skipped elsewhere."""

    def __init__(self, rollout: Rollout, plan: Plan) -> None:
        self.rollout = rollout
        self.plan = plan
        self.work = WorkCalendar(rollout)
        self.windows = Windows(rollout, self.work, plan.strategy)
        self.availabilities = Availabilities(rollout, self.work)
        self._available: dict[tuple[str, str, bool], Availability] = {}
        self._local: dict[tuple[datetime, str], datetime] = {}

    def module(self, session: Session) -> TrainingModule | None:
        return self.rollout.modules.get(session.module)

    def learners(self, session: Session) -> list[Person]:
        return [self.rollout.people[name] for name in session.attendees if name in self.rollout.people]

    def trainer(self, session: Session) -> Trainer | None:
        return self.rollout.trainers.get(session.trainer) if session.trainer is not None else None

    def room(self, session: Session) -> Room | None:
        return self.rollout.rooms.get(session.room) if session.room is not None else None

    def learner_time(self, person: Person, strict: bool) -> Availability:
        return self._cached("learner", person.id, strict, lambda: self.availabilities.of_person(person, strict))

    def trainer_time(self, trainer: Trainer, strict: bool) -> Availability:
        return self._cached("trainer", trainer.id, strict, lambda: self.availabilities.of_person(trainer.person, strict))

    def room_time(self, room: Room, strict: bool) -> Availability:
        return self._cached("room", room.id, strict, lambda: self.availabilities.of_room(room, strict))

    def _cached(self, kind: str, name: str, strict: bool, build) -> Availability:
        key = kind, name, strict
        if key not in self._available:
            self._available[key] = build()
        return self._available[key]

    def local(self, moment: datetime, zone: ZoneInfo) -> datetime:
        key = moment, zone.key
        if key not in self._local:
            self._local[key] = moment.astimezone(zone)
        return self._local[key]

    def day(self, moment: datetime, zone: ZoneInfo | None = None) -> date:
        """The calendar day of a moment, in the document's zone unless another is given."""
        return self.local(moment, zone or self.rollout.zone).date()

    @cached_property
    def own_sets(self) -> dict[str, set[str]]:
        return {person.id: self.rollout.own_set(person) for person in self.rollout.people.values()}

    @cached_property
    def needs(self) -> set[Need]:
        """Every enrolment, part by part."""
        return {
            (person, module, part)
            for person, modules in self.own_sets.items()
            for module in modules
            for part in range(1, self.rollout.modules[module].parts + 1)
        }

    @cached_property
    def placed(self) -> dict[Need, list[Session]]:
        """The sessions, refreshers aside, that place each part."""
        placed: dict[Need, list[Session]] = defaultdict(list)
        for session in self.plan.lessons:
            for name in session.attendees:
                placed[name, session.module, session.part].append(session)
        return placed

    @cached_property
    def attended(self) -> dict[str, list[Session]]:
        """Each learner's sessions in time."""
        return self._by(lambda session: session.attendees)

    @cached_property
    def taught(self) -> dict[str, list[Session]]:
        return self._by(lambda session: () if session.trainer is None else (session.trainer,))

    @cached_property
    def by_room(self) -> dict[str, list[Session]]:
        return self._by(lambda session: () if session.room is None else (session.room,))

    def _by(self, names_of) -> dict[str, list[Session]]:
        table: dict[str, list[Session]] = defaultdict(list)
        for session in sorted(self.plan.sessions, key=lambda each: (each.start, each.end, each.id)):
            for name in dict.fromkeys(names_of(session)):
                table[name].append(session)
        return table

    def completion(self, person: str, module: str) -> datetime | None:
        """When the last part of a module ends for somebody; None while any part is unplaced."""
        parts = range(1, self.rollout.modules[module].parts + 1)
        sessions = [self.placed.get((person, module, part), []) for part in parts]
        if any(not placed for placed in sessions):
            return None
        return max(session.end for placed in sessions for session in placed)


def clock(case: Case, session: Session) -> str:
    """A session's time as the document's clock shows it."""
    start, end = (case.local(moment, case.rollout.zone) for moment in (session.start, session.end))
    return f"{start:%Y-%m-%d %H:%M}-{end:%H:%M}"


def people_of(session: Session, extra: Iterable[str] = ()) -> tuple[str, ...]:
    return (*session.attendees, *extra)
