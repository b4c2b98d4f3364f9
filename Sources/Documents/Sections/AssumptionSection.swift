/// What is not known for certain.
enum AssumptionSection {
    static let keys = [
        "payment-delay", "setup-overrun", "integrator-queue", "abandonment-per-month", "feature-dropped", "no-show",
        "trainer-ill",
        "turnover-per-year", "use-between-stages", "integrator-change",
    ]

    static func read(_ value: YAMLValue?, _ names: Names, _ report: inout Report) -> Assumptions {
        var assumptions = Assumptions()
        guard let value, let fields = Fields(value, keys: keys, &report) else { return assumptions }
        assumptions.paymentDelay = fields.optional("payment-delay").flatMap { delay($0, &report) }
        assumptions.setupOverrun = fields.optional("setup-overrun").flatMap { quantity($0, &report) { $0.share(&$1) } }
        assumptions.integratorQueue = fields.optional("integrator-queue").flatMap { quantity($0, &report) { $0.days(&$1) } }
        assumptions.abandonmentPerMonth = fields.optional("abandonment-per-month").flatMap { $0.share(&report) }
        for entry in fields.optional("feature-dropped")?.openEntries(&report) ?? [] {
            let key = YAMLValue(place: entry.place, content: .text(entry.key))
            guard let feature: FeatureID = key.reference(.feature, among: names.features, &report) else { continue }
            assumptions.featureDropped[feature] = entry.value.share(&report)
        }
        assumptions.noShow = fields.optional("no-show").flatMap { $0.share(&report) }
        assumptions.trainerIll = fields.optional("trainer-ill").flatMap { illness($0, &report) }
        assumptions.turnoverPerYear = fields.optional("turnover-per-year").flatMap { $0.share(&report) }
        assumptions.useBetweenStages = fields.optional("use-between-stages").flatMap { shareRange($0, &report) }
        assumptions.integratorChange = fields.optional("integrator-change").flatMap { change($0, &report) }
        return assumptions
    }

    private static func delay(_ value: YAMLValue, _ report: inout Report) -> Assumptions.PaymentDelay? {
        guard let fields = Fields(value, keys: ["on-time", "min", "mode", "max"], &report) else { return nil }
        let onTime = fields.required("on-time", &report).flatMap { $0.share(&report) }
        let minimum = fields.required("min", &report).flatMap { $0.days(&report) }
        let mode = fields.required("mode", &report).flatMap { $0.days(&report) }
        let maximum = fields.required("max", &report).flatMap { $0.days(&report) }
        guard let onTime, let minimum, let mode, let maximum else { return nil }
        guard minimum <= mode, mode <= maximum else {
            report.error(.backwards("\(minimum)d, \(mode)d, \(maximum)d"), at: value.place)
            return nil
        }
        return Assumptions.PaymentDelay(onTime: onTime, minimum: minimum, mode: mode, maximum: maximum)
    }

    private static func quantity<Quantity: Comparable & Hashable & Sendable>(
        _ value: YAMLValue, _ report: inout Report, _ read: (YAMLValue, inout Report) -> Quantity?
    ) -> Assumptions.MedianAndP90<Quantity>? {
        guard let fields = Fields(value, keys: ["median", "p90"], &report) else { return nil }
        let median = fields.required("median", &report).flatMap { read($0, &report) }
        let p90 = fields.required("p90", &report).flatMap { read($0, &report) }
        guard let median, let p90 else { return nil }
        guard median <= p90 else {
            report.error(.backwards("\(median)..\(p90)"), at: value.place)
            return nil
        }
        return Assumptions.MedianAndP90(median: median, p90: p90)
    }

    private static func illness(_ value: YAMLValue, _ report: inout Report) -> Assumptions.TrainerIll? {
        guard let fields = Fields(value, keys: ["per-day", "days"], &report) else { return nil }
        let perDay = fields.required("per-day", &report).flatMap { $0.share(&report) }
        let days = fields.required("days", &report)?.read(.dayCounts, &report) { text -> ClosedRange<Int>? in
            let (first, second) = text.replacing("–", with: "-").halves(of: "-") ?? (text, text)
            guard let from = Int(digits: first), let to = Int(digits: second), from >= 1, from <= to,
                to <= StageSection.longestSetup
            else {
                return nil
            }
            return from...to
        }
        guard let perDay, let days else { return nil }
        return Assumptions.TrainerIll(perDay: perDay, days: days)
    }

    private static func shareRange(_ value: YAMLValue, _ report: inout Report) -> ClosedRange<Share>? {
        value.read(.shareRange, &report) { text in
            let (first, second) = text.halves(of: "..") ?? (text, text)
            guard let low = Share(written: first), let high = Share(written: second), low <= high else { return nil }
            return low...high
        }
    }

    private static func change(_ value: YAMLValue, _ report: inout Report) -> Assumptions.IntegratorChange? {
        guard let fields = Fields(value, keys: ["per-boundary", "costs"], &report) else { return nil }
        let perBoundary = fields.required("per-boundary", &report).flatMap { $0.share(&report) }
        let costs = fields.required("costs", &report).flatMap { $0.days(&report) }
        guard let perBoundary, let costs else { return nil }
        return Assumptions.IntegratorChange(perBoundary: perBoundary, costs: costs)
    }
}
