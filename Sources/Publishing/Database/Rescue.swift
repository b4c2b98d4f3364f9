internal import Calendars
public import Documents
internal import Planning
internal import Presentation
internal import Storage

/// The last good publication of a damaged database as files: its document, its plan and its calendars.
public struct Rescue: Sendable {
    /// Its number.
    public let number: Int64
    /// Whether it is what was published; else none is that can be read, and it is the last of them.
    public let isWhole: Bool
    /// The files of the folder to write.
    public let files: [OutputFile]

    /// What can be rescued of a roll-out from the database at a path; `nil` where nothing can.
    public init?(at path: String, of rollout: Rollout) {
        let readable = Salvage.publications(at: path, of: rollout.id)
        // In a file of the first version nothing but its parse says whether a plan is whole.
        let whole = readable.first {
            $0.isWhole && PlanFacts(json: $0.record.plan) != nil && CalendarLedger(json: $0.record.calendars) != nil
        }
        guard let found = whole ?? readable.first else { return nil }
        isWhole = whole != nil
        number = found.id.number
        let record = found.record
        var files = [OutputFile(path: Export.plan, bytes: record.plan)]
        // Documents may name files anywhere; here each lies under its own name.
        for (name, bytes) in record.files.sorted(by: { $0.key < $1.key }) {
            let own = name.split(separator: "/").last.map(String.init) ?? ""
            guard !own.isEmpty, own != "..", own != "." else { continue }
            files.append(OutputFile(path: "document/\(own)", bytes: bytes))
        }
        if let ledger = CalendarLedger(json: record.calendars) {
            let days = rollout.horizon
            let span = Interval(
                start: rollout.zone.moment(days.lowerBound, .midnight), end: rollout.zone.moment(days.upperBound, .endOfDay))
            let calendars = CalendarFiles(covering: span)
            files += ledger.calendars.map { OutputFile(path: $0.path, bytes: calendars.bytes(of: $0)) }
        }
        self.files = files
    }
}
