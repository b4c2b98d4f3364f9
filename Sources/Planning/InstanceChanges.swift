import Scheduling

// Parts of an instance with one thing changed.

extension Instance.Person {
    func with(starts: [SlotSet]) -> Self {
        Self(zone: zone, site: site, team: team, starts: starts, avoided: avoided)
    }
}

extension Instance.Trainer {
    func with(
        starts: [SlotSet]? = nil, teaches: [Bool]? = nil, attendsFirst: [Int: [Int]]? = nil, minutesPerDay: Int? = nil,
        minutesPerWeek: Int? = nil, sites: [Int]?? = nil
    ) -> Self {
        Self(
            person: person, starts: starts ?? self.starts, teaches: teaches ?? self.teaches,
            attendsFirst: attendsFirst ?? self.attendsFirst, costPerHour: costPerHour,
            minutesPerDay: minutesPerDay ?? self.minutesPerDay, minutesPerWeek: minutesPerWeek ?? self.minutesPerWeek,
            sites: sites ?? self.sites)
    }
}

extension Instance.Room {
    func with(starts: [SlotSet]) -> Self {
        Self(capacity: capacity, site: site, isShared: isShared, starts: starts)
    }
}

extension Instance.Activity {
    func with(rooms: [Int]?, groupMaximum: Int) -> Self {
        Self(
            minutes: minutes, durationIndex: durationIndex, needsTrainer: needsTrainer, isAtDesks: isAtDesks, rooms: rooms,
            groupMinimum: groupMinimum, groupMaximum: groupMaximum)
    }

    /// What repeats it in so many minutes, for any number of people.
    func refresher(minutes: Int, durationIndex: Int) -> Self {
        Self(
            minutes: minutes, durationIndex: durationIndex, needsTrainer: needsTrainer, isAtDesks: isAtDesks, rooms: rooms,
            groupMinimum: 1, groupMaximum: groupMaximum)
    }
}

extension Instance.Enrolment {
    func with(ready: Int, after: [Instance.Predecessor]? = nil) -> Self {
        Self(
            person: person, activity: activity, ready: ready, dueDay: dueDay, after: after ?? self.after, dayCost: dayCost)
    }
}

extension Instance.LearnerLimits {
    func with(
        minutesPerDay: Int? = nil, minutesPerWeek: Int? = nil, sessionsPerDay: Int? = nil, sessionsInARow: Int? = nil
    ) -> Self {
        Self(
            minutesPerDay: minutesPerDay ?? self.minutesPerDay, minutesPerWeek: minutesPerWeek ?? self.minutesPerWeek,
            sessionsPerDay: sessionsPerDay ?? self.sessionsPerDay, sessionsInARow: sessionsInARow ?? self.sessionsInARow)
    }
}
