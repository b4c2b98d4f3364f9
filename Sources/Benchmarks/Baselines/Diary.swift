import Scheduling

/// Who is where when, in lists: slow and plain, with no table of the engine's.
struct Diary {
    private let instance: Instance
    private(set) var sessions: [Session] = []
    /// The session of each enrolment.
    private(set) var sessionOf: [Int?]
    private var attended: [[Int]]
    private var taught: [[Int]]
    private var inRoom: [[Int]]
    private var away: [[Int]]

    /// The diary of an instance, with its fixed sessions.
    init(_ instance: Instance) {
        self.instance = instance
        sessionOf = [Int?](repeating: nil, count: instance.enrolments.count)
        attended = [[Int]](repeating: [], count: instance.people.count)
        taught = [[Int]](repeating: [], count: instance.trainers.count)
        inRoom = [[Int]](repeating: [], count: instance.rooms.count)
        away = instance.teams.map { _ in [Int](repeating: 0, count: instance.slotCount) }
        for session in instance.fixed { hold(session) }
    }

    /// Enters a session.
    mutating func hold(_ session: Session) {
        let number = sessions.count
        sessions.append(session)
        for enrolment in session.enrolments {
            sessionOf[enrolment] = number
            let person = instance.enrolments[enrolment].person
            attended[person].append(number)
            guard let team = instance.people[person].team else { continue }
            for slot in session.start..<min(end(session), instance.slotCount) { away[team][slot] += 1 }
        }
        if let trainer = session.trainer { taught[trainer].append(number) }
        if let room = session.room { inRoom[room].append(number) }
    }

    // MARK: - When

    private func minutes(_ session: Session) -> Int { instance.activities[session.activity].minutes }
    private func end(_ session: Session) -> Int { session.start + instance.activities[session.activity].slots }

    private func endDay(_ start: Int, _ minutes: Int) -> Int32 {
        instance.zones[0].dayBySlot[min(start + minutes / Instance.minutesPerSlot, instance.slotCount)]
    }

    /// The first slot after what comes before; `nil` where that has no place.
    func earliest(_ enrolment: Int) -> Int? {
        let needed = instance.enrolments[enrolment]
        var low = needed.ready
        for before in needed.after {
            guard let number = sessionOf[before.enrolment] else { return nil }
            let earlier = sessions[number]
            let end = earlier.start * Instance.minutesPerSlot + minutes(earlier) + before.minutes
            low = max(low, (end + Instance.minutesPerSlot - 1) / Instance.minutesPerSlot)
            let day = endDay(earlier.start, minutes(earlier)) + before.days
            while low < instance.slotCount, instance.zones[0].dayBySlot[low] < day { low += 1 }
        }
        return low
    }

    /// Whether an enrolment that starts there ends after its due day.
    func isLate(_ enrolment: Int, start: Int) -> Bool {
        let needed = instance.enrolments[enrolment]
        return endDay(start, instance.activities[needed.activity].minutes) > needed.dueDay
    }

    private func overlaps(_ numbers: [Int], _ activity: Int, _ start: Int) -> Bool {
        let end = start + instance.activities[activity].slots
        return numbers.contains { sessions[$0].start < end && start < self.end(sessions[$0]) }
    }

    // MARK: - Who and where

    func isFree(room: Int, _ activity: Int, _ start: Int) -> Bool {
        let own = instance.rooms[room]
        guard own.starts[instance.activities[activity].durationIndex].contains(start) else { return false }
        return own.isShared || !overlaps(inRoom[room], activity, start)
    }

