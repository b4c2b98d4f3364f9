/// Rule 4: the trainer teaches it and comes to the site, on a day with no other site; the room suits it, has the seats and is of the
/// learners' site; the group is not too large.
enum TrainerAndRoomFit {
    static func breaches(_ timetable: Timetable) -> [Breach] {
        timetable.sessions.flatMap { session in
            (trainer(session, timetable) + room(session, timetable) + group(session, timetable))
                .map { Breach(rule: 4, session: session, fact: $0) }
        } + sitesOnADay(timetable)
    }

    private static func trainer(_ session: Session, _ timetable: Timetable) -> [String] {
        guard let index = session.trainer else {
            return timetable.activity(session).needsTrainer ? ["it has no trainer"] : []
        }
        let trainer = timetable.instance.trainers[index]
        var found: [String] = []
        if !timetable.activity(session).needsTrainer { found.append("it has a trainer") }
        if !trainer.teaches[session.activity] { found.append("trainer \(index) does not teach it") }
        if let site = timetable.site(session), let sites = trainer.sites, !sites.contains(site) {
            found.append("trainer \(index) does not come to site \(site)")
        }
        for own in trainer.attendsFirst[session.activity] ?? [] {
            let isAttended = timetable.sessionsOf[own].contains {
                timetable.endMinute(timetable.sessions[$0]) <= session.start * Instance.minutesPerSlot
            }
            if !isAttended { found.append("trainer \(index) has not attended enrolment \(own)") }
        }
        return found
    }

    private static func room(_ session: Session, _ timetable: Timetable) -> [String] {
        let allowed = timetable.activity(session).rooms
        guard let index = session.room else { return allowed == nil ? [] : ["it has no room"] }
        guard let allowed, allowed.contains(index) else { return ["room \(index) does not suit it"] }
        let room = timetable.instance.rooms[index]
        var found: [String] = []
        if session.enrolments.count > room.capacity { found.append("room \(index) seats \(room.capacity)") }
        if let site = room.site {
            for person in timetable.learners(session) where timetable.instance.people[person].site != site {
                found.append("person \(person) is not of site \(site)")
            }
        }
        return found
    }

    private static func group(_ session: Session, _ timetable: Timetable) -> [String] {
        let activity = timetable.activity(session)
        var found: [String] = []
        if session.enrolments.count > activity.groupMaximum { found.append("the group is above \(activity.groupMaximum)") }
        let sites = Set(timetable.learners(session).compactMap { timetable.instance.people[$0].site })
        if activity.isAtDesks, sites.count > 1 { found.append("learners of sites \(sites.sorted()) at one desk") }
        return found
    }

    private static func sitesOnADay(_ timetable: Timetable) -> [Breach] {
        timetable.instance.trainers.indices.flatMap { trainer in
            var siteOn: [Int32: Int] = [:]
            return timetable.taught(by: trainer).compactMap { session -> Breach? in
                guard let site = timetable.site(session) else { return nil }
                let day = timetable.day(session, of: timetable.instance.trainers[trainer].person)
                let first = siteOn[day, default: site]
                siteOn[day] = first
                guard first != site else { return nil }
                return Breach(rule: 4, session: session, fact: "trainer \(trainer) is at site \(first) that day")
            }
        }
    }
}
