/// The larger moves: made of several steps, judged as a whole, and undone unless accepted.
extension Annealing {
    /// How many starts are tried.
    static let tries = 6
    /// How many other sessions an enrolment is tried in.
    static let joinTries = 24

    /// Keeps what was done since `before`, or undoes it.
    mutating func settle(since before: Int) {
        if accepts(slate.total &- slate.guide.sum &- before) {
            accepted &+= 1
            slate.commit()
        } else {
            slate.undo()
        }
    }

    var standing: Int { slate.total &- slate.guide.sum }

    /// Closes a small session of an activity by giving its learners to others.
    mutating func dissolve(_ activity: Int) {
        let count = slate.openCount[activity]
        guard count > 1 else { return }
        var session = -1
        for _ in 0..<3 {
            let other = slate.listed[slate.tables.activities.firstSession[activity] + generator.below(count)]
            guard !slate.isFixed[other] else { continue }
            if session < 0 || slate.sizeOf[other] < slate.sizeOf[session] { session = other }
        }
        guard session >= 0 else { return }
        let before = standing
        gather(session)
        let leaving = members
        for enrolment in leaving {
            guard pass(enrolment, on: session) else { return slate.undo() }
        }
        settle(since: before)
    }

    /// Moves an enrolment out of a session into the first that takes it, from a random one on; or into a full one whose learner
    /// goes on to a third.
    private mutating func pass(_ enrolment: Int, on session: Int) -> Bool {
        let activity = slate.activityOf[session]
        let range = slate.openRange(activity)
        let first = generator.below(range.count)
        var least = Slate.forbidden
        var target = -1
        for step in 0..<min(range.count, Self.joinTries) {
            let other = slate.listed[range.lowerBound + (first + step) % range.count]
            guard other != session else { continue }
            evaluated &+= 1
            let change = slate.judge(moving: enrolment, to: other)
            if change < least {
                least = change
                target = other
            }
        }
        if target >= 0 {
            slate.move(enrolment, to: target)
            return true
        }
        return ejectOne(for: enrolment, from: session, range)
    }

    /// Seats an enrolment in a full session after one of its learners has moved to a third.
    private mutating func ejectOne(for enrolment: Int, from session: Int, _ range: Range<Int>) -> Bool {
        let first = generator.below(range.count)
        for step in 0..<min(range.count, Self.tries) {
            let full = slate.listed[range.lowerBound + (first + step) % range.count]
            guard full != session, !slate.isFixed[full], slate.sizeOf[full] >= slate.seats(of: full) else { continue }
            guard slate.canJoin(enrolment, full, leavingOut: session) else { continue }
            var member = slate.firstOf[full]
            while member >= 0 {
                for index in range {
                    let third = slate.listed[index]
                    guard third != session, third != full else { continue }
                    evaluated &+= 1
                    guard slate.judge(moving: member, to: third) != Slate.forbidden else { continue }
                    slate.move(member, to: third)
                    slate.move(enrolment, to: full)
                    return true
                }
                member = slate.nextOf[member]
            }
        }
        return false
    }

    /// Makes one session of two, at a time when all of them can.
    mutating func merge(_ session: Int) {
        let activity = slate.activityOf[session]
        let count = slate.openCount[activity]
        guard count > 1 else { return }
        let other = slate.listed[slate.tables.activities.firstSession[activity] + generator.below(count)]
        guard other != session, !slate.isFixed[other] else { return }
        let place = drawPlace(activity, now: slate.placeOf[session])
        let size = slate.sizeOf[session] + slate.sizeOf[other]
        guard size <= slate.tables.places.capacity[place] else { return }
        gather(other)
        let joining = members
        var member = slate.firstOf[session]
        while member >= 0 {
            members.append(member)
            member = slate.nextOf[member]
        }
        guard let window = fillMask(activity, place, members, late: drawLate()) else { return }
        let before = standing
        for enrolment in joining { slate.takeOut(enrolment) }
        slate.close(other)
        for _ in 0..<Self.tries {
            let start = drawStart(window)
            guard start >= 0 else { break }
            evaluated &+= 1
            guard let target = drawTarget(session, activity, place, start),
                target.room < 0 || slate.tables.rooms.capacity[target.room] >= size,
                slate.judge(moving: session, to: target) != Slate.forbidden
            else { continue }
            slate.lift(session)
            slate.drop(session, at: target, site: slate.site(of: target))
            var isWhole = true
            for enrolment in joining {
                guard slate.canJoin(enrolment, session, leavingOut: -1) else {
                    isWhole = false
                    break
                }
                slate.seat(enrolment, in: session)
            }
            if isWhole { return settle(since: before) }
            return slate.undo()
        }
        slate.undo()
    }

    /// Moves a session to a start that another session stands in the way of, and that one elsewhere: a short Kempe chain.
    mutating func displace(_ session: Int) {
        let activity = slate.activityOf[session]
        let place = slate.placeOf[session]
        gather(session)
        guard let window = fillMask(activity, place, members, late: drawLate()) else { return }
        let start = drawStart(window)
        guard start >= 0, start != slate.startOf[session] else { return }
        var target = slate.place(of: session)
        target.start = start
        let blocker = onlyBlocker(of: session, at: target)
        guard blocker >= 0, !slate.isFixed[blocker] else { return }
        let before = standing
        evaluated &+= 1
        // The other one leaves for any time that suits it, with the first one out of the way.
        slate.lift(session)
        guard moveElsewhere(blocker, not: slate.startOf[blocker]), slate.takes(session, at: target) else { return slate.undo() }
        slate.drop(session, at: target, site: slate.site(of: target))
        guard slate.keepsTeams(session), slate.keepsOrder(ofSession: blocker) else { return slate.undo() }
        settle(since: before)
    }

