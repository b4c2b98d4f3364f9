#!/usr/bin/env python3
"""Judges a plan JSON against its rollout document, sharing no code with the planner.

    judge_timetable.py ROLLOUT.yaml PLAN.json [--curricula DIR] [--lenient]

Prints one line for each violation of DESIGN.md and a count; exit code 0 without any, 1 with some, 2 where a file cannot
be read. Lines that begin with "strict:" rest on the stricter of two readings; --lenient leaves them out.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from judging import figures, form, rules
from judging.case import Case, Violation
from judging.document import load_rollout
from judging.notation import InputError
from judging.plan import load_plan

BUNDLED_CURRICULA = Path(__file__).resolve().parents[2] / "Curricula"

CHECKS = (*form.CHECKS, *rules.RULES, *figures.CHECKS)


def judge(case: Case, lenient: bool = False) -> list[Violation]:
    """Every violation, in the order of the checks."""
    return [found for check in CHECKS for found in check(case) if not (lenient and found.strict)]


def summary(case: Case, violations: list[Violation]) -> str:
    placed = sum(len(session.attendees) for session in case.plan.lessons)
    return (
        f"{len(case.plan.sessions)} sessions, {placed} placed, {len(case.plan.unplaced)} unplaced, "
        f"{len(figures.lateness(case))} late, {len(violations)} violations"
    )


def arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rollout", type=Path)
    parser.add_argument("plan", type=Path)
    parser.add_argument("--curricula", type=Path, default=BUNDLED_CURRICULA, help="the folder of the bundled curricula")
    parser.add_argument("--lenient", action="store_true", help="leave out findings of the strict readings")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    options = arguments(argv)
    try:
        case = Case(load_rollout(options.rollout, options.curricula), load_plan(options.plan))
        violations = judge(case, options.lenient)
    except (InputError, KeyError, ValueError, OSError) as error:
        print(f"cannot judge: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    for violation in violations:
        print(violation)
    print(summary(case, violations))
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
