/// Whether a change keeps the rules, and what it would change the total by, without making it.
extension Slate {
    /// A session whose time is left out of account, because it is about to move.
    struct Own {
        let start: Int
        let end: Int
        let minutes: Int32

        static let none = Own(start: -1, end: -1, minutes: 0)
    }

    /// The verdict on a change that breaks a rule.
    static let forbidden = Int.max

    /// What leaving a session out frees.
    @inline(__always)
    func own(_ session: Int) -> Own {
        Own(
            start: startOf[session], end: end(of: session), minutes: Int32(tables.activities.minutes[activityOf[session]]))
    }

    // MARK: People

    /// Whether a learner can attend an activity that starts at a slot, as far as working time, bookings and limits go.
    func isFree(_ person: Int, _ activity: Int, _ start: Int, leavingOut own: Own) -> Bool {
        let length = tables.activities.length[activity]
        let duration = tables.activities.duration[activity]
        guard tables.model.personStarts.hasBit(row: tables.model.personRow(person, duration), start) else { return false }
        let row = person &* tables.words
        var busy = attends.bits(row: row, start, length: length)
        if own.start >= 0 { busy &= ~Self.overlap(own, start, length) }
        if tables.people.isTrainer[person] { busy |= teaches.bits(row: row, start, length: length) }
        guard busy == 0 else { return false }
        let base = tables.people.zoneBase[person]
        let day = tables.dayOf[base &+ start]
        let week = tables.weekOf[base &+ start]
        let minutes = Int32(truncatingIfNeeded: tables.activities.minutes[activity])
        var onDay = minutesOnDay[person &* tables.days &+ Int(day)] &+ minutes
        var sessions = sessionsOnDay[person &* tables.days &+ Int(day)] &+ 1
        var inWeek = minutesInWeek[person &* tables.weeks &+ Int(week)] &+ minutes
        if own.start >= 0 {
            if tables.dayOf[base &+ own.start] == day {
                onDay &-= own.minutes
                sessions &-= 1
            }
            if tables.weekOf[base &+ own.start] == week { inWeek &-= own.minutes }
        }
        guard onDay <= tables.people.minutesPerDay, sessions <= tables.people.sessionsPerDay,
            inWeek <= tables.people.minutesPerWeek
        else { return false }
        return tables.people.sessionsInARow == .max || keepsRun(row, start, start &+ length, own)
    }

    /// The bits of `start ..< start + length` that lie in a session, the first in the lowest bit.
    @inline(__always)
    private static func overlap(_ own: Own, _ start: Int, _ length: Int) -> UInt64 {
        let low = max(0, own.start &- start)
        let high = min(length, own.end &- start)
        guard low < high else { return 0 }
        let upTo: UInt64 = high >= 64 ? .max : (1 &<< UInt64(truncatingIfNeeded: high)) &- 1
        return upTo & ~((1 &<< UInt64(truncatingIfNeeded: low)) &- 1)
    }

    /// Whether a learner has not too many sessions without a pause with one from `start` to `end`.
    private func keepsRun(_ row: Int, _ start: Int, _ end: Int, _ own: Own) -> Bool {
        @inline(__always) func isBusy(_ slot: Int) -> Bool {
            guard slot >= 0, slot < tables.slots, slot < own.start || slot >= own.end else { return false }
            return attends.hasBit(row: row, slot)
        }
        var run = 1
        var slot = start &- 1
        while isBusy(slot) {
            if begins.hasBit(row: row, slot) { run &+= 1 }
            slot &-= 1
        }
        slot = end
        while isBusy(slot) {
            if begins.hasBit(row: row, slot) { run &+= 1 }
            slot &+= 1
        }
        return run <= tables.people.sessionsInARow
    }

    /// Whether what comes before and after an enrolment, and what its learner teaches after it, allow it to start at a slot.
    func keepsOrder(_ enrolment: Int, _ start: Int) -> Bool {
        for index in tables.enrolments.before.range(enrolment) {
            let other = sessionOf[tables.enrolments.before.items[index]]
            guard other >= 0, start >= Int(tables.order.first[tables.order.kindBefore[index] &+ startOf[other]]) else {
                return false
            }
        }
        for index in tables.enrolments.after.range(enrolment) {
            let other = sessionOf[tables.enrolments.after.items[index]]
            if other >= 0, start > Int(tables.order.last[tables.order.kindAfter[index] &+ startOf[other]]) { return false }
        }
        guard start >= tables.enrolments.ready[enrolment] else { return false }
        return !tables.enrolments.isGuard[enrolment] || keepsTeaching(enrolment, start)
    }

