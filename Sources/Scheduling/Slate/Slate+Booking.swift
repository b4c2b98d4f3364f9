/// The steps that change a slate; each keeps all tables right and goes into the journal.
extension Slate {
    /// Opens an empty session.
    mutating func open(_ activity: Int, at place: Place, site: Int) -> Int {
        let position = tables.activities.firstSession[activity] + openCount[activity]
        let session = listed[position]
        openCount[activity] += 1
        startOf[session] = place.start
        trainerOf[session] = place.trainer
        roomOf[session] = place.room
        placeOf[session] = place.place
        siteOf[session] = site
        score.missing += tables.activities.minimum[activity]
        book(session)
        journal.append(.opened(session))
        return session
    }

    /// Closes a session that nobody is in.
    mutating func close(_ session: Int) {
        let activity = activityOf[session]
        unbook(session)
        score.missing -= tables.activities.minimum[activity]
        openCount[activity] -= 1
        let last = tables.activities.firstSession[activity] + openCount[activity]
        exchange(listedAt[session], last)
        journal.append(.closed(session, was: place(of: session)))
    }

    private mutating func exchange(_ one: Int, _ other: Int) {
        listed.swapAt(one, other)
        listedAt[listed[one]] = one
        listedAt[listed[other]] = other
    }

    /// Seats an enrolment that is in no session.
    mutating func seat(_ enrolment: Int, in session: Int) {
        sessionOf[enrolment] = session
        let first = firstOf[session]
        nextOf[enrolment] = first
        previousOf[enrolment] = -1
        if first >= 0 { previousOf[first] = enrolment }
        firstOf[session] = enrolment
        changeSize(of: session, by: 1)
        score.unplaced -= 1
        attend(enrolment, session, sign: 1)
        journal.append(.seated(enrolment))
    }

    /// Takes an enrolment out of its session.
    mutating func takeOut(_ enrolment: Int) {
        let session = sessionOf[enrolment]
        let next = nextOf[enrolment]
        let previous = previousOf[enrolment]
        if next >= 0 { previousOf[next] = previous }
        if previous >= 0 { nextOf[previous] = next } else { firstOf[session] = next }
        sessionOf[enrolment] = -1
        changeSize(of: session, by: -1)
        score.unplaced += 1
        attend(enrolment, session, sign: -1)
        journal.append(.tookOut(enrolment, from: session))
    }

    /// Takes a session with its learners out of everybody's time; it must be dropped somewhere before anything else is asked of it.
    mutating func lift(_ session: Int) {
        var member = firstOf[session]
        while member >= 0 {
            attend(member, session, sign: -1)
            member = nextOf[member]
        }
        unbook(session)
        journal.append(.lifted(session))
    }

    /// Puts a lifted session down.
    mutating func drop(_ session: Int, at place: Place, site: Int) {
        journal.append(.dropped(session, was: self.place(of: session)))
        put(session, at: place, site: site)
    }

    private mutating func put(_ session: Int, at place: Place, site: Int) {
        startOf[session] = place.start
        trainerOf[session] = place.trainer
        roomOf[session] = place.room
        placeOf[session] = place.place
        siteOf[session] = site
        book(session)
        var member = firstOf[session]
        while member >= 0 {
            attend(member, session, sign: 1)
            member = nextOf[member]
        }
    }

    /// Makes what was done final.
    mutating func commit() { journal.removeAll(keepingCapacity: true) }

    /// Undoes everything since the last commit.
    mutating func undo() {
        while let step = journal.popLast() {
            switch step {
            case .opened(let session): close(session)
            case .closed(let session, let was): _ = open(activityOf[session], at: was, site: site(of: was))
            case .seated(let enrolment): takeOut(enrolment)
            case .tookOut(let enrolment, let session): seat(enrolment, in: session)
            case .lifted(let session): drop(session, at: place(of: session), site: siteOf[session])
            case .dropped(let session, let was):
                lift(session)
                startOf[session] = was.start
                trainerOf[session] = was.trainer
                roomOf[session] = was.room
                placeOf[session] = was.place
                siteOf[session] = site(of: was)
            }
            journal.removeLast()
        }
    }

