import Calendars
import Documents
import Scheduling

/// Refreshers as real sessions: a second search, in which the first timetable stands.
///
/// Every refresher is an activity of its own with its learners, its window and the rules of any other session. What finds no place in its
/// window is left out, and the readiness that the plan states says what that means: a refresher is an offer, not an enrolment.
struct RefresherPass {
    private let builder: InstanceBuilder
    private let first: Solution
    /// The module of each activity after those of the builder.
    private let modules: [TrainingModule]
    private let extended: Instance
    private let solution: Solution

    /// Places what of the needs can be placed around a solution; `nil` where nothing is needed.
    ///
    /// `promised` are refreshers of which people were told: they stay where they were unless they must move.
    init?(
        _ needs: [RefresherChoice.Need], builder: InstanceBuilder, solution first: Solution, promised: [PlannedSession] = [],
        options: PlanningOptions
    ) {
        guard !needs.isEmpty else { return nil }
        self.builder = builder
        self.first = first
        let known = Dictionary(builder.rollout.curriculum.modules.map { ($0.id, $0) }) { first, _ in first }
        var modules: [TrainingModule] = []
        for need in needs where modules.last?.id != need.module { if let module = known[need.module] { modules.append(module) } }
        self.modules = modules
        func solve(_ needs: [RefresherChoice.Need], standing: [Session]) -> (Instance, Solution) {
            let instance = Self.instance(
                builder, modules: modules, needs: needs, standing: standing, promised: promised, options: options)
            return (instance, options.solve(instance, as: .refreshers))
        }
        let (tried, found) = solve(needs, standing: first.sessions)
        let base = builder.instance.enrolments.count
        let useless = Set(found.unplaced.map(\.enrolment) + Self.late(found, tried)).filter { $0 >= base }
        guard !useless.isEmpty else {
            (extended, solution) = (tried, found)
            return
        }
        // Once more without what has no place, so that the figures are those of the sessions that are there.
        let kept = needs.indices.filter { !useless.contains(base + $0) }
        let number = Dictionary(uniqueKeysWithValues: kept.enumerated().map { (base + $1, base + $0) })
        let standing = found.sessions.compactMap { session -> Session? in
            var session = session
            session.enrolments = session.enrolments.compactMap { $0 < base ? $0 : number[$0] }
            return session.enrolments.isEmpty ? nil : session
        }
        (extended, solution) = solve(kept.map { needs[$0] }, standing: standing)
    }

    /// The solution of everything that is no refresher, and what was minimised with them.
    var taught: Solution {
        let base = builder.instance.activities.count
        let enrolments = builder.instance.enrolments.count
        return Solution(
            sessions: solution.sessions.filter { $0.activity < base },
            unplaced: solution.unplaced.filter { $0.enrolment < enrolments }, terms: terms,
            wasCutShort: first.wasCutShort || solution.wasCutShort)
    }

    /// The values with refreshers; the bounds are those of the first search, because the second one's take what stands for granted. More
    /// sessions add to every term but the peaks above an even spread, which they may level.
    private var terms: [TermValue] {
        let bounds = Dictionary(first.terms.map { ($0.term, $0.bound) }) { first, _ in first }
        return solution.terms.map { term in
            TermValue(
                term: term.term, value: term.value, weight: term.weight,
                bound: term.term == .weeklyPeak ? 0 : min(term.value, bounds[term.term] ?? 0))
        }
    }

    /// The refreshers in the document's words.
    var sessions: [PlannedSession] {
        var numbers: [Int: Int] = [:]
        let base = builder.instance.activities.count
        return solution.sessions.filter { $0.activity >= base }.map { session in
            let module = modules[session.activity - base]
            let number = numbers[session.activity, default: 0] + 1
            numbers[session.activity] = number
            let start = builder.grid.moment(of: session.start)
            let people = session.enrolments.map { extended.enrolments[$0].person }.sorted()
            return PlannedSession(
                id: .session(of: module.id, part: nil, number: number), module: module.id, part: 1,
                stage: builder.enrolments.stageOfModule[module.id] ?? builder.rollout.stages[0].id,
                interval: Interval(start: start, end: start.advanced(by: extended.activities[session.activity].minutes)),
                trainer: session.trainer.map { builder.rollout.trainers[$0].id },
                room: session.room.map { builder.rollout.rooms[$0].id }, attendees: people.map { builder.rollout.staff[$0].id },
                isRefresher: true)
        }
    }

