/// Moves that bring what was published back to where it was, or nearer to it.
extension Annealing {
    /// Tries to bring an enrolment back to its published appointment: into the session that stands there, with the whole session that it is
    /// in now, into one opened for everybody who was told of it, or else nearer with its session.
    mutating func comeBack(_ enrolment: Int) {
        let appointments = slate.tables.model.appointments
        let session = slate.sessionOf[enrolment]
        guard appointments.slotOf[enrolment] >= 0,
            !appointments.stands(enrolment, slate.startOf[session], slate.trainerOf[session], slate.roomOf[session])
        else { return }
        guard let target = publishedPlace(enrolment) else { return comeNearer(session, enrolment) }
        let range = slate.openRange(slate.activityOf[session])
        for index in range where slate.listed[index] != session && slate.place(of: slate.listed[index]) == target {
            let other = slate.listed[index]
            guard slate.tables.activities.most[slate.activityOf[session]] > 1 else { break }
            guard accepts(slate.judge(moving: enrolment, to: other)) else { return }
            accepted &+= 1
            slate.move(enrolment, to: other)
            return slate.commit()
        }
        switch generator.below(4) {
        case 0: comeNearer(session, enrolment)
        case 1: reopen(target, for: enrolment, from: session)
        default:
            guard accepts(slate.judge(moving: session, to: target)) else { return }
            accepted &+= 1
            slate.lift(session)
            slate.drop(session, at: target, site: slate.site(of: target))
            slate.commit()
        }
    }

    /// The place of a published appointment; `nil` where it cannot stand.
    private func publishedPlace(_ enrolment: Int) -> Slate.Place? {
        let appointments = slate.tables.model.appointments
        let start = appointments.startOf[enrolment]
        let tables = slate.tables
        let activity = tables.enrolments.activity[enrolment]
        let trainer = appointments.trainerOf[enrolment]
        guard start >= 0, (trainer >= 0) == tables.activities.needsTrainer[activity] else { return nil }
        let cohort = tables.people.cohort[tables.enrolments.person[enrolment]]
        let room = appointments.roomOf[enrolment]
        for index in tables.activities.places.range(activity) {
            let place = tables.activities.places.items[index]
            guard tables.admits(place: place, cohort: cohort), tables.places.capacity[place] > 0 else { continue }
            let rooms = tables.places.rooms.range(place)
            guard room < 0 ? rooms.isEmpty : rooms.contains(where: { tables.places.rooms.items[$0] == room }) else { continue }
            let trainers = tables.places.trainers.range(place)
            guard trainer < 0 || trainers.contains(where: { tables.places.trainers.items[$0] == trainer }) else { continue }
            return Slate.Place(start: start, trainer: trainer, room: room, place: place)
        }
        return nil
    }

    /// Opens a session at a published place for an enrolment, and lets everybody who was told of it come along.
    private mutating func reopen(_ target: Slate.Place, for enrolment: Int, from session: Int) {
        let activity = slate.activityOf[session]
        let site = slate.site(of: target)
        guard target.trainer < 0 || slate.canTeach(target.trainer, activity, target.start, site: site, leavingOut: session),
            target.room < 0 || slate.isOpen(target.room, activity, target.start, leavingOut: session)
        else { return }
        let before = standing
        let published = slate.tables.model.appointments.sessionOf[enrolment]
        slate.takeOut(enrolment)
        if slate.sizeOf[session] == 0 { slate.close(session) }
        guard target.trainer < 0 || slate.canTeach(target.trainer, activity, target.start, site: site, leavingOut: -1),
            target.room < 0 || slate.isOpen(target.room, activity, target.start, leavingOut: -1)
        else { return slate.undo() }
        let opened = slate.open(activity, at: target, site: site)
        guard slate.canJoin(enrolment, opened, leavingOut: -1), slate.seats(of: opened) > 0 else { return slate.undo() }
        slate.seat(enrolment, in: opened)
        for other in slate.tables.model.appointments.sessions[published].enrolments where other != enrolment {
            let from = slate.sessionOf[other]
            guard from >= 0, from != opened, !slate.isFixed[from] else { continue }
            evaluated &+= 1
            let change = slate.judge(moving: other, to: opened)
            if change != Slate.forbidden, change <= 0 { slate.move(other, to: opened) }
        }
        settle(since: before)
    }

    /// Moves a session to one of the starts that are nearest to what one of its learners was told.
    private mutating func comeNearer(_ session: Int, _ enrolment: Int) {
        let activity = slate.activityOf[session]
        let place = drawPlace(activity, now: slate.placeOf[session])
        gather(session)
        guard let window = fillMask(activity, place, members, late: drawLate()) else { return }
        let tables = slate.tables
        let aim = tables.model.grid.atOrAfter[min(tables.model.appointments.slotOf[enrolment], tables.model.instance.slotCount)]
        for _ in 0..<Self.tries {
            let start = drawNearest(window, to: aim)
            guard start >= 0 else { return }
            evaluated &+= 1
            // Now and then the nearest is left out, so that the next ones have their chance.
            if generator.below(4) == 0 { continue }
            guard let target = drawTarget(session, activity, place, start) else { continue }
            guard accepts(slate.judge(moving: session, to: target)) else { continue }
            accepted &+= 1
            slate.lift(session)
            slate.drop(session, at: target, site: slate.site(of: target))
            return slate.commit()
        }
    }

    /// The start of the mask that is nearest to a slot, which is taken out of it; -1 when it is empty.
    private mutating func drawNearest(_ words: Range<Int>, to slot: Int) -> Int {
        var nearest = -1
        for word in words {
            var bits = mask[word]
            while bits != 0 {
                let start = word &<< 6 &+ bits.trailingZeroBitCount
                bits &= bits &- 1
                if nearest < 0 || abs(start &- slot) < abs(nearest &- slot) { nearest = start }
            }
        }
        if nearest >= 0 { mask[nearest &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: nearest & 63)) }
        return nearest
    }
}
