"""What a session must look like before any rule: known names, right lengths, the format's trainer and place
(DESIGN.md section 3, the table of formats; section 5, the plan JSON)."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Iterator

from .case import ROOM_FORMATS, TRAINER_FORMATS, Case, Violation, clock, people_of
from .model import TrainingModule
from .plan import Session


def check_names(case: Case) -> Iterator[Violation]:
    """Session ids are unique; nobody and nothing in a plan is unknown to the rollout."""
    for name, count in Counter(session.id for session in case.plan.sessions).items():
        if count > 1 or not name:
            yield Violation("form", name, (), f"{count} sessions with this id", "one")
    for session in case.plan.sessions:
        yield from _unknown_names(case, session)
    if case.rollout.id and case.plan.raw["rollout"] != case.rollout.id:
        yield Violation("form", "plan", (), f"rollout {case.plan.raw['rollout']!r}", repr(case.rollout.id), strict=True)


def _unknown_names(case: Case, session: Session) -> Iterator[Violation]:
    rollout = case.rollout
    if case.module(session) is None:
        yield Violation("form", session.id, (), f"module {session.module!r}", "a module of the curriculum")
    for name in session.attendees:
        if name not in rollout.people:
            yield Violation("form", session.id, (name,), "an attendee who is not on the staff", "employees")
    if session.trainer is not None and case.trainer(session) is None:
        yield Violation("form", session.id, (session.trainer,), "an unknown trainer", "trainers of the rollout")
    if session.room is not None and case.room(session) is None:
        yield Violation("form", session.id, (), f"room {session.room!r}", "rooms of the rollout")
    if not session.attendees:
        yield Violation("form", session.id, (), "no attendees", "at least one")
    for name, count in Counter(session.attendees).items():
        if count > 1:
            yield Violation("form", session.id, (name,), f"listed {count} times", "once")


def check_stage(case: Case) -> Iterator[Violation]:
    """A session's stage is the first that brings any of its module's features, under every strategy."""
    for session in case.plan.sessions:
        module = case.module(session)
        stage = case.rollout.module_stage(module) if module else None
        if module and (stage is None or session.stage != stage.id):
            allowed = stage.id if stage else "none: no stage brings its features"
            yield Violation("form", session.id, (), f"stage {session.stage!r}", allowed)


def check_duration(case: Case) -> Iterator[Violation]:
    """Each part lasts exactly its module's minutes, a refresher its own or less by quarters of an hour; between moments, not between
    clock faces."""
    for session in case.plan.sessions:
        module = case.module(session)
        if module is None:
            continue
        allowed = _allowed_minutes(module, session)
        if allowed is None:
            yield Violation("duration", session.id, (), "a refresher", "none: the module has no refresher")
        elif session.minutes != allowed and not (session.refresher and _is_shorter(session.minutes, allowed)):
            yield Violation("duration", session.id, (), f"{session.minutes} min ({clock(case, session)})", f"{allowed} min")
        if not session.refresher and not 1 <= session.part <= module.parts:
            yield Violation("form", session.id, (), f"part {session.part}", f"1 to {module.parts}")


def _is_shorter(minutes: Fraction, full: Fraction) -> bool:
    return 0 < minutes < full and minutes % 15 == 0


def _allowed_minutes(module: TrainingModule, session: Session) -> Fraction | None:
    return module.refresher_minutes if session.refresher else module.minutes


def check_offsets(case: Case) -> Iterator[Violation]:
    """Times are local to the document's zone: so is the offset they are written with."""
    for session in case.plan.sessions:
        for moment in (session.start, session.end):
            local = case.local(moment, case.rollout.zone)
            if moment.utcoffset() != local.utcoffset():
                yield Violation("form", session.id, (), f"{moment.isoformat()}", f"{local.isoformat()}", strict=True)


def check_format(case: Case) -> Iterator[Violation]:
    """The table of formats: who teaches, and where."""
    for session in case.plan.sessions:
        module = case.module(session)
        if module is not None:
            yield from _format_trainer(session, module)
            yield from _format_place(case, session, module)


def _format_trainer(session: Session, module: TrainingModule) -> Iterator[Violation]:
    if module.format in TRAINER_FORMATS and session.trainer is None:
        yield Violation("format", session.id, people_of(session), "no trainer", f"{module.format} needs one")
    if module.format not in TRAINER_FORMATS and session.trainer is not None:
        yield Violation("format", session.id, (session.trainer,), "a trainer", f"{module.format} has none")


def _format_place(case: Case, session: Session, module: TrainingModule) -> Iterator[Violation]:
    room = case.room(session)
    if module.format in ROOM_FORMATS and session.room is None:
        yield Violation("format", session.id, people_of(session), "no room", f"{module.format} needs one")
    if module.format not in ROOM_FORMATS and session.room is not None:
        yield Violation("format", session.id, (), f"room {session.room!r}", f"{module.format} has none")
    if module.format == "online" and room is not None and room.link is None:
        yield Violation("format", session.id, (), f"room {room.id!r} without a link", "a room with a link")
    if module.format == "self-paced" and len(session.attendees) != 1:
        yield Violation("format", session.id, people_of(session), f"{len(session.attendees)} learners", "one")
    sites = {person.site for person in case.learners(session) if person.site}
    if module.format == "coaching" and len(sites) > 1:
        yield Violation("format", session.id, people_of(session), f"learners of {sorted(sites)}", "one site")


CHECKS = (check_names, check_stage, check_duration, check_offsets, check_format)
