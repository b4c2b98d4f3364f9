"""Money, dates and use in the comparison of two examples, against another calculation from the document and the plan."""

import json
import os
import pathlib
import subprocess
from datetime import date

import pytest

from judging.document import load_rollout
from judging.money import Money
from judging.plan import load_plan

ROOT = pathlib.Path(__file__).parent.parent.parent
PROGRAM = pathlib.Path(os.environ.get("ONBOARD", ROOT / ".build" / "debug" / "onboard"))
CURRICULA = ROOT / "Curricula"
STRATEGIES = ["staged", "at-once", "prepaid-staged", "staged-final"]
SMALLEST = 0.0051
"""Amounts are rounded to the smallest unit, each bill by itself."""
WHOLE_UNITS = 2.5
"""Estimates are rounded to whole units, stage by stage."""


def run(*arguments) -> subprocess.CompletedProcess:
    assert PROGRAM.exists(), f"build the program first: {PROGRAM}"
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return done


@pytest.fixture(scope="module", params=["okna-plus", "technosnab"])
def compared(request, tmp_path_factory):
    """Each strategy's entry of the comparison, beside the own calculation from its plan."""
    document = CURRICULA / "Examples" / request.param
    folder = tmp_path_factory.mktemp(request.param)
    done = run("compare", document, "--strategies", ",".join(STRATEGIES), "--runs", "0", "--effort", "quick", "--format", "json")
    entries = {entry["strategy"]: entry for entry in json.loads(done.stdout)["strategies"]}
    rollout = load_rollout(document, CURRICULA)
    found = {}
    for strategy in STRATEGIES:
        file = folder / f"{strategy}.json"
        run("plan", document, "--strategy", strategy, "--effort", "quick", "--output", file)
        found[strategy] = entries[strategy], Money(rollout, load_plan(file))
    return found


def values(entry: dict) -> dict:
    return {criterion["id"]: criterion["value"] for criterion in entry["criteria"]}


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_payments_are_those_of_the_document_and_so_are_their_affordable_days(compared, strategy):
    entry, own = compared[strategy]
    said = [(date.fromisoformat(each["date"]), each["amount"]) for each in entry["payments"]]
    bills = sorted(own.bills)
    assert [day for day, _ in sorted(said)] == [day for day, _ in bills]
    assert [amount for _, amount in sorted(said)] == pytest.approx([float(amount) for _, amount in bills], abs=SMALLEST)
    due = 0
    for each in entry["payments"]:
        due += each["amount"]
        day = date.fromisoformat(each["date"])
        assert each["short"] == pytest.approx(float(max(0, due - own.income(day))), abs=SMALLEST)
        assert date.fromisoformat(each["affordable"]) == own.affordable(round(due, 2)), each


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_money_criteria_are_those_of_the_bills(compared, strategy):
    entry, own = compared[strategy]
    said, first = values(entry), own.first_use
    short, days = own.shortfall
    signed = sum(contract.price for contract in own.contracts if contract.first < first)
    other = sum(amount for day, amount in own.licences + own.trainers if day < first)
    wait = max([0] + [
        (own.affordable(own.paid(day)) - max(day, own.rollout.first)).days for day, _ in own.bills if day <= first])
    expected = {
        "total-cost": sum(amount for _, amount in own.bills), "largest-payment": max(amount for _, amount in own.bills),
        "committed-before-first-value": signed + other, "cash-short": short, "trainer-cost": sum(a for _, a in own.trainers)}
    assert {key: said[key] for key in expected} == pytest.approx(
        {key: float(value) for key, value in expected.items()}, abs=SMALLEST * len(own.bills))
    assert said["cash-short-days"] == days
    assert said["payment-decisions"] == sum(len(contract.parts) for contract in own.contracts)
    assert said["first-value"] == (first - own.rollout.first).days
    assert said["affordable-first-value"] == said["first-value"] + wait


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_use_is_that_of_the_sessions(compared, strategy):
    entry, own = compared[strategy]
    said = {each["feature"]: each for each in entry["features"]}
    assert said.keys() == own.uses.keys()
    for feature, (live, days) in own.uses.items():
        able = [day for day in days if day]
        ready = str(max(able)) if able else None
        each = said[feature]
        found = each["live"], each["allReady"], each["people"], each["ready"]
        assert found == (str(live), ready, len(days), len(able)), feature
    assert values(entry)["feature-days"] == pytest.approx(float(own.use_days()), abs=0.5001)
    last = max([own.day(session.end) for session in own.plan.sessions] + [live for live, _ in own.uses.values()])
    assert values(entry)["finish"] == str(last)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_exit_points_are_those_of_the_bills_the_set_up_and_the_people(compared, strategy):
    entry, own = compared[strategy]
    ends = {stage: end for stage, (_, end) in own.setups().items()}
    for point in entry["exits"]:
        day = date.fromisoformat(point["date"])
        assert point["paid"] == pytest.approx(float(own.paid(day)), abs=SMALLEST * len(own.bills))
        assert point["configured"] == [stage.id for stage in own.rollout.stages if ends[stage.id] <= day]
        live = [name for name in own.uses if own.share((name,), day)]
        assert point["live"] == live
        assert point["notBegun"] == pytest.approx(float(own.not_begun(day)), abs=WHOLE_UNITS)
        assert point["lost"] == pytest.approx(point["unusable"] - point["notBegun"], abs=SMALLEST)
        change = own.change(day)
        assert (point["change"] is None) == (change is None)
        if change:
            assert point["change"]["until"] == change[0]
            assert point["change"]["cost"] == pytest.approx(float(change[1]), abs=2 * WHOLE_UNITS)
        assert point["unusable"] == pytest.approx(float(own.unusable(day)), abs=2 * WHOLE_UNITS)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_months_add_up_to_the_bills_and_the_budget(compared, strategy):
    entry, own = compared[strategy]
    assert sum(month["paid"] for month in entry["months"]) == pytest.approx(sum(float(a) for _, a in own.bills), abs=0.1)
    for month in entry["months"]:
        paid = sum(amount for day, amount in own.bills if str(day)[:7] == month["month"])
        assert month["paid"] == pytest.approx(float(paid), abs=0.05)
