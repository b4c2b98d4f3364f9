"""Compares exported calendars with the plan JSON they were made from (DESIGN.md section 7)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Iterator

from .ics_rules import Finding, IcsFile
from .plan import Plan, Session

WHOLE_PLAN_STEMS = ("plan", "all", "whole", "whole-plan", "timetable", "everyone", "sessions")
FOLDERS = {
    "employee": re.compile(r"employee|staff|people|person|learner|сотрудник"),
    "trainer": re.compile(r"trainer|тренер|преподавател"),
    "room": re.compile(r"room|комнат|переговорн|кабинет"),
    "team": re.compile(r"team|отдел|команд"),
    "stage": re.compile(r"stage|этап"),
}

Times = Counter
"""How many events there are from a moment to a moment."""


def kind_of(file: IcsFile) -> str:
    """By the nearest folder's name, or the file's own prefix; else the whole plan, or an employee."""
    folder = file.path.parent.name.lower() if "/" in file.name else ""
    for kind, pattern in FOLDERS.items():
        if pattern.search(folder) or re.match(rf"(?:{pattern.pattern})s?[-_]", file.path.stem.lower()):
            return kind
    return "whole" if file.path.stem.lower() in WHOLE_PLAN_STEMS else "employee"


def files_of(files: list[IcsFile], name: str) -> list[IcsFile]:
    """Those whose name is the id; else those that hold it beside a human-readable part."""
    exact = [file for file in files if file.path.stem.lower() == name.lower()]
    part = re.compile(rf"(?<![0-9a-z]){re.escape(name.lower())}(?![0-9a-z])")
    return exact or [file for file in files if part.search(file.path.stem.lower())]


def times_of_sessions(sessions: list[Session]) -> Times:
    return Counter((session.start.timestamp(), session.end.timestamp()) for session in sessions)


def times_of_file(file: IcsFile) -> Times:
    return Counter((each.start, each.end) for each in file.occurrences() if not each.cancelled and not each.all_day)


def check_plan(files: list[IcsFile], plan: Plan) -> Iterator[Finding]:
    by_kind: dict[str, list[IcsFile]] = defaultdict(list)
    for file in files:
        by_kind[kind_of(file)].append(file)
    if len(by_kind["whole"]) != 1:
        names = [file.name for file in by_kind["whole"]]
        yield Finding("-", "whole plan", "-", f"{names}", f"one of {', '.join(WHOLE_PLAN_STEMS)}.ics")
    for file in by_kind["whole"]:
        yield from _same(file, times_of_file(file), times_of_sessions(plan.sessions))
    attended, taught, booked = _by_owner(plan)
    yield from _owners(by_kind["employee"], "employee", attended, may_have=taught)
    yield from _owners(by_kind["trainer"], "trainer", taught, may_have=attended)
    yield from _owners(by_kind["room"], "room", booked, may_have={})


Owned = dict[str, list[Session]]


def _by_owner(plan: Plan) -> tuple[Owned, Owned, Owned]:
    attended, taught, booked = (defaultdict(list) for _ in range(3))
    for session in plan.sessions:
        for name in session.attendees:
            attended[name].append(session)
        if session.trainer is not None:
            taught[session.trainer].append(session)
        if session.room is not None:
            booked[session.room].append(session)
    return attended, taught, booked


def _owners(files: list[IcsFile], kind: str, owned: Owned, may_have: Owned) -> Iterator[Finding]:
    """Everybody's file holds exactly their sessions; an employee who also trains may have both kinds in one file."""
    claimed: set[str] = set()
    for name, sessions in sorted(owned.items()):
        own_files = files_of(files, name)
        claimed.update(file.name for file in own_files)
        if len(own_files) != 1:
            yield Finding("-", f"{kind}'s file", name, f"{[file.name for file in own_files]}", "one file")
        both = {session.id: session for session in sessions + may_have.get(name, [])}
        for file in own_files:
            found = times_of_file(file)
            if found != times_of_sessions(list(both.values())):
                yield from _same(file, found, times_of_sessions(sessions))
    for file in files:
        if file.name not in claimed and times_of_file(file):
            yield Finding(file.name, f"{kind}'s file", "-", f"{times_of_file(file).total()} sessions", "none")


def _same(file: IcsFile, found: Times, expected: Times) -> Iterator[Finding]:
    for start, end in sorted((found - expected).keys() | (expected - found).keys()):
        key = start, end
        yield file.finding("plan", f"{start:.0f}..{end:.0f}", f"{found[key]} events", f"{expected[key]} sessions")
