"""A tiny rollout and plans for it, for the tests of the judges. Whatever a test is about, it sets itself."""

from __future__ import annotations

import copy
import json
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

import judge_timetable
from judging.case import Case
from judging.document import load_rollout
from judging.plan import load_plan

CURRICULUM = {
    "curriculum": "tiny",
    "title": "Tiny",
    "roles": [{"id": "sales", "title": {"en": "Sales", "ru": "Продажи"}}, {"id": "head", "title": "Head"}],
    "features": [{"id": "crm", "title": "CRM"}],
    "modules": [{"id": "intro", "title": "Intro", "features": ["crm"], "roles": ["sales"], "duration": "60m"}],
}
ROLLOUT = {
    "onboard": "1",
    "id": "tiny-2027",
    "name": "Tiny",
    "timezone": "Europe/Moscow",
    "horizon": "2027-02-01..2027-04-30",
    "curriculum": "curriculum.yaml",
    "staff": [{"id": "anna", "name": "Anna", "role": "sales"}],
    "working-time": {"weekly": {"mon-fri": ["09:00-13:00", "14:00-18:00"]}},
    "stages": [{"id": "base", "title": "Base", "features": ["crm"], "price": "100", "payment": "2027-02-01",
                "setup": "5d", "go-live": "2027-03-31"}],
    "trainers": [{"id": "olga", "name": "Olga", "teaches": "all", "cost-per-hour": "3000"}],
    "rooms": [{"id": "blue", "title": "Blue", "capacity": "6"}],
}


class Sample:
    """A rollout document with its curriculum, and a plan built from the sessions that a test adds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.curriculum = copy.deepcopy(CURRICULUM)
        self.rollout = copy.deepcopy(ROLLOUT)
        self.strategy = "staged"
        self.sessions: list[dict] = []
        self.unplaced: list[dict] = []
        self.late: list[dict] = []
        self.terms: list[dict] = []
        self.load: list[dict] | None = None

    # The document

    def person(self, name: str, **fields: object) -> None:
        """Adds an employee, or changes one."""
        staff = self.rollout["staff"]
        entry = next((each for each in staff if each["id"] == name), None)
        if entry is None:
            entry = {"id": name, "name": name.title(), "role": "sales"}
            staff.append(entry)
        entry.update(_keys(fields))

    def module(self, name: str, **fields: object) -> None:
        """Adds a module, or changes one."""
        modules = self.curriculum["modules"]
        entry = next((each for each in modules if each["id"] == name), None)
        if entry is None:
            entry = {"id": name, "title": name, "features": ["crm"], "roles": ["sales"], "duration": "60m"}
            modules.append(entry)
        entry.update(_keys(fields))

    def trainer(self, **fields: object) -> None:
        """Changes olga."""
        self.rollout["trainers"][0].update(_keys(fields))

    def room(self, **fields: object) -> None:
        """Changes blue."""
        self.rollout["rooms"][0].update(_keys(fields))

    def working_time(self, **fields: object) -> None:
        self.rollout["working-time"].update(_keys(fields))

    def stage(self, **fields: object) -> None:
        """Changes base."""
        self.rollout["stages"][0].update(_keys(fields))

    def limits(self, **fields: object) -> None:
        self.rollout.setdefault("limits", {}).update(_keys(fields))

    # The plan

    def place(self, module: str, start: str, minutes: int = 60, attendees: str = "anna", trainer: str | None = "olga",
              room: str | None = "blue", part: int = 1, stage: str = "base", **fields: object) -> dict:
        """Adds a session; `start` is local time of the document."""
        begin = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(self.rollout["timezone"]))
        end = (begin.astimezone(ZoneInfo("UTC")) + timedelta(minutes=minutes)).astimezone(begin.tzinfo)
        session = {"id": f"s{len(self.sessions) + 1}", "module": module, "part": part, "stage": stage,
                   "start": begin.isoformat(), "end": end.isoformat(), "trainer": trainer, "room": room,
                   "attendees": attendees.split(), **fields}
        self.sessions.append(session)
        return session

    def leave_out(self, employee: str, module: str, part: int = 1) -> None:
        self.unplaced.append({"employee": employee, "module": module, "part": part, "reason": "no-common-time", "detail": ""})

    def plan(self) -> dict:
        return {
            "schema": "onboard.plan/1", "rollout": self.rollout["id"], "strategy": self.strategy, "seed": 1,
            "sessions": self.sessions, "unplaced": self.unplaced, "late": self.late,
            "objective": {"total": sum(term["value"] * term["weight"] for term in self._terms()), "terms": self._terms()},
            "load": self._load() if self.load is None else self.load,
        }

    def _terms(self) -> list[dict]:
        minutes = sum(_minutes(session) for session in self.sessions if session["trainer"])
        values = {"unplaced": len(self.unplaced), "late-days": sum(entry["days"] for entry in self.late),
                  "trainer-cost": minutes * 50}
        return self.terms or [{"id": name, "value": value, "weight": 1, "bound": 0} for name, value in values.items()]

    def _load(self) -> list[dict]:
        """One concept a module, as nothing else is said."""
        people: dict[str, dict] = defaultdict(dict)
        zones = {each["id"]: ZoneInfo(each.get("timezone", self.rollout["timezone"])) for each in self._staff()}
        for session in self.sessions:
            for name in session["attendees"]:
                day = datetime.fromisoformat(session["start"]).astimezone(zones.get(name)).isocalendar()
                week = people[name].setdefault(f"{day[0]}-W{day[1]:02}", {"minutes": 0, "concepts": 0})
                week["minutes"] += _minutes(session)
                week["concepts"] += 0 if session.get("kind") == "refresher" or session["part"] > 1 else 1
        return [{"employee": name, "weeks": [{"week": week, **figures} for week, figures in weeks.items()], "peak": {},
                 "readiness": []} for name, weeks in people.items()]

    def _staff(self) -> list[dict]:
        return self.rollout["staff"] if isinstance(self.rollout["staff"], list) else []

    # Judging

    def case(self) -> Case:
        (self.folder / "curriculum.yaml").write_text(_yaml(self.curriculum), encoding="utf-8")
        (self.folder / "rollout.yaml").write_text(_yaml(self.rollout), encoding="utf-8")
        (self.folder / "plan.json").write_text(json.dumps(self.plan()), encoding="utf-8")
        return Case(load_rollout(self.folder / "rollout.yaml", self.folder), load_plan(self.folder / "plan.json"))

    def found(self) -> set[str]:
        """The names of the rules that are broken, those of strict readings marked."""
        return {("strict " if each.strict else "") + each.rule for each in judge_timetable.judge(self.case())}


def _keys(fields: dict) -> dict:
    return {key.replace("_", "-"): value for key, value in fields.items()}


def _yaml(value: dict) -> str:
    return yaml.safe_dump(value, allow_unicode=True)


def _minutes(session: dict) -> int:
    seconds = datetime.fromisoformat(session["end"]).timestamp() - datetime.fromisoformat(session["start"]).timestamp()
    return int(seconds // 60)
