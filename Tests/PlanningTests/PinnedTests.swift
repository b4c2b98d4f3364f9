import Calendars
import Documents
import Scheduling
import Testing

@testable import Planning

@Suite struct `A pinned session` {
    private func small(_ pins: String, _ changes: [(String, String)] = []) throws -> Rollout {
        try WrittenRollout.small.replacing(changes + [("limits:", "pinned:\n\(pins)\nlimits:")]).rollout()
    }

    /// The pinned last part stands; what requires the module needs every part of it.
    @Test func `of a last part lets nothing follow while the first part has no place`() throws {
        let rollout = try small(
            """
              - {module: cards, part: 2, start: "2027-02-08 09:00", trainer: olga, room: blue, employees: [anna]}
            """, [("duration: 60m\n  - id", "duration: 60m\n    parts: 2\n  - id")])
        let plan = Planner.plan(rollout, strategy: .staged, options: PlanningOptions(effort: .quick))
        let annas = plan.unplaced.filter { $0.employee.text == "anna" }
        #expect(annas.map { "\($0.module) \($0.part)" } == ["cards 1", "pipeline 1"])
    }

    @Test func `when somebody is not at work stands, and is said`() throws {
        let rollout = try small(
            """
              - {module: cards, start: "2027-02-13 10:00", trainer: olga, room: blue, employees: [anna]}
            """)
        #expect(
            PinnedConflict.all(in: rollout).map(\.party) == [.learner(EmployeeID("anna")), .trainer(TrainerID("olga"))])
        let plan = Planner.plan(rollout, strategy: .staged, options: PlanningOptions(effort: .quick))
        #expect(plan.sessions.contains { $0.interval.start == rollout.pinned.first?.start })
    }

    @Test func `in everybody's hours is not spoken of`() throws {
        let rollout = try small(
            """
              - {module: cards, start: "2027-02-12 10:00", trainer: olga, room: blue, employees: [anna]}
            """)
        #expect(PinnedConflict.all(in: rollout).isEmpty)
    }
}
