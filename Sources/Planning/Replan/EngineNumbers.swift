import Calendars
import Documents
import Scheduling

/// Sessions of an earlier plan in the engine's numbers.
///
/// Refreshers are no enrolments of the document's, so each that stands is given an activity and enrolments of its own, after all others.
struct EngineNumbers {
    private let base: InstanceBuilder
    private let index: EngineIndex
    private var refreshers: [RefresherKind: Int] = [:]
    private var moreActivities: [(activity: Instance.Activity, like: Int)] = []
    private var moreEnrolments: [Instance.Enrolment] = []
    /// The enrolments that stand somewhere, and where.
    private var isFixed: [Int: Session] = [:]
    /// Those of them that are over: what should have come before them may still come.
    private var isOver: Set<Int> = []

    init(_ base: InstanceBuilder, _ earlier: [PlannedSession]) {
        self.base = base
        index = EngineIndex(base)
        let kinds = Set(earlier.filter(\.isRefresher).map(\.kind))
        for kind in kinds.sorted(by: { ($0.module, $0.minutes) < ($1.module, $1.minutes) }) {
            guard let duration = base.durations.firstIndex(of: kind.minutes),
                let like = index.activities[ActivityKey(module: kind.module, part: 1)]
            else { continue }
            refreshers[kind] = base.instance.activities.count + moreActivities.count
            moreActivities.append(
                (base.instance.activities[like].refresher(minutes: kind.minutes, durationIndex: duration), like))
        }
    }

    /// Who has an enrolment.
    func employee(ofEnrolment number: Int) -> EmployeeID {
        let count = base.instance.enrolments.count
        let person = number < count ? base.instance.enrolments[number].person : moreEnrolments[number - count].person
        return base.rollout.staff[person].id
    }

    /// A session that stands; `nil` where nothing that the document still asks for is taught in it.
    mutating func fixed(_ session: PlannedSession, isPast: Bool) -> Session? {
        guard let activity = activity(of: session) else { return nil }
        let own = attending(session, activity).filter { isFixed[$0] == nil }
        guard !own.isEmpty else { return nil }
        let (trainer, room, _) = index.place(of: session)
        let fixed = Session(
            activity: activity, start: start(of: session, activity),
            trainer: trainer.flatMap { mayTeach($0, activity, session) ? $0 : nil }, room: room, enrolments: own.sorted())
        for enrolment in own { isFixed[enrolment] = fixed }
        if isPast { isOver.formUnion(own) }
        return fixed
    }

    /// What the document pins, less whoever has attended it already.
    mutating func agreed() -> [Session] {
        base.instance.fixed.compactMap { session in
            var session = session
            session.enrolments.removeAll { isFixed[$0] != nil }
            guard !session.enrolments.isEmpty else { return nil }
            for enrolment in session.enrolments { isFixed[enrolment] = session }
            return session
        }
    }

    /// What people were told of a session that stands; some may have been taken out of it.
    func promise(of fixed: Session, alsoTo employees: [EmployeeID]) -> Instance.Published {
        let key = fixed.activity < base.activities.count ? base.activities[fixed.activity] : nil
        let others = employees.compactMap { employee in
            key.flatMap { index.enrolment(of: employee, $0.module.id, part: $0.part) }
        }
        return Instance.Published(
            activity: fixed.activity, start: fixed.start, trainer: fixed.trainer, room: fixed.room,
            enrolments: (fixed.enrolments + others.filter { isFixed[$0] == nil }).sorted())
    }

    /// What people were told of a session that need not stand; `nil` where it is not taught any more.
    mutating func promise(of session: PlannedSession, isCancelled: Bool) -> Instance.Published? {
        guard let activity = activity(of: session) else { return nil }
        let (trainer, room, isThere) = index.place(of: session)
        // Of whoever has attended it elsewhere, and of a session that is pinned, there is nothing to tell.
        let own = attending(session, activity).filter { isFixed[$0] == nil }
        guard !own.isEmpty || !isFixedSomewhere(session, activity) else { return nil }
        return Instance.Published(
            activity: activity, start: start(of: session, activity), trainer: trainer, room: room, enrolments: own.sorted(),
            isPossible: isThere && !isCancelled)
    }

    /// Whether a fixed session is this one.
    private func isFixedSomewhere(_ session: PlannedSession, _ activity: Int) -> Bool {
        let start = start(of: session, activity)
        return isFixed.values.contains { $0.activity == activity && $0.start == start }
    }

    /// The document's instance with those sessions, in which nothing else starts before `ready`.
    func instance(fixed: [Session], published: [Instance.Published], ready: Int) -> Instance {
        let instance = base.instance
        let enrolments = instance.enrolments.enumerated().map { number, enrolment in
            enrolment.with(ready: max(enrolment.ready, ready), after: isOver.contains(number) ? [] : nil)
        }
        let trainers = instance.trainers.map { trainer in
            trainer.with(teaches: trainer.teaches + moreActivities.map { trainer.teaches[$0.like] })
        }
        return Instance(
            slotCount: instance.slotCount, zones: instance.zones, people: instance.people, trainers: trainers,
            rooms: instance.rooms, activities: instance.activities + moreActivities.map(\.activity),
            enrolments: enrolments + moreEnrolments, dayCosts: instance.dayCosts, fixed: fixed, published: published,
            teams: instance.teams,
            limits: instance.limits)
    }

    // MARK: - Parts

    private func activity(of session: PlannedSession) -> Int? {
        session.isRefresher ? refreshers[session.kind] : index.activity(of: session)
    }

    /// The enrolments of a session's attendees; those of a refresher are made.
    private mutating func attending(_ session: PlannedSession, _ activity: Int) -> [Int] {
        guard session.isRefresher else { return index.enrolments(of: session) }
        return session.attendees.compactMap { employee in
            guard let person = index.staff[employee] else { return nil }
            moreEnrolments.append(Instance.Enrolment(person: person, activity: activity, ready: 0, dueDay: .max))
            return base.instance.enrolments.count + moreEnrolments.count - 1
        }
    }

    /// The slot of a session; the nearest where the document's time is not that of the earlier plan any more.
    private func start(of session: PlannedSession, _ activity: Int) -> Int {
        let number = activity - base.instance.activities.count
        let slots = number < 0 ? base.instance.activities[activity].slots : moreActivities[number].activity.slots
        return max(0, min(base.grid.firstSlot(from: session.interval.start), base.grid.slotCount - slots))
    }

    /// Whether whoever taught a session that stands had attended before what they should have: else the engine would have no room for it
    /// any more.
    private func mayTeach(_ trainer: Int, _ activity: Int, _ session: PlannedSession) -> Bool {
        guard let own = base.instance.trainers[trainer].attendsFirst[activity] else { return true }
        let start = start(of: session, activity)
        return own.allSatisfy { enrolment in
            isFixed[enrolment].map { $0.start + base.instance.activities[$0.activity].slots <= start } ?? false
        }
    }
}
