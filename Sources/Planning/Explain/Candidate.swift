import Calendars
import Documents

/// A part of a module with the people who would attend it together: what a start is looked for.
struct Candidate {
    let module: TrainingModule
    let part: Int
    let learners: [Learner]
    /// The teams of the learners that have a limit on who may be away.
    let teams: [Team]
    /// Who teaches it and is not among the learners, in the document's order.
    let trainers: [Trainer]
    /// The rooms that suit it and these learners, in the document's order.
    let rooms: [Room]

    /// Somebody who would attend.
    struct Learner {
        let employee: Employee
        let presence: Presence
        let stage: StageID
        let ready: CivilDate
        let readyMoment: Moment
        let due: CivilDate
        let before: [Predecessor]
    }

    /// A team with a limit.
    struct Team {
        let name: TeamName
        let limit: Limits.Away
        let members: Set<EmployeeID>
        /// When each member is at work; empty where the limit is a count.
        let atWork: [IntervalSet]

        /// How many may attend throughout a slot; of a share, those count who are at work throughout it.
        func allowed(in slot: Interval) -> Int {
            switch limit {
            case .count(let count): count
            case .share(let share): max(1, share.roundedDown(of: atWork.count { $0.containsInOneStretch(slot) }))
            }
        }
    }

    init(_ module: TrainingModule, part: Int, attendees: [EmployeeID], in explained: ExplainedPlan) {
        let rollout = explained.rollout
        self.module = module
        self.part = part
        learners = attendees.compactMap { id in
            guard let employee = explained.employees[id], let window = explained.window(employee, module.id) else { return nil }
            return Learner(
                employee: employee, presence: Presence(employee, explained.availability), stage: window.stage.stage,
                ready: window.ready, readyMoment: rollout.zone.moment(window.ready, .midnight), due: window.due,
                before: explained.before(employee, module, part: part))
        }
        let sites = learners.map(\.employee.site)
        let names = Set(learners.compactMap(\.employee.team))
        teams = rollout.limits.away.filter { names.contains($0.key) }.sorted { $0.key < $1.key }.map { name, limit in
            let members = rollout.staff.filter { $0.team == name }
            let needsHours = if case .share = limit { true } else { false }
            return Team(
                name: name, limit: limit, members: Set(members.map(\.id)),
                atWork: needsHours ? members.map(explained.availability.atWork) : [])
        }
        let attending = Set(attendees)
        trainers = rollout.trainers.filter { trainer in
            module.format.needsTrainer && (trainer.teaches?.contains(module.id) ?? true)
                && !(trainer.employee.map(attending.contains) ?? false)
        }
        let count = attendees.count
        rooms = rollout.rooms.filter { room in
            let suits =
                switch module.format.place {
                case .room: room.link != nil || module.equipment.allSatisfy(room.equipment.contains)
                case .linkedRoom: room.link != nil
                case .desks, .nowhere: false
                }
            return suits && room.capacity >= count && (room.site == nil || sites.allSatisfy { $0 == room.site })
        }
    }

    /// Whether these people may attend together at all: the group is not too large, and at the desks all are of one site.
    var isPossible: Bool {
        if module.format == .selfPaced { return learners.count == 1 }
        if let most = module.groupMaximum, learners.count > most { return false }
        return module.format.place != .desks || Set(learners.compactMap(\.employee.site)).count <= 1
    }

    /// Whether it is held in a room.
    var needsRoom: Bool {
        switch module.format.place {
        case .room, .linkedRoom: true
        case .desks, .nowhere: false
        }
    }

    /// The site at which it is held without a room.
    var deskSite: SiteName? {
        module.format.place == .desks ? learners.lazy.compactMap(\.employee.site).first : nil
    }

    /// A session of it that starts then.
    func interval(from start: Moment) -> Interval { Interval(start: start, end: start.advanced(by: module.duration.count)) }
}
