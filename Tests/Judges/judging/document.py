"""Reads the rollout document and its curriculum (DESIGN.md section 3) into the values of model.py.

YAML is read with every scalar left as text: `09:00` stays a time, `00002` an id.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from . import staff
from .busy import BusyTime, read_busy
from .model import (
    AtOnce, AwayLimit, Block, Limits, Payment, Pinned, Requirement, Rollout, Room, Stage, Trainer, TrainingModule, Wave,
    Who, first_payment,
)
from .notation import (
    Duration, InputError, as_list, days_of, parse_date, parse_date_range, parse_date_ranges, parse_days_count,
    parse_duration, parse_hours, parse_minutes, parse_ranges, parse_share, parse_week, parse_weekdays,
)
from .staff import Person


HOLIDAY_YEARS = date(2000, 1, 1), date(2100, 1, 1)
"""Set-up may lie before the horizon: holidays are not cut to it."""


class TextLoader(yaml.BaseLoader):
    """Every scalar stays text, but a plain `null`, `~` or nothing is a key left out."""

    def construct_scalar(self, node: yaml.ScalarNode) -> str | None:
        plain_null = node.style is None and node.value in ("", "~", "null", "Null", "NULL")
        return None if plain_null else super().construct_scalar(node)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        mapping = super().construct_mapping(node, deep=True)
        return {key: value for key, value in mapping.items() if value is not None}


TextLoader.add_constructor("tag:yaml.org,2002:map", lambda loader, node: loader.construct_mapping(node))
TextLoader.add_constructor("tag:yaml.org,2002:str", lambda loader, node: loader.construct_scalar(node))
TextLoader.add_constructor("tag:yaml.org,2002:seq", lambda loader, node: loader.construct_sequence(node, deep=True))


def load_yaml(path: Path) -> dict:
    try:
        value = yaml.load(path.read_text(encoding="utf-8-sig"), Loader=TextLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"{path}: {error}") from error
    if not isinstance(value, dict):
        raise InputError(f"{path}: not a document")
    return value


def load_rollout(path: Path, curricula: Path) -> Rollout:
    """The rollout at the path (a file, or a folder that holds rollout.yaml)."""
    path = path / "rollout.yaml" if path.is_dir() else path
    doc = load_yaml(path)
    curriculum = load_yaml(curriculum_path(doc["curriculum"], path.parent, curricula))
    zone = ZoneInfo(doc["timezone"])
    first, last = parse_date_range(doc["horizon"])
    working = doc["working-time"]
    limits = doc.get("limits") or {}
    people = load_people(doc["staff"], path.parent, zone, curriculum)
    closed, closed_times = load_days(working.get("closed"), path.parent)
    return Rollout(
        folder=path.parent,
        id=doc.get("id"),
        zone=zone,
        first=first,
        last=last,
        week=parse_week(working["weekly"]),
        closed=closed,
        closed_times=closed_times,
        open=load_days(working.get("open"), path.parent)[0],
        blocked=[load_block(entry) for entry in as_list(working.get("blocked"))],
        avoid=[load_block(entry) for entry in as_list((doc.get("preferences") or {}).get("avoid"))],
        modules={entry["id"]: load_module(entry) for entry in curriculum["modules"]},
        stages=[load_stage(entry) for entry in doc["stages"]],
        at_once=load_at_once(doc),
        waves=[Wave(entry.get("id", ""), load_who(entry), parse_days_count(entry.get("after", "0d")))
               for entry in as_list(doc.get("waves"))],
        people=people,
        trainers=load_trainers(doc["trainers"], people, zone),
        rooms={entry["id"]: load_room(entry) for entry in as_list(doc["rooms"])},
        limits=load_limits(limits),
        pinned=[load_pinned(entry) for entry in as_list(doc.get("pinned"))],
        wages={role: Fraction(Decimal(wage)) for role, wage in (doc.get("wages") or {}).items()},
    )


def curriculum_path(name: str, folder: Path, curricula: Path) -> Path:
    """A bundled id, or a path relative to the rollout."""
    for candidate in (folder / name, curricula / f"{name}.yaml"):
        if candidate.is_file():
            return candidate
    raise InputError(f"no curriculum {name!r} beside the rollout or in {curricula}")


def load_people(value: object, folder: Path, zone: ZoneInfo, curriculum: dict) -> dict[str, Person]:
    rows = staff.read_rows(folder / value) if isinstance(value, str) else [staff.named(row) for row in as_list(value)]
    names = staff.role_names(curriculum["roles"])
    people: dict[str, Person] = {}
    for row in rows:
        person = staff.person(row, zone, names)
        if person.id in people:
            raise InputError(f"two employees have the id {person.id!r}")
        people[person.id] = person
    return people


def load_days(value: object, folder: Path) -> tuple[set[date], list[BusyTime]]:
    """Dates, ranges and holiday calendars: the whole days, and what closes only hours."""
    days: set[date] = set()
    times: list[BusyTime] = []
    for item in as_list(value):
        if not item.lower().endswith(".ics"):
            days.update(days_of([parse_date_range(item)]))
            continue
        for busy in read_busy(folder / item, *HOLIDAY_YEARS):
            if busy.whole_days:
                days.update(date.fromordinal(n) for n in range(busy.start.toordinal(), busy.end.toordinal()))
            else:
                times.append(busy)
    return days, times


def load_who(entry: dict) -> Who:
    def ids(key: str) -> frozenset[str] | None:
        return frozenset(as_list(entry[key])) if key in entry else None

    return Who(ids("roles"), ids("teams"), ids("sites"), ids("employees"))


def load_block(entry: dict) -> Block:
    return Block(
        who=load_who(entry),
        dates=tuple(parse_date_ranges(entry["dates"])) if "dates" in entry else None,
        weekdays=parse_weekdays(entry["days"]) if "days" in entry else None,
        month_days=frozenset(month_days(entry["days-of-month"])) if "days-of-month" in entry else None,
        last_working_days=(
            parse_days_count(entry["last-working-days-of-month"]) if "last-working-days-of-month" in entry else None
        ),
        hours=parse_ranges(entry["hours"]) if "hours" in entry else None,
    )


def month_days(value: object) -> list[int]:
    """`[1-5, 20-28]`."""
    days: list[int] = []
    for item in as_list(value):
        first, _, last = item.partition("-")
        days += range(int(first), int(last or first) + 1)
    return days


def load_module(entry: dict) -> TrainingModule:
    group = entry.get("group") or {}
    refresher = entry.get("refresher")
    return TrainingModule(
        id=entry["id"],
        features=tuple(as_list(entry["features"])),
        roles=tuple(as_list(entry["roles"])),
        minutes=parse_minutes(entry["duration"]),
        parts=int(entry.get("parts", 1)),
        format=entry.get("format", "workshop"),
        concepts=int(entry.get("concepts", 1)),
        requires=tuple(load_requirement(item) for item in as_list(entry.get("requires"))),
        group_min=int(group.get("min", 1)),
        group_max=int(group["max"]) if "max" in group else None,
        equipment=frozenset(as_list(entry.get("equipment"))),
        refresher_minutes=parse_minutes(refresher["duration"]) if refresher else None,
    )


def load_requirement(item: object) -> Requirement:
    if isinstance(item, dict):
        return Requirement(item["module"], parse_duration(item["gap"]) if item.get("gap") else Duration())
    return Requirement(str(item), Duration())


def load_stage(entry: dict) -> Stage:
    return Stage(
        id=entry["id"],
        features=tuple(as_list(entry["features"])),
        payments=load_payments(entry),
        setup=parse_days_count(entry.get("setup", "0d")),
        go_live=parse_date(entry["go-live"]),
    )


def load_payments(entry: dict) -> tuple[Payment, ...]:
    """`payments` or `payment`; what falls on acceptance has no date of its own."""
    dates = [item["date"] for item in as_list(entry.get("payments"))] or as_list(entry.get("payment"))
    return tuple(Payment(None if text == "acceptance" else parse_date(text)) for text in dates)


def load_at_once(doc: dict) -> AtOnce | None:
    """What the document says; each missing figure is that of the stages (DESIGN.md, "When a stage is ready and due")."""
    entry = doc.get("at-once")
    if not entry:
        return None
    stages = [load_stage(stage) for stage in doc["stages"]]
    payments = load_payments(entry)
    return AtOnce(
        payment=first_payment(payments) if payments else first_payment(stages[0].payments),
        setup=parse_days_count(entry["setup"]) if "setup" in entry else sum(stage.setup for stage in stages),
        go_live=parse_date(entry["go-live"]) if "go-live" in entry else stages[-1].go_live,
    )


def load_trainers(value: object, people: dict[str, Person], zone: ZoneInfo) -> dict[str, Trainer]:
    trainers: dict[str, Trainer] = {}
    for entry in as_list(value):
        trainer = load_trainer(entry, people, zone)
        trainers[trainer.id] = trainer
    return trainers


def load_trainer(entry: dict, people: dict[str, Person], zone: ZoneInfo) -> Trainer:
    employee = people[entry["employee"]] if "employee" in entry else None
    teaches = as_list(entry.get("teaches", "all"))
    return Trainer(
        id=employee.id if employee else entry["id"],
        person=trainer_person(entry, employee, zone),
        employee=employee,
        teaches=None if teaches == ["all"] else frozenset(teaches),
        cost_per_hour=Fraction(Decimal(entry["cost-per-hour"])) if "cost-per-hour" in entry else None,
        sites=frozenset(as_list(entry.get("sites"))),
        per_day=parse_minutes(entry["training-per-day"]) if "training-per-day" in entry else None,
        per_week=parse_minutes(entry["training-per-week"]) if "training-per-week" in entry else None,
    )


def trainer_person(entry: dict, employee: Person | None, zone: ZoneInfo) -> Person:
    """The trainer's working time: the entry's keys, else the employee's; leave and calendars of both."""
    days_off, open_leave = staff.leave_of(entry)
    base = employee or Person(entry.get("id", ""), "", (), None, entry.get("site"), zone, None, is_employee=False)
    return Person(
        id=base.id,
        name=entry.get("name") or base.name,
        roles=base.roles,
        team=base.team,
        site=base.site,
        zone=ZoneInfo(entry["timezone"]) if entry.get("timezone") else base.zone,
        hours=parse_hours(entry.get("hours")) or base.hours,
        knows=base.knows,
        days_off=base.days_off + days_off,
        open_leave=base.open_leave + open_leave,
        calendars=base.calendars + as_list(entry.get("calendar")),
        is_employee=employee is not None,
    )


