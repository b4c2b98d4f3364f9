"""The staff file (DESIGN.md section 3): any delimiter, encoding, language of headers and order of columns."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Iterable
from zoneinfo import ZoneInfo

from .notation import DayRange, Hours, InputError, as_list, parse_date, parse_date_ranges, parse_hours

OPEN_END = date(9999, 12, 31)
"""A leave that has a first day only."""

HEADERS: dict[str, tuple[str, ...]] = {
    "id": ("id", "ид", "табельный номер", "таб. №", "таб №", "таб. номер", "табельный", "№", "employee id", "number"),
    "name": ("name", "full name", "employee", "фио", "ф.и.о", "сотрудник", "имя и фамилия", "фамилия имя отчество"),
    "surname": ("surname", "last name", "family name", "фамилия"),
    "given name": ("given name", "first name", "имя"),
    "patronymic": ("patronymic", "middle name", "отчество"),
    "email": ("email", "e-mail", "mail", "почта", "электронная почта", "эл. почта", "адрес почты"),
    "role": ("role", "roles", "crm role", "role in crm", "роль", "роли", "роль в crm", "роль в срм"),
    "position": ("position", "job title", "title", "должность"),
    "team": ("team", "department", "подразделение", "отдел", "команда", "группа"),
    "site": ("site", "city", "office", "branch", "location", "город", "филиал", "офис", "площадка"),
    "timezone": ("timezone", "time zone", "zone", "tz", "часовой пояс", "зона", "таймзона"),
    "hours": ("hours", "working hours", "schedule", "shift", "график", "график работы", "режим работы", "смена", "часы",
              "рабочее время", "часы работы"),
    "language": ("language", "lang", "язык"),
    "knows": ("knows", "known", "already knows", "знает", "уже знает", "умеет"),
    "days-off": ("days-off", "days off", "leave", "absence", "vacation", "отпуск", "выходные", "отсутствие", "отпуска"),
    "leave from": ("leave from", "leave-from", "vacation from", "leave start", "отпуск с", "начало отпуска", "дата начала"),
    "leave to": ("leave to", "leave-to", "vacation to", "leave end", "leave until", "отпуск по", "отпуск до",
                 "конец отпуска", "дата окончания"),
    "calendar": ("calendar", "ics", "календарь"),
}

POSITION_WORDS = (
    ("рук", "head"), ("роп", "head"), ("head", "head"), ("директор", "director"), ("director", "director"),
    ("админ", "admin"), ("admin", "admin"), ("маркет", "marketer"), ("market", "marketer"), ("бухг", "accountant"),
    ("account", "accountant"), ("диспетч", "support"), ("оператор", "support"), ("поддерж", "support"),
    ("support", "support"), ("менеджер", "sales"), ("sales", "sales"), ("выездн", "field"), ("field", "field"),
)
"""Only for files without a column of roles (IMPORTS.md section 1 proposes the mapping)."""


@dataclass
class Person:
    """An employee, or the working-time side of a trainer who is none."""

    id: str
    name: str
    roles: tuple[str, ...]
    team: str | None
    site: str | None
    zone: ZoneInfo
    hours: Hours | None
    knows: frozenset[str] = frozenset()
    days_off: list[DayRange] = field(default_factory=list)
    open_leave: list[date] = field(default_factory=list)
    calendars: list[str] = field(default_factory=list)
    is_employee: bool = True


def read_rows(path: Path) -> list[dict[str, str]]:
    """The file's rows under the names of the design's fields; blank and total rows left out."""
    text = decode(path.read_bytes())
    delimiter = max(";,\t", key=text.splitlines()[0].count)
    table = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    names = [field_of(header) for header in table[0]]
    rows = []
    for cells in table[1:]:
        row = {name: clean(cell) for name, cell in reversed(list(zip(names, cells))) if name}
        if any(row.values()) and not clean(cells[0]).lower().startswith(("итого", "всего", "total")):
            rows.append(row)
    return rows


def decode(data: bytes) -> str:
    """A byte-order mark decides; else valid UTF-8; else Windows-1251."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    if data[:200].count(0) > len(data[:200]) // 4:
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1251")


