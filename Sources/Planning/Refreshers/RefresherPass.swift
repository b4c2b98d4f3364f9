import Calendars
import Documents
import Scheduling

/// Refreshers as real sessions: a second search, in which the first timetable stands.
///
/// Every refresher is an activity of its own with its learners, its days and the rules of any other session. For what finds no place in its
/// days something else is chosen, once; what finds none then is left out, and the readiness that the plan states says what that means: a
/// refresher is an offer, not an enrolment.
struct RefresherPass {
    private let builder: InstanceBuilder
    private let first: Solution
    /// What each activity after those of the builder repeats.
    private let kinds: [RefresherKind]
    private let extended: Instance
    private let solution: Solution

    /// Chooses and places what can be placed around a solution; `nil` where nothing is needed.
    ///
    /// `promised` are refreshers of which people were told: they stay where they were unless they must move.
    init?(
        _ choice: RefresherChoice, builder: InstanceBuilder, solution first: Solution, promised: [PlannedSession] = [],
        options: PlanningOptions
    ) {
        var choice = choice
        var needs = choice.needs(keeping: promised)
        guard !needs.isEmpty else { return nil }
        self.builder = builder
        self.first = first
        let base = builder.instance.enrolments.count
        var round = Round(needs, standing: first.sessions, builder, promised, options)
        for isLast in [false, true] {
            let failed = round.useless
            guard !failed.isEmpty else { break }
            let kept = needs.indices.filter { !failed.contains(base + $0) }
            let placed = round.days
            let more =
                isLast
                ? []
                : choice.needs(
                    insteadOf: needs.indices.filter { failed.contains(base + $0) }.map { needs[$0] },
                    placed: kept.compactMap { number in placed[base + number].map { (needs[number], $0) } })
            // Also where nothing else is chosen: so that the figures are those of the sessions that are there.
            let standing = round.standing(kept, needs)
            needs = kept.map { needs[$0] } + more
            round = Round(
                needs, standing: standing.map { $0.session(RefresherKind.all(in: needs), builder) }, builder, promised, options)
        }
        kinds = round.kinds
        extended = round.instance
        solution = round.found
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
        var numbers: [ModuleID: Int] = [:]
        let base = builder.instance.activities.count
        return solution.sessions.filter { $0.activity >= base }.map { session in
            let module = kinds[session.activity - base].module
            let number = numbers[module, default: 0] + 1
            numbers[module] = number
            let start = builder.grid.moment(of: session.start)
            let people = session.enrolments.map { extended.enrolments[$0].person }.sorted()
            return PlannedSession(
                id: .session(of: module, part: nil, number: number), module: module, part: 1,
                stage: builder.enrolments.stageOfModule[module] ?? builder.rollout.stages[0].id,
                interval: Interval(start: start, end: start.advanced(by: extended.activities[session.activity].minutes)),
                trainer: session.trainer.map { builder.rollout.trainers[$0].id },
                room: session.room.map { builder.rollout.rooms[$0].id }, attendees: people.map { builder.rollout.staff[$0].id },
                isRefresher: true)
        }
    }
}

/// One search for refreshers.
private struct Round {
    let kinds: [RefresherKind]
    let instance: Instance
    let found: Solution
    private let builder: InstanceBuilder

    init(
        _ needs: [RefresherChoice.Need], standing: [Session], _ builder: InstanceBuilder, _ promised: [PlannedSession],
        _ options: PlanningOptions
    ) {
        self.builder = builder
        kinds = RefresherKind.all(in: needs)
        instance = Self.instance(builder, kinds: kinds, needs: needs, standing: standing, promised: promised, options: options)
        found = options.solve(instance, as: .refreshers)
    }

    // MARK: - What came of it

    /// The refreshers that have no place, or one after their days.
    var useless: Set<Int> {
        Set(found.unplaced.map(\.enrolment) + late).filter { $0 >= builder.instance.enrolments.count }
    }

    /// The day of each enrolment's session, by the clock of whoever it is.
    var days: [Int: CivilDate] {
        var days: [Int: CivilDate] = [:]
        for session in found.sessions {
            for enrolment in session.enrolments {
                let zone = instance.people[instance.enrolments[enrolment].person].zone
                days[enrolment] = CivilDate(daysSinceEpoch: Int(instance.zones[zone].dayBySlot[session.start]))
            }
        }
        return days
    }

    /// The sessions with those of the needs, as what they repeat may have another number next time.
    func standing(_ kept: [Int], _ needs: [RefresherChoice.Need]) -> [Standing] {
        let base = (activities: builder.instance.activities.count, enrolments: builder.instance.enrolments.count)
        let number = Dictionary(uniqueKeysWithValues: kept.enumerated().map { (base.enrolments + $1, base.enrolments + $0) })
        return found.sessions.compactMap { session in
            var left = session
            left.enrolments = session.enrolments.compactMap { $0 < base.enrolments ? $0 : number[$0] }
            let kind = session.activity < base.activities ? nil : kinds[session.activity - base.activities]
            return left.enrolments.isEmpty ? nil : Standing(left: left, kind: kind)
        }
    }

