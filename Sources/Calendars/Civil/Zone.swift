import Foundation

/// A time zone of the IANA database: local time in whole minutes, without `Foundation.Calendar` in the way.
///
/// The rules come from the ICU data inside Foundation, which equal the system's zone database. An offset takes about 40 ns.
public struct Zone: Hashable, Sendable, CustomStringConvertible {
    /// The zone's name in the IANA database, `Europe/Moscow`.
    public let identifier: String
    let rules: TimeZone

    /// The zone of that name, or `nil` where the database has none. Abbreviations (`MSK`) and offsets (`GMT+3`) are not names.
    public init?(identifier: String) {
        guard Self.isName(identifier), let rules = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        self.rules = rules
    }

    /// Coordinated universal time.
    public static let utc = Zone(identifier: "UTC", rules: .gmt)

    /// The usual names, for suggestions. ``init(identifier:)`` also takes their older and newer spellings.
    public static var knownIdentifiers: [String] { known.sorted() }

    /// How many minutes local time is ahead of UTC at that instant.
    public func offset(at moment: Moment) -> Int {
        if identifier == "UTC" { return 0 }
        return rules.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.minutes) * 60)) / 60
    }

    /// What calendar and clock show at that instant.
    public func local(_ moment: Moment) -> (date: CivilDate, time: TimeOfDay) {
        moment.local(offset: offset(at: moment))
    }

    /// The instant at which calendar and clock show that date and time; the first of two when clocks go back. A time that clocks
    /// skip is read with the offset before the change, as RFC 5545 3.3.5 asks.
    public func moment(_ date: CivilDate, _ time: TimeOfDay) -> Moment {
        let local = date.daysSinceEpoch * 1440 + time.minutes
        // A day either side sees both offsets of any change near this time.
        let before = offset(at: Moment(minutes: local - 1440 - offset(at: Moment(minutes: local))))
        let after = offset(at: Moment(minutes: local + 1440 - offset(at: Moment(minutes: local))))
        for candidate in [before, after] {
            let moment = Moment(minutes: local - candidate)
            if offset(at: moment) == candidate { return moment }
        }
        return Moment(minutes: local - before)
    }

    /// The zone's name.
    public var description: String { identifier }

    /// Zones are the same if their names are.
    public static func == (left: Zone, right: Zone) -> Bool { left.identifier == right.identifier }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

    private init(identifier: String, rules: TimeZone) {
        self.identifier = identifier
        self.rules = rules
    }

    private static let known = Set(TimeZone.knownTimeZoneIdentifiers)

    /// Foundation's list leaves out names that it knows all the same (Asia/Kolkata, America/Buenos_Aires), and takes names that
    /// are none (EST, GMT+3, SystemV/EST5). What has an area before a place is a name; of the others, what is on the list.
    private static func isName(_ identifier: String) -> Bool {
        identifier == "UTC" || known.contains(identifier)
            || (identifier.utf8.contains(UInt8(ascii: "/")) && !identifier.hasPrefix("SystemV/"))
    }
}
