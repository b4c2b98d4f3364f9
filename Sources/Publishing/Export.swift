public import Calendars
public import Documents
public import Planning
public import Presentation

/// A plan as a folder of files for people: calendars, tables, and the plan itself.
public struct Export: Sendable {
    /// The plan for other programs, `onboard.plan/1`.
    static let plan = "plan.json"
    /// The sessions as a table.
    static let timetable = "timetable.csv"
    /// The weeks of everybody's training as a table.
    static let load = "load.csv"
    /// What was published: the next export starts from it.
    static let manifest = "manifest.json"
    /// A page that leads to every calendar.
    static let index = "index.html"
    /// Who has which calendar, as a table.
    static let calendarList = "calendars.csv"

    /// The files at the top of an export.
    static let files: Set<String> = [plan, timetable, load, manifest, index, calendarList, PlanCalendars.wholePlan]
    /// Its folders, which hold calendars.
    static let folders: Set<String> = [
        PlanCalendars.employees, PlanCalendars.trainers, PlanCalendars.rooms, PlanCalendars.teams, PlanCalendars.stages,
    ]

    /// The files of the export, for a folder that may hold more than one.
    public let files: [OutputFile]
    /// What was published with it.
    public let publication: Publication

    /// The export of a plan after an earlier one. The language is that of the tables, else the document's; readers of calendars are
    /// reminded `alarm` minutes before a session, if at all.
    public init(
        _ plan: Plan, after earlier: CalendarLedger? = nil, now: Moment, language: Language? = nil, alarm: Int? = nil
    ) {
        self.init(plan, publication: Publication(plan, after: earlier, now: now, alarm: alarm), language: language)
    }

    /// The export of a plan that is published so. The language is that of the tables, else the document's.
    public init(_ plan: Plan, publication: Publication, language: Language? = nil) {
        let language = language ?? plan.rollout.language
        self.publication = publication
        let list = CalendarIndex(publication.ledger.calendars.map(CalendarIndex.Entry.init), of: plan.rollout)
        files =
            [
                OutputFile(path: Self.plan, bytes: Self.json(plan, language)),
                OutputFile(path: Self.timetable, bytes: TimetableCSV.bytes(plan, language: language)),
                OutputFile(path: Self.load, bytes: LoadCSV.bytes(plan, language: language)),
                OutputFile(path: Self.index, bytes: list.html(in: language)),
                OutputFile(path: Self.calendarList, bytes: list.csv(in: language)),
                OutputFile(path: Self.manifest, bytes: publication.ledger.json()),
            ] + publication.files.map { OutputFile(path: $0.path, bytes: $0.bytes) }
    }

    /// Writes everything into a folder, which appears whole or not at all, and gives what was written. One that exists must be empty,
    /// or an earlier export to which nothing was added; that one is replaced, and its events keep their identities, as do those that are
    /// `published` in a database.
    @discardableResult public static func write(
        _ plan: Plan, to path: String, published: CalendarLedger? = nil, now: Moment, language: Language? = nil, alarm: Int? = nil
    ) throws(ExportFailure) -> Export {
        let earlier = CalendarLedger.last(
            of: plan.rollout.id, published: published, exported: try EarlierExport.ledger(in: path))
        let export = Export(plan, after: earlier, now: now, language: language, alarm: alarm)
        try WholeFolder.write(export.files, to: path, replacing: .earlierExport)
        return export
    }

    /// Writes everything into a folder as ``write(_:to:published:now:language:alarm:)`` does, but with the identities of its own publication.
    public func write(to path: String) throws(ExportFailure) {
        try WholeFolder.write(files, to: path, replacing: .earlierExport)
    }

    /// What an export in a folder has published; `nil` where there is none.
    public static func ledger(in path: String) throws(ExportFailure) -> CalendarLedger? { try EarlierExport.ledger(in: path) }

    private static func json(_ plan: Plan, _ language: Language) -> [UInt8] {
        do {
            return try PlanDocument(plan) { ReasonWording.text($0, in: plan, language: language) }.json()
        } catch {
            preconditionFailure("a plan of \(plan.rollout.id) is no JSON: \(error)")
        }
    }
}

extension CalendarIndex.Entry {
    /// A published calendar.
    init(_ calendar: CalendarLedger.Calendar) {
        let live = calendar.events.count { !$0.isCancelled && !$0.lines.contains { $0.hasPrefix("DTSTART;VALUE=DATE") } }
        self.init(kind: calendar.kind, owner: calendar.owner, path: calendar.path, sessions: live)
    }
}
