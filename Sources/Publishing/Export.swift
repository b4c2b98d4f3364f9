public import Calendars
public import Documents
public import Planning
public import Presentation

/// A plan as a folder of files for people: calendars, tables, and the plan itself.
public enum Export {
    /// The plan for other programs, `onboard.plan/1`.
    static let plan = "plan.json"
    /// The sessions as a table.
    static let timetable = "timetable.csv"
    /// The weeks of everybody's training as a table.
    static let load = "load.csv"

    /// The files at the top of an export.
    static let files: Set<String> = [plan, timetable, load, PlanCalendars.wholePlan]
    /// Its folders, which hold calendars.
    static let folders: Set<String> = [
        PlanCalendars.employees, PlanCalendars.trainers, PlanCalendars.rooms, PlanCalendars.teams,
    ]

    /// Writes everything into a folder, which appears whole or not at all. One that exists must be empty, or an earlier export to
    /// which nothing was added; that one is replaced.
    ///
    /// `stamp` is when the plan became what it is, for the calendars. The language is that of the tables, else the document's.
    public static func write(
        _ plan: Plan, to path: String, stamp: Moment, language: Language? = nil
    ) throws(ExportFailure) {
        try WholeFolder.write(files(of: plan, stamp: stamp, language: language), to: path, replacing: .earlierExport)
    }

    /// The files of an export, for a folder that holds more than one.
    public static func files(of plan: Plan, stamp: Moment, language: Language? = nil) -> [OutputFile] {
        let language = language ?? plan.rollout.language
        return [
            OutputFile(path: Self.plan, bytes: json(plan, language)),
            OutputFile(path: timetable, bytes: TimetableCSV.bytes(plan, language: language)),
            OutputFile(path: load, bytes: LoadCSV.bytes(plan, language: language)),
        ] + PlanCalendars.all(plan, stamp: stamp).map { OutputFile(path: $0.path, bytes: $0.bytes) }
    }

    private static func json(_ plan: Plan, _ language: Language) -> [UInt8] {
        do {
            return try PlanDocument(plan) { ReasonWording.text($0, in: plan, language: language) }.json()
        } catch {
            preconditionFailure("a plan of \(plan.rollout.id) is no JSON: \(error)")
        }
    }
}
