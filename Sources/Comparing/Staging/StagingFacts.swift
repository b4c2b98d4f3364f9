internal import Calendars
internal import Documents
internal import Planning

/// What of a roll-out decides how good a staging of it is, in numbers that are quick to add up.
///
/// The document prices stages, not features: each feature is taken to have an equal share of its written stage's price, of the training
/// hours in it, and of its set-up.
struct StagingFacts: Sendable {
    let rollout: Rollout
    /// Everything that is bought, in the order of the written stages.
    let features: [FeatureID]
    let prices: [Int]
    let included: [Int]
    let setups: [Double]
    /// Whether anybody's role meets the feature.
    let hasPeople: [Bool]
    let written: [Int]
    let modules: [Module]
    /// Pairs of modules that somebody needs both of: the first comes before the second.
    let order: [(before: Int, after: Int)]
    let groups: [Group]
    let trainerCost: Int
    /// Minutes a week: of a learner at the most, and of all trainers together.
    let learnerWeek: Int
    let trainerWeek: Int
    let days: WorkingDayTable
    let accrual: BudgetAccrual?
    let offer: AtOnceOffer
    /// The least price of a stage, in the smallest unit.
    let leastPrice: Int
    /// How a stage's price is paid: as the first written stage's is.
    let pattern: [(share: Share, due: Due)]
    let firstPayment: CivilDate

    enum Due: Hashable {
        /// Calendar days after the first payment.
        case after(Int)
        case acceptance
    }

    struct Module: Sendable {
        let id: ModuleID
        let features: [Int]
        let minutes: Int
        let concepts: Int
        /// Minutes that trainers teach it, all groups together.
        let teaching: Int
        /// The first day of a pinned session.
        let pinned: CivilDate?
    }

    /// People who need the same modules, and whose roles meet the same ones.
    struct Group: Sendable {
        let needs: [Int]
        let meets: [Int]
        let count: Int
    }

    /// Where the document has no limit: a fifth of a usual week, and the room's seats.
    private static let usualLearnerWeek = 480
    private static let hundred = 100
    private static let usualGroup = 12

    init(_ rollout: Rollout) {
        self.rollout = rollout
        var features: [FeatureID] = []
        var prices: [Int] = []
        var included: [Int] = []
        var setups: [Double] = []
        var written: [Int] = []
        let bought = Dictionary(grouping: rollout.featuresByStage, by: \.stage)
        for (index, stage) in rollout.stages.enumerated() {
            let own = (bought[stage.id] ?? []).map(\.feature)
            features += own
            written += own.map { _ in index }
            let (unit, step) = (stage.price.grain.minorUnits, stage.trainingIncluded.grain.count)
            prices += Self.parts(of: stage.price.minorUnits / unit, own.count).map { $0 * unit }
            included += Self.parts(of: stage.trainingIncluded.count / step, own.count).map { $0 * step }
            setups += own.map { _ in Double(stage.setup) / Double(own.count) }
        }
        self.features = features
        self.prices = prices
        self.included = included
        self.setups = setups
        let place = Dictionary(features.enumerated().map { ($1, $0) }) { first, _ in first }
        let taught = rollout.curriculum.modules.filter { $0.features.contains { place[$0] != nil } }
        let seats = min(rollout.rooms.map(\.capacity).max() ?? Self.usualGroup, Self.usualGroup)
        modules = taught.map { module in
            let learners = rollout.staff.count { $0.needs(module) }
            let size = max(1, min(module.groupMaximum ?? seats, seats))
            let sessions = module.format.needsTrainer ? (learners + size - 1) / size : 0
            let pins = rollout.pinned.filter { $0.module == module.id }.map { rollout.zone.local($0.start).date }
            return Module(
                id: module.id, features: module.features.compactMap { place[$0] }, minutes: module.duration.count * module.parts,
                concepts: module.concepts, teaching: sessions * module.duration.count * module.parts, pinned: pins.min())
        }
        hasPeople = features.map { feature in
            taught.contains { module in
                module.features.contains(feature) && rollout.staff.contains { $0.roles.contains(where: module.roles.contains) }
            }
        }
        let numbers = Dictionary(taught.enumerated().map { ($1.id, $0) }) { first, _ in first }
        order = taught.enumerated().flatMap { index, module in
            module.requires.compactMap { requirement in
                guard let before = numbers[requirement.module],
                    rollout.staff.contains(where: { $0.needs(module) && $0.needs(taught[before]) })
                else {
                    return nil
                }
                return (before, index)
            }
        }
        groups = Self.groups(rollout, taught)
        trainerCost = rollout.trainers.compactMap { $0.isPaidByTheHour ? $0.costPerHour?.minorUnits : nil }.max() ?? 0
        learnerWeek = rollout.limits.trainingPerWeek?.count ?? Self.usualLearnerWeek
        trainerWeek = max(1, rollout.trainers.reduce(0) { $0 + ($1.teaches == nil ? $1.minutesAWeek(in: rollout) : 0) })
        self.written = written
        firstPayment = rollout.stages.first?.payments.firstDate ?? rollout.horizon.lowerBound
        days = WorkingDayTable(rollout, from: min(firstPayment, rollout.horizon.lowerBound))
        accrual = rollout.budget.map { BudgetAccrual(budget: $0, start: rollout.horizon.lowerBound) }
        offer = rollout.atOnceOffer
        let smallest = rollout.stages.map(\.price.minorUnits).min() ?? 0
        leastPrice = min(smallest, prices.reduce(0, +) * Staging.leastShare / Self.hundred)
        let first = firstPayment
        pattern = (rollout.stages.first?.payments ?? []).map { payment in
            switch payment.due {
            case .date(let date): (payment.share, .after(first.days(to: date)))
            case .acceptance: (payment.share, .acceptance)
            }
        }
    }

