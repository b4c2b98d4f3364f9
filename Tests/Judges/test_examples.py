"""Every example, planned and exported under every strategy by the program itself, judged by rules and parsers that are not its own."""

import json
import os
import pathlib
import subprocess
import sys

import pytest

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
CURRICULA = ROOT / "Curricula"
PROGRAM = pathlib.Path(os.environ.get("ONBOARD", ROOT / ".build" / "debug" / "onboard"))
EXAMPLES = ["okna-plus", "technosnab", "dom-mebeli", "london-warsaw"]
STRATEGIES = ["staged", "at-once", "prepaid-staged", "staged-final"]


def judge(script, *arguments):
    return subprocess.run([sys.executable, HERE / script, *arguments], capture_output=True, text=True)


@pytest.mark.parametrize("strategy", STRATEGIES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_an_exported_example_breaks_no_rule_and_is_read_by_every_parser(example, strategy, tmp_path):
    assert PROGRAM.exists(), f"build the program first: {PROGRAM}"
    folder = tmp_path / "export"
    run = subprocess.run(
        [PROGRAM, "export", CURRICULA / "Examples" / example, "--strategy", strategy, "--effort", "quick", "--to", folder,
         "--now", "2027-01-01T00:00:00Z"],
        capture_output=True, text=True)
    plan = json.loads((folder / "plan.json").read_text())
    assert run.returncode == (1 if plan["unplaced"] or plan["late"] else 0), run.stderr

    timetable = judge(
        "judge_timetable.py", CURRICULA / "Examples" / example / "rollout.yaml", folder / "plan.json", "--curricula", CURRICULA)
    assert timetable.returncode == 0, timetable.stdout + timetable.stderr
    calendars = judge("judge_calendars.py", folder, "--plan", folder / "plan.json")
    assert calendars.returncode == 0, calendars.stdout + calendars.stderr
