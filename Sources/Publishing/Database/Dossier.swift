public import Calendars
public import Documents
internal import Foundation
public import Planning
public import Storage

/// What is kept about one roll-out, as it is at one moment: what people have been told, and what has happened.
public struct Dossier: Sendable {
    /// The database; `nil` where there is none yet.
    private let store: Store?
    /// Where it is, or is to be made once there is something to keep.
    private let database: String
    /// The roll-out as its document is written now.
    public let rollout: Rollout
    /// The document and the files that it names.
    public let files: DocumentFiles
    /// The publications, the first one first.
    public let publications: [PublicationID]
    /// The last publication.
    public let last: PublicationRecord?
    /// The plan that was made again after it last.
    public let replan: ReplanRecord?
    /// Everything that was recorded.
    public let entries: [Entry]
    /// What people have been told.
    public let told: [PlannedSession]
    /// Every session id that was ever published.
    public let reserved: Set<SessionID>
    /// The present: never before the last publication.
    public let now: Moment
    /// Whether the clock, or whoever said what time it is, was behind the last publication.
    public let isClockBack: Bool
    /// How many sessions ahead have another moment than was published, for the rules of their zone have changed since.
    public let shifted: Int
    private let path: String

    /// What the database at `database` holds of the roll-out at a path; nothing where there is none. A damaged one is refused.
    public init(
        _ database: String, _ rollout: Rollout, files: DocumentFiles, at path: String, now: Moment
    ) throws(StoreFailure) {
        let store: Store?
        if FileManager.default.fileExists(atPath: database) {
            let opened = try Store(at: database)
            try opened.check()
            store = opened
        } else {
            store = nil
        }
        self.store = store
        self.database = database
        self.rollout = rollout
        self.files = files
        self.path = path
        publications = try store?.publications(of: rollout.id) ?? []
        if let store, let id = publications.last {
            last = try store.publication(id)
            replan = try store.lastReplan(after: id)
        } else {
            last = nil
            replan = nil
        }
        entries = try store?.entries(of: rollout.id) ?? []
        reserved = try store?.publishedSessions(of: rollout.id) ?? []
        isClockBack = last.map { now < $0.moment } ?? false
        let now = last.map { max(now, $0.moment) } ?? now
        self.now = now
        var shifted = 0
        let facts = try last?.facts(in: database)
        told = Told.sessions(try store?.told(of: rollout.id) ?? []).map { session in
            guard now <= session.interval.start, let start = facts?.starts[session.id], start.moment == session.interval.start
            else { return session }
            let asTold = rollout.zone.asTold(session, offset: start.offset)
            if asTold != session { shifted += 1 }
            return asTold
        }
        self.shifted = shifted
    }

    /// The strategy that is published; `nil` before the first publication.
    public var strategy: Strategy? { last?.strategy }

    /// The last entry.
    public var through: EntryID? { entries.last?.id }

    /// The calendars that are published; a ledger that cannot be read is a damaged database.
    public func ledger() throws(StoreFailure) -> CalendarLedger? { try last?.ledger(in: database) }

    /// The document and the timetable after what has happened.
    public func amendment(_ strategy: Strategy) -> Amendment {
        Amendment(
            rollout, strategy: strategy, published: told, entries: entries, now: now,
            calendar: Self.calendars(rollout, path))
    }

    /// Checks of what is to be recorded.
    public func recording() -> Recording {
        let strategy = strategy ?? .staged
        return Recording(
            rollout, amended: amendment(strategy), strategy: strategy, told: told, isPublished: last != nil,
            entries: entries, now: now)
    }

    /// Reads the calendars that newcomers' files name.
    public func calendar() -> @Sendable (_ path: String, _ zone: Zone, _ place: Diagnostic.Place) -> Reading<BusyTimes> {
        Self.calendars(rollout, path)
    }

    private static func calendars(
        _ rollout: Rollout, _ path: String
    ) -> @Sendable (_ path: String, _ zone: Zone, _ place: Diagnostic.Place) -> Reading<BusyTimes> {
        { [horizon = rollout.horizon] name, zone, place in
            DocumentReader.calendar(name, besideRolloutAt: path, zone: zone, horizon: horizon, mentioned: place)
        }
    }

    /// The database, which is made where there is none.
    func made() throws(StoreFailure) -> Store {
        if let store { return store }
        return try Store(at: database)
    }

    /// What the plan of a publication says beside its sessions.
    func facts(of publication: PublicationRecord) throws(StoreFailure) -> PlanFacts { try publication.facts(in: database) }

    /// A publication of that number.
    public func publication(_ id: PublicationID) throws(StoreFailure) -> PublicationRecord? { try store?.publication(id) }

    /// Who did what when.
    public func log() throws(StoreFailure) -> [LogEntry] { try store?.log(of: rollout.id) ?? [] }

    /// Who recorded each entry.
    public func recorders() throws(StoreFailure) -> [EntryID: String] {
        let made = try log().compactMap { line in
            line.deed == .record ? line.subject.map { (EntryID($0), line.who) } : nil
        }
        return Dictionary(made) { first, _ in first }
    }

    /// What is kept by now.
    public func reread() throws(StoreFailure) -> Dossier { try Dossier(database, rollout, files: files, at: path, now: now) }

    /// Records what happened; all of it or nothing. ``StoreFailure/overtaken`` where somebody else has written since this was read.
    public func record(_ actuals: [Actual], by who: String, at moment: Moment) throws(StoreFailure) -> [Entry] {
        let known = Store.Extent(publication: publications.last, entry: entries.last?.id)
        let ids = try made().record(actuals, of: rollout.id, after: known, by: who, at: moment)
        return zip(ids, actuals).map { Entry(id: $0, moment: moment, actual: $1) }
    }

    /// The document with whoever came meanwhile, and whoever comes with some more entries; for names.
    public func withNewcomers(_ more: [Actual] = []) -> Rollout {
        let first = (entries.map(\.id.number).max() ?? 0) + 1
        let all = entries + more.enumerated().map { Entry(id: EntryID(first + Int64($0)), moment: now, actual: $1) }
        let amended = Amendment(
            rollout, strategy: strategy ?? .staged, published: told, entries: all, now: now, calendar: calendar()
        ).rollout
        let known = Set(rollout.staff.map(\.id))
        return rollout.replacing(staff: rollout.staff + amended.staff.filter { !known.contains($0.id) })
    }

    /// The document with everybody who was ever there, for names: those of a plan, and of what is published, may be in it no more.
    public func withEverybody(_ plan: Plan) -> Rollout {
        let published = last.flatMap { self.plan(of: $0) }?.rollout.staff ?? []
        var known: Set<EmployeeID> = []
        return rollout.replacing(
            staff: (rollout.staff + plan.rollout.staff + published).filter { known.insert($0.id).inserted })
    }
}
