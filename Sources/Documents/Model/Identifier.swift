/// The name of a thing of one kind, as its document writes it: `00002` is not `2`.
///
/// `Kind` only keeps an employee's id from being taken for a room's; no value of it is stored.
public struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id as it is written.
    public let text: String

    /// The id that is written so.
    public init(_ text: String) {
        self.text = text
    }

    /// By Unicode scalar values, the same on every machine.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
    }

    /// The id as it is written.
    public var description: String { text }
}

/// The id of a feature.
public typealias FeatureID = Identifier<Feature>
/// The id of a training module.
public typealias ModuleID = Identifier<TrainingModule>
/// The id of a role.
public typealias RoleID = Identifier<Role>
/// The id of an employee.
public typealias EmployeeID = Identifier<Employee>
/// The id of a trainer; of one of the staff, the employee's id.
public typealias TrainerID = Identifier<Trainer>
/// The id of a room.
public typealias RoomID = Identifier<Room>
/// The id of a stage.
public typealias StageID = Identifier<Stage>
/// The id of a wave.
public typealias WaveID = Identifier<Wave>
/// The id of a roll-out: the identity of its calendars for life.
public typealias RolloutID = Identifier<Rollout>
/// The name of a team as the staff file writes it.
public typealias TeamName = Identifier<TeamNameKind>
/// The name of a site as the documents write it.
public typealias SiteName = Identifier<SiteNameKind>
/// What a room has and a module needs, such as `computers`.
public typealias EquipmentName = Identifier<EquipmentNameKind>

/// The kind of ``TeamName``.
public enum TeamNameKind: Sendable {}
/// The kind of ``SiteName``.
public enum SiteNameKind: Sendable {}
/// The kind of ``EquipmentName``.
public enum EquipmentNameKind: Sendable {}

/// A language of texts for people.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
    /// English.
    case english = "en"
    /// Russian.
    case russian = "ru"
}

/// A text for people: one for all languages, or one for each.
public struct LocalizedText: Hashable, Sendable {
    /// The texts by language; never empty.
    public let texts: [Language: String]

    /// One text for each of some languages, or `nil` for none.
    public init?(_ texts: [Language: String]) {
        guard !texts.isEmpty else { return nil }
        self.texts = texts
    }

    /// One text that serves every language.
    public init(everywhere text: String) {
        texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, text) })
    }

    /// The text in that language, else in the first language that has one.
    public func text(in language: Language) -> String {
        if let text = texts[language] { return text }
        for other in Language.allCases {
            if let text = texts[other] { return text }
        }
        return ""
    }
}

/// An amount of money in the smallest unit of its currency (kopecks, cents).
public struct Money: Hashable, Comparable, Sendable {
    /// Hundredths of the currency's main unit.
    public let minorUnits: Int

    /// That many hundredths of the currency's main unit.
    public init(minorUnits: Int) {
        self.minorUnits = minorUnits
    }

    /// Nothing.
    public static let zero = Money(minorUnits: 0)

    /// The sum.
    public static func + (left: Money, right: Money) -> Money { Money(minorUnits: left.minorUnits + right.minorUnits) }
    /// The difference.
    public static func - (left: Money, right: Money) -> Money { Money(minorUnits: left.minorUnits - right.minorUnits) }
    /// Adds to the left one.
    public static func += (left: inout Money, right: Money) { left = left + right }
    /// Smaller amounts come first.
    public static func < (left: Money, right: Money) -> Bool { left.minorUnits < right.minorUnits }
}

/// A length of time on the clock, exact to the minute.
public struct Minutes: Hashable, Comparable, Sendable {
    /// The number of minutes.
    public let count: Int

    /// That many minutes.
    public init(_ count: Int) {
        self.count = count
    }

    /// Shorter lengths come first.
    public static func < (left: Minutes, right: Minutes) -> Bool { left.count < right.count }
}

/// A share of a whole in thousandths of a percent, so that 33.3 % stays exact: 0 to 100 000.
public struct Share: Hashable, Comparable, Sendable {
    /// Thousandths of a percent, 0 to 100 000.
    public let millipercent: Int

    /// That many thousandths of a percent, or `nil` outside 0 to 100 000.
    public init?(millipercent: Int) {
        guard (0...100_000).contains(millipercent) else { return nil }
        self.millipercent = millipercent
    }

    /// All of it.
    public static let whole = Share(unchecked: 100_000)

    private init(unchecked millipercent: Int) {
        self.millipercent = millipercent
    }

    /// The share of `amount`, rounded down.
    public func roundedDown(of amount: Int) -> Int {
        let (product, overflow) = amount.multipliedReportingOverflow(by: millipercent)
        return overflow ? amount / 100_000 * millipercent : product / 100_000
    }

    /// The share that this one is of a sum of shares, in thousandths of a percent, that it is a part of; the whole of nothing.
    public func outOf(_ shares: Int) -> Share {
        guard shares > 0 else { return .whole }
        return Share(millipercent: millipercent * 100_000 / shares) ?? .whole
    }

    /// The share as a fraction, 0 to 1.
    public var fraction: Double { Double(millipercent) / 100_000 }

    /// Smaller shares come first.
    public static func < (left: Share, right: Share) -> Bool { left.millipercent < right.millipercent }
}
