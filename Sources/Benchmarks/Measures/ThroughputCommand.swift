import ArgumentParser
import Foundation
import Planning
import Scheduling

/// Only the engine's throughput.
struct ThroughputCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "throughput",
        abstract: "Measures how many moves a second the annealing judges on one core.",
        discussion: """
            On the staged timetables of the examples, from the first one that keeps every rule. Seconds are those of the processor, so that \
            what else the machine does hardly counts.
            """)

    @Option(help: "How many steps an annealing takes.") var steps = EngineSpeed.steps
    @Option(help: "Another seed.") var seed: UInt64 = 1

    func validate() throws {
        guard (1...EngineSpeed.mostSteps).contains(steps) else {
            throw ValidationError("--steps: a number from 1 to \(EngineSpeed.mostSteps), not \(steps)")
        }
    }

    func run() throws {
        Rows.printHead()
        try EngineSpeed(steps: steps, seed: seed).run()
    }
}

/// How many moves the annealing judges in a second.
struct EngineSpeed {
    var steps = Self.steps
    let seed: UInt64

    static let steps = 2_000_000
    static let mostSteps = 1_000_000_000

    func run() throws {
        for name in Quality.examples {
            try Scratch.with { scratch in
                try scratch.write(example: name)
                let instance = try Case.read(scratch.path, strategy: Strategy.staged.rawValue)
                let first = Search.solve(instance, effort: .quick, seed: seed, timeLimit: .nanoseconds(1))
                let engine = Throughput(instance, from: first.sessions, seed: seed)
                let before = Program.processorSeconds
                let count = engine.anneal(steps: steps)
                let seconds = Program.processorSeconds - before
                let millions = Double(count.judged) / seconds / 1_000_000
                let kept = Double(count.kept) * 100 / Double(max(1, count.judged))
                Rows.add(
                    "throughput", name, "\(instance.enrolments.count) enrolments", seconds: seconds,
                    note: String(format: "%.2f million moves/s, %.1f %% kept", millions, kept))
            }
        }
    }
}
