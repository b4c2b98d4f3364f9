/// The small moves: judged first, made only when accepted.
extension Annealing {
    /// How often each kind is drawn, in 256ths.
    private enum Share {
        static let learner: UInt64 = 96
        static let shift: UInt64 = 100
        static let exchange: UInt64 = 20
        static let trainer: UInt64 = 18
        static let rebuild: UInt64 = 2
        static let dissolve: UInt64 = 6
        static let merge: UInt64 = 4
        static let displace: UInt64 = 6
        static let open: UInt64 = 2
        /// Instead of any of these, where something was published.
        static let comeBack: UInt64 = 48
    }

    /// Draws a move, judges it, and makes it if it is accepted.
    mutating func move() {
        evaluated &+= 1
        let draw = generator.next()
        var kind = draw & 255
        func isDrawn(_ share: UInt64) -> Bool {
            if kind < share { return true }
            kind &-= share
            return false
        }
        let enrolment = Int(truncatingIfNeeded: (draw &>> 16).multipliedFullWidth(by: UInt64(slate.sessionOf.count) &<< 16).high)
        let session = slate.sessionOf[enrolment]
        guard session >= 0 else { return insert(enrolment) }
        guard !slate.isFixed[session] else { return }
        if slate.startOf[session] > slate.tables.enrolments.lastOnTime[enrolment], generator.below(Self.rescue) == 0 {
            return open(for: enrolment, from: session)
        }
        if !slate.tables.model.appointments.isEmpty, (draw &>> 8) & 255 < Share.comeBack { return comeBack(enrolment) }
        if isDrawn(Share.learner) { return moveLearner(enrolment, from: session) }
        if isDrawn(Share.shift) { return shift(session) }
        if isDrawn(Share.exchange) { return exchange(enrolment, in: session) }
        if isDrawn(Share.trainer) { return changeTrainer(session) }
        if isDrawn(Share.rebuild) { return rebuild(slate.tables.enrolments.person[enrolment]) }
        if isDrawn(Share.dissolve) { return dissolve(slate.activityOf[session]) }
        if isDrawn(Share.merge) { return merge(session) }
        if isDrawn(Share.displace) { return displace(session) }
        open(for: enrolment, from: session)
    }

    /// One in so many late enrolments that are drawn is given a session of its own at another time.
    private static let rescue = 4

    // MARK: Learners

    private mutating func moveLearner(_ enrolment: Int, from session: Int) {
        let activity = slate.activityOf[session]
        let count = slate.openCount[activity]
        guard count > 1 else { return }
        let other = slate.listed[slate.tables.activities.firstSession[activity] &+ generator.below(count)]
        guard other != session, accepts(slate.judge(moving: enrolment, to: other)) else { return }
        accepted &+= 1
        slate.move(enrolment, to: other)
        slate.commit()
    }

    private mutating func exchange(_ enrolment: Int, in session: Int) {
        let activity = slate.activityOf[session]
        let other = slate.tables.activities.enrolments.items[
            slate.tables.activities.enrolments.first[activity]
                &+ generator.below(slate.tables.activities.enrolments.count(activity))]
        let target = slate.sessionOf[other]
        guard target >= 0, target != session, !slate.isFixed[target] else { return }
        guard accepts(slate.judge(exchanging: enrolment, with: other)) else { return }
        accepted &+= 1
        slate.takeOut(enrolment)
        slate.takeOut(other)
        slate.seat(enrolment, in: target)
        slate.seat(other, in: session)
        slate.commit()
    }

    // MARK: Sessions

    /// Another time for a session, or another place with another time.
    private mutating func shift(_ session: Int) {
        let activity = slate.activityOf[session]
        let place = drawPlace(activity, now: slate.placeOf[session])
        gather(session)
        guard let window = fillMask(activity, place, members, late: drawLate()) else { return }
        for _ in 0..<Self.triesPerMask {
            let start = drawStart(window)
            guard start >= 0 else { return }
            evaluated &+= 1
            guard let target = drawTarget(session, activity, place, start) else { continue }
            guard accepts(slate.judge(moving: session, to: target)) else { continue }
            make(session, target)
            return
        }
    }

    /// Another trainer or room at the same time.
    private mutating func changeTrainer(_ session: Int) {
        let activity = slate.activityOf[session]
        let place = drawPlace(activity, now: slate.placeOf[session])
        var target = slate.place(of: session)
        target.place = place
        let rooms = slate.tables.places.rooms.count(place)
        if rooms > 0, place != slate.placeOf[session] || generator.below(2) == 0 {
            target.room = slate.tables.places.rooms.items[slate.tables.places.rooms.first[place] + generator.below(rooms)]
        }
        if rooms == 0 { target.room = -1 }
        let trainers = slate.tables.places.trainers.count(place)
        if slate.tables.activities.needsTrainer[activity] {
            guard trainers > 0 else { return }
            target.trainer =
                slate.tables.places.trainers.items[
                    slate.tables.places.trainers.first[place] + generator.below(trainers)]
        }
        guard accepts(slate.judge(moving: session, to: target)) else { return }
        make(session, target)
    }

    /// How many starts are tried for each mask that was worked out.
    private static let triesPerMask = 4

    private mutating func make(_ session: Int, _ target: Slate.Place) {
        accepted &+= 1
        slate.lift(session)
        slate.drop(session, at: target, site: slate.site(of: target))
        slate.commit()
    }

    // MARK: Drawing

    /// Whether a start may be late: now and then, and half of the time where somebody is unplaced or late already.
    mutating func drawLate() -> Bool {
        generator.below(slate.score.unplaced &+ slate.score.lateDays > 0 ? 2 : 8) == 0
    }

