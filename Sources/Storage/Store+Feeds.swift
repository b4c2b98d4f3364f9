public import Calendars
public import Documents
import Foundation
import GRDB

extension Store {
    /// How many bytes the hash of a token has (SHA-256).
    public static let feedHashLength = 32

    /// Opens a feed of a calendar. `hash` is the SHA-256 of its token: who reads the database cannot read the feeds.
    public func openFeed(
        hash: [UInt8], calendar: String, of rollout: RolloutID, by who: String, at moment: Moment
    ) throws(StoreFailure) {
        precondition(hash.count == Self.feedHashLength, "a hash of \(hash.count) bytes is no SHA-256")
        try write { db in
            try db.execute(
                sql: "INSERT INTO feeds (hash, rollout, calendar, created) VALUES (?, ?, ?, ?)",
                arguments: [Data(hash), rollout.text, calendar, moment.minutes])
            try log(.feedOpened, of: rollout, by: who, at: moment, db)
        }
    }

    /// The roll-out and calendar of a feed; `nil` where there is none, or it has been revoked.
    public func feed(hash: [UInt8]) throws(StoreFailure) -> (rollout: RolloutID, calendar: String)? {
        try read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT rollout, calendar FROM feeds WHERE hash = ? AND revoked IS NULL", arguments: [Data(hash)])
            return row.map { (RolloutID($0["rollout"]), $0["calendar"]) }
        }
    }

    /// Revokes all feeds of a calendar and says how many there were.
    @discardableResult public func revokeFeeds(
        of calendar: String, _ rollout: RolloutID, by who: String, at moment: Moment
    ) throws(StoreFailure) -> Int {
        try write { db in
            try db.execute(
                sql: "UPDATE feeds SET revoked = ? WHERE rollout = ? AND calendar = ? AND revoked IS NULL",
                arguments: [moment.minutes, rollout.text, calendar])
            let count = db.changesCount
            if count > 0 { try log(.feedsRevoked, of: rollout, by: who, at: moment, db) }
            return count
        }
    }
}
