"""The judge of timetables: a right plan has no violations, and each rule, once broken, is caught.

2027-02-08 is a Monday and the day on which the tiny rollout's only stage is ready.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from judging import staff
from judging.notation import InputError, parse_date, parse_date_range, parse_hours, parse_ranges, parse_weekdays
from judging.strategy import stage_windows
from judging.worktime import moment
from sample import Sample

HERE = Path(__file__).parent
LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    return Sample(tmp_path)


# A whole plan by hand, through the command line

COMPANY = """
onboard: 1
id: by-hand
name: {en: By hand}
timezone: Europe/Moscow
horizon: 2027-02-01..2027-04-30
curriculum: own.yaml
staff: staff.csv
working-time:
  weekly: {mon-fri: [09:00-13:00, 14:00-18:00]}
  closed: [2027-02-23]
stages:
  - {id: base, title: Base, features: [cards], price: 1, setup: 5d, go-live: 2027-02-10,
     payments: [{share: 50%, date: 2027-02-01}, {share: 50%, date: acceptance}]}
  - {id: more, title: More, features: [phone], price: 1, payment: 2027-02-15, setup: 5d, go-live: 2027-03-12}
trainers:
  - {id: olga, name: Olga, teaches: all, cost-per-hour: 3000, hours: {mon-thu: [10:00-13:00, 14:00-17:00]}, sites: [Ярославль]}
rooms:
  - {id: blue, title: Blue, site: Ярославль, capacity: 2, equipment: [computers]}
limits: {training-per-day: 2h, away: {Продажи: 1}}
"""
OWN = """
curriculum: own
title: Own
roles: [{id: sales, title: {en: Sales, ru: Менеджер}}, {id: support, title: {en: Support, ru: Диспетчер}}]
features: [{id: cards, title: Cards}, {id: phone, title: Phone}, {id: unsold, title: Unsold}]
modules:
  - {id: cards, title: Cards, features: [cards], roles: [sales, support], duration: 90m, concepts: 9,
     group: {min: 2, max: 2}, equipment: [computers]}
  - {id: phone, title: Phone, features: [phone], roles: [support], duration: 45m, concepts: 4, format: coaching,
     requires: [{module: cards, gap: 1d}]}
  - {id: mobile, title: Mobile, features: [phone, cards], roles: [sales], duration: 20m, format: self-paced, requires: [phone]}
  - {id: unsold, title: Unsold, features: [unsold], roles: [sales], duration: 1h}