    /// Mostly the place where it is.
    mutating func drawPlace(_ activity: Int, now: Int) -> Int {
        let places = slate.tables.activities.places
        let count = places.count(activity)
        guard now < 0 || count > 1 && generator.below(4) == 0 else { return now }
        return places.items[places.first[activity] + generator.below(count)]
    }

    /// Fills `members` with a session's enrolments.
    mutating func gather(_ session: Int) {
        members.removeAll(keepingCapacity: true)
        var member = slate.firstOf[session]
        while member >= 0 {
            members.append(member)
            member = slate.nextOf[member]
        }
    }

    /// Works out in `mask` when some enrolments of an activity, a room of a place and somebody who teaches there are all at work, within
    /// the time that ready days and their other sessions leave. Gives the words in which there is such a start; `nil` where none is.
    mutating func fillMask(_ activity: Int, _ place: Int, _ enrolments: [Int], late: Bool) -> Range<Int>? {
        let tables = slate.tables
        var low = 0
        var high = tables.slots &- 1
        for enrolment in enrolments {
            low = max(low, tables.enrolments.ready[enrolment])
            for index in tables.enrolments.before.range(enrolment) {
                let other = slate.sessionOf[tables.enrolments.before.items[index]]
                guard other >= 0 else { return nil }
                low = max(low, Int(tables.order.first[tables.order.kindBefore[index] &+ slate.startOf[other]]))
            }
            for index in tables.enrolments.after.range(enrolment) {
                let other = slate.sessionOf[tables.enrolments.after.items[index]]
                if other >= 0 { high = min(high, Int(tables.order.last[tables.order.kindAfter[index] &+ slate.startOf[other]])) }
            }
            if !late {
                let session = slate.sessionOf[enrolment]
                high = min(high, max(tables.enrolments.lastOnTime[enrolment], session < 0 ? -1 : slate.startOf[session]))
            }
        }
        guard low <= high else { return nil }
        let words = (low &>> 6)..<((high &>> 6) &+ 1)
        let supply = place &* tables.words
        var any: UInt64 = 0
        for word in words {
            let bits = tables.places.supply[supply &+ word] & [UInt64].mask(word: word, low, high &+ 1)
            mask[word] = bits
            any |= bits
        }
        let duration = tables.activities.duration[activity]
        for enrolment in enrolments {
            guard any != 0 else { return nil }
            any = 0
            let row = tables.model.personRow(tables.enrolments.person[enrolment], duration)
            for word in words {
                let bits = mask[word] & tables.model.personStarts[row &+ word]
                mask[word] = bits
                any |= bits
            }
        }
        return any == 0 ? nil : words
    }

    /// A start of the mask by chance, which is taken out of it; -1 when it is empty.
    mutating func drawStart(_ words: Range<Int>) -> Int {
        var count = 0
        for word in words { count &+= mask[word].nonzeroBitCount }
        guard count > 0 else { return -1 }
        var left = generator.below(count)
        for word in words {
            var bits = mask[word]
            let here = bits.nonzeroBitCount
            if left >= here {
                left &-= here
                continue
            }
            while left > 0 {
                bits &= bits &- 1
                left &-= 1
            }
            let slot = word &<< 6 &+ bits.trailingZeroBitCount
            mask[word] &= ~(1 &<< UInt64(truncatingIfNeeded: slot & 63))
            return slot
        }
        return -1
    }

    /// A trainer, the cheapest or any, and a room that are free there and then; the trainer and room of the session first.
    mutating func drawTarget(_ session: Int, _ activity: Int, _ place: Int, _ start: Int) -> Slate.Place? {
        let tables = slate.tables
        let size = session < 0 ? 1 : slate.sizeOf[session]
        var target = Slate.Place(start: start, trainer: -1, room: -1, place: place)
        let rooms = tables.places.rooms
        if rooms.count(place) > 0 {
            if session >= 0, slate.placeOf[session] == place, generator.below(2) == 0,
                slate.isOpen(slate.roomOf[session], activity, start, leavingOut: session)
            {
                target.room = slate.roomOf[session]
            } else {
                let first = generator.below(rooms.count(place))
                for step in 0..<rooms.count(place) {
                    let room = rooms.items[rooms.first[place] + (first + step) % rooms.count(place)]
                    guard tables.rooms.capacity[room] >= size, slate.isOpen(room, activity, start, leavingOut: session) else {
                        continue
                    }
                    target.room = room
                    break
                }
                guard target.room >= 0 else { return nil }
            }
        }
        guard tables.activities.needsTrainer[activity] else { return target }
        let site = tables.places.site[place]
        let trainers = tables.places.trainers
        let count = trainers.count(place)
        guard count > 0 else { return nil }
        // The trainers are listed by cost: from the first, or from anywhere.
        let first = generator.below(2) == 0 ? 0 : generator.below(count)
        for step in 0..<count {
            let trainer = trainers.items[trainers.first[place] + (first + step) % count]
            if slate.canTeach(trainer, activity, start, site: site, leavingOut: session) {
                target.trainer = trainer
                return target
            }
        }
        return nil
    }
}

extension Slate {
    /// Moves an enrolment to another session and closes the one that it leaves if nobody else is in it.
    mutating func move(_ enrolment: Int, to session: Int) {
        let from = sessionOf[enrolment]
        takeOut(enrolment)
        if sizeOf[from] == 0 { close(from) }
        seat(enrolment, in: session)
    }
}
