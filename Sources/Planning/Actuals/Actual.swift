public import Calendars
public import Documents

/// Something that really happened, or was announced, as `record` takes it.
///
/// A date after now is an announced fact. Nothing here is ever taken back by changing it: an undo is an entry of its own.
public enum Actual: Hashable, Sendable {
    /// Money for a stage has come; without an amount, as much as was due.
    case payment(stage: StageID, date: CivilDate, amount: Money?)
    /// A stage is configured: its modules may be taught from that day on.
    case setup(stage: StageID, date: CivilDate)
    /// Whether somebody was at a session.
    case attendance(session: SessionID, employee: EmployeeID, Presence)
    /// Somebody of the staff is away.
    case leave(employee: EmployeeID, days: ClosedRange<CivilDate>)
    /// Somebody leaves the company; the first day without them.
    case leaver(employee: EmployeeID, date: CivilDate)
    /// People come; the first day with them, and the staff file as it was given.
    case newcomer(file: StaffFile, date: CivilDate)
    /// A trainer is ill or otherwise away.
    case trainerAway(trainer: TrainerID, days: ClosedRange<CivilDate>)
    /// A trainer teaches no more; the first day without them.
    case trainerGone(trainer: TrainerID, date: CivilDate)
    /// A room cannot be used.
    case roomClosed(room: RoomID, days: ClosedRange<CivilDate>)
    /// A stage goes live on another day.
    case stageSlips(stage: StageID, to: CivilDate)
    /// A stage is bought no more.
    case stageCancelled(stage: StageID, date: CivilDate)
    /// A feature is bought no more.
    case featureDropped(feature: FeatureID, date: CivilDate)
    /// Another contractor takes over, and needs so many working days to find their way.
    case contractorChanged(date: CivilDate, days: Int)
    /// What people scored in a quiz after a session, and the day of it; an old entry without one means the moment of recording.
    case quiz(session: SessionID, scores: [Score], date: CivilDate?)
    /// An earlier entry does not hold.
    case undo(EntryID)

    /// Whether somebody was there.
    public typealias Presence = Documents.Presence

    /// A staff file as it was given; it is read again against the document whenever it is needed.
    public struct StaffFile: Hashable, Sendable {
        /// What it was called, for problems.
        public let name: String
        /// Its content.
        public let bytes: [UInt8]

        /// That file.
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// What somebody scored.
    public struct Score: Hashable, Sendable {
        /// Who.
        public let employee: EmployeeID
        /// The share of the questions that were answered rightly.
        public let share: Share

        /// That score.
        public init(employee: EmployeeID, share: Share) {
            self.employee = employee
            self.share = share
        }
    }
}

extension Actual {
    /// What an actual speaks of, where the last word on it is the one that counts.
    enum Matter: Hashable, Sendable {
        case attendance(SessionID, EmployeeID)
        case setup(StageID)
        case goLive(StageID)
    }

    /// `nil` for what stands beside everything else that was said: two payments are two payments.
    var matter: Matter? {
        switch self {
        case .attendance(let session, let employee, _): .attendance(session, employee)
        case .setup(let stage, _): .setup(stage)
        case .stageSlips(let stage, _): .goLive(stage)
        case .payment, .leave, .leaver, .newcomer, .trainerAway, .trainerGone, .roomClosed, .stageCancelled, .featureDropped,
            .contractorChanged, .quiz, .undo:
            nil
        }
    }
}

/// The number of an entry, from 1, in the order in which they were recorded: clocks may be set back, this order is not.
public struct EntryID: Hashable, Comparable, Sendable {
    /// The number.
    public let number: Int64

    /// The entry of that number.
    public init(_ number: Int64) {
        self.number = number
    }

    /// What was recorded earlier comes first.
    public static func < (left: EntryID, right: EntryID) -> Bool { left.number < right.number }
}

/// An actual as it was recorded.
public struct Entry: Hashable, Sendable {
    /// Its number.
    public let id: EntryID
    /// When it was recorded.
    public let moment: Moment
    /// What happened.
    public let actual: Actual

    /// That entry.
    public init(id: EntryID, moment: Moment, actual: Actual) {
        self.id = id
        self.moment = moment
        self.actual = actual
    }
}

extension Collection where Element == Entry {
    /// The entries that hold, in the order in which they were recorded: neither undone nor undoing. An undo that is itself undone
    /// undoes nothing.
    public var holding: [Entry] {
        var undone: Set<EntryID> = []
        var holding: [Entry] = []
        // Only what comes later can undo an entry, so from the last one on each is decided once.
        for entry in self.sorted(by: { $1.id < $0.id }) where !undone.contains(entry.id) {
            if case .undo(let target) = entry.actual { undone.insert(target) } else { holding.append(entry) }
        }
        return holding.reversed()
    }

    /// Whether an entry, an undo too, has been undone.
    public func isUndone(_ id: EntryID) -> Bool {
        var undone: Set<EntryID> = []
        for entry in self.sorted(by: { $1.id < $0.id }) where !undone.contains(entry.id) {
            if case .undo(let target) = entry.actual { undone.insert(target) }
        }
        return undone.contains(id)
    }
}
