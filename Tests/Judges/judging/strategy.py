"""When a stage is ready and due (DESIGN.md section 3, the table "When a stage is ready and due")."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .model import AtOnce, Rollout, Stage, first_payment
from .notation import InputError
from .staff import Person
from .worktime import WorkCalendar


@dataclass(frozen=True)
class Window:
    ready: date
    due: date


def at_once_of(rollout: Rollout) -> AtOnce:
    """Without `at-once`: the first stage's payment, the sum of the set-ups, the last go-live."""
    return rollout.at_once or AtOnce(
        payment=first_payment(rollout.stages[0].payments),
        setup=sum(stage.setup for stage in rollout.stages),
        go_live=rollout.stages[-1].go_live,
    )


def staged_ready(stages: list[Stage], work: WorkCalendar) -> dict[str, date]:
    """Set-up starts at the later of the stage's first payment and the previous stage's ready day."""
    ready: dict[str, date] = {}
    previous = date.min
    for stage in stages:
        previous = work.after(max(first_payment(stage.payments), previous), stage.setup)
        ready[stage.id] = previous
    return ready


def prepaid_ready(stages: list[Stage], payment: date, work: WorkCalendar) -> dict[str, date]:
    """Set-up starts at the one payment, then each stage's as the previous is ready."""
    ready: dict[str, date] = {}
    for stage in stages:
        payment = work.after(payment, stage.setup)
        ready[stage.id] = payment
    return ready


def stage_windows(rollout: Rollout, work: WorkCalendar, strategy: str) -> dict[str, Window]:
    """Ready and due day of each stage before any wave."""
    stages, at_once = rollout.stages, at_once_of(rollout)
    last_go_live = stages[-1].go_live
    if strategy == "at-once":
        window = Window(work.after(at_once.payment, at_once.setup), at_once.go_live)
        return {stage.id: window for stage in stages}
    if strategy == "prepaid-staged":
        ready = prepaid_ready(stages, at_once.payment, work)
        return {stage.id: Window(ready[stage.id], stage.go_live) for stage in stages}
    ready = staged_ready(stages, work)
    if strategy == "staged-final":
        return {stage.id: Window(ready[stages[-1].id], last_go_live) for stage in stages}
    if strategy == "staged":
        return {stage.id: Window(ready[stage.id], stage.go_live) for stage in stages}
    raise InputError(f"strategy {strategy!r} is none of the four")


class Windows:
    """Ready and due days of a stage for one employee, in the first wave that fits them."""

    def __init__(self, rollout: Rollout, work: WorkCalendar, strategy: str) -> None:
        self._rollout = rollout
        self._work = work
        self._stages = stage_windows(rollout, work, strategy)
        self._shifted: dict[tuple[str, int], Window] = {}

    def of(self, stage: str, person: Person) -> Window:
        wait = next((wave.after for wave in self._rollout.waves if wave.who.fits(person)), 0)
        key = stage, wait
        if key not in self._shifted:
            window = self._stages[stage]
            self._shifted[key] = Window(self._work.after(window.ready, wait), self._work.after(window.due, wait))
        return self._shifted[key]
