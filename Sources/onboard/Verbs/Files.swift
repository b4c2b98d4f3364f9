import Calendars
import Documents
import Foundation
import Planning
import Presentation
import Publishing

/// Files and folders that a verb writes. A failure is said and ends the program.
enum Files {
    /// Writes a file, whole or not at all, in place of an older one.
    static func write(_ bytes: [UInt8], to path: String, _ language: Language) throws {
        try saying(language) { () throws(ExportFailure) in try AtomicFile.write(bytes, to: path) }
    }

    /// Ends the program where a result would replace a file from which the roll-out is read.
    static func spare(filesOf document: String, from output: String, _ language: Language) throws {
        let files = DocumentReader.files(ofRolloutAt: document)
        guard AtomicFile.replaced(byWritingTo: output, of: files) != nil else { return }
        Terminal.message(ProgramWording.replacesInput(output, in: language))
        throw Status.input
    }

    /// Writes a new file; one that exists stays as it is.
    static func create(_ bytes: [UInt8], at path: String, _ language: Language) throws {
        try new(path, language)
        try write(bytes, to: path, language)
    }

    /// Ends the program where there is a file of that name.
    static func new(_ path: String, _ language: Language) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            Terminal.message(ProgramWording.exists(path, in: language))
            throw Status.input
        }
    }

    /// Whether a file would lie in the folder of a document, which is a file or that folder itself.
    static func isBeside(_ path: String, _ document: String) -> Bool {
        func folder(_ url: URL) -> String { url.standardizedFileURL.resolvingSymlinksInPath().path }
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: document, isDirectory: &isFolder)
        let url = URL(filePath: document)
        let own = exists && isFolder.boolValue ? url : url.deletingLastPathComponent()
        return folder(URL(filePath: path).deletingLastPathComponent()) == folder(own)
    }

    /// Writes the export of a plan, and gives what was written.
    static func export(
        _ plan: Plan, to path: String, published: CalendarLedger?, now: Moment, _ language: Language, alarm: Int?
    ) throws -> Export {
        try saying(language) { () throws(ExportFailure) in
            try Export.write(plan, to: path, published: published, now: now, language: language, alarm: alarm)
        }
    }

    /// Writes an export that has its identities already.
    static func write(_ export: Export, to path: String, _ language: Language) throws {
        try saying(language) { () throws(ExportFailure) in try export.write(to: path) }
    }

    /// What an export in a folder has published; `nil` where there is none.
    static func ledger(ofExportIn path: String, _ language: Language) throws -> CalendarLedger? {
        try saying(language) { () throws(ExportFailure) in try Export.ledger(in: path) }
    }

    /// Writes mails into a folder, in place of those of an earlier export.
    static func replaceMails(_ files: [OutputFile], in path: String, _ language: Language) throws {
        try saying(language) { () throws(ExportFailure) in try WholeFolder.write(files, to: path, replacing: .earlierMails) }
    }

    /// Writes a new folder.
    static func createFolder(_ files: [OutputFile], at path: String, _ language: Language) throws {
        try saying(language) { () throws(ExportFailure) in try WholeFolder.write(files, to: path, replacing: .nothing) }
    }

    /// The moment from which calendars say they are: `--now`, else the clock, read once.
    static func stamp(_ options: PlanningOptions) -> Moment {
        options.now ?? Moment(minutes: Int(Date().timeIntervalSince1970) / 60)
    }

    /// How a document in `folder` names a file that the user names from here.
    static func path(of file: String, from folder: String) -> String {
        let target = URL(filePath: file).standardizedFileURL.resolvingSymlinksInPath().pathComponents
        let base = URL(filePath: folder).standardizedFileURL.resolvingSymlinksInPath().pathComponents
        let common = zip(target, base).prefix { $0 == $1 }.count
        let up = [String](repeating: "..", count: base.count - common)
        return (up + target[common...]).joined(separator: "/")
    }

    /// Something in the way that the user put there is wrong input; a disk or a right that is missing is the environment's.
    private static func saying<Result>(_ language: Language, _ write: () throws(ExportFailure) -> Result) throws -> Result {
        do {
            return try write()
        } catch {
            Terminal.message("\(DiagnosticWording.severity(.error, in: language)): \(FailureWording.text(error, in: language))")
            if case .occupied = error.cause { throw Status.input }
            throw Status.environment
        }
    }
}
