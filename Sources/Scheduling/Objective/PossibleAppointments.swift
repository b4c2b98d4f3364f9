/// Which published appointments the rules allow when nothing else but the fixed sessions is booked: the relaxation behind the bounds of
/// what changes. It looks at the instance alone, so that it takes no room for large ones.
struct PossibleAppointments: Sendable {
    let instance: Instance
    private let enrolmentsOf: [[Int]]
    /// The fixed session of each enrolment that has one.
    private let fixed: [Int: Session]
    /// The first slot at which each enrolment may start; `slotCount` where it cannot be placed.
    private let first: [Int]
    /// By activity, the starts at which somebody who teaches it works and a room that suits it is open; `nil` where neither is needed.
    private let supply: [SlotSet?]

    /// `first` may be known better than from ready days alone.
    init(_ instance: Instance, first: [Int]? = nil) {
        self.instance = instance
        self.first = first ?? instance.enrolments.map(\.ready)
        let told = Set(instance.published.map(\.activity))
        supply = instance.activities.indices.map { told.contains($0) ? Self.supply(of: $0, instance) : nil }
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
        if let session = fixed[enrolment] { return published.isPossible && published.isWhere(session) }
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
        func isPossible(_ start: Int) -> Bool {
            start >= first[enrolment] && starts.contains(start) && supply[needed.activity]?.contains(start) ?? true
        }
        return (0..<max(1, instance.slotCount)).first { isPossible(slot - $0) || isPossible(slot + $0) } ?? 0
    }

    private static func supply(of index: Int, _ instance: Instance) -> SlotSet? {
        let activity = instance.activities[index]
        func union(_ sets: [SlotSet]) -> SlotSet {
            var union = SlotSet(slotCount: instance.slotCount)
            for set in sets { union.formUnion(set) }
            return union
        }
        let rooms = activity.rooms.map { union($0.map { instance.rooms[$0].starts[activity.durationIndex] }) }
        guard activity.needsTrainer else { return rooms }
        var supply = union(instance.trainers.filter { $0.teaches[index] }.map { $0.starts[activity.durationIndex] })
        if let rooms { supply.formIntersection(rooms) }
        return supply
    }

    private func canBeTaught(_ published: Instance.Published) -> Bool {
        guard published.isPossible, published.start >= 0, published.start < instance.slotCount else { return false }
        let activity = instance.activities[published.activity]
        let duration = activity.durationIndex
        if let trainer = published.trainer.map({ instance.trainers[$0] }) {
            guard trainer.teaches[published.activity], trainer.starts[duration].contains(published.start) else { return false }
            guard (trainer.attendsFirst[published.activity] ?? []).allSatisfy({ hasEnded($0, by: published.start) }) else {
                return false
            }
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

    /// Whether an enrolment may have ended by a slot.
    private func hasEnded(_ enrolment: Int, by slot: Int) -> Bool {
        let start = fixed[enrolment]?.start ?? first[enrolment]
        return start + instance.activities[instance.enrolments[enrolment].activity].slots <= slot
    }

    private func canAttend(_ enrolment: Int, _ published: Instance.Published) -> Bool {
        let needed = instance.enrolments[enrolment]
        guard needed.activity == published.activity, first[enrolment] <= published.start else { return false }
        let person = instance.people[needed.person]
        guard person.starts[instance.activities[needed.activity].durationIndex].contains(published.start) else { return false }
        if let trainer = published.trainer, instance.trainers[trainer].person == needed.person { return false }
        return published.room.flatMap { instance.rooms[$0].site }.map { $0 == person.site } ?? true
    }
}