def clean(cell: str) -> str:
    return cell.replace("\u00a0", " ").strip()


def field_of(header: str) -> str | None:
    """The design's field that a header names; None for a column that is none of them."""
    plain = re.sub(r"\s+", " ", clean(header).lower().replace("ё", "е")).strip(" :*.")
    for name, synonyms in HEADERS.items():
        if plain in (synonym.strip(" .") for synonym in synonyms):
            return name
    return None


def named(row: dict) -> dict:
    """An entry of the inline list under the names of the design's fields."""
    return {field_of(key) or key: value for key, value in row.items()}


def person(row: dict, default_zone: ZoneInfo, role_names: dict[str, str]) -> Person:
    """One employee from a row of the file or an entry of the inline list."""
    identity = str(row.get("id", "")).strip()
    if not identity:
        raise InputError(f"an employee without an id: {row}")
    days_off, open_leave = leave_of(row)
    return Person(
        id=identity,
        name=row.get("name") or " ".join(filter(None, (row.get(k) for k in ("surname", "given name", "patronymic")))),
        roles=roles_of(row, role_names),
        team=row.get("team") or None,
        site=row.get("site") or None,
        zone=ZoneInfo(row["timezone"]) if row.get("timezone") else default_zone,
        hours=parse_hours(row.get("hours")),
        knows=frozenset(words(row.get("knows"))),
        days_off=days_off,
        open_leave=open_leave,
        calendars=[name for name in as_list(row.get("calendar"))],
    )


def words(value: object) -> list[str]:
    """The items of a list, or of a cell that holds several."""
    return [word.strip() for item in as_list(value) for word in re.split(r"[,;|/+\n]", item) if word.strip()]


def roles_of(row: dict, role_names: dict[str, str]) -> tuple[str, ...]:
    """Role ids from ids or titles; only where there is no column of roles, from the position."""
    found = [role_names.get(_fold(word), word) for word in _whole_or_parts(row.get("role"), role_names)]
    if "role" not in row:
        found = list(_guessed_roles(row.get("position") or "", role_names))
    return tuple(dict.fromkeys(found))


def _whole_or_parts(value: object, role_names: dict[str, str]) -> list[str]:
    return [value] if isinstance(value, str) and _fold(value) in role_names else words(value)


def _guessed_roles(position: str, role_names: dict[str, str]) -> Iterable[str]:
    for word in _whole_or_parts(position, role_names):
        folded = _fold(word)
        guess = role_names.get(folded) or next((role for part, role in POSITION_WORDS if part in folded), None)
        if guess:
            yield guess


def _fold(text: str) -> str:
    return text.strip().lower().replace("ё", "е")


def role_names(roles: Iterable[dict]) -> dict[str, str]:
    """Role ids by id and by title in any language."""
    names: dict[str, str] = {}
    for role in roles:
        title = role.get("title", "")
        for text in [role["id"], *(title.values() if isinstance(title, dict) else [title])]:
            names[_fold(text)] = role["id"]
    return names


def leave_of(row: dict) -> tuple[list[DayRange], list[date]]:
    """Closed ranges of leave, and the first days of leaves that have no last one."""
    ranges = parse_date_ranges(row.get("days-off"))
    open_leave: list[date] = []
    starts, ends = words_of_dates(row.get("leave from")), words_of_dates(row.get("leave to"))
    for place, start in enumerate(starts):
        if place < len(ends):
            ranges.append((start, ends[place]))
        else:
            open_leave.append(start)
    return ranges, open_leave


def words_of_dates(value: object) -> list[date]:
    return [parse_date(word) for item in as_list(value) for word in re.split(r"[,;\s]+", item) if word]
