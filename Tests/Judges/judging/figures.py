"""The numbers a plan states about itself, recomputed: lateness, the objective, the load (DESIGN.md sections 4 and 5)."""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from typing import Iterator

from .case import Case, Violation
from .model import Trainer
from .plan import Need, Session
from .rules import iso_week

MONEY_SCALES = (1, 60, 100, 6000)
"""Units a trainer's cost may be stated in: money, minutes × hourly cost, and both in hundredths."""


# Lateness


def lateness(case: Case) -> dict[Need, int]:
    """Rule 6: calendar days from the due day to the end's date, for what is placed and does not end by its due day."""
    late: dict[Need, int] = {}
    for need, sessions in case.placed.items():
        if need in case.needs:
            stage = case.rollout.module_stage(case.rollout.modules[need[1]])
            due = case.windows.of(stage.id, case.rollout.people[need[0]]).due
            days = max((case.day(session.end) - due).days for session in sessions)
            if days > 0:
                late[need] = days
    return late


def check_late(case: Case) -> Iterator[Violation]:
    """The list of what is late is exactly what the sessions imply: counted and said, never hidden."""
    implied, said = lateness(case), {}
    for entry in case.plan.late:
        need = entry["employee"], entry["module"], int(entry["part"])
        if need in said:
            yield Violation("rule 6", f"late {need[1]}/{need[2]}", (need[0],), "listed twice", "once")
        said[need] = entry["days"]
    for need in sorted(implied.keys() | said.keys()):
        if implied.get(need) != said.get(need):
            found, allowed = f"{said.get(need, 'no')} days late said", f"{implied.get(need, 'no')} days"
            yield Violation("rule 6", f"late {need[1]}/{need[2]}", (need[0],), found, allowed)


# The objective


def hourly_cost(case: Case, trainer: Trainer) -> tuple[Fraction, Fraction]:
    """The trainer's cost per hour, else the wage of the role, else the dearest trainer's: least and most by any reading."""
    if trainer.cost_per_hour is not None:
        return trainer.cost_per_hour, trainer.cost_per_hour
    wages = [case.rollout.wages[role] for role in trainer.person.roles if role in case.rollout.wages]
    if wages:
        return min(wages), max(wages)
    known = [each.cost_per_hour for each in case.rollout.trainers.values() if each.cost_per_hour is not None]
    dearest = max(known, default=Fraction(0))
    return dearest, dearest


def trainer_cost(case: Case) -> tuple[Fraction, Fraction]:
    least = most = Fraction(0)
    for session in case.plan.sessions:
        if trainer := case.trainer(session):
            low, high = hourly_cost(case, trainer)
            least += session.minutes / 60 * low
            most += session.minutes / 60 * high
    return least, most


def check_objective(case: Case) -> Iterator[Violation]:
    """The terms whose meaning the design fixes equal a recomputation; no proven bound lies above its value."""
    for term in case.plan.terms:
        name, value = term["id"], term["value"]
        yield from _term(case, name, value)
        if (bound := term.get("bound")) is not None and bound > value + 1e-6:
            yield Violation("objective", name, (), f"bound {bound} above the value {value}", "at most the value")
    names = [term["id"] for term in case.plan.terms]
    for needed in ({"unplaced"}, {"late", "late-days"}, {"trainer-cost"}):
        if not needed & set(names):
            yield Violation("objective", "/".join(sorted(needed)), (), "no such term", "one", strict=True)
    yield from _total(case)


def _term(case: Case, name: str, value: float) -> Iterator[Violation]:
    if name == "unplaced":
        yield from _equal(name, value, [len(case.plan.unplaced)])
    elif name in ("late", "late-days"):
        yield from _equal(name, value, [sum(lateness(case).values())])
    elif name == "trainer-cost":
        yield from _cost_term(case, value)
    elif "group" in name or "minimum" in name:
        yield from _equal(name, value, _small_group_figures(case))
    elif "avoid" in name:
        yield from _avoided_term(case, name, value)


def _equal(name: str, value: float, allowed: list[int]) -> Iterator[Violation]:
    if value not in allowed:
        yield Violation("objective", name, (), f"{value}", " or ".join(map(str, dict.fromkeys(allowed))))


def _cost_term(case: Case, value: float) -> Iterator[Violation]:
    """In any of the units; strict beyond one unit, wrong beyond what rounding each session could explain."""
    least, most = trainer_cost(case)
    rounding = Fraction(len(case.plan.sessions), 2) + 1

    def within(slack: Fraction) -> bool:
        return any(least * scale - slack <= value <= most * scale + slack for scale in MONEY_SCALES)

    if not within(Fraction(1)):
        allowed = f"{float(least):.2f}..{float(most):.2f}, times 60 or 100"
        yield Violation("objective", "trainer-cost", (), f"{value}", allowed, strict=within(rounding))