    /// The site to which a place takes a trainer.
    func site(of place: Place) -> Int { place.place < 0 ? -1 : tables.places.site[place.place] }

    private mutating func changeSize(of session: Int, by change: Int) {
        let activity = activityOf[session]
        let minimum = tables.activities.minimum[activity]
        let before = sizeOf[session]
        score.missing += max(0, minimum - before - change) - max(0, minimum - before)
        guide.sum += guide.of(activity, size: before + change) - guide.of(activity, size: before)
        sizeOf[session] = before + change
    }

    // MARK: A session's trainer and room

    private mutating func book(_ session: Int) {
        let start = startOf[session]
        let end = end(of: session)
        let trainer = trainerOf[session]
        if trainer >= 0 {
            let person = tables.trainers.person[trainer]
            teaches.fill(row: person &* tables.words, start, end)
            count(lesson: session, of: trainer, sign: 1)
        }
        let room = roomOf[session]
        if room >= 0 { isBooked.fill(row: room &* tables.words, start, end) }
    }

    private mutating func unbook(_ session: Int) {
        let start = startOf[session]
        let end = end(of: session)
        let trainer = trainerOf[session]
        if trainer >= 0 {
            let person = tables.trainers.person[trainer]
            teaches.clearBits(row: person &* tables.words, start, end)
            count(lesson: session, of: trainer, sign: -1)
        }
        let room = roomOf[session]
        if room >= 0 { isBooked.clearBits(row: room &* tables.words, start, end) }
    }

    private mutating func count(lesson session: Int, of trainer: Int, sign: Int32) {
        let start = startOf[session]
        let minutes = Int32(tables.activities.minutes[activityOf[session]])
        let base = tables.trainers.zoneBase[trainer]
        let day = trainer &* tables.days &+ Int(tables.dayOf[base &+ start])
        taughtOnDay[day] += sign * minutes
        taughtInWeek[trainer &* tables.weeks &+ Int(tables.weekOf[base &+ start])] += sign * minutes
        if lessonsOnDay[day] == 1 { score.lone -= 1 }
        lessonsOnDay[day] += sign
        if lessonsOnDay[day] == 1 { score.lone += 1 }
        if !tables.model.appointments.isEmpty {
            telling.teach(
                activityOf[session], start, trainer, roomOf[session], sign: Int(sign), tables.model.appointments, &score)
        }
        score.cost += Int(sign) * tables.trainers.costPerHour[trainer] * Int(minutes)
        let site = siteOf[session]
        guard site >= 0 else { return }
        if sign > 0, siteLessonsOnDay[day] == 0 { siteOnDay[day] = Int32(site) }
        siteLessonsOnDay[day] += sign
        if siteLessonsOnDay[day] == 0 { siteOnDay[day] = -1 }
    }

    // MARK: A learner's time

    private mutating func attend(_ enrolment: Int, _ session: Int, sign: Int32) {
        let person = tables.enrolments.person[enrolment]
        let activity = activityOf[session]
        let start = startOf[session]
        let end = end(of: session)
        let row = person &* tables.words
        if sign > 0 {
            attends.fill(row: row, start, end)
            begins.setBit(row: row, start)
        } else {
            attends.clearBits(row: row, start, end)
            begins.clearBits(row: row, start, start &+ 1)
        }
        score.lateDays += Int(sign) * daysLate(enrolment, activity, start)
        if !tables.model.appointments.isEmpty {
            telling.attend(
                enrolment, of: person, start, trainerOf[session], roomOf[session], sign: Int(sign), tables.model.appointments,
                &score)
        }
        let days = Int(sign) * daysTooLate(enrolment, activity, start)
        chainDays += days
        guide.sum -= days * guide.chainDay * TrainerCost.parts
        if isAvoided(person, tables.activities.duration[activity], start) { score.avoided += Int(sign) }
        score.spacing += Int(sign) * dayCost(enrolment, start)
        let base = tables.people.zoneBase[person]
        let minutes = Int32(tables.activities.minutes[activity])
        let day = person &* tables.days &+ Int(tables.dayOf[base &+ start])
        minutesOnDay[day] += sign * minutes
        sessionsOnDay[day] += sign
        countWeek(person, Int(tables.weekOf[base &+ start]), sign * minutes)
        let team = tables.people.team[person]
        guard team >= 0 else { return }
        teamIn[session &* tables.teams &+ team] += Int16(sign)
        let awayRow = team &* tables.slots
        for slot in start..<end { away[awayRow &+ slot] += Int16(sign) }
    }

