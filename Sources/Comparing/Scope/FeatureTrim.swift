public import Documents
internal import Planning

/// What a feature costs and asks of people, and whom it serves: what leaving it out would spare, and at what loss.
public struct FeatureTrim: Hashable, Sendable {
    /// Which feature.
    public let feature: FeatureID
    /// The stage that brings it.
    public let stage: StageID
    /// Its equal share of its stage's price: an assumption, for the document prices stages.
    public let price: Money
    /// The wages of the time that its own modules take; nothing where the document has no wages.
    public let wages: Money
    /// The modules that nobody would be taught any more, in the curriculum's order.
    public let modules: [ModuleID]
    /// Minutes that learners sit in these modules, summed over them.
    public let minutes: Int
    /// How many new ideas are in them, summed over learners.
    public let concepts: Int
    /// The roles of the staff that the feature serves, in the curriculum's order.
    public let roles: [RoleID]
    /// How many people it serves.
    public let people: Int
    /// Modules that would be taught without what they require, in the curriculum's order.
    public let orphans: [ModuleID]

    /// Price and wages together.
    public var cost: Money { price + wages }
    /// The cost for each role it serves; all of it where it serves none.
    public var costPerRole: Money { Money(minorUnits: cost.minorUnits / max(1, roles.count)) }
    /// The learners' minutes for each role it serves.
    public var minutesPerRole: Int { minutes / max(1, roles.count) }

    /// Every feature that is bought, the dearest for each role it serves first, then the one that asks the most time.
    public static func ranking(of rollout: Rollout) -> [FeatureTrim] {
        rollout.featuresByStage.map { FeatureTrim($0.feature, of: $0.stage, in: rollout) }.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return (b.costPerRole, b.minutesPerRole, left.offset) < (a.costPerRole, a.minutesPerRole, right.offset)
        }.map(\.element)
    }

    private init(_ feature: FeatureID, of stage: StageID, in rollout: Rollout) {
        self.feature = feature
        self.stage = stage
        // The only feature of the only stage cannot be left out; then it costs all there is.
        let cut = try? ScopeCut(rollout, without: [feature])
        price = cut?.saved ?? rollout.stages.reduce(.zero) { $0 + $1.price }
        let others = Set(rollout.stages.flatMap(\.features)).subtracting([feature])
        let own = rollout.curriculum.modules.filter { $0.features.contains(feature) && others.isDisjoint(with: $0.features) }
        let needs = rollout.staff.flatMap { employee in own.filter(employee.needs).map { (employee, $0) } }
        let gone = Set(needs.map(\.1.id))
        modules = own.map(\.id).filter(gone.contains)
        minutes = needs.reduce(0) { $0 + $1.1.duration.count * $1.1.parts }
        concepts = needs.reduce(0) { $0 + $1.1.concepts }
        let cost = needs.reduce(0) { sum, need in
            return sum + (rollout.wage(of: need.0) ?? .zero).minorUnits * need.1.duration.count * need.1.parts
        }
        wages = Money(minorUnits: rounded(cost, over: Money.minutesPerHour))
        let serving = Set(rollout.curriculum.modules.filter { $0.features.contains(feature) }.flatMap(\.roles))
        let served = rollout.staff.filter { $0.roles.contains(where: serving.contains) }
        let held = Set(served.flatMap(\.roles)).intersection(serving)
        roles = rollout.curriculum.roles.map(\.id).filter(held.contains)
        people = served.count
        orphans = (cut?.prerequisites ?? []).map(\.module)
    }
}