"""
STAFF = """Табельный номер;Фамилия;Имя;Роль;Отдел;Город;График;Отпуск с;Отпуск по;Знает
001;Жуков;Артём;Менеджер;Продажи;Ярославль;5/2 10-19;;;
002;Лапина;Ольга;sales;Продажи;Ярославль;5/2 09-18;08.02.2027;08.02.2027;mobile
003;Ершова;Вера;Диспетчер;Сервис;Ярославль;2/2 08-20 с 01.02.2027;;;
"""


def hand_made_plan() -> dict:
    """Rota 2/2 from 1 February: 003 works on 9, 10, 13 and 25 February. 002 comes two days too late to the second group."""
    return {
        "schema": "onboard.plan/1", "rollout": "by-hand", "strategy": "staged", "seed": 1,
        "sessions": [
            {"id": "s-1", "module": "cards", "part": 1, "stage": "base", "start": "2027-02-09T11:00:00+03:00",
             "end": "2027-02-09T12:30:00+03:00", "trainer": "olga", "room": "blue", "attendees": ["001", "003"]},
            {"id": "s-2", "module": "cards", "part": 1, "stage": "base", "start": "2027-02-11T15:00:00+03:00",
             "end": "2027-02-11T16:30:00+03:00", "trainer": "olga", "room": "blue", "attendees": ["002"]},
            {"id": "s-3", "module": "mobile", "part": 1, "stage": "base", "start": "2027-02-10T18:30:00+03:00",
             "end": "2027-02-10T18:50:00+03:00", "trainer": None, "room": None, "attendees": ["001"]},
            {"id": "s-4", "module": "phone", "part": 1, "stage": "more", "start": "2027-02-25T16:15:00+03:00",
             "end": "2027-02-25T17:00:00+03:00", "trainer": "olga", "room": None, "attendees": ["003"]},
        ],
        "unplaced": [],
        "late": [{"employee": "002", "module": "cards", "part": 1, "days": 1}],
        "objective": {"total": 1011252, "terms": [
            {"id": "unplaced", "value": 0, "weight": 1000000, "bound": 0},
            {"id": "late-days", "value": 1, "weight": 1000000, "bound": 1},
            {"id": "trainer-cost", "value": 11250, "weight": 1, "bound": 6750},
            {"id": "small-groups", "value": 1, "weight": 2, "bound": 1}]},
        "load": [
            {"employee": "001", "weeks": [{"week": "2027-W06", "minutes": 110, "concepts": 10}], "peak": {}, "readiness": []},
            {"employee": "002", "weeks": [{"week": "2027-W06", "minutes": 90, "concepts": 9}], "peak": {}, "readiness": []},
            {"employee": "003", "weeks": [{"week": "2027-W06", "minutes": 90, "concepts": 9},
                                          {"week": "2027-W08", "minutes": 45, "concepts": 4}], "peak": {}, "readiness": []}],
    }


def run_judge(folder: Path, plan: dict, *options: str) -> subprocess.CompletedProcess:
    (folder / "rollout.yaml").write_text(COMPANY, encoding="utf-8")
    (folder / "own.yaml").write_text(OWN, encoding="utf-8")
    (folder / "staff.csv").write_text(STAFF, encoding="cp1251")
    (folder / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    command = [sys.executable, HERE / "judge_timetable.py", folder / "rollout.yaml", folder / "plan.json", *options]
    return subprocess.run(command, capture_output=True, text=True)


def test_a_right_plan_has_no_violations(tmp_path: Path) -> None:
    run = run_judge(tmp_path, hand_made_plan())
    assert (run.stdout, run.stderr, run.returncode) == ("4 sessions, 5 placed, 0 unplaced, 1 late, 0 violations\n", "", 0)


def test_a_wrong_plan_is_named_with_its_session_and_people(tmp_path: Path) -> None:
    plan = hand_made_plan()
    plan["sessions"][3]["start"] = "2027-02-25T16:10:00+03:00"
    plan["sessions"][3]["end"] = "2027-02-25T16:55:00+03:00"
    run = run_judge(tmp_path, plan)
    assert run.stdout.splitlines() == [
        "rule 10 | s-4 | - | found 16:10:00 | allowed a quarter of an hour",
        "4 sessions, 5 placed, 0 unplaced, 1 late, 1 violations",
    ]
    assert run.returncode == 1


def test_lenient_leaves_out_the_strict_readings(tmp_path: Path) -> None:
    plan = hand_made_plan()
    plan["objective"]["total"] = 1
    assert run_judge(tmp_path, plan).returncode == 1
    assert run_judge(tmp_path, plan, "--lenient").returncode == 0


@pytest.mark.parametrize("broken", [{"schema": "other"}, {"strategy": "auto"}])
def test_what_cannot_be_judged_is_an_error_of_its_own(tmp_path: Path, broken: dict) -> None:
    assert run_judge(tmp_path, {**hand_made_plan(), **broken}).returncode == 2


# Form, duration, format


def test_the_smallest_plan_is_right(sample: Sample) -> None:
    sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == set()


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"trainer": "nobody"}, "form"),
        ({"room": "nowhere"}, "form"),
        ({"stage": "more"}, "form"),
        ({"trainer": None}, "format"),
        ({"room": None}, "format"),
        ({"end": "2027-02-08T10:45:00+03:00"}, "duration"),
        ({"start": "2027-02-08T07:00:00+00:00"}, "strict form"),
    ],
    ids=str,
)
def test_a_session_is_well_formed(sample: Sample, change: dict, rule: str) -> None:
    sample.place("intro", "2027-02-08 10:00").update(change)
    assert rule in sample.found()


def test_an_unknown_attendee_is_found(sample: Sample) -> None:
    sample.place("intro", "2027-02-08 10:00", attendees="anna stranger")
    assert {"form", "rule 1"} <= sample.found()


def test_two_sessions_with_one_id_are_found(sample: Sample) -> None:
    sample.person("boris")
    sample.place("intro", "2027-02-08 10:00")
    sample.place("intro", "2027-02-08 14:00", attendees="boris", id="s1")
    assert sample.found() == {"form"}


def test_self_paced_learning_is_alone_and_without_trainer_and_room(sample: Sample) -> None:
    sample.person("boris")
    sample.module("intro", format="self-paced")
    sample.place("intro", "2027-02-08 10:00", trainer=None, room=None)
    second = sample.place("intro", "2027-02-08 10:00", trainer=None, room=None, attendees="boris")
    assert sample.found() == set()
    second["room"] = "blue"
    assert sample.found() == {"format"}
    second["room"], second["trainer"] = None, "olga"
    assert sample.found() == {"format"}
    sample.sessions.pop(0)
    second.update(trainer=None, attendees=["anna", "boris"])
    assert sample.found() == {"format"}


def test_online_needs_a_link(sample: Sample) -> None:
    sample.module("intro", format="online")
    sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == {"format"}
    sample.room(link="https://example.com/meet")
    assert sample.found() == set()


def test_coaching_is_at_the_desks_of_one_site(sample: Sample) -> None:
    sample.module("intro", format="coaching")
    sample.person("anna", site="Пермь")
    sample.person("boris")
    session = sample.place("intro", "2027-02-08 10:00", room=None, attendees="anna boris")
    assert sample.found() == set()
    sample.person("boris", site="Томск")
    assert sample.found() == {"format"}
    sample.person("boris", site="Пермь")
    session["room"] = "blue"
    assert sample.found() == {"format"}
    session["room"] = None
    sample.trainer(sites=["Томск"])
    assert sample.found() == {"rule 4"}


# Rule 1


def test_rule_1_an_enrolment_is_placed_once_or_unplaced_with_a_reason(sample: Sample) -> None:
    assert sample.found() == {"rule 1"}
    sample.leave_out("anna", "intro")
    assert sample.found() == set()
    sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == {"rule 1"}
    sample.unplaced.clear()
    sample.place("intro", "2027-02-08 11:00")
    assert "rule 1" in sample.found()


def test_rule_1_an_unplaced_part_has_a_reason(sample: Sample) -> None:
    sample.leave_out("anna", "intro")
    sample.unplaced[0]["reason"] = ""
    assert sample.found() == {"rule 1"}


def test_rule_1_each_part_counts(sample: Sample) -> None:
    sample.module("intro", parts="2")
    sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == {"rule 1"}
    sample.place("intro", "2027-02-08 11:00", part=2)
    assert sample.found() == set()


@pytest.mark.parametrize(
    "change",
    [lambda s: s.person("anna", knows=["intro"]), lambda s: s.person("anna", role="head"),
     lambda s: s.stage(features=["other"])],
    ids=["known already", "not of the role", "feature not bought"],
)
def test_rule_1_who_is_not_enrolled_is_not_taught(sample: Sample, change) -> None:
    change(sample)
    assert sample.found() == set()
    sample.place("intro", "2027-02-08 10:00")
    assert "rule 1" in sample.found()


# Rule 2


def test_rule_2_a_learner_is_in_one_session_at_a_time(sample: Sample) -> None:
    sample.module("cards", format="self-paced")
    sample.place("intro", "2027-02-08 10:00")
    other = sample.place("cards", "2027-02-08 11:00", trainer=None, room=None)
    assert sample.found() == set()
    other.update(start="2027-02-08T10:45:00+03:00", end="2027-02-08T11:45:00+03:00")
    assert sample.found() == {"rule 2"}


def test_rule_2_a_trainer_is_in_one_session_at_a_time(sample: Sample) -> None:
    sample.person("boris")
    sample.rollout["rooms"].append({"id": "red", "title": "Red", "capacity": "6"})
    sample.place("intro", "2027-02-08 10:00")
    sample.place("intro", "2027-02-08 10:30", attendees="boris", room="red")
    assert sample.found() == {"rule 2"}


def test_rule_2_who_teaches_does_not_learn_meanwhile(sample: Sample) -> None:
    sample.person("boris")
    sample.module("cards", format="self-paced")
    sample.rollout["trainers"].append({"employee": "boris", "teaches": ["intro"], "cost-per-hour": "3000"})
    sample.person("boris", knows=["intro"])
    sample.place("intro", "2027-02-08 10:00", trainer="boris")
    sample.place("cards", "2027-02-08 14:00", trainer=None, room=None)
    other = sample.place("cards", "2027-02-08 11:00", trainer=None, room=None, attendees="boris")
    assert sample.found() == set()
    other.update(start="2027-02-08T10:30:00+03:00", end="2027-02-08T11:30:00+03:00")
    assert sample.found() == {"rule 2"}


def test_rule_2_a_physical_room_holds_one_session_a_link_any_number(sample: Sample) -> None:
    sample.person("boris")
    sample.rollout["trainers"].append({"id": "petr", "name": "Petr", "teaches": "all", "cost-per-hour": "3000"})
    sample.place("intro", "2027-02-08 10:00")
    sample.place("intro", "2027-02-08 10:30", attendees="boris", trainer="petr")
    assert sample.found() == {"rule 2"}
    sample.room(link="https://example.com/meet")
    assert sample.found() == set()
    sample.room(site="Пермь")
    sample.person("anna", site="Пермь")
    sample.person("boris", site="Пермь")
    assert sample.found() == {"strict rule 2"}


# Rule 3


@pytest.mark.parametrize(
    ("start", "right"),
    [("09:00", True), ("08:45", False), ("12:00", True), ("12:15", False), ("13:00", False), ("17:00", True), ("17:15", False)],
)
def test_rule_3_a_session_lies_within_one_stretch(sample: Sample, start: str, right: bool) -> None:
    sample.place("intro", f"2027-02-08 {start}")
    assert sample.found() == (set() if right else {"rule 3"})


HOURS = [
    ("5/2 10-19", "2027-02-08 18:00", True),
    ("5/2 10-19", "2027-02-08 09:00", False),
    ("5/2 10–19", "2027-02-08 13:00", False),  # a plain range loses the lunch gap
    ("5/2 10-19", "2027-02-08 12:30", False),
    ("5/2 09-14", "2027-02-08 13:00", True),  # it does not reach beyond the gap
    ("5/2 13-19", "2027-02-08 13:00", True),
    ("10:00-19:00", "2027-02-13 10:00", False),  # the document's working days
    ("5/2", "2027-02-08 09:00", True),
    ("5/2", "2027-02-08 18:00", False),
    ("sun-thu 10-19", "2027-02-14 10:00", True),
    ("5/2 с вс по чт 10-19", "2027-02-14 18:00", True),
    ("5/2 с вс по чт 10-19", "2027-02-12 10:00", False),
    ("вс-чт 10-19", "2027-02-14 13:00", False),
    ("пн,ср,чт 10-13", "2027-02-10 12:00", True),
    ("пн,ср,чт 10-13", "2027-02-09 12:00", False),
    ("2/2 08-20", "2027-02-09 08:00", True),  # from the horizon's first day: 1, 2, 5, 6, 9, 10 February …
    ("2/2 08-20", "2027-02-11 08:00", False),
    ("2/2 08-20", "2027-02-13 19:00", True),  # a Saturday: rotas know no week
    ("2/2 08-20", "2027-02-09 12:30", False),
    ("2/2 08-20 (вторая смена)", "2027-02-11 08:00", True),
    ("2/2 08-20 (вторая смена)", "2027-02-09 08:00", False),
    ("second shift 2/2 08-20", "2027-02-12 19:00", True),
    ("2/2 09-21 from 2027-02-03", "2027-02-11 20:00", True),
    ("2/2 09-21 с 03.02.2027", "2027-02-09 20:00", False),
    ("2/2", "2027-02-10 17:00", True),
    ("2/2", "2027-02-10 18:00", False),
    ({"mon-fri": ["11:00-17:00"]}, "2027-02-08 13:00", True),  # a map is meant as it stands
    ({"mon": "09:00-13:00", "wed-thu": ["14:00-18:00"]}, "2027-02-11 14:00", True),
    ({"mon": "09:00-13:00", "wed-thu": ["14:00-18:00"]}, "2027-02-09 14:00", False),
]


@pytest.mark.parametrize(("hours", "start", "right"), HOURS, ids=str)
def test_rule_3_every_form_of_hours(sample: Sample, hours: object, start: str, right: bool) -> None:
    sample.person("anna", hours=hours)
    sample.rollout["trainers"][0]["hours"] = {"mon-sun": ["00:00-24:00"]}
    sample.place("intro", start)
    assert sample.found() == (set() if right else {"rule 3"})


def test_rule_3_a_rota_before_its_first_day_is_doubtful(sample: Sample) -> None:
    sample.person("anna", hours="2/2 09-18 from 2027-02-16")
    sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == {"strict rule 3"}


def test_rule_3_an_open_saturday_is_worked_as_ones_own_monday(sample: Sample) -> None:
    sample.working_time(open=["2027-02-20"])
    sample.person("anna", hours="5/2 10-19")
    session = sample.place("intro", "2027-02-20 17:00")
    assert sample.found() == set()
    session.update(start="2027-02-20T09:00:00+03:00", end="2027-02-20T10:00:00+03:00")
    assert sample.found() == {"rule 3"}


def test_rule_3_an_open_day_of_who_has_no_monday_is_doubtful(sample: Sample) -> None:
    sample.working_time(open=["2027-02-20"])
    sample.person("anna", hours="tue-fri 10-19")
    sample.place("intro", "2027-02-20 10:00")
    assert sample.found() == {"strict rule 3"}


def test_rule_3_open_beats_closed_and_rotas_run_on(sample: Sample) -> None:
    sample.working_time(closed=["2027-02-09..2027-02-12"])
    sample.trainer(hours={"mon-sun": ["08:00-20:00"]})
    session = sample.place("intro", "2027-02-10 10:00")
    assert sample.found() == {"rule 3", "rule 4"}  # the room is closed too
    sample.working_time(open=["2027-02-10", "2027-02-11"])
    assert sample.found() == set()
    sample.person("anna", hours="2/2 08-20")
    assert sample.found() == set()
    session.update(start="2027-02-11T10:00:00+03:00", end="2027-02-11T11:00:00+03:00")
    assert sample.found() == {"rule 3"}  # open, but off by the rota


def test_rule_3_nobody_learns_on_leave(sample: Sample) -> None:
    sample.person("anna", **{"leave from": "05.02.2027", "leave to": "08.02.2027"})
    session = sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == {"rule 3"}
    session.update(start="2027-02-09T10:00:00+03:00", end="2027-02-09T11:00:00+03:00")
    assert sample.found() == set()
    sample.person("anna", days_off=["2027-02-09"])
    assert sample.found() == {"rule 3"}


def test_rule_3_a_leave_without_an_end_is_doubtful(sample: Sample) -> None:
    sample.person("anna", **{"leave from": "2027-02-05"})
    sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == {"strict rule 3"}


BLOCKED = [
    ({"roles": ["sales"]}, "2027-02-08 10:00", True),
    ({"roles": ["head"]}, "2027-02-08 10:00", False),
    ({"roles": ["sales"], "teams": ["A"]}, "2027-02-08 10:00", False),
    ({"days": ["mon"], "hours": "09:00-11:00"}, "2027-02-08 10:00", True),
    ({"days": ["mon"], "hours": "09:00-11:00"}, "2027-02-08 11:00", False),
    ({"days": ["mon"], "hours": "09:00-11:00"}, "2027-02-09 10:00", False),
    ({"dates": ["2027-02-08..2027-02-09"]}, "2027-02-08 10:00", True),
    ({"dates": ["2027-02-08..2027-02-09"]}, "2027-02-09 10:00", True),
    ({"dates": ["2027-02-08..2027-02-09"]}, "2027-02-10 10:00", False),
    ({"days-of-month": ["1-5", "20-28"]}, "2027-02-22 10:00", True),
    ({"days-of-month": ["1-5", "20-28"]}, "2027-03-05 10:00", True),
    ({"days-of-month": ["1-5", "20-28"]}, "2027-02-19 10:00", False),
    ({"last-working-days-of-month": "2"}, "2027-02-25 10:00", True),  # 28 February is a Sunday
    ({"last-working-days-of-month": "2"}, "2027-02-24 10:00", False),
    ({"last-working-days-of-month": "1"}, "2027-03-31 10:00", True),
    ({"last-working-days-of-month": "2", "employees": ["anna"], "days": ["thu"]}, "2027-02-26 10:00", False),
]


@pytest.mark.parametrize(("entry", "start", "blocked"), BLOCKED, ids=str)
def test_rule_3_blocked_when_every_key_matches(sample: Sample, entry: dict, start: str, blocked: bool) -> None:
    sample.working_time(blocked=[entry])
    sample.place("intro", start)
    assert sample.found() == ({"rule 3"} if blocked else set())


@pytest.mark.parametrize(
    ("entry", "blocked"),
    [({}, True), ({"employees": ["olga"]}, True), ({"employees": ["petr"]}, False), ({"sites": ["Пермь"]}, False)],
    ids=str,
)
def test_rule_3_a_trainer_who_is_no_employee_is_blocked_by_name_or_with_everybody(
    sample: Sample, entry: dict, blocked: bool
) -> None:
    sample.trainer(timezone="Asia/Yekaterinburg", sites=["Пермь"])  # blocked from 18:00 there: 16:00 in Moscow
    sample.trainer(hours="08:00-20:00")
    sample.working_time(blocked=[{"hours": "18:00-20:00", **entry}])
    sample.place("intro", "2027-02-08 15:30")
    assert sample.found() == ({"rule 3"} if blocked else set())


def test_rule_3_a_trainer_who_is_an_employee_is_blocked_as_one(sample: Sample) -> None:
    sample.person("boris", role="head", team="B")
    sample.rollout["trainers"].append({"employee": "boris", "cost-per-hour": "3000"})
    sample.working_time(blocked=[{"teams": ["B"], "roles": ["head"]}])
    sample.place("intro", "2027-02-08 10:00", trainer="boris")
    assert sample.found() == {"rule 3"}


def test_rule_3_ranges_that_touch_are_one_stretch(sample: Sample) -> None:
    sample.person("anna", hours={"mon": ["09:00-13:00", "13:00-18:00"]})
    sample.trainer(hours={"mon": ["09:00-18:00"]})
    sample.place("intro", "2027-02-08 12:30")
    assert sample.found() == set()


def test_rule_3_of_several_gaps_the_longest_is_lunch_the_others_are_doubtful(sample: Sample) -> None:
    sample.working_time(weekly={"mon-fri": ["09:00-11:00", "11:15-13:00", "14:00-18:00"]})
    sample.trainer(hours={"mon": ["09:00-18:00"]})
    sample.person("anna", hours="5/2 09-18")
    session = sample.place("intro", "2027-02-08 10:30")
    assert sample.found() == {"strict rule 3"}
    session.update(start="2027-02-08T13:00:00+03:00", end="2027-02-08T14:00:00+03:00")
    assert sample.found() == {"rule 3"}


def test_rule_3_a_night_shift_loses_the_next_days_lunch(sample: Sample) -> None:
    sample.person("anna", hours="2/2 20-16")
    sample.trainer(hours={"mon-sun": ["00:00-24:00"]})
    session = sample.place("intro", "2027-02-11 10:00")  # the shift that began on the 10th
    assert sample.found() == set()
    session.update(start="2027-02-11T13:00:00+03:00", end="2027-02-11T14:00:00+03:00")
    assert sample.found() == {"rule 3"}


def test_rule_3_the_last_working_days_are_counted_without_closed_days(sample: Sample) -> None:
    sample.working_time(blocked=[{"last-working-days-of-month": "2"}], closed=["2027-02-26"])
    sample.place("intro", "2027-02-24 10:00")
    assert sample.found() == {"rule 3"}


BUSY = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:test
BEGIN:VEVENT
UID:1
DTSTAMP:20270101T000000Z
DTSTART:{start}
DTEND:{end}
{more}
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    ("start", "end", "more", "busy"),
    [
        ("20270208T073000Z", "20270208T080000Z", "SUMMARY:a meeting", True),
        ("20270208T080000Z", "20270208T090000Z", "SUMMARY:just after", False),
        ("20270208T093000", "20270208T101500", "SUMMARY:floating, so local", True),
        ("20270208T073000Z", "20270208T080000Z", "STATUS:CANCELLED", False),
        ("20270208T073000Z", "20270208T080000Z", "TRANSP:TRANSPARENT", False),
        ("20270201T073000Z", "20270201T080000Z", "RRULE:FREQ=WEEKLY", True),
        ("20270201T073000Z", "20270201T080000Z", "RRULE:FREQ=WEEKLY;UNTIL=20270207T000000Z", False),
        ("20270201T073000Z", "20270201T080000Z", "RRULE:FREQ=WEEKLY\nEXDATE:20270208T073000Z", False),
    ],
)
def test_rule_3_busy_in_an_imported_calendar(sample: Sample, start: str, end: str, more: str, busy: bool) -> None:
    text = BUSY.format(start=start, end=end, more=more).replace("\n", "\r\n")
    (sample.folder / "anna.ics").write_bytes(text.encode())
    sample.person("anna", calendar="anna.ics")
    sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == ({"rule 3"} if busy else set())


def test_rule_3_holidays_from_a_calendar_close_days_and_working_days(sample: Sample) -> None:
    text = BUSY.format(start="20270204", end="20270206", more="SUMMARY:holidays").replace("\n", "\r\n")
    text = text.replace("DTSTART:", "DTSTART;VALUE=DATE:").replace("DTEND:", "DTEND;VALUE=DATE:")
    (sample.folder / "holidays.ics").write_bytes(text.encode())
    sample.working_time(closed=["holidays.ics"])
    session = sample.place("intro", "2027-02-09 10:00")
    assert sample.found() == {"rule 6"}  # set-up now ends two working days later
    session.update(start="2027-02-10T10:00:00+03:00", end="2027-02-10T11:00:00+03:00")
    assert sample.found() == set()


def test_rule_3_hours_are_in_ones_own_zone(sample: Sample) -> None:
    sample.person("anna", timezone="Asia/Yekaterinburg", hours="5/2 09-18")
    session = sample.place("intro", "2027-02-08 14:00")
    assert sample.found() == set()
    session.update(start="2027-02-08T16:00:00+03:00", end="2027-02-08T17:00:00+03:00")
    assert sample.found() == {"rule 3"}


@pytest.mark.parametrize(
    ("start", "right"),
    [
        ("2027-03-26 09:00", True),  # winter: 10:00 in Warsaw
        ("2027-03-26 08:00", False),
        ("2027-03-29 09:00", True),  # summer in both since 28 March
        ("2027-03-29 16:00", True),
        ("2027-03-29 17:00", False),
    ],
)
def test_rule_3_across_the_change_of_clocks(sample: Sample, start: str, right: bool) -> None:
    sample.rollout["timezone"] = "Europe/London"
    sample.person("anna", timezone="Europe/Warsaw", hours="09:00-18:00")
    sample.trainer(timezone="Europe/London", hours="09:00-18:00")
    sample.place("intro", start)
    assert sample.found() == (set() if right else {"rule 3"})


def test_rule_3_clock_faces_are_not_minutes(sample: Sample) -> None:
    """01:00 to 03:00 in London on 28 March 2027 is one hour."""
    assert moment(LONDON, date(2027, 3, 28), 180) - moment(LONDON, date(2027, 3, 28), 0) == 120
    sample.rollout["timezone"] = "Europe/London"
    sample.working_time(weekly={"mon-sun": ["00:00-06:00"]})
    session = sample.place("intro", "2027-03-28 00:30")
    assert session["end"] == "2027-03-28T02:30:00+01:00"
    assert sample.found() == set()
    session["end"] = "2027-03-28T03:30:00+01:00"
    assert "duration" in sample.found()


HORIZONS = [
    ("2027-02-01..2027-02-07", False),
    ("2027-02-01..2027-02-08", True),
    ("2027-02-08..2027-04-30", True),
    ("2027-02-09..2027-04-30", False),
]


def test_rule_3_sessions_lie_inside_the_horizon(sample: Sample) -> None:
    session = sample.place("intro", "2027-02-08 10:00")
    for horizon, right in HORIZONS:
        sample.rollout["horizon"] = horizon
        assert sample.found() == (set() if right else {"rule 3"}), horizon
    sample.rollout["horizon"] = "2027-02-08..2027-02-08"
    sample.working_time(weekly={"mon-sun": ["00:00-24:00"]})
    session.update(start="2027-02-08T23:00:00+03:00", end="2027-02-09T00:00:00+03:00")
    assert sample.found() == set()


def test_rule_3_holds_for_the_trainer(sample: Sample) -> None:
    sample.trainer(hours={"mon": ["10:00-13:00"]})
    session = sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == set()
    session.update(start="2027-02-08T14:00:00+03:00", end="2027-02-08T15:00:00+03:00")
    assert sample.found() == {"rule 3"}
    sample.trainer(hours="5/2", days_off=["2027-02-08"])
    assert sample.found() == {"rule 3"}


def test_rule_3_an_employee_who_trains_keeps_their_own_hours(sample: Sample) -> None:
    sample.person("boris", role="head", hours="5/2 09-13")
    sample.rollout["trainers"].append({"employee": "boris", "cost-per-hour": "3000"})
    sample.place("intro", "2027-02-08 14:00", trainer="boris")
    assert sample.found() == {"rule 3"}
    sample.rollout["trainers"][1]["hours"] = "5/2 09-18"
    assert sample.found() == {"strict rule 3"}


# Rule 4


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s.trainer(teaches=["other"]),
        lambda s: s.module("intro", equipment=["computers"]),
        lambda s: s.room(capacity="1"),
        lambda s: s.module("intro", group={"max": "1"}),
        lambda s: s.room(closed=["2027-02-08"]),
        lambda s: s.room(hours={"mon": ["12:00-18:00"]}),
        lambda s: s.room(site="Томск"),
        lambda s: s.trainer(sites=["Томск"]),
    ],
    ids=["not taught", "equipment", "seats", "group", "closed", "hours", "learners' site", "trainer's site"],
)
def test_rule_4_trainer_and_room_suit(sample: Sample, change) -> None:
    sample.person("anna", site="Пермь")
    sample.person("boris", site="Пермь")
    sample.room(site="Пермь")
    sample.trainer(sites=["Пермь", "Томск"])
    sample.place("intro", "2027-02-08 10:00", attendees="anna boris")
    assert sample.found() == set()
    change(sample)
    assert sample.found() == {"rule 4"}


def test_rule_4_a_link_stands_for_every_equipment(sample: Sample) -> None:
    sample.module("intro", equipment=["computers"])
    sample.room(link="https://example.com/meet")
    sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == set()


def test_rule_4_who_has_no_site_in_a_room_that_has_one_is_doubtful(sample: Sample) -> None:
    sample.room(site="Пермь")
    sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == {"strict rule 4"}


def test_rule_4_a_trainer_is_at_one_site_a_day(sample: Sample) -> None:
    sample.person("anna", site="Пермь")
    sample.person("boris", site="Томск")
    sample.room(site="Пермь")
    sample.rollout["rooms"].append({"id": "red", "title": "Red", "site": "Томск", "capacity": "6"})
    sample.place("intro", "2027-02-08 10:00")
    other = sample.place("intro", "2027-02-09 10:00", attendees="boris", room="red")
    assert sample.found() == set()
    other.update(start="2027-02-08T15:00:00+03:00", end="2027-02-08T16:00:00+03:00")
    assert sample.found() == {"rule 4"}


def test_rule_4_an_employee_teaches_after_having_attended_all_of_it(sample: Sample) -> None:
    sample.module("intro", parts="2")
    sample.person("boris")
    sample.rollout["trainers"].append({"employee": "boris", "teaches": ["intro"], "cost-per-hour": "3000"})
    sample.place("intro", "2027-02-08 10:00", attendees="boris")
    last = sample.place("intro", "2027-02-08 11:00", attendees="boris", part=2)
    sample.place("intro", "2027-02-08 12:00", trainer="boris")
    sample.place("intro", "2027-02-08 15:00", trainer="boris", part=2)
    assert sample.found() == set()
    last.update(start="2027-02-08T16:00:00+03:00", end="2027-02-08T17:00:00+03:00")
    assert sample.found() == {"rule 4"}
    sample.sessions.remove(last)
    sample.leave_out("boris", "intro", 2)
    assert sample.found() == {"rule 4"}


# Rule 5


def test_rule_5_prerequisites_end_before(sample: Sample) -> None:
    sample.module("cards", requires=["intro"])
    first = sample.place("intro", "2027-02-08 10:00")
    sample.place("cards", "2027-02-08 11:00")
    assert sample.found() == set()
    first.update(start="2027-02-08T14:00:00+03:00", end="2027-02-08T15:00:00+03:00")
    assert sample.found() == {"rule 5"}
    sample.sessions.remove(first)
    sample.leave_out("anna", "intro")
    assert sample.found() == {"rule 5"}


def test_rule_5_a_prerequisite_binds_only_in_ones_own_set(sample: Sample) -> None:
    sample.module("cards", requires=["intro"])
    sample.person("anna", knows=["intro"])
    sample.place("cards", "2027-02-08 11:00")
    assert sample.found() == set()


@pytest.mark.parametrize(
    ("gap", "start", "right"),
    [
        ("1d", "2027-02-08 16:00", False),
        ("1d", "2027-02-09 09:00", True),  # the next day at the earliest, whatever the hour
        ("3d", "2027-02-10 10:00", False),
        ("3d", "2027-02-11 09:00", True),  # calendar days
        ("7d", "2027-02-15 09:00", True),
        ("2h", "2027-02-08 16:45", False),
        ("2h", "2027-02-08 17:00", True),
    ],
)
def test_rule_5_gaps(sample: Sample, gap: str, start: str, right: bool) -> None:
    sample.module("cards", requires=[{"module": "intro", "gap": gap}])
    sample.place("intro", "2027-02-08 14:00")
    sample.place("cards", start)
    assert sample.found() == (set() if right else {"rule 5"})


def test_rule_5_parts_are_in_order(sample: Sample) -> None:
    sample.module("intro", parts="2")
    sample.place("intro", "2027-02-08 10:00", part=2)
    other = sample.place("intro", "2027-02-08 11:00", part=1)
    assert sample.found() == {"rule 5"}
    sample.sessions.remove(other)
    sample.leave_out("anna", "intro", 1)
    assert sample.found() == {"rule 5"}


def test_rule_5_a_refresher_follows_its_module(sample: Sample) -> None:
    sample.module("intro", refresher={"duration": "20m"})
    sample.place("intro", "2027-02-08 10:00")
    refresher = sample.place("intro", "2027-03-08 10:00", minutes=20, kind="refresher")
    assert sample.found() == set()
    refresher.update(start="2027-02-08T11:00:00+03:00", end="2027-02-08T11:20:00+03:00")
    assert sample.found() == set()
    refresher.update(end="2027-02-08T11:15:00+03:00")
    assert sample.found() == set()
    refresher.update(end="2027-02-08T11:10:00+03:00")
    assert sample.found() == {"duration"}
    refresher.update(start="2027-02-08T09:00:00+03:00", end="2027-02-08T09:20:00+03:00")
    assert sample.found() == {"rule 5"}


# Rule 6


def test_rule_6_nothing_starts_before_its_stage_is_ready(sample: Sample) -> None:
    sample.place("intro", "2027-02-05 10:00")
    assert sample.found() == {"rule 6"}


def add_second_stage(sample: Sample) -> None:
    sample.curriculum["features"].append({"id": "phone", "title": "Phone"})
    sample.module("phone", features=["phone"])
    sample.rollout["stages"].append({"id": "more", "title": "More", "features": ["phone"], "price": "1",
                                     "payments": [{"share": "50%", "date": "acceptance"},
                                                  {"share": "50%", "date": "2027-02-03"}],
                                     "setup": "2d", "go-live": "2027-03-31"})


@pytest.mark.parametrize(
    ("strategy", "base", "more"),
    [
        ("staged", "2027-02-08", "2027-02-10"),  # the later of payment and the previous stage's ready day
        ("at-once", "2027-02-11", "2027-02-11"),
        ("prepaid-staged", "2027-02-09", "2027-02-11"),
        ("staged-final", "2027-02-10", "2027-02-10"),
    ],
)
def test_rule_6_ready_days_of_the_strategies(sample: Sample, strategy: str, base: str, more: str) -> None:
    add_second_stage(sample)
    sample.rollout["at-once"] = {"price": "1", "payment": "2027-02-02", "setup": "7d", "go-live": "2027-03-31"}
    sample.strategy = strategy
    sample.place("intro", f"{base} 10:00")
    sample.place("phone", f"{more} 11:00", stage="more")
    assert sample.found() == set()
    windows = stage_windows(sample.case().rollout, sample.case().work, strategy)
    assert [str(windows[stage].ready) for stage in ("base", "more")] == [base, more]


def test_rule_6_without_at_once_it_is_made_of_the_stages(sample: Sample) -> None:
    add_second_stage(sample)
    sample.strategy = "at-once"
    sample.leave_out("anna", "intro")
    sample.leave_out("anna", "phone")
    assert {str(each.ready) for each in stage_windows(sample.case().rollout, sample.case().work, "at-once").values()} == {
        "2027-02-10"}  # seven working days after 1 February


OKNA_STAGES = [("2027-02-01", "5d", "2027-02-08"), ("2027-03-01", "7d", "2027-03-11"), ("2027-04-05", "7d", "2027-04-14")]


def test_rule_6_the_ready_days_of_scenario_a(sample: Sample) -> None:
    """SCENARIOS.md, "training opens": 23 February and 8 March are holidays."""
    sample.working_time(closed=["2027-02-23", "2027-03-08"])
    sample.rollout["stages"] = [
        {"id": f"s{n}", "title": "S", "features": [f"f{n}"], "price": "1", "payment": paid, "setup": setup, "go-live": paid}
        for n, (paid, setup, _) in enumerate(OKNA_STAGES)
    ]
    sample.rollout["at-once"] = {"price": "1", "payment": "2027-02-01", "setup": "15d", "go-live": "2027-04-02"}
    case = sample.case()
    staged = stage_windows(case.rollout, case.work, "staged")
    assert [str(window.ready) for window in staged.values()] == [ready for _, _, ready in OKNA_STAGES]
    assert str(stage_windows(case.rollout, case.work, "at-once")["s0"].ready) == "2027-02-22"


def test_rule_6_the_first_payment_is_the_earliest_dated_one(sample: Sample) -> None:
    del sample.rollout["stages"][0]["payment"]
    sample.stage(payments=[{"share": "30%", "date": "acceptance"}, {"share": "40%", "date": "2027-02-10"},
                           {"share": "30%", "date": "2027-02-01"}])
    sample.place("intro", "2027-02-08 10:00")
    assert sample.found() == set()


def test_rule_6_waves_wait(sample: Sample) -> None:
    sample.person("anna", site="Пермь")
    sample.rollout["waves"] = [{"id": "pilot", "sites": ["Самара"]}, {"id": "rest", "after": "3d"}]
    session = sample.place("intro", "2027-02-10 10:00")
    assert sample.found() == {"rule 6"}
    session.update(start="2027-02-11T10:00:00+03:00", end="2027-02-11T11:00:00+03:00")
    assert sample.found() == set()
    sample.person("anna", site="Самара")
    session.update(start="2027-02-08T10:00:00+03:00", end="2027-02-08T11:00:00+03:00")
    assert sample.found() == set()


def test_rule_6_lateness_is_said_exactly(sample: Sample) -> None:
    sample.stage(**{"go-live": "2027-02-12"})
    sample.place("intro", "2027-02-15 10:00")
    assert sample.found() == {"rule 6", "objective"}
    sample.late.append({"employee": "anna", "module": "intro", "part": 1, "days": 3})
    assert sample.found() == set()
    sample.late[0]["days"] = 1
    assert sample.found() == {"rule 6", "objective"}
    sample.rollout["waves"] = [{"id": "all", "after": "1d"}]  # due one working day later: on the 15th
    assert sample.found() == {"rule 6", "objective"}
    sample.late.clear()
    assert sample.found() == set()


# Rule 7


@pytest.mark.parametrize(
    ("limit", "second", "right"),
    [
        ({"training_per_day": "2h"}, "2027-02-08 15:00", True),
        ({"training_per_day": "119m"}, "2027-02-08 15:00", False),
        ({"training_per_day": "119m"}, "2027-02-09 15:00", True),
        ({"training_per_week": "119m"}, "2027-02-12 15:00", False),
        ({"training_per_week": "119m"}, "2027-02-15 15:00", True),
        ({"sessions_per_day": "1"}, "2027-02-08 15:00", False),
        ({"sessions_per_day": "2"}, "2027-02-08 15:00", True),
        ({"sessions_in_a_row": "1"}, "2027-02-08 11:00", False),
        ({"sessions_in_a_row": "1"}, "2027-02-08 11:15", True),
        ({"sessions_in_a_row": "2"}, "2027-02-08 11:00", True),
    ],
    ids=str,
)
def test_rule_7_limits_of_a_learner(sample: Sample, limit: dict, second: str, right: bool) -> None:
    sample.module("cards")
    sample.limits(**limit)
    sample.place("intro", "2027-02-08 10:00")
    sample.place("cards", second)
    assert sample.found() == (set() if right else {"rule 7"})


@pytest.mark.parametrize("limit", [{"training_per_day": "119m"}, {"training_per_week": "119m"}], ids=str)
def test_rule_7_limits_of_a_trainer(sample: Sample, limit: dict) -> None:
    sample.person("boris")
    sample.trainer(**limit)
    sample.place("intro", "2027-02-08 10:00")
    sample.place("intro", "2027-02-08 15:00", attendees="boris")
    assert sample.found() == {"rule 7"}


# Rule 8


def a_team(sample: Sample, size: int) -> list[str]:
    names = [f"e{number}" for number in range(size)]
    sample.rollout["staff"] = []
    for name in names:
        sample.person(name, team="T")
    sample.room(capacity="99")
    return names


@pytest.mark.parametrize(
    ("limit", "size", "away", "right"),
    [
        ("2", 5, 2, True),
        ("2", 5, 3, False),
        ("50%", 5, 2, True),  # rounded down
        ("50%", 5, 3, False),
        ("10%", 5, 1, True),  # but never below 1
        ("10%", 5, 2, False),
        ("100%", 5, 5, True),
    ],
)
def test_rule_8_a_team_stays_at_work(sample: Sample, limit: str, size: int, away: int, right: bool) -> None:
    names = a_team(sample, size)
    sample.limits(away={"T": limit})
    sample.place("intro", "2027-02-08 10:00", attendees=" ".join(names[:away]))
    for name in names[away:]:
        sample.leave_out(name, "intro")
    assert sample.found() == (set() if right else {"rule 8"})


def test_rule_8_a_share_is_of_those_at_work(sample: Sample) -> None:
    names = a_team(sample, 4)
    sample.limits(away={"T": "50%"})
    sample.place("intro", "2027-02-08 10:00", attendees="e0 e1")
    sample.leave_out("e2", "intro")
    sample.leave_out("e3", "intro")
    assert sample.found() == set()
    sample.person(names[3], hours="5/2 10:30-18")  # comes half an hour after the session has begun
    assert sample.found() == {"rule 8"}
    sample.person(names[3], hours=None, days_off=["2027-02-08"])
    assert sample.found() == {"rule 8"}


def test_rule_8_counts_sessions_side_by_side_in_any_format(sample: Sample) -> None:
    sample.module("intro", format="self-paced")
    a_team(sample, 2)
    sample.limits(away={"T": "1"})
    sample.place("intro", "2027-02-08 10:00", attendees="e0", trainer=None, room=None)
    other = sample.place("intro", "2027-02-08 11:00", attendees="e1", trainer=None, room=None)
    assert sample.found() == set()
    other.update(start="2027-02-08T10:45:00+03:00", end="2027-02-08T11:45:00+03:00")
    assert sample.found() == {"rule 8"}


# Rules 9 and 10


def test_rule_9_a_pinned_session_stands_exactly_so(sample: Sample) -> None:
    sample.rollout["pinned"] = [{"module": "intro", "part": "1", "start": "2027-02-10 10:00", "trainer": "olga",
                                 "room": "blue", "employees": ["anna"]}]
    session = sample.place("intro", "2027-02-10 10:00")
    assert sample.found() == set()
    sample.person("boris")
    session["attendees"].append("boris")
    assert sample.found() == {"rule 9"}
    session.update(attendees=["anna"], start="2027-02-10T11:00:00+03:00", end="2027-02-10T12:00:00+03:00")
    sample.leave_out("boris", "intro")
    assert sample.found() == {"rule 9"}


@pytest.mark.parametrize("start", ["10:10", "10:07"])
def test_rule_10_starts_lie_on_the_grid(sample: Sample, start: str) -> None:
    sample.place("intro", f"2027-02-08 {start}")
    assert sample.found() == {"rule 10"}


def test_rule_10_the_grid_is_the_documents(sample: Sample) -> None:
    """11:45 in Kathmandu is 09:00 in Moscow."""
    sample.person("anna", timezone="Asia/Kathmandu", hours="11:45-18:00")
    sample.place("intro", "2027-02-08 11:15")
    assert sample.found() == set()


# Objective and load


@pytest.mark.parametrize(
    ("term", "rule"),
    [
        ({"id": "unplaced", "value": 1, "weight": 1, "bound": 0}, "objective"),
        ({"id": "late-days", "value": 1, "weight": 1, "bound": 0}, "objective"),
        ({"id": "trainer-cost", "value": 2000, "weight": 1, "bound": 0}, "objective"),
        ({"id": "small-groups", "value": 1, "weight": 1, "bound": 0}, "objective"),
        ({"id": "avoided-hours", "value": 5, "weight": 1, "bound": 0}, "objective"),
        ({"id": "load-peak", "value": 5, "weight": 1, "bound": 6}, "objective"),
    ],
    ids=lambda value: value["id"] if isinstance(value, dict) else value,
)
def test_the_objective_is_recomputed(sample: Sample, term: dict, rule: str) -> None:
    sample.place("intro", "2027-02-08 10:00")
    right = [{"id": "unplaced", "value": 0, "weight": 1, "bound": 0}, {"id": "late-days", "value": 0, "weight": 1, "bound": 0},
             {"id": "trainer-cost", "value": 3000, "weight": 1, "bound": 3000}]
    sample.terms = right
    assert sample.found() == set()
    sample.terms = [each for each in right if each["id"] != term["id"]] + [term]
    assert sample.found() == {rule}


@pytest.mark.parametrize(
    ("wages", "cost"),
    [({"head": "1200"}, 1200), ({}, 4000)],
    ids=["the wage of the role", "the dearest trainer's"],
)
def test_the_cost_of_an_employee_who_trains(sample: Sample, wages: dict, cost: int) -> None:
    sample.person("boris", role="head")
    sample.rollout["trainers"] += [{"employee": "boris"}, {"id": "petr", "name": "Petr", "cost-per-hour": "4000"}]
    sample.rollout["wages"] = wages
    sample.place("intro", "2027-02-08 10:00", trainer="boris")
    names = ("unplaced", "late-days", "trainer-cost")
    sample.terms = [{"id": name, "value": value, "weight": 1, "bound": 0} for name, value in zip(names, (0, 0, cost))]
    assert sample.found() == set()
    sample.terms[2]["value"] = cost + 500
    assert sample.found() == {"objective"}


@pytest.mark.parametrize(("cost", "right"), [(1200, True), (2000, True), (1100, False), (2100, False)])
def test_the_wage_of_who_has_two_roles_is_either(sample: Sample, cost: int, right: bool) -> None:
    sample.person("boris", role=["head", "admin"])
    sample.rollout["trainers"].append({"employee": "boris"})
    sample.rollout["wages"] = {"head": "2000", "admin": "1200"}
    sample.place("intro", "2027-02-08 10:00", trainer="boris")
    names = ("unplaced", "late-days", "trainer-cost")
    sample.terms = [{"id": name, "value": value, "weight": 1, "bound": 0} for name, value in zip(names, (0, 0, cost))]
    assert sample.found() == (set() if right else {"objective"})


AVOIDED = [
    ({"days": ["mon"], "hours": "09:00-11:00"}, 1, set()),
    ({"days": ["mon"], "hours": "09:00-11:00"}, 0, {"strict objective"}),
    ({"days": ["mon"], "hours": "09:00-10:00"}, 0, set()),
    ({"days": ["mon"], "hours": "11:00-12:00"}, 0, set()),
    ({"days": ["mon"], "hours": "11:00-12:00"}, 1, {"strict objective"}),
    ({"roles": ["head"]}, 0, set()),
]


@pytest.mark.parametrize(("entry", "value", "found"), AVOIDED, ids=str)
def test_avoided_hours_are_nothing_exactly_where_none_are_used(
    sample: Sample, entry: dict, value: int, found: set[str]
) -> None:
    sample.rollout["preferences"] = {"avoid": [entry]}
    sample.place("intro", "2027-02-08 10:00")
    values = {"unplaced": 0, "late-days": 0, "trainer-cost": 3000, "avoided-hours": value}
    sample.terms = [{"id": name, "value": figure, "weight": 1, "bound": 0} for name, figure in values.items()]
    assert sample.found() == found


@pytest.mark.parametrize("names", [["anna", "anna"], ["anna", "stranger"]], ids=str)
def test_the_load_names_each_employee_once(sample: Sample, names: list[str]) -> None:
    sample.place("intro", "2027-02-08 10:00")
    weeks = [{"week": "2027-W06", "minutes": 60, "concepts": 1}]
    sample.load = [{"employee": name, "weeks": weeks, "peak": {}, "readiness": []} for name in names]
    assert sample.found() == {"load"}


@pytest.mark.parametrize("figure", [{"minutes": 61}, {"concepts": 2}, {"week": "2027-W07"}], ids=str)
def test_the_load_is_recomputed(sample: Sample, figure: dict) -> None:
    sample.place("intro", "2027-02-08 10:00")
    week = {"week": "2027-W06", "minutes": 60, "concepts": 1}
    sample.load = [{"employee": "anna", "weeks": [week], "peak": {}, "readiness": []}]
    assert sample.found() == set()
    week.update(figure)
    assert sample.found() == {"load"}


# Staff files

ROW = ["007", "Осипова", "Дарья", "marketer,admin", "Сбыт", "Europe/Moscow", "2/2 08-20 (вторая смена)",
       "01.03.2027", "05.03.2027"]
RUSSIAN = ["Таб. №", "Фамилия", "Имя", "Роль в CRM", "Отдел", "Часовой пояс", "График", "Отпуск с", "Отпуск по"]
ENGLISH = ["ID", "Surname", "First name", "Roles", "Department", "Time zone", "Working hours", "Leave from", "Leave to"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("headers", [RUSSIAN, ENGLISH], ids=["ru", "en"])
def test_a_staff_file_in_any_dress(tmp_path: Path, encoding: str, delimiter: str, headers: list[str]) -> None:
    lines = [delimiter.join(f'"{cell}"' for cell in cells) for cells in (headers, ROW, [""] * len(ROW))]
    (tmp_path / "staff.csv").write_bytes("\r\n".join(lines).encode(encoding))
    [row] = staff.read_rows(tmp_path / "staff.csv")
    person = staff.person(row, LONDON, {})
    assert (person.id, person.name, person.roles, person.team) == ("007", "Осипова Дарья", ("marketer", "admin"), "Сбыт")
    assert person.zone.key == "Europe/Moscow"
    assert person.hours == parse_hours("second shift 2/2 08-20")
    assert person.days_off == [parse_date_range("2027-03-01..2027-03-05")]


@pytest.mark.parametrize(
    ("position", "roles"),
    [("Маркетолог / админ CRM", ("marketer", "admin")), ("Руководитель отдела продаж", ("head",)),
     ("Менеджер по продажам", ("sales",)), ("Уборщик", ())],
)
def test_without_a_column_of_roles_the_position_is_asked(position: str, roles: tuple[str, ...]) -> None:
    assert staff.person({"id": "1", "position": position}, LONDON, {}).roles == roles


# Notation


@pytest.mark.parametrize("text", ["2027-02-01", "01.02.2027", "1.2.2027", "1.2.27", " 01.02.2027 "])
def test_dates(text: str) -> None:
    assert parse_date(text) == date(2027, 2, 1)


@pytest.mark.parametrize(
    ("text", "ranges"),
    [("09:15-10:45", ((555, 645),)), ("9-10", ((540, 600),)), ("00:00-24:00", ((0, 1440),)), ("22-06", ((1320, 1800),)),
     ("14:00-18:00, 9:00-13:00", ((540, 780), (840, 1080))), ("с 9 до 18", ((540, 1080),)), ("23:59-00:59", ((1439, 1499),))],
)
def test_ranges_of_hours(text: str, ranges: tuple) -> None:
    assert parse_ranges(text) == ranges


WRONG = [
    (parse_hours, "junk"), (parse_hours, "5/2 10-19 or so"), (parse_hours, "5/2 from 2027-02-01"), (parse_hours, "0/2 9-18"),
    (parse_hours, "second shift"), (parse_hours, "2/2 mon 9-18"), (parse_hours, "2/0 9-18"), (parse_ranges, "25:00-26:00"),
    (parse_ranges, "09-25"), (parse_ranges, "09:60-10:00"), (parse_ranges, "09:00-10:60"), (parse_ranges, "9-10 junk"),
    (parse_ranges, " "), (parse_weekdays, "monday junk"), (parse_weekdays, "junk"), (parse_date, "31.02.2027"),
]


@pytest.mark.parametrize(("parse", "text"), WRONG, ids=str)
def test_what_is_not_understood_is_refused(parse, text: str) -> None:
    with pytest.raises(InputError):
        parse(text)
