public import Calendars
public import Documents

/// What becomes of a session between two timetables of the same roll-out, and who has to be told.
public struct SessionChange: Hashable, Sendable {
    /// The session's id, for life.
    public let session: SessionID
    /// What becomes of it.
    public let kind: Kind
    /// How it was; `nil` for a new one.
    public let was: PlannedSession?
    /// How it is; `nil` for one that is off.
    public let `is`: PlannedSession?
    /// Whose calendar changes by it: learners in the staff's order.
    public let tell: [EmployeeID]
    /// Trainers whose calendar changes by it.
    public let tellTrainers: [TrainerID]

    /// What can become of a session.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// It is new.
        case added
        /// It is at another time.
        case moved
        /// It is with somebody else, somewhere else or for others.
        case changed
        /// It is off.
        case cancelled
    }

    /// The changes by start. What had started by `now` in both timetables is what happened, not a change;
    /// without a moment all differences are changes.
    public static func all(
        from was: [PlannedSession], to now: [PlannedSession], at moment: Moment? = nil, staff: [EmployeeID]
    ) -> [Self] {
        let older = Dictionary(was.map { ($0.id, $0) }) { first, _ in first }
        let newer = Dictionary(now.map { ($0.id, $0) }) { first, _ in first }
        let places = Dictionary(staff.enumerated().map { ($1, $0) }) { first, _ in first }
        let changes = Set(older.keys).union(newer.keys).compactMap { id in Self(older[id], newer[id], at: moment, places) }
        return changes.sorted { ($0.start, $0.session) < ($1.start, $1.session) }
    }

    private init?(_ was: PlannedSession?, _ now: PlannedSession?, at moment: Moment?, _ places: [EmployeeID: Int]) {
        guard was != now, let id = now?.id ?? was?.id else { return nil }
        if let moment, ![was, now].contains(where: { $0.map { moment <= $0.interval.start } ?? false }) { return nil }
        session = id
        self.was = was
        self.is = now
        let isElsewhere = was?.interval != now?.interval || was?.room != now?.room || was?.trainer != now?.trainer
        switch (was, now) {
        case (nil, _): kind = .added
        case (_, nil): kind = .cancelled
        case (let was?, let now?): kind = was.interval == now.interval ? .changed : .moved
        }
        let (before, after) = (Set(was?.attendees ?? []), Set(now?.attendees ?? []))
        // A colleague more or less changes nobody else's calendar.
        let told = isElsewhere ? before.union(after) : before.symmetricDifference(after)
        tell = told.sorted { (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1) }
        tellTrainers = isElsewhere ? Set([was?.trainer, now?.trainer].compactMap(\.self)).sorted() : []
    }

    private var start: Moment { (was?.interval.start ?? self.is?.interval.start) ?? Moment(minutes: 0) }
}
