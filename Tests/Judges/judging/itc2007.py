"""The Post-Enrolment Course Timetabling problem of the Second International Timetabling Competition, track 2.

Written from the competition's rules (Lewis, Paechter and McCollum 2007) alone: an instance, and what an answer to it breaks and costs.
"""

import pathlib
from dataclasses import dataclass, field

DAYS, HOURS = 5, 9
SLOTS = DAYS * HOURS


@dataclass
class Instance:
    seats: list[int]
    features_of_rooms: list[list[int]]
    features_of_events: list[list[int]]
    events_of_students: list[list[int]]
    """A row for each student, a column for each event: 1 where the student attends it."""
    availability: list[list[int]]
    order: list[list[int]]
    """1 where the row's event comes before the column's, −1 where it comes after."""

    @property
    def events(self) -> int:
        return len(self.features_of_events)

    def text(self) -> str:
        features = len(self.features_of_events[0])
        header = [self.events, len(self.seats), features, len(self.events_of_students)]
        tables = [[header], [self.seats], self.events_of_students, self.features_of_rooms, self.features_of_events]
        rows = [row for table in tables for row in table]
        numbers = [rows[0], *([n] for row in rows[1:] for n in row)]
        numbers += [[n] for table in (self.availability, self.order) for row in table for n in row]
        return "".join(" ".join(map(str, row)) + "\n" for row in numbers)


@dataclass
class Verdict:
    broken: list[str] = field(default_factory=list)
    distance: int = 0
    cost: int = 0


def judge(instance: Instance, answer: str) -> Verdict:
    verdict = Verdict()
    places = [tuple(map(int, line.split())) for line in answer.splitlines()]
    assert len(places) == instance.events, f"{len(places)} lines for {instance.events} events"
    size = [sum(row[event] for row in instance.events_of_students) for event in range(instance.events)]
    taken: dict[tuple[int, int], int] = {}
    for event, (slot, room) in enumerate(places):
        if (slot, room) == (-1, -1):
            verdict.distance += size[event]
            continue
        if not (0 <= slot < SLOTS and 0 <= room < len(instance.seats)):
            verdict.broken.append(f"event {event}: no such slot or room")
            continue
        if not instance.availability[event][slot]:
            verdict.broken.append(f"event {event}: slot {slot} is closed to it")
        if instance.seats[room] < size[event]:
            verdict.broken.append(f"event {event}: room {room} is too small")
        if any(need and not has for need, has in zip(instance.features_of_events[event], instance.features_of_rooms[room])):
            verdict.broken.append(f"event {event}: room {room} lacks a feature")
        if (slot, room) in taken:
            verdict.broken.append(f"events {taken[slot, room]} and {event}: both in room {room} at slot {slot}")
        taken[slot, room] = event
        for other, sign in enumerate(instance.order[event]):
            if sign and places[other][0] >= 0 and (places[other][0] - slot) * sign <= 0:
                verdict.broken.append(f"events {event} and {other}: wrong order")
    for student, row in enumerate(instance.events_of_students):
        slots = [places[event][0] for event, attends in enumerate(row) if attends and places[event][0] >= 0]
        if len(set(slots)) < len(slots):
            verdict.broken.append(f"student {student}: two events at once")
        for day in range(DAYS):
            hours = {slot % HOURS for slot in slots if slot // HOURS == day}
            verdict.cost += HOURS - 1 in hours
            verdict.cost += len(hours) == 1
            verdict.cost += sum(1 for hour in hours if {hour - 1, hour - 2} <= hours)
    return verdict


def read(path: pathlib.Path) -> Instance:
    numbers = iter(map(int, path.read_text().split()))
    events, rooms, features, students = (next(numbers) for _ in range(4))

    def table(rows: int, columns: int) -> list[list[int]]:
        return [[next(numbers) for _ in range(columns)] for _ in range(rows)]

    seats = table(1, rooms)[0]
    attendance, of_rooms, of_events = table(students, events), table(rooms, features), table(events, features)
    return Instance(seats, of_rooms, of_events, attendance, table(events, SLOTS), table(events, events))
