"""The ten rules of DESIGN.md section 4, "What a timetable must never do", each a function named after its number."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import groupby
from typing import Callable, Iterable, Iterator
from zoneinfo import ZoneInfo

from .case import Case, Violation, clock, people_of
from .model import AwayLimit, Pinned, Requirement, Room, Trainer
from .notation import parse_date
from .plan import Need, Session
from .staff import Person
from .worktime import Availability

GRID_MINUTES = 15
IN_A_ROW_GAP = timedelta(minutes=15)
"""Sessions less than this apart are in a row."""


# 1


def rule_1(case: Case) -> Iterator[Violation]:
    """An enrolment is placed in exactly one session of each part of its module, or listed as unplaced with a reason."""
    unplaced: dict[Need, int] = defaultdict(int)
    for entry in case.plan.unplaced:
        need = entry["employee"], entry["module"], int(entry["part"])
        unplaced[need] += 1
        if not isinstance(entry["reason"], str) or not entry["reason"].strip():
            yield Violation("rule 1", _named(need), (need[0],), "no reason", "a reason")
    for need in sorted(case.needs | set(case.placed) | set(unplaced)):
        yield from _need_once(case, need, case.placed.get(need, []), unplaced.get(need, 0))


def _need_once(case: Case, need: Need, sessions: list[Session], unplaced: int) -> Iterator[Violation]:
    where = ",".join(session.id for session in sessions) or _named(need)
    found = f"{need[1]} part {need[2]} in {len(sessions)} sessions, {unplaced} times unplaced"
    if need not in case.needs:
        yield Violation("rule 1", where, (need[0],), found, "no such enrolment")
    elif len(sessions) + unplaced != 1:
        yield Violation("rule 1", where, (need[0],), found, "one place or one reason")


def _named(need: Need) -> str:
    return f"{need[1]}/{need[2]}"


# 2


def rule_2(case: Case) -> Iterator[Violation]:
    """No learner, trainer or physical room is in two sessions that overlap, whatever the part they play in them."""
    for name in sorted(set(case.attended) | set(case.taught)):
        both = {id(each): each for each in case.attended.get(name, []) + case.taught.get(name, [])}
        for first, second in overlapping(both.values()):
            yield _overlap(case, first, second, (name,), "one session at a time")
    for session in case.plan.sessions:
        if session.trainer in session.attendees:
            yield Violation("rule 2", session.id, (session.trainer,), "trainer and learner at once", "one of them")
    for name, sessions in sorted(case.by_room.items()):
        room = case.rollout.rooms.get(name)
        if room is None or (room.link and not room.site):
            continue
        for first, second in overlapping(sessions):
            yield _overlap(case, first, second, (), f"one session at a time in {name}", strict=bool(room.link))


def overlapping(sessions: Iterable[Session]) -> Iterator[tuple[Session, Session]]:
    """All pairs that overlap."""
    open_sessions: list[Session] = []
    for session in sorted(sessions, key=lambda each: each.start):
        open_sessions = [each for each in open_sessions if each.end > session.start]
        yield from ((each, session) for each in open_sessions)
        open_sessions.append(session)


def _overlap(case: Case, a: Session, b: Session, people: tuple[str, ...], allowed: str, strict: bool = False) -> Violation:
    found = f"{clock(case, a)} and {clock(case, b)}"
    return Violation("rule 2", f"{a.id},{b.id}", people, found, allowed, strict)


# 3


def rule_3(case: Case) -> Iterator[Violation]:
    """Learner and trainer are inside their own working time, not on leave, closed, blocked or busy; in the horizon."""
    for session in case.plan.sessions:
        yield from _in_horizon(case, session)
        for person in case.learners(session):
            yield from _own_time(case, session, person.id, lambda strict, who=person: case.learner_time(who, strict))
        if trainer := case.trainer(session):
            yield from _own_time(case, session, trainer.id, lambda strict, who=trainer: case.trainer_time(who, strict))
            yield from _employed_trainer_time(case, session, trainer)


def _in_horizon(case: Case, session: Session) -> Iterator[Violation]:
    rollout = case.rollout
    end = case.local(session.end, rollout.zone)
    last = (end - timedelta(minutes=1)).date()
    if case.day(session.start) < rollout.first or last > rollout.last:
        yield Violation("rule 3", session.id, (), clock(case, session), f"{rollout.first}..{rollout.last}")


def _own_time(
    case: Case, session: Session, name: str, time: Callable[[bool], Availability], rule: str = "rule 3"
) -> Iterator[Violation]:
    """A problem by the lenient reading is one by any; else the strict reading is asked."""
    for strict in (False, True):
        if problem := time(strict).problem(session.start_minute, session.end_minute):
            yield Violation(rule, session.id, (name,), f"{clock(case, session)}: {problem}", "own working time", strict)
            return


def _employed_trainer_time(case: Case, session: Session, trainer: Trainer) -> Iterator[Violation]:
    """Strict: hours given to an employee as a trainer narrow their working time, they do not widen it."""
    own = case.rollout.people.get(trainer.id)
    if own is None or case.trainer_time(trainer, False).problem(session.start_minute, session.end_minute):
        return
    if problem := case.learner_time(own, False).problem(session.start_minute, session.end_minute):
        found = f"{clock(case, session)}: {problem} as an employee"
        yield Violation("rule 3", session.id, (trainer.id,), found, "own working time", strict=True)


# 4


def rule_4(case: Case) -> Iterator[Violation]:
    """The trainer teaches the module; the room suits it; sites match; the group is not too large."""
    for session in case.plan.sessions:
        yield from _group_size(case, session)
        if trainer := case.trainer(session):
            yield from _teaches(case, session, trainer)
        if room := case.room(session):
            yield from _room_suits(case, session, room)
        yield from _trainer_reaches_site(case, session)
    yield from _one_site_a_day(case)


def _group_size(case: Case, session: Session) -> Iterator[Violation]:
    module = case.module(session)
    if module and module.group_max is not None and len(session.attendees) > module.group_max:
        found = f"{len(session.attendees)} attendees"
        yield Violation("rule 4", session.id, people_of(session), found, f"group of {module.group_max} at most")


def _teaches(case: Case, session: Session, trainer: Trainer) -> Iterator[Violation]:
    """An employee teaches a module of their own set only after having attended all of it (section 3)."""
    if trainer.teaches is not None and session.module not in trainer.teaches:
        allowed = ", ".join(sorted(trainer.teaches))
        yield Violation("rule 4", session.id, (trainer.id,), f"teaches {session.module}", allowed)
    if trainer.employee is None or session.module not in case.own_sets[trainer.id]:
        return
    done = case.completion(trainer.id, session.module)
    if done is None or done > session.start:
        found = f"teaches {session.module} before having attended all of it"
        yield Violation("rule 4", session.id, (trainer.id,), found, f"from {done}" if done else "never: unplaced")


def _room_suits(case: Case, session: Session, room: Room) -> Iterator[Violation]:
    module = case.module(session)
    if room.capacity is not None and len(session.attendees) > room.capacity:
        found = f"{len(session.attendees)} attendees in {room.id}"
        yield Violation("rule 4", session.id, people_of(session), found, f"{room.capacity} seats")
    if module and not room.link and not module.equipment <= room.equipment:
        missing = sorted(module.equipment - room.equipment)
        yield Violation("rule 4", session.id, (), f"{room.id} without {missing}", f"{sorted(module.equipment)}")
    yield from _own_time(case, session, f"room {room.id}", lambda strict: case.room_time(room, strict), "rule 4")
    for person in case.learners(session) if room.site else ():
        if person.site != room.site:
            yield Violation(
                "rule 4", session.id, (person.id,), f"of site {person.site!r} in {room.id}", f"people of {room.site!r}",
                strict=person.site is None)


def session_site(case: Case, session: Session) -> str | None:
    """The site a session takes its trainer to: its room's, or for coaching the learners'."""
    if room := case.room(session):
        return room.site
    module = case.module(session)
    if module and module.format == "coaching":
        return next((person.site for person in case.learners(session) if person.site), None)
    return None


def _trainer_reaches_site(case: Case, session: Session) -> Iterator[Violation]:
    """A trainer of that site or with it in `sites`; one without either goes anywhere."""
    trainer, site = case.trainer(session), session_site(case, session)
    if trainer is None or site is None:
        return
    own = trainer.sites | ({trainer.person.site} if trainer.person.site else set())
    if own and site not in own:
        yield Violation("rule 4", session.id, (trainer.id,), f"trainer of {sorted(own)}", f"site {site!r}")


def _one_site_a_day(case: Case) -> Iterator[Violation]:
    """On one day, in the trainer's zone, a trainer is at one site; strict: by the document's days, and as a learner too."""
    for name, trainer in sorted(case.rollout.trainers.items()):
        taught = case.taught.get(name, [])
        found = list(_sites_by_day(case, taught, trainer.person.zone))
        yield from (_two_sites(name, *each, strict=False) for each in found)
        if not found:
            everything = taught + case.attended.get(name, [])
            days = dict.fromkeys([case.rollout.zone, trainer.person.zone])
            wider = next((hit for zone in days for hit in _sites_by_day(case, everything, zone)), None)
            if wider:
                yield _two_sites(name, *wider, strict=True)


def _sites_by_day(case: Case, sessions: list[Session], zone: ZoneInfo) -> Iterator[tuple[date, dict[str, str]]]:
    days: dict[date, dict[str, str]] = defaultdict(dict)
    for session in sessions:
        if site := session_site(case, session):
            days[case.day(session.start, zone)].setdefault(site, session.id)
    yield from ((day, sites) for day, sites in sorted(days.items()) if len(sites) > 1)


def _two_sites(name: str, day: date, sites: dict[str, str], strict: bool) -> Violation:
    return Violation("rule 4", ",".join(sites.values()), (name,), f"{sorted(sites)} on {day}", "one site a day", strict)


# 5


def rule_5(case: Case) -> Iterator[Violation]:
    """Prerequisites with their gaps, and earlier parts, end before the session starts, for that learner."""
    for need, sessions in sorted(case.placed.items()):
        if need not in case.needs:
            continue
        for session in sessions:
            yield from _earlier_parts(case, need, session)
            for requirement in case.rollout.modules[need[1]].requires:
                if requirement.module in case.own_sets[need[0]]:
                    yield from _prerequisite(case, need, session, requirement)
    for session in case.plan.sessions:
        if session.refresher:
            yield from _refresher_follows(case, session)


def _earlier_parts(case: Case, need: Need, session: Session) -> Iterator[Violation]:
    employee, module, part = need
    for earlier in range(1, part):
        yield from _ends_before(case, (employee, module, earlier), session, lambda end: end <= session.start, "before")


def _prerequisite(case: Case, need: Need, session: Session, requirement: Requirement) -> Iterator[Violation]:
    """A gap of `Nd` is between calendar days of the document's zone, any other an exact length."""
    gap = requirement.gap

    def early_enough(end: datetime) -> bool:
        days = (case.day(session.start) - case.day(end)).days
        return end + timedelta(seconds=gap.seconds) <= session.start and days >= gap.days

    allowed = f"{requirement.module} ended with a gap of {gap.days}d {gap.minutes}m"
    for part in range(1, case.rollout.modules[requirement.module].parts + 1):
        yield from _ends_before(case, (need[0], requirement.module, part), session, early_enough, allowed)


