"""What a plan costs and when it is of use, from document and plan alone: payments, licences, budget, first use, exits."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

from .document import load_yaml
from .model import first_payment
from .notation import as_list, parse_date, parse_minutes
from .plan import Plan
from .strategy import Windows, at_once_of, prepaid_ready, staged_ready
from .worktime import WorkCalendar


def months_on(day: date, count: int) -> date:
    """The same day so many months later, or the month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@dataclass(frozen=True)
class Contract:
    """What is paid for together: a stage, or everything."""

    stage: str | None
    price: Fraction
    first: date
    parts: list[tuple[date, Fraction]]
    included: Fraction


class Money:
    """Each figure of money and use by its own way from the document; amounts are exact fractions of the main unit."""

    def __init__(self, rollout, plan: Plan) -> None:
        self.rollout, self.plan = rollout, plan
        self.doc = load_yaml(rollout.folder / "rollout.yaml")
        self.at_once = plan.strategy in ("at-once", "prepaid-staged")
        self.offer, self.work = at_once_of(rollout), WorkCalendar(rollout)
        self.sessions = sorted(plan.sessions, key=lambda session: session.start)

    def day(self, moment) -> date:
        return moment.astimezone(self.rollout.zone).date()

    # Contracts, licences, trainers

    @cached_property
    def contracts(self) -> list[Contract]:
        if self.at_once:
            return [self._contract(None, self.doc["at-once"], self.offer.go_live)]
        return [self._contract(entry["id"], entry, parse_date(entry["go-live"])) for entry in self.doc["stages"]]

    def _contract(self, stage: str | None, entry: dict, acceptance: date) -> Contract:
        listed = as_list(entry.get("payments")) or [{"share": "100%", "date": text} for text in as_list(entry["payment"])]
        price, parts = Fraction(entry["price"]), []
        for payment in listed:
            part = Fraction(payment.get("share", "100%").rstrip("%")) / 100 * price
            parts.append((acceptance if payment["date"] == "acceptance" else parse_date(payment["date"]), part))
        dated = [parse_date(payment["date"]) for payment in listed if payment["date"] != "acceptance"]
        return Contract(stage, price, min(dated), parts, parse_minutes(entry.get("training-hours-included", "0h")))

    def _features_of(self, contract: Contract) -> set[str]:
        return {name for stage in self.rollout.stages if contract.stage in (None, stage.id) for name in stage.features}

    @cached_property
    def licences(self) -> list[tuple[date, Fraction]]:
        terms = self.doc.get("licences")
        if not terms:
            return []
        least = int(terms["minimum"])
        if "portal-month" in terms:
            runs = [(min(contract.first for contract in self.contracts), Fraction(terms["portal-month"]))]
        else:
            runs, seated = [], set()
            for contract in self.contracts:
                features = self._features_of(contract)
                taught = [module for module in self.rollout.modules.values() if features & set(module.features)]
                roles = {role for module in taught for role in module.roles}
                new = {name for name, person in self.rollout.people.items() if roles & set(person.roles)} - seated
                seated |= new
                runs.append((contract.first, Fraction(terms["seat-month"]) * len(new)))
        bills = []
        for first, month in runs:
            bills.append((first, least * month))
            count = least
            while months_on(first, count) <= self.rollout.last:
                bills.append((months_on(first, count), month))
                count += 1
        return [bill for bill in bills if bill[1]]

    @cached_property
    def trainers(self) -> list[tuple[date, Fraction]]:
        """Hours beyond those inside the price, on the day they are taught."""
        left = {contract.stage: contract.included for contract in self.contracts}
        bills: dict[tuple, Fraction] = {}
        for session in self.sessions:
            trainer = self.rollout.trainers.get(session.trainer)
            if trainer is None or trainer.employee or trainer.cost_per_hour is None:
                continue
            key = None if self.at_once else session.stage
            inside = min(left[key], session.minutes)
            left[key] -= inside
            beyond = (session.minutes - inside) * trainer.cost_per_hour / 60
            if beyond:
                which = self.day(session.start), trainer.id, key
                bills[which] = bills.get(which, Fraction(0)) + beyond
        return [(key[0], amount) for key, amount in bills.items()]

    @cached_property
    def bills(self) -> list[tuple[date, Fraction]]:
        parts = [part for contract in self.contracts for part in contract.parts]
        return sorted(parts) + sorted(self.licences) + sorted(self.trainers)

    def paid(self, until: date) -> Fraction:
        return sum((amount for day, amount in self.bills if day <= until), Fraction(0))

    # The budget

    def income(self, until: date) -> Fraction:
        """What is available at the horizon's start, and so much more on each first of a month after it."""
        first, budget = self.rollout.first, self.doc["budget"]
        months = max(0, (until.year - first.year) * 12 + until.month - first.month)
        return Fraction(budget["available"]) + months * Fraction(budget["monthly"])

    def affordable(self, amount: Fraction) -> date:
        """The first day on which that much has come in."""
        day = self.rollout.first
        while self.income(day) < amount:
            day = months_on(day.replace(day=1), 1)
        return day

    @cached_property
    def shortfall(self) -> tuple[Fraction, int]:
        """The most that is missing, and on how many days."""
        day, last = self.rollout.first, max([self.rollout.last] + [day for day, _ in self.bills])
        missing = []
        while day <= last:
            missing.append(self.paid(day) - self.income(day))
            day += timedelta(1)
        return max(Fraction(0), *missing), sum(each > 0 for each in missing)

    # Use

    @cached_property
    def uses(self) -> dict[str, tuple[date, list[date | None]]]:
        """For each feature bought the day it is live, and from when on each of its people can use it."""
        ends: dict[tuple, list[date]] = {}
        for session in self.plan.lessons:
            for name in session.attendees:
                ends.setdefault((name, session.module), []).append(self.day(session.end))
        found: dict[str, tuple[date, list[date | None]]] = {}
        for stage in self.rollout.stages:
            live = self.offer.go_live if self.plan.strategy == "at-once" else stage.go_live
            for feature in stage.features:
                modules = [module for module in self.rollout.modules.values() if feature in module.features]
                people = []
                for person in self.rollout.people.values():
                    met = [module for module in modules if set(module.roles) & set(person.roles)]
                    if not met:
                        continue
                    taught = [ends.get((person.id, module.id), []) for module in met if module.id not in person.knows]
                    parts = [module.parts for module in met if module.id not in person.knows]
                    whole = [len(days) for days in taught] == parts
                    people.append(max([live] + [max(days) for days in taught]) if whole else None)
                found.setdefault(feature, (live, people))
        return found

    @cached_property
    def first_use(self) -> date:
        return min(max(day for day in days if day) for _, days in self.uses.values() if any(days))

    def use_days(self) -> Fraction:
        last = self.rollout.last
        used = [(sum(max(0, (last - day).days + 1) for day in days if day), len(days)) for _, days in self.uses.values()]
        return sum((Fraction(days, people) for days, people in used if people), Fraction(0))

    def share(self, features: tuple[str, ...], on: date) -> Fraction:
        """How much of a stage is of use: of each feature the share of its people who can use it."""
        total = Fraction(0)
        for live, days in (self.uses[name] for name in features):
            if live <= on:
                total += Fraction(sum(bool(day and day <= on) for day in days), len(days)) if days else 1
        return total / len(features)

    # Exit points

    def setups(self) -> dict[str, tuple[date, date]]:
        """When each stage's own set-up begins and ends."""
        stages = self.rollout.stages
        if self.plan.strategy == "at-once":
            return {stage.id: (self.offer.payment, self.work.after(self.offer.payment, self.offer.setup)) for stage in stages}
        ready = prepaid_ready(stages, self.offer.payment, self.work) if self.at_once else staged_ready(stages, self.work)
        found, previous = {}, self.offer.payment if self.at_once else date.min
        for stage in stages:
            found[stage.id] = (previous if self.at_once else max(first_payment(stage.payments), previous), ready[stage.id])
            previous = ready[stage.id]
        return found

    def _stage_parts(self, on: date) -> list[tuple[str, Fraction, Fraction]]:
        """What has been paid of each stage's price, its part of a common one by the stages' prices; and how much is not begun."""
        prices = {entry["id"]: Fraction(entry["price"]) for entry in self.doc["stages"]}
        whole, setups, found = sum(prices.values()), self.setups(), []
        for contract in self.contracts:
            paid = sum((amount for day, amount in contract.parts if day <= on), Fraction(0))
            for stage in ([contract.stage] if contract.stage else prices):
                part = Fraction(1) if contract.stage else prices[stage] / whole
                done = self._done(*setups[stage], on)
                found.append((stage, part * paid, max(Fraction(0), part * paid - part * contract.price * done)))
        return found

    def not_begun(self, on: date) -> Fraction:
        """What has been paid of prices for set-up that has not come to pass by its working days."""
        return sum((part for _, _, part in self._stage_parts(on)), Fraction(0))

    def unusable(self, on: date) -> Fraction:
        """What has been paid and is of no use: prices, licences of who can use nothing, trainers for what is not in use."""
        shares = {stage.id: self.share(stage.features, on) for stage in self.rollout.stages}
        prices = sum(part + (paid - part) * (1 - shares[stage]) for stage, paid, part in self._stage_parts(on))
        able, everybody = set(), set()
        for feature, (live, days) in self.uses.items():
            people = [person for person in self.rollout.people.values() if self._meets(person, feature)]
            everybody |= {person.id for person in people}
            able |= {person.id for person, day in zip(people, days) if live <= on and day and day <= on}
        licences = sum(amount for day, amount in self.licences if day <= on) * (1 - Fraction(len(able), len(everybody)))
        held = [session for session in self.sessions if session.trainer and self.day(session.start) <= on]
        used = sum(shares[session.stage] * session.minutes for session in held)
        minutes = sum(session.minutes for session in held)
        trainers = sum(amount for day, amount in self.trainers if day <= on) * (1 - (used / minutes if minutes else 0))
        return prices + licences + trainers

    def change(self, on: date) -> tuple[str, Fraction] | None:
        """When another integrator could go on, and for how much: set-up days of what is ahead; what is begun is done again."""
        days = int(self.doc["assumptions"]["integrator-change"]["costs"].rstrip("d"))
        done = {stage: self._done(*span, on) for stage, span in self.setups().items()}
        ahead = [stage for stage in self.rollout.stages if done[stage.id] < 1]
        if not ahead:
            return None
        own = {entry["id"]: Fraction(entry["price"]) for entry in self.doc["stages"]}
        share = Fraction(self.doc["at-once"]["price"]) / sum(own.values()) if self.at_once else 1
        setup = self.offer.setup if self.plan.strategy == "at-once" else sum(stage.setup for stage in ahead)
        again = [paid - left for stage, paid, left in self._stage_parts(on) if 0 < done[stage] < 1]
        return str(self.work.after(on, days)), sum(own[stage.id] for stage in ahead) * share / setup * days + sum(again)

    def _meets(self, person, feature: str) -> bool:
        roles = {role for module in self.rollout.modules.values() if feature in module.features for role in module.roles}
        return bool(roles & set(person.roles))

    def _done(self, begin: date, end: date, on: date) -> Fraction:
        if on >= end:
            return Fraction(1)
        days = [begin + timedelta(n) for n in range(1, (end - begin).days + 1)]
        working = [day for day in days if self.work.is_working(day)]
        return Fraction(sum(day <= on for day in working), len(working)) if on > begin else Fraction(0)
