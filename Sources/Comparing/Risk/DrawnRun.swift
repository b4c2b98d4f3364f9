internal import Calendars
internal import Documents
internal import Planning

/// What was drawn in one run, as far as anything can have come of it: what has to be known to say how likely the run is.
///
/// Draws are kept as what becomes of them, in whole days and cases: two that come to the same are equally likely here, so that ratios of
/// likelihoods vary less than those of the uniform numbers would. What would have happened after the run's last day came to nothing, and is
/// left out; that day is known as soon as it has come (it is a stopping time), so that the ratios still have a mean of 1.
struct DrawnRun {
    /// Working days by which each payment is late, of all contracts.
    let delays: [Int]
    /// For each stage, between which two overruns of its set-up the working days are the same.
    let overruns: [Range<Double>]
    /// Working days in the integrator's queue, before each stage after the first.
    let queues: [Int]
    /// Whether the integrator is changed there.
    let changes: [Bool]
    /// Of each feature that may be dropped, its chance and whether it is.
    let features: [(id: FeatureID, isDropped: Bool)]
    /// How many of those who are taught do not come, and how many do.
    let shows: (missed: Int, came: Int)
    /// For how long trainers are ill, and on how many days they could have fallen ill and did not.
    let illness: (lengths: [Int], daysWell: Int)
    /// After how many days employees leave, and for how many days others have been there.
    let turnover: (left: [Int], daysStayed: Int)

    init(_ draws: Draws, _ assumptions: RiskAssumptions, in world: World, until last: CivilDate) {
        let events = RunEvents(draws, assumptions, in: world)
        let stages = world.rollout.stages
        let offer = world.rollout.atOnceOffer
        delays = stages.indices.flatMap { index in
            let count = max(stages[index].payments.count, index == 0 ? offer.payments.count : 0)
            return draws.numbers(.payment, part: index, count: count).map(events.delay)
        }
        overruns = stages.indices.map { index in
            Self.overrun(
                Timeline.overrun(of: index, draws, assumptions),
                of: [stages[index].setup] + (index == 0 ? [offer.setup] : []))
        }
        queues = stages.indices.dropFirst().map { Timeline.queue(before: $0, draws, assumptions) }
        changes = stages.indices.dropFirst().map { Timeline.isChanged(before: $0, draws, assumptions) }
        let first = stages.first?.features ?? []
        features = world.features.filter { assumptions.featureDropped[$0] != nil && !first.contains($0) }
            .map { ($0, events.dropped.contains($0)) }
        shows = (events.missed.count, world.isTaught.count { $0 } - events.missed.count)
        illness = Self.illness(events, in: world, until: last)
        turnover = Self.turnover(events, in: world, until: last)
    }

    /// Between which overruns all set-ups of so many days come to the same as with that one.
    private static func overrun(_ overrun: Double, of setups: [Int]) -> Range<Double> {
        setups.filter { $0 > 0 }.reduce(-1..<Double.infinity) { range, setup in
            let days = (Double(setup) * overrun).rounded()
            let (low, high) = ((days - half) / Double(setup), (days + half) / Double(setup))
            return max(range.lowerBound, low)..<max(min(range.upperBound, high), range.lowerBound)
        }
    }

    private static let half = 0.5

    private static func illness(_ events: RunEvents, in world: World, until last: CivilDate) -> (lengths: [Int], daysWell: Int) {
        let days = world.workDays.prefix { $0 <= last }.count
        let begun = events.absences.filter { $0.days.lowerBound <= last }
        let lengths = begun.map { absence in world.workDays.count { absence.days.contains($0) } }
        let ill = begun.reduce(0) { sum, absence in
            sum + world.workDays.count { $0 <= last && absence.days.contains($0) }
        }
        return (lengths, days * world.rollout.trainers.count - ill)
    }

    private static func turnover(_ events: RunEvents, in world: World, until last: CivilDate) -> (left: [Int], daysStayed: Int) {
        let left = events.successions.map { world.start.days(to: $0.left) }.filter { $0 <= world.start.days(to: last) }
        let others = world.teaches.count { !$0 } - left.count
        return (left, others * (world.start.days(to: last) + 1))
    }
}