def _ends_before(
    case: Case, earlier: Need, session: Session, early_enough: Callable[[datetime], bool], allowed: str
) -> Iterator[Violation]:
    before = case.placed.get(earlier, [])
    where, what = session.id, f"{session.module}/{session.part} at {clock(case, session)}"
    if not before:
        yield Violation("rule 5", where, (earlier[0],), f"{what}, {_named(earlier)} is unplaced", "unplaced too")
    for each in before:
        if not early_enough(each.end):
            found = f"{what}, {_named(earlier)} in {each.id} at {clock(case, each)}"
            yield Violation("rule 5", f"{where},{each.id}", (earlier[0],), found, allowed)


def _refresher_follows(case: Case, session: Session) -> Iterator[Violation]:
    """A refresher comes after all of its module."""
    for person in case.learners(session):
        enrolled = session.module in case.own_sets[person.id]
        done = case.completion(person.id, session.module) if enrolled else None
        if done is None or done > session.start:
            found = f"a refresher at {clock(case, session)}, the module ends {done}"
            yield Violation("rule 5", session.id, (person.id,), found, "after all of the module")


# 6


def rule_6(case: Case) -> Iterator[Violation]:
    """A module starts no earlier than the day its stage is ready, in the wave of every attendee.

    Lateness, the rule's other half, is compared in figures.py.
    """
    for session in case.plan.sessions:
        module = case.module(session)
        stage = case.rollout.module_stage(module) if module else None
        for person in case.learners(session) if stage else ():
            ready = case.windows.of(stage.id, person).ready
            if case.day(session.start) < ready:
                found = f"{clock(case, session)}, stage {stage.id}"
                yield Violation("rule 6", session.id, (person.id,), found, f"from {ready}")


