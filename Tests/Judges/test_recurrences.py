"""Recurrence rules (CHECKLIST.md 48) by onboard, python-dateutil and libical: a table of cases, and random ones."""

import os
import pathlib
import random

from judging.recurrences import disagreements, random_case, read_cases

HERE = pathlib.Path(__file__).parent
PROGRAM = pathlib.Path(os.environ.get("ONBOARD_BENCH", HERE.parent.parent / ".build" / "debug" / "onboard-bench"))
RANDOM_CASES = 5_000


def said(found) -> str:
    return "\n".join(str(verdict) for verdict in found[:10])


def test_the_table_of_rules():
    cases = read_cases(HERE / "recurrences.txt")
    assert len(cases) >= 300
    found = disagreements(PROGRAM, cases)
    assert not found, said(found)


def test_random_rules():
    draw = random.Random(2027)
    found = disagreements(PROGRAM, [random_case(draw) for _ in range(RANDOM_CASES)])
    assert not found, said(found)