    private func keepsTeaching(_ enrolment: Int, _ start: Int) -> Bool {
        let end = start + tables.activities.length[tables.enrolments.activity[enrolment]]
        for guarded in tables.model.guarded[enrolment] {
            for index in openRange(guarded.activity)
            where trainerOf[listed[index]] == guarded.trainer && startOf[listed[index]] < end {
                return false
            }
        }
        return true
    }

    /// Whether one more of a team may be away for a session, leaving one's own session out.
    @inline(__always)
    private func teamLets(_ team: Int, _ start: Int, _ end: Int, leavingOut own: Own) -> Bool {
        let row = team &* tables.slots
        for slot in start..<end {
            let before = slot >= own.start && slot < own.end ? 1 : 0
            if Int(away[row &+ slot]) &+ 1 &- before > Int(tables.teamLimit[row &+ slot]) { return false }
        }
        return true
    }

    // MARK: Trainer and room

    /// Whether a trainer can teach an activity there and then, leaving a session out; that no learner is the trainer is not asked.
    func canTeach(_ trainer: Int, _ activity: Int, _ start: Int, site: Int, leavingOut session: Int) -> Bool {
        let duration = tables.activities.duration[activity]
        let length = tables.activities.length[activity]
        guard tables.model.trainerStarts.hasBit(row: (trainer &* tables.model.durationCount &+ duration) &* tables.words, start)
        else { return false }
        let person = tables.trainers.person[trainer]
        let row = person &* tables.words
        let isOwn = session >= 0 && trainerOf[session] == trainer
        let own = isOwn ? own(session) : .none
        var busy = teaches.bits(row: row, start, length: length)
        if isOwn { busy &= ~Self.overlap(own, start, length) }
        if tables.people.isLearner[person] { busy |= attends.bits(row: row, start, length: length) }
        guard busy == 0 else { return false }
        let base = tables.trainers.zoneBase[trainer]
        let day = tables.dayOf[base &+ start]
        let week = tables.weekOf[base &+ start]
        let minutes = Int32(truncatingIfNeeded: tables.activities.minutes[activity])
        let isOwnDay = isOwn && tables.dayOf[base &+ own.start] == day
        let dayIndex = trainer &* tables.days &+ Int(day)
        let onDay = taughtOnDay[dayIndex] &+ minutes &- (isOwnDay ? own.minutes : 0)
        guard onDay <= tables.trainers.minutesPerDay[trainer] else { return false }
        let isOwnWeek = isOwn && tables.weekOf[base &+ own.start] == week
        let inWeek = taughtInWeek[trainer &* tables.weeks &+ Int(week)] &+ minutes &- (isOwnWeek ? own.minutes : 0)
        guard inWeek <= tables.trainers.minutesPerWeek[trainer] else { return false }
        if site >= 0, siteOnDay[dayIndex] >= 0, siteOnDay[dayIndex] != Int32(truncatingIfNeeded: site) {
            guard isOwnDay, siteOf[session] >= 0, siteLessonsOnDay[dayIndex] == 1 else { return false }
        }
        return !tables.trainers.attendsFirst[trainer] || hasAttended(trainer, activity, start)
    }

    private func hasAttended(_ trainer: Int, _ activity: Int, _ start: Int) -> Bool {
        guard let own = tables.model.instance.trainers[trainer].attendsFirst[activity] else { return true }
        return own.allSatisfy { sessionOf[$0] >= 0 && end(of: sessionOf[$0]) <= start }
    }

    /// Whether a room is open and free, leaving a session out.
    func isOpen(_ room: Int, _ activity: Int, _ start: Int, leavingOut session: Int) -> Bool {
        let duration = tables.activities.duration[activity]
        guard tables.model.roomStarts.hasBit(row: (room &* tables.model.durationCount &+ duration) &* tables.words, start)
        else { return false }
        guard !tables.rooms.isShared[room] else { return true }
        let length = tables.activities.length[activity]
        var busy = isBooked.bits(row: room &* tables.words, start, length: length)
        if busy != 0, session >= 0, roomOf[session] == room { busy &= ~Self.overlap(own(session), start, length) }
        return busy == 0
    }

    // MARK: Changes

