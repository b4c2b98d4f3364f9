import Testing

@testable import Scheduling

/// Each case has one obstacle; taking it away must let the enrolment in, or the reason would not be the true one.
struct Obstructed: CustomTestStringConvertible, Sendable {
    let reason: UnplacedReason
    let testDescription: String
    let instance: @Sendable () -> SmallInstance
    let without: @Sendable (inout SmallInstance) -> Void

    init(
        _ reason: UnplacedReason, _ what: String, _ instance: @escaping @Sendable () -> SmallInstance,
        without: @escaping @Sendable (inout SmallInstance) -> Void
    ) {
        self.reason = reason
        testDescription = "\(reason.rawValue): \(what)"
        self.instance = instance
        self.without = without
    }
}

@Suite struct `An unplaced enrolment` {
    typealias Small = SmallInstance

    /// One hour on the only day.
    private static func oneHour(_ day: Int = 0, _ first: Int = 0) -> [Range<Int>] {
        [Small.quarters(day: day, first..<(first + 4))]
    }

    static let cases: [Obstructed] = [
        Obstructed(.notReady, "the stage is ready after the grid's end") {
            Small(enrolments: [.init(ready: 3 * 96)])
        } without: {
            $0.enrolments = [.init()]
        },
        Obstructed(.noTrainer, "nobody teaches it") {
            Small(trainers: [.init(teaches: [])])
        } without: {
            $0.trainers[0].teaches = [0]
        },
        Obstructed(.noTrainer, "only the learner teaches it") {
            Small(trainers: [.init(learner: 0)])
        } without: {
            $0.trainers.append(.init())
        },
        Obstructed(.noTrainer, "who teaches it does not come to the learner's site") {
            Small(learners: [.init(site: 0)], trainers: [.init(sites: [1])], rooms: [.init(site: 0)])
        } without: {
            $0.trainers[0].sites = nil
        },
        Obstructed(.noRoom, "there is no room") {
            Small(rooms: [])
        } without: {
            $0.rooms = [.init()]
        },
        Obstructed(.noRoom, "the only room is at another site") {
            Small(learners: [.init(site: 0)], rooms: [.init(site: 1)])
        } without: {
            $0.rooms[0].site = 0
        },
        Obstructed(.noCommonTime, "learner and trainer work at different hours") {
            Small(learners: [.init(works: oneHour())], trainers: [.init(works: oneHour(1))])
        } without: {
            $0.trainers[0].works = nil
        },
        Obstructed(.learnerBusy, "the learner is in another session in the only common hour") {
            Small(
                learners: [.init(works: oneHour())],
                activities: [.init(), .init()],
                enrolments: [.init(), .init(activity: 1)],
                fixed: [Session(activity: 0, start: Small.slot(day: 0, 0), trainer: 0, room: 0, enrolments: [0])],
            ).with(\.trainers, [.init(), .init()]).with(\.rooms, [.init(), .init()])
        } without: {
            $0.learners[0].works = nil
        },
        Obstructed(.learnerLimit, "two hours a day are too much") {
            Small(days: 1, activities: [.init(), .init()], enrolments: [.init(), .init(activity: 1)])
                .with(\.limits, .init(minutesPerDay: 60))
        } without: {
            $0.limits = .init()
        },
        Obstructed(.learnerLimit, "one session a day is the limit") {
            Small(days: 1, activities: [.init(), .init()], enrolments: [.init(), .init(activity: 1)])
                .with(\.limits, .init(sessionsPerDay: 1))
        } without: {
            $0.limits = .init()
        },
        Obstructed(.trainerHoursSpent, "the trainer has an hour a day") {
            Small(
                days: 1, trainers: [.init(minutesPerDay: 60)], activities: [.init(), .init()],
                enrolments: [.init(), .init(activity: 1)])
        } without: {
            $0.trainers[0].minutesPerDay = nil
        },
        Obstructed(.trainerBusy, "the trainer has one hour and teaches something else in it") {
            Small(
                learners: [.init(), .init()], trainers: [.init(works: oneHour())], rooms: [.init(), .init()],
                activities: [.init(), .init()], enrolments: [.init(), .init(learner: 1, activity: 1)])
        } without: {
            $0.trainers.append(.init())
        },
        Obstructed(.trainerBusy, "the trainer is at another site that day") {
            Small(
                days: 1, learners: [.init(site: 0), .init(site: 1)], rooms: [.init(site: 0), .init(site: 1)],
                activities: [.init(), .init()], enrolments: [.init(), .init(learner: 1, activity: 1)])
        } without: {
            $0.trainers.append(.init())
        },
        Obstructed(.trainerNotTrained, "a colleague teaches it who attends it in the last hour only") {
            Small(
                days: 1, learners: [.init(), .init()],
                trainers: [.init(learner: 1, attendsFirst: [0: [0]]), .init(works: oneHour(0, 28))],
                enrolments: [.init(learner: 1), .init()],
                fixed: [Session(activity: 0, start: Small.slot(day: 0, 28), trainer: 1, room: 0, enrolments: [0])])
        } without: {
            $0.trainers[0].attendsFirst = [:]
        },
        Obstructed(.noSeat, "the room has one seat and one hour") {
            Small(learners: [.init(), .init()], rooms: [.init(open: oneHour(), capacity: 1)])
        } without: {
            $0.rooms[0].capacity = 2
        },
        Obstructed(.awayLimit, "one of the team at a time, and one hour") {
            Small(
                learners: [.init(works: oneHour(), team: 0), .init(works: oneHour(), team: 0)],
                trainers: [.init(), .init()], rooms: [.init(), .init()], away: [1])
        } without: {
            $0.away = [2]
        },
        Obstructed(.prerequisiteLate, "what comes before ends when there is no time left") {
            Small(
                days: 1, learners: [.init(works: [Small.quarters(day: 0, 0..<4), Small.quarters(day: 0, 8..<12)])],
                activities: [.init(), .init()],
                enrolments: [.init(), .init(activity: 1, after: [.init(enrolment: 0)])],
                fixed: [Session(activity: 0, start: Small.slot(day: 0, 8), trainer: 0, room: 0, enrolments: [0])])
        } without: {
            $0.enrolments?[1].after = []
        },
        Obstructed(.neededEarlier, "what comes after it stands in the first hour") {
            Small(
                days: 1, activities: [.init(), .init()],
                enrolments: [.init(), .init(activity: 1, after: [.init(enrolment: 0)])],
                fixed: [Session(activity: 1, start: Small.slot(day: 0, 0), trainer: 0, room: 0, enrolments: [1])])
        } without: {
            $0.fixed[0].start = Small.slot(day: 0, 8)
        },
        Obstructed(.prerequisiteUnplaced, "nobody teaches what comes before") {
            Small(
                trainers: [.init(teaches: [1])], activities: [.init(), .init()],
                enrolments: [.init(), .init(activity: 1, after: [.init(enrolment: 0)])])
        } without: {
            $0.trainers[0].teaches = [0, 1]
        },
        Obstructed(.severalObstacles, "the only room is shut when the trainer's only hour is, and the learner is away then too") {
            Small(
                days: 1, learners: [.init(works: oneHour(), team: 0), .init(works: oneHour(), team: 0)],
                rooms: [.init(capacity: 1)], away: [1])
        } without: {
            $0.rooms[0].capacity = 2
            $0.away = [2]
        },
    ]

    @Test(arguments: cases) func `has the true reason`(_ case: Obstructed) throws {
        let unplaced = `case`.instance().solution.unplaced
        #expect(unplaced.last?.reason == `case`.reason)
        var free = `case`.instance()
        `case`.without(&free)
        #expect(free.solution.unplaced.isEmpty)
    }

    @Test func `is tested for every reason`() {
        #expect(Set(Self.cases.map(\.reason)) == Set(UnplacedReason.allCases))
    }
}

extension SmallInstance {
    func with<Value>(_ path: WritableKeyPath<Self, Value>, _ value: Value) -> Self {
        var copy = self
        copy[keyPath: path] = value
        return copy
    }
}
