import Calendars
public import Documents

/// What changes for one person between two timetables.
public struct PersonalChanges: Hashable, Sendable {
    /// Who.
    public let person: Person
    /// What changes, by the time that the person has in the calendar.
    public let changes: [Change]

    /// Somebody who is to be told.
    public enum Person: Hashable, Sendable {
        /// As one who learns.
        case employee(EmployeeID)
        /// As one who teaches.
        case trainer(TrainerID)
    }

    /// A change in somebody's calendar; one of the two sessions is there.
    public struct Change: Hashable, Sendable {
        /// What they had.
        public let was: PlannedSession?
        /// What they have instead.
        public let `is`: PlannedSession?
        /// Why.
        public let cause: ChangeCause?

        /// That change.
        public init(was: PlannedSession?, is now: PlannedSession?, cause: ChangeCause?) {
            self.was = was
            self.is = now
            self.cause = cause
        }
    }

    /// Everybody who has to be told, learners in the staff's order and then trainers in the document's; whoever of them is not there any
    /// more comes last. `cause` says why something changes for somebody.
    public static func all(
        _ changes: [SessionChange], in rollout: Rollout,
        cause: (Person, PlannedSession?, PlannedSession?) -> ChangeCause? = { _, _, _ in nil }
    ) -> [PersonalChanges] {
        var was: [Person: [PlannedSession]] = [:]
        var now: [Person: [PlannedSession]] = [:]
        for change in changes {
            for employee in change.tell {
                if let session = change.was, session.attendees.contains(employee) {
                    was[.employee(employee), default: []].append(session)
                }
                if let session = change.is, session.attendees.contains(employee) {
                    now[.employee(employee), default: []].append(session)
                }
            }
            for trainer in change.tellTrainers {
                if let session = change.was, session.trainer == trainer { was[.trainer(trainer), default: []].append(session) }
                if let session = change.is, session.trainer == trainer { now[.trainer(trainer), default: []].append(session) }
            }
        }
        let known = rollout.staff.map { Person.employee($0.id) } + rollout.trainers.map { Person.trainer($0.id) }
        let told = Set(was.keys).union(now.keys)
        let others = told.subtracting(known).sorted { $0.text < $1.text }
        return (known.filter(told.contains) + others).map { person in
            PersonalChanges(
                person: person,
                changes: paired(was[person] ?? [], now[person] ?? [], isByID: person.isTrainer).map { was, now in
                    Change(was: was, is: now, cause: cause(person, was, now))
                })
        }
    }

    /// What somebody had with what they have instead: the same session for whoever teaches, the same part for whoever learns.
    private static func paired(
        _ was: [PlannedSession], _ now: [PlannedSession], isByID: Bool
    ) -> [(PlannedSession?, PlannedSession?)] {
        var left = now
        var pairs: [(PlannedSession?, PlannedSession?)] = was.map { session in
            let index = left.firstIndex { isByID ? $0.id == session.id : $0.isOfSamePart(as: session) }
            return (session, index.map { left.remove(at: $0) })
        }
        pairs += left.map { (nil, $0) }
        func start(_ pair: (PlannedSession?, PlannedSession?)) -> Int { (pair.0 ?? pair.1)?.interval.start.minutes ?? 0 }
        return pairs.enumerated().sorted { (start($0.element), $0.offset) < (start($1.element), $1.offset) }.map(\.element)
    }
}

extension PersonalChanges.Person {
    /// The person's id.
    public var text: String {
        switch self {
        case .employee(let id): id.text
        case .trainer(let id): id.text
        }
    }

    fileprivate var isTrainer: Bool {
        if case .trainer = self { true } else { false }
    }
}

extension PlannedSession {
    fileprivate func isOfSamePart(as other: PlannedSession) -> Bool {
        module == other.module && part == other.part && isRefresher == other.isRefresher
    }
}
