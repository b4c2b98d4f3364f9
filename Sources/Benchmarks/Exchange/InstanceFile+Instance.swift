import Scheduling

extension InstanceFile {
    /// The file of an instance.
    init(_ instance: Instance) {
        var sets = SetTable()
        slots = instance.slotCount
        zones = instance.zones.map { ZoneBody(day: $0.dayBySlot, week: $0.weekBySlot) }
        people = instance.people.map {
            PersonBody(
                zone: $0.zone, site: $0.site, team: $0.team, starts: sets.numbers($0.starts), avoided: sets.numbers($0.avoided))
        }
        trainers = instance.trainers.map { trainer in
            TrainerBody(
                person: trainer.person, starts: sets.numbers(trainer.starts), teaches: trainer.teaches,
                attendsFirst: trainer.attendsFirst.sorted { $0.key < $1.key }.map {
                    AttendsFirst(activity: $0.key, enrolments: $0.value)
                },
                costPerHour: trainer.costPerHour, minutesPerDay: trainer.minutesPerDay, minutesPerWeek: trainer.minutesPerWeek,
                sites: trainer.sites)
        }
        rooms = instance.rooms.map {
            RoomBody(capacity: $0.capacity, site: $0.site, shared: $0.isShared, starts: sets.numbers($0.starts))
        }
        activities = instance.activities.map {
            ActivityBody(
                minutes: $0.minutes, duration: $0.durationIndex, needsTrainer: $0.needsTrainer, atDesks: $0.isAtDesks,
                rooms: $0.rooms, minimum: $0.groupMinimum, maximum: $0.groupMaximum)
        }
        enrolments = instance.enrolments.map { needed in
            EnrolmentBody(
                person: needed.person, activity: needed.activity, ready: needed.ready, due: needed.dueDay,
                after: needed.after.map { PredecessorBody(enrolment: $0.enrolment, days: $0.days, minutes: $0.minutes) },
                dayCost: needed.dayCost)
        }
        dayCosts = instance.dayCosts
        fixed = instance.fixed.map(SessionBody.init)
        teams = instance.teams.map(\.awayBySlot)
        limits = LimitsBody(
            minutesPerDay: instance.limits.minutesPerDay, minutesPerWeek: instance.limits.minutesPerWeek,
            sessionsPerDay: instance.limits.sessionsPerDay, sessionsInARow: instance.limits.sessionsInARow)
        weights = Judgement.weights(of: instance)
        weeks = Judgement.weeksOpen(of: instance)
        self.sets = sets.runs
    }

    /// The instance of the file.
    var instance: Instance {
        let sets = self.sets.map { runs in
            var set = SlotSet(slotCount: slots)
            for index in stride(from: 0, to: runs.count - 1, by: 2) where runs[index] < runs[index + 1] {
                for slot in max(0, runs[index])..<min(slots, runs[index + 1]) { set.insert(slot) }
            }
            return set
        }
        return Instance(
            slotCount: slots, zones: zones.map { Instance.ZoneTable(dayBySlot: $0.day, weekBySlot: $0.week) },
            people: people.map { person in
                Instance.Person(
                    zone: person.zone, site: person.site, team: person.team, starts: person.starts.map { sets[$0] },
                    avoided: person.avoided.map { sets[$0] })
            },
            trainers: trainers.map { trainer in
                Instance.Trainer(
                    person: trainer.person, starts: trainer.starts.map { sets[$0] }, teaches: trainer.teaches,
                    attendsFirst: Dictionary(trainer.attendsFirst.map { ($0.activity, $0.enrolments) }) { $0 + $1 },
                    costPerHour: trainer.costPerHour, minutesPerDay: trainer.minutesPerDay,
                    minutesPerWeek: trainer.minutesPerWeek, sites: trainer.sites)
            },
            rooms: rooms.map { room in
                Instance.Room(
                    capacity: room.capacity, site: room.site, isShared: room.shared, starts: room.starts.map { sets[$0] })
            },
            activities: activities.map {
                Instance.Activity(
                    minutes: $0.minutes, durationIndex: $0.duration, needsTrainer: $0.needsTrainer, isAtDesks: $0.atDesks,
                    rooms: $0.rooms, groupMinimum: $0.minimum, groupMaximum: $0.maximum)
            },
            enrolments: enrolments.map { needed in
                Instance.Enrolment(
                    person: needed.person, activity: needed.activity, ready: needed.ready, dueDay: needed.due,
                    after: needed.after.map { .init(enrolment: $0.enrolment, days: $0.days, minutes: $0.minutes) },
                    dayCost: needed.dayCost)
            },
            dayCosts: dayCosts, fixed: fixed.map(\.session), teams: teams.map { Instance.Team(awayBySlot: $0) },
            limits: Instance.LearnerLimits(
                minutesPerDay: limits.minutesPerDay, minutesPerWeek: limits.minutesPerWeek,
                sessionsPerDay: limits.sessionsPerDay, sessionsInARow: limits.sessionsInARow))
    }

    /// Sets of slots, each once.
    private struct SetTable {
        private(set) var runs: [[Int]] = []
        private var numbers: [SlotSet: Int] = [:]

        mutating func numbers(_ sets: [SlotSet]) -> [Int] {
            sets.map { set in
                if let known = numbers[set] { return known }
                numbers[set] = runs.count
                runs.append(Self.runs(of: set))
                return runs.count - 1
            }
        }

        private static func runs(of set: SlotSet) -> [Int] {
            var runs: [Int] = []
            for slot in set.members {
                if runs.last == slot { runs[runs.count - 1] = slot + 1 } else { runs += [slot, slot + 1] }
            }
            return runs
        }
    }
}