def load_room(entry: dict) -> Room:
    return Room(
        id=entry["id"],
        site=entry.get("site") or None,
        capacity=int(entry["capacity"]) if "capacity" in entry else None,
        equipment=frozenset(as_list(entry.get("equipment"))),
        link=entry.get("link") or None,
        hours=parse_hours(entry.get("hours")),
        closed=parse_date_ranges(entry.get("closed")),
        calendars=as_list(entry.get("calendar")),
    )


def load_limits(entry: dict) -> Limits:
    def minutes(key: str) -> Fraction | None:
        return parse_minutes(entry[key]) if key in entry else None

    def count(key: str) -> int | None:
        return int(entry[key]) if key in entry else None

    away = {
        team: AwayLimit(share, None if share is not None else int(text))
        for team, text in (entry.get("away") or {}).items()
        for share in [parse_share(text)]
    }
    return Limits(
        per_day=minutes("training-per-day"),
        per_week=minutes("training-per-week"),
        in_a_row=count("sessions-in-a-row"),
        sessions_per_day=count("sessions-per-day"),
        away=away,
    )


def load_pinned(entry: dict) -> Pinned:
    return Pinned(
        module=entry["module"],
        part=int(entry.get("part", 1)),
        start=entry["start"],
        trainer=entry.get("trainer"),
        room=entry.get("room"),
        employees=frozenset(as_list(entry.get("employees"))),
    )
