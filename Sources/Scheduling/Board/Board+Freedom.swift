/// At which slots a person can still attend or teach: their calendar less what they are booked for and what their limits forbid,
/// worked out again for a week whenever something changes in it.
extension Board {
    /// What is left out of account, to see what would be free without it.
    enum Lifted {
        case nothing, bookings, limits
    }

    /// Works out the free starts of a learner in a week of their zone.
    mutating func refreshLearner(_ person: Int, week: Int, lifting lifted: Lifted = .nothing) {
        let calendar = model.calendar(ofPerson: person)
        let low = calendar.weekStart[week]
        let high = calendar.weekStart[week + 1]
        gather(person, low, high)
        let limits = model.instance.limits
        var minutesInWeek = 0
        for each in attendedScratch where each.start >= low { minutesInWeek += each.minutes }
        chain()
        for duration in model.durationsOfPerson[person] {
            let row = model.personRow(person, duration)
            if lifted != .limits, let most = limits.minutesPerWeek, minutesInWeek + model.minutesOf[duration] > most {
                personFree.clearBits(row: row, low, high)
                continue
            }
            personFree.copyBits(row: row, low, high, from: model.personStarts)
            let length = model.lengthOf[duration]
            if lifted != .bookings {
                for each in attendedScratch {
                    personFree.clearBits(row: row, max(low, each.start - length + 1), min(high, each.end))
                }
                for each in taughtScratch {
                    personFree.clearBits(row: row, max(low, each.start - length + 1), min(high, each.end))
                }
            }
            guard lifted != .limits else { continue }
            limitDays(row, minutes: model.minutesOf[duration], calendar)
            limitRuns(row, length: length)
        }
    }

    /// Works out the free starts of a trainer in a week of their zone, but for the sites.
    mutating func refreshTrainer(_ trainer: Int, week: Int, lifting lifted: Lifted = .nothing) {
        let own = model.instance.trainers[trainer]
        let calendar = model.calendar(ofPerson: own.person)
        let low = calendar.weekStart[week]
        let high = calendar.weekStart[week + 1]
        gather(own.person, low, high)
        var minutesInWeek = 0
        for each in taughtScratch where each.start >= low { minutesInWeek += each.minutes }
        for duration in model.durationsOfTrainer[trainer] {
            let row = trainerRow(trainer, duration)
            let minutes = model.minutesOf[duration]
            if lifted != .limits, let most = own.minutesPerWeek, minutesInWeek + minutes > most {
                trainerFree.clearBits(row: row, low, high)
                continue
            }
            trainerFree.copyBits(row: row, low, high, from: trainerStarts)
            let length = model.lengthOf[duration]
            if lifted != .bookings {
                for each in attendedScratch {
                    trainerFree.clearBits(row: row, max(low, each.start - length + 1), min(high, each.end))
                }
                for each in taughtScratch {
                    trainerFree.clearBits(row: row, max(low, each.start - length + 1), min(high, each.end))
                }
            }
            guard lifted != .limits, let most = own.minutesPerDay else { continue }
            if minutes > most { trainerFree.clearBits(row: row, low, high) }
            var index = 0
            while index < taughtScratch.count {
                let day = calendar.dayOf[taughtScratch[index].start]
                var total = 0
                while index < taughtScratch.count, calendar.dayOf[taughtScratch[index].start] == day {
                    total += taughtScratch[index].minutes
                    index += 1
                }
                if total + minutes > most { trainerFree.clearBits(row: row, calendar.dayStart[day], calendar.dayStart[day + 1]) }
            }
        }
    }

    /// Fills the scratch lists with what a person attends and teaches in `low ..< high`, by start.
    private mutating func gather(_ person: Int, _ low: Int, _ high: Int) {
        attendedScratch.removeAll(keepingCapacity: true)
        taughtScratch.removeAll(keepingCapacity: true)
        for enrolment in model.enrolmentsOfPerson[person] {
            let number = sessionOf[enrolment]
            guard number >= 0, startOf[number] < high else { continue }
            let busy = busy(in: number)
            if busy.end > low { attendedScratch.append(busy) }
        }
        for trainer in model.trainersOfPerson[person] {
            for number in sessionsOfTrainer[trainer] where startOf[number] < high {
                let busy = busy(in: number)
                if busy.end > low { taughtScratch.append(busy) }
            }
        }
        Self.sort(&attendedScratch)
        Self.sort(&taughtScratch)
    }

    private func busy(in number: Int) -> Busy {
        let activity = model.instance.activities[activityOf[number]]
        let start = startOf[number]
        return Busy(start: start, end: start + model.lengthOf[activity.durationIndex], minutes: activity.minutes)
    }

    /// Sorts a short list by insertion.
    private static func sort(_ list: inout [Busy]) {
        var index = 1
        while index < list.count {
            var place = index
            while place > 0, list[place - 1].start > list[place].start {
                list.swapAt(place - 1, place)
                place -= 1
            }
            index += 1
        }
    }

    /// Counts for each attended session how many follow each other without a pause up to it and from it on.
    private mutating func chain() {
        var index = 1
        while index < attendedScratch.count {
            if attendedScratch[index - 1].end == attendedScratch[index].start {
                attendedScratch[index].runBefore = attendedScratch[index - 1].runBefore + 1
            }
            index += 1
        }
        index = attendedScratch.count - 2
        while index >= 0 {
            if attendedScratch[index].end == attendedScratch[index + 1].start {
                attendedScratch[index].runAfter = attendedScratch[index + 1].runAfter + 1
            }
            index -= 1
        }
    }

    /// Clears the days on which one more session would be too many or too long.
    private mutating func limitDays(_ row: Int, minutes: Int, _ calendar: CompactCalendar) {
        let limits = model.instance.limits
        let mostMinutes = limits.minutesPerDay ?? .max
        let mostSessions = limits.sessionsPerDay ?? .max
        if minutes > mostMinutes || mostSessions < 1 { personFree.clearBits(row: row, 0, model.grid.count) }
        var index = 0
        while index < attendedScratch.count {
            let day = calendar.dayOf[attendedScratch[index].start]
            var total = minutes
            var sessions = 1
            while index < attendedScratch.count, calendar.dayOf[attendedScratch[index].start] == day {
                total += attendedScratch[index].minutes
                sessions += 1
                index += 1
            }
            if total > mostMinutes || sessions > mostSessions {
                personFree.clearBits(row: row, calendar.dayStart[day], calendar.dayStart[day + 1])
            }
        }
    }

    /// Clears the starts with which too many sessions would follow each other without a pause.
    private mutating func limitRuns(_ row: Int, length: Int) {
        guard let most = model.instance.limits.sessionsInARow else { return }
        for index in attendedScratch.indices {
            let each = attendedScratch[index]
            let following = index + 1 < attendedScratch.count ? attendedScratch[index + 1] : nil
            let runFollowing = following.map { $0.start == each.end + length ? $0.runAfter : 0 } ?? 0
            if each.runBefore + 1 + runFollowing > most { personFree.clearBits(row: row, each.end, each.end + 1) }
            let before = each.start - length
            let preceding = index > 0 ? attendedScratch[index - 1] : nil
            let runPreceding = preceding.map { $0.end == before ? $0.runBefore : 0 } ?? 0
            if before >= 0, runPreceding + 1 + each.runAfter > most { personFree.clearBits(row: row, before, before + 1) }
        }
    }
}
