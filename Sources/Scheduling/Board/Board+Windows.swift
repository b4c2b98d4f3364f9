/// Between which slots an enrolment may start, from what comes before and after it.
extension Board {
    /// The first start that what comes before allows; `grid.count` where something before is unplaced and that is held against it.
    func earliest(_ enrolment: Int, isStrict: Bool = true) -> Int {
        let instance = model.instance
        var low = notBefore[enrolment]
        for before in instance.enrolments[enrolment].after {
            let number = sessionOf[before.enrolment]
            guard number >= 0 else {
                guard isStrict else { continue }
                return model.grid.count
            }
            let start = model.grid.original[startOf[number]]
            let minutes = instance.activities[activityOf[number]].minutes
            low = max(low, model.grid.atOrAfter[model.firstStart(after: start, minutes: minutes, gap: before)])
        }
        return low
    }

    /// The last start that what comes after, and what its learner teaches after it, allow.
    func latest(_ enrolment: Int) -> Int {
        var high = model.grid.count - 1
        let minutes = model.instance.activities[model.instance.enrolments[enrolment].activity].minutes
        for after in model.successors[enrolment] {
            let number = sessionOf[after.enrolment]
            guard number >= 0 else { continue }
            let last = model.lastStart(before: model.grid.original[startOf[number]], minutes: minutes, gap: after)
            high = min(high, model.grid.atOrBefore(last))
        }
        for guarded in model.guarded[enrolment] {
            for number in sessionsOfTrainer[guarded.trainer] where activityOf[number] == guarded.activity {
                let none = Instance.Predecessor(enrolment: enrolment)
                let last = model.lastStart(before: model.grid.original[startOf[number]], minutes: minutes, gap: none)
                high = min(high, model.grid.atOrBefore(last))
            }
        }
        return high
    }

    /// The first slot at which a trainer may teach an activity: all of it that is in their own set has ended.
    func earliestTeaching(_ trainer: Int, _ activity: Int) -> Int {
        let own = model.instance.trainers[trainer].attendsFirst
        guard !own.isEmpty, let enrolments = own[activity] else { return 0 }
        var low = 0
        for enrolment in enrolments {
            let number = sessionOf[enrolment]
            guard number >= 0 else { return model.grid.count }
            low = max(low, end(of: number))
        }
        return low
    }

    /// Whether a trainer can teach a session of an activity that starts at a slot and takes them to a site.
    func canTeach(_ trainer: Int, duration: Int, start: Int, site: Int) -> Bool {
        guard trainerFree.hasBit(row: trainerRow(trainer, duration), start) else { return false }
        guard site >= 0 else { return true }
        let day = model.calendar(ofPerson: model.instance.trainers[trainer].person).dayOf[start]
        let now = siteOnDay[trainer][day]
        return now < 0 || now == Int32(site)
    }

    /// Whether an enrolment's learner can attend at a slot, not counting what comes before and after.
    func canAttend(_ enrolment: Int, duration: Int, start: Int) -> Bool {
        let person = model.instance.enrolments[enrolment].person
        guard personFree.hasBit(row: model.personRow(person, duration), start) else { return false }
        guard let team = model.instance.people[person].team else { return true }
        return teamFree.hasBit(row: teamRow(team, duration), start)
    }
}

extension Model {
    /// The first slot at which something may start after what starts at `start`, of that length and with that gap.
    func firstStart(after start: Int, minutes: Int, gap: Instance.Predecessor) -> Int {
        let end = start * Instance.minutesPerSlot + minutes + gap.minutes
        var slot = (end + Instance.minutesPerSlot - 1) / Instance.minutesPerSlot
        if gap.days > 0 { slot = max(slot, firstSlot(ofDay: Int(endDay(start: start, minutes: minutes) + gap.days))) }
        return min(slot, instance.slotCount)
    }

    /// The last slot at which something of that length may start before what starts at `start`, with that gap; below 0 for none.
    func lastStart(before start: Int, minutes: Int, gap: Instance.Predecessor) -> Int {
        let last = start * Instance.minutesPerSlot - gap.minutes - minutes
        guard last >= 0 else { return -1 }
        let slot = last / Instance.minutesPerSlot
        guard gap.days > 0 else { return slot }
        return min(slot, lastStart(endingBy: instance.zones[0].dayBySlot[start] - gap.days, minutes: minutes))
    }
}
