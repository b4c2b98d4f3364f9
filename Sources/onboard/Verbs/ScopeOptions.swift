import ArgumentParser
import Comparing
import Documents
import Planning
import Presentation

/// `--without`: features that are left out of the roll-out as it is written. An option of every verb that reads one.
struct ScopeOptions: ParsableArguments {
    @Option(help: Help.without) var without: [String] = []

    /// What is left of the roll-out; `nil` where nothing is left out. A feature that cannot be left out ends the program.
    func cut(_ rollout: Rollout, _ language: Language) throws -> ScopeCut? {
        guard !without.isEmpty else { return nil }
        guard without.contains(where: { !$0.split(separator: ",").isEmpty }) else {
            Terminal.message(ScopeWording.nothingNamed(rollout, in: language))
            throw Status.input
        }
        do {
            return try ScopeCut(rollout, without: without.flatMap { $0.split(separator: ",") }.map { FeatureID(String($0)) })
        } catch {
            Terminal.message(ScopeWording.text(error, in: language))
            throw Status.input
        }
    }

    /// The roll-out to work on, said to be smaller than it is written.
    func rollout(_ rollout: Rollout, _ language: Language) throws -> Rollout {
        guard let cut = try cut(rollout, language) else { return rollout }
        Terminal.message(ScopeWording.notice(cut, in: language))
        for line in ScopeWording.details(cut, in: language).dropFirst() { Terminal.message("  " + line) }
        return cut.rollout
    }
}
