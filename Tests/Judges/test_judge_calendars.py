"""The judge of calendars: a right folder has no findings, and each requirement, once broken, is caught."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Callable

import pytest

from judge_calendars import judge, main, read_files
from judging.libical import LibicalJudge
from judging.plan import load_plan

HEAD = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Onboard//Judge test//EN
CALSCALE:GREGORIAN
NAME:Обучение
X-WR-CALNAME:Обучение
REFRESH-INTERVAL;VALUE=DURATION:PT1H
X-PUBLISHED-TTL:PT1H
"""
LONDON = """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""
EVENT = """BEGIN:VEVENT
UID:{uid}@onboard
DTSTAMP:20270101T120000Z
DTSTART;TZID=Europe/London:{day}T100000
DTEND;TZID=Europe/London:{day}T110000
SUMMARY:Воронка продаж\\, этапы
SEQUENCE:0
LAST-MODIFIED:20270101T120000Z
STATUS:CONFIRMED
TRANSP:OPAQUE
CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Online:https://example.com/meet
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:Soon
END:VALARM
END:VEVENT
"""
WINTER, SUMMER = EVENT.format(uid="s-1", day="20270326"), EVENT.format(uid="s-2", day="20270330")
TAIL = "END:VCALENDAR\n"
GOOD = HEAD + LONDON + WINTER + SUMMER + TAIL
PLAN = {
    "schema": "onboard.plan/1", "rollout": "x", "strategy": "staged", "seed": 1, "unplaced": [], "late": [],
    "objective": {"total": 0, "terms": []}, "load": [],
    "sessions": [
        {"id": "s-1", "module": "m", "part": 1, "stage": "a", "start": "2027-03-26T10:00:00+00:00",
         "end": "2027-03-26T11:00:00+00:00", "trainer": "olga", "room": "blue", "attendees": ["00001", "00002"]},
        {"id": "s-2", "module": "n", "part": 1, "stage": "a", "start": "2027-03-30T10:00:00+01:00",
         "end": "2027-03-30T11:00:00+01:00", "trainer": "olga", "room": None, "attendees": ["00001"]},
    ],
}


@pytest.fixture(scope="session")
def libical() -> LibicalJudge:
    return LibicalJudge()


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.replace("\n", "\r\n").encode())


def checks(folder: Path, libical: LibicalJudge, plan: dict | None = None) -> set[str]:
    """The names of the requirements that are broken."""
    if plan is not None:
        (folder / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    judged = load_plan(folder / "plan.json") if plan is not None else None
    return {finding.check for finding in judge(read_files(folder), judged, libical)}


def test_a_right_calendar_has_no_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "plan.ics", GOOD)
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == "1 files, 2 events, 0 violations\n"


def test_a_wrong_calendar_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "plan.ics", GOOD.replace("SUMMARY:Воронка продаж\\, этапы\n", "", 1))
    assert main([str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "plan.ics | event (6) | s-1@onboard | found 0 SUMMARY | allowed 1", "1 files, 2 events, 1 violations"]


def test_a_folder_without_calendars_is_an_error(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 2


BYTES: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("LF alone", lambda data: data.replace(b"\r\n", b"\n", 3)),
    ("no CRLF at the end", lambda data: data[:-2]),
    ("a byte order mark", lambda data: b"\xef\xbb\xbf" + data),
    ("an empty line", lambda data: data.replace(b"BEGIN:VALARM", b"\r\nBEGIN:VALARM", 1)),
    ("76 octets", lambda data: data.replace(b"DESCRIPTION:Soon", b"DESCRIPTION:" + b"x" * 64, 1)),
    ("a fold inside a letter", lambda data: data.replace("Воронка".encode(), b"\xd0\r\n \x92" + "оронка".encode(), 1)),
    ("a fold inside an escape", lambda data: data.replace(b"\\,", b"\\\r\n ,", 1)),
    ("a control character", lambda data: data.replace(b"Soon", b"So\x07on", 1)),
    ("not UTF-8", lambda data: data.replace(b"Soon", b"So\xffon", 1)),
]


@pytest.mark.parametrize("change", [change for _, change in BYTES], ids=[name for name, _ in BYTES])
def test_bytes(tmp_path: Path, libical: LibicalJudge, change: Callable[[bytes], bytes]) -> None:
    (tmp_path / "plan.ics").write_bytes(change(GOOD.replace("\n", "\r\n").encode()))
    assert "bytes (1, 2, 3)" in checks(tmp_path, libical)


def test_exactly_75_octets_are_right(tmp_path: Path, libical: LibicalJudge) -> None:
    write(tmp_path / "plan.ics", GOOD.replace("DESCRIPTION:Soon", "DESCRIPTION:" + "x" * 63 + "\n y"))
    assert checks(tmp_path, libical) == set()


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        *[(f"{name}", f"X-{name}", "event (6)") for name in
          ("DTSTAMP:", "SUMMARY:", "SEQUENCE:", "LAST-MODIFIED:", "STATUS:", "DTEND;", "DTSTART;")],
        ("UID:s-1@onboard\n", "", "event (6)"),
        ("DTSTAMP:20270101T120000Z", "DTSTAMP:20270101T120000", "event (6)"),
        ("SEQUENCE:0", "SEQUENCE:0\nSEQUENCE:1", "event (6)"),
        ("STATUS:CONFIRMED", "STATUS:CANCELED", "event (29)"),
        ("STATUS:CONFIRMED", "STATUS:CANCELLED", "cancelled (26)"),
        ("UID:s-2", "UID:s-1", "unique UID (16)"),
        ("T110000", "T100000", "times (7)"),
        ("DTSTART;TZID=Europe/London:20270326T100000", "DTSTART:20270326T100000", "times (8)"),
        ("DTEND;TZID=Europe/London:20270326T110000", "DTEND;TZID=Europe/Paris:20270326T120000", "VTIMEZONE (8)"),
        (LONDON, "", "VTIMEZONE (8)"),
        (LONDON, "", "libical"),
        (LONDON, LONDON + LONDON, "VTIMEZONE (8)"),
        (LONDON + WINTER, WINTER + LONDON, "VTIMEZONE (8)"),
        ("TZOFFSETTO:+0100", "TZOFFSETTO:+0200", "VTIMEZONE (9)"),
        ("TZOFFSETTO:+0100", "TZOFFSETTO:+0200", "libical (8, 9)"),
        ("BYMONTH=3", "BYMONTH=4", "libical (8, 9)"),
        ("BYMONTH=3", "BYMONTH=4", "VTIMEZONE (9)"),
        ("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RDATE:20270328T010000", "VTIMEZONE (9)"),
        ("TRIGGER:-PT15M", "TRIGGER:soon", "libical"),
        ("TRIGGER:-PT15M", "TRIGGER:soon", "icalendar"),
        ("TRIGGER:-PT15M\n", "", "reminder (11)"),
        ("END:VALARM\n", "", "components"),
        ("PRODID:-//Onboard//Judge test//EN\n", "", "head (5)"),
        ("X-WR-CALNAME:Обучение\n", "", "head (5, 13)"),
        ("X-WR-CALNAME:Обучение", "X-WR-CALNAME:Other", "head (13)"),
        ("X-PUBLISHED-TTL", "METHOD:PUBLISH\nX-PUBLISHED-TTL", "head (31)"),
        ("SUMMARY:Воронка", "SUMMARY Воронка", "components"),
    ],
)
def test_a_broken_calendar_is_found(tmp_path: Path, libical: LibicalJudge, old: str, new: str, check: str) -> None:
    assert old in GOOD
    write(tmp_path / "plan.ics", GOOD.replace(old, new, 1))
    assert check in checks(tmp_path, libical)


def test_times_in_utc_need_no_zone(tmp_path: Path, libical: LibicalJudge) -> None:
    event = WINTER.replace(";TZID=Europe/London", "").replace("0000\nDTEND", "0000Z\nDTEND").replace("0000\nSUM", "0000Z\nSUM")
    plan = {**PLAN, "sessions": PLAN["sessions"][:1]}
    write(tmp_path / "plan.ics", HEAD + event + TAIL)
    for name in ("employees/00001.ics", "employees/00002.ics", "trainers/olga.ics", "rooms/blue.ics"):
        write(tmp_path / name, HEAD + event + TAIL)
    assert checks(tmp_path, libical, plan) == set()


def test_a_cancelled_event_is_transparent_and_silent(tmp_path: Path, libical: LibicalJudge) -> None:
    cancelled = WINTER.replace("CONFIRMED", "CANCELLED")
    silent = cancelled[: cancelled.index("BEGIN:VALARM")] + "END:VEVENT\n"
    for text in (cancelled.replace("OPAQUE", "TRANSPARENT"), silent):
        write(tmp_path / "plan.ics", HEAD + LONDON + text + TAIL)
        assert checks(tmp_path, libical) == {"cancelled (26)"}


@pytest.mark.parametrize(("octets", "found"), [(255, set()), (256, {"event (18)"})])
def test_a_uid_has_at_most_255_octets(tmp_path: Path, libical: LibicalJudge, octets: int, found: set[str]) -> None:
    uid = "u" * octets
    folded = "\n ".join([f"UID:{uid[:60]}", *(uid[at : at + 60] for at in range(60, octets, 60))])
    write(tmp_path / "plan.ics", GOOD.replace("UID:s-1@onboard", folded))
    assert checks(tmp_path, libical) == found


def test_a_session_is_the_same_in_every_file(tmp_path: Path, libical: LibicalJudge) -> None:
    write(tmp_path / "plan.ics", GOOD)
    write(tmp_path / "rooms/blue.ics", HEAD + LONDON + WINTER + TAIL)
    assert checks(tmp_path, libical) == set()
    write(tmp_path / "rooms/blue.ics", HEAD + LONDON + WINTER.replace("SEQUENCE:0", "SEQUENCE:1") + TAIL)
    assert checks(tmp_path, libical) == {"across files (17)"}
    cancelled = WINTER[: WINTER.index("BEGIN:VALARM")] + "END:VEVENT\n"
    cancelled = cancelled.replace("CONFIRMED", "CANCELLED").replace("OPAQUE", "TRANSPARENT").replace("SEQUENCE:0", "SEQUENCE:1")
    write(tmp_path / "rooms/blue.ics", HEAD + LONDON + cancelled + TAIL)
    assert checks(tmp_path, libical) == set()  # somebody who was taken off


@pytest.fixture
def export(tmp_path: Path) -> Path:
    write(tmp_path / "plan.ics", GOOD)
    write(tmp_path / "employees/00001-anna.ics", GOOD)
    write(tmp_path / "employees/00002.ics", HEAD + LONDON + WINTER + TAIL)
    write(tmp_path / "employees/00003.ics", HEAD + LONDON + TAIL)
    write(tmp_path / "trainers/olga.ics", GOOD)
    write(tmp_path / "rooms/blue.ics", HEAD + LONDON + WINTER + TAIL)
    write(tmp_path / "teams/sales.ics", GOOD)
    return tmp_path


def test_an_export_of_the_plan_is_right(export: Path, libical: LibicalJudge) -> None:
    assert checks(export, libical, PLAN) == set()


@pytest.mark.parametrize(
    ("file", "text", "check"),
    [
        ("plan.ics", HEAD + LONDON + WINTER + TAIL, "plan"),
        ("plan.ics", None, "whole plan"),
        ("employees/00002.ics", HEAD + LONDON + SUMMER + TAIL, "plan"),
        ("employees/00002.ics", GOOD, "plan"),
        ("employees/00002.ics", None, "employee's file"),
        ("employees/00003.ics", GOOD, "employee's file"),
        ("trainers/olga.ics", HEAD + LONDON + WINTER + TAIL, "plan"),
        ("rooms/blue.ics", GOOD, "plan"),
        ("rooms/blue.ics", HEAD + LONDON + TAIL, "plan"),
    ],
)
def test_an_export_that_differs_is_found(
    export: Path, libical: LibicalJudge, file: str, text: str | None, check: str
) -> None:
    (export / file).unlink() if text is None else write(export / file, text)
    assert check in checks(export, libical, PLAN)
