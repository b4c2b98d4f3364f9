public import Calendars
import Documents
import Scheduling

/// Mends one plan, again and again, after different setbacks: its tables are built once, and a mended plan costs what was displaced.
///
/// What is late may be held after the horizon's end: hours are then those of the document, of days that it says nothing about. Refreshers
/// are no part of it: they are offers, and stand where they stood.
public struct Mender: Sendable {
    /// Everybody's needs; setbacks and what became of the plan count them by their number here.
    public let enrolments: [Enrolment]
    /// The last day by which each enrolment is not late.
    public let dueDays: [CivilDate]

    private let builder: InstanceBuilder
    private let repair: Repair
    private let refreshers: [PlannedSession]
    private let waiting: [Waiting]
    private let planned: [CivilDate]
    /// The first start of each stage and wave's delay in the plan.
    private let starts: [Int]

    /// How long each enrolment waits after its stage is ready, and for which stage.
    private struct Waiting: Sendable {
        let stage: Int
        let delay: Int
    }

    /// The plan's mender, whose sessions may lie up to that day.
    public init(_ plan: Plan, until end: CivilDate) {
        let horizon = plan.rollout.horizon.lowerBound...max(plan.rollout.horizon.upperBound, end)
        let builder = InstanceBuilder(rollout: plan.rollout.replacing(horizon: horizon), strategy: plan.strategy, now: nil)
        self.builder = builder
        enrolments = builder.enrolments.all
        let stageIndex = Dictionary(plan.rollout.stages.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let staff = Dictionary(plan.rollout.staff.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let delays = plan.rollout.staff.map { plan.rollout.wave(of: $0)?.after ?? 0 }
        waiting = builder.enrolments.all.map { enrolment in
            Waiting(stage: stageIndex[enrolment.stage] ?? 0, delay: staff[enrolment.employee].map { delays[$0] } ?? 0)
        }
        planned = builder.stages.map(\.ready)
        dueDays = builder.instance.enrolments.map { CivilDate(daysSinceEpoch: Int($0.dueDay)) }
        refreshers = plan.sessions.filter(\.isRefresher)
        let standing = plan.sessions.filter { !$0.isRefresher }.compactMap(EngineIndex(builder).session)
        repair = Repair(builder.instance, standing: standing)
        var starts = [Int](repeating: -1, count: builder.enrolments.all.count)
        for session in standing { for enrolment in session.enrolments { starts[enrolment] = session.start } }
        self.starts = starts
    }

    /// What becomes of the plan.
    public func mend(_ setbacks: Setbacks) -> Mended {
        var disruption = Disruption(missed: setbacks.missed)
        var dropped: Set<Int> = []
        var stagesThatHit = setbacks.ready.map { _ in false }
        wait(setbacks, &disruption, &dropped, &stagesThatHit)
        let first = builder.grid.firstSlot(of:)
        disruption.absences = setbacks.absences.map { absence in
            Disruption.Absence(
                trainer: absence.trainer,
                slots: first(
                    absence.days.lowerBound)..<max(
                        first(absence.days.lowerBound), first(absence.days.upperBound.advanced(by: 1))))
        }
        disruption.successions = setbacks.successions.map {
            Disruption.Succession(person: $0.employee, left: first($0.left), back: first($0.back))
        }
        disruption.missed = setbacks.missed.filter { !dropped.contains($0) }
        let repaired = repair.run(disruption)
        return Mended(
            sessions: (builder.sessions(of: repaired.sessions) + refreshers).sorted { $0.interval.start < $1.interval.start },
            ends: repaired.startOf.enumerated().map { $1 < 0 ? nil : end(of: $0, start: $1) },
            endsBefore: repaired.attendedBefore.reduce(into: [:]) { $0[$1.key] = end(of: $1.key, start: $1.value) },
            dropped: dropped, stagesThatHit: stagesThatHit, absencesThatHit: repaired.absencesThatHit,
            successionsThatHit: repaired.successionsThatHit)
    }

    /// Which enrolments have to wait, and which are needed no more.
    private func wait(
        _ setbacks: Setbacks, _ disruption: inout Disruption, _ dropped: inout Set<Int>, _ stagesThatHit: inout [Bool]
    ) {
        let stages = stages(without: setbacks.dropped)
        let late = setbacks.ready.indices.filter { setbacks.ready[$0] > planned[$0] }
        guard !late.isEmpty || !setbacks.dropped.isEmpty else { return }
        let calendar = WorkCalendar(builder.rollout.workingTime)
        var slots: [Int: Int] = [:]
        for (number, enrolment) in enrolments.enumerated() {
            let own = waiting[number]
            var stage = own.stage
            if !setbacks.dropped.isEmpty {
                guard let bringer = stages[enrolment.module] else {
                    dropped.insert(number)
                    disruption.dropped.append(number)
                    continue
                }
                stage = bringer
            }
            guard stage != own.stage || setbacks.ready[stage] > planned[stage] else { continue }
            let key = own.delay * setbacks.ready.count + stage
            let slot =
                slots[key] ?? builder.grid.firstSlot(of: calendar.day(own.delay, after: setbacks.ready[stage]))
            slots[key] = slot
            disruption.notBefore.append(.init(enrolment: number, slot: slot))
            if starts[number] >= 0, starts[number] < slot { stagesThatHit[stage] = true }
        }
    }

    /// The first stage that still brings each module.
    private func stages(without dropped: Set<FeatureID>) -> [ModuleID: Int] {
        guard !dropped.isEmpty else { return [:] }
        var stages: [ModuleID: Int] = [:]
        for module in builder.rollout.curriculum.modules {
            let left = module.features.filter { !dropped.contains($0) }
            stages[module.id] = builder.rollout.stages.firstIndex { stage in left.contains(where: stage.features.contains) }
        }
        return stages
    }

    private func end(of enrolment: Int, start: Int) -> CivilDate {
        let instance = builder.instance
        let slots = instance.activities[instance.enrolments[enrolment].activity].minutes / Instance.minutesPerSlot
        return CivilDate(daysSinceEpoch: Int(instance.zones[0].dayBySlot[min(start + slots, instance.slotCount)]))
    }
}
