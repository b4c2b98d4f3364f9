/// What a change would change of what people have to be told, in points, without making it.
extension Slate {
    /// Of one enrolment that goes from one place to another.
    func changeOfTelling(_ enrolment: Int, from: Place, to: Place) -> Int {
        let appointments = tables.model.appointments
        guard appointments.slotOf[enrolment] >= 0 else { return 0 }
        let stood = appointments.stands(enrolment, from.start, from.trainer, from.room)
        let stands = appointments.stands(enrolment, to.start, to.trainer, to.room)
        let changes = (stood ? 1 : 0) &- (stands ? 1 : 0)
        let minutes =
            (stands ? 0 : appointments.minutes(enrolment, to.start)) &- (stood ? 0 : appointments.minutes(enrolment, from.start))
        return weights.movedMinute &* minutes &+ (appointments.isAlone[enrolment] ? weights.moved &* changes : 0)
            &+ weights.told &* telling.told(tables.enrolments.person[enrolment], by: changes)
    }

    /// Of the lesson of a session that is closed; its learners are not counted.
    func changeOfTelling(closing session: Int) -> Int {
        guard trainerOf[session] >= 0 else { return 0 }
        let lesson = change(ofLesson: activityOf[session], place(of: session), sign: -1)
        return weights.moved &* lesson.moved
            &+ weights.told &* telling.told(tables.trainers.person[trainerOf[session]], by: lesson.changes)
    }

    /// Of a session that moves, and of everybody in it.
    func changeOfTelling(moving session: Int, to place: Place) -> Int {
        let from = self.place(of: session)
        guard place.start != from.start || place.trainer != from.trainer || place.room != from.room else { return 0 }
        var change = 0
        var member = firstOf[session]
        while member >= 0 {
            change &+= changeOfTelling(member, from: from, to: place)
            member = nextOf[member]
        }
        guard from.trainer >= 0, place.trainer >= 0 else { return change }
        let lost = self.change(ofLesson: activityOf[session], from, sign: -1)
        let gained = self.change(ofLesson: activityOf[session], place, sign: 1)
        change &+= weights.moved &* (lost.moved &+ gained.moved)
        let person = tables.trainers.person[from.trainer]
        let other = tables.trainers.person[place.trainer]
        if person == other { return change &+ weights.told &* telling.told(person, by: lost.changes &+ gained.changes) }
        return change &+ weights.told &* (telling.told(person, by: lost.changes) &+ telling.told(other, by: gained.changes))
    }

    /// By how much a lesson that is given (`sign` 1) or not any more (-1) changes the changes of its trainer, and the sessions moved.
    private func change(ofLesson activity: Int, _ place: Place, sign: Int) -> (changes: Int, moved: Int) {
        let isPromised = tables.model.appointments.isPromised(activity, place.start, place.trainer, place.room)
        return isPromised ? (-sign, -sign) : (sign, 0)
    }
}
