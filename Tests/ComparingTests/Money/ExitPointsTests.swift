import Calendars
import Documents
import Planning
import Testing

@testable import Comparing

/// The base is paid in halves and set up by 8 February; of what follows, 400 of 500 are paid on 22 February, and four of its ten days of
/// set-up are done on 26 February, when the base goes live.
@Suite struct `An exit point` {
    private let small: SmallRollout = {
        var small = SmallRollout()
        small.workingTime = mondayToFriday
        small.stages = [
            stage("base", features: ["pipeline"], price: 1000, payments: [(50, day(2, 1)), (50, nil)], goLive: day(2, 26)),
            stage(
                "more", features: ["leads"], price: 500, payments: [(80, day(2, 22)), (20, nil)], goLive: day(4, 30), setup: 10),
        ]
        small.atOnce = AtOnce(price: euros(1200), payments: payments([(100, day(2, 1))]), setup: 15, goLive: day(4, 2))
        return small
    }()
    private let annaOnly = [session("pipeline", on: day(2, 9), attendees: ["anna"])]

    private func first(_ strategy: Strategy, of small: SmallRollout? = nil) throws -> ExitPoint {
        try #require(Measures((small ?? self.small).scheduled(strategy, sessions: annaOnly)).exits.first)
    }

    @Test func `counts what is set up, live and who is ready on the stage's go-live`() throws {
        let exit = try first(.staged)
        #expect(exit.date == day(2, 26))
        #expect(exit.paid == euros(1400))
        #expect(exit.configured == [Identifier("base")])
        #expect(exit.live == [Identifier("pipeline")])
        #expect((exit.ready, exit.people) == (1, 2))
    }

    @Test func `holds money in what its people cannot use, and in what is begun or not`() throws {
        let exit = try first(.staged)
        // Half of the base, for Boris cannot use it, and all that is paid for what follows.
        #expect(exit.unusable == euros(500 + 400))
        // Four of ten days are done: 200 of 500.
        #expect(exit.notBegun == euros(200))
        #expect(exit.lost == euros(700))
    }

    @Test func `another integrator takes over costs the days and what is begun`() throws {
        var small = small
        let change = try #require(try first(.staged).change)
        #expect(change.cost == euros(10 * 50 + 200))
        #expect(change.days == 10)
        #expect(change.until == day(3, 12))
        small.assumptions.integratorChange = Assumptions.IntegratorChange(perBoundary: .whole, costs: 4)
        #expect(try first(.staged, of: small).change?.until == day(3, 4))
        #expect(try first(.staged, of: small).change?.cost == euros(4 * 50 + 200))
    }

    @Test func `takes over what is set up as one in the days that it is set up in`() throws {
        var small = small
        small.atOnce = AtOnce(price: euros(1200), payments: payments([(100, day(2, 1))]), setup: 25, goLive: day(4, 2))
        // 19 of 25 days are done.
        #expect(try #require(try first(.atOnce, of: small).change).cost == euros(10 * 48 + 912))
    }

    @Test func `finds everything paid and nothing of use where all is bought at once`() throws {
        let exit = try first(.atOnce)
        #expect(exit.unusable == euros(1200))
        #expect(exit.notBegun == euros(0))
        #expect(exit.live.isEmpty)
        #expect(exit.people == 0)
        #expect(exit.change == nil)
    }

    @Test func `knows what is set up although the teaching comes at the very end`() throws {
        let exit = try first(.stagedFinal)
        #expect(exit.configured == [Identifier("base")])
        #expect(exit.notBegun == euros(200))
    }

    @Test func `takes licences to be of no use to who can use nothing`() throws {
        var small = small
        small.licences = Licences(price: .portal(euros(10)), minimumMonths: 12)
        #expect(try first(.staged, of: small).unusable == euros(900 + 60))
    }

    @Test func `gives the criterion its worst day`() {
        let plan = small.scheduled(.staged, sessions: annaOnly)
        #expect(Comparison.of([plan]).outcomes.first?.value(of: .exitUnusableMoney) == .money(euros(1000)))
    }
}
