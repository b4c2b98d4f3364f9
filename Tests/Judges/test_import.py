"""An export and a re-planned one as people's programs take them in: vdirsyncer brings each person's file into a folder, khal shows it.

After the second import everybody sees exactly the new plan's sessions, each once, and nothing that is off as if it took place.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
from collections import Counter
from datetime import datetime

import pytest

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
PROGRAM = pathlib.Path(os.environ.get("ONBOARD", ROOT / ".build" / "debug" / "onboard"))
EXAMPLE = ROOT / "Curricula" / "Examples" / "okna-plus"
TOOLS = pathlib.Path(sys.executable).parent

VDIRSYNCER_HEAD = '[general]\nstatus_path = "{folder}/status/"\n'
VDIRSYNCER_PAIR = """
[pair p{number}]
a = "export{number}"
b = "local{number}"
collections = null
conflict_resolution = "a wins"
[storage export{number}]
type = "singlefile"
path = "{folder}/{number}.ics"
[storage local{number}]
type = "filesystem"
path = "{folder}/vdir/{number}/"
fileext = ".ics"
"""
KHAL = """[calendars]
[[all]]
type = discover
path = {folder}/vdir/*
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


def run(*command, **options):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, stdin=subprocess.DEVNULL, **options)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout


def export(rollout, folder, now, *options):
    run(PROGRAM, "export", rollout, "--effort", "quick", "--to", folder, "--now", now, *options)
    return json.loads((folder / "plan.json").read_text())


def replanned(folder):
    """The same roll-out with a trainer who is away for a week, and one employee less."""
    shutil.copytree(EXAMPLE, folder)
    document = folder / "rollout.yaml"
    text = document.read_text()
    changed = re.sub(r"closed: \[", "closed: [2027-02-08..2027-02-12, ", text, count=1)
    assert changed != text
    document.write_text(changed)
    staff = folder / "staff.csv"
    staff.write_bytes(b"".join(line for number, line in enumerate(staff.read_bytes().splitlines(keepends=True)) if number != 5))


class Programs:
    """vdirsyncer and khal with a calendar for each person."""

    def __init__(self, folder, people):
        self.folder, self.people = folder, people
        for number in range(len(people)):
            (folder / "vdir" / str(number)).mkdir(parents=True)
        pairs = "".join(VDIRSYNCER_PAIR.format(folder=folder, number=number) for number in range(len(people)))
        (folder / "vdirsyncer.conf").write_text(VDIRSYNCER_HEAD.format(folder=folder) + pairs)
        (folder / "khal.conf").write_text(KHAL.format(folder=folder))

    def take(self, export):
        for number, person in enumerate(self.people):
            # A file keeps the name that the first export gave it.
            source = next(iter(sorted((export / "employees").glob(f"{person}-*.ics"))))
            shutil.copy(source, self.folder / f"{number}.ics")
        for step in ("discover", "sync"):
            run(TOOLS / "vdirsyncer", "-c", self.folder / "vdirsyncer.conf", step)

    def shown(self):
        """What khal shows each person: (UID, start, end), those that are off left out, and all that it knows as off."""
        line = "{calendar}|{uid}|{start-long}|{end-long}|{status}|{title}"
        listed = run(
            TOOLS / "khal", "-c", self.folder / "khal.conf", "list", "--format", line, "--day-format", "", "2027-01-01",
            "2027-12-31")
        on, off = {person: Counter() for person in self.people}, {person: Counter() for person in self.people}
        for line in filter(None, listed.splitlines()):
            number, uid, start, end, status, title = line.split("|")
            is_off = "CANCELLED" in status
            assert is_off == title.startswith(("Отменено: ", "Cancelled: ")), line
            times = off if is_off else on
            times[self.people[int(number)]][uid, start, end] += 1
        return on, off


def sessions(plan, person):
    def utc(text):
        return datetime.fromisoformat(text).astimezone(tz=None).strftime("%Y-%m-%d %H:%M")

    return Counter((utc(each["start"]), utc(each["end"])) for each in plan["sessions"] if person in each["attendees"])


@pytest.fixture(autouse=True)
def in_utc(monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    import time

    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_a_replanned_export_shows_everybody_the_new_sessions_once(tmp_path):
    assert PROGRAM.exists(), f"build the program first: {PROGRAM}"
    folder = tmp_path / "export"
    first = export(EXAMPLE, folder, "2027-01-10T09:00:00Z")
    people = sorted({person for each in first["sessions"] for person in each["attendees"]})
    programs = Programs(tmp_path, people)
    programs.take(folder)
    on, off = programs.shown()
    for person in people:
        assert Counter((start, end) for _, start, end in on[person].elements()) == sessions(first, person)
        assert not off[person]
    before = {uid for times in on.values() for uid, _, _ in times}

    replanned(tmp_path / "changed")
    second = export(tmp_path / "changed", folder, "2027-01-20T09:00:00Z", "--mail", tmp_path / "mails")
    assert second["sessions"] != first["sessions"]
    programs.take(folder)
    on, off = programs.shown()
    for person in people:
        assert Counter((start, end) for _, start, end in on[person].elements()) == sessions(second, person), person
        assert max([*on[person].values(), *off[person].values()]) == 1
        assert not {uid for uid, _, _ in on[person]} & {uid for uid, _, _ in off[person]}
    after = {uid for times in [*on.values(), *off.values()] for uid, _, _ in times}
    assert before <= after, "a published identity vanished"
