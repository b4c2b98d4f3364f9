import Foundation
import Scheduling

/// The instances of the competition, where somebody has them.
struct Competition {
    let folder: String?
    let seconds: Int
    let most: Int
    let seed: UInt64

    func run() throws {
        guard let folder else { return Rows.skip("itc2007", "no folder with .tim files was named (--itc)") }
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".tim") }
        guard !names.isEmpty else { return Rows.skip("itc2007", "there is no .tim file in \(folder)") }
        for name in names.sorted(by: { ($0.count, $0) < ($1.count, $1) }).prefix(most) {
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)"),
                let instance = try? TimFile.instance(Array(bytes))
            else {
                Rows.skip("itc2007", "\(name) cannot be read")
                continue
            }
            let clock = ContinuousClock()
            let started = clock.now
            var search = EventSearch(instance, seed: seed)
            let outcome = search.run(budget: EventSearch.workPerSecond * seconds) { clock.now - started >= .seconds(seconds) }
            Rows.add(
                "itc2007", name, "events", seconds: (clock.now - started).inSeconds,
                note: "distance \(outcome.distance), soft cost \(outcome.cost)")
        }
    }
}

/// Instructions instead of seconds, for comparing two builds on a noisy machine.
struct Instructions {
    func run() throws {
        guard let valgrind = Program.find("valgrind") else { return Rows.skip("instructions", "there is no valgrind") }
        guard let onboard = Program.beside("onboard") else { return Rows.skip("instructions", "there is no onboard") }
        for name in ["okna-plus", "technosnab"] {
            try Scratch.with { scratch in
                try scratch.write(example: name)
                let counts = scratch.file("counts")
                let used = Program.run(
                    valgrind,
                    ["--tool=callgrind", "--callgrind-out-file=\(counts)", onboard, "plan", scratch.path, "--effort", "quick"])
                let found = used?.errors.split(separator: "\n").last { $0.contains("Collected") }
                let count = found?.split(separator: " ").last.flatMap { Int($0) }
                Rows.add(
                    "instructions", name, "onboard plan, quick", seconds: used?.seconds,
                    note: count.map { "\($0 / 1_000_000) million" } ?? "failed")
            }
        }
    }
}
