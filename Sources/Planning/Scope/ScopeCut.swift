internal import Calendars
public import Documents

/// A roll-out without some of its features, and what goes with them.
///
/// A stage's price falls by the features' equal share of it, and with it the training hours inside the price: the document prices stages,
/// not features, and so this is an assumption, said with every result; the offer for everything at once falls in the same proportion.
/// Set-up days stay, for nobody has promised that they fall. A stage that loses all its features goes whole.
public struct ScopeCut: Sendable {
    /// The roll-out as it is written.
    public let whole: Rollout
    /// What is left of it.
    public let rollout: Rollout
    /// What is left out, in the order in which it was asked for, each once.
    public let features: [FeatureID]
    /// The stages that go whole.
    public let stages: [StageID]
    /// What people no longer learn, by employee in the staff's order, then module in the curriculum's.
    public let lost: [LostModule]
    /// The modules that are still taught without what they require, in the curriculum's order.
    public let prerequisites: [LostPrerequisite]
    /// How many pinned sessions are of modules that are no longer taught.
    public let unpinned: Int

    /// By how much the stages' prices fall; assumed, except of stages that go whole.
    public var saved: Money {
        whole.stages.reduce(.zero) { $0 + $1.price } - rollout.stages.reduce(.zero) { $0 + $1.price }
    }

    /// Leaves some features out of a roll-out.
    public init(_ whole: Rollout, without asked: [FeatureID]) throws(ScopeProblem) {
        var features: [FeatureID] = []
        for feature in asked where !features.contains(feature) {
            try Self.check(feature, in: whole)
            features.append(feature)
        }
        let stages = whole.stages.compactMap { $0.without(features) }
        guard !stages.isEmpty else { throw .nothingLeft }
        let atOnce = whole.atOnce.map { $0.scaled(from: whole.stages, to: stages) }
        var assumptions = whole.assumptions
        for feature in features { assumptions.featureDropped[feature] = nil }
        let before = Enrolments(of: whole)
        let left = whole.replacing(stages: stages, atOnce: atOnce, assumptions: assumptions)
        let after = Enrolments(of: left)
        let pinned = whole.pinned.filter { after.stageOfModule[$0.module] != nil }
        self.whole = whole
        rollout = left.replacing(pinned: pinned)
        self.features = features
        self.stages = whole.stages.map(\.id).filter { id in !stages.contains { $0.id == id } }
        unpinned = whole.pinned.count - pinned.count
        lost = LostModule.all(of: whole, before: before, after: after)
        prerequisites = LostPrerequisite.all(of: whole, before: before, after: after)
    }

    private static func check(_ feature: FeatureID, in rollout: Rollout) throws(ScopeProblem) {
        let bought = rollout.stages.flatMap(\.features)
        guard !bought.contains(feature) else { return }
        let known = rollout.curriculum.features.map(\.id)
        guard known.contains(feature) else {
            let near =
                Suggestion.nearest(to: feature.text, among: bought.map(\.text))
                ?? Suggestion.nearest(to: feature.text, among: known.map(\.text))
            throw .unknown(feature, suggestion: near, bought: bought)
        }
        throw .notBought(feature, bought: bought)
    }
}

/// Why features cannot be left out.
public enum ScopeProblem: Error, Hashable, Sendable {
    /// The curriculum has no such feature.
    case unknown(FeatureID, suggestion: String?, bought: [FeatureID])
    /// No stage brings it.
    case notBought(FeatureID, bought: [FeatureID])
    /// Nothing would be left to buy.
    case nothingLeft
}

/// A module that somebody no longer learns.
public struct LostModule: Hashable, Sendable {
    /// Who.
    public let employee: EmployeeID
    /// What.
    public let module: ModuleID
    /// How long all its parts take.
    public let minutes: Int

    static func all(of rollout: Rollout, before: Enrolments, after: Enrolments) -> [LostModule] {
        let modules = Dictionary(rollout.curriculum.modules.map { ($0.id, $0) }) { first, _ in first }
        return before.all.filter { $0.part == 1 && after.stageOfModule[$0.module] == nil }.map {
            LostModule(
                employee: $0.employee, module: $0.module,
                minutes: modules[$0.module].map { $0.duration.count * $0.parts } ?? 0)
        }
    }
}

/// A module that is still taught, without one that it requires.
public struct LostPrerequisite: Hashable, Sendable {
    /// What is still taught.
    public let module: ModuleID
    /// What it requires, and nobody is taught any more.
    public let requires: ModuleID
    /// Whom it touches, in the staff's order: who needed both, and does not know it already. Never empty.
    public let employees: [EmployeeID]

    static func all(of rollout: Rollout, before: Enrolments, after: Enrolments) -> [LostPrerequisite] {
        let modules = Dictionary(rollout.curriculum.modules.map { ($0.id, $0) }) { first, _ in first }
        return rollout.curriculum.modules.filter { after.stageOfModule[$0.id] != nil }.flatMap { module in
            module.requires.compactMap { requirement -> LostPrerequisite? in
                guard before.stageOfModule[requirement.module] != nil, after.stageOfModule[requirement.module] == nil,
                    let required = modules[requirement.module]
                else {
                    return nil
                }
                let touched = rollout.staff.filter { $0.needs(module) && $0.needs(required) }.map(\.id)
                return touched.isEmpty
                    ? nil : LostPrerequisite(module: module.id, requires: required.id, employees: touched)
            }
        }
    }
}

extension Stage {
    /// The stage without some features, `nil` where it has no others.
    fileprivate func without(_ dropped: [FeatureID]) -> Stage? {
        let kept = features.filter { !dropped.contains($0) }
        guard kept.count < features.count else { return self }
        guard !kept.isEmpty else { return nil }
        func part(_ amount: Int) -> Int { amount * kept.count / features.count }
        return Stage(
            id: id, title: title, features: kept, price: price.grained { part($0) },
            trainingIncluded: trainingIncluded.grained { part($0) }, payments: payments, setup: setup, goLive: goLive)
    }
}

extension AtOnce {
    /// The offer for fewer things: its price and the hours inside it in proportion to the stages' prices, its set-up to the stages' set-up.
    fileprivate func scaled(from old: [Stage], to new: [Stage]) -> AtOnce {
        func part(_ amount: Int, of key: (Stage) -> Int) -> Int {
            let before = old.reduce(0) { $0 + key($1) }
            let after = new.reduce(0) { $0 + key($1) }
            return before > 0 ? Int((Double(amount) * Double(after) / Double(before)).rounded()) : amount
        }
        return AtOnce(
            price: price.grained { part($0) { $0.price.minorUnits } }, payments: payments, setup: part(setup) { $0.setup },
            goLive: goLive, trainingIncluded: trainingIncluded.grained { part($0) { $0.price.minorUnits } })
    }
}
