public import Documents
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
            let values = runs.compactMap { $0.value(of: id) }
            if !values.isEmpty {
                let each = values.compactMap { scales.worth(scales.amount($0), of: id).map { $0 * share } }
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
}

extension Priorities {
    /// The weight of a group.
    public func weight(of group: CriterionID.Group) -> Double {
        switch group {
        case .cash: cash
        case .speed: speed
        case .learning: learning
        case .certainty: certainty
        }
    }
}
