public import Documents
internal import Foundation
internal import Planning
public import Storage

extension CalendarLedger {
    /// The calendars of the last publication in a database; `nil` where there is no database, or nothing of the roll-out in it. A damaged
    /// one is refused: without it every calendar would get new identities.
    public static func published(in database: String, of rollout: RolloutID) throws(StoreFailure) -> CalendarLedger? {
        guard FileManager.default.fileExists(atPath: database) else { return nil }
        let store = try Store(at: database)
        try store.check()
        guard let id = try store.publications(of: rollout).last else { return nil }
        return try store.publication(id)?.ledger(in: database)
    }

    /// What calendars start from where a roll-out was published into a database, and exported into a folder: what was written last has
    /// begun with the other one. Within one minute that is the export: it reads the database, and the database no folder.
    static func last(of rollout: RolloutID, published: CalendarLedger?, exported: CalendarLedger?) -> CalendarLedger? {
        let own = [exported, published].compactMap(\.self).filter { $0.rollout == rollout.text }
        guard let first = own.first, let second = own.dropFirst().first else { return own.first }
        return first.now < second.now ? second : first
    }
}

extension PublicationRecord {
    /// What its plan says beside its sessions; a plan that cannot be read is a damaged database.
    func facts(in database: String) throws(StoreFailure) -> PlanFacts {
        guard let facts = PlanFacts(json: plan) else { throw .corrupt(path: database) }
        return facts
    }

    /// The calendars that are published with it; a ledger that cannot be read is a damaged database.
    func ledger(in database: String) throws(StoreFailure) -> CalendarLedger {
        guard let ledger = CalendarLedger(json: calendars) else { throw .corrupt(path: database) }
        return ledger
    }
}
