import ArgumentParser
import Documents
import Foundation
import Planning
import Scheduling

/// Ours beside what others make of the same instances.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Plans the examples, a case with three cities and small ones: naively, with CP-SAT, and with our engine.",
        discussion: """
            All are judged by the same rules and objective. CP-SAT needs python3 with the package ortools; without it, it is \
            left out with a line that says so. Each solver has the same time and two cores.
            """)

    @Option(help: "The time of each solver, such as 30s or 2m.") var timeLimit: TimeLimit = TimeLimit(seconds: 120)
    @Flag(help: "Leave CP-SAT out.") var withoutCPSAT = false
    @Option(help: "Another seed.") var seed: UInt64 = 1
    @Option(help: "Only cases whose names contain this.") var only: String = ""

    func run() throws {
        Rows.printHead()
        try Comparison(timeLimit: timeLimit, seed: seed, usesCPSAT: !withoutCPSAT, only: only).run()
    }
}

/// The comparison with the baselines.
struct Comparison {
    let timeLimit: TimeLimit
    let seed: UInt64
    let usesCPSAT: Bool
    var only = ""

    /// The cases: what they are called, and the people, sites and stages of a made-up company, or none for a bundled example.
    private static let cases: [(name: String, people: Int?, sites: Int, stages: Int)] = [
        ("small-6", 6, 1, 1), ("small-7", 7, 1, 1), ("small-8", 8, 1, 1), ("okna-plus", nil, 0, 0), ("technosnab", nil, 0, 0),
        ("london-warsaw", nil, 0, 0), ("three-cities", 120, 3, 2), ("dom-mebeli", nil, 0, 0),
    ]

    func run() throws {
        let hasScript = FileManager.default.fileExists(atPath: Self.script)
        let python = usesCPSAT && hasScript ? Self.python : nil
        if usesCPSAT, !hasScript { Rows.skip("CP-SAT", "\(Self.script) is not here; run it in the repository's folder") }
        if usesCPSAT, hasScript, python == nil { Rows.skip("CP-SAT", "python3 has no ortools") }
        for (name, people, sites, stages) in Self.cases where only.isEmpty || name.contains(only) {
            try Scratch.with { scratch in
                if let people {
                    try scratch.write(Company(employees: people, sites: sites, shape: .pooled, stages: stages, seed: 1))
                } else {
                    try scratch.write(example: name)
                }
                let instance = try Case.read(scratch.path, strategy: Strategy.staged.rawValue)
                let naive = try measureNaive(name, instance)
                if let python { try measureCPSAT(name, instance, naive, python, scratch) }
                try measureOurs(name, instance)
            }
        }
    }

    private func measureNaive(_ name: String, _ instance: Instance) throws -> TimetableFile {
        let clock = ContinuousClock()
        let started = clock.now
        let plan = NaivePlanner.plan(instance)
        let seconds = (clock.now - started).inSeconds
        try add(name, "naive", seconds, plan.sessions, plan.unplaced, instance)
        return TimetableFile(sessions: plan.sessions.map(InstanceFile.SessionBody.init), unplaced: plan.unplaced)
    }

    private func measureCPSAT(
        _ name: String, _ instance: Instance, _ naive: TimetableFile, _ python: String, _ scratch: Scratch
    ) throws {
        try Console.write(InstanceFile(instance), to: scratch.file("instance.json"))
        try Console.write(naive, to: scratch.file("hint.json"))
        let used = Program.run(
            python,
            [
                Self.script, scratch.file("instance.json"), scratch.file("answer.json"), "--hint",
                scratch.file("hint.json"), "--seconds", "\(timeLimit.seconds)", "--workers", "2", "--seed", "\(seed)",
            ])
        guard let used, used.status == 0 else {
            return Rows.add("baseline", name, "CP-SAT", note: "failed: \(used?.errors ?? "")")
        }
        let answer = try Console.read(TimetableFile.self, from: scratch.file("answer.json"))
        let isProven = used.errors.contains("proven")
        try add(
            name, isProven ? "CP-SAT, proven" : "CP-SAT", used.seconds, answer.sessions.map(\.session), answer.unplaced, instance)
    }

    /// With no limit and little effort, then for the same time as the others.
    private func measureOurs(_ name: String, _ instance: Instance) throws {
        let clock = ContinuousClock()
        for (label, effort, limit) in [
            ("onboard, normal", Effort.normal, nil as Duration?), ("onboard, best", Effort.best, timeLimit.duration),
        ] {
            let started = clock.now
            let solution = Search.solve(instance, effort: effort, seed: seed, timeLimit: limit)
            try add(
                name, label, (clock.now - started).inSeconds, solution.sessions, solution.unplaced.map(\.enrolment), instance)
        }
    }

    private func add(
        _ name: String, _ solver: String, _ seconds: Double, _ sessions: [Session], _ unplaced: [Int], _ instance: Instance
    ) throws {
        let breaches = Judgement.breaches(sessions: sessions, unplaced: unplaced, of: instance)
        guard breaches.isEmpty else {
            Rows.add("baseline", name, solver, seconds: seconds, note: "breaks \(breaches.count) rules: \(breaches[0])")
            return
        }
        let minutes = sessions.reduce(0) { $0 + ($1.trainer == nil ? 0 : instance.activities[$1.activity].minutes) }
        Rows.add(
            "baseline", name, "\(solver), \(minutes) min", seconds: seconds,
            terms: Judgement.terms(sessions: sessions, unplaced: unplaced, of: instance))
    }

    /// The model, in the repository's folder.
    private static let script = "Sources/Benchmarks/Baselines/cpsat.py"

    /// A Python that can import ortools.
    private static var python: String? {
        guard let python = Program.find("python3"), Program.run(python, ["-c", "import ortools"])?.status == 0 else { return nil }
        return python
    }
}
