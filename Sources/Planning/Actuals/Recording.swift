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
    /// Somebody who was not there cannot have been asked about it; those who were.
    case notTaught(EmployeeID, SessionID, were: [EmployeeID])
    /// A quiz before its session, or in the future.
    case quizOutside(CivilDate, days: ClosedRange<CivilDate>)
    /// A list has a score of the same person before, on that line of it.
    case scoredBefore(line: Int)
    /// The same is recorded already.
    case recordedAlready(EntryID)
    /// There is no entry of that number.
    case unknownEntry(EntryID)
    /// The entry is undone already, by that one.
    case undoneAlready(EntryID, by: EntryID)
    /// A list says something else of the same person and session before, on that line of it.
    case saidOtherwise(line: Int)
    /// A day, or all days of a range, on which nothing of the roll-out can be changed.
    case outside(ClosedRange<CivilDate>, span: ClosedRange<CivilDate>)
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
    private let happened: Happened
    private let isPublished: Bool
    private let held: [Actual: EntryID]

    /// The recording in that situation; `amended` is the document as the entries make it, with what has become of the sessions.
    public init(
        _ rollout: Rollout, amended: Amendment, strategy: Strategy, told: [PlannedSession], isPublished: Bool, entries: [Entry],
        now: Moment
    ) {
        self.rollout = rollout
        self.strategy = strategy
        self.told = told
        self.isPublished = isPublished
        self.entries = entries
        self.now = now
        var lastWords: [Actual.Matter: Actual] = [:]
        var held: [Actual: EntryID] = [:]
        for entry in entries.holding {
            // What was said before on the same matter does not count any more, and may be said again.
            if let matter = entry.actual.matter, let earlier = lastWords.updateValue(entry.actual, forKey: matter) {
                held[earlier] = nil
            }
            if held[entry.actual] == nil { held[entry.actual] = entry.id }
        }
        self.held = held
        let known = Set(rollout.staff.map(\.id))
        staff = rollout.staff + amended.rollout.staff.filter { !known.contains($0.id) }
        happened = amended.happened
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

    /// The stage of that id or title.
    public func stage(_ text: String) throws(RecordingProblem) -> StageID {
        try known(text, .stage, rollout.stages.map { ($0.id, $0.title) })
    }

    /// The feature of that id or title that a stage brings.
    public func feature(_ text: String) throws(RecordingProblem) -> FeatureID {
        let titles = Dictionary(rollout.curriculum.features.map { ($0.id, $0.title) }) { first, _ in first }
        return try known(text, .feature, rollout.stages.flatMap(\.features).map { ($0, titles[$0]) })
    }

    /// The trainer of that id or name.
    public func trainer(_ text: String) throws(RecordingProblem) -> TrainerID {
        let key = text.spellingKey
        let named = rollout.trainers.filter {
            $0.name.spellingKey.split(separator: " ").contains(key[...]) || $0.name.spellingKey == key
        }
        if let only = named.first, named.count == 1 { return only.id }
        return try known(text, .trainer, rollout.trainers.map { ($0.id, nil) })
    }

    /// The room of that id or title.
    public func room(_ text: String) throws(RecordingProblem) -> RoomID {
        try known(text, .room, rollout.rooms.map { ($0.id, $0.title) })
    }

    /// The published session of that id.
    public func session(_ text: String) throws(RecordingProblem) -> SessionID {
        guard isPublished else { throw .nothingPublished }
        return try known(text, .session, told.map { ($0.id, nil) })
    }

    private func known<Kind>(
        _ text: String, _ reference: Problem.Reference, _ all: [(id: Identifier<Kind>, title: LocalizedText?)]
    ) throws(RecordingProblem) -> Identifier<Kind> {
        if let known = all.first(where: { $0.id.text == text }) { return known.id }
        let key = text.spellingKey
        let titled = all.filter { known in known.title.map { $0.texts.values.contains { $0.spellingKey == key } } ?? false }
        if let only = titled.first, titled.count == 1 { return only.id }
        let names = all.map(\.id.text) + all.flatMap { known in known.title.map { Array($0.texts.values).sorted() } ?? [] }
        throw .unknown(text, reference, suggestion: Suggestion.nearest(to: text, among: names))
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
            try checkAttendance(session, employee, presence)
            try checkNew(actual)
            return []
        case .quiz(let session, let scores, let date):
            if let date { _ = try quizDay(of: session, date) } else { try checkStarted(session) }
            for score in scores { try checkScore(session, score.employee) }
            try checkNew(actual)
            return []
        case .payment, .setup, .leave, .leaver, .newcomer, .trainerAway, .trainerGone, .roomClosed, .stageSlips, .stageCancelled,
            .featureDropped, .contractorChanged:
            try checkNew(actual)
            try checkDays(actual)
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

    private func checkNew(_ actual: Actual) throws(RecordingProblem) {
        if let id = holds(actual) { throw .recordedAlready(id) }
    }

    /// Checks that somebody can have attended, or missed, a session.
    func checkAttendance(_ session: SessionID, _ employee: EmployeeID, _ presence: Actual.Presence) throws(RecordingProblem) {
        try checkStarted(session)
        let isInvited = told.contains { $0.id == session && $0.attendees.contains(employee) }
        // Somebody else may come to a session, or watch its recording.
        if [.absent, .left].contains(presence), !isInvited { throw .notInvited(employee, session) }
    }

    /// The day of a quiz on a session: as it is said, else that of the session, for a quiz is mostly at its end.
    func quizDay(of session: SessionID, _ date: CivilDate?) throws(RecordingProblem) -> CivilDate {
        try checkStarted(session)
        let today = rollout.zone.local(now).date
        let end = told.first { $0.id == session }.map { rollout.zone.local($0.interval.end).date } ?? today
        let days = min(end, today)...today
        let day = date ?? days.lowerBound
        guard days.contains(day) else { throw .quizOutside(day, days: days) }
        return day
    }

    /// Checks that somebody was taught in a session, so that there is something to ask.
    func checkScore(_ id: SessionID, _ employee: EmployeeID) throws(RecordingProblem) {
        let there = taught(in: id)
        if !there.contains(employee) { throw .notTaught(employee, id, were: there) }
    }

    /// Who was there, as far as is recorded, in the order of the staff.
    private func taught(in id: SessionID) -> [EmployeeID] {
        guard let session = told.first(where: { $0.id == id }), !happened.cancelled.contains(id) else { return [] }
        let more = happened.attended.filter { $0.session == id }.map(\.employee)
        let there = Set(session.attendees + more).filter { !happened.missed.contains(.init(session: id, employee: $0)) }
        return staff.map(\.id).filter(there.contains)
    }

    /// What lies far from the roll-out is a slip of the pen, and days beside it change nothing.
    private func checkDays(_ actual: Actual) throws(RecordingProblem) {
        switch actual {
        case .leave(_, let days), .trainerAway(_, let days), .roomClosed(_, let days):
            guard days.overlaps(rollout.horizon) else { throw .outside(days, span: rollout.horizon) }
        case .payment(_, let date, _), .setup(_, let date), .leaver(_, let date), .newcomer(_, let date),
            .trainerGone(_, let date), .stageSlips(_, let date), .stageCancelled(_, let date), .featureDropped(_, let date),
            .contractorChanged(let date, _):
            let (first, last) = (rollout.horizon.lowerBound, rollout.horizon.upperBound)
            let span = first.advanced(by: -Self.daysAround)...last.advanced(by: Self.daysAround)
            guard span.contains(date) else { throw .outside(date...date, span: span) }
        case .attendance, .quiz, .undo: break
        }
    }

    /// How many days before and after the horizon something may have happened, or be announced: a year.
    private static let daysAround = 366

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