def _small_group_figures(case: Case) -> list[int]:
    """Groups below their minimum: the number of them, or the people that they lack; with refreshers or without."""
    figures: list[int] = []
    for sessions in (case.plan.lessons, case.plan.sessions):
        modules = [(session, case.module(session)) for session in sessions]
        # Whoever learns alone is no small group.
        groups = [(session, module) for session, module in modules if module and module.format != "self-paced"]
        lacks = [max(0, module.group_min - len(session.attendees)) for session, module in groups]
        figures += [sum(1 for lack in lacks if lack), sum(lacks)]
    return figures


def _avoided_term(case: Case, name: str, value: float) -> Iterator[Violation]:
    """The unit is the program's own; but it is nothing exactly where nobody is taught in hours they would avoid."""
    if value and not case.rollout.avoid:
        yield Violation("objective", name, (), f"{value}", "0: nothing is to be avoided")
    elif bool(value) != _somebody_in_avoided_hours(case):
        yield Violation("objective", name, (), f"{value}", "0 exactly where no avoided hour is used", strict=True)


def _somebody_in_avoided_hours(case: Case) -> bool:
    for person in case.rollout.people.values():
        sessions = case.attended.get(person.id, [])
        for block in case.rollout.avoid:
            if sessions and block.who.fits(person):
                spans = list(case.availabilities.block_spans(block, person.zone))
                if any(start < each.end_minute and each.start_minute < end for each in sessions for start, end in spans):
                    return True
    return False


def _total(case: Case) -> Iterator[Violation]:
    """Strict: the total is the weighted sum of the terms."""
    total = case.plan.raw["objective"].get("total")
    weighted = sum(term["value"] * term.get("weight", 0) for term in case.plan.terms)
    if total is None or abs(total - weighted) > 1e-6 * max(1, abs(weighted)):
        yield Violation("objective", "total", (), f"{total}", f"{weighted}", strict=True)


# The load


def check_load(case: Case) -> Iterator[Violation]:
    """Minutes and concepts per employee and ISO week, in the employee's zone, equal what the sessions ask of them."""
    said: dict[str, dict[str, dict]] = {}
    for entry in case.plan.load:
        name = entry["employee"]
        if name not in case.rollout.people or name in said:
            yield Violation("load", name, (name,), "an unknown or repeated employee", "each employee once")
        said[name] = {week["week"]: week for week in entry["weeks"]}
        if len(said[name]) != len(entry["weeks"]):
            yield Violation("load", name, (name,), "a week twice", "each week once")
    for name in sorted(case.rollout.people):
        yield from _employee_load(case, name, said.get(name, {}))


def _employee_load(case: Case, name: str, said: dict[str, dict]) -> Iterator[Violation]:
    zone = case.rollout.people[name].zone
    weeks: dict[str, list[Session]] = defaultdict(list)
    for session in case.attended.get(name, []):
        weeks[iso_week(case.day(session.start, zone))].append(session)
    for week in sorted(weeks.keys() | said.keys()):
        stated = said.get(week, {"minutes": 0, "concepts": 0})
        minutes = sum(session.minutes for session in weeks[week])
        if stated["minutes"] != minutes:
            yield Violation("load", week, (name,), f"{stated['minutes']} min", f"{minutes} min")
        least, most = _concepts(case, weeks[week])
        if not least <= stated["concepts"] <= most:
            yield Violation("load", week, (name,), f"{stated['concepts']} concepts", f"{least}..{most}")
    yield from _concepts_once(case, name, said)


def _concepts(case: Case, sessions: list[Session]) -> tuple[int, int]:
    """New concepts of a week. How a module's are spread over its parts is open; a refresher teaches nothing new."""
    least = most = 0
    for session in sessions:
        module = case.module(session)
        if module and not session.refresher:
            most += module.concepts
            least += module.concepts if module.parts == 1 else 0
    return least, most


def _concepts_once(case: Case, name: str, said: dict[str, dict]) -> Iterator[Violation]:
    """Strict: over all weeks each module's concepts count once, however many parts it has."""
    parts = Counter(session.module for session in case.attended.get(name, []) if not session.refresher)
    modules = [case.rollout.modules[module] for module in parts if module in case.rollout.modules]
    complete = all(parts[module.id] == module.parts for module in modules)
    total = sum(module.concepts for module in modules)
    stated = sum(week["concepts"] for week in said.values())
    if complete and any(module.parts > 1 for module in modules) and stated != total:
        yield Violation("load", "all weeks", (name,), f"{stated} concepts", f"{total}", strict=True)


CHECKS = (check_late, check_objective, check_load)