# 7


def rule_7(case: Case) -> Iterator[Violation]:
    """Minutes per local day and ISO week, of learners and trainers; a learner's sessions per day and in a row."""
    limits = case.rollout.limits
    for name, sessions in sorted(case.attended.items()):
        if person := case.rollout.people.get(name):
            yield from _minutes(case, name, sessions, person.zone, limits.per_day, limits.per_week)
            yield from _sessions_a_day(case, person, sessions)
            yield from _in_a_row(case, name, sessions)
    for name, sessions in sorted(case.taught.items()):
        if trainer := case.rollout.trainers.get(name):
            yield from _minutes(case, name, sessions, trainer.person.zone, trainer.per_day, trainer.per_week)


def iso_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def _minutes(
    case: Case, name: str, sessions: list[Session], zone: ZoneInfo, per_day: Fraction | None, per_week: Fraction | None
) -> Iterator[Violation]:
    """A session counts on the day on which it starts."""
    for limit, key in ((per_day, date.isoformat), (per_week, iso_week)):
        totals: dict[str, list[Session]] = defaultdict(list)
        for session in sessions:
            totals[key(case.day(session.start, zone))].append(session)
        for period, inside in sorted(totals.items()):
            minutes = sum(each.minutes for each in inside)
            if limit is not None and minutes > limit:
                yield Violation("rule 7", _ids(inside), (name,), f"{minutes} min in {period}", f"{limit} min")


