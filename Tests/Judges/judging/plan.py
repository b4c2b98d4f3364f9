"""The plan JSON (DESIGN.md section 5, schema onboard.plan/1)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from pathlib import Path

from .notation import InputError

SCHEMA = "onboard.plan/1"
KEYS = {
    "plan": ("schema", "rollout", "strategy", "seed", "sessions", "unplaced", "late", "objective", "load"),
    "sessions": ("id", "module", "part", "stage", "start", "end", "trainer", "room", "attendees"),
    "unplaced": ("employee", "module", "part", "reason", "detail"),
    "late": ("employee", "module", "part", "days"),
    "load": ("employee", "weeks", "peak", "readiness"),
}
"""The contract's fields; more may be added, none may be missing."""

Need = tuple[str, str, int]
"""An enrolment's part: employee, module, part."""


@dataclass(frozen=True)
class Session:
    id: str
    module: str
    part: int
    stage: str
    start: datetime
    end: datetime
    trainer: str | None
    room: str | None
    attendees: tuple[str, ...]
    refresher: bool

    @property
    def start_minute(self) -> int:
        return int(self.start.timestamp() // 60)

    @property
    def end_minute(self) -> int:
        return int(-(-self.end.timestamp() // 60))

    @property
    def minutes(self) -> Fraction:
        return Fraction(int(self.end.timestamp() - self.start.timestamp()), 60)

    def overlaps(self, other: Session) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass
class Plan:
    raw: dict
    strategy: str
    sessions: list[Session]
    unplaced: list[dict]
    late: list[dict]
    load: list[dict]
    terms: list[dict]

    @property
    def lessons(self) -> list[Session]:
        """The sessions that place enrolments: all but the refreshers."""
        return [session for session in self.sessions if not session.refresher]


def load_plan(path: Path) -> Plan:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: {error}") from error
    if missing := missing_keys(raw):
        raise InputError(f"{path}: not an {SCHEMA} document: " + "; ".join(missing))
    return Plan(
        raw=raw,
        strategy=raw["strategy"],
        sessions=[load_session(entry) for entry in raw["sessions"]],
        unplaced=raw["unplaced"],
        late=raw["late"],
        load=raw["load"],
        terms=raw["objective"].get("terms", []),
    )


def missing_keys(raw: dict) -> list[str]:
    missing = [f"plan: {key}" for key in KEYS["plan"] if key not in raw]
    if missing or raw["schema"] != SCHEMA:
        return missing or [f"schema {raw['schema']!r}"]
    for part in ("sessions", "unplaced", "late", "load"):
        for entry in raw[part]:
            missing += [f"{part}: {key} in {entry}" for key in KEYS[part] if key not in entry]
    return missing


def load_session(entry: dict) -> Session:
    start, end = (datetime.fromisoformat(entry[key]) for key in ("start", "end"))
    if start.tzinfo is None or end.tzinfo is None:
        raise InputError(f"session {entry['id']}: a moment without an offset")
    return Session(
        id=entry["id"],
        module=entry["module"],
        part=int(entry["part"]),
        stage=entry["stage"],
        start=start,
        end=end,
        trainer=entry["trainer"],
        room=entry["room"],
        attendees=tuple(entry["attendees"]),
        refresher=entry.get("kind") == "refresher",
    )
