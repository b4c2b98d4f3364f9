"""The learning models of `onboard-bench learning` against another implementation of their description."""

import json
import math
import os
import pathlib
import random
import subprocess

import pytest

from judging import learning

ROOT = pathlib.Path(__file__).parent.parent.parent
PROGRAM = pathlib.Path(os.environ.get("ONBOARD_BENCH", ROOT / ".build" / "debug" / "onboard-bench"))
TOLERANCE = 1e-6


def run(request, folder: pathlib.Path) -> subprocess.CompletedProcess:
    assert PROGRAM.exists(), f"build the program first: {PROGRAM}"
    file = folder / "request.json"
    file.write_text(request if isinstance(request, str) else json.dumps(request))
    return subprocess.run([PROGRAM, "learning", file], capture_output=True, text=True)


def ask(request: dict, folder: pathlib.Path) -> dict:
    done = run(request, folder)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def differences(one, other, path="answer") -> list[str]:
    """Where two answers differ by more than the tolerance, in values or in form."""
    if isinstance(one, dict) and isinstance(other, dict):
        found = [f"{path}: keys {sorted(one)} and {sorted(other)}"] if one.keys() != other.keys() else []
        return found + [line for key in one.keys() & other.keys() for line in differences(one[key], other[key], f"{path}.{key}")]
    if isinstance(one, list) and isinstance(other, list):
        found = [f"{path}: {len(one)} and {len(other)} elements"] if len(one) != len(other) else []
        return found + [line for i, pair in enumerate(zip(one, other)) for line in differences(*pair, f"{path}[{i}]")]
    if isinstance(one, str) or isinstance(other, str):
        return [] if one == other else [f"{path}: {one} and {other}"]
    return [] if math.isclose(one, other, rel_tol=TOLERANCE, abs_tol=TOLERANCE) else [f"{path}: {one} and {other}"]


def random_request(seed: int) -> dict:
    draw = random.Random(seed)
    horizon = draw.choice([7, 30, 90, 250])
    step = draw.choice([1, 1 / 4, 1 / 96, 1 / 1440])

    def day() -> float:
        return round(draw.uniform(0, horizon) / step) * step

    def event() -> dict:
        kind = draw.choice(["initial", "refresher", "ojt"])
        found = {"day": day(), "coverage": draw.choice([0.25, 0.6, 0.9, 1, 1, round(draw.random(), 2)]), "kind": kind}
        if kind != "ojt" or draw.random() < 0.2:
            found["minutes"] = draw.choice([15, 20, 45, 90, 120])
        return found

    modules = [
        {
            "id": f"m{n}", "elements": draw.randint(0, 12),
            "tau": draw.choice(["easy", "medium", "hard", "unknown", round(draw.uniform(0.7, 0.95), 4)]),
            "events": [event() for _ in range(draw.choice([0, 1, 2, 3, 7, 20]))],
        }
        for n in range(draw.randint(1, 8))
    ]
    days = [d for d in range(horizon) if d % 7 < 5] if draw.random() < 0.7 else sorted(draw.sample(range(horizon), 4))
    return {
        "model": draw.choice(["ppe", "pa"]), "guard": draw.random() < 0.8, "hourly_cost": draw.choice([0, 700, 912.5]),
        "load_days": days, "evaluate_days": [day() for _ in range(3)] + [horizon + 30.5, horizon], "modules": modules,
    }


@pytest.mark.parametrize("block", range(10))
def test_random_requests_are_answered_alike(block, tmp_path):
    for seed in range(block * 20, block * 20 + 20):
        request = random_request(seed)
        assert differences(ask(request, tmp_path), learning.answer(request)) == [], f"seed {seed}"
