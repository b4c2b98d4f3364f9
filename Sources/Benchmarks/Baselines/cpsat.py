#!/usr/bin/env python3
"""Timetables an instance with OR-Tools CP-SAT, as an expert would: the baseline that onboard's engine is measured against.

    cpsat.py INSTANCE.json OUTPUT.json [--hint TIMETABLE.json] [--seconds 120] [--workers 2] [--seed 1] [--lns auto|yes|no]

INSTANCE.json and the hint come from `onboard-bench instance`; `onboard-bench judge` says what the answer is worth.

The model: every module gets potential sessions (as many as the hint has and a few more), ordered by start; each has a start,
a trainer, a room; a learner's enrolment chooses one. Limits of a day and a week are cumulative constraints over days and weeks,
people and rooms do not overlap, teams are cumulative over slots. The objective is the engine's, term by term. Where the whole
model is too large, a neighbourhood search (Shaw 1998) frees some modules, trainers' weeks or learners at a time and lets CP-SAT
solve that part to the end, everything else standing.
"""

from __future__ import annotations

import argparse
import bisect
import json
import random
import sys
import time
from collections import defaultdict

from ortools.sat.python import cp_model

SLOT = 15
SPARE_SESSIONS = 1
LARGEST_WHOLE = 100  # enrolments; above it the neighbourhood search is used
REACHES = (96 * 3, 96 * 7, 96 * 14)  # how far a round moves sessions, in slots
LONE_PAIRS = 400  # pairs of sessions up to which days with a single session are modelled


