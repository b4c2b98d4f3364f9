import Calendars
import Documents
import Foundation
import Planning

/// A session as the database has it; the plan's JSON has local times, and this the instants.
struct StoredSession: Codable {
    let id: String
    let module: String
    let part: Int
    let stage: String
    /// Minutes since 1970.
    let start: Int
    let end: Int
    let trainer: String?
    let room: String?
    let attendees: [String]
    let isRefresher: Bool

    init(_ session: PlannedSession) {
        id = session.id.text
        module = session.module.text
        part = session.part
        stage = session.stage.text
        start = session.interval.start.minutes
        end = session.interval.end.minutes
        trainer = session.trainer?.text
        room = session.room?.text
        attendees = session.attendees.map(\.text)
        isRefresher = session.isRefresher
    }

    /// The session; `nil` where it ends before it starts.
    var session: PlannedSession? {
        guard start <= end else { return nil }
        return PlannedSession(
            id: SessionID(id), module: ModuleID(module), part: part, stage: StageID(stage),
            interval: Interval(start: Moment(minutes: start), end: Moment(minutes: end)), trainer: trainer.map { TrainerID($0) },
            room: room.map { RoomID($0) }, attendees: attendees.map { EmployeeID($0) }, isRefresher: isRefresher)
    }

    static func json(_ sessions: [PlannedSession]) throws -> String {
        try StoredText.json(sessions.map(StoredSession.init))
    }

    static func sessions(json: String) throws -> [PlannedSession] {
        try StoredText.value([StoredSession].self, json: json).map { stored in
            guard let session = stored.session else { throw StoredText.Unreadable() }
            return session
        }
    }
}

/// Values as JSON text with sorted keys.
enum StoredText {
    /// The database holds a text that this program has not written.
    struct Unreadable: Error {}

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, json: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }
}