def _sessions_a_day(case: Case, person: Person, sessions: list[Session]) -> Iterator[Violation]:
    limit = case.rollout.limits.sessions_per_day
    for day, inside in groupby(sessions, key=lambda each: case.day(each.start, person.zone)):
        today = list(inside)
        if limit is not None and len(today) > limit:
            yield Violation("rule 7", _ids(today), (person.id,), f"{len(today)} sessions on {day}", f"{limit}")


def _in_a_row(case: Case, name: str, sessions: list[Session]) -> Iterator[Violation]:
    limit = case.rollout.limits.in_a_row
    row: list[Session] = []
    for session in sessions:
        row = [*row, session] if row and session.start - row[-1].end < IN_A_ROW_GAP else [session]
        if limit is not None and len(row) > limit:
            yield Violation("rule 7", _ids(row), (name,), f"{len(row)} sessions in a row", f"{limit}")


def _ids(sessions: Iterable[Session]) -> str:
    return ",".join(session.id for session in sessions)


# 8


def rule_8(case: Case) -> Iterator[Violation]:
    """At no moment is more of a team away in training than its limit."""
    for team, limit in sorted(case.rollout.limits.away.items()):
        members = [person for person in case.rollout.people.values() if person.team == team]
        yield from _team_away(case, team, limit, members)