    func canTeach(_ trainer: Int, _ activity: Int, _ start: Int, site: Int?) -> Bool {
        let own = instance.trainers[trainer]
        let definition = instance.activities[activity]
        guard own.teaches[activity], own.starts[definition.durationIndex].contains(start) else { return false }
        if let site, let sites = own.sites, !sites.contains(site) { return false }
        for enrolment in own.attendsFirst[activity] ?? [] {
            guard let number = sessionOf[enrolment] else { return false }
            let first = sessions[number]
            guard first.start * Instance.minutesPerSlot + minutes(first) <= start * Instance.minutesPerSlot else { return false }
        }
        let everywhere = instance.trainers.indices.filter { instance.trainers[$0].person == own.person }.flatMap { taught[$0] }
        guard !overlaps(everywhere + attended[own.person], activity, start) else { return false }
        let zone = instance.zones[instance.people[own.person].zone]
        let onDay = taught[trainer].filter { zone.dayBySlot[sessions[$0].start] == zone.dayBySlot[start] }
        let inWeek = taught[trainer].filter { zone.weekBySlot[sessions[$0].start] == zone.weekBySlot[start] }
        if let site, onDay.contains(where: { number in self.site(sessions[number]).map { $0 != site } ?? false }) { return false }
        if let most = own.minutesPerDay, sum(onDay) + definition.minutes > most { return false }
        if let most = own.minutesPerWeek, sum(inWeek) + definition.minutes > most { return false }
        return true
    }

    private func sum(_ numbers: [Int]) -> Int { numbers.reduce(0) { $0 + minutes(sessions[$1]) } }

    private func site(_ session: Session) -> Int? {
        if let room = session.room { return instance.rooms[room].site }
        guard instance.activities[session.activity].isAtDesks else { return nil }
        return session.enrolments.lazy.compactMap { instance.people[instance.enrolments[$0].person].site }.first
    }

    /// The first of these enrolments that can come, at most as many as there are seats, and no more of a team than it sends.
    func whoCome(_ enrolments: [Int], _ activity: Int, _ start: Int, seats: Int, where suits: (Int) -> Bool) -> [Int] {
        var coming: [Int] = []
        var ofTeam = [Int](repeating: 0, count: instance.teams.count)
        let slots = start..<(start + instance.activities[activity].slots)
        for enrolment in enrolments where coming.count < seats && suits(enrolment) {
            let person = instance.enrolments[enrolment].person
            guard canAttend(person, activity, start) else { continue }
            if let team = instance.people[person].team {
                let hasRoom = slots.allSatisfy { slot in
                    away[team][slot] + ofTeam[team] < Int(instance.teams[team].awayBySlot[slot])
                }
                guard hasRoom else { continue }
                ofTeam[team] += 1
            }
            coming.append(enrolment)
        }
        return coming
    }

    private func canAttend(_ person: Int, _ activity: Int, _ start: Int) -> Bool {
        let own = attended[person]
        let teaching = instance.trainers.indices.filter { instance.trainers[$0].person == person }.flatMap { taught[$0] }
        guard !overlaps(own + teaching, activity, start) else { return false }
        let minutes = instance.activities[activity].minutes
        let zone = instance.zones[instance.people[person].zone]
        let onDay = own.filter { zone.dayBySlot[sessions[$0].start] == zone.dayBySlot[start] }
        let inWeek = own.filter { zone.weekBySlot[sessions[$0].start] == zone.weekBySlot[start] }
        let limits = instance.limits
        if let most = limits.minutesPerDay, sum(onDay) + minutes > most { return false }
        if let most = limits.minutesPerWeek, sum(inWeek) + minutes > most { return false }
        if let most = limits.sessionsPerDay, onDay.count + 1 > most { return false }
        if let most = limits.sessionsInARow, row(own, activity, start) > most { return false }
        return true
    }

    /// How many sessions would follow one another without a pause.
    private func row(_ numbers: [Int], _ activity: Int, _ start: Int) -> Int {
        var length = 1
        var first = start
        var last = start + instance.activities[activity].slots
        while let before = numbers.first(where: { end(sessions[$0]) == first }) {
            first = sessions[before].start
            length += 1
        }
        while let after = numbers.first(where: { sessions[$0].start == last }) {
            last = end(sessions[after])
            length += 1
        }
        return length
    }
}
