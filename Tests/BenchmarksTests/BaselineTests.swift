import Documents
import Foundation
import Planning
import Publishing
import Scheduling
import Testing

@testable import Benchmarks

@Suite struct `A timetable of another planner` {
    /// The instance of a small company.
    static func instance(_ people: Int, sites: Int = 1, shape: Company.Shape = .pooled, seed: UInt64 = 1) throws -> Instance {
        try Scratch.with { scratch in
            try scratch.write(Company(employees: people, sites: sites, shape: shape, seed: seed))
            return try Case.read(scratch.path, strategy: "staged")
        }
    }

    @Test(arguments: 1...3)
    func `is naive, and keeps every rule all the same`(_ seed: Int) throws {
        let instance = try Self.instance(20, sites: 2, shape: seed % 2 == 0 ? .separate : .pooled, seed: UInt64(seed))
        let plan = NaivePlanner.plan(instance)
        #expect(Judgement.breaches(sessions: plan.sessions, unplaced: plan.unplaced, of: instance).isEmpty)
        #expect(plan.sessions.count > 20)
        let placed = plan.sessions.reduce(0) { $0 + $1.enrolments.count }
        #expect(placed + plan.unplaced.count == instance.enrolments.count)
    }

    @Test func `is refused where a session is moved into the night, given away, doubled or names nobody`() throws {
        let instance = try Self.instance(8)
        let plan = NaivePlanner.plan(instance)
        let sound = try #require(plan.sessions.first)
        func breaches(_ change: (inout Session) -> Void) -> [String] {
            var broken = sound
            change(&broken)
            return Judgement.breaches(
                sessions: [broken] + plan.sessions.dropFirst(), unplaced: plan.unplaced, of: instance)
        }
        #expect(breaches { _ in }.isEmpty)
        #expect(!breaches { $0.start = 4 }.isEmpty)
        #expect(!breaches { $0.trainer = nil }.isEmpty)
        #expect(!breaches { $0.enrolments.removeFirst() }.isEmpty)
        #expect(!breaches { $0.room = 99 }.isEmpty)
        #expect(!breaches { $0.enrolments.append(instance.enrolments.count) }.isEmpty)
        #expect(
            !Judgement.breaches(sessions: plan.sessions + [sound], unplaced: plan.unplaced, of: instance).isEmpty)
    }

    @Test func `is counted as our own is`() throws {
        let instance = try Self.instance(8)
        let solution = Search.solve(instance, effort: .quick, seed: 1)
        let terms = Judgement.terms(
            sessions: solution.sessions, unplaced: solution.unplaced.map(\.enrolment), of: instance)
        #expect(terms == solution.terms)
    }

    @Test func `comes back from its file as it was`() throws {
        let instance = try Self.instance(12, sites: 2)
        let bytes = try JSONEncoder().encode(InstanceFile(instance))
        let again = try JSONDecoder().decode(InstanceFile.self, from: bytes).instance
        #expect(again.people.map(\.starts) == instance.people.map(\.starts))
        #expect(again.people.map(\.avoided) == instance.people.map(\.avoided))
        #expect(again.trainers.map(\.starts) == instance.trainers.map(\.starts))
        #expect(again.trainers.map(\.attendsFirst) == instance.trainers.map(\.attendsFirst))
        #expect(again.enrolments.map(\.after) == instance.enrolments.map(\.after))
        #expect(again.dayCosts == instance.dayCosts && again.enrolments.map(\.dayCost) == instance.enrolments.map(\.dayCost))
        #expect(
            Search.solve(again, effort: .quick, seed: 3).sessions == Search.solve(instance, effort: .quick, seed: 3).sessions)
    }
}
