public import Calendars
public import Documents
import Scheduling

/// What would let an enrolment in, or let it in in time.
public struct WaysOut: Hashable, Sendable {
    /// What it waits for: the prerequisite, or earlier part, that has no session either; its own ways out come first.
    public let waitsFor: Awaited?
    /// The ways, the one with the fewest obstacles and then the least effort first. Each has been tried.
    public let ways: [Way]
    /// How many ways were tried.
    public let tried: Int

    /// A part of a module.
    public struct Awaited: Hashable, Sendable {
        /// Which module.
        public let module: ModuleID
        /// Which part.
        public let part: Int
    }

    /// Obstacles whose removal lets the learners in.
    public struct Way: Hashable, Sendable {
        /// What has to be done, all of it.
        public let relaxations: [Relaxation]
        /// Where the engine then placed them; `nil` where nothing moves and only the due day does.
        public let placement: Placement?
        /// How it was tried.
        public let proof: Proof
    }

    /// A place that the engine found.
    public struct Placement: Hashable, Sendable {
        /// When.
        public let interval: Interval
        /// Who teaches; `nil` for self-study and for somebody yet to be found.
        public let trainer: TrainerID?
        /// Where; `nil` where no room is needed and for a room yet to be found.
        public let room: RoomID?
        /// Who else is in it.
        public let others: [EmployeeID]
    }

    /// How a way was tried.
    public enum Proof: String, Hashable, Sendable {
        /// The engine placed them while every session that is not named in the way stood.
        case restKept = "rest-kept"
        /// The engine planned everything anew; others may be elsewhere, but none lost a place or became later.
        case replanned
        /// Only a date in the document moves: the session stays where it is.
        case dueDay = "due-day"
    }
}

/// Looks for the ways out of one enrolment, or of the late ones of one session.
///
/// Every start in working hours is looked at with every trainer and room, an added trainer and an added room, and every session that could
/// be joined. ``SlotCheck`` names what blocks each; a start's blockers are the obstacles whose removal opens it, so the starts with the
/// fewest give the smallest set as the rest of the timetable stands. The best of each kind are tried by the engine, on the instance
/// without those obstacles.
struct WaysOutSearch {
    let explained: ExplainedPlan
    let trial: Trial
    let candidate: Candidate
    let book: Book
    /// The session that the learners are in now, if they are late there.
    let current: PlannedSession?

    /// So many ways are offered, of so many that are tried at most.
    private static let offered = 5
    private static let mostTried = 12
    /// More obstacles at once than this are not worth telling.
    private static let mostObstacles = 3
    /// Of trainers and rooms, only so many with the fewest blockers are paired at a start.
    private static let paired = 3

    /// Obstacles that open a start.
    private struct Option {
        let relaxations: Set<Relaxation>
        let start: Moment
        /// The session that is joined.
        let joined: SessionID?

        var effort: Int { relaxations.reduce(0) { $0 + $1.effort } }
    }

    func ways() -> WaysOut {
        if let awaited = waitsFor { return WaysOut(waitsFor: awaited, ways: [], tried: 0) }
        var ways: [WaysOut.Way] = []
        var tried = 0
        let options = options()
        for option in options where ways.count < Self.offered && tried < Self.mostTried {
            // Whatever else is done beside a way that is enough alone is no other way.
            let kinds = Set(option.relaxations.map(\.kind))
            guard !ways.contains(where: { kinds.isSuperset(of: $0.relaxations.map(\.kind)) }) else { continue }
            tried += 1
            if let way = self.try(option) { ways.append(way) }
        }
        if ways.isEmpty, explained.plan.sessions.count <= Self.mostSessionsPlannedAnew {
            for option in options.filter({ $0.relaxations.count == 1 }).prefix(Self.offered) {
                tried += 1
                if let way = planAnew(option) { ways.append(way) }
            }
        }
        if let later = laterGoLive { ways.append(later) }
        return WaysOut(waitsFor: nil, ways: ways, tried: tried)
    }

    /// Larger timetables are not planned anew for an explanation: it would take too long.
    private static let mostSessionsPlannedAnew = 400

    private var waitsFor: WaysOut.Awaited? {
        for learner in candidate.learners {
            for before in learner.before where book.session(of: learner.employee.id, before.module, part: before.part) == nil {
                return WaysOut.Awaited(module: before.module, part: before.part)
            }
        }
        return nil
    }

    // MARK: - Options

    /// The best option of each kind, best first.
    private func options() -> [Option] {
        let check = SlotCheck(candidate, book: book, in: explained)
        var best: [Set<Relaxation.Kind>: Option] = [:]
        func offer(_ option: Option) {
            guard option.relaxations.count <= Self.mostObstacles else { return }
            let kinds = Set(option.relaxations.map(\.kind))
            if let other = best[kinds], !precedes(option, other) { return }
            best[kinds] = option
        }
        if candidate.isPossible {
            for start in starts() {
                for relaxations in relaxations(at: start, check) {
                    offer(Option(relaxations: relaxations, start: start, joined: nil))
                }
            }
        }
        for session in book.sessions
        where session.module == candidate.module.id && session.part == candidate.part && !session.isRefresher {
            guard isInTime(session.interval), let blockers = check.joining(session),
                let relaxations = all(blockers, at: session.interval)
            else { continue }
            offer(Option(relaxations: relaxations, start: session.interval.start, joined: session.id))
        }
        return best.values.sorted(by: precedes)
    }

