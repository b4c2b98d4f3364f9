import Calendars
import Documents
import Foundation
import Planning
import Storage

/// A folder of a test's own, gone with it.
final class Folder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Where a test has its database.
    var database: String { path + "/onboard.sqlite" }
}

let okna = RolloutID("okna")
let noon = Moment(minutes: 30_000_000)

extension PublicationRecord {
    /// A publication with safe defaults.
    static func sample(sessions: [PlannedSession] = [.sample()], moment: Moment = noon) -> PublicationRecord {
        PublicationRecord(
            rollout: okna, moment: moment, strategy: .prepaidStaged, seed: .max, documentPath: "rollout.yaml",
            files: ["rollout.yaml": [0x6F], "staff.csv": [0xFF, 0x00]], plan: [0x7B, 0x7D], sessions: sessions, calendars: [0x31])
    }
}

extension ReplanRecord {
    /// A replan with safe defaults.
    static func sample(of publication: PublicationID) -> ReplanRecord {
        ReplanRecord(
            publication: publication, moment: noon, strategy: .staged, seed: 1, documentPath: "rollout.yaml",
            files: ["rollout.yaml": [0x6F]], plan: [1], sessions: [])
    }
}

extension PlannedSession {
    /// A session with safe defaults.
    static func sample(
        _ id: String = "s-cards-1-01", start: Moment = noon, trainer: String? = "olga", room: String? = "blue",
        attendees: [String] = ["anna", "boris"]
    ) -> PlannedSession {
        PlannedSession(
            id: SessionID(id), module: ModuleID("cards"), part: 1, stage: StageID("base"),
            interval: Interval(start: start, end: start.advanced(by: 60)), trainer: trainer.map { TrainerID($0) },
            room: room.map { RoomID($0) }, attendees: attendees.map { EmployeeID($0) })
    }
}
