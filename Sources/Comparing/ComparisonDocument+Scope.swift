internal import Documents
internal import Planning

/// What was left out with `--without`.
struct ScopeEntry: Encodable {
    let without: [String]
    /// Stages that go whole.
    let stages: [String]
    let priceSaved: JSONValue
    let lost: [Lost]
    let prerequisites: [Prerequisite]
    let unpinned: Int
    let saved: [Saved]

    struct Lost: Encodable {
        let employee: String
        let module: String
        let minutes: Int
    }

    struct Prerequisite: Encodable {
        let module: String
        let requires: String
        let employees: [String]
    }

    struct Saved: Encodable {
        let strategy: String
        let sessions: Int
        let teachingMinutes: Int
        let learningMinutes: Int
        let busiestWeekMinutes: Int
        let cost: JSONValue
        let timeAway: JSONValue?
    }

    init(_ review: ScopeReview) {
        let cut = review.cut
        without = cut.features.map(\.text)
        stages = cut.stages.map(\.text)
        priceSaved = .number(cut.saved)
        lost = cut.lost.map { Lost(employee: $0.employee.text, module: $0.module.text, minutes: $0.minutes) }
        prerequisites = cut.prerequisites.map {
            Prerequisite(module: $0.module.text, requires: $0.requires.text, employees: $0.employees.map(\.text))
        }
        unpinned = cut.unpinned
        saved = review.savings.map {
            Saved(
                strategy: $0.strategy.rawValue, sessions: $0.sessions, teachingMinutes: $0.teaching, learningMinutes: $0.learning,
                busiestWeekMinutes: $0.busiestWeek, cost: .number($0.cost), timeAway: $0.timeAway.map(JSONValue.number))
        }
    }
}

/// A feature as `--trim` ranks it.
struct TrimEntry: Encodable {
    let feature: String
    let stage: String
    let price: JSONValue
    let wages: JSONValue
    let costPerRole: JSONValue
    let minutes: Int
    let minutesPerRole: Int
    let concepts: Int
    let roles: [String]
    let people: Int
    let modules: [String]
    let orphans: [String]

    init(_ trim: FeatureTrim) {
        feature = trim.feature.text
        stage = trim.stage.text
        price = .number(trim.price)
        wages = .number(trim.wages)
        costPerRole = .number(trim.costPerRole)
        minutes = trim.minutes
        minutesPerRole = trim.minutesPerRole
        concepts = trim.concepts
        roles = trim.roles.map(\.text)
        people = trim.people
        modules = trim.modules.map(\.text)
        orphans = trim.orphans.map(\.text)
    }
}
