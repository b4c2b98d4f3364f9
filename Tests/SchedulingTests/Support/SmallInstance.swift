@testable import Scheduling

/// An instance of a few days, built up from what a test is about; everything else is free and roomy.
///
/// Days have 96 slots; work is from 9 to 17 o'clock, slots 36 to 68. People, trainers and rooms are free throughout unless told.
struct SmallInstance {
    var days = 3
    var minutes: [Int] = [60]
    var learners: [Learner] = [Learner()]
    var trainers: [Teacher] = [Teacher()]
    var rooms: [Place] = [Place()]
    var activities: [Taught] = [Taught()]
    var enrolments: [Need]?
    /// Of each day, from the first on.
    var dayCosts: [[Int32]] = []
    var fixed: [Session] = []
    var away: [Int] = []
    var limits = Instance.LearnerLimits()

    struct Learner {
        var works: [Range<Int>]?
        var avoids: [Range<Int>] = []
        var site: Int?
        var team: Int?
    }
    struct Teacher {
        var works: [Range<Int>]?
        var learner: Int?
        var teaches: [Int]?
        var attendsFirst: [Int: [Int]] = [:]
        var costPerHour = 6_000
        var minutesPerDay: Int?
        var minutesPerWeek: Int?
        var sites: [Int]?
    }
    struct Place {
        var open: [Range<Int>]?
        var capacity = 10
        var site: Int?
        var isShared = false
    }
    struct Taught {
        var length = 0
        var needsTrainer = true
        var isAtDesks = false
        var needsRoom = true
        var minimum = 1
        var maximum = Int.max
    }
    struct Need {
        var learner = 0
        var activity = 0
        var ready = 0
        var dueDay: Int32 = 99
        var after: [Instance.Predecessor] = []
        var dayCost: Int?
    }

    /// A slot by day and quarter of an hour after 9 o'clock.
    static func slot(day: Int, _ quarter: Int) -> Int { day * 96 + 36 + quarter }

    /// The first quarters of a day's work.
    static func quarters(day: Int, _ range: Range<Int>) -> Range<Int> {
        slot(day: day, range.lowerBound)..<slot(day: day, range.upperBound)
    }

    var instance: Instance {
        let slotCount = days * 96
        let everyDay = (0..<days).map { Self.quarters(day: $0, 0..<32) }
        func starts(_ stretches: [Range<Int>]?) -> [SlotSet] {
            minutes.map { length in
                var set = SlotSet(slotCount: slotCount)
                for stretch in stretches ?? everyDay {
                    for start in stretch where start + (length + 14) / 15 <= stretch.upperBound { set.insert(start) }
                }
                return set
            }
        }
        func touching(_ stretches: [Range<Int>]) -> [SlotSet] {
            minutes.map { length in
                var set = SlotSet(slotCount: slotCount)
                for start in 0..<slotCount where stretches.contains(where: { $0.overlaps(start..<(start + (length + 14) / 15)) })
                {
                    set.insert(start)
                }
                return set
            }
        }
        let running = (0...slotCount).map { Int32($0 / 96) }
        var people = learners.map {
            Instance.Person(zone: 0, site: $0.site, team: $0.team, starts: starts($0.works), avoided: touching($0.avoids))
        }
        let staff = trainers.map { teacher -> Instance.Trainer in
            if teacher.learner == nil {
                people.append(Instance.Person(zone: 0, site: nil, team: nil, starts: starts([]), avoided: starts([])))
            }
            return Instance.Trainer(
                person: teacher.learner ?? people.count - 1, starts: starts(teacher.works),
                teaches: activities.indices.map { teacher.teaches?.contains($0) ?? true }, attendsFirst: teacher.attendsFirst,
                costPerHour: teacher.costPerHour, minutesPerDay: teacher.minutesPerDay, minutesPerWeek: teacher.minutesPerWeek,
                sites: teacher.sites)
        }
        let needs = enrolments ?? learners.indices.map { Need(learner: $0) }
        return Instance(
            slotCount: slotCount,
            zones: [Instance.ZoneTable(dayBySlot: running, weekBySlot: running.map { $0 / 7 })],
            people: people, trainers: staff,
            rooms: rooms.map {
                Instance.Room(capacity: $0.capacity, site: $0.site, isShared: $0.isShared, starts: starts($0.open))
            },
            activities: activities.map {
                Instance.Activity(
                    minutes: minutes[$0.length], durationIndex: $0.length, needsTrainer: $0.needsTrainer, isAtDesks: $0.isAtDesks,
                    rooms: $0.needsRoom && !$0.isAtDesks ? Array(rooms.indices) : nil, groupMinimum: $0.minimum,
                    groupMaximum: $0.maximum)
            },
            enrolments: needs.map {
                Instance.Enrolment(
                    person: $0.learner, activity: $0.activity, ready: $0.ready, dueDay: $0.dueDay, after: $0.after,
                    dayCost: $0.dayCost)
            },
            dayCosts: dayCosts, fixed: fixed,
            teams: away.map { Instance.Team(awayBySlot: [Int16](repeating: Int16($0), count: slotCount + 1)) },
            limits: limits)
    }

    /// What the search makes of it.
    var solution: Solution { Search.solve(instance, effort: .quick, seed: 1) }
}
