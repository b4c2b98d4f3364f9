import Calendars
import Documents
import Planning
import Testing

@testable import Comparing

@Suite struct `First value` {
    private func day(
        of small: SmallRollout = SmallRollout(), _ sessions: [PlannedSession], strategy: Strategy = .staged,
        due: [CivilDate]? = nil
    ) -> CivilDate? {
        FirstValue(FeatureUse.all(of: small.plan(strategy, sessions: sessions, due: due)))?.day
    }

    @Test func `comes with the go-live where people are ready before it`() {
        #expect(day(of: SmallRollout(), [session("pipeline", on: ComparingTests.day(2, 10))]) == ComparingTests.day(2, 26))
    }

    @Test func `waits for the last of its people`() {
        let sessions = [
            session("pipeline", on: ComparingTests.day(2, 10), attendees: ["anna"]),
            session("pipeline", on: ComparingTests.day(3, 2), attendees: ["boris"]),
        ]
        #expect(day(sessions) == ComparingTests.day(3, 2))
    }

    @Test func `waits for the last part`() {
        var small = SmallRollout()
        small.modules = [module("pipeline", features: ["pipeline"], parts: 2)]
        let first = session("pipeline", on: ComparingTests.day(2, 10))
        #expect(day(of: small, [first]) == nil)
        #expect(
            day(of: small, [first, session("pipeline", part: 2, on: ComparingTests.day(3, 5))]) == ComparingTests.day(3, 5))
    }

    @Test func `does not wait for whoever is not placed`() {
        #expect(
            day([session("pipeline", on: ComparingTests.day(2, 10), attendees: ["anna"])]) == ComparingTests.day(2, 26))
    }

    @Test func `does not come where nobody is taught everything`() {
        #expect(day([]) == nil)
    }

    @Test func `needs no session of whoever knows it`() {
        var small = SmallRollout()
        small.staff = [employee("anna", knows: ["pipeline"])]
        #expect(day(of: small, []) == ComparingTests.day(2, 26))
    }

    @Test func `is of the feature that is live first`() {
        let sessions = [
            session("pipeline", on: ComparingTests.day(5, 10)),
            session("leads", on: ComparingTests.day(4, 10), stage: "more"),
        ]
        let value = FirstValue(FeatureUse.all(of: SmallRollout().plan(sessions: sessions)))
        #expect(value?.day == ComparingTests.day(4, 30))
        #expect(value?.features == [Identifier("leads")])
    }

    @Test func `counts from the stage's own acceptance where the training comes at the very end`() {
        let sessions = [session("pipeline", on: ComparingTests.day(4, 12))]
        let due = [ComparingTests.day(4, 30), ComparingTests.day(4, 30)]
        #expect(day(sessions, strategy: .stagedFinal, due: due) == ComparingTests.day(4, 12))
        #expect(day(sessions, strategy: .atOnce, due: due) == ComparingTests.day(4, 30))
    }

    @Test func `comes with the first wave`() {
        var small = SmallRollout()
        small.waves = [
            Wave(id: Identifier("pilot"), who: PeoplePattern(employees: [Identifier("anna")])),
            Wave(id: Identifier("rest"), who: PeoplePattern(), after: 10),
        ]
        let sessions = [
            session("pipeline", on: ComparingTests.day(3, 1), attendees: ["anna"]),
            session("pipeline", on: ComparingTests.day(3, 15), attendees: ["boris"]),
        ]
        #expect(day(of: small, sessions) == ComparingTests.day(3, 1))
    }
}
