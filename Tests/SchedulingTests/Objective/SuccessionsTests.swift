import Testing

@testable import Scheduling

@Suite struct `What comes before an enrolment` {
    /// How many come before it, the limits, and the day on which it can be for the first time.
    struct Case: CustomTestStringConvertible, Sendable {
        let before: Int
        let limits: Instance.LearnerLimits
        let day: Int

        var testDescription: String { "\(before) before, day \(day)" }
    }

    static let cases = [
        Case(before: 1, limits: .init(sessionsPerDay: 2), day: 0),
        Case(before: 2, limits: .init(sessionsPerDay: 2), day: 1),
        Case(before: 3, limits: .init(sessionsPerDay: 2), day: 1),
        Case(before: 4, limits: .init(sessionsPerDay: 2), day: 2),
        Case(before: 3, limits: .init(minutesPerDay: 120), day: 1),
        Case(before: 3, limits: .init(minutesPerDay: 240), day: 0),
        // The second week begins with the eighth day.
        Case(before: 3, limits: .init(minutesPerWeek: 240), day: 0),
        Case(before: 3, limits: .init(minutesPerWeek: 239), day: 7),
        Case(before: 3, limits: .init(), day: 0),
    ]

    private func small(_ one: Case) -> SmallInstance {
        var small = SmallInstance()
        small.days = 10
        small.limits = one.limits
        small.activities = (0...one.before).map { _ in .init() }
        small.enrolments = (0...one.before).map { number in
            .init(
                activity: number,
                after: number < one.before ? [] : (0..<number).map { Instance.Predecessor(enrolment: $0) })
        }
        return small
    }

    @Test(arguments: cases) func `has to fit into the learner's days before it`(_ one: Case) throws {
        let model = Model(small(one).instance)
        let earliest = Successions(model, Alone(model)).earliest
        let start = try #require(earliest[one.before])
        #expect(model.grid.original[start] / 96 == one.day)
        #expect(earliest.dropLast().allSatisfy { $0 == 0 })
    }

    @Test func `is not waited for where it stands already`() throws {
        var small = small(Case(before: 4, limits: .init(sessionsPerDay: 2), day: 2))
        small.fixed = (0..<3).map {
            Session(activity: $0, start: SmallInstance.slot(day: 0, $0 * 4), trainer: 0, room: 0, enrolments: [$0])
        }
        let model = Model(small.instance)
        let start = try #require(Successions(model, Alone(model)).earliest[4])
        #expect(model.grid.original[start] / 96 == 0)
    }
}
