import Calendars
import Documents
import Planning
import Testing

@testable import Comparing

@Suite struct `A smaller scope` {
    private let small: SmallRollout = {
        var small = SmallRollout()
        small.staff = [employee("anna"), employee("boris", knows: ["leads"]), employee("head", roles: ["head"])]
        small.stages = [
            stage(
                "base", features: ["pipeline", "leads"], price: 1001, payments: [(100, day(2, 1))], goLive: day(2, 26),
                included: 61),
            stage("more", features: ["salesbot"], price: 500, payments: [(100, day(4, 1))], goLive: day(4, 30)),
        ]
        small.modules = [
            module("pipeline", features: ["pipeline"], roles: ["sales", "head"]),
            module("leads", features: ["leads"], roles: ["sales"], requires: ["pipeline"]),
            module("both", features: ["leads", "salesbot"], roles: ["sales"], parts: 2),
        ]
        small.atOnce = AtOnce(price: euros(1200), payments: payments([(100, day(2, 1))]), setup: 12, goLive: day(4, 2))
        return small
    }()

    private func cut(_ features: String...) throws -> ScopeCut {
        try ScopeCut(small.rollout, without: features.map { Identifier($0) })
    }

    @Test func `takes a feature's equal share off its stage's price, and off the offer in proportion`() throws {
        let rollout = try cut("pipeline").rollout
        #expect(rollout.stages[0].price == euros(500))
        #expect(rollout.stages[0].trainingIncluded == Minutes(30))
        #expect(rollout.stages[1].price == euros(500))
        // 1 000 of 1 501.
        #expect(rollout.atOnce?.price == euros(799))
        #expect(rollout.atOnce?.setup == 12)
    }

    @Test func `drops a stage that has no other feature, with its set-up`() throws {
        let cut = try cut("salesbot")
        #expect(cut.rollout.stages.map(\.id) == [Identifier("base")])
        #expect(cut.stages == [Identifier("more")])
        #expect(cut.saved == euros(500))
        #expect(cut.rollout.atOnce?.setup == 6)
    }

    @Test func `loses the modules that no other feature needs, for whoever did not know them`() throws {
        #expect(
            try cut("pipeline").lost.map { "\($0.employee) \($0.module) \($0.minutes)" } == [
                "anna pipeline 60", "boris pipeline 60", "head pipeline 60",
            ])
        #expect(try cut("leads").lost.map { "\($0.employee) \($0.module)" } == ["anna leads"])
        #expect(
            try cut("leads", "salesbot").lost.map { "\($0.employee) \($0.module) \($0.minutes)" } == [
                "anna leads 60", "anna both 120", "boris both 120",
            ])
    }

    @Test func `names what is then taught without its prerequisite, and to whom`() throws {
        let orphans = try cut("pipeline").prerequisites
        #expect(orphans.map { "\($0.module) \($0.requires) \($0.employees)" } == ["leads pipeline [anna]"])
        #expect(try cut("leads").prerequisites.isEmpty)
    }

    @Test func `drops pinned sessions and assumptions of what is gone`() throws {
        var small = small
        small.pinned = ["pipeline", "leads"].map {
            PinnedSession(
                module: Identifier($0), part: 1, start: Moment(minutes: 0), trainer: nil, room: nil,
                employees: [Identifier("anna")])
        }
        small.assumptions.featureDropped = [Identifier("leads"): .whole, Identifier("pipeline"): .whole]
        let cut = try ScopeCut(small.rollout, without: [Identifier("leads")])
        #expect(cut.unpinned == 1)
        #expect(cut.rollout.pinned.map(\.module) == [Identifier("pipeline")])
        #expect(Array(cut.rollout.assumptions.featureDropped.keys) == [Identifier("pipeline")])
    }

    @Test func `cannot be of unknown features, of what is not bought, or of nothing`() {
        var bought = small
        bought.stages.removeLast()
        #expect(
            throws: ScopeProblem.unknown(
                Identifier("pipelin"), suggestion: "pipeline", bought: ["pipeline", "leads", "salesbot"].map { Identifier($0) })
        ) { try cut("pipelin") }
        #expect(throws: ScopeProblem.notBought(Identifier("salesbot"), bought: ["pipeline", "leads"].map { Identifier($0) })) {
            try ScopeCut(bought.rollout, without: [Identifier("salesbot")])
        }
        #expect(throws: ScopeProblem.nothingLeft) { try cut("pipeline", "leads", "salesbot") }
    }

    @Test func `saves the difference of two plans`() throws {
        let cut = try cut("leads")
        let whole = small.plan(sessions: [
            session("pipeline", on: day(2, 9)), session("leads", on: day(2, 10), minutes: 90, attendees: ["anna"]),
        ])
        let left = Plan(
            rollout: cut.rollout, strategy: .staged, seed: 1, stages: [], sessions: [session("pipeline", on: day(2, 9))],
            unplaced: [], late: [], objective: [], load: [])
        let saving = ScopeSaving(from: whole, to: left)
        #expect(saving.sessions == 1)
        #expect(saving.teaching == 90)
        #expect(saving.learning == 90)
        #expect(saving.cost == euros(501))
        let outcome = Comparison.of([left], scope: ScopeReview(cut, whole: [whole], left: [left])).outcomes.first
        #expect(outcome?.value(of: .droppedScopeSaved) == .money(euros(501)))
    }
}

@Suite struct `The ranking of features` {
    private let small: SmallRollout = {
        var small = SmallRollout()
        small.staff = [employee("anna"), employee("boris"), employee("head", roles: ["head"])]
        small.stages = [
            stage("base", features: ["pipeline", "leads"], price: 1000, payments: [(100, day(2, 1))], goLive: day(2, 26)),
            stage("more", features: ["salesbot"], price: 600, payments: [(100, day(4, 1))], goLive: day(4, 30)),
        ]
        small.modules = [
            module("pipeline", features: ["pipeline"], roles: ["sales", "head"], concepts: 3),
            module("leads", features: ["leads"], roles: ["sales"], requires: ["pipeline"]),
            module("bot", features: ["salesbot"], roles: ["sales", "head"], parts: 2),
        ]
        small.wages = [Identifier("sales"): euros(10), Identifier("head"): euros(30)]
        return small
    }()

    @Test func `puts the dearest for each role it serves first`() {
        let ranking = FeatureTrim.ranking(of: small.rollout)
        // Leads: 500 + 20 for one role. Salesbot: 600 + 100 for two. Pipeline: 500 + 50 for two.
        #expect(
            ranking.map { "\($0.feature) \($0.costPerRole.minorUnits / 100)" } == ["leads 520", "salesbot 350", "pipeline 275"])
    }

    @Test func `counts the load of its own modules, and what it would break`() throws {
        let ranking = FeatureTrim.ranking(of: small.rollout)
        let pipeline = try #require(ranking.first { $0.feature == Identifier("pipeline") })
        #expect(pipeline.minutes == 180)
        #expect(pipeline.minutesPerRole == 90)
        #expect(pipeline.concepts == 9)
        #expect(pipeline.people == 3)
        #expect(pipeline.orphans == [Identifier("leads")])
    }
}
