/// What opening, closing, seating and taking out change in the tables of who and what is free.
extension Board {
    /// The first slot after a session.
    func end(of number: Int) -> Int {
        startOf[number] + model.lengthOf[model.instance.activities[activityOf[number]].durationIndex]
    }

    mutating func book(trainer: Int, for number: Int) {
        let person = model.instance.trainers[trainer].person
        let day = model.calendar(ofPerson: person).dayOf[startOf[number]]
        sessionsOfTrainer[trainer].append(number)
        changeDay(of: trainer, day, by: 1)
        if siteOf[number] >= 0 {
            if siteSessionsOnDay[trainer][day] == 0 { siteOnDay[trainer][day] = Int32(siteOf[number]) }
            siteSessionsOnDay[trainer][day] += 1
        }
        score.cost += cost(trainer: trainer, activity: activityOf[number])
        tellTeacher(trainer, of: number, sign: 1)
        refreshPerson(person, around: number)
    }

    mutating func release(trainer: Int, from number: Int) {
        let person = model.instance.trainers[trainer].person
        let day = model.calendar(ofPerson: person).dayOf[startOf[number]]
        sessionsOfTrainer[trainer].removeFirst(equalTo: number)
        changeDay(of: trainer, day, by: -1)
        if siteOf[number] >= 0 {
            siteSessionsOnDay[trainer][day] -= 1
            if siteSessionsOnDay[trainer][day] == 0 { siteOnDay[trainer][day] = -1 }
        }
        score.cost -= cost(trainer: trainer, activity: activityOf[number])
        tellTeacher(trainer, of: number, sign: -1)
        refreshPerson(person, around: number)
    }

    private mutating func tellTeacher(_ trainer: Int, of number: Int, sign: Int) {
        guard !model.appointments.isEmpty else { return }
        telling.teach(activityOf[number], startOf[number], trainer, roomOf[number], sign: sign, model.appointments, &score)
    }

    /// What a session of an activity costs with a trainer, in sixtieths of the smallest unit of money.
    func cost(trainer: Int, activity: Int) -> Int {
        model.instance.trainers[trainer].costPerHour * model.instance.activities[activity].minutes
    }

    private mutating func changeDay(of trainer: Int, _ day: Int, by change: Int32) {
        if sessionsOnDay[trainer][day] == 1 { score.lone -= 1 }
        sessionsOnDay[trainer][day] += change
        if sessionsOnDay[trainer][day] == 1 { score.lone += 1 }
    }

    mutating func book(room: Int, for number: Int) {
        guard !model.instance.rooms[room].isShared else { return }
        sessionsOfRoom[room].append(number)
        blockRoom(room, startOf[number], end(of: number))
    }

    mutating func release(room: Int, from number: Int) {
        guard !model.instance.rooms[room].isShared else { return }
        sessionsOfRoom[room].removeFirst(equalTo: number)
        let low = max(0, startOf[number] - model.longest)
        let high = end(of: number)
        for duration in 0..<model.durationCount {
            roomFree.copyBits(row: roomRow(room, duration), low, high, from: model.roomStarts)
        }
        for other in sessionsOfRoom[room] where startOf[other] < high + model.longest && end(of: other) > low {
            blockRoom(room, startOf[other], end(of: other))
        }
    }

    private mutating func blockRoom(_ room: Int, _ start: Int, _ end: Int) {
        for duration in 0..<model.durationCount {
            let low = max(0, start - model.lengthOf[duration] + 1)
            roomFree.clearBits(row: roomRow(room, duration), low, end)
        }
    }

    func roomRow(_ room: Int, _ duration: Int) -> Int { (room &* model.durationCount &+ duration) &* model.words }
    func trainerRow(_ trainer: Int, _ duration: Int) -> Int { (trainer &* model.durationCount &+ duration) &* model.words }
    func teamRow(_ team: Int, _ duration: Int) -> Int { (team &* model.durationCount &+ duration) &* model.words }

    /// Counts an enrolment in (`sign` 1) or out (-1) of a session.
    mutating func count(_ enrolment: Int, in number: Int, sign: Int) {
        let instance = model.instance
        let person = instance.enrolments[enrolment].person
        let activity = instance.activities[activityOf[number]]
        let start = startOf[number]
        score.unplaced -= sign
        score.lateDays += sign * model.daysLate(enrolment, start: start)
        if !model.appointments.isEmpty {
            telling.attend(
                enrolment, of: person, start, trainerOf[number], roomOf[number], sign: sign, model.appointments, &score)
        }
        if model.personAvoided.hasBit(row: model.personRow(person, activity.durationIndex), start) { score.avoided += sign }
        score.spacing += sign * model.dayCost(enrolment, start: start)
        let week = model.calendar(ofPerson: person).weekOf[start]
        minutesInWeek[person][week] += Int32(sign * activity.minutes)
        score.peak -= peakOf[person]
        peakOf[person] = WeeklyPeak.excess(minutesInWeek[person], weeks: model.weeksOpen[person])
        score.peak += peakOf[person]
        if let team = instance.people[person].team {
            let row = team * model.words * 64
            for slot in start..<end(of: number) { teamAway[row + slot] += Int16(sign) }
            refreshTeam(team, max(0, start - model.longest + 1), end(of: number))
        }
        refreshPerson(person, around: number)
    }

    private mutating func refreshPerson(_ person: Int, around number: Int) {
        let calendar = model.calendar(ofPerson: person)
        let weeks = calendar.weekOf[startOf[number]]...calendar.weekOf[end(of: number) - 1]
        for week in weeks {
            refreshLearner(person, week: week)
            for trainer in model.trainersOfPerson[person] { refreshTrainer(trainer, week: week) }
        }
    }

    /// Works out how many more of a team may attend sessions that start at `low ..< high`.
    mutating func refreshTeam(_ team: Int, _ low: Int, _ high: Int) {
        let limits = model.instance.teams[team].awayBySlot
        let away = team * model.words * 64
        for duration in 0..<model.durationCount {
            let row = teamRow(team, duration)
            let length = model.lengthOf[duration]
            for start in low..<high {
                var seats = Int16.max
                for slot in start..<min(start + length, model.grid.count) {
                    seats = min(seats, limits[model.grid.original[slot]] - teamAway[away + slot])
                }
                teamSeats[row * 64 + start] = seats
                if seats > 0 { teamFree.setBit(row: row, start) } else { teamFree.clearBits(row: row, start, start + 1) }
            }
        }
    }
}
