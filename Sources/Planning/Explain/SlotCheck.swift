import Calendars
import Documents
import Scheduling

/// Whether some people may attend a part of a module together from a moment on, and who or what is in the way where they may not,
/// while all other sessions stand.
///
/// It is the ten rules once more, from the point of view of one session: `Audit` accepts the session where this calls a start free,
/// and finds it broken with every trainer in every room where this calls it blocked.
struct SlotCheck {
    let explained: ExplainedPlan
    let candidate: Candidate
    let book: Book
    private let learnerDiaries: [Diary]
    private let teacherDiaries: [Diary]
    private let ownTeaching: [[PlannedSession]]
    private let trainers: [TrainerPart]
    /// For each team of the candidate, the sessions that its members attend.
    private let awayBefore: [[(interval: Interval, members: Int)]]

    /// A trainer with what they do.
    private struct TrainerPart {
        let trainer: Trainer
        let presence: Presence?
        let teaching: Diary
        let attending: Diary
        /// The parts that they must have attended before: their session of each.
        let own: [PlannedSession?]
        let sites: Set<SiteName>?
        /// The site of each session of ``teaching``.
        let sitesTaught: [SiteName?]
    }

    init(_ candidate: Candidate, book: Book, in explained: ExplainedPlan) {
        self.explained = explained
        self.candidate = candidate
        self.book = book
        learnerDiaries = candidate.learners.map { Diary(book.attended[$0.employee.id] ?? [], in: $0.employee.zone) }
        let taughtBy = candidate.learners.map { learner in
            explained.rollout.trainers.filter { $0.employee == learner.employee.id }.flatMap { book.taught[$0.id] ?? [] }
        }
        teacherDiaries = zip(candidate.learners, taughtBy).map { Diary($1, in: $0.employee.zone) }
        awayBefore = candidate.teams.map { team in
            book.sessions.compactMap { session in
                let members = session.attendees.count { team.members.contains($0) }
                return members > 0 ? (session.interval, members) : nil
            }
        }
        ownTeaching = taughtBy.map { $0.filter { $0.module == candidate.module.id } }
        trainers = candidate.trainers.map { trainer in
            let employee = trainer.employee.flatMap { explained.employees[$0] }
            let own = employee.map { employee -> [PlannedSession?] in
                guard explained.needs(employee, candidate.module.id) else { return [] }
                return (1...candidate.module.parts).map { book.session(of: employee.id, candidate.module.id, part: $0) }
            }
            let teaching = Diary(book.taught[trainer.id] ?? [], in: trainer.zone)
            return TrainerPart(
                trainer: trainer, presence: explained.trainerPresence[trainer.id], teaching: teaching,
                attending: Diary(employee.flatMap { book.attended[$0.id] } ?? [], in: trainer.zone), own: own ?? [],
                sites: explained.sites(of: trainer), sitesTaught: teaching.entries.map { explained.site(of: $0.session) })
        }
    }

    /// Whether it may start at that moment; the trainer and the room that it has are taken where they can be.
    func verdict(at start: Moment, preferring current: PlannedSession? = nil) -> Verdict {
        let interval = candidate.interval(from: start)
        var found = common(interval).map(Obstruction.single)
        let trainerBlockers = trainers.indices.map { blockers(ofTrainer: $0, interval) }
        let roomBlockers = candidate.rooms.map { blockers(of: $0, interval) }
        let freeTrainers = trainers.indices.filter { trainerBlockers[$0].isEmpty }
        let freeRooms = candidate.rooms.indices.filter { roomBlockers[$0].isEmpty }
        let needsTrainer = candidate.module.format.needsTrainer
        if needsTrainer, freeTrainers.isEmpty {
            found += obstructions(trainerBlockers, none: .noTrainer, many: Obstruction.trainers)
        }
        if candidate.needsRoom, freeRooms.isEmpty {
            found += obstructions(roomBlockers, none: .noRoom, many: Obstruction.rooms)
        }
        guard found.isEmpty else { return .blocked(found) }
        let rooms = freeRooms.map { candidate.rooms[$0] }.sorted { first, _ in first.id == current?.room }
        guard needsTrainer else { return .free(trainer: nil, room: rooms.first?.id) }
        return pairs(freeTrainers, rooms, interval, preferring: current)
    }

    /// The first trainer and room that go together.
    private func pairs(_ free: [Int], _ rooms: [Room], _ interval: Interval, preferring current: PlannedSession?) -> Verdict {
        var blocked: [Blocker] = []
        let ordered =
            free.filter { trainers[$0].trainer.id == current?.trainer }
            + free.filter { trainers[$0].trainer.id != current?.trainer }
        for index in ordered {
            let places: [(room: RoomID?, site: SiteName?)] =
                candidate.needsRoom ? rooms.map { ($0.id, $0.site) } : [(nil, candidate.deskSite)]
            for place in places {
                guard let blocker = siteBlocker(ofTrainer: index, place.site, interval) else {
                    return .free(trainer: trainers[index].trainer.id, room: place.room)
                }
                let named = Blocker.trainer(trainers[index].trainer.id, blocker)
                if !blocked.contains(named) { blocked.append(named) }
            }
        }
        return .blocked([.sites(blocked)])
    }

