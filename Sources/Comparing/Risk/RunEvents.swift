internal import Calendars
internal import Documents
internal import Planning

/// What happens in one run, whatever the strategy: the same illnesses, no-shows and leavers, and the same luck with payments and set-up.
struct RunEvents {
    let draws: Draws
    let assumptions: RiskAssumptions
    let absences: [Setbacks.Absence]
    /// Enrolments whose learner does not come the first time.
    let missed: [Int]
    /// Everybody who leaves before the world's end, by their order.
    let successions: [Setbacks.Succession]
    /// Features that would be dropped if they were still ahead.
    let dropped: Set<FeatureID>
    /// Months until the project is given up, if it still runs then.
    let abandonedAfter: Double

    init(_ draws: Draws, _ assumptions: RiskAssumptions, in world: World) {
        self.draws = draws
        self.assumptions = assumptions
        absences = world.rollout.trainers.indices.flatMap { Self.illnesses(of: $0, draws, assumptions, world) }
        let shows = draws.numbers(.noShow, count: world.isTaught.count)
        missed = shows.indices.filter { world.isTaught[$0] && shows[$0] < assumptions.noShow }
        successions = Self.successions(draws, assumptions, world)
        let chances = draws.numbers(.dropped, count: world.features.count)
        dropped = Set(zip(world.features, chances).filter { $1 < assumptions.dropChance(of: $0) }.map(\.0))
        abandonedAfter = Distributions.exponential(draws.number(.abandonment), chance: assumptions.abandonedPerMonth)
    }

    /// Days on which a trainer is ill: on each working day with the same chance, for some days, each number of them alike.
    private static func illnesses(
        of trainer: Int, _ draws: Draws, _ assumptions: RiskAssumptions, _ world: World
    ) -> [Setbacks.Absence] {
        guard assumptions.illPerDay > 0 else { return [] }
        let numbers = draws.numbers(.illness, part: trainer, count: 2 * world.workDays.count)
        let least = Int(assumptions.illDaysLeast)
        let choices = max(1, Int(assumptions.illDaysMost) - least + 1)
        var found: [Setbacks.Absence] = []
        var day = 0
        while day < world.workDays.count {
            guard numbers[2 * day] < assumptions.illPerDay else {
                day += 1
                continue
            }
            let length = least + Int(numbers[2 * day + 1] * Double(choices))
            let last = min(day + max(1, length) - 1, world.workDays.count - 1)
            found.append(Setbacks.Absence(trainer: trainer, days: world.workDays[day]...world.workDays[last]))
            day = last + 1
        }
        return found
    }

    private static func successions(_ draws: Draws, _ assumptions: RiskAssumptions, _ world: World) -> [Setbacks.Succession] {
        guard assumptions.turnoverPerYear > 0 else { return [] }
        let numbers = draws.numbers(.turnover, count: world.rollout.staff.count)
        return numbers.enumerated().compactMap { index, number in
            let years = Distributions.exponential(number, chance: assumptions.turnoverPerYear)
            let days = years * World.daysPerYear
            guard days < Double(world.start.days(to: world.end)), !world.teaches[index] else { return nil }
            let left = world.start.advanced(by: Int(days))
            return Setbacks.Succession(
                employee: index, left: left, back: world.calendar.day(Int(assumptions.replacedAfter), after: left))
        }
    }

    /// How many working days late a payment is.
    func delay(_ uniform: Double) -> Int {
        guard uniform >= assumptions.paidOnTime else { return 0 }
        // What is left of the number beyond the share that is on time is as good as new.
        let rest = (uniform - assumptions.paidOnTime) / max(1 - assumptions.paidOnTime, .leastNonzeroMagnitude)
        return Int(
            Distributions.triangular(
                rest, min: assumptions.delayMin, mode: max(assumptions.delayMin, assumptions.delayMode),
                max: max(assumptions.delayMax, assumptions.delayMin)
            ).rounded())
    }
}

/// What every run and strategy of a roll-out has in common.
struct World {
    let rollout: Rollout
    let calendar: WorkCalendar
    /// The first day on which anything is paid, or of the horizon if that is earlier.
    let start: CivilDate
    /// So far after the horizon is looked.
    let end: CivilDate
    let workDays: [CivilDate]
    /// For each enrolment whether somebody teaches it, so that it can be missed.
    let isTaught: [Bool]
    /// For each employee whether they teach: their successor could not.
    let teaches: [Bool]
    /// What is bought, in the order of the stages, each once.
    let features: [FeatureID]
    /// The stage that brings each of them first.
    let stageOfFeature: [Int]

    /// Half a year: nine of ten delays of four stages are shorter.
    static let daysAfterHorizon = 182
    static let daysPerYear = 365.25
    static let daysPerMonth = daysPerYear / 12

    init(_ rollout: Rollout) {
        self.rollout = rollout
        let calendar = WorkCalendar(rollout.workingTime)
        self.calendar = calendar
        let paid = (rollout.stages.compactMap(\.payments.firstDate) + [rollout.atOnceOffer.firstPayment]).min()
        let start = min(rollout.horizon.lowerBound, paid ?? rollout.horizon.lowerBound)
        self.start = start
        let end = rollout.horizon.upperBound.advanced(by: Self.daysAfterHorizon)
        self.end = end
        workDays = (0...start.days(to: end)).map { start.advanced(by: $0) }.filter { calendar.works(on: $0) }
        let taught = Set(rollout.curriculum.modules.filter(\.format.needsTrainer).map(\.id))
        isTaught = Enrolments(of: rollout).all.map { taught.contains($0.module) }
        let colleagues = Set(rollout.trainers.compactMap(\.employee))
        teaches = rollout.staff.map { colleagues.contains($0.id) }
        let bought = rollout.featuresByStage
        features = bought.map(\.feature)
        stageOfFeature = bought.map { entry in rollout.stages.firstIndex { $0.id == entry.stage } ?? 0 }
    }
}