    /// Moves a session to a random start that suits it.
    private mutating func moveElsewhere(_ session: Int, not start: Int) -> Bool {
        let activity = slate.activityOf[session]
        let place = slate.placeOf[session]
        gather(session)
        guard let window = fillMask(activity, place, members, late: drawLate()) else { return false }
        for _ in 0..<Self.tries {
            let other = drawStart(window)
            guard other >= 0 else { return false }
            evaluated &+= 1
            guard other != start, let target = drawTarget(session, activity, place, other),
                slate.judge(moving: session, to: target) != Slate.forbidden
            else { continue }
            slate.lift(session)
            slate.drop(session, at: target, site: slate.site(of: target))
            return true
        }
        return false
    }

    /// The one session that overlaps a session at a target through its trainer, room or learners; -1 where there are none or several.
    private func onlyBlocker(of session: Int, at target: Slate.Place) -> Int {
        let tables = slate.tables
        let end = target.start + tables.activities.length[slate.activityOf[session]]
        var found = -1
        func meets(_ other: Int) -> Bool {
            guard other >= 0, other != session, other != found, slate.startOf[other] < end, slate.end(of: other) > target.start
            else {
                return true
            }
            guard found < 0 else { return false }
            found = other
            return true
        }
        for enrolment in members {
            for own in tables.model.enrolmentsOfPerson[tables.enrolments.person[enrolment]] {
                guard meets(slate.sessionOf[own]) else { return -1 }
            }
        }
        if target.trainer >= 0 {
            let length = end - target.start
            let row = tables.trainers.person[target.trainer] * tables.words
            if slate.teaches.bits(row: row, target.start, length: length) != 0 {
                for activity in slate.openCount.indices where tables.model.instance.trainers[target.trainer].teaches[activity] {
                    for index in slate.openRange(activity) where slate.trainerOf[slate.listed[index]] == target.trainer {
                        guard meets(slate.listed[index]) else { return -1 }
                    }
                }
            }
        }
        return found
    }

    /// Opens a session for an enrolment by itself, and lets others of its activity come along where that gains.
    mutating func open(for enrolment: Int, from session: Int) {
        let activity = slate.activityOf[session]
        guard slate.tables.activities.maximum[activity] > 1 else { return }
        let place = drawPlace(activity, now: slate.placeOf[session])
        guard slate.tables.admits(place: place, cohort: slate.tables.people.cohort[slate.tables.enrolments.person[enrolment]])
        else {
            return
        }
        members.removeAll(keepingCapacity: true)
        members.append(enrolment)
        guard let window = fillMask(activity, place, members, late: drawLate()) else { return }
        let start = drawStart(window)
        guard start >= 0, let target = drawTarget(-1, activity, place, start) else { return }
        let before = standing
        let opened = slate.open(activity, at: target, site: slate.site(of: target))
        guard slate.judge(moving: enrolment, to: opened) != Slate.forbidden else { return slate.undo() }
        slate.move(enrolment, to: opened)
        let all = slate.tables.activities.enrolments
        let first = generator.below(all.count(activity))
        for step in 0..<min(Self.joinTries, all.count(activity)) {
            let other = all.items[all.first[activity] + (first + step) % all.count(activity)]
            let from = slate.sessionOf[other]
            guard from >= 0, from != opened, !slate.isFixed[from] else { continue }
            evaluated &+= 1
            let change = slate.judge(moving: other, to: opened)
            if change != Slate.forbidden, change <= 0 { slate.move(other, to: opened) }
        }
        settle(since: before)
    }
}

extension Slate {
    /// Whether a lifted session could be dropped at a place, as far as trainer, room and each learner by themselves go.
    func takes(_ session: Int, at place: Place) -> Bool {
        let activity = activityOf[session]
        if place.trainer >= 0 {
            guard canTeach(place.trainer, activity, place.start, site: site(of: place), leavingOut: -1) else { return false }
        }
        if place.room >= 0 { guard isOpen(place.room, activity, place.start, leavingOut: -1) else { return false } }
        var member = firstOf[session]
        while member >= 0 {
            guard isFree(tables.enrolments.person[member], activity, place.start, leavingOut: .none),
                keepsOrder(member, place.start)
            else { return false }
            member = nextOf[member]
        }
        return true
    }

    /// Whether no team is away in too large a number during a session.
    func keepsTeams(_ session: Int) -> Bool {
        for team in 0..<tables.teams where teamIn[session * tables.teams + team] > 0 {
            let row = team * tables.slots
            for slot in startOf[session]..<end(of: session) where away[row + slot] > tables.teamLimit[row + slot] { return false }
        }
        return true
    }

    /// Whether all learners of a session keep the order of what they need.
    func keepsOrder(ofSession session: Int) -> Bool {
        var member = firstOf[session]
        while member >= 0 {
            guard keepsOrder(member, startOf[session]) else { return false }
            member = nextOf[member]
        }
        return true
    }
}