    // MARK: - The instance

    /// The builder's instance with an activity for each refreshed module, an enrolment for each need, and sessions that stand.
    private static func instance(
        _ builder: InstanceBuilder, modules: [TrainingModule], needs: [RefresherChoice.Need], standing: [Session],
        promised: [PlannedSession], options: PlanningOptions
    ) -> Instance {
        let base = builder.instance
        let firstPart = Dictionary(
            builder.activities.enumerated().map { ($1.module.id, $0) }, uniquingKeysWith: { first, _ in first })
        let index = Dictionary(uniqueKeysWithValues: modules.enumerated().map { ($1.id, base.activities.count + $0) })
        let activities = modules.map { module in
            let taught = base.activities[firstPart[module.id] ?? 0]
            let minutes = module.refresher?.count ?? 0
            return taught.refresher(minutes: minutes, durationIndex: builder.durations.firstIndex(of: minutes) ?? 0)
        }
        let trainers = base.trainers.map { trainer in
            var attendsFirst = trainer.attendsFirst
            for module in modules {
                if let part = firstPart[module.id], let number = index[module.id] {
                    attendsFirst[number] = trainer.attendsFirst[part]
                }
            }
            return trainer.with(
                teaches: trainer.teaches + modules.map { firstPart[$0.id].map { trainer.teaches[$0] } ?? false },
                attendsFirst: attendsFirst)
        }
        let earliest = builder.notBefore(options.now)
        let last = LastParts(builder)
        let enrolments = needs.map { need in
            Instance.Enrolment(
                person: need.person, activity: index[need.module] ?? 0,
                ready: max(earliest, builder.grid.firstSlot(of: need.window.lowerBound)),
                dueDay: builder.grid.day(need.window.upperBound), after: last.before(need))
        }
        let known = EngineIndex(builder)
        let published = promised.compactMap { session in
            Self.promise(session, builder, known, activity: index[session.module], needs, firstNeed: base.enrolments.count)
        }
        return Instance(
            slotCount: base.slotCount, zones: base.zones, people: base.people, trainers: trainers, rooms: base.rooms,
            activities: base.activities + activities, enrolments: base.enrolments + enrolments, dayCosts: base.dayCosts,
            fixed: standing,
            published: base.published + published, teams: base.teams, limits: base.limits)
    }

    /// What people were told of a refresher, as far as it is still needed.
    private static func promise(
        _ session: PlannedSession, _ builder: InstanceBuilder, _ known: EngineIndex, activity: Int?,
        _ needs: [RefresherChoice.Need], firstNeed: Int
    ) -> Instance.Published? {
        guard let activity, let start = builder.grid.slot(at: session.interval.start) else { return nil }
        let (trainer, room, isThere) = known.place(of: session)
        let own = needs.indices.filter { index in
            needs[index].module == session.module && session.attendees.contains(builder.rollout.staff[needs[index].person].id)
        }
        return Instance.Published(
            activity: activity, start: start, trainer: trainer, room: room, enrolments: own.map { firstNeed + $0 },
            isPossible: isThere)
    }

    /// The enrolments that end after their window.
    private static func late(_ solution: Solution, _ instance: Instance) -> [Int] {
        solution.sessions.flatMap { session -> [Int] in
            let end = session.start + instance.activities[session.activity].minutes / Instance.minutesPerSlot
            let day = instance.zones[0].dayBySlot[min(end, instance.slotCount)]
            return session.enrolments.filter { day > instance.enrolments[$0].dueDay }
        }
    }
}

/// Everybody's last part of each module.
private struct LastParts {
    private var enrolments: [Key: Int] = [:]

    private struct Key: Hashable {
        let person: Int
        let module: ModuleID
    }

    init(_ builder: InstanceBuilder) {
        // Parts come in order, so that the last one stays. Refreshers that stand from an earlier plan come after all of them.
        for (number, enrolment) in builder.instance.enrolments.enumerated() where enrolment.activity < builder.activities.count {
            let module = builder.activities[enrolment.activity].module.id
            enrolments[Key(person: enrolment.person, module: module)] = number
        }
    }

    func before(_ need: RefresherChoice.Need) -> [Instance.Predecessor] {
        enrolments[Key(person: need.person, module: need.module)].map { [Instance.Predecessor(enrolment: $0, days: 1)] } ?? []
    }
}
