internal import Calendars
internal import Documents
internal import Planning

/// What the search for a better staging found.
struct AutoEntry: Encodable {
    let looked: Int
    let planned: Int
    let front: Int
    /// How many runs of chance the figures and scores here rest on: none, unlike those of `strategies`.
    let runs = 0
    /// Absent without a budget: whether any staging that was planned is paid for by it in time.
    let fitsBudget: Bool?
    /// The written stages, under each strategy of what was found.
    let written: [OutcomeEntry]
    let found: [Found]

    struct Found: Encodable {
        let merits: [String]
        let stages: [StageEntry]
        /// By how much it comes to more than the written stages under the same strategy, by criterion, in the unit that has there; dates in
        /// days.
        let gain: [String: JSONValue]
        let outcome: OutcomeEntry
    }

    struct StageEntry: Encodable {
        let id: String
        let features: [String]
        let price: JSONValue
        let payment: String
        let setup: Int
        let goLive: String
    }

    init(_ auto: AutoStaging, currency: String) {
        looked = auto.lookedCount
        planned = auto.plannedCount
        front = auto.frontCount
        fitsBudget = auto.fitsBudget
        written = ([auto.written] + [auto.writtenPrepaid].compactMap(\.self)).map { OutcomeEntry($0, currency: currency) }
        found = auto.found.map { found in
            let base = auto.written(for: found)
            let gain = found.outcome.criteria.compactMap { criterion -> (String, JSONValue)? in
                guard let value = base.value(of: criterion.id) else { return nil }
                return JSONValue.difference(criterion.value, value).map { (criterion.id.rawValue, $0) }
            }
            return Found(
                merits: found.merits.map(\.rawValue),
                stages: found.plan.rollout.stages.map { stage in
                    StageEntry(
                        id: stage.id.text, features: stage.features.map(\.text), price: .number(stage.price),
                        payment: (stage.payments.firstDate ?? stage.goLive).description, setup: stage.setup,
                        goLive: stage.goLive.description)
                }, gain: Dictionary(uniqueKeysWithValues: gain), outcome: OutcomeEntry(found.outcome, currency: currency))
        }
    }
}
