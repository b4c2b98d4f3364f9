/// Minutes × cost per hour over all sessions with a trainer, in the smallest unit of money, rounded to the nearest once at the end.
enum TrainerCost {
    /// The search counts sixtieths of the unit, because cost is given by the hour and time by the minute.
    static let parts = 60

    static func value(_ timetable: Timetable) -> Int {
        rounded(
            timetable.sessions.reduce(0) { sum, session in
                guard let trainer = session.trainer else { return sum }
                return sum + timetable.activity(session).minutes * timetable.instance.trainers[trainer].costPerHour
            })
    }

    static func rounded(_ sixtieths: Int) -> Int { (sixtieths + parts / 2) / parts }

    /// Every activity in as few sessions as its largest place allows, each with the cheapest who teaches it.
    ///
    /// Where learners are bound to their sites, because no place of the activity is open to all, each site has sessions of its own.
    /// Leaving enrolments out saves whole sessions; as in the fractional knapsack (Dantzig 1957) the most saving ones are taken
    /// first, in part if need be, which never saves less than a real choice.
    static func bound(_ model: Model, _ alone: Alone, leavingOut count: Int) -> Int {
        var total = 0
        var savings: [(saved: Int, learners: Int)] = []
        for activity in model.instance.activities.indices where model.instance.activities[activity].needsTrainer {
            for group in groups(of: activity, model, alone) {
                let sessions = (group.learners + group.capacity - 1) / group.capacity
                total += sessions * group.cost
                guard sessions > 0 else { continue }
                savings.append((group.cost, group.learners - (sessions - 1) * group.capacity))
                if sessions > 1 { savings.append(((sessions - 1) * group.cost, (sessions - 1) * group.capacity)) }
            }
        }
        savings.sort { $0.saved * $1.learners > $1.saved * $0.learners }
        var left = count
        for saving in savings where left > 0 {
            let taken = min(left, saving.learners)
            total -= (saving.saved * taken + saving.learners - 1) / saving.learners
            left -= taken
        }
        return rounded(max(0, total))
    }

    /// Learners who can only be in sessions of their own, with the most that sit in one and the least that one costs.
    private static func groups(of activity: Int, _ model: Model, _ alone: Alone) -> [(learners: Int, capacity: Int, cost: Int)] {
        let possible = model.enrolmentsOfActivity[activity].filter { alone.earliest[$0] != nil }
        let fixed = Set(model.instance.fixed.filter { $0.activity == activity }.flatMap(\.enrolments))
        guard !possible.isEmpty, fixed.isEmpty else { return [] }
        let places = model.places[activity].filter { $0.capacity > 0 && !$0.trainers.isEmpty }
        func cost(_ places: [Model.Place]) -> Int {
            let trainers = places.flatMap(\.trainers)
            return (trainers.map { model.instance.trainers[$0].costPerHour }.min() ?? 0)
                * model.instance.activities[activity].minutes
        }
        func capacity(_ places: [Model.Place]) -> Int { max(1, places.map { min($0.capacity, possible.count) }.max() ?? 1) }
        // A learner who can sit in one place only is bound to it; bound learners of different places never share a session.
        var bound = [Int](repeating: 0, count: places.count)
        var free = 0
        for enrolment in possible {
            let cohort = model.cohortOf[model.instance.enrolments[enrolment].person]
            let own = places.indices.filter { places[$0].cohorts.contains(cohort) }
            if own.count == 1 { bound[own[0]] += 1 } else { free += 1 }
        }
        guard free == 0 else { return [(possible.count, capacity(places), cost(places))] }
        return places.indices.filter { bound[$0] > 0 }.map { (bound[$0], capacity([places[$0]]), cost([places[$0]])) }
    }
}
