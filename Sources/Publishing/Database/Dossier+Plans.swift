internal import Calendars
internal import Documents
public import Planning
public import Storage

extension Dossier {
    /// The plan of a publication as it was made; `nil` where its document cannot be read by this version any more.
    public func plan(of publication: PublicationRecord) -> Plan? {
        plan(
            DocumentFiles(kept: publication.files, document: publication.documentPath), publication.strategy, publication.seed,
            publication.sessions, json: publication.plan, through: publication.actualsThrough, moment: publication.moment)
    }

    /// The plan that was made again; `nil` where its document cannot be read by this version any more.
    public func plan(of replan: ReplanRecord) -> Plan? {
        plan(
            DocumentFiles(kept: replan.files, document: replan.documentPath), replan.strategy, replan.seed, replan.sessions,
            json: replan.plan, through: replan.actualsThrough, moment: replan.moment)
    }

    /// What is published as it really went; its document is as it is now.
    public func planAsItWent(_ amended: Amendment) throws(StoreFailure) -> PlanAsItWent? {
        guard let last else { return nil }
        return PlanAsItWent(
            amended, told: told, strategy: last.strategy, seed: last.seed, facts: try facts(of: last), entries: entries)
    }

    private func plan(
        _ files: DocumentFiles?, _ strategy: Strategy, _ seed: UInt64, _ sessions: [PlannedSession], json: [UInt8],
        through: EntryID?, moment: Moment
    ) -> Plan? {
        guard let files, let facts = PlanFacts(json: json),
            case .usable(let written, _) = DocumentReader.rollout(in: files)
        else { return nil }
        let known = entries.filter { entry in through.map { entry.id <= $0 } ?? false }
        // Their busy times matter to whoever plans, and this plan is made.
        let amended = Amendment(written, strategy: strategy, published: [], entries: known, now: moment) { _, _, _ in
            .usable(BusyTimes(), notices: [])
        }
        return Plan(amended.rollout, strategy: strategy, seed: seed, sessions: sessions, facts: facts).calibrated(by: known)
    }
}

extension DocumentFiles {
    /// Files as the database keeps them; `nil` where the document is not among them.
    init?(kept: [String: [UInt8]], document: String) {
        guard kept[document] != nil else { return nil }
        self.init(document: document, contents: kept)
    }
}