def away_allowed(limit: AwayLimit, at_work: int) -> int:
    """A share is of those at work at that moment, rounded down, but never below 1."""
    if limit.count is not None:
        return limit.count
    return max(1, int(limit.share * at_work))


def _team_away(case: Case, team: str, limit: AwayLimit, members: list[Person]) -> Iterator[Violation]:
    """A sweep over all moments at which somebody of the team begins or ends to be at work or in training."""
    changes: dict[int, list[tuple[int, Person, Session | None]]] = defaultdict(list)
    for person in members:
        for session in case.attended.get(person.id, []):
            changes[session.start_minute].append((1, person, session))
            changes[session.end_minute].append((-1, person, session))
        for start, end in case.availabilities.at_work(person):
            changes[start].append((1, person, None))
            changes[end].append((-1, person, None))
    at_work = 0
    away: dict[tuple[str, str], Session] = {}
    reported: frozenset = frozenset()
    for minute in sorted(changes):
        for change, person, session in changes[minute]:
            if session is None:
                at_work += change
            elif change < 0:
                away.pop((person.id, session.id), None)
        for change, person, session in changes[minute]:
            if session is not None and change > 0:
                away[person.id, session.id] = session
        people = tuple(sorted({name for name, _ in away}))
        allowed = away_allowed(limit, at_work)
        state = frozenset(away)
        if len(people) > allowed and state != reported:
            reported = state
            ids = ",".join(sorted({session.id for session in away.values()}))
            when = datetime.fromtimestamp(minute * 60, case.rollout.zone)
            found = f"{len(people)} of {team!r} away at {when:%Y-%m-%d %H:%M}, {at_work} at work"
            yield Violation("rule 8", ids, people, found, f"{allowed}")


# 9


def rule_9(case: Case) -> Iterator[Violation]:
    """Sessions pinned by the user stand exactly so. (What was published or held before is not in these two files.)"""
    for pinned in case.rollout.pinned:
        matches = [session for session in case.plan.lessons if is_pinned(case, pinned, session)]
        if len(matches) != 1:
            found = f"{pinned.module}/{pinned.part} at {pinned.start} in {len(matches)} sessions"
            yield Violation("rule 9", f"pinned {pinned.module}/{pinned.part}", tuple(sorted(pinned.employees)), found, "one")


def is_pinned(case: Case, pinned: Pinned, session: Session) -> bool:
    """The same module, part, start and people; the trainer and room that are named."""
    day, _, time = pinned.start.replace("T", " ").partition(" ")
    local = case.local(session.start, case.rollout.zone)
    return (
        (session.module, session.part) == (pinned.module, pinned.part)
        and local.date() == parse_date(day)
        and f"{local:%H:%M}" == time.strip()[:5].rjust(5, "0")
        and local.second == 0
        and pinned.trainer in (None, session.trainer)
        and pinned.room in (None, session.room)
        and pinned.employees == set(session.attendees)
    )


# 10


def rule_10(case: Case) -> Iterator[Violation]:
    """All starts lie on the grid: 15 minutes, local time of the document."""
    for session in case.plan.sessions:
        local = case.local(session.start, case.rollout.zone)
        if local.minute % GRID_MINUTES or local.second or local.microsecond:
            yield Violation("rule 10", session.id, (), f"{local:%H:%M:%S}", "a quarter of an hour")


RULES = (rule_1, rule_2, rule_3, rule_4, rule_5, rule_6, rule_7, rule_8, rule_9, rule_10)
