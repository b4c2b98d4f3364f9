"""The learning models of `onboard-bench learning` against another implementation of their description."""

import json
import math
import os
import pathlib
import random
import subprocess

import pytest

from judging import learning, learning_example as example

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


# Two printed digits, and modules that are not the page's own.
PRINTED = 0.0055


@pytest.mark.parametrize("model", ["ppe", "pa"])
@pytest.mark.parametrize("plan", example.PLANS)
def test_the_example_comes_out_as_printed(plan, model, tmp_path):
    request = example.request(plan, model)
    answer = ask(request, tmp_path)
    assert differences(answer, learning.answer(request)) == []
    printed = [pair[model == "pa"] for pair in example.PRINTED[plan][:3]]
    assert [total["readiness"] for total in answer["totals"]] == pytest.approx(printed, abs=PRINTED)
    if model == "ppe":
        used = ask(example.request(plan, used_after=True), tmp_path)
        assert [total["readiness"] for total in used["totals"][1:]] == pytest.approx(example.PRINTED[plan][3:], abs=PRINTED)


@pytest.mark.parametrize("plan, easy, hard", [("massed", .81, .42), ("phased", .50, .18), ("phased + use", .90, .76)])
def test_the_example_comes_out_as_printed_for_other_material(plan, easy, hard, tmp_path):
    found = [ask(example.request(plan, tau=tau), tmp_path)["totals"][0]["readiness"] for tau in ("easy", "hard")]
    assert found == pytest.approx([easy, hard], abs=PRINTED)


@pytest.mark.parametrize(
    "plan, day, week, new, peak",
    [("massed", 390, 1410, 39, 83), ("phased", 180, 600, 18, 110), ("phased + use", 180, 600, 18, 34)])
def test_the_load_of_the_example_is_as_printed(plan, day, week, new, peak, tmp_path):
    load = ask(example.request(plan), tmp_path)["load"]
    assert (load["total_minutes"], load["displaced_cost"]) == (1410, 16450)
    assert (load["peak_day_minutes"], load["peak_week_minutes"]) == (day, week)
    assert load["peak_new_elements_day"] == pytest.approx(new)
    assert load["peak_unconsolidated"] == pytest.approx(peak, abs=0.5)


def readiness(folder, *plan, **options) -> float:
    return ask(example.request(*plan, **options), folder)["totals"][0]["readiness"]


@pytest.mark.parametrize(
    "model, tau, gap, massed, idle, share, fridays",
    [
        ("ppe", "easy", 4, .807, -30.8, .696, 8.9), ("ppe", "medium", 1, .554, -17.4, .357, 21.4),
        ("ppe", "medium", 4, .554, -29.3, .483, 24.6), ("ppe", "hard", 4, .419, -23.8, .369, 33.2),
        ("pa", "medium", 4, .556, -30.7, .500, 23.7), ("pa", "hard", 2, .486, -23.2, .394, 27.0),
    ])
def test_where_the_example_turns_is_as_published(model, tau, gap, massed, idle, share, fridays, tmp_path):
    """Rows of breakeven_use_share.csv: at the break-even share, used on each day, both plans are equally ready."""
    settings = {"model": model, "tau": tau, "gap": gap}
    at_once = readiness(tmp_path, "massed", **settings)
    assert at_once == pytest.approx(massed, abs=0.001)
    assert 100 * (readiness(tmp_path, "phased", **settings) - at_once) == pytest.approx(idle, abs=0.15)
    assert 100 * (readiness(tmp_path, "phased + use", **settings, only_fridays=True) - at_once) == pytest.approx(fridays, abs=0.15)
    below, above = (
        readiness(tmp_path, "phased + use", **settings, share=share + off, fridays=share + off) for off in (-0.002, 0.002))
    assert below < at_once < above


@pytest.mark.parametrize(
    "text, problem",
    [
        ("{", "not JSON"), ("[]", "expected an object"), ('{"model": "ppe"}', "“modules” is missing"),
        ('{"model": "sm2", "modules": []}', "model: expected ppe or pa, found “sm2”"),
        ('{"model": "ppe", "modules": [{"id": "a", "elements": 1, "tau": "easy", "events": '
         '[{"day": 1, "coverage": 2, "kind": "ojt"}]}]}', "modules[0].events[0].coverage: expected a number from 0 to 1, found 2"),
    ])
def test_a_malformed_request_is_refused_with_one_message(text, problem, tmp_path):
    done = run(text, tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert problem in done.stderr and len(done.stderr.splitlines()) == 1


def test_a_missing_file_is_refused(tmp_path):
    done = subprocess.run([PROGRAM, "learning", tmp_path / "none.json"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "") and len(done.stderr.splitlines()) == 1
