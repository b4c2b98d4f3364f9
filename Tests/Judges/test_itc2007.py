"""The engine on the problem of the timetabling competition, judged by the competition's rules."""

import os
import pathlib
import random
import re
import subprocess

import pytest

from judging import itc2007

ROOT = pathlib.Path(__file__).parent.parent.parent
PROGRAM = pathlib.Path(os.environ.get("ONBOARD_BENCH", ROOT / ".build" / "debug" / "onboard-bench"))


def random_instance(seed: int) -> tuple[itc2007.Instance, list[tuple[int, int]]]:
    """An instance that is made around a complete timetable, and that timetable."""
    draw = random.Random(seed)
    rooms, features, students = draw.randint(2, 6), draw.randint(1, 4), draw.randint(10, 40)
    free = [(slot, room) for slot in range(itc2007.SLOTS) for room in range(rooms)]
    places = draw.sample(free, int(len(free) * draw.uniform(0.3, 0.8)))
    of_rooms = [[draw.randint(0, 1) for _ in range(features)] for _ in range(rooms)]
    of_events = [[has and draw.randint(0, 1) for has in of_rooms[room]] for _, room in places]
    attendance = [[0] * len(places) for _ in range(students)]
    for row in attendance:
        busy = set()
        for event in draw.sample(range(len(places)), min(len(places), draw.randint(3, 15))):
            if places[event][0] not in busy:
                busy.add(places[event][0])
                row[event] = 1
    size = [sum(row[event] for row in attendance) for event in range(len(places))]
    seats = [max([size[e] for e, place in enumerate(places) if place[1] == room], default=0) for room in range(rooms)]
    open_slots = [[1 if slot == place[0] or draw.random() < 0.5 else 0 for slot in range(itc2007.SLOTS)] for place in places]
    order = [[0] * len(places) for _ in places]
    for _ in range(len(places) // 4):
        one, other = draw.sample(range(len(places)), 2)
        if places[one][0] < places[other][0]:
            order[one][other], order[other][one] = 1, -1
    return itc2007.Instance(seats, of_rooms, of_events, attendance, open_slots, order), places


def answer(places: list[tuple[int, int]]) -> str:
    return "".join(f"{slot} {room}\n" for slot, room in places)


@pytest.mark.parametrize("seed", range(8))
def test_a_random_instance_is_timetabled_completely(seed, tmp_path):
    assert PROGRAM.exists(), f"build the program first: {PROGRAM}"
    instance, _ = random_instance(seed)
    file, solution = tmp_path / "random.tim", tmp_path / "random.sln"
    file.write_text(instance.text())
    run = subprocess.run(
        [PROGRAM, "itc2007", file, "--time-limit", "2s", "--seed", str(seed), "--output", solution], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    verdict = itc2007.judge(itc2007.read(file), solution.read_text())
    assert verdict.broken == []
    assert verdict.distance == 0
    said = re.fullmatch(r"distance (\d+), soft cost (\d+), [\d.]+ s\n", run.stderr)
    assert said and [int(said[1]), int(said[2])] == [0, verdict.cost]


@pytest.mark.parametrize("text, words", [
    ("", "ends after 0 numbers"), ("1 1 0 x", "is not a whole number"), ("1 1 0 1\n5\n2", "expected 0 to 1"),
    ("1 1 0 1\n5\n1\n1 1", "ends after 8 numbers"), ("-1 1 0 1", "expected 0 to 5000"),
])
def test_a_malformed_file_is_refused_in_one_line(text, words, tmp_path):
    file = tmp_path / "wrong.tim"
    file.write_text(text)
    run = subprocess.run([PROGRAM, "itc2007", file, "--time-limit", "1s"], capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(f"{file}: ") and words in run.stderr and run.stderr.count("\n") == 1


@pytest.mark.parametrize("file, output, code, words", [
    ("no-such.tim", "answer.sln", 2, "no-such.tim: cannot be read: there is no such file"),
    (".", "answer.sln", 2, "cannot be read: it is a folder"),
    ("none.tim", "no/such/folder.sln", 3, "cannot be written: there is no such folder"),
    ("none.tim", ".", 3, "cannot be written: it is a folder"),
])
def test_what_cannot_be_read_or_written_is_named(file, output, code, words, tmp_path):
    (tmp_path / "none.tim").write_text("0 0 0 0\n")
    run = subprocess.run([PROGRAM, "itc2007", file, "--output", output], capture_output=True, text=True, cwd=tmp_path)
    assert run.returncode == code
    assert words in run.stderr and run.stderr.count("\n") == 1


@pytest.mark.parametrize("text, answer, said", [
    ("0 0 0 0\n", "", "distance 0, soft cost 0"),
    ("2 0 0 1\n1 1\n", "-1 -1\n-1 -1\n", "distance 2, soft cost 0"),
    ("2 1 0 3\n2\n1 0\n1 0\n1 0\n", "-1 -1\n0 0\n", "distance 3, soft cost 0"),
])
def test_what_cannot_be_placed_is_left_out(text, answer, said, tmp_path):
    (tmp_path / "odd.tim").write_text(text)
    run = subprocess.run([PROGRAM, "itc2007", "odd.tim", "--time-limit", "1s"], capture_output=True, text=True, cwd=tmp_path)
    assert run.returncode == 0 and run.stderr.startswith(said)
    assert re.sub(r"(?m)^\d+ \d+$", "0 0", run.stdout) == answer


def test_the_judge_accepts_the_timetable_an_instance_is_made_around():
    for seed in range(20):
        instance, places = random_instance(seed)
        assert itc2007.judge(instance, answer(places)).broken == []


@pytest.mark.parametrize("fault", ["closed", "small", "feature", "room twice", "order", "student twice", "no such"])
def test_the_judge_finds_each_fault(fault):
    instance = itc2007.Instance(
        seats=[2, 2], features_of_rooms=[[1], [1]], features_of_events=[[1], [0], [0]],
        events_of_students=[[1, 1, 0], [1, 0, 0]], availability=[[1] * itc2007.SLOTS for _ in range(3)],
        order=[[0, 0, 1], [0, 0, 0], [-1, 0, 0]])
    places = [(0, 0), (1, 0), (2, 1)]
    assert itc2007.judge(instance, answer(places)).broken == []
    words = {
        "closed": "is closed", "small": "too small", "feature": "lacks a feature", "room twice": "both in room",
        "order": "wrong order", "student twice": "two events at once", "no such": "no such slot",
    }
    if fault == "closed":
        instance.availability[1][1] = 0
    elif fault == "small":
        instance.seats[0] = 1
    elif fault == "feature":
        instance.features_of_rooms[0] = [0]
    elif fault == "room twice":
        places[2] = (1, 0)
    elif fault == "order":
        places[2] = (0, 1)
    elif fault == "student twice":
        places[1] = (0, 1)
    else:
        places[1] = (45, 0)
    found = itc2007.judge(instance, answer(places)).broken
    assert found and all(words[fault] in line for line in found)


def test_the_judge_counts_the_three_costs():
    instance = itc2007.Instance(
        seats=[1], features_of_rooms=[[0]], features_of_events=[[0]] * 6, events_of_students=[[1] * 6],
        availability=[[1] * itc2007.SLOTS] * 6, order=[[0] * 6] * 6)
    verdict = itc2007.judge(instance, answer([(0, 0), (1, 0), (2, 0), (3, 0), (17, 0), (-1, -1)]))
    assert (verdict.broken, verdict.distance, verdict.cost) == ([], 1, 2 + 1 + 1)
