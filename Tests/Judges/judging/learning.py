"""Learning load and readiness, written from the description of the models alone (learning/MODEL.md, section 3).

Slow and literal: each moment is worked out anew from the whole list of events.
"""

import math

HOURS, SHORTEST = 24.0, 1.0 / 60.0
PPE = {"b": 0.03178, "m": 0.00855, "s": 0.03048, "c": 0.1, "x": 0.6}
PA = {"a": 0.35263, "c": 0.05728, "s": 0.37726, "cap": 3.0}
TAU = {
    "ppe": {"easy": 0.8141, "medium": 0.85139, "hard": 0.86808, "unknown": 0.85139},
    "pa": {"easy": -2.24553, "medium": -1.78484, "hard": -1.67727, "unknown": -1.78484},
}
BAND = {"ppe": (0.80, 0.88), "pa": (-2.35, -1.55)}
LATEST, WEEK_ON, OPEN_BELOW = 6, 7, 0.8


def age(hours: float) -> float:
    return max(hours, SHORTEST)


def ppe(times: list[float], now: float) -> float:
    """M = N^c T^-d of events at `times`, all in hours."""
    weights = [age(now - t) ** -PPE["x"] for t in times]
    mean_age = sum(w / sum(weights) * age(now - t) for w, t in zip(weights, times))
    lags = [later - earlier for earlier, later in zip(times, times[1:])]
    decay = PPE["b"]
    if lags:
        decay += PPE["m"] * sum(1 / math.log(lag + math.e) for lag in lags) / len(lags)
    return len(times) ** PPE["c"] * mean_age**-decay


def pa(times: list[float], now: float) -> float:
    """A = ln sum r^-d of events at `times`, all in hours."""
    decays: list[float] = []
    for n, time in enumerate(times):
        active = sum(age(time - times[j]) ** -decays[j] for j in range(n))
        decays.append(min(PA["cap"], PA["a"] + PA["c"] * active))
    return math.log(sum(age(now - t) ** -d for t, d in zip(times, decays)))


def strength(model: str, times: list[float], now: float, guard: bool) -> float:
    times = times[-LATEST:]
    equation = ppe if model == "ppe" else pa
    return max(equation(times[k:], now) for k in (range(len(times)) if guard else [0]))


def recall(model: str, value: float, tau: float) -> float:
    spread = (PPE if model == "ppe" else PA)["s"]
    return 1 / (1 + math.exp((tau - value) / spread))


def readiness(model: str, guard: bool, events: list[dict], day: float, tau: float, until: float | None = None) -> float:
    """The share of a module that is known on `day`, from the events strictly before `until` (else before `day`)."""
    known = sorted((e for e in events if e["day"] < (day if until is None else until)), key=lambda e: e["day"])
    edges = sorted({0.0, *(e["coverage"] for e in known)})
    total = 0.0
    for low, high in zip(edges, edges[1:]):
        times = [HOURS * e["day"] for e in known if e["coverage"] >= high]
        total += (high - low) * recall(model, strength(model, times, HOURS * day, guard), tau)
    return total


def taught(events: list[dict], day: float) -> float:
    return max((e["coverage"] for e in events if e["day"] < day), default=0.0)


def threshold(model: str, tau) -> float:
    return TAU[model][tau] if isinstance(tau, str) else tau


def answer(request: dict) -> dict:
    model, guard = request["model"], request.get("guard", True)
    modules = request["modules"]
    lowest, highest = BAND[model]

    def known(module: dict, day: float, tau: float, until: float | None = None) -> float:
        return readiness(model, guard, module["events"], day, tau, until)

    predictions = [
        {
            "id": module["id"],
            "predictions": [
                {
                    "day": day, "p": known(module, day, threshold(model, module["tau"])),
                    "lo": known(module, day, highest), "hi": known(module, day, lowest),
                }
                for day in request["evaluate_days"]
            ],
        }
        for module in modules
    ]
    weight = sum(module["elements"] for module in modules)

    def mean(index: int, key: str) -> float:
        pairs = zip(modules, predictions)
        return sum(m["elements"] * p["predictions"][index][key] for m, p in pairs) / weight if weight else 0.0

    totals = [
        {
            "day": day, "readiness": mean(i, "p"), "lo": mean(i, "lo"), "hi": mean(i, "hi"),
            "worst": min((p["predictions"][i]["p"] for p in predictions), default=0.0),
        }
        for i, day in enumerate(request["evaluate_days"])
    ]
    return {"model": model, "modules": predictions, "totals": totals, "load": load(request, known)}


def load(request: dict, known) -> dict:
    model, modules, days = request["model"], request["modules"], request["load_days"]
    minutes: dict[int, float] = {}
    weeks: dict[int, float] = {}
    new: dict[int, float] = {}
    for module in modules:
        seen = 0.0
        for event in sorted(module["events"], key=lambda e: e["day"]):
            day = math.floor(event["day"])
            if event["coverage"] > seen:
                new[day] = new.get(day, 0.0) + module["elements"] * (event["coverage"] - seen)
                seen = event["coverage"]
            if event["kind"] != "ojt" and event["minutes"] > 0:
                minutes[day] = minutes.get(day, 0.0) + event["minutes"]
                weeks[day // 7] = weeks.get(day // 7, 0.0) + event["minutes"]

    def kept(module: dict, end: float) -> float:
        return known(module, end + WEEK_ON, threshold(model, module["tau"]), end)

    def unconsolidated(day: int) -> float:
        return sum(m["elements"] * (taught(m["events"], day + 1) - kept(m, day + 1)) for m in modules)

    def open_modules(day: int) -> int:
        return sum(kept(m, day + 1) < OPEN_BELOW * taught(m["events"], day + 1) for m in modules)

    by_size = sorted(minutes.get(day, 0.0) for day in days)
    total = sum(minutes.values())
    indices = [unconsolidated(day) for day in minutes]
    return {
        "total_minutes": total,
        "peak_day_minutes": max(minutes.values(), default=0.0),
        "mean_training_day_minutes": total / len(minutes) if minutes else 0.0,
        "p95_day_minutes": by_size[-(-95 * len(by_size) // 100) - 1] if by_size else 0.0,
        "peak_week_minutes": max(weeks.values(), default=0.0),
        "peak_new_elements_day": max(new.values(), default=0.0),
        "peak_open_modules": max((open_modules(day) for day in days), default=0),
        "peak_unconsolidated": max((unconsolidated(day) for day in days), default=0.0),
        "mean_unconsolidated": sum(indices) / len(indices) if indices else 0.0,
        "displaced_cost": total / 60 * request["hourly_cost"],
    }
