internal import Calendars
internal import Documents
internal import Planning

/// What the search for a better staging found.
struct AutoEntry: Encodable {
    let looked: Int
    let planned: Int
    let front: Int
    let found: [Found]

    struct Found: Encodable {
        let merits: [String]
        let stages: [StageEntry]
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
        found = auto.found.map { found in
            Found(
                merits: found.merits.map(\.rawValue),
                stages: found.plan.rollout.stages.map { stage in
                    StageEntry(
                        id: stage.id.text, features: stage.features.map(\.text), price: .number(stage.price),
                        payment: (stage.payments.firstDate ?? stage.goLive).description, setup: stage.setup,
                        goLive: stage.goLive.description)
                }, outcome: OutcomeEntry(found.outcome, currency: currency))
        }
    }
}
