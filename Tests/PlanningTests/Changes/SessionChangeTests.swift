import Calendars
import Documents
import Testing

@testable import Planning

@Suite struct `A change of a session` {
    private static let noon = Moment(minutes: 30_000_000)

    private func session(
        _ id: String = "s-1", at start: Moment = noon, room: String = "blue", trainer: String = "olga",
        for people: [String] = ["anna", "boris"]
    ) -> PlannedSession {
        PlannedSession(
            id: SessionID(id), module: ModuleID("cards"), part: 1, stage: StageID("base"),
            interval: Interval(start: start, end: start.advanced(by: 60)), trainer: TrainerID(trainer), room: RoomID(room),
            attendees: people.map { EmployeeID($0) })
    }

    private func changes(_ was: [PlannedSession], _ now: [PlannedSession], at moment: Moment = noon) -> [SessionChange] {
        SessionChange.all(from: was, to: now, at: moment, staff: [EmployeeID("boris"), EmployeeID("anna")])
    }

    @Test func `of time, place and presence has its own kind`() {
        let later = Self.noon.advanced(by: 60)
        #expect(changes([session()], [session()]).isEmpty)
        #expect(changes([session()], [session(at: later)]).map(\.kind) == [.moved])
        #expect(changes([session()], [session(room: "red")]).map(\.kind) == [.changed])
        #expect(changes([session()], []).map(\.kind) == [.cancelled])
        #expect(changes([], [session()]).map(\.kind) == [.added])
    }

    @Test func `is told to all whom it moves, in the staff's order, and to the trainer`() throws {
        let change = try #require(changes([session()], [session(room: "red")]).first)
        #expect(change.tell.map(\.text) == ["boris", "anna"] && change.tellTrainers.map(\.text) == ["olga"])
    }

    @Test func `of who else comes is told to them alone`() throws {
        let change = try #require(changes([session()], [session(for: ["anna", "vera"])]).first)
        #expect(change.tell.map(\.text) == ["boris", "vera"] && change.tellTrainers.isEmpty)
    }

    @Test func `of what had started is what happened, and no change`() {
        let now = Self.noon.advanced(by: 1)
        #expect(changes([session()], [session(for: ["anna"])], at: now).isEmpty)
        #expect(changes([session()], [], at: now).isEmpty)
        #expect(changes([session()], [session(at: now)], at: now).map(\.kind) == [.moved])
    }

    @Test func `from one group to another is one move for whoever goes there`() throws {
        let other = session("s-2", at: Self.noon.advanced(by: 120), for: ["vera"])
        let all = changes(
            [session(), other],
            [session(for: ["anna"]), session("s-2", at: Self.noon.advanced(by: 120), for: ["vera", "boris"])])
        let rollout = try Examples.rollout("okna-plus")
        let people = PersonalChanges.all(all, in: rollout)
        #expect(people.map(\.person) == [.employee(EmployeeID("boris"))])
        #expect(
            people.first?.changes.map { $0.was?.id.text } == ["s-1"] && people.first?.changes.map { $0.is?.id.text } == ["s-2"])
    }
}
