public import Calendars
public import Documents

/// Why something cannot be recorded as it was given. The wording is in Presentation.
public enum RecordingProblem: Error, Hashable, Sendable {
    /// A name that stands for nothing of that kind.
    case unknown(String, Problem.Reference, suggestion: String?)
    /// A name that several employees have.
    case ambiguous(String, [EmployeeID])
    /// Nothing is published yet, so that there are no sessions to speak of.
    case nothingPublished
    /// The session has not started: nobody can have attended it.
    case notStarted(SessionID, start: Moment)
    /// Somebody who was not to attend the session cannot have missed it.
    case notInvited(EmployeeID, SessionID)
    /// The same is recorded already.
    case recordedAlready(EntryID)
    /// There is no entry of that number.
    case unknownEntry(EntryID)
    /// The entry is undone already, by that one.
    case undoneAlready(EntryID, by: EntryID)
    /// The entry could not be applied.
    case unusable(Amendment.Reason)
}

/// Checks what is to be recorded against the roll-out, what is published and what is recorded already.
public struct Recording: Sendable {
    /// The document as it is written.
    public let rollout: Rollout
    /// The sessions that people have been told of.
    public let told: [PlannedSession]
    /// What is recorded.
    public let entries: [Entry]
    /// The present.
    public let now: Moment
    private let strategy: Strategy
    private let staff: [Employee]
    private let isPublished: Bool
    private let held: [Actual: EntryID]

    /// The recording in that situation; `amended` is the document as the entries make it.
    public init(
        _ rollout: Rollout, amended: Rollout, strategy: Strategy, told: [PlannedSession], isPublished: Bool, entries: [Entry],
        now: Moment
    ) {
        self.rollout = rollout
        self.strategy = strategy
        self.told = told
        self.isPublished = isPublished
        self.entries = entries
        self.now = now
        held = Dictionary(entries.holding.map { ($0.actual, $0.id) }) { first, _ in first }
        let known = Set(rollout.staff.map(\.id))
        staff = rollout.staff + amended.staff.filter { !known.contains($0.id) }
    }

    // MARK: - What names mean

    /// The employee of that id, or of that name or a part of it.
    public func employee(_ text: String) throws(RecordingProblem) -> EmployeeID {
        if let employee = staff.first(where: { $0.id.text == text }) { return employee.id }
        let key = text.spellingKey
        let words = Set(key.split(separator: " "))
        let whole = staff.filter { $0.name.spellingKey == key }
        let found =
            whole.isEmpty
            ? staff.filter { !words.isEmpty && words.isSubset(of: $0.name.spellingKey.split(separator: " ")) } : whole
        if let only = found.first, found.count == 1 { return only.id }
        if found.count > 1 { throw .ambiguous(text, found.map(\.id)) }
        // Nobody is asked for by a patronymic.
        let names = staff.flatMap { [$0.id.text, $0.name] + $0.name.split(separator: " ").prefix(2).map(String.init) }
        throw .unknown(text, .employee, suggestion: Suggestion.nearest(to: text, among: names))
    }

    /// The stage of that id.
    public func stage(_ text: String) throws(RecordingProblem) -> StageID {
        try known(text, .stage, rollout.stages.map(\.id))
    }

    /// The feature of that id that a stage brings.
    public func feature(_ text: String) throws(RecordingProblem) -> FeatureID {
        try known(text, .feature, rollout.stages.flatMap(\.features))
    }

    /// The trainer of that id or name.
    public func trainer(_ text: String) throws(RecordingProblem) -> TrainerID {
        let key = text.spellingKey
        let named = rollout.trainers.filter {
            $0.name.spellingKey.split(separator: " ").contains(key[...]) || $0.name.spellingKey == key
        }
        if let only = named.first, named.count == 1 { return only.id }
        return try known(text, .trainer, rollout.trainers.map(\.id))
    }

    /// The room of that id.
    public func room(_ text: String) throws(RecordingProblem) -> RoomID { try known(text, .room, rollout.rooms.map(\.id)) }

    /// The published session of that id.
    public func session(_ text: String) throws(RecordingProblem) -> SessionID {
        guard isPublished else { throw .nothingPublished }
        return try known(text, .session, told.map(\.id))
    }

    private func known<Kind>(
        _ text: String, _ reference: Problem.Reference, _ ids: [Identifier<Kind>]
    ) throws(RecordingProblem) -> Identifier<Kind> {
        if let id = ids.first(where: { $0.text == text }) { return id }
        throw .unknown(text, reference, suggestion: Suggestion.nearest(to: text, among: ids.map(\.text)))
    }

    // MARK: - What may be recorded

    /// Whether the same holds already.
    public func holds(_ actual: Actual) -> EntryID? { held[actual] }

    /// Checks that an actual can be recorded: an entry that would have no effect would only be forgotten.
    public func check(
        _ actual: Actual,
        calendar: @escaping @Sendable (_ path: String, _ zone: Zone, _ place: Diagnostic.Place) -> Reading<BusyTimes>
    ) throws(RecordingProblem) -> [Diagnostic] {
        switch actual {
        case .undo(let id):
            guard entries.contains(where: { $0.id == id }) else { throw .unknownEntry(id) }
            if let by = entries.undoing(id) { throw .undoneAlready(id, by: by) }
            return []
        case .attendance(let session, let employee, let presence):
            try checkStarted(session)
            let isInvited = told.contains { $0.id == session && $0.attendees.contains(employee) }
            if presence != .present, !isInvited { throw .notInvited(employee, session) }
        case .quiz(let session, _): try checkStarted(session)
        case .payment, .setup, .leave, .leaver, .newcomer, .trainerAway, .trainerGone, .roomClosed, .stageSlips, .stageCancelled,
            .featureDropped, .contractorChanged:
            break
        }
        if let id = holds(actual) { throw .recordedAlready(id) }
        switch actual.kind {
        case .attendance, .quiz: return []
        default: break
        }
        // Tried where it would stand, after everything else.
        let id = EntryID((entries.map(\.id.number).max() ?? 0) + 1)
        let trial = Amendment(
            rollout, strategy: strategy, published: told, entries: entries + [Entry(id: id, moment: now, actual: actual)],
            now: now,
            calendar: calendar)
        if let unused = trial.unused.first(where: { $0.entry == id }) {
            guard unused.reason == .unreadable else { throw .unusable(unused.reason) }
        }
        return trial.diagnostics
    }

    private func checkStarted(_ session: SessionID) throws(RecordingProblem) {
        guard isPublished else { throw .nothingPublished }
        guard let start = told.first(where: { $0.id == session })?.interval.start else { return }
        guard start <= now else { throw .notStarted(session, start: start) }
    }
}

extension [Entry] {
    /// The entry that undoes another one and holds itself.
    public func undoing(_ id: EntryID) -> EntryID? {
        guard isUndone(id) else { return nil }
        return last { entry in
            if case .undo(let target) = entry.actual { target == id && !isUndone(entry.id) } else { false }
        }?.id
    }
}
