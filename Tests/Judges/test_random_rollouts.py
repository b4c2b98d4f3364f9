"""Random roll-outs, planned by the program and judged by rules that are not its own; then with two of the sessions pinned, again."""

import json
import os
import pathlib
import subprocess
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import yaml

from random_rollout import RandomRollout

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
PROGRAM = pathlib.Path(os.environ.get("ONBOARD", ROOT / ".build" / "debug" / "onboard"))
STRATEGIES = ["staged", "at-once", "prepaid-staged", "staged-final"]
SEEDS = range(int(os.environ.get("ONBOARD_SEEDS", "30")))


def plan(document: pathlib.Path, strategy: str, target: pathlib.Path) -> dict:
    run = subprocess.run(
        [PROGRAM, "plan", document, "--strategy", strategy, "--effort", "quick", "--lang", "en", "--format", "json", "--output", target],
        capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    judged = subprocess.run([sys.executable, HERE / "judge_timetable.py", document, target], capture_output=True, text=True)
    assert judged.returncode == 0, judged.stdout + judged.stderr
    return json.loads(target.read_text())


@pytest.mark.parametrize("seed", SEEDS)
def test_a_random_rollout_is_planned_without_breaking_a_rule(seed, tmp_path):
    assert PROGRAM.exists(), f"build the program first: {PROGRAM}"
    rollout = RandomRollout(seed)
    document = rollout.write(tmp_path)
    plans = [plan(document, strategy, tmp_path / f"{strategy}.json") for strategy in STRATEGIES]

    pinned = plans[0]["sessions"][:40:20]
    if pinned:
        zone = ZoneInfo(rollout.rollout["timezone"])
        rollout.rollout["pinned"] = [pin(session, zone) for session in pinned]
        again = plan(rollout.write(tmp_path), "staged", tmp_path / "pinned.json")
        for session in pinned:
            same = ["module", "part", "start", "end", "trainer", "room"]
            assert any(
                all(other[key] == session[key] for key in same) and sorted(other["attendees"]) == sorted(session["attendees"])
                for other in again["sessions"])


@pytest.mark.parametrize("seed", SEEDS[::3])
def test_refreshers_break_no_rule_and_leave_nobody_less_ready(seed, tmp_path):
    rollout = RandomRollout(seed)
    before = [plan(rollout.write(tmp_path), strategy, tmp_path / "before.json") for strategy in STRATEGIES]
    rollout.rollout["readiness"] = {"target": "90%"}
    for number, module in enumerate(rollout.curriculum["modules"]):
        if number % 4:
            module["refresher"] = {"duration": "20m"}
    for strategy, old in zip(STRATEGIES, before):
        new = plan(rollout.write(tmp_path), strategy, tmp_path / f"{strategy}.json")
        refreshers = [session for session in new["sessions"] if session.get("kind") == "refresher"]
        assert all("refresher" in module_of(rollout, session) for session in refreshers)
        if new["unplaced"] == old["unplaced"] and len(new["sessions"]) - len(refreshers) == len(old["sessions"]):
            for one, other in zip(old["load"], new["load"]):
                ready = [{at["at"]: at["percent"] for at in entry["readiness"]} for entry in (one, other)]
                assert ready[0].get("go-live", 0) <= ready[1].get("go-live", 0), one["employee"]


def module_of(rollout: RandomRollout, session: dict) -> dict:
    return next(module for module in rollout.curriculum["modules"] if module["id"] == session["module"])


def pin(session: dict, zone: ZoneInfo) -> dict:
    start = datetime.fromisoformat(session["start"]).astimezone(zone)
    entry = {"module": session["module"], "part": session["part"], "start": f"{start:%Y-%m-%d %H:%M}", "employees": session["attendees"]}
    for key in ("trainer", "room"):
        if session[key]:
            entry[key] = session[key]
    return entry
