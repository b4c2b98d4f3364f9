/// Which published appointments the rules allow when nothing else but the fixed sessions is booked: the relaxation behind the bounds of
/// what changes. It looks at the instance alone, so that it takes no room for large ones.
struct PossibleAppointments {
    private let instance: Instance
    private let enrolmentsOf: [[Int]]
    /// The fixed session of each enrolment that has one.
    private let fixed: [Int: Session]

    init(_ instance: Instance) {
        self.instance = instance
        var enrolmentsOf = [[Int]](repeating: [], count: instance.activities.count)
        var fixed: [Int: Session] = [:]
        if !instance.published.isEmpty {
            for (number, enrolment) in instance.enrolments.enumerated() { enrolmentsOf[enrolment.activity].append(number) }
            for session in instance.fixed { for enrolment in session.enrolments { fixed[enrolment] = session } }
        }
        self.enrolmentsOf = enrolmentsOf
        self.fixed = fixed
    }

    /// Whether an enrolment can be in a session just as it was published.
    func canStand(_ published: Instance.Published, for enrolment: Int) -> Bool {
        if let session = fixed[enrolment] {
            return published.isPossible && session.start == published.start && session.trainer == published.trainer
                && session.room == published.room
        }
        return canBeTaught(published) && canAttend(enrolment, published)
    }

    /// Whether anybody can be in a session just as it was published.
    func canStand(_ published: Instance.Published) -> Bool {
        enrolmentsOf[published.activity].contains { canStand(published, for: $0) }
    }

    /// How many slots lie between a slot and the nearest at which an enrolment may start.
    func distance(of enrolment: Int, from slot: Int) -> Int {
        if let session = fixed[enrolment] { return abs(session.start - slot) }
        let needed = instance.enrolments[enrolment]
        let starts = instance.people[needed.person].starts[instance.activities[needed.activity].durationIndex]
        for distance in 0..<max(1, instance.slotCount) {
            for start in [slot - distance, slot + distance] where start >= needed.ready && starts.contains(start) {
                return distance
            }
        }
        return 0
    }

    private func canBeTaught(_ published: Instance.Published) -> Bool {
        guard published.isPossible, published.start >= 0, published.start < instance.slotCount else { return false }
        let activity = instance.activities[published.activity]
        let duration = activity.durationIndex
        if let trainer = published.trainer.map({ instance.trainers[$0] }) {
            guard trainer.teaches[published.activity], trainer.starts[duration].contains(published.start) else { return false }
            if let site = published.room.flatMap({ instance.rooms[$0].site }) {
                guard Model.goes(trainer, to: site) else { return false }
            }
        } else if activity.needsTrainer {
            return false
        }
        guard let rooms = activity.rooms else { return true }
        guard let room = published.room, rooms.contains(room) else { return false }
        return instance.rooms[room].capacity > 0 && instance.rooms[room].starts[duration].contains(published.start)
    }

    private func canAttend(_ enrolment: Int, _ published: Instance.Published) -> Bool {
        let needed = instance.enrolments[enrolment]
        guard needed.activity == published.activity, needed.ready <= published.start else { return false }
        let person = instance.people[needed.person]
        guard person.starts[instance.activities[needed.activity].durationIndex].contains(published.start) else { return false }
        if let trainer = published.trainer, instance.trainers[trainer].person == needed.person { return false }
        return published.room.flatMap { instance.rooms[$0].site }.map { $0 == person.site } ?? true
    }
}