    private func precedes(_ left: Option, _ right: Option) -> Bool {
        let (one, other) = (rank(left), rank(right))
        if one != other { return one.lexicographicallyPrecedes(other) }
        return left.relaxations.map(\.kind).sorted().lexicographicallyPrecedes(right.relaxations.map(\.kind).sorted())
    }

    private func rank(_ option: Option) -> [Int] {
        [option.relaxations.count, option.effort, option.start.minutes, option.joined == nil ? 1 : 0]
    }

    /// Starts in time at which the company or a learner works.
    private func starts() -> [Moment] {
        let grid = explained.grid
        let company = explained.availability.hours(nil, in: explained.rollout.zone, off: [])
        let hours = candidate.learners.reduce(company) { $0.union($1.presence.free) }
        return hours.intervals.flatMap { stretch -> [Moment] in
            var found: [Moment] = []
            var slot = grid.firstSlot(from: stretch.start)
            while slot < grid.slotCount {
                let interval = candidate.interval(from: grid.moment(of: slot))
                guard interval.end <= stretch.end else { break }
                if isInTime(interval) { found.append(interval.start) }
                slot += 1
            }
            return found
        }
    }

    /// Whether whoever is late now would not be there.
    private func isInTime(_ interval: Interval) -> Bool {
        guard current != nil else { return true }
        let day = explained.rollout.zone.local(interval.end).date
        return candidate.learners.allSatisfy { day <= $0.due }
    }

    /// The sets of obstacles that stand in the way of a start, with the most promising trainers and rooms.
    private func relaxations(at start: Moment, _ check: SlotCheck) -> [Set<Relaxation>] {
        let interval = candidate.interval(from: start)
        guard let common = all(check.common(interval), at: interval), common.count <= Self.mostObstacles else { return [] }
        var found: [Set<Relaxation>] = []
        for trainer in trainerOptions(check, interval) {
            for room in roomOptions(check, interval) {
                var both = common.union(trainer.relaxations).union(room.relaxations)
                if let index = trainer.index,
                    let blocker = check.siteBlocker(ofTrainer: index, room.site ?? candidate.deskSite, interval)
                {
                    let named = Blocker.trainer(candidate.trainers[index].id, blocker)
                    guard let relaxation = named.relaxation(of: candidate, at: interval, in: explained) else { continue }
                    both.insert(relaxation)
                }
                found.append(merged(both))
            }
        }
        return found
    }

    private func trainerOptions(
        _ check: SlotCheck, _ interval: Interval
    ) -> [(index: Int?, relaxations: Set<Relaxation>)] {
        guard candidate.module.format.needsTrainer else { return [(nil, [])] }
        let known = candidate.trainers.indices.compactMap { index -> (index: Int?, relaxations: Set<Relaxation>)? in
            all(check.blockers(ofTrainer: index, interval), at: interval).map { (index, $0) }
        }
        return known.sorted { $0.relaxations.count < $1.relaxations.count }.prefix(Self.paired)
            + [(index: nil, relaxations: Set([.anotherTrainer(interval)]))]
    }

    private func roomOptions(_ check: SlotCheck, _ interval: Interval) -> [(site: SiteName?, relaxations: Set<Relaxation>)] {
        guard candidate.needsRoom else { return [(nil, [])] }
        let known = candidate.rooms.compactMap { room -> (site: SiteName?, relaxations: Set<Relaxation>)? in
            all(check.blockers(of: room, interval), at: interval).map { (room.site, $0) }
        }
        let sites = Set(candidate.learners.map(\.employee.site))
        let site = sites.count == 1 ? sites.first ?? nil : nil
        let another = Relaxation.anotherRoom(site, seats: candidate.learners.count, interval)
        return known.sorted { $0.relaxations.count < $1.relaxations.count }.prefix(Self.paired) + [
            (site: site, relaxations: Set([another]))
        ]
    }

    private func all(_ blockers: [Blocker], at interval: Interval) -> Set<Relaxation>? {
        var found: Set<Relaxation> = []
        for blocker in blockers {
            guard let relaxation = blocker.relaxation(of: candidate, at: interval, in: explained) else { return nil }
            found.insert(relaxation)
        }
        return merged(found)
    }

    /// Of two raised limits of one kind the higher one is enough.
    private func merged(_ relaxations: Set<Relaxation>) -> Set<Relaxation> {
        var found: [Relaxation.Kind: Relaxation] = [:]
        for relaxation in relaxations {
            if let other = found[relaxation.kind], other.figure >= relaxation.figure { continue }
            found[relaxation.kind] = relaxation
        }
        return Set(found.values)
    }

