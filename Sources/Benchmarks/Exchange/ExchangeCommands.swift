import ArgumentParser
import Documents
import Foundation
import Planning
import Scheduling

/// Writes an instance for other solvers.
struct InstanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instance",
        abstract: "Writes the engine's instance of a roll-out as JSON, for solvers that are not ours.",
        discussion: "Judge what they make of it with: onboard-bench judge INSTANCE.json TIMETABLE.json")

    @Argument(help: "The roll-out: a file or a folder.") var document: String
    @Option(help: "The strategy: staged, at-once, prepaid-staged, staged-final.") var strategy: String = "staged"
    @Option(help: "Where the instance goes.") var output: String
    @Option(help: "Where a naive planner's timetable goes, as a hint to begin with.") var hint: String?

    func run() throws {
        let instance = try Case.read(document, strategy: strategy)
        try Console.write(InstanceFile(instance), to: output)
        guard let hint else { return }
        let naive = NaivePlanner.plan(instance)
        try Console.write(
            TimetableFile(sessions: naive.sessions.map(InstanceFile.SessionBody.init), unplaced: naive.unplaced), to: hint)
    }
}

/// Judges a timetable that any solver made.
struct JudgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge",
        abstract: "Judges a timetable of an instance by the engine's rules and objective.",
        discussion: "Exit code 1 where it breaks a rule.")

    @Argument(help: "The instance, as onboard-bench instance wrote it.") var instance: String
    @Argument(help: "The timetable: sessions and unplaced enrolments.") var timetable: String

    func run() throws {
        let instance = try Console.read(InstanceFile.self, from: instance).instance
        let file = try Console.read(TimetableFile.self, from: timetable)
        let sessions = file.sessions.map(\.session)
        let breaches = Judgement.breaches(sessions: sessions, unplaced: file.unplaced, of: instance)
        guard breaches.isEmpty else {
            breaches.prefix(Self.mostShown).forEach { print($0) }
            print("\(breaches.count) rules broken")
            throw ExitCode(1)
        }
        for term in Judgement.terms(sessions: sessions, unplaced: file.unplaced, of: instance) {
            print("\(term.term.rawValue): \(term.value), bound \(term.bound), weight \(term.weight)")
        }
    }

    private static let mostShown = 20
}

/// A roll-out as the engine sees it.
enum Case {
    /// Reads the instance of a document; what is wrong with it goes to standard error.
    static func read(_ document: String, strategy name: String) throws -> Instance {
        guard let strategy = Strategy(rawValue: name) else {
            Console.say("no strategy is called \(name)")
            throw ExitCode(2)
        }
        switch DocumentReader.rollout(at: document) {
        case .usable(let rollout, _): return Planner.instance(of: rollout, strategy: strategy)
        case .unusable(let diagnostics):
            Console.say("\(document): \(diagnostics.count) problems; see: onboard check \(document)")
            throw ExitCode(2)
        }
    }
}
