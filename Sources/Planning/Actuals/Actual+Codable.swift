import Calendars
import Documents
import Foundation

/// An actual as JSON, `{"kind": "payment", "stage": "base", "date": "2027-02-01", "amount": 5500000}`: kinds and keys are written in files
/// that outlive this program, and so are spelt here, not derived from the names of cases.
extension Actual: Codable {
    /// The kinds as `record` calls them.
    public enum Kind: String, CaseIterable, Codable, Sendable {
        case payment, setup, attendance, leave, leaver, newcomer
        case trainerAway = "trainer-away"
        case trainerGone = "trainer-gone"
        case roomClosed = "room-closed"
        case stageSlips = "stage-slips"
        case stageCancelled = "stage-cancelled"
        case featureDropped = "feature-dropped"
        case contractorChanged = "contractor-changed"
        case quiz, undo
    }

    /// What kind of actual it is.
    public var kind: Kind {
        switch self {
        case .payment: .payment
        case .setup: .setup
        case .attendance: .attendance
        case .leave: .leave
        case .leaver: .leaver
        case .newcomer: .newcomer
        case .trainerAway: .trainerAway
        case .trainerGone: .trainerGone
        case .roomClosed: .roomClosed
        case .stageSlips: .stageSlips
        case .stageCancelled: .stageCancelled
        case .featureDropped: .featureDropped
        case .contractorChanged: .contractorChanged
        case .quiz: .quiz
        case .undo: .undo
        }
    }

    private enum CodingKeys: String, CodingKey {
        case kind, stage, date, amount, session, employee, presence, first, last, name, content, trainer, room, feature, days,
            scores, entry
    }

    private struct ScoreBody: Codable {
        let employee: String
        let millipercent: Int
    }

    /// Writes the kind and what belongs to it.
    public func encode(to encoder: any Encoder) throws {
        var body = encoder.container(keyedBy: CodingKeys.self)
        try body.encode(kind, forKey: .kind)
        switch self {
        case .payment(let stage, let date, let amount):
            try body.encode(stage, .stage)
            try body.encode(date, .date)
            try body.encodeIfPresent(amount?.minorUnits, forKey: .amount)
        case .setup(let stage, let date), .stageSlips(let stage, let date), .stageCancelled(let stage, let date):
            try body.encode(stage, .stage)
            try body.encode(date, .date)
        case .attendance(let session, let employee, let presence):
            try body.encode(session, .session)
            try body.encode(employee, .employee)
            try body.encode(presence.rawValue, forKey: .presence)
        case .leave(let employee, let days):
            try body.encode(employee, .employee)
            try body.encode(days, .first, .last)
        case .leaver(let employee, let date):
            try body.encode(employee, .employee)
            try body.encode(date, .date)
        case .newcomer(let file, let date):
            try body.encode(file.name, forKey: .name)
            try body.encode(Data(file.bytes), forKey: .content)
            try body.encode(date, .date)
        case .trainerAway(let trainer, let days):
            try body.encode(trainer, .trainer)
            try body.encode(days, .first, .last)
        case .trainerGone(let trainer, let date):
            try body.encode(trainer, .trainer)
            try body.encode(date, .date)
        case .roomClosed(let room, let days):
            try body.encode(room, .room)
            try body.encode(days, .first, .last)
        case .featureDropped(let feature, let date):
            try body.encode(feature, .feature)
            try body.encode(date, .date)
        case .contractorChanged(let date, let days):
            try body.encode(date, .date)
            try body.encode(days, forKey: .days)
        case .quiz(let session, let scores, let date):
            try body.encode(session, .session)
            if let date { try body.encode(date, .date) }
            try body.encode(
                scores.map { ScoreBody(employee: $0.employee.text, millipercent: $0.share.millipercent) }, forKey: .scores)
        case .undo(let entry):
            try body.encode(entry.number, forKey: .entry)
        }
    }

    /// Reads what ``encode(to:)`` has written, and nothing else.
    public init(from decoder: any Decoder) throws {
        let body = try decoder.container(keyedBy: CodingKeys.self)
        switch try body.decode(Kind.self, forKey: .kind) {
        case .payment:
            self = .payment(
                stage: try body.id(.stage), date: try body.date(.date),
                amount: try body.decodeIfPresent(Int.self, forKey: .amount).map(Money.init(minorUnits:)))
        case .setup: self = .setup(stage: try body.id(.stage), date: try body.date(.date))
        case .attendance:
            guard let presence = Presence(rawValue: try body.decode(String.self, forKey: .presence)) else {
                throw body.wrong(.presence)
            }
            self = .attendance(session: try body.id(.session), employee: try body.id(.employee), presence)
        case .leave: self = .leave(employee: try body.id(.employee), days: try body.days(.first, .last))
        case .leaver: self = .leaver(employee: try body.id(.employee), date: try body.date(.date))
        case .newcomer:
            let file = StaffFile(
                name: try body.decode(String.self, forKey: .name), bytes: [UInt8](try body.decode(Data.self, forKey: .content)))
            self = .newcomer(file: file, date: try body.date(.date))
        case .trainerAway: self = .trainerAway(trainer: try body.id(.trainer), days: try body.days(.first, .last))
        case .trainerGone: self = .trainerGone(trainer: try body.id(.trainer), date: try body.date(.date))
        case .roomClosed: self = .roomClosed(room: try body.id(.room), days: try body.days(.first, .last))
        case .stageSlips: self = .stageSlips(stage: try body.id(.stage), to: try body.date(.date))
        case .stageCancelled: self = .stageCancelled(stage: try body.id(.stage), date: try body.date(.date))
        case .featureDropped: self = .featureDropped(feature: try body.id(.feature), date: try body.date(.date))
        case .contractorChanged:
            self = .contractorChanged(date: try body.date(.date), days: try body.decode(Int.self, forKey: .days))
        case .quiz:
            let scores = try body.decode([ScoreBody].self, forKey: .scores).map { score in
                guard let share = Share(millipercent: score.millipercent) else { throw body.wrong(.scores) }
                return Score(employee: EmployeeID(score.employee), share: share)
            }
            self = .quiz(
                session: try body.id(.session), scores: scores, date: body.contains(.date) ? try body.date(.date) : nil)
        case .undo: self = .undo(EntryID(try body.decode(Int64.self, forKey: .entry)))
        }
    }
}

extension KeyedEncodingContainer {
    fileprivate mutating func encode<Kind>(_ id: Identifier<Kind>, _ key: Key) throws { try encode(id.text, forKey: key) }

    fileprivate mutating func encode(_ date: CivilDate, _ key: Key) throws { try encode(date.description, forKey: key) }

    fileprivate mutating func encode(_ days: ClosedRange<CivilDate>, _ first: Key, _ last: Key) throws {
        try encode(days.lowerBound, first)
        try encode(days.upperBound, last)
    }
}

extension KeyedDecodingContainer {
    fileprivate func id<Kind>(_ key: Key) throws -> Identifier<Kind> { Identifier(try decode(String.self, forKey: key)) }

    fileprivate func date(_ key: Key) throws -> CivilDate {
        guard let date = CivilDate(iso8601: try decode(String.self, forKey: key)) else { throw wrong(key) }
        return date
    }

    fileprivate func days(_ first: Key, _ last: Key) throws -> ClosedRange<CivilDate> {
        let (first, end) = (try date(first), try date(last))
        guard first <= end else { throw wrong(last) }
        return first...end
    }

    fileprivate func wrong(_ key: Key) -> DecodingError {
        .dataCorruptedError(forKey: key, in: self, debugDescription: key.stringValue)
    }
}