    /// What moving an enrolment to another session of its activity changes the total and the guide by, in sixtieths of a point.
    func judge(moving enrolment: Int, to session: Int) -> Int {
        guard sizeOf[session] < seats(of: session) else { return Self.forbidden }
        let from = sessionOf[enrolment]
        guard canJoin(enrolment, session, leavingOut: from) else { return Self.forbidden }
        let activity = activityOf[session]
        let minimum = tables.activities.minimum[activity]
        let left = sizeOf[from] &- 1
        var missing = max(0, minimum &- sizeOf[session] &- 1) &- max(0, minimum &- sizeOf[session])
        missing &+= (left == 0 ? 0 : max(0, minimum &- left)) &- max(0, minimum &- left &- 1)
        var change = changeOfLearner(enrolment, activity, from: startOf[from], to: startOf[session])
        change &+= missing &* weights.missing
        if !tables.model.appointments.isEmpty {
            change &+= changeOfTelling(enrolment, from: place(of: from), to: place(of: session))
            if left == 0 { change &+= changeOfTelling(closing: from) }
        }
        change &*= TrainerCost.parts
        if left == 0 { change &+= changeOfClosing(from) }
        return change &+ guide.of(activity, size: left) &- guide.of(activity, size: left &+ 1)
            &+ guide.of(activity, size: sizeOf[session] &+ 1) &- guide.of(activity, size: sizeOf[session])
    }

    /// Whether the rules let an enrolment into a session where a seat is free or becomes free, leaving another session of theirs out.
    func canJoin(_ enrolment: Int, _ session: Int, leavingOut from: Int) -> Bool {
        let person = tables.enrolments.person[enrolment]
        let start = startOf[session]
        let own = from < 0 ? Own.none : own(from)
        guard keepsOrder(enrolment, start), isFree(person, activityOf[session], start, leavingOut: own) else { return false }
        guard !isFixed[session], tables.admits(place: placeOf[session], cohort: tables.people.cohort[person]) else {
            return false
        }
        if tables.people.isTrainer[person], trainerOf[session] >= 0, tables.trainers.person[trainerOf[session]] == person {
            return false
        }
        let team = tables.people.team[person]
        return team < 0 || teamLets(team, start, end(of: session), leavingOut: own)
    }

    /// What exchanging two enrolments of an activity changes the total by.
    func judge(exchanging one: Int, with other: Int) -> Int {
        let from = sessionOf[one]
        let to = sessionOf[other]
        guard canExchange(one, to, other), canExchange(other, from, one) else { return Self.forbidden }
        let activity = activityOf[from]
        var change =
            changeOfLearner(one, activity, from: startOf[from], to: startOf[to])
            &+ changeOfLearner(other, activity, from: startOf[to], to: startOf[from])
        if !tables.model.appointments.isEmpty {
            change &+= changeOfTelling(one, from: place(of: from), to: place(of: to))
            change &+= changeOfTelling(other, from: place(of: to), to: place(of: from))
        }
        return change &* TrainerCost.parts
    }

    private func canExchange(_ enrolment: Int, _ session: Int, _ other: Int) -> Bool {
        let person = tables.enrolments.person[enrolment]
        let start = startOf[session]
        let own = own(sessionOf[enrolment])
        guard keepsOrder(enrolment, start), isFree(person, activityOf[session], start, leavingOut: own) else { return false }
        guard !isFixed[session], tables.admits(place: placeOf[session], cohort: tables.people.cohort[person]) else {
            return false
        }
        if tables.people.isTrainer[person], trainerOf[session] >= 0, tables.trainers.person[trainerOf[session]] == person {
            return false
        }
        let team = tables.people.team[person]
        if team < 0 || team == tables.people.team[tables.enrolments.person[other]] { return true }
        return teamLets(team, start, end(of: session), leavingOut: own)
    }

    /// What moving a session changes the total by.
    func judge(moving session: Int, to place: Place) -> Int {
        let activity = activityOf[session]
        let site = site(of: place)
        if place.trainer >= 0 {
            guard canTeach(place.trainer, activity, place.start, site: site, leavingOut: session) else { return Self.forbidden }
        }
        if place.room >= 0 {
            guard sizeOf[session] <= min(tables.rooms.capacity[place.room], tables.activities.maximum[activity]),
                isOpen(place.room, activity, place.start, leavingOut: session)
            else { return Self.forbidden }
        }
        let own = own(session)
        let teacher = place.trainer >= 0 ? tables.trainers.person[place.trainer] : -1
        var change = 0
        var member = firstOf[session]
        while member >= 0 {
            let person = tables.enrolments.person[member]
            guard person != teacher else { return Self.forbidden }
            if place.place != placeOf[session], !tables.admits(place: place.place, cohort: tables.people.cohort[person]) {
                return Self.forbidden
            }
            if place.start != own.start {
                guard isFree(person, activity, place.start, leavingOut: own), keepsOrder(member, place.start) else {
                    return Self.forbidden
                }
                change &+= changeOfLearner(member, activity, from: own.start, to: place.start)
            }
            member = nextOf[member]
        }
        guard place.start == own.start || teamsLet(session, place.start, own) else { return Self.forbidden }
        if !tables.model.appointments.isEmpty { change &+= changeOfTelling(moving: session, to: place) }
        return change &* TrainerCost.parts &+ changeOfTrainer(session, to: place)
    }