class Instance:
    def __init__(self, path: str) -> None:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        self.slots = data["slots"]
        self.zones = data["zones"]
        self.runs = [[(runs[i], runs[i + 1]) for i in range(0, len(runs), 2)] for runs in data["sets"]]
        self.people = data["people"]
        self.trainers = data["trainers"]
        self.rooms = data["rooms"]
        self.activities = data["activities"]
        self.enrolments = data["enrolments"]
        self.day_costs = data["dayCosts"]
        self.fixed = data["fixed"]
        self.teams = data["teams"]
        self.limits = data["limits"]
        self.weights = data["weights"]
        self.weeks = data["weeks"]
        for activity in self.activities:
            activity["slots"] = (activity["minutes"] + SLOT - 1) // SLOT
        self.successors = defaultdict(list)
        for number, enrolment in enumerate(self.enrolments):
            for before in enrolment["after"]:
                self.successors[before["enrolment"]].append(number)

    def day(self, zone: int, slot: int) -> int:
        return self.zones[zone]["day"][min(slot, self.slots)]

    def week(self, zone: int, slot: int) -> int:
        return self.zones[zone]["week"][min(slot, self.slots)]

    def end_day(self, start: int, minutes: int) -> int:
        return self.day(0, start + minutes // SLOT)

    def day_start(self, day: int) -> int:
        return bisect.bisect_left(self.zones[0]["day"], day)

    def site(self, session: dict) -> int | None:
        if session.get("room") is not None:
            return self.rooms[session["room"]].get("site")
        if not self.activities[session["activity"]]["atDesks"]:
            return None
        sites = [self.people[self.enrolments[e]["person"]].get("site") for e in session["enrolments"]]
        return next((site for site in sites if site is not None), None)


def cut(runs: list[tuple[int, int]], low: int, high: int) -> list[tuple[int, int]]:
    """The part of some runs in low <= slot < high."""
    return [(max(a, low), min(b, high)) for a, b in runs if a < high and b > low]


def without(runs: list[tuple[int, int]], holes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    for low, high in holes:
        left = []
        for a, b in runs:
            if b <= low or a >= high:
                left.append((a, b))
                continue
            if a < low:
                left.append((a, low))
            if b > high:
                left.append((high, b))
        runs = left
    return runs


def both(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found, i, j = [], 0, 0
    while i < len(one) and j < len(other):
        low, high = max(one[i][0], other[j][0]), min(one[i][1], other[j][1])
        if low < high:
            found.append((low, high))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return found


def union(sets: list[list[tuple[int, int]]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for low, high in sorted(run for runs in sets for run in runs):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged


def domain(runs: list[tuple[int, int]]) -> cp_model.Domain:
    return cp_model.Domain.from_intervals([[a, b - 1] for a, b in runs])


class Part:
    """The model of some free sessions and enrolments, everything else standing as it is."""

    def __init__(
        self,
        instance: Instance,
        standing: list[dict],
        free: dict[int, list[dict]],
        enrolments: list[int],
        reach: int | None = None,
    ) -> None:
        """`free` has the sessions of each activity that are taken apart, as a hint; `enrolments` are to be placed anew.
        With `reach`, sessions move no further than so many slots from where they were."""
        self.i = instance
        self.reach = reach
        self.m = cp_model.CpModel()
        self.standing = standing
        self.enrolments = enrolments
        self.of_activity: dict[int, list[int]] = defaultdict(list)
        for enrolment in enrolments:
            self.of_activity[instance.enrolments[enrolment]["activity"]].append(enrolment)
        self.hint = free
        self.objective: list = []
        self.sessions: list[dict] = []
        self.x: dict[tuple[int, int], cp_model.IntVar] = {}
        self.start_of: dict[int, cp_model.IntVar] = {}
        self.placed: dict[int, cp_model.IntVar] = {}
        self.stands: dict[int, dict] = {}
        for session in standing:
            for enrolment in session["enrolments"]:
                self.stands[enrolment] = session
        self.busy_person: dict[int, list[dict]] = defaultdict(list)
        self.busy_trainer: dict[int, list[dict]] = defaultdict(list)
        self.busy_room: dict[int, list[dict]] = defaultdict(list)
        for session in standing:
            for enrolment in session["enrolments"]:
                self.busy_person[instance.enrolments[enrolment]["person"]].append(session)
            if session.get("trainer") is not None:
                self.busy_trainer[session["trainer"]].append(session)
            if session.get("room") is not None and not instance.rooms[session["room"]]["shared"]:
                self.busy_room[session["room"]].append(session)
        self.trainers_of_person: dict[int, list[int]] = defaultdict(list)
        for number, trainer in enumerate(instance.trainers):
            self.trainers_of_person[trainer["person"]].append(number)
        self.build()

    # -- What is left free of somebody --------------------------------------------------------------------------------

    def holes(self, sessions: list[dict], length: int) -> list[tuple[int, int]]:
        return [
            (max(0, s["start"] - length + 1), s["start"] + self.i.activities[s["activity"]]["slots"]) for s in sessions
        ]

    def occupied(self, person: int) -> list[dict]:
        taught = [s for t in self.trainers_of_person[person] for s in self.busy_trainer[t]]
        return self.busy_person[person] + taught

    def person_runs(self, person: int, activity: int) -> list[tuple[int, int]]:
        a = self.i.activities[activity]
        runs = self.i.runs[self.i.people[person]["starts"][a["duration"]]]
        return without(runs, self.holes(self.occupied(person), a["slots"]))

    def trainer_runs(self, trainer: int, activity: int) -> list[tuple[int, int]]:
        a, t = self.i.activities[activity], self.i.trainers[trainer]
        runs = self.i.runs[t["starts"][a["duration"]]]
        return without(runs, self.holes(self.occupied(t["person"]), a["slots"]))

    def room_runs(self, room: int, activity: int) -> list[tuple[int, int]]:
        a, r = self.i.activities[activity], self.i.rooms[room]
        runs = self.i.runs[r["starts"][a["duration"]]]
        return runs if r["shared"] else without(runs, self.holes(self.busy_room[room], a["slots"]))

    def window(self, enrolment: int) -> tuple[int, int]:
        """First and one past the last start that what stands before and after it allows; empty where something is missing."""
        i, e = self.i, self.i.enrolments[enrolment]
        minutes = i.activities[e["activity"]]["minutes"]
        low, high = e["ready"], i.slots
        starts = [s["start"] for s in self.hint.get(e["activity"], [])]
        if self.reach is not None and starts:
            low, high = max(low, min(starts) - self.reach), min(high, max(starts) + self.reach + 1)
        for before in e["after"]:
            if before["enrolment"] in self.own:
                continue
            session = self.stands.get(before["enrolment"])
            if session is None:
                return 0, 0
            length = i.activities[session["activity"]]["minutes"]
            low = max(low, (session["start"] * SLOT + length + before["minutes"] + SLOT - 1) // SLOT)
            if before["days"] > 0:
                low = max(low, i.day_start(i.end_day(session["start"], length) + before["days"]))
        for after in i.successors[enrolment]:
            session = self.stands.get(after)
            if session is None or after in self.own:
                continue
            gap = next(b for b in i.enrolments[after]["after"] if b["enrolment"] == enrolment)
            last = (session["start"] * SLOT - gap["minutes"] - minutes) // SLOT
            if gap["days"] > 0:
                last = min(last, i.day_start(i.day(0, session["start"]) - gap["days"] + 1) - 1 - minutes // SLOT)
            high = min(high, last + 1)
        return low, high

    # -- The model ------------------------------------------------------------------------------------------------------

    def build(self) -> None:
        self.own = set(self.enrolments)
        for activity in sorted(self.of_activity):
            self.add_sessions(activity)
        for enrolment in self.enrolments:
            self.add_enrolment(enrolment)
        self.add_sizes()
        self.add_order()
        self.add_people()
        self.add_trainers()
        self.add_rooms()
        self.add_teams()
        self.add_lone()
        self.m.minimize(sum(self.objective))

    def add_sessions(self, activity: int) -> None:
        i, m, a = self.i, self.m, self.i.activities[activity]
        learners = self.of_activity[activity]
        hint = sorted(self.hint.get(activity, []), key=lambda s: (s["start"], s.get("trainer") or 0))
        alone = not a["needsTrainer"] and a.get("rooms") is None and a["maximum"] == 1
        count = len(learners) if alone else min(len(learners), len(hint) + SPARE_SESSIONS)
        wanted = union([cut(self.person_runs(i.enrolments[e]["person"], activity), *self.window(e)) for e in learners])
        first = len(self.sessions)
        for number in range(count):
            used = m.new_bool_var(f"used {activity} {number}")
            start = m.new_int_var_from_domain(domain(wanted or [(0, 1)]), f"start {activity} {number}")
            session = {"activity": activity, "used": used, "start": start, "y": {}, "z": {}, "sites": {}, "hint": None}
            if not wanted:
                m.add(used == 0)
            if a["needsTrainer"]:
                for trainer, t in enumerate(i.trainers):
                    if t["teaches"][activity]:
                        runs = self.trainer_runs(trainer, activity)
                        if not runs:
                            continue
                        y = m.new_bool_var("")
                        m.add_linear_expression_in_domain(start, domain(runs)).only_enforce_if(y)
                        session["y"][trainer] = y
                m.add(sum(session["y"].values()) == used)
            if a.get("rooms") is not None:
                for room in a["rooms"]:
                    runs = self.room_runs(room, activity)
                    if not runs:
                        continue
                    z = m.new_bool_var("")
                    m.add_linear_expression_in_domain(start, domain(runs)).only_enforce_if(z)
                    session["z"][room] = z
                m.add(sum(session["z"].values()) == used)
                for room, z in session["z"].items():
                    site = i.rooms[room].get("site")
                    if site is not None:
                        session["sites"].setdefault(site, []).append(z)
            elif a["atDesks"]:
                sites = sorted({i.people[i.enrolments[e]["person"]].get("site") for e in learners} - {None})
                desks = {site: m.new_bool_var("") for site in sites}
                m.add(sum(desks.values()) <= used)
                session["sites"] = {site: [var] for site, var in desks.items()}
            for trainer, y in session["y"].items():
                allowed = i.trainers[trainer].get("sites")
                for site, literals in session["sites"].items():
                    if allowed is not None and site not in allowed:
                        for literal in literals:
                            m.add_at_most_one([y, literal])
            if number < len(hint):
                session["hint"] = hint[number]
                self.hint_session(session)
            self.sessions.append(session)
        # Sessions of one activity are interchangeable: used ones first, by start.
        for number in range(first, len(self.sessions) - 1):
            one, other = self.sessions[number], self.sessions[number + 1]
            m.add_implication(other["used"], one["used"])
            m.add(one["start"] <= other["start"]).only_enforce_if(other["used"])

    def hint_session(self, session: dict) -> None:
        hint = session["hint"]
        self.m.add_hint(session["used"], 1)
        self.m.add_hint(session["start"], hint["start"])
        for trainer, y in session["y"].items():
            self.m.add_hint(y, int(trainer == hint.get("trainer")))
        for room, z in session["z"].items():
            self.m.add_hint(z, int(room == hint.get("room")))

    def add_enrolment(self, enrolment: int) -> None:
        i, m, e = self.i, self.m, self.i.enrolments[enrolment]
        activity, person = e["activity"], e["person"]
        a = i.activities[activity]
        low, high = self.window(enrolment)
        runs = cut(self.person_runs(person, activity), low, high)
        placed = m.new_bool_var(f"placed {enrolment}")
        self.placed[enrolment] = placed
        self.objective.append(i.weights["unplaced"] * (1 - placed))
        if not runs:
            m.add(placed == 0)
            return
        start = m.new_int_var_from_domain(domain(runs), f"start of {enrolment}")
        self.start_of[enrolment] = start
        site = i.people[person].get("site")
        choices = []
        for number, session in enumerate(self.sessions):
            if session["activity"] != activity:
                continue
            x = m.new_bool_var("")
            self.x[enrolment, number] = x
            choices.append(x)
            m.add(start == session["start"]).only_enforce_if(x)
            m.add_implication(x, session["used"])
            for other, literals in session["sites"].items():
                if other == site or (a["atDesks"] and site is None):
                    continue
                for literal in literals:
                    m.add_at_most_one([x, literal])
            if a["atDesks"] and site is not None:
                m.add_implication(x, session["sites"][site][0])
            for trainer in self.trainers_of_person[person]:
                if trainer in session["y"]:
                    m.add_at_most_one([x, session["y"][trainer]])
            if session["hint"] is not None:
                m.add_hint(x, int(enrolment in session["hint"]["enrolments"]))
        m.add(sum(choices) == placed) if choices else m.add(placed == 0)
        # Late days: a step for each day after the due one.
        last = i.day_start(e["due"] + 1) - 1 - a["minutes"] // SLOT
        late_runs = cut(runs, last + 1, i.slots)
        if late_runs:
            most = max(0, i.end_day(late_runs[-1][1] - 1, a["minutes"]) - e["due"])
            late = m.new_int_var(0, most, "")
            on_time = cut(runs, 0, last + 1)
            is_late = m.new_bool_var("")
            if on_time:
                m.add_linear_expression_in_domain(start, domain(on_time)).only_enforce_if(placed, is_late.negated())
            else:
                m.add_implication(placed, is_late)
            # Days of zone 0 have 96 slots but for changes of the clock; a table of days keeps it exact.
            for day in sorted({i.end_day(s, a["minutes"]) for r in late_runs for s in (r[0], r[1] - 1)}):
                border = i.day_start(day) - a["minutes"] // SLOT
                before = cut(runs, 0, border)
                reached = m.new_bool_var("")
                if before:
                    m.add_linear_expression_in_domain(start, domain(before)).only_enforce_if(placed, reached.negated())
                else:
                    m.add_implication(placed, reached)
                m.add(late >= day - e["due"]).only_enforce_if(reached)
            m.add(late >= 1).only_enforce_if(is_late)
            self.objective.append(i.weights["late-days"] * late)
        avoided = i.runs[i.people[person]["avoided"][a["duration"]]]
        bad = both(runs, avoided)
        if bad:
            good = without(runs, bad)
            is_bad = m.new_bool_var("")
            if good:
                m.add_linear_expression_in_domain(start, domain(good)).only_enforce_if(placed, is_bad.negated())
            else:
                m.add_implication(placed, is_bad)
            self.objective.append(i.weights["avoided-hours"] * is_bad)
        # What its day costs (the engine's spacing term), where it is placed.
        if e.get("dayCost") is not None:
            costs = i.day_costs[e["dayCost"]]
            first = i.day(0, 0)
            of_day, paid = m.new_int_var(0, max(costs), ""), m.new_int_var(0, max(costs), "")
            # The day after the last one ends the last border's domain; nothing starts on it.
            m.add_element(self.enrolment_day(enrolment, 0) - first, [*costs, 0], of_day)
            m.add(paid >= of_day).only_enforce_if(placed)
            self.objective.append(i.weights["spacing"] * paid)

    def add_sizes(self) -> None:
        i, m = self.i, self.m
        members = defaultdict(list)
        for (_, number), x in self.x.items():
            members[number].append(x)
        for number, session in enumerate(self.sessions):
            a = i.activities[session["activity"]]
            size = sum(members[number])
            m.add(size >= session["used"])
            # The most that any of its rooms takes ties learners to the session in the linear relaxation, too.
            seats = [i.rooms[room]["capacity"] for room in session["z"]]
            most = min([a["maximum"], len(members[number])] + ([max(seats)] if seats else []))
            m.add(size <= most * session["used"])
            for room, z in session["z"].items():
                m.add(size <= i.rooms[room]["capacity"]).only_enforce_if(z)
            if a["minimum"] > 1:
                lacking = m.new_int_var(0, a["minimum"], "")
                m.add(lacking >= a["minimum"] - size).only_enforce_if(session["used"])
                self.objective.append(i.weights["small-groups"] * lacking)
            for trainer, y in session["y"].items():
                cost = i.trainers[trainer]["costPerHour"] * a["minutes"] * i.weights["trainer-cost"] // 60
                self.objective.append(cost * y)

    def gap_end(self, enrolment: int, minutes: int) -> cp_model.LinearExprT:
        length = self.i.activities[self.i.enrolments[enrolment]["activity"]]["minutes"]
        return SLOT * self.start_of[enrolment] + length + minutes

    def add_order(self) -> None:
        i, m = self.i, self.m
        for enrolment in self.enrolments:
            e = i.enrolments[enrolment]
            for before in e["after"]:
                earlier = before["enrolment"]
                if earlier not in self.own:
                    continue
                m.add_implication(self.placed[enrolment], self.placed[earlier])
                if enrolment not in self.start_of or earlier not in self.start_of:
                    continue
                m.add(self.gap_end(earlier, before["minutes"]) <= SLOT * self.start_of[enrolment]).only_enforce_if(
                    self.placed[enrolment]
                )
                if before["days"] > 0:
                    length = i.activities[i.enrolments[earlier]["activity"]]["minutes"]
                    m.add(
                        self.day_var(0, self.start_of[enrolment], ("e", enrolment, 0), 0)
                        >= self.day_var(0, self.start_of[earlier], ("e", earlier, length // SLOT), length // SLOT)
                        + before["days"]
                    ).only_enforce_if(self.placed[enrolment])

    # -- Days and weeks ----------------------------------------------------------------------------------------------

    def day_var(self, zone: int, start, key, offset: int, weeks: bool = False):
        """The local day (or week) of a start: the multiples of 96 slots, corrected where clocks change."""
        cache = self.__dict__.setdefault("_days", {})
        known = cache.get((zone, key, weeks))
        if known is not None:
            return known
        i, m = self.i, self.m
        table = i.zones[zone]["week" if weeks else "day"]
        borders = [s for s in range(1, i.slots) if table[s] != table[s - 1]]
        var = m.new_int_var(table[0], table[i.slots], "")
        proto = [(table[0], 0, borders[0] if borders else i.slots)]
        for position, border in enumerate(borders):
            proto.append((table[border], border, borders[position + 1] if position + 1 < len(borders) else i.slots + 96))
        # Exactly one day holds the start: a linear pair of borders where all days have 96 slots, a choice where not.
        length = 672 if weeks else 96
        inner = [high - low for _, low, high in proto[1:-1]]
        if all(size == length for size in inner) and len(proto) > 2:
            base_day, base = proto[1][0], proto[1][1]
            m.add(start + offset >= base + length * (var - base_day))
            m.add(start + offset <= base + length * (var - base_day) + length - 1)
        else:
            literals = []
            for day, low, high in proto:
                literal = m.new_bool_var("")
                m.add_linear_expression_in_domain(start + offset, cp_model.Domain(low, high - 1)).only_enforce_if(literal)
                m.add(var == day).only_enforce_if(literal)
                literals.append(literal)
            m.add_exactly_one(literals)
        cache[zone, key, weeks] = var
        return var

    def session_day(self, number: int, zone: int, weeks: bool = False):
        return self.day_var(zone, self.sessions[number]["start"], ("s", number), 0, weeks)

    def enrolment_day(self, enrolment: int, zone: int, weeks: bool = False):
        return self.day_var(zone, self.start_of[enrolment], ("e", enrolment, 0), 0, weeks)

    # -- People, trainers, rooms, teams ----------------------------------------------------------------------------------

    def point(self, var, presence, name: str = ""):
        return self.m.new_optional_fixed_size_interval_var(var, 1, presence, name)

    def add_people(self) -> None:
        i, m = self.i, self.m
        of_person = defaultdict(list)
        for enrolment in self.enrolments:
            of_person[i.enrolments[enrolment]["person"]].append(enrolment)
        limits = i.limits
        for person, own in of_person.items():
            zone = i.people[person]["zone"]
            mine = [e for e in own if e in self.start_of]
            minutes = [i.activities[i.enrolments[e]["activity"]]["minutes"] for e in mine]
            stretches = [
                m.new_optional_fixed_size_interval_var(
                    self.start_of[e], i.activities[i.enrolments[e]["activity"]]["slots"], self.placed[e], ""
                )
                for e in mine
            ]
            for trainer in self.trainers_of_person[person]:
                for session in self.sessions:
                    if trainer in session["y"]:
                        slots = i.activities[session["activity"]]["slots"]
                        stretches.append(
                            m.new_optional_fixed_size_interval_var(session["start"], slots, session["y"][trainer], "")
                        )
            m.add_no_overlap(stretches)
            standing = self.busy_person[person]
            per_day, count, per_week = (limits.get(k) for k in ("minutesPerDay", "sessionsPerDay", "minutesPerWeek"))
            if mine and (per_day is not None or count is not None):
                days = [self.point(self.enrolment_day(e, zone), self.placed[e]) for e in mine]
                there = [(i.day(zone, s["start"]), i.activities[s["activity"]]["minutes"]) for s in standing]
                fixed = [m.new_fixed_size_interval_var(day, 1, "") for day, _ in there]
                if per_day is not None:
                    m.add_cumulative(days + fixed, minutes + [length for _, length in there], per_day)
                if count is not None:
                    m.add_cumulative(days + fixed, [1] * (len(mine) + len(there)), count)
            row = limits.get("sessionsInARow")
            if row is not None and (count is None or count > row):
                self.limit_rows(person, mine, standing, row)
            weeks = [self.point(self.enrolment_day(e, zone, True), self.placed[e]) for e in mine]
            there = [(i.week(zone, s["start"]), i.activities[s["activity"]]["minutes"]) for s in standing]
            fixed = [m.new_fixed_size_interval_var(week, 1, "") for week, _ in there]
            total = sum(minutes) + sum(length for _, length in there)
            peak = m.new_int_var(0, min(per_week, total) if per_week is not None else total, "")
            m.add_cumulative(weeks + fixed, minutes + [length for _, length in there], peak)
            # What is placed, spread evenly over the person's weeks, rounded up.
            placed = sum(length * self.placed[e] for e, length in zip(mine, minutes)) + sum(length for _, length in there)
            even = m.new_int_var(0, total // i.weeks[person] + 1, "")
            m.add(i.weeks[person] * even <= placed + i.weeks[person] - 1)
            excess = m.new_int_var(0, total, "")
            m.add(excess >= peak - even)
            # Redundant: the fullest week holds the longest session, and no less than an even spread over the weeks that are possible.
            for e, length in zip(mine, minutes):
                m.add(peak >= length * self.placed[e])
            possible = {w for e in mine for w in self.weeks_of(e, zone)} | {week for week, _ in there}
            if possible:
                m.add(len(possible) * peak >= placed)
            self.objective.append(i.weights["weekly-peak"] * excess)

    def weeks_of(self, enrolment: int, zone: int) -> set[int]:
        """The weeks in which an enrolment can start, as far as it goes by itself."""
        i, e = self.i, self.i.enrolments[enrolment]
        runs = cut(self.person_runs(e["person"], e["activity"]), *self.window(enrolment))
        return {i.week(zone, slot) for low, high in runs for slot in range(low, high)}

    def limit_rows(self, person: int, mine: list[int], standing: list[dict], row: int) -> None:
        """No more than `row` sessions that touch: sound, and a little too strict: for `row` 1 no two touch, else windows are."""
        i, m = self.i, self.m
        longest = max((i.activities[i.enrolments[e]["activity"]]["slots"] for e in mine), default=1)
        if row == 1:
            stretches = [
                m.new_optional_fixed_size_interval_var(
                    self.start_of[e], i.activities[i.enrolments[e]["activity"]]["slots"] + 1, self.placed[e], ""
                )
                for e in mine
            ]
            stretches += [
                m.new_fixed_size_interval_var(s["start"], i.activities[s["activity"]]["slots"] + 1, "") for s in standing
            ]
            m.add_no_overlap(stretches)
            return
        width = longest * row + 1
        stretches = [m.new_optional_fixed_size_interval_var(self.start_of[e], width, self.placed[e], "") for e in mine]
        stretches += [m.new_fixed_size_interval_var(s["start"], width, "") for s in standing]
        m.add_cumulative(stretches, [1] * len(stretches), row)

    def add_trainers(self) -> None:
        i, m = self.i, self.m
        for trainer, t in enumerate(i.trainers):
            own = [(n, s) for n, s in enumerate(self.sessions) if trainer in s["y"]]
            if not own:
                continue
            zone = i.people[t["person"]]["zone"]
            standing = self.busy_trainer[trainer]
            minutes = [i.activities[s["activity"]]["minutes"] for _, s in own]
            if t["person"] not in {i.enrolments[e]["person"] for e in self.enrolments}:
                m.add_no_overlap(
                    [
                        m.new_optional_fixed_size_interval_var(
                            s["start"], i.activities[s["activity"]]["slots"], s["y"][trainer], ""
                        )
                        for _, s in own
                    ]
                )
            for limit, weeks in ((t.get("minutesPerDay"), False), (t.get("minutesPerWeek"), True)):
                if limit is None:
                    continue
                unit = i.week if weeks else i.day
                points = [self.point(self.session_day(n, zone, weeks), s["y"][trainer]) for n, s in own]
                there = [(unit(zone, s["start"]), i.activities[s["activity"]]["minutes"]) for s in standing]
                fixed = [m.new_fixed_size_interval_var(at, 1, "") for at, _ in there]
                m.add_cumulative(points + fixed, minutes + [length for _, length in there], limit)
            for first in t["attendsFirst"]:
                for number, session in own:
                    if session["activity"] != first["activity"]:
                        continue
                    for enrolment in first["enrolments"]:
                        self.teach_after(session, session["y"][trainer], enrolment)
            self.add_sites(trainer, own, standing, zone)
        # Who stands as a teacher of something that a free enrolment of their own must come before.
        for enrolment in self.enrolments:
            person = i.enrolments[enrolment]["person"]
            for trainer in self.trainers_of_person[person]:
                for first in i.trainers[trainer]["attendsFirst"]:
                    if enrolment not in first["enrolments"]:
                        continue
                    for session in self.busy_trainer[trainer]:
                        if session["activity"] == first["activity"]:
                            m.add(self.placed[enrolment] == 1)
                            m.add(self.gap_end(enrolment, 0) <= SLOT * session["start"])

    def teach_after(self, session: dict, y, enrolment: int) -> None:
        m = self.m
        if enrolment in self.own:
            m.add_implication(y, self.placed[enrolment])
            if enrolment in self.start_of:
                m.add(self.gap_end(enrolment, 0) <= SLOT * session["start"]).only_enforce_if(y)
        elif enrolment in self.stands:
            own = self.stands[enrolment]
            end = own["start"] * SLOT + self.i.activities[own["activity"]]["minutes"]
            m.add(SLOT * session["start"] >= end).only_enforce_if(y)
        else:
            m.add(y == 0)

    def add_sites(self, trainer: int, own: list, standing: list[dict], zone: int) -> None:
        """On one day a trainer is at one site: per site a length-one stretch of days that may not meet another site's."""
        i, m = self.i, self.m
        by_site = defaultdict(list)
        for number, session in own:
            for site, literals in session["sites"].items():
                here = m.new_bool_var("")
                m.add_bool_or([here, session["y"][trainer].negated(), sum_literal(m, literals).negated()])
                by_site[site].append((self.session_day(number, zone), here))
        there = [(i.site(s), i.day(zone, s["start"])) for s in standing]
        sites = sorted(set(by_site) | {site for site, _ in there if site is not None})
        if len(sites) < 2:
            return
        for position, one in enumerate(sites):
            for other in sites[position + 1 :]:
                for day, here in by_site[one]:
                    for other_day, other_here in by_site[other]:
                        apart(m, day, other_day, [here, other_here])
        for site, day in set(there):
            if site is None:
                continue
            for other in sites:
                if other != site:
                    for var, here in by_site[other]:
                        m.add(var != day).only_enforce_if(here)

    def add_rooms(self) -> None:
        i, m = self.i, self.m
        for room, r in enumerate(i.rooms):
            if r["shared"]:
                continue
            m.add_no_overlap(
                [
                    m.new_optional_fixed_size_interval_var(s["start"], i.activities[s["activity"]]["slots"], s["z"][room], "")
                    for s in self.sessions
                    if room in s["z"]
                ]
            )

    def add_teams(self) -> None:
        i, m = self.i, self.m
        for team, away in enumerate(i.teams):
            mine = [e for e in self.enrolments if i.people[i.enrolments[e]["person"]].get("team") == team]
            mine = [e for e in mine if e in self.start_of]
            if not mine:
                continue
            used = defaultdict(int)
            for session in self.standing:
                count = sum(i.people[i.enrolments[e]["person"]].get("team") == team for e in session["enrolments"])
                if count:
                    for slot in range(session["start"], session["start"] + i.activities[session["activity"]]["slots"]):
                        used[slot] += count
            left = [max(0, away[s] - used.get(s, 0)) for s in range(i.slots)]
            capacity = min(max(left), len(mine))
            intervals = [
                m.new_optional_fixed_size_interval_var(
                    self.start_of[e], i.activities[i.enrolments[e]["activity"]]["slots"], self.placed[e], ""
                )
                for e in mine
            ]
            demands = [1] * len(mine)
            slot = 0
            while slot < i.slots:
                end = slot
                while end < i.slots and left[end] == left[slot]:
                    end += 1
                if left[slot] < capacity:
                    intervals.append(m.new_fixed_size_interval_var(slot, end - slot, ""))
                    demands.append(capacity - left[slot])
                slot = end
            m.add_cumulative(intervals, demands, capacity)

    def add_lone(self) -> None:
        """Days of a trainer with one session only, where the model is small enough to say who shares a day."""
        i, m = self.i, self.m
        count = len(self.sessions)
        if count * (count - 1) // 2 > LONE_PAIRS:
            return
        for trainer, t in enumerate(i.trainers):
            zone = i.people[t["person"]]["zone"]
            own = [(n, s) for n, s in enumerate(self.sessions) if trainer in s["y"]]
            standing = [i.day(zone, s["start"]) for s in self.busy_trainer[trainer]]
            once = [day for day in set(standing) if standing.count(day) == 1]
            together: dict[int, list] = defaultdict(list)
            for position, (n, s) in enumerate(own):
                for k, other in own[position + 1 :]:
                    same = m.new_bool_var("")
                    m.add(self.session_day(n, zone) == self.session_day(k, zone)).only_enforce_if(same)
                    m.add_implication(same, s["y"][trainer])
                    m.add_implication(same, other["y"][trainer])
                    together[n].append(same)
                    together[k].append(same)
            for n, s in own:
                for day in set(standing):
                    same = m.new_bool_var("")
                    m.add(self.session_day(n, zone) == day).only_enforce_if(same)
                    m.add_implication(same, s["y"][trainer])
                    together[n].append(same)
                lone = m.new_bool_var("")
                m.add_bool_or([lone, s["y"][trainer].negated()] + together[n])
                self.objective.append(i.weights["lone-sessions"] * lone)
            for day in once:
                joined = []
                for n, s in own:
                    same = m.new_bool_var("")
                    m.add(self.session_day(n, zone) == day).only_enforce_if(same)
                    m.add_implication(same, s["y"][trainer])
                    joined.append(same)
                lone = m.new_bool_var("")
                m.add_bool_or([lone] + joined)
                self.objective.append(i.weights["lone-sessions"] * lone)

    # -- Solving ----------------------------------------------------------------------------------------------------------

    def solve(self, seconds: float, workers: int, seed: int):
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = max(0.1, seconds)
        solver.parameters.num_workers = workers
        solver.parameters.random_seed = seed
        if self.reach is not None:
            solver.parameters.symmetry_level = 0
            # Small models, solved by the hundred: their presolve must not cost more than the search.
            solver.parameters.cp_model_probing_level = 0
        status = solver.solve(self.m)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        found = []
        for number, session in enumerate(self.sessions):
            members = sorted(e for (e, s), x in self.x.items() if s == number and solver.value(x))
            if members:
                found.append(
                    {
                        "activity": session["activity"],
                        "start": solver.value(session["start"]),
                        "trainer": next((t for t, y in session["y"].items() if solver.value(y)), None),
                        "room": next((r for r, z in session["z"].items() if solver.value(z)), None),
                        "enrolments": members,
                    }
                )
        unplaced = [e for e in self.enrolments if not solver.value(self.placed[e])]
        return found, unplaced, solver.objective_value, solver.best_objective_bound, status == cp_model.OPTIMAL


def sum_literal(m: cp_model.CpModel, literals: list):
    """A literal that is true where one of some exclusive ones is."""
    if len(literals) == 1:
        return literals[0]
    var = m.new_bool_var("")
    m.add(sum(literals) == var)
    return var


def apart(m: cp_model.CpModel, one, other, conditions: list) -> None:
    before = m.new_bool_var("")
    m.add(one < other).only_enforce_if([before, *conditions])
    m.add(one > other).only_enforce_if([before.negated(), *conditions])


class Neighbourhoods:
    """Which sessions a round of the neighbourhood search takes apart."""

    def __init__(self, instance: Instance, generator: random.Random) -> None:
        self.i = instance
        self.g = generator

    def choose(self, sessions: list[dict], unplaced: list[int], size: int) -> list[int]:
        i, g = self.i, self.g
        kind = g.choice(("modules", "trainer", "learners", "time", "small"))
        movable = [n for n, s in enumerate(sessions) if s not in i.fixed]
        if not movable:
            return []
        seed = sessions[g.choice(movable)]
        if unplaced and g.random() < 0.5:
            activity = i.enrolments[g.choice(unplaced)]["activity"]
            near = [n for n in movable if sessions[n]["activity"] == activity]
            g.shuffle(near)
            return near[:size]
        if kind == "modules":
            near = sorted(movable, key=lambda n: (sessions[n]["activity"] != seed["activity"], g.random()))
        elif kind == "small":
            near = sorted(
                movable, key=lambda n: (sessions[n]["activity"] != seed["activity"], len(sessions[n]["enrolments"]))
            )
        elif kind == "trainer":
            near = sorted(
                movable,
                key=lambda n: (
                    sessions[n].get("trainer") != seed.get("trainer"),
                    abs(sessions[n]["start"] - seed["start"]),
                ),
            )
        elif kind == "learners":
            people = {i.enrolments[e]["person"] for e in seed["enrolments"]}
            near = sorted(
                movable,
                key=lambda n: -len(people & {i.enrolments[e]["person"] for e in sessions[n]["enrolments"]}),
            )
        else:
            near = sorted(movable, key=lambda n: abs(sessions[n]["start"] - seed["start"]))
        return near[:size]


def whole(instance: Instance, hint: dict, seconds: float, workers: int, seed: int):
    free = defaultdict(list)
    standing = list(instance.fixed)
    bound = {e for s in standing for e in s["enrolments"]}
    for session in hint["sessions"]:
        if not bound.intersection(session["enrolments"]):
            free[session["activity"]].append(session)
    enrolments = [e for e in range(len(instance.enrolments)) if e not in bound]
    begin = time.monotonic()
    part = Part(instance, standing, free, enrolments)
    complete(part)
    found = part.solve(seconds - (time.monotonic() - begin), workers, seed)
    if found is None:
        return hint["sessions"], hint["unplaced"], None, None, False
    return standing + found[0], found[1], found[2], found[3], found[4]


def neighbourhood_search(instance: Instance, hint: dict, seconds: float, workers: int, seed: int):
    deadline = time.monotonic() + seconds
    generator = random.Random(seed)
    chooser = Neighbourhoods(instance, generator)
    sessions, unplaced = list(hint["sessions"]), list(hint["unplaced"])
    size, rounds, gains = 8, 0, 0
    while time.monotonic() < deadline - 0.5:
        numbers = set(chooser.choose(sessions, unplaced, size))
        freed = [s for n, s in enumerate(sessions) if n in numbers]
        standing = [s for n, s in enumerate(sessions) if n not in numbers]
        enrolments = sorted({e for s in freed for e in s["enrolments"]} | waiting(instance, unplaced, freed))
        if not enrolments:
            continue
        free = defaultdict(list)
        for session in freed:
            free[session["activity"]].append(session)
        rounds += 1
        begin = time.monotonic()
        part = Part(instance, standing, free, enrolments, reach=generator.choice(REACHES))
        cost = complete(part)
        limit = min(deadline - time.monotonic() - 0.2, 5.0)
        if limit <= 0:
            break
        found = part.solve(limit, workers, generator.randrange(2**31))
        spent = time.monotonic() - begin
        # As large as CP-SAT finishes in a second or two.
        size = min(40, size + 1) if spent < 1.0 else max(3, size - 2) if spent > 2.5 else size
        if found is None:
            continue
        now, missing = found[0], set(found[1])
        if found[2] <= cost + 1e-6:
            gains += 1
            sessions = standing + now
            unplaced = sorted((set(unplaced) - set(enrolments)) | missing)
    print(f"{rounds} neighbourhoods, {gains} taken", file=sys.stderr)
    return sessions, unplaced, None, None, False


def waiting(instance: Instance, unplaced: list[int], freed: list[dict]) -> set[int]:
    """Unplaced enrolments of the same activities, where what comes before them stands."""
    activities = {s["activity"] for s in freed}
    return {e for e in unplaced if instance.enrolments[e]["activity"] in activities}


def complete(part: Part) -> float:
    """Completes the hint to all variables, so that CP-SAT begins with it, and says what it costs: the model with every choice fixed."""
    model = part.m.clone()

    def fix(var, value: int) -> None:
        model.add(model.get_int_var_from_proto_index(var.index) == int(value))

    for session in part.sessions:
        hint = session["hint"]
        fix(session["used"], hint is not None)
        if hint is None:
            continue
        fix(session["start"], hint["start"])
        for trainer, y in session["y"].items():
            fix(y, trainer == hint.get("trainer"))
        for room, z in session["z"].items():
            fix(z, room == hint.get("room"))
    for (enrolment, number), x in part.x.items():
        hint = part.sessions[number]["hint"]
        fix(x, hint is not None and enrolment in hint["enrolments"])
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = 10
    solver.parameters.num_workers = 1
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.symmetry_level = 0
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return float("inf")
    part.m.clear_hints()
    for index, value in enumerate(solver.response_proto.solution):
        part.m.add_hint(part.m.get_int_var_from_proto_index(index), value)
    return solver.objective_value


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("instance")
    parser.add_argument("output")
    parser.add_argument("--hint")
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lns", choices=("auto", "yes", "no"), default="auto")
    options = parser.parse_args()
    begin = time.monotonic()
    instance = Instance(options.instance)
    hint = {"sessions": [], "unplaced": list(range(len(instance.enrolments)))}
    if options.hint:
        with open(options.hint, encoding="utf-8") as file:
            hint = json.load(file)
    left = options.seconds - (time.monotonic() - begin)
    large = len(instance.enrolments) > LARGEST_WHOLE
    run = neighbourhood_search if options.lns == "yes" or (options.lns == "auto" and large) else whole
    sessions, unplaced, value, bound, proven = run(instance, hint, left, options.workers, options.seed)
    with open(options.output, "w", encoding="utf-8") as file:
        json.dump({"sessions": sessions, "unplaced": sorted(unplaced)}, file)
    said = "" if value is None else f", objective {value:.0f}, bound {bound:.0f}{', proven' if proven else ''}"
    print(f"{len(sessions)} sessions, {len(unplaced)} unplaced, {time.monotonic() - begin:.1f} s{said}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