    private mutating func countWeek(_ person: Int, _ week: Int, _ minutes: Int32) {
        let row = person &* tables.weeks
        let before = minutesInWeek[row &+ week]
        let after = before + minutes
        minutesInWeek[row &+ week] = after
        minutesOf[person] += minutes
        if after >= mostInWeek[person] {
            mostInWeek[person] = after
        } else if before == mostInWeek[person] {
            var most: Int32 = 0
            for each in row..<(row &+ tables.weeks) { most = max(most, minutesInWeek[each]) }
            mostInWeek[person] = most
        }
        let peak = peak(person, most: mostInWeek[person], sum: minutesOf[person])
        score.peak += peak - peakOf[person]
        peakOf[person] = peak
    }

    /// How far a fullest week is above an even spread of so many minutes.
    @inline(__always)
    func peak(_ person: Int, most: Int32, sum: Int32) -> Int {
        let weeks = tables.people.weeksOpen[person]
        return max(0, Int(most) &- (Int(sum) &+ weeks &- 1) / weeks)
    }

    @inline(__always)
    func daysLate(_ enrolment: Int, _ activity: Int, _ start: Int) -> Int {
        if start <= tables.enrolments.lastOnTime[enrolment] { return 0 }
        let end = tables.endDay[tables.activities.duration[activity] &* tables.slots &+ start]
        return max(0, Int(end &- tables.enrolments.dueDay[enrolment]))
    }

    /// By how many days an enrolment ends too late for what comes after it to be in time.
    @inline(__always)
    func daysTooLate(_ enrolment: Int, _ activity: Int, _ start: Int) -> Int {
        if start <= tables.enrolments.lastForChain[enrolment] { return 0 }
        let end = tables.endDay[tables.activities.duration[activity] &* tables.slots &+ start]
        return max(0, Int(end &- tables.enrolments.chainDay[enrolment]))
    }

    /// What it costs to start an enrolment at a slot, by its day.
    @inline(__always)
    func dayCost(_ enrolment: Int, _ start: Int) -> Int {
        Int(tables.model.dayCosts[tables.model.dayCostRow[enrolment] &+ Int(tables.dayOf[start])])
    }

    @inline(__always)
    func isAvoided(_ person: Int, _ duration: Int, _ start: Int) -> Bool {
        tables.model.personAvoided.hasBit(row: tables.model.personRow(person, duration), start)
    }
}

extension [UInt64] {
    /// Sets bits `low` to below `high` of the row at word `row`.
    mutating func fill(row: Int, _ low: Int, _ high: Int) {
        guard low < high else { return }
        for word in (low >> 6)...((high - 1) >> 6) { self[row + word] |= Self.mask(word: word, low, high) }
    }

    /// Bits `low` to below `low + length` of the row at word `row`, the first in the lowest bit; `length` is at most 64.
    @inline(__always)
    func bits(row: Int, _ low: Int, length: Int) -> UInt64 {
        let word = low &>> 6
        let shift = UInt64(truncatingIfNeeded: low & 63)
        var bits = self[row &+ word] &>> shift
        if shift > 0, (low & 63) &+ length > 64 { bits |= self[row &+ word &+ 1] &<< (64 &- shift) }
        return length >= 64 ? bits : bits & ((1 &<< UInt64(truncatingIfNeeded: length)) &- 1)
    }
}