    private func teamsLet(_ session: Int, _ start: Int, _ own: Own) -> Bool {
        let end = start &+ own.end &- own.start
        for team in 0..<tables.teams {
            let members = teamIn[session &* tables.teams &+ team]
            guard members > 0 else { continue }
            let row = team &* tables.slots
            for slot in start..<end where slot < own.start || slot >= own.end {
                if away[row &+ slot] &+ members > tables.teamLimit[row &+ slot] { return false }
            }
        }
        return true
    }

    // MARK: What changes

    /// Of lateness, avoided hours and peak, in points.
    @inline(__always)
    private func changeOfLearner(_ enrolment: Int, _ activity: Int, from: Int, to: Int) -> Int {
        let person = tables.enrolments.person[enrolment]
        let duration = tables.activities.duration[activity]
        var change = weights.lateDay &* (daysLate(enrolment, activity, to) &- daysLate(enrolment, activity, from))
        if guide.chainDay > 0 {
            change &+= guide.chainDay &* (daysTooLate(enrolment, activity, to) &- daysTooLate(enrolment, activity, from))
        }
        if isAvoided(person, duration, to) { change &+= weights.avoided }
        if isAvoided(person, duration, from) { change &-= weights.avoided }
        change &+= weights.spacing &* (dayCost(enrolment, to) &- dayCost(enrolment, from))
        let base = tables.people.zoneBase[person]
        let weekFrom = tables.weekOf[base &+ from]
        let weekTo = tables.weekOf[base &+ to]
        guard weekFrom != weekTo else { return change }
        let minutes = Int32(truncatingIfNeeded: tables.activities.minutes[activity])
        let row = person &* tables.weeks
        let now = mostInWeek[person]
        let there = minutesInWeek[row &+ Int(weekTo)] &+ minutes
        var most = now
        if there >= now {
            most = there
        } else if minutesInWeek[row &+ Int(weekFrom)] == now {
            most = max(there, now &- minutes)
            for week in row..<(row &+ tables.weeks) where week != row &+ Int(weekFrom) { most = max(most, minutesInWeek[week]) }
        }
        return change &+ weights.peakMinute &* (peak(person, most: most, sum: minutesOf[person]) &- peakOf[person])
    }

    /// Of cost and lone sessions if a session is closed, in sixtieths of a point; its learners' part is not counted.
    func changeOfClosing(_ session: Int) -> Int {
        let trainer = trainerOf[session]
        guard trainer >= 0 else { return 0 }
        let lessons = lessonsOnDay[lessonDay(trainer, startOf[session])]
        let lone = lessons == 1 ? -1 : lessons == 2 ? 1 : 0
        return lone &* weights.lone &* TrainerCost.parts &- cost(trainer, activityOf[session])
    }

    private func changeOfTrainer(_ session: Int, to place: Place) -> Int {
        let trainer = trainerOf[session]
        guard trainer >= 0, place.trainer >= 0 else { return 0 }
        let from = lessonDay(trainer, startOf[session])
        let to = lessonDay(place.trainer, place.start)
        guard from != to else { return 0 }
        let lone =
            (lessonsOnDay[from] == 1 ? -1 : lessonsOnDay[from] == 2 ? 1 : 0)
            &+ (lessonsOnDay[to] == 0 ? 1 : lessonsOnDay[to] == 1 ? -1 : 0)
        let activity = activityOf[session]
        return lone &* weights.lone &* TrainerCost.parts &+ cost(place.trainer, activity) &- cost(trainer, activity)
    }

    @inline(__always)
    private func lessonDay(_ trainer: Int, _ start: Int) -> Int {
        trainer &* tables.days &+ Int(tables.dayOf[tables.trainers.zoneBase[trainer] &+ start])
    }

    /// What a session of an activity costs with a trainer, in sixtieths of a point.
    @inline(__always)
    func cost(_ trainer: Int, _ activity: Int) -> Int {
        tables.trainers.costPerHour[trainer] &* tables.activities.minutes[activity] &* weights.cost
    }
}