    /// With nobody, or no room, there is one reason; with a single one, each of its blockers is enough.
    private func obstructions(
        _ blockers: [[Blocker]], none: Blocker, many: ([Blocker]) -> Obstruction
    ) -> [Obstruction] {
        switch blockers.count {
        case 0: [.single(none)]
        case 1: blockers[0].map(Obstruction.single)
        default: [many(blockers.compactMap(\.first))]
        }
    }

    /// Whether a learner or somebody who teaches it is at work at that moment.
    func isAnybodyAtWork(at moment: Moment) -> Bool {
        let minute = Interval(start: moment, end: moment.advanced(by: 1))
        return candidate.learners.contains { $0.presence.works(minute) }
            || trainers.contains { $0.presence?.works(minute) ?? false }
    }

    // MARK: - What binds whoever teaches it, wherever it is

    /// The blockers of the document, the learners and their teams.
    func common(_ interval: Interval) -> [Blocker] {
        guard explained.horizon.contains(interval) else { return [.horizon] }
        var found: [Blocker] = []
        if let earliest = explained.earliest, interval.start < earliest { found.append(.notice(until: earliest)) }
        let lastReady = candidate.learners.max { $0.readyMoment < $1.readyMoment }
        if let lastReady, interval.start < lastReady.readyMoment {
            found.append(.stage(lastReady.stage, readyOn: lastReady.ready))
        }
        for index in candidate.learners.indices {
            found += blockers(ofLearner: index, interval).map { .learner(candidate.learners[index].employee.id, $0) }
        }
        return found + candidate.teams.indices.compactMap { away($0, interval) }
    }

    /// What keeps a learner from attending.
    func blockers(ofLearner index: Int, _ interval: Interval) -> [LearnerBlocker] {
        let learner = candidate.learners[index]
        let id = learner.employee.id
        var found: [LearnerBlocker] = order(learner, interval)
        found += learner.presence.blockers(interval).map(LearnerBlocker.time)
        let diary = learnerDiaries[index]
        if let other = diary.overlapping(interval) { found.append(.time(.attends(other.id))) }
        if let other = teacherDiaries[index].overlapping(interval) { found.append(.time(.teaches(other.id))) }
        found += limits(diary, interval)
        for needs in diary.entries.map(\.session) where isNeeded(by: needs, id, interval) { found.append(.neededBy(needs.id)) }
        for taught in ownTeaching[index] where taught.interval.start < interval.end { found.append(.teachesIt(taught.id)) }
        return found
    }

    private func order(_ learner: Candidate.Learner, _ interval: Interval) -> [LearnerBlocker] {
        learner.before.compactMap { before in
            guard let session = book.session(of: learner.employee.id, before.module, part: before.part) else {
                return .prerequisiteUnplaced(before.module, part: before.part)
            }
            let free = explained.free(after: session, gap: before.gap)
            return free <= interval.start ? nil : .prerequisite(session.id, ends: session.interval.end, free: free)
        }
    }

    /// Whether a session of the learner's would no longer come after this one.
    private func isNeeded(by session: PlannedSession, _ id: EmployeeID, _ interval: Interval) -> Bool {
        guard let employee = explained.employees[id], let module = explained.modules[session.module] else { return false }
        return explained.before(employee, module, part: session.part).contains { before in
            guard before.module == candidate.module.id, before.part == candidate.part else { return false }
            let own = PlannedSession(
                id: session.id, module: candidate.module.id, part: candidate.part, stage: session.stage, interval: interval,
                trainer: nil, room: nil, attendees: [])
            return explained.free(after: own, gap: before.gap) > session.interval.start
        }
    }

    private func limits(_ diary: Diary, _ interval: Interval) -> [LearnerBlocker] {
        let limits = explained.rollout.limits
        let duration = candidate.module.duration.count
        let day = diary.zone.local(interval.start).date
        var found: [LearnerBlocker] = []
        if let most = limits.trainingPerDay {
            let sum = diary.minutes(on: day) + duration
            if sum > most.count { found.append(.minutesPerDay(Minutes(sum), limit: most)) }
        }
        if let most = limits.trainingPerWeek {
            let sum = diary.minutes(in: day.isoWeek) + duration
            if sum > most.count { found.append(.minutesPerWeek(Minutes(sum), limit: most)) }
        }
        if let most = limits.sessionsPerDay {
            let count = diary.entries.count { $0.day == day } + 1
            if count > most { found.append(.sessionsPerDay(count, limit: most)) }
        }
        if let most = limits.sessionsInARow {
            let row = diary.row(with: interval)
            if row > most { found.append(.sessionsInARow(row, limit: most)) }
        }
        return found
    }

