public import Calendars
public import Documents
public import Planning
internal import Presentation
public import Storage

/// A plan set against what people have been told: what would change for whom if it were made official.
public struct Announcement: Sendable {
    /// The plan.
    public let plan: Plan
    /// Its calendars after those that are published.
    public let publication: Publication
    /// What becomes of sessions.
    public let changes: [SessionChange]
    /// Who has to be told, and of what.
    public let people: [PersonalChanges]
    /// The document with everybody who was ever there, for names.
    public let everybody: Rollout
    /// Whether nothing was published before.
    public let isFirst: Bool
    /// The present.
    public let now: Moment
    private let files: DocumentFiles
    private let through: EntryID?
    private let isKnown: Bool

    /// Sets a plan against what the dossier says people were told. `files` is the document that it was made from, `through` the last entry
    /// that it knew; without them, those of the dossier. `exported` is what an export in a folder has shown, perhaps since the last publication.
    public init(
        _ plan: Plan, _ dossier: Dossier, files: DocumentFiles? = nil, through: EntryID?? = nil, exported: CalendarLedger? = nil,
        alarm: Int? = nil
    ) throws(StoreFailure) {
        self.plan = plan
        self.files = files ?? dossier.files
        let through = through ?? dossier.through
        self.through = through
        now = dossier.now
        isFirst = dossier.last == nil
        let earlier = CalendarLedger.last(of: plan.rollout.id, published: try dossier.ledger(), exported: exported)
        publication = Publication(plan, after: earlier, now: dossier.now, alarm: alarm)
        let told = dossier.told
        changes = SessionChange.all(from: told, to: plan.sessions, at: dossier.now, staff: plan.rollout.staff.map(\.id))
        let known = dossier.entries.filter { entry in through.map { entry.id <= $0 } ?? false }
        let happened = dossier.amendment(plan.strategy).happened
        let causes = ChangeCauses(of: plan, told: told, before: dossier.rollout, happened: happened, entries: known)
        everybody = dossier.withEverybody(plan)
        isKnown =
            dossier.last.map { last in
                last.sessions == plan.sessions && last.strategy == plan.strategy
                    && last.files == (files ?? dossier.files).contents
            } ?? false
        let isFirst = dossier.last == nil
        people = PersonalChanges.all(changes, in: everybody) { isFirst ? nil : causes.cause($0, $1, $2) }
    }

    /// Whether it is what is published already, and nobody's calendar changes.
    public var isPublished: Bool { isKnown && publication.changes.isEmpty }

    /// Whether a plan that was made at a moment would change what has started since: it is too old to be made official.
    public func isTooOld(_ dossier: Dossier, madeAt moment: Moment) -> Bool {
        let happened = dossier.amendment(plan.strategy).happened
        let told = Dictionary(dossier.told.map { ($0.id, $0) }) { first, _ in first }
        let planned = Dictionary(plan.sessions.map { ($0.id, $0) }) { first, _ in first }
        let isNew = plan.sessions.contains { session in
            guard session.interval.start < now else { return false }
            guard let was = told[session.id], was.isThere(session) else { return true }
            return session.attendees.contains {
                !was.attendees.contains($0) && !happened.attended.contains(.init(session: session.id, employee: $0))
            }
        }
        return isNew
            || dossier.told.contains { was in
                guard (moment..<now).contains(was.interval.start), !happened.cancelled.contains(was.id) else { return false }
                return !(planned[was.id].map(was.isThere) ?? false)
            }
    }

    /// The plan as `onboard.plan/1` with its changes, the reasons in words of that language.
    public func json(in language: Language) throws -> [UInt8] {
        try PlanDocument(plan, changes: .init(changes, people)) { ReasonWording.text($0, in: plan, language: language) }.json()
    }
}

extension Announcement {
    /// Makes the plan official, unless somebody else has published meanwhile: `nil` then, and nothing has changed.
    public func publish(in dossier: Dossier, by who: String) throws(StoreFailure) -> PublicationID? {
        let record = PublicationRecord(
            rollout: plan.rollout.id, moment: now, strategy: plan.strategy, seed: plan.seed, documentPath: files.document,
            files: files.contents, plan: written, sessions: plan.sessions, calendars: publication.ledger.json(),
            actualsThrough: through)
        return try dossier.made().publish(record, after: dossier.publications.last, by: who)
    }

    /// Keeps the plan as what may be made official next. Requires a publication.
    public func keep(in dossier: Dossier, by who: String) throws(StoreFailure) {
        guard let last = dossier.publications.last else { preconditionFailure("a plan made again before any was published") }
        let record = ReplanRecord(
            publication: last, moment: now, strategy: plan.strategy, seed: plan.seed, documentPath: files.document,
            files: files.contents, plan: written, sessions: plan.sessions, actualsThrough: through)
        try dossier.made().keep(record, of: plan.rollout.id, by: who)
    }

    /// In the document's language: the database is everybody's.
    private var written: [UInt8] {
        do {
            return try json(in: plan.rollout.language)
        } catch {
            preconditionFailure("a plan of \(plan.rollout.id) is no JSON: \(error)")
        }
    }
}

extension PlannedSession {
    /// Whether another version of the session is at the same time and place, with the same trainer.
    fileprivate func isThere(_ other: PlannedSession) -> Bool {
        interval == other.interval && room == other.room && trainer == other.trainer
    }
}
