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

    /// Fixed sessions cost what they do, and each activity's other enrolments what covering them with sessions must (``Cover``).
    ///
    /// Strays are shared out over the activities where they save most, exactly (by dynamic programming) while they are few.
    static func bound(_ model: Model, _ alone: Alone, _ windows: Windows) -> Int {
        var total = 0
        for session in model.instance.fixed {
            guard let trainer = session.trainer else { continue }
            total += model.instance.trainers[trainer].costPerHour * model.instance.activities[session.activity].minutes
        }
        let covers = model.instance.activities.indices.filter { model.instance.activities[$0].needsTrainer }
            .flatMap { Cover.covers(of: $0, model, alone, windows) }
        guard windows.strays <= Cover.mostStrays else {
            let shares = covers.flatMap(\.shares)
            let sum = Bounds.sum(of: shares, withoutLargest: windows.strays) / Cover.unit
            return rounded(total + sum)
        }
        var least = [Int](repeating: 0, count: windows.strays + 1)
        for cover in covers {
            let own = (0...windows.strays).map { cover.cost(strays: $0) }
            least = least.indices.map { all in (0...all).reduce(Int.max) { min($0, least[all - $1] + own[$1]) } }
        }
        return rounded(total + (least.last ?? 0))
    }
}
