/// What people have been told, laid out for the search: by enrolment the published appointment, by trainer and start the published lesson.
struct Appointments: Sendable {
    /// Whether nobody has been told anything.
    let isEmpty: Bool
    /// By enrolment, the published start as a slot of the instance; -1 for none.
    let slotOf: [Int]
    /// By enrolment, the published start as a kept slot; -1 where it cannot stand.
    let startOf: [Int]
    /// By enrolment, the published trainer and room, -1 for none.
    let trainerOf: [Int]
    let roomOf: [Int]
    /// By enrolment, which published session it was in; -1 for none.
    let sessionOf: [Int]
    /// By enrolment, whether its appointment is a session of its own, since nobody teaches it.
    let isAlone: [Bool]
    /// The published sessions, with kept slots; those that cannot stand too.
    let sessions: [Promise]
    /// What has to be told to each person, and how many sessions do not stand, while nothing is placed.
    let changesOf: [Int32]
    let moved: Int
    /// The published lesson that starts there: trainer × slots + start; -1 for none.
    private let lessonAt: [Int32]
    private let slots: Int
    /// By trainer, who that is.
    private let personOf: [Int]
    private let original: [Int]

    /// A published session on kept slots; -1 for no trainer or room, and for a start that is not kept.
    struct Promise: Sendable {
        let activity: Int
        let start: Int
        let trainer: Int
        let room: Int
        let enrolments: [Int]
    }

    init(_ instance: Instance, _ grid: CompactGrid) {
        isEmpty = instance.published.isEmpty
        slots = grid.count
        original = isEmpty ? [] : grid.original
        personOf = isEmpty ? [] : instance.trainers.map(\.person)
        let count = isEmpty ? 0 : instance.enrolments.count
        var slotOf = [Int](repeating: -1, count: count)
        var startOf = slotOf
        var trainerOf = slotOf
        var roomOf = slotOf
        var sessionOf = slotOf
        var isAlone = [Bool](repeating: false, count: count)
        var lessonAt = [Int32](repeating: -1, count: isEmpty ? 0 : instance.trainers.count * grid.count)
        var changesOf = [Int32](repeating: 0, count: isEmpty ? 0 : instance.people.count)
        var moved = 0
        var sessions: [Promise] = []
        for published in instance.published {
            let needsTrainer = instance.activities[published.activity].needsTrainer
            let kept = grid.atOrAfter[min(max(0, published.start), instance.slotCount)]
            let start = published.isPossible && kept < grid.count && grid.original[kept] == published.start ? kept : -1
            for enrolment in published.enrolments {
                slotOf[enrolment] = published.start
                startOf[enrolment] = start
                trainerOf[enrolment] = published.trainer ?? -1
                roomOf[enrolment] = published.room ?? -1
                sessionOf[enrolment] = sessions.count
                isAlone[enrolment] = !needsTrainer
                changesOf[instance.enrolments[enrolment].person] += 1
                if !needsTrainer { moved += 1 }
            }
            if needsTrainer, published.trainer != nil || !published.isPossible { moved += 1 }
            if let trainer = published.trainer {
                changesOf[instance.trainers[trainer].person] += 1
                if start >= 0, start < grid.count { lessonAt[trainer * grid.count + start] = Int32(sessions.count) }
            }
            sessions.append(
                Promise(
                    activity: published.activity, start: start, trainer: published.trainer ?? -1, room: published.room ?? -1,
                    enrolments: published.enrolments))
        }
        self.slotOf = slotOf
        self.startOf = startOf
        self.trainerOf = trainerOf
        self.roomOf = roomOf
        self.sessionOf = sessionOf
        self.isAlone = isAlone
        self.sessions = sessions
        self.changesOf = changesOf
        self.moved = moved
        self.lessonAt = lessonAt
    }

    /// Whether an enrolment that starts there, with that trainer, in that room, is as it was published; only where it was.
    @inline(__always)
    func stands(_ enrolment: Int, _ start: Int, _ trainer: Int, _ room: Int) -> Bool {
        start == startOf[enrolment] && trainer == trainerOf[enrolment] && room == roomOf[enrolment]
    }

    /// By how many minutes an enrolment that starts there has moved.
    @inline(__always)
    func minutes(_ enrolment: Int, _ start: Int) -> Int {
        abs(original[start] &- slotOf[enrolment]) &* Instance.minutesPerSlot
    }

    /// Whether a trainer's lesson is a published one.
    @inline(__always)
    func isPromised(_ activity: Int, _ start: Int, _ trainer: Int, _ room: Int) -> Bool {
        let lesson = lessonAt[trainer &* slots &+ start]
        guard lesson >= 0 else { return false }
        return sessions[Int(lesson)].activity == activity && sessions[Int(lesson)].room == room
    }

    /// The person who is a trainer.
    @inline(__always)
    func person(ofTrainer trainer: Int) -> Int { personOf[trainer] }
}

/// What has to be told while a timetable changes: how many appointments and lessons of each person are not as published.
struct Telling: Sendable {
    private(set) var changesOf: [Int32]

    init(_ appointments: Appointments, _ score: inout Score) {
        changesOf = appointments.changesOf
        score.told = changesOf.count { $0 > 0 }
        score.moved = appointments.moved
    }

    /// Counts an enrolment in (`sign` 1) or out (-1) of a session.
    mutating func attend(
        _ enrolment: Int, of person: Int, _ start: Int, _ trainer: Int, _ room: Int, sign: Int, _ appointments: Appointments,
        _ score: inout Score
    ) {
        guard appointments.slotOf[enrolment] >= 0 else { return }
        if appointments.stands(enrolment, start, trainer, room) {
            change(person, by: Int32(-sign), &score)
            if appointments.isAlone[enrolment] { score.moved -= sign }
        } else {
            score.movedMinutes += sign * appointments.minutes(enrolment, start)
        }
    }

    /// Counts a lesson in (`sign` 1) or out (-1).
    mutating func teach(
        _ activity: Int, _ start: Int, _ trainer: Int, _ room: Int, sign: Int, _ appointments: Appointments, _ score: inout Score
    ) {
        let isPromised = appointments.isPromised(activity, start, trainer, room)
        change(appointments.person(ofTrainer: trainer), by: Int32(isPromised ? -sign : sign), &score)
        if isPromised { score.moved -= sign }
    }

    private mutating func change(_ person: Int, by change: Int32, _ score: inout Score) {
        let before = changesOf[person]
        changesOf[person] = before + change
        score.told += (before + change > 0 ? 1 : 0) - (before > 0 ? 1 : 0)
    }

    /// By how many more people are told if that many more appointments of somebody change.
    @inline(__always)
    func told(_ person: Int, by change: Int) -> Int {
        let before = Int(changesOf[person])
        return (before &+ change > 0 ? 1 : 0) &- (before > 0 ? 1 : 0)
    }
}
