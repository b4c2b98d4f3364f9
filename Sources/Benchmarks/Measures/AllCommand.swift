import ArgumentParser
import Foundation
import Planning
import Scheduling

/// Everything that is measured, in one table.
struct AllCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "all",
        abstract: "Measures everything and prints one table.",
        discussion: """
            What is not there is skipped with a line: the instances of the competition (--itc), CP-SAT (python3 with ortools), \
            valgrind (--instructions). --quick takes about a minute.
            """)

    @Flag(help: "Small sizes and short times only.") var quick = false
    @Option(help: "A folder with .tim files of the competition.") var itc: String?
    @Flag(help: "Count instructions with valgrind, where times are too noisy to compare.") var instructions = false
    @Option(help: "Another seed.") var seed: UInt64 = 1

    func run() throws {
        Rows.printHead()
        try EngineSpeed(seed: seed).run()
        try Quality(seconds: quick ? [1] : [1, 5, 30], seed: seed).run()
        try Sizes(all: quick ? [1_000] : [1_000, 10_000, 50_000]).run()
        try Competition(folder: itc, seconds: quick ? 5 : 190, most: quick ? 1 : 16, seed: seed).run()
        try Comparison(
            timeLimit: TimeLimit(seconds: quick ? 5 : 120), seed: seed, usesCPSAT: !quick, only: quick ? "small" : ""
        ).run()
        if instructions { try Instructions().run() }
    }
}

/// Only the sizes.
struct SizesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sizes",
        abstract: "Plans generated companies of growing size, from the start of the program to the written plan.")

    @Option(help: "How many people, separated by commas.") var employees: String = "1000,10000,50000"
    @Option(help: "quick, normal or best.") var effort: String = "normal"

    func run() throws {
        let sizes = employees.split(separator: ",").compactMap { Int($0) }
        guard !sizes.isEmpty, sizes.allSatisfy((1...Company.mostPeople).contains) else {
            throw ValidationError("--employees: numbers from 1 to \(Company.mostPeople), not \(employees)")
        }
        Rows.printHead()
        try Sizes(all: sizes.sorted(), effort: effort).run()
    }
}

/// How good timetables of the examples are after so many seconds.
struct Quality {
    let seconds: [Int]
    let seed: UInt64

    static let examples = ["okna-plus", "technosnab", "london-warsaw", "dom-mebeli"]

    func run() throws {
        for name in Self.examples {
            try Scratch.with { scratch in
                try scratch.write(example: name)
                let instance = try Case.read(scratch.path, strategy: Strategy.staged.rawValue)
                // A limit that is over at once leaves the first timetable that keeps every rule.
                measure(name, "first", instance, .quick, .nanoseconds(1))
                for time in seconds { measure(name, "best, \(time) s", instance, .best, .seconds(time)) }
                measure(name, "normal", instance, .normal, nil)
            }
        }
    }

    private func measure(_ name: String, _ label: String, _ instance: Instance, _ effort: Effort, _ limit: Duration?) {
        let clock = ContinuousClock()
        let started = clock.now
        let solution = Search.solve(instance, effort: effort, seed: seed, timeLimit: limit)
        Rows.add("quality", name, label, seconds: (clock.now - started).inSeconds, terms: solution.terms)
    }
}

/// How time and memory grow with the number of people, from the program's start to the written plan.
struct Sizes {
    let all: [Int]
    var effort = "normal"

    func run() throws {
        guard let onboard = Program.beside("onboard") else {
            return Rows.skip("size", "there is no onboard beside onboard-bench")
        }
        for shape in Company.Shape.allCases {
            var last: (employees: Int, seconds: Double)?
            for employees in all {
                try Scratch.with { scratch in
                    let sites = Company.usualSites(for: employees)
                    try scratch.write(Company(employees: employees, sites: sites, shape: shape, seed: 1))
                    let output = scratch.file("plan.json")
                    let name = "\(employees) people, \(shape.rawValue)"
                    let used = Program.run(
                        onboard, ["plan", scratch.path, "--output", output, "--effort", effort, "--lang", "en"])
                    guard let used, used.status < 2 else {
                        return Rows.add("size", name, effort, note: "failed: \(used?.errors.prefix(200) ?? "")")
                    }
                    let terms = try Console.read(PlanFile.self, from: output).objective.terms.compactMap(\.value)
                    var label = effort
                    if let last {
                        let power = log(used.seconds / last.seconds) / log(Double(employees) / Double(last.employees))
                        label += String(format: ", grows as n^%.2f", power)
                    }
                    Rows.add("size", name, label, seconds: used.seconds, megabytes: used.megabytes, terms: terms)
                    last = (employees, used.seconds)
                }
            }
        }
    }
}

/// What is read of a plan's JSON.
struct PlanFile: Decodable {
    let objective: Objective

    struct Objective: Decodable { let terms: [Term] }

    struct Term: Decodable {
        let id: String
        let amount: Int
        let weight: Int
        let bound: Int

        private enum CodingKeys: String, CodingKey {
            case id, weight, bound
            case amount = "value"
        }

        var value: TermValue? {
            ObjectiveTerm(rawValue: id).map { TermValue(term: $0, value: amount, weight: weight, bound: bound) }
        }
    }
}
