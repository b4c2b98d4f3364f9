import ArgumentParser
import Documents
import Planning
import Presentation
import Publishing

struct AttendanceVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "attendance", abstract: Help.attendanceAbstract, discussion: Help.attendanceDiscussion)
    }

    @Argument(help: Help.attendanceSession) var session: String?
    @Argument(help: Help.recordEmployee) var employee: String?
    @Argument(help: Help.attendancePresence) var presence: String?
    @Option(help: Help.attendanceFrom) var from: String?
    @OptionGroup var options: RecordOptions

    func run() throws {
        switch (session, employee, presence, from) {
        case (nil, nil, nil, let file?): try take(file)
        case (let session?, let employee?, let presence?, nil):
            guard let presence = Presence(written: presence) else {
                let problem = Problem.sheet(.notPresence(presence))
                Report.print([Diagnostic(.error, problem, at: Diagnostic.Place(file: nil))], in: options.language)
                throw Status.input
            }
            try options.record { recording throws(RecordingProblem) in
                .attendance(session: try recording.session(session), employee: try recording.employee(employee), presence)
            }
        default:
            Terminal.message(ProgramWording.attendanceTakes(in: options.language))
            throw Status.input
        }
    }

    /// Records a list: all of its lines, or none. What is recorded already is passed over, so that a list can grow.
    private func take(_ file: String) throws {
        let sheet = try options.usable(AttendanceSheet.read(try options.bytes(file), file: file))
        try options.recordAll { kept, recording in
            let list = AttendanceList(sheet, recording)
            let words = RecordWording(kept.dossier.withNewcomers(), told: kept.dossier.told, language: kept.language)
            for (problem, place) in list.problems { Terminal.message(words.text(problem, at: place)) }
            guard list.problems.isEmpty else { throw Status.input }
            return (list.actuals, list.skipped)
        }
    }
}

struct QuizVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "quiz", abstract: Help.quizAbstract, discussion: Help.quizDiscussion)
    }

    @Argument(help: Help.attendanceSession) var session: String
    @Argument(help: Help.quizFile) var file: String
    @Option(help: Help.quizDate) var date: String?
    @OptionGroup var options: RecordOptions

    func run() throws {
        let sheet = try options.usable(QuizSheet.read(try options.bytes(file), file: file))
        let day = try date.map(options.date)
        var atOnce: String?
        try options.recordAll { kept, recording in
            let list = QuizList(sheet, of: session, on: day, recording)
            let words = RecordWording(kept.dossier.withNewcomers(), told: kept.dossier.told, language: kept.language)
            for (problem, place) in list.problems { Terminal.message(words.text(problem, at: place)) }
            guard let quiz = list.actual else { throw Status.input }
            atOnce = list.isAtOnce ? words.quizAtOnce() : nil
            return ([quiz], 0)
        }
        if let atOnce { Terminal.message(atOnce) }
    }
}