    // MARK: - Trying

    private func `try`(_ option: Option) -> WaysOut.Way? {
        let moved = option.relaxations.compactMap { relaxation -> SessionID? in
            if case .move(let id) = relaxation { id } else { nil }
        }
        // A refresher is no enrolment that the engine would place again.
        guard !book.sessions.contains(where: { moved.contains($0.id) && ($0.isRefresher || explained.isPinned($0)) }) else {
            return nil
        }
        let kept = book.sessions.filter { $0.id != option.joined && !moved.contains($0.id) }
        return way(option.relaxations, kept: kept, proof: .restKept)
    }

    private func planAnew(_ option: Option) -> WaysOut.Way? {
        way(option.relaxations, kept: book.sessions.filter { $0.isRefresher || explained.isPinned($0) }, proof: .replanned)
    }

    /// Lets the engine place what is not kept; the way holds if the learners are in, in time where they were late, nobody else lost a
    /// place, and the others together are no later than before.
    private func way(_ obstacles: Set<Relaxation>, kept: [PlannedSession], proof: WaysOut.Proof) -> WaysOut.Way? {
        let relaxations = obstacles.sorted { ($0.effort, $0.kind) < ($1.effort, $1.kind) }
        let before = Set(explained.plan.unplaced.map { Place(employee: $0.employee, module: $0.module, part: $0.part) })
        let own = Set(candidate.learners.map(\.employee.id))
        func isOwn(_ employee: EmployeeID, _ module: ModuleID, _ part: Int) -> Bool {
            module == candidate.module.id && part == candidate.part && own.contains(employee)
        }
        // Whoever else waits is not to take what the way opens.
        let waiting = before.filter { !isOwn($0.employee, $0.module, $0.part) }
        let outcome = trial.place(keeping: kept, leavingOut: waiting, without: relaxations)
        let placed = outcome.sessions.first {
            $0.module == candidate.module.id && $0.part == candidate.part && !own.isDisjoint(with: $0.attendees)
        }
        guard let placed, !outcome.unplaced.contains(where: { isOwn($0.employee, $0.module, $0.part) }) else { return nil }
        let after = Set(outcome.unplaced.map { Place(employee: $0.employee, module: $0.module, part: $0.part) })
        guard after.isSubset(of: before) else { return nil }
        let lateBefore = explained.plan.late.filter { !isOwn($0.employee, $0.module, $0.part) }.reduce(0) { $0 + $1.days }
        let lateAfter = outcome.late.filter { !isOwn($0.employee, $0.module, $0.part) }.reduce(0) { $0 + $1.days }
        let ownLate = outcome.late.contains { isOwn($0.employee, $0.module, $0.part) }
        guard lateAfter <= lateBefore, current == nil || !ownLate else { return nil }
        return WaysOut.Way(
            relaxations: relaxations,
            placement: WaysOut.Placement(
                interval: placed.interval, trainer: placed.trainer, room: placed.room,
                others: placed.attendees.filter { !own.contains($0) }),
            proof: proof)
    }

    private typealias Place = Trial.Place

    /// For who is late: the day on which the stage would have to go live, so that the session is in time where it is.
    private var laterGoLive: WaysOut.Way? {
        guard let current, let learner = candidate.learners.first,
            let stage = explained.plan.stages.first(where: { $0.stage == learner.stage })
        else { return nil }
        let named = explained.plan.strategy.stageThatSetsDue(of: learner.stage, in: explained.rollout)
        let end = explained.rollout.zone.local(current.interval.end).date
        var goLive = stage.due
        // A wave counts working days, so that a day more may change nothing.
        while candidate.learners.contains(where: { due($0, goLive) < end }), goLive < end { goLive = goLive.advanced(by: 1) }
        return WaysOut.Way(relaxations: [.goLive(named, goLive)], placement: nil, proof: .dueDay)
    }

    private func due(_ learner: Candidate.Learner, _ goLive: CivilDate) -> CivilDate {
        explained.calendar.day(explained.rollout.wave(of: learner.employee)?.after ?? 0, after: goLive)
    }
}

extension Relaxation {
    /// How high a raised limit is; 0 for what has no figure.
    fileprivate var figure: Int {
        switch self {
        case .seats(_, let count), .group(_, let count), .away(_, let count), .learnerSessions(let count), .learnerRow(let count):
            count
        case .learnerDay(let minutes), .learnerWeek(let minutes), .trainerDay(_, let minutes), .trainerWeek(_, let minutes):
            minutes.count
        case .trainerHours, .trainerDayOff, .trainerAppointment, .trainerComes, .anotherTrainer, .employeeHours, .leaveDay,
            .employeeAppointment, .exception, .roomHours, .anotherRoom, .move, .stageReady, .goLive, .horizon:
            0
        }
    }
}
