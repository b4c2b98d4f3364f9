import ArgumentParser
import Foundation
import Learning

/// Measures how fast load and readiness are worked out for many people.
struct LearningSpeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learning-speed",
        abstract: "Measures daily curves of readiness and load for a company that is made up.",
        discussion: """
            People sit in groups of ten through every module, stage by stage, in one of five patterns of working days with leave of their own for
            one in five, and use what they learnt from each go-live on. For every plan, each person's readiness, load index and open modules are
            worked out for the end of each day. Plans and blocks of people are spread over the cores; whoever shares a history shares its curve.
            What is asked: 400 people in less than 1 s, 50,000 in less than 60 s; both are measured where --people is not told.
            """)

    @Option(help: "How many people; may be given several times.") var people = [400, 50_000]
    @Option(help: "How many modules each of them learns.") var modules = 30
    @Option(help: "How many days.") var days = 180
    @Option(help: "How many plans.") var plans = 4

    func run() async throws {
        for count in people { await measure(count) }
    }

    private func measure(_ people: Int) async {
        let clock = ContinuousClock()
        let started = clock.now
        let processor = Program.processorSeconds
        let outcomes = await withTaskGroup { group in
            for plan in 0..<plans {
                for first in stride(from: 0, to: people, by: Self.block) {
                    let block = first..<min(people, first + Self.block)
                    let company = MadeUpCompany(people: block, modules: modules, days: days, plan: plan)
                    group.addTask { (plan * people + first, company.curves()) }
                }
            }
            return await group.reduce(into: [Int: (histories: Int, check: Double)]()) { $0[$1.0] = $1.1 }
        }
        let seconds = (clock.now - started) / .seconds(1)
        let ordered = outcomes.sorted { $0.key < $1.key }.map(\.value)
        func text(_ number: Double, _ format: String) -> String { String(format: format, number) }
        print(
            "\(people) people × \(modules) modules × \(days) days × \(plans) plans: \(text(seconds, "%.2f")) s, "
                + "\(text(Program.processorSeconds - processor, "%.2f")) s of processor time")
        print(
            "\(ordered.reduce(0) { $0 + $1.histories }) different histories for \(people * modules * plans) pairs of person and "
                + "module; mean readiness on the last day \(text(ordered.reduce(0) { $0 + $1.check } / Double(people * plans), "%.3f"))"
        )
    }

    /// How many people are worked on together, so that the curves of a large company need not be there all at once.
    private static let block = 400

}

/// People, groups and days without any document, the same on each machine.
private struct MadeUpCompany: Sendable {
    let people: Range<Int>
    let modules: Int
    let days: Int
    let plan: Int

    private static let group = 10
    private static let patterns = 5
    private static let stages = 4

    private struct Key: Hashable {
        let module: Int
        let session: Int
        let pattern: Int
    }

    private struct SessionKey: Hashable {
        let module: Int
        let session: Int
    }

    func curves() -> (histories: Int, check: Double) {
        var book = DailyCurves(days: days, by: Retention(.ppe))
        var known: [Key: DailyCurves.Entry] = [:]
        var idle: [SessionKey: Int] = [:]
        var check = 0.0
        let use = UseAtWork.assumed
        for person in people {
            let group = person / Self.group
            // One in five has leave of their own, and so days of use that nobody shares.
            let pattern = person % 5 == 0 ? Self.patterns + person : group % Self.patterns
            var entries: [DailyCurves.Entry] = []
            entries.reserveCapacity(modules)
            for module in 0..<modules {
                let key = Key(module: module, session: group, pattern: pattern)
                if let entry = known[key] {
                    entries.append(entry)
                    continue
                }
                let taught = Double(day(of: module, group: group)) + Double(40 + (group + module) % 20) / 96
                let session = [LearningEvent(day: taught, kind: .initial, minutes: 60)]
                let live = (module * Self.stages / modules + 1) * days / (Self.stages + 2)
                let first = max(live, Int(taught)) + 1
                let worked = (first..<max(first, days)).filter { works(on: $0, pattern: pattern) }
                let used = session + worked.map { LearningEvent(day: Double($0) + LearningEvent.timeOfUse, kind: .use) }
                let threshold: Threshold = [.easy, .medium, .hard, .unknown][module % 4]
                let taughtOnly = SessionKey(module: module, session: group)
                let row = idle[taughtOnly] ?? book.append(History(session), threshold: threshold)
                idle[taughtOnly] = row
                let entry = DailyCurves.Entry(
                    idle: row, used: book.append(History(used), threshold: threshold), elements: Double(4 + module % 9))
                known[key] = entry
                entries.append(entry)
            }
            let learner = book.learner(entries, use: use)
            check += (learner.readiness.last ?? 0) / max(1, learner.elements)
        }
        return (book.count, check)
    }

    /// Stage by stage, three groups a day; each plan in weeks of its own.
    private func day(of module: Int, group: Int) -> Int {
        let stage = module * Self.stages / modules
        let week = stage * days / (Self.stages + 2) + plan * 3
        return min(days - 1, week + (module + group / 3) % 20)
    }

    private func works(on day: Int, pattern: Int) -> Bool {
        if pattern >= Self.patterns {
            let leave = pattern * 7 % max(1, days - 10)
            if (leave..<leave + 10).contains(day) { return false }
        }
        let rota = pattern % Self.patterns
        return rota == 4 ? day % 4 < 2 : (day + rota) % 7 < 5
    }
}