    /// Whether too many of a team would attend in one of the slots that the session touches: the first such.
    private func away(_ index: Int, _ interval: Interval) -> Blocker? {
        let team = candidate.teams[index]
        let own = candidate.learners.count { team.members.contains($0.employee.id) }
        let last = interval.end.advanced(by: Instance.minutesPerSlot)
        let others = awayBefore[index].filter { $0.interval.start < last && interval.start < $0.interval.end }
        var slot = Interval(start: interval.start, end: interval.start.advanced(by: Instance.minutesPerSlot))
        while slot.start < interval.end {
            let attending = others.reduce(own) { $0 + ($1.interval.overlaps(slot) ? $1.members : 0) }
            let allowed = team.allowed(in: slot)
            if attending > allowed { return .away(team.name, attending: attending, allowed: allowed) }
            slot = Interval(start: slot.end, end: slot.end.advanced(by: Instance.minutesPerSlot))
        }
        return nil
    }

    // MARK: - What binds a trainer or a room

    /// What keeps a trainer from teaching it, wherever it is.
    func blockers(ofTrainer index: Int, _ interval: Interval) -> [Blocker] {
        let part = trainers[index]
        var found: [TrainerBlocker] = (part.presence?.blockers(interval) ?? []).map(TrainerBlocker.time)
        if let other = part.teaching.overlapping(interval) { found.append(.time(.teaches(other.id))) }
        if let other = part.attending.overlapping(interval) { found.append(.time(.attends(other.id))) }
        for own in part.own where own.map({ $0.interval.end > interval.start }) ?? true { found.append(.untrained(own?.id)) }
        let day = part.teaching.zone.local(interval.start).date
        let duration = candidate.module.duration.count
        if let most = part.trainer.trainingPerDay {
            let sum = part.teaching.minutes(on: day) + duration
            if sum > most.count { found.append(.minutesPerDay(Minutes(sum), limit: most)) }
        }
        if let most = part.trainer.trainingPerWeek {
            let sum = part.teaching.minutes(in: day.isoWeek) + duration
            if sum > most.count { found.append(.minutesPerWeek(Minutes(sum), limit: most)) }
        }
        return found.map { .trainer(part.trainer.id, $0) }
    }

    /// What keeps a trainer from being at a site then.
    func siteBlocker(ofTrainer index: Int, _ site: SiteName?, _ interval: Interval) -> TrainerBlocker? {
        guard let site else { return nil }
        let part = trainers[index]
        if let sites = part.sites, !sites.contains(site) { return .notComing(site) }
        let day = part.teaching.zone.local(interval.start).date
        for (entry, other) in zip(part.teaching.entries, part.sitesTaught) where entry.day == day {
            if let other, other != site { return .elsewhere(other) }
        }
        return nil
    }

    /// What keeps a room from holding it.
    func blockers(of room: Room, _ interval: Interval) -> [Blocker] {
        var found: [RoomBlocker] = (explained.roomPresence[room.id]?.blockers(interval) ?? []).map(RoomBlocker.time)
        if room.link == nil {
            let taken = book.inRoom[room.id]?.first { $0.interval.overlaps(interval) }
            if let taken { found.append(.taken(taken.id)) }
        }
        return found.map { .room(room.id, $0) }
    }

    // MARK: - Joining

    /// What keeps the learners from joining a session of the same part that stands; `nil` where they never could: it is pinned, or
    /// of another site, or one of them teaches it.
    func joining(_ session: PlannedSession) -> [Blocker]? {
        guard session.module == candidate.module.id, session.part == candidate.part, !explained.isPinned(session),
            candidate.module.format != .selfPaced
        else { return nil }
        let teacher = explained.rollout.trainers.first { $0.id == session.trainer }?.employee
        let sites = candidate.learners.map(\.employee.site)
        guard !candidate.learners.contains(where: { $0.employee.id == teacher }) else { return nil }
        let room = explained.rollout.rooms.first { $0.id == session.room }
        if let site = room?.site, sites.contains(where: { $0 != site }) { return nil }
        if candidate.module.format.place == .desks {
            let all = Set(sites.compactMap(\.self) + session.attendees.compactMap { explained.employees[$0]?.site })
            guard all.count <= 1 else { return nil }
        }
        var found = common(session.interval)
        let seats = min(candidate.module.groupMaximum ?? .max, room?.capacity ?? .max)
        if session.attendees.count + candidate.learners.count > seats { found.append(.full(session.id, seats: seats)) }
        return found
    }
}
