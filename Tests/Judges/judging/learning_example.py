"""The example of learning/MODEL.md, section 4: 12 modules, 1,410 minutes, three stages four weeks apart, go-live on day 63, a Monday.

The page prints results and not the modules. These are modules that give all of them: a session a day in the week before each stage
goes live, or three a day in the last week; an element for every ten minutes; sessions at 13:00, go-live at 09:00, use at 17:00.
"""

STAGES = ((120, 90, 150, 60, 180), (60, 120, 90, 150), (90, 180, 120))
ELEMENTS = sum(map(sum, STAGES)) / 10
SESSION, GO_LIVE, USE = 13 / 24, 63 + 9 / 24, 17 / 24
LAST_WEEK, MASSED_A_DAY = 56, 3
REFRESHED = ((57, 57, 58, 58, 59), (59, 60, 60, 60))
LONGEST = 63 + 91

PLANS = {
    # plan: (massed, used between stages, refresher on that day or in the last week)
    "massed": (True, False, None),
    "massed + refresher": (True, False, 84),
    "phased": (False, False, None),
    "phased + refresher": (False, False, "last week"),
    "phased + use": (False, True, None),
    "phased + use + refresher": (False, True, "last week"),
}

# Readiness at go-live, and 30 and 90 days later, without use after go-live, then with it; PPE medium, (PA medium where printed).
PRINTED = {
    "massed": [(.55, .56), (.19, .17), (.09, .08), .91, .90],
    "massed + refresher": [(.55, .56), (.71, .72), (.36, .36), .97, .93],
    "phased": [(.26, .25), (.13, .11), (.08, .06), .90, .90],
    "phased + refresher": [(.71, .72), (.39, .39), (.24, .23), .93, .92],
    "phased + use": [(.80, .80), (.68, .66), (.61, .57), .91, .90],
    "phased + use + refresher": [(.85, .85), (.71, .69), (.63, .58), .93, .92],
}


def working(first: int, end: int):
    return (day for day in range(first, end) if day % 7 < 5)


def request(plan: str, model: str = "ppe", tau: str = "medium", used_after: bool = False, share: float = .6, fridays: float = .9,
            only_fridays: bool = False, gap: int = 4) -> dict:
    massed, used, refreshed = PLANS[plan]
    modules, number = [], 0
    for stage, durations in enumerate(STAGES):
        week = LAST_WEEK - 7 * gap * (len(STAGES) - 1 - stage)
        for index, minutes in enumerate(durations):
            day = LAST_WEEK + number // MASSED_A_DAY if massed else week + index
            events = [{"day": day + SESSION, "coverage": 1, "kind": "initial", "minutes": minutes}]
            days = [] if massed or not used else list(working(week + 7, 63))
            days += working(63, LONGEST) if used_after else []
            for use in days:
                if use % 7 == 4 or not only_fridays or use >= 63:
                    events.append({"day": use + USE, "coverage": fridays if use % 7 == 4 else share, "kind": "ojt"})
            again = {"coverage": 1, "kind": "refresher", "minutes": minutes / 4}
            if refreshed == "last week" and stage < len(REFRESHED):
                events.append({"day": REFRESHED[stage][index] + SESSION, **again})
            elif refreshed not in (None, "last week"):
                events.append({"day": refreshed + SESSION, **again})
            modules.append({"id": f"m{number + 1}", "elements": minutes / 10, "tau": tau, "events": events})
            number += 1
    return {
        "model": model, "guard": True, "hourly_cost": 700, "load_days": list(working(0, 63)),
        "evaluate_days": [GO_LIVE, GO_LIVE + 30, GO_LIVE + 90], "modules": modules,
    }
