import ArgumentParser
import Calendars
import Documents
import Foundation
import Planning
import Presentation
import Publishing
import Storage

struct RecordVerb: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "record", abstract: Help.recordAbstract, discussion: Help.recordDiscussion,
            subcommands: [
                PaymentVerb.self, SetupVerb.self, AttendanceVerb.self, QuizVerb.self, LeaveVerb.self, LeaverVerb.self,
                NewcomerVerb.self, TrainerAwayVerb.self, TrainerGoneVerb.self, RoomClosedVerb.self, StageSlipsVerb.self,
                StageCancelledVerb.self, FeatureDroppedVerb.self, ContractorChangedVerb.self, UndoVerb.self, ListVerb.self,
            ], defaultSubcommand: ListVerb.self)
    }

    /// What is recorded, also as `record --list`.
    struct ListVerb: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: Help.recordListAbstract, discussion: Help.recordListDiscussion)
        }

        @Flag(help: Help.recordListFlag) var list = false
        @OptionGroup var options: RecordOptions
        @Option(help: Help.format) var format: OutputFormat = .table

        func run() throws {
            let kept = try Kept.open(
                options.rollout, options.database, now: options.now, asked: options.asked, looksBack: true)
            let words = RecordWording(kept.dossier.withNewcomers(), told: kept.dossier.told, language: kept.language)
            if kept.dossier.entries.isEmpty, format == .table { return Terminal.result(words.nothingRecorded()) }
            let recorders = try Database.saying(kept.language) { () throws(StoreFailure) in try kept.dossier.recorders() }
            try Terminal.result(words.listing(kept.dossier.entries, by: recorders), format, kept.language)
        }
    }
}

/// What every kind of record takes.
struct RecordOptions: ParsableArguments {
    @Option(help: Help.explainRollout) var rollout: String = "."
    @OptionGroup var database: DatabaseOptions
    @Option(help: Help.nowOfRecord) var now: String?
    @Option(name: .customLong("lang"), help: Help.language) var asked: Language?

    /// The language before the document could be read.
    var language: Language { Speech.language(asked, document: rollout) }

    /// Records one thing, once it has been checked.
    func record(_ make: (Recording) throws(RecordingProblem) -> Actual) throws {
        try recordAll { kept, recording in
            let actual = try checked(kept) { () throws(RecordingProblem) in
                let actual = try make(recording)
                return (actual, try recording.check(actual, calendar: kept.dossier.calendar()))
            }
            return ([actual], 0)
        }
    }

    /// Records what `make` finds right, and says so, with the lines of a list that were passed over: all or nothing. Where somebody else
    /// has recorded or published meanwhile it is asked again, for what was right may be so no more.
    func recordAll(_ make: (Kept, Recording) throws -> (actuals: [Actual], skipped: Int)) throws {
        var kept = try Kept.open(rollout, database, now: now, asked: asked)
        for _ in 1...Self.mostAttempts {
            let (actuals, skipped) = try make(kept, kept.dossier.recording())
            guard let entries = try write(actuals, kept) else {
                kept = try kept.reread()
                continue
            }
            let words = RecordWording(kept.dossier.withNewcomers(actuals), told: kept.dossier.told, language: kept.language)
            return Terminal.result(words.recorded(entries, skipped: skipped))
        }
        Terminal.message(StoreWording.text(.overtaken, in: kept.language))
        throw Status.environment
    }

    /// More others than these do not write between two readings, unless something is wrong with them.
    private static let mostAttempts = 100

    /// The entries that were made; `nil` where somebody else was faster.
    private func write(_ actuals: [Actual], _ kept: Kept) throws -> [Entry]? {
        try Database.saying(kept.language) { () throws(StoreFailure) in
            do throws(StoreFailure) {
                return try kept.dossier.record(actuals, by: Kept.user, at: kept.dossier.now)
            } catch .overtaken {
                return nil
            }
        }
    }

    /// What is right to record; a problem is said and ends the program.
    func checked(
        _ kept: Kept, at place: Diagnostic.Place = Diagnostic.Place(file: nil),
        _ make: () throws(RecordingProblem) -> (Actual, [Diagnostic])
    ) throws -> Actual {
        do {
            let (actual, diagnostics) = try make()
            if case .newcomer = actual {
                Report.print(diagnostics, in: kept.language)
                if diagnostics.contains(where: { $0.severity == .error }) { throw Status.input }
            }
            return actual
        } catch let problem as RecordingProblem {
            let words = RecordWording(kept.dossier.withNewcomers(), told: kept.dossier.told, language: kept.language)
            Terminal.message(words.text(problem, at: place))
            throw Status.input
        }
    }

    /// `--date`.
    func date(_ text: String) throws -> CivilDate {
        if let date = CivilDate(iso8601: text) { return date }
        Terminal.message(ProgramWording.notADate(text, in: language))
        throw Status.input
    }

    /// Days as an argument.
    func days(_ text: String) throws -> ClosedRange<CivilDate> {
        if let days = DayRangeText.days(text) { return days }
        Terminal.message(ProgramWording.notDays(text, in: language))
        throw Status.input
    }

    /// The bytes of a file that is named.
    func bytes(_ path: String) throws -> [UInt8] {
        switch DocumentReader.bytes(at: path) {
        case .success(let bytes): return bytes
        case .failure(let diagnostic):
            Report.print([diagnostic], in: language)
            throw Status.input
        }
    }

    /// What a list says; its problems are said and end the program.
    func usable<Value>(_ reading: Reading<Value>) throws -> Value {
        switch reading {
        case .usable(let value, let notices):
            Report.print(notices, in: language)
            return value
        case .unusable(let diagnostics):
            Report.print(diagnostics, in: language)
            throw Status.input
        }
    }
}
