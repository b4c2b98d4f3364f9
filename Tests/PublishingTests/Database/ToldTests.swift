import Calendars
import Documents
import Planning
import Testing

@testable import Publishing

@Suite struct `What people have been told` {
    private static let monday = Moment(minutes: 30_000_000)
    private static let tuesday = monday.advanced(by: 1_440)
    private static let wednesday = monday.advanced(by: 2_880)

    private func session(_ id: String, at start: Moment, for people: [String]) -> PlannedSession {
        PlannedSession(
            id: SessionID(id), module: ModuleID("cards"), part: 1, stage: StageID("base"),
            interval: Interval(start: start, end: start.advanced(by: 60)), trainer: nil, room: nil,
            attendees: people.map { EmployeeID($0) })
    }

    @Test func `is the last publication`() {
        let (old, new) = (session("s-1", at: Self.wednesday, for: ["anna"]), session("s-2", at: Self.wednesday, for: ["anna"]))
        let told = Told.sessions([(Self.monday, [old]), (Self.tuesday, [new])])
        #expect(told == [new])
    }

    @Test func `of what had started is the word before, with everybody who was to come`() {
        let planned = session("s-1", at: Self.monday, for: ["anna", "boris"])
        let held = session("s-1", at: Self.monday, for: ["anna"])
        #expect(Told.sessions([(Self.monday.advanced(by: -60), [planned]), (Self.tuesday, [held])]) == [planned])
    }

    @Test func `keeps what nobody came to, for that may be a mistake`() {
        let planned = session("s-1", at: Self.monday, for: ["anna"])
        #expect(Told.sessions([(Self.monday.advanced(by: -60), [planned]), (Self.tuesday, [])]) == [planned])
    }

    @Test func `is where a session moved to, though it had started elsewhere`() {
        let planned = session("s-1", at: Self.monday, for: ["anna"])
        let moved = session("s-1", at: Self.wednesday, for: ["anna"])
        #expect(Told.sessions([(Self.monday.advanced(by: -60), [planned]), (Self.tuesday, [moved])]) == [moved])
    }
}
