/// A timetable from anywhere, judged by the same rules and the same objective as the engine's own: what the benchmarks compare by.
package enum Judgement {
    /// What is wrong with it: nothing for one that keeps every rule.
    package static func breaches(sessions: [Session], unplaced: [Int], of instance: Instance) -> [String] {
        let outside = references(sessions, unplaced, instance)
        guard outside.isEmpty else { return outside }
        let timetable = Timetable(instance: instance, sessions: sessions, unplaced: unplaced)
        return Rules.breaches(timetable).map(\.description)
    }

    /// What it counts to, with the bounds that hold for as many left out. Requires that it keeps every rule.
    package static func terms(sessions: [Session], unplaced: [Int], of instance: Instance) -> [TermValue] {
        let timetable = Timetable(instance: instance, sessions: sessions, unplaced: unplaced)
        let weights = Weights(instance)
        let bounds = Search.bounds(instance, leavingOut: unplaced.count, lateDays: LateDays.value(timetable))
        return zip(Objective.terms, bounds).map { entry, bound in
            TermValue(term: entry.term, value: entry.value(timetable), weight: weights.of(entry.term), bound: bound)
        }
    }

    /// What a unit of each term counts, by the term's name.
    package static func weights(of instance: Instance) -> [String: Int] {
        let weights = Weights(instance)
        return Dictionary(uniqueKeysWithValues: ObjectiveTerm.allCases.map { ($0.rawValue, weights.of($0)) })
    }

    /// Over how many weeks each person's minutes could be spread: what the weekly peak is measured against.
    package static func weeksOpen(of instance: Instance) -> [Int] { Model(instance).weeksOpen }

    /// Numbers that name nothing: no rule could look them up.
    private static func references(_ sessions: [Session], _ unplaced: [Int], _ instance: Instance) -> [String] {
        let enrolments = instance.enrolments.indices
        var found = unplaced.filter { !enrolments.contains($0) }.map { "there is no enrolment \($0)" }
        for session in sessions {
            if !instance.activities.indices.contains(session.activity) {
                found.append("there is no activity \(session.activity)")
            }
            if !(0..<max(1, instance.slotCount)).contains(session.start) { found.append("there is no slot \(session.start)") }
            if let trainer = session.trainer, !instance.trainers.indices.contains(trainer) {
                found.append("there is no trainer \(trainer)")
            }
            if let room = session.room, !instance.rooms.indices.contains(room) { found.append("there is no room \(room)") }
            found += session.enrolments.filter { !enrolments.contains($0) }.map { "there is no enrolment \($0)" }
        }
        return found
    }
}
