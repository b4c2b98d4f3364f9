/// How many enrolments are in no session; each part counts.
enum Unplaced {
    static func value(_ timetable: Timetable) -> Int { timetable.sessionsOf.count { $0.isEmpty } }

    /// Of what could be placed alone, what is too much for all learners, each by themselves, for those who teach it, or for the teams
    /// (``Supply``), whichever is most.
    static func bound(_ model: Model, _ paces: [LateDays.Pace?], _ supply: Supply) -> Int {
        let fixed = Set(model.instance.fixed.flatMap(\.enrolments))
        let learners = model.instance.people.indices.reduce(0) { sum, person in
            guard fixed.isDisjoint(with: model.enrolmentsOfPerson[person]) else { return sum }
            return sum + (paces[person]?.leftOut ?? 0)
        }
        return max(learners, supply.unplaced)
    }
}
