"""Random roll-outs in which everything that the document can say about time, people and places occurs. The same seed gives the same text."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

import yaml

ZONES = ["Europe/London", "Europe/Warsaw", "Europe/Moscow", "Europe/Kaliningrad", "Asia/Yekaterinburg", "Asia/Kolkata", "Asia/Kathmandu"]
SITES = ["North", "South"]
TEAMS = ["Sales", "Service", "Office"]
ROLES = ["sales", "head", "support"]
FORMATS = ["workshop", "demo", "practice", "assessment", "online", "coaching", "self-paced"]
DURATIONS = ["30m", "45m", "50m", "60m", "1h30m", "100m", "20m"]
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
FIRST = date(2027, 2, 1)


class RandomRollout:
    """One document with its curriculum, written into a folder."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.weeks = self.random.randint(6, 12)
        self.last = FIRST + timedelta(days=7 * self.weeks - self.random.randint(1, 4))
        self.features = [f"f{n}" for n in range(self.random.randint(2, 5))]
        self.curriculum = self._curriculum()
        self.rollout = self._rollout()

    def write(self, folder: Path) -> Path:
        (folder / "curriculum.yaml").write_text(yaml.safe_dump(self.curriculum, sort_keys=False, allow_unicode=True))
        path = folder / "rollout.yaml"
        path.write_text(yaml.safe_dump(self.rollout, sort_keys=False, allow_unicode=True))
        return path

    def maybe(self, share: float) -> bool:
        return self.random.random() < share

    def some(self, items: list, least: int = 1) -> list:
        return self.random.sample(items, self.random.randint(least, len(items)))

    def day(self, low: int = 0, high: int | None = None) -> date:
        return FIRST + timedelta(days=self.random.randint(low, 7 * self.weeks - 1 if high is None else high))

    def dates(self, longest: int = 5) -> str:
        first = self.day()
        return f"{first}..{first + timedelta(days=self.random.randint(0, longest))}" if self.maybe(0.6) else str(first)

    def _curriculum(self) -> dict:
        modules: list[dict] = []
        for number in range(self.random.randint(4, 9)):
            module: dict = {
                "id": f"m{number}", "title": {"en": f"Module {number}", "ru": f"Модуль {number}"},
                "features": self.some(self.features)[:2], "roles": self.some(ROLES), "duration": self.random.choice(DURATIONS),
                "format": self.random.choice(FORMATS),
            }
            if self.maybe(0.3):
                module["parts"] = self.random.randint(2, 3)
            if self.maybe(0.5):
                least = self.random.randint(1, 3)
                module["group"] = {"min": least, "max": least + self.random.randint(0, 6)}
            if self.maybe(0.3):
                module["equipment"] = self.some(["computers", "screen"])
            requires: list = []
            for other in self.random.sample(modules, min(len(modules), self.random.randint(0, 2))):
                gap = self.random.choice([None, "1d", "3d", "30m", "2h", "0d"])
                requires.append({"module": other["id"], "gap": gap} if gap else other["id"])
            if requires:
                module["requires"] = requires
            modules.append(module)
        self.modules = [module["id"] for module in modules]
        return {
            "curriculum": "random", "title": "Random", "roles": [{"id": role, "title": role} for role in ROLES],
            "features": [{"id": feature, "title": feature} for feature in self.features], "modules": modules,
        }

    def _rollout(self) -> dict:
        zone = self.random.choice(ZONES)
        weekly = self.random.choice([
            {"mon-fri": ["09:00-13:00", "14:00-18:00"]},
            {"mon-thu": ["09:00-12:30", "13:15-18:00"], "fri": ["09:00-15:00"]},
            {"mon-fri": ["08:00-12:00", "13:00-17:00"], "sat": ["10:00-14:00"]},
            {"sun-thu": ["09:00-18:00"]},
        ])
        staff = [self._employee(number) for number in range(self.random.randint(3, 14))]
        self.staff = [person["id"] for person in staff]
        self.settled = [person["id"] for person in staff if "site" in person]
        # Whoever refers to a role, a team or a site refers to one that there is.
        self.sites = sorted({person["site"] for person in staff if "site" in person})
        self.teams = sorted({person["team"] for person in staff if "team" in person})
        working: dict = {"weekly": weekly}
        if self.maybe(0.6):
            working["closed"] = [self.dates() for _ in range(self.random.randint(1, 3))]
        if self.maybe(0.4):
            working["open"] = [str(self.day()) for _ in range(self.random.randint(1, 3))]
        if self.maybe(0.6):
            working["blocked"] = [self._pattern() for _ in range(self.random.randint(1, 3))]
        rollout: dict = {
            "onboard": 1, "id": "random", "name": "Random", "timezone": zone, "horizon": f"{FIRST}..{self.last}",
            "curriculum": "curriculum.yaml", "staff": staff, "working-time": working, "stages": self._stages(),
            "trainers": self._trainers(), "rooms": self._rooms(),
        }
        if self.maybe(0.5):
            rollout["at-once"] = {
                "price": 500, "payment": str(self.day(-10, 10)), "setup": f"{self.random.randint(0, 8)}d",
                "go-live": str(self.day(14)),
            }
        if self.maybe(0.4):
            rollout["waves"] = [{"id": f"w{n}", "after": f"{self.random.randint(0, 8)}d", **self._who()} for n in range(2)]
        if self.maybe(0.8):
            rollout["limits"] = self._limits()
        if self.maybe(0.4):
            rollout["preferences"] = {"avoid": [self._pattern()]}
        return rollout

    def _employee(self, number: int) -> dict:
        person: dict = {
            "id": f"{number:03}", "name": f"Person {number}", "email": f"p{number}@example.com", "role": self.some(ROLES)[:2],
        }
        if self.maybe(0.6):
            person["team"] = self.random.choice(TEAMS)
        if self.maybe(0.5):
            person["site"] = self.random.choice(SITES)
        if self.maybe(0.3):
            person["timezone"] = self.random.choice(ZONES)
        if self.maybe(0.6):
            person["hours"] = self.random.choice([
                "09:00-18:00", "5/2 10-19", "5/2", "sun-thu 10-19", "mon,wed,thu 10-13", "2/2 09-21 from 2027-02-02",
                "2/2 09-21 (second shift)", "3/3 08:00-20:00", "2/2 21-09 from 2027-02-01", "1/3 00-24",
                {"mon-wed": ["07:00-11:00", "12:00-16:00"], "sat": ["10:00-12:00"]},
            ])
        if self.maybe(0.3):
            person["days-off"] = [self.dates(10)]
        if self.maybe(0.2):
            person["knows"] = self.some(self.modules)[:2]
        return person

    def _who(self) -> dict:
        key = self.random.choice(["roles", "teams", "sites", "employees"])
        names = {"roles": ROLES, "teams": self.teams, "sites": self.sites, "employees": self.staff}[key]
        return {key: self.some(names)} if names else {"roles": self.some(ROLES)}

    def _pattern(self) -> dict:
        pattern: dict = self._who() if self.maybe(0.7) else {}
        for key, share in [("dates", 0.3), ("days", 0.4), ("days-of-month", 0.2), ("last-working-days-of-month", 0.2)]:
            if self.maybe(share):
                pattern[key] = {
                    "dates": [self.dates(9)], "days": self.some(DAYS)[:3],
                    "days-of-month": [self.random.choice(["1-5", 10, "20-28"])],
                    "last-working-days-of-month": self.random.randint(1, 3),
                }[key]
        if self.maybe(0.6) or not pattern:
            pattern["hours"] = self.random.choice(["09:00-11:00", ["13:00-14:30", "17:00-18:00"], "00:00-10:15"])
        if len(pattern) == 1 and set(pattern) <= {"roles", "teams", "sites", "employees"}:
            pattern["hours"] = "15:00-16:00"
        return pattern

    def _stages(self) -> list[dict]:
        cuts = sorted(self.random.sample(range(1, len(self.features)), self.random.randint(0, min(2, len(self.features) - 1))))
        parts = [self.features[low:high] for low, high in zip([0, *cuts], [*cuts, len(self.features)])]
        stages = []
        for number, features in enumerate(parts):
            paid = self.day(14 * number - 14, 14 * number + 7)
            paid = min(paid, self.last)
            stages.append({
                "id": f"s{number}", "features": features, "price": 100,
                "payments": [{"share": "40%", "date": str(paid)}, {"share": "60%", "date": "acceptance"}],
                "setup": f"{self.random.randint(0, 8)}d", "go-live": str(paid + timedelta(days=self.random.randint(10, 40))),
            })
        return stages

    def _trainers(self) -> list[dict]:
        trainers: list[dict] = [{"id": "tess", "name": "Tess", "teaches": "all", "cost-per-hour": 50}]
        if self.maybe(0.6):
            trainers[0]["hours"] = self.random.choice([
                {"mon": ["10:00-13:00", "14:00-17:00"], "wed-thu": ["10:00-17:00"]}, "09:00-18:00", {"tue-sat": ["08:00-16:00"]},
            ])
        if self.maybe(0.4):
            trainers[0]["timezone"] = self.random.choice(ZONES)
        if self.maybe(0.4):
            trainers[0]["sites"] = self.some(SITES)
        if self.maybe(0.4):
            trainers[0]["training-per-day"] = "4h"
        if self.maybe(0.4):
            trainers[0]["training-per-week"] = "12h"
        if self.maybe(0.4):
            trainers[0]["days-off"] = [self.dates(6)]
        if self.maybe(0.5):
            trainers.append({"id": "tom", "name": "Tom", "teaches": self.some(self.modules), "cost-per-hour": 30})
        # Whether learning at one site and teaching at another on a day is forbidden to whoever has no site can be read either way.
        if self.settled and self.maybe(0.5):
            colleague: dict = {"employee": self.random.choice(self.settled), "teaches": self.some(self.modules)}
            if self.maybe(0.5):
                colleague["training-per-week"] = "4h"
            trainers.append(colleague)
        return trainers

    def _rooms(self) -> list[dict]:
        rooms: list[dict] = [{"id": "blue", "capacity": self.random.randint(2, 8), "equipment": ["computers", "screen"]}]
        if self.maybe(0.5):
            rooms.append({"id": "red", "capacity": self.random.randint(1, 6), "equipment": ["screen"]})
        if self.maybe(0.6):
            rooms.append({"id": "online", "capacity": self.random.randint(3, 12), "link": "https://example.com/meet"})
        for room in rooms:
            # Whether a room with a link and a site holds sessions side by side can be read either way.
            if self.maybe(0.5) and self.sites and "link" not in room:
                room["site"] = self.random.choice(self.sites)
            if self.maybe(0.3):
                room["closed"] = [self.dates(8)]
            if self.maybe(0.3):
                room["hours"] = self.random.choice([{"mon-thu": ["09:00-18:00"]}, "08:00-16:00"])
        return rooms

    def _limits(self) -> dict:
        limits: dict = {}
        for key, values in {
            "training-per-day": ["1h30m", "2h", "4h"], "training-per-week": ["3h", "5h", "8h"], "sessions-in-a-row": [1, 2],
            "sessions-per-day": [1, 2, 3],
        }.items():
            if self.maybe(0.6):
                limits[key] = self.random.choice(values)
        if self.maybe(0.6) and self.teams:
            limits["away"] = {team: self.random.choice(["50%", "34%", 1, 2]) for team in self.some(self.teams)}
        return limits