    /// A session, and what it repeats if it does.
    struct Standing {
        let left: Session
        let kind: RefresherKind?

        /// In the numbers of a round with those kinds.
        func session(_ kinds: [RefresherKind], _ builder: InstanceBuilder) -> Session {
            var session = left
            if let number = kind.flatMap(kinds.firstIndex) { session.activity = builder.instance.activities.count + number }
            return session
        }
    }

    /// The enrolments that end after their days.
    private var late: [Int] {
        found.sessions.flatMap { session -> [Int] in
            let end = session.start + instance.activities[session.activity].minutes / Instance.minutesPerSlot
            let day = instance.zones[0].dayBySlot[min(end, instance.slotCount)]
            return session.enrolments.filter { day > instance.enrolments[$0].dueDay }
        }
    }

    // MARK: - The instance

    /// The builder's instance with an activity for each kind of refresher, an enrolment for each need, and sessions that stand.
    private static func instance(
        _ builder: InstanceBuilder, kinds: [RefresherKind], needs: [RefresherChoice.Need], standing: [Session],
        promised: [PlannedSession], options: PlanningOptions
    ) -> Instance {
        let base = builder.instance
        let firstPart = Dictionary(
            builder.activities.enumerated().map { ($1.module.id, $0) }, uniquingKeysWith: { first, _ in first })
        let index = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, base.activities.count + $0) })
        let activities = kinds.map { kind in
            base.activities[firstPart[kind.module] ?? 0].refresher(
                minutes: kind.minutes, durationIndex: builder.durations.firstIndex(of: kind.minutes) ?? 0)
        }
        let trainers = base.trainers.map { trainer in
            var attendsFirst = trainer.attendsFirst
            for kind in kinds {
                if let part = firstPart[kind.module], let number = index[kind] {
                    attendsFirst[number] = trainer.attendsFirst[part]
                }
            }
            return trainer.with(
                teaches: trainer.teaches + kinds.map { firstPart[$0.module].map { trainer.teaches[$0] } ?? false },
                attendsFirst: attendsFirst)
        }
        let earliest = builder.notBefore(options.now)
        let last = LastParts(builder)
        var tables: [[Int32]] = []
        var numbers: [[Int32]: Int] = [:]
        let enrolments = needs.map { need in
            let table = numbers[need.losses] ?? tables.count
            if table == tables.count {
                numbers[need.losses] = table
                tables.append(need.losses)
            }
            return Instance.Enrolment(
                person: need.person, activity: index[need.kind] ?? 0,
                ready: max(earliest, builder.grid.firstSlot(of: need.window.lowerBound)),
                dueDay: builder.grid.day(need.window.upperBound), after: last.before(need), dayCost: base.dayCosts.count + table)
        }
        let known = EngineIndex(builder)
        let published = promised.compactMap { session in
            Self.promise(session, builder, known, index, needs, firstNeed: base.enrolments.count)
        }
        return Instance(
            slotCount: base.slotCount, zones: base.zones, people: base.people, trainers: trainers, rooms: base.rooms,
            activities: base.activities + activities, enrolments: base.enrolments + enrolments, dayCosts: base.dayCosts + tables,
            fixed: standing,
            published: base.published + published, teams: base.teams, limits: base.limits)
    }

    /// What people were told of a refresher, as far as it is still needed.
    private static func promise(
        _ session: PlannedSession, _ builder: InstanceBuilder, _ known: EngineIndex, _ index: [RefresherKind: Int],
        _ needs: [RefresherChoice.Need], firstNeed: Int
    ) -> Instance.Published? {
        let kind = RefresherKind(
            module: session.module, minutes: session.interval.start.minutes(to: session.interval.end))
        guard let activity = index[kind], let start = builder.grid.slot(at: session.interval.start) else { return nil }
        let (trainer, room, isThere) = known.place(of: session)
        let own = needs.indices.filter { index in
            needs[index].kind == kind && session.attendees.contains(builder.rollout.staff[needs[index].person].id)
        }
        return Instance.Published(
            activity: activity, start: start, trainer: trainer, room: room, enrolments: own.map { firstNeed + $0 },
            isPossible: isThere)
    }
}

extension RefresherKind {
    /// What some needs are for, each once, in their order.
    fileprivate static func all(in needs: [RefresherChoice.Need]) -> [RefresherKind] {
        var seen: Set<RefresherKind> = []
        return needs.map(\.kind).filter { seen.insert($0).inserted }
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
        enrolments[Key(person: need.person, module: need.kind.module)].map { [Instance.Predecessor(enrolment: $0, days: 1)] }
            ?? []
    }
}
