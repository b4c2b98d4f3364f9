#!/usr/bin/env python3
"""Judges every .ics file below a folder, with two parsers that are not onboard's.

    judge_calendars.py DIR [--plan PLAN.json]

PyPI's icalendar and Debian's libical (libical-dev, and cc) read each file; the bytes, the properties of each event and
the time zones are checked by DESIGN.md section 7 and CHECKLIST.md. With --plan the whole plan's calendar must hold
exactly the plan's sessions, and each person's and room's exactly theirs. Prints one line for each finding and a count;
exit code 0 without any, 1 with some, 2 where the judge cannot work.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from judging.ics_plan import check_plan
from judging.ics_rules import Finding, IcsFile, check_across, check_file
from judging.libical import LibicalJudge
from judging.notation import InputError
from judging.plan import Plan, load_plan


def read_files(folder: Path) -> list[IcsFile]:
    return [IcsFile(path, path.relative_to(folder).as_posix()) for path in sorted(folder.rglob("*.ics"))]


def judge(files: list[IcsFile], plan: Plan | None, libical: LibicalJudge) -> list[Finding]:
    findings = [found for file in files for found in check_file(file, libical.read(file.path))]
    findings += check_across(files)
    return findings + (list(check_plan(files, plan)) if plan else [])


def arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plan", type=Path, help="the plan JSON that the calendars were made from")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    options = arguments(argv)
    try:
        files = read_files(options.folder)
        if not files:
            raise InputError(f"no .ics file below {options.folder}")
        findings = judge(files, load_plan(options.plan) if options.plan else None, LibicalJudge())
    except subprocess.CalledProcessError as error:
        print(f"cannot judge: libical_judge.c does not compile: {error.stderr}", file=sys.stderr)
        return 2
    except (InputError, KeyError, OSError) as error:
        print(f"cannot judge: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    for finding in findings:
        print(finding)
    events = sum(len(file.events) for file in files)
    print(f"{len(files)} files, {events} events, {len(findings)} violations")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
