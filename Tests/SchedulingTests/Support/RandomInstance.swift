@testable import Scheduling

/// Instances in which everything that the model can say occurs, small enough to be solved in a moment.
enum RandomInstance {
    /// How large, and how tight.
    struct Size: CustomStringConvertible {
        var learners: Int
        var activities: Int
        var days: Int
        /// Slots a day; the rest of the day is night and not on the grid's starts.
        var slotsPerDay = 24

        var description: String { "\(learners) learners, \(activities) activities, \(days) days" }
    }

    static func make(_ size: Size, seed: UInt64) -> Instance {
        var generator = SeededGenerator(seed: seed)
        let slotCount = size.days * 96
        let durations = [30, 45, 60, 90, 50]
        let zones = (0..<2).map { zone -> Instance.ZoneTable in
            let shift = zone * 8
            let days = (0...slotCount).map { Int32(($0 + shift) / 96) }
            return Instance.ZoneTable(dayBySlot: days, weekBySlot: days.map { $0 / 7 })
        }
        let sites = 2
        func free(_ share: Int, _ zone: Int) -> [SlotSet] {
            var working = [Bool](repeating: false, count: slotCount)
            for day in 0..<size.days where generator.below(10) < share {
                let start = day * 96 + 36 - zone * 8 + generator.below(8)
                for slot in start..<min(slotCount, start + size.slotsPerDay) where slot >= 0 {
                    working[slot] = slot - start != 12
                }
            }
            return durations.map { minutes in
                var set = SlotSet(slotCount: slotCount)
                let length = (minutes + 14) / 15
                for start in 0..<max(0, slotCount - length) {
                    let isOneDay = zones[zone].dayBySlot[start] == zones[zone].dayBySlot[start + length - 1]
                    if isOneDay, (start..<(start + length)).allSatisfy({ working[$0] }) { set.insert(start) }
                }
                return set
            }
        }
        var people: [Instance.Person] = (0..<size.learners).map { _ in
            let zone = generator.below(2)
            let site = generator.below(3)
            return Instance.Person(
                zone: zone, site: site < sites ? site : nil, team: generator.below(2) == 0 ? 0 : nil,
                starts: free(8, zone), avoided: free(1, zone))
        }
        let activities: [Instance.Activity] = (0..<size.activities).map { _ in
            let duration = generator.below(durations.count)
            let kind = generator.below(8)
            let isAlone = kind == 0
            let isAtDesks = kind == 1
            return Instance.Activity(
                minutes: durations[duration], durationIndex: duration, needsTrainer: !isAlone, isAtDesks: isAtDesks,
                rooms: isAlone || isAtDesks ? nil : kind == 2 ? [2] : [0, 1, 2],
                groupMinimum: isAlone ? 1 : 1 + generator.below(3),
                groupMaximum: isAlone ? 1 : generator.below(3) == 0 ? Int.max : 3 + generator.below(4))
        }
        var enrolments: [Instance.Enrolment] = []
        for person in people.indices {
            var own: [Int] = []
            for activity in activities.indices where generator.below(3) > 0 {
                var after: [Instance.Predecessor] = []
                if let last = own.last, generator.below(2) == 0 {
                    after.append(.init(enrolment: last, days: Int32(generator.below(2)), minutes: generator.below(2) * 30))
                }
                own.append(enrolments.count)
                enrolments.append(
                    Instance.Enrolment(
                        person: person, activity: activity, ready: generator.below(slotCount / 2),
                        dueDay: Int32(size.days / 2 + generator.below(size.days)), after: after,
                        dayCost: [nil, 0, 1][enrolments.count % 3]))
            }
        }
        var trainers: [Instance.Trainer] = []
        for index in 0..<3 {
            let isColleague = index == 2
            let person = isColleague ? 0 : people.count
            let zone = isColleague ? people[0].zone : 0
            if !isColleague {
                people.append(
                    Instance.Person(
                        zone: 0, site: nil, team: nil, starts: durations.map { _ in SlotSet(slotCount: slotCount) },
                        avoided: durations.map { _ in SlotSet(slotCount: slotCount) }))
            }
            var first: [Int: [Int]] = [:]
            if isColleague {
                for (number, enrolment) in enrolments.enumerated() where enrolment.person == 0 {
                    first[enrolment.activity, default: []].append(number)
                }
            }
            trainers.append(
                Instance.Trainer(
                    person: person, starts: free(8, zone), teaches: activities.map { $0.needsTrainer && generator.below(4) > 0 },
                    attendsFirst: first, costPerHour: 1_000 + 500 * index,
                    minutesPerDay: index == 1 ? 240 : nil, minutesPerWeek: index == 2 ? 180 : nil,
                    sites: index == 0 ? nil : [index - 1]))
        }
        let rooms = [
            Instance.Room(capacity: 4, site: 0, isShared: false, starts: free(9, 0)),
            Instance.Room(capacity: 6, site: 1, isShared: false, starts: free(9, 0)),
            Instance.Room(capacity: 5, site: nil, isShared: true, starts: free(10, 0)),
        ]
        return Instance(
            slotCount: slotCount, zones: zones, people: people, trainers: trainers, rooms: rooms, activities: activities,
            enrolments: enrolments, dayCosts: dayCosts(size.days),
            teams: [Instance.Team(awayBySlot: [Int16](repeating: 2, count: slotCount + 1))],
            limits: Instance.LearnerLimits(minutesPerDay: 120, minutesPerWeek: 300, sessionsPerDay: 2, sessionsInARow: 1))
    }

    /// Two tables of what days cost: the later the better up to the middle, and whatever comes.
    private static func dayCosts(_ days: Int) -> [[Int32]] {
        [
            (0..<days).map { Int32($0 <= days / 2 ? (days / 2 - $0) * 40 : 700) },
            (0..<days).map { Int32($0 * 37 % 11 * 25) },
        ]
    }
}