    /// A whole in equal parts, the first ones larger by what is left over.
    private static func parts(of whole: Int, _ count: Int) -> [Int] {
        (0..<count).map { whole / count + ($0 < whole % count ? 1 : 0) }
    }

    private static func groups(_ rollout: Rollout, _ modules: [TrainingModule]) -> [Group] {
        struct Key: Hashable {
            let needs: [Int]
            let meets: [Int]
        }
        var counts: [Key: Int] = [:]
        var keys: [Key] = []
        for employee in rollout.staff {
            let meets = modules.indices.filter { modules[$0].roles.contains(where: employee.roles.contains) }
            let key = Key(needs: meets.filter { !employee.knows.contains(modules[$0].id) }, meets: meets)
            if counts[key] == nil { keys.append(key) }
            counts[key, default: 0] += 1
        }
        return keys.map { Group(needs: $0.needs, meets: $0.meets, count: counts[$0] ?? 0) }
    }
}

extension Trainer {
    private static let daysAWeek = 7

    /// How much this trainer can teach in a week.
    fileprivate func minutesAWeek(in rollout: Rollout) -> Int {
        let own = hours ?? employee.flatMap { id in rollout.staff.first { $0.id == id }?.hours }
        let free: Int
        switch own ?? .weekly(rollout.workingTime.weekly) {
        case .weekly(let hours):
            free = hours.ranges.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.end.minutes - $1.start.minutes } }
        case .rota(let rota):
            let shift = rota.ranges.reduce(0) { $0 + ($1.end > $1.start ? $1.end.minutes - $1.start.minutes : 0) }
            free = shift * Self.daysAWeek * rota.on / (rota.on + rota.off)
        }
        return min(free, trainingPerWeek?.count ?? free)
    }
}

/// The document's working days, counted once.
struct WorkingDayTable: Sendable {
    private let start: CivilDate
    /// For each day from the start on, how many working days there are up to and with it.
    private let counts: [Int]
    private let working: [CivilDate]
    let end: CivilDate

    /// How many days after the horizon's end are still looked at.
    private static let beyond = 400

    init(_ rollout: Rollout, from start: CivilDate) {
        let calendar = WorkCalendar(rollout.workingTime)
        self.start = start
        end = rollout.horizon.upperBound.advanced(by: Self.beyond)
        var counts: [Int] = []
        var working: [CivilDate] = []
        for offset in 0...max(0, start.days(to: end)) {
            let day = start.advanced(by: offset)
            if calendar.works(on: day) { working.append(day) }
            counts.append(working.count)
        }
        self.counts = counts
        self.working = working
    }

    /// The `count`th working day after a day, that day itself for none, before it for a count below 0; within the table.
    func day(_ count: Int, after day: CivilDate) -> CivilDate {
        guard count != 0, !working.isEmpty else { return day }
        let index = number(of: day) + count - 1
        return working[min(max(index, 0), working.count - 1)]
    }

    /// How many working days come after `first`, up to and with `last`.
    func days(after first: CivilDate, through last: CivilDate) -> Int { max(0, number(of: last) - number(of: first)) }

    private func number(of day: CivilDate) -> Int {
        let offset = start.days(to: day)
        return offset < 0 ? 0 : counts[min(offset, counts.count - 1)]
    }
}
