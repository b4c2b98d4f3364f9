/// Moves that place enrolments which are in no session, or were taken out to be placed anew.
extension Annealing {
    /// Places an enrolment that is in no session, in one that stands or in one of its own; now and then something else that its learner
    /// attends, or another learner of a session, makes room and is unplaced instead: a walk along timetables that leave out as many.
    mutating func insert(_ enrolment: Int) {
        let before = standing
        for index in slate.tables.enrolments.before.range(enrolment)
        where slate.sessionOf[slate.tables.enrolments.before.items[index]] < 0 {
            return
        }
        switch generator.below(4) {
        case 0: evictOwn(of: slate.tables.enrolments.person[enrolment])
        case 1: evictOther(for: enrolment)
        default: break
        }
        if join(enrolment) || openAlone(enrolment) { return settle(since: before) }
        slate.undo()
    }

    /// Whether an enrolment can be taken out: nothing that needs it is placed, and nobody teaches because of it.
    private func isLast(_ enrolment: Int) -> Bool {
        let session = slate.sessionOf[enrolment]
        guard session >= 0, !slate.isFixed[session], !slate.tables.enrolments.isGuard[enrolment] else { return false }
        return slate.tables.enrolments.after.range(enrolment).allSatisfy {
            slate.sessionOf[slate.tables.enrolments.after.items[$0]] < 0
        }
    }

    private mutating func evict(_ enrolment: Int) {
        let session = slate.sessionOf[enrolment]
        slate.takeOut(enrolment)
        if slate.sizeOf[session] == 0 { slate.close(session) }
    }

    private mutating func evictOwn(of person: Int) {
        let own = slate.tables.model.enrolmentsOfPerson[person]
        let other = own[generator.below(own.count)]
        if isLast(other) { evict(other) }
    }

    private mutating func evictOther(for enrolment: Int) {
        let all = slate.tables.activities.enrolments
        let activity = slate.tables.enrolments.activity[enrolment]
        let other = all.items[all.first[activity] + generator.below(all.count(activity))]
        if other != enrolment, isLast(other) { evict(other) }
    }

    /// Takes everything of a learner, or of two, out and places it anew, what comes before first, each where chance has it.
    mutating func rebuild(_ person: Int) {
        let before = standing
        chain.removeAll(keepingCapacity: true)
        gatherAll(of: person)
        if generator.below(2) == 0 {
            let other = slate.tables.enrolments.person[generator.below(slate.sessionOf.count)]
            if other != person { gatherAll(of: other) }
        }
        for index in chain.indices { chain.swapAt(index, generator.below(index + 1)) }
        for enrolment in chain where slate.sessionOf[enrolment] >= 0 { evict(enrolment) }
        var isPlacing = true
        while isPlacing {
            isPlacing = false
            for enrolment in chain where slate.sessionOf[enrolment] < 0 {
                let isReady = slate.tables.enrolments.before.range(enrolment).allSatisfy {
                    slate.sessionOf[slate.tables.enrolments.before.items[$0]] >= 0
                }
                if isReady, join(enrolment) || openAlone(enrolment) { isPlacing = true }
            }
        }
        settle(since: before)
    }

    /// Adds to the chain what a learner can be taken out of; nothing where others have to stay where they are because of it.
    private mutating func gatherAll(of person: Int) {
        let own = slate.tables.model.enrolmentsOfPerson[person]
        let isBound = own.contains { enrolment in
            let session = slate.sessionOf[enrolment]
            return session >= 0 && (slate.isFixed[session] || slate.tables.enrolments.isGuard[enrolment])
        }
        if !isBound { chain += own }
    }

    private mutating func join(_ enrolment: Int) -> Bool {
        let range = slate.openRange(slate.tables.enrolments.activity[enrolment])
        guard !range.isEmpty else { return false }
        let first = generator.below(range.count)
        for step in 0..<min(range.count, Self.joinTries) {
            let session = slate.listed[range.lowerBound + (first + step) % range.count]
            evaluated &+= 1
            guard slate.canJoin(enrolment, session, leavingOut: -1), slate.sizeOf[session] < slate.seats(of: session) else {
                continue
            }
            slate.seat(enrolment, in: session)
            return true
        }
        return false
    }

    private mutating func openAlone(_ enrolment: Int) -> Bool {
        let activity = slate.tables.enrolments.activity[enrolment]
        let cohort = slate.tables.people.cohort[slate.tables.enrolments.person[enrolment]]
        let places = slate.tables.activities.places
        guard places.count(activity) > 0 else { return false }
        let place = places.items[places.first[activity] + generator.below(places.count(activity))]
        guard slate.tables.places.capacity[place] > 0, slate.tables.admits(place: place, cohort: cohort) else { return false }
        members.removeAll(keepingCapacity: true)
        members.append(enrolment)
        guard let window = fillMask(activity, place, members, late: true) else { return false }
        for _ in 0..<Self.tries {
            let start = drawStart(window)
            guard start >= 0 else { return false }
            evaluated &+= 1
            guard slate.isFree(slate.tables.enrolments.person[enrolment], activity, start, leavingOut: .none),
                let target = drawTarget(-1, activity, place, start)
            else { continue }
            let session = slate.open(activity, at: target, site: slate.site(of: target))
            if slate.canJoin(enrolment, session, leavingOut: -1) {
                slate.seat(enrolment, in: session)
                return true
            }
            slate.close(session)
        }
        return false
    }
}
