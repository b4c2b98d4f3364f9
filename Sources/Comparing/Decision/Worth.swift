internal import Documents
internal import Planning

/// What one strategy is worth by each criterion that counts, in each of the runs where chance touches it.
struct Worth {
    /// By a criterion: its mean, and each run's where they differ.
    struct Entry {
        let id: CriterionID
        let mean: Double
        let runs: [Double]?
    }

    let entries: [Entry]

    /// Where a criterion counts only what is placed, leaving people out must not look like a saving: it is worth less by their share.
    init(_ criteria: [Criterion], runs: [RunOutcome], placed: Double, scales: Scales) {
        entries = criteria.compactMap { criterion in
            let id = criterion.id
            let share = id.countsOnlyPlaced ? placed : 1
            if let amounts = Self.amounts(of: id, in: runs) {
                let each = amounts.compactMap { scales.worth($0, of: id).map { $0 * share } }
                guard !each.isEmpty else { return nil }
                return Entry(id: id, mean: each.reduce(0, +) / Double(each.count), runs: each)
            }
            return scales.worth(scales.amount(criterion.value), of: id).map { Entry(id: id, mean: $0 * share, runs: nil) }
        }
    }

    /// The mean of a group's criteria; `nil` where none counts.
    func mean(of group: CriterionID.Group) -> Double? {
        let own = entries.filter { $0.id.group == group }
        return own.isEmpty ? nil : own.reduce(0) { $0 + $1.mean } / Double(own.count)
    }

    /// Its weighted mean over the groups, in each run; one number where chance touches nothing. Criteria for which `counts` says no are
    /// left as they are on the average.
    func scores(_ priorities: Priorities, runs: Int) -> [Double] {
        var scores = [Double](repeating: 0, count: max(1, runs))
        var weights = 0.0
        for group in CriterionID.Group.allCases {
            let own = entries.filter { $0.id.group == group }
            let weight = priorities.weight(of: group)
            guard !own.isEmpty, weight > 0 else { continue }
            weights += weight
            for entry in own {
                let factor = weight / Double(own.count)
                for run in scores.indices { scores[run] += factor * (entry.runs?[run] ?? entry.mean) }
            }
        }
        guard weights > 0 else { return scores }
        return scores.map { $0 / weights }
    }

    /// What a run has for a criterion that chance touches; `nil` for others, and where no run was made.
    private static func amounts(of id: CriterionID, in runs: [RunOutcome]) -> [Double?]? {
        guard !runs.isEmpty else { return nil }
        return switch id {
        case .totalCost: runs.map { Double($0.totalCost.minorUnits) }
        case .cashShort: runs.map { run in run.cashShort.map { Double($0.minorUnits) } ?? 0 }
        case .firstValue: runs.map { run in run.firstValue.map(Double.init) }
        case .featureDays: runs.map { Double($0.featureDays) }
        case .finish: runs.map { Double($0.daysToFinish) }
        case .featuresDelivered: runs.map { Double($0.featuresDelivered * hundred) }
        case .replans: runs.map { Double($0.replans * hundred) }
        case .deadlineProbability: runs.map { $0.allHeld ? whole : 0 }
        case .abandonmentProbability: runs.map { $0.isAbandoned ? whole : 0 }
        default: nil
        }
    }

    private static let hundred = 100
    private static let whole = 1000.0
}

extension Priorities {
    /// The weight of a group.
    func weight(of group: CriterionID.Group) -> Double {
        switch group {
        case .cash: cash
        case .speed: speed
        case .learning: learning
        case .certainty: certainty
        }
    }
}
