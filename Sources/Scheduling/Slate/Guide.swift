/// What counts beside the objective while the search is warm: the sizes of sessions, and days too late for what comes after.
///
/// The objective tells that the last of a chain of modules is late, but not that those before it stand where it cannot be in time; only
/// when all of them are earlier can it be. So each counts the days that it ends too late for that.
///
/// The objective does not tell a session of two from one of eight, but only a session that has been emptied can be closed. A bonus with
/// the square of the size, as Falkenauer (1996) gives the filling of bins, makes learners leave small sessions for large ones.
struct Guide: Sendable {
    /// The bonus by activity and size, in sixtieths of a point: first of the activity + size.
    private(set) var bonus: [Int]
    private let first: [Int]
    private let full: [Int]
    /// What a day counts, in points, that an enrolment is too late for what comes after it.
    private(set) var chainDay = 0
    /// The bonus of the timetable as it is, less what its days count.
    var sum = 0

    init(_ tables: SlateTables, _ weights: Weights) {
        var first = [0]
        var full: [Int] = []
        for activity in tables.activities.minutes.indices {
            let size = tables.activities.enrolments.count(activity) + 1
            first.append(first[activity] + size + 1)
            var dearest = 0
            if tables.activities.needsTrainer[activity] {
                for trainer in tables.model.instance.trainers where trainer.teaches[activity] {
                    dearest = max(dearest, trainer.costPerHour)
                }
            }
            let cost = dearest * tables.activities.minutes[activity] * weights.cost
            let most = tables.activities.most[activity]
            for size in 0...size { full.append(cost * min(size, most) * min(size, most) / (most * most)) }
        }
        self.first = first
        self.full = full
        bonus = [Int](repeating: 0, count: full.count)
    }

    /// Sets how much a full session's bonus is, as a share of its cost, and what a day counts, in points; `sizes` are the open sessions'
    /// activities and sizes, `days` the days that the timetable has.
    mutating func set(share: Double, sizes: some Sequence<(activity: Int, size: Int)>, chainDay: Int, days: Int) {
        self.chainDay = chainDay
        for index in bonus.indices { bonus[index] = Int((Double(full[index]) * share).rounded()) }
        sum = sizes.reduce(0) { $0 + of($1.activity, size: $1.size) } - days * chainDay * TrainerCost.parts
    }

    /// The bonus of a session of that size.
    @inline(__always)
    func of(_ activity: Int, size: Int) -> Int { bonus[first[activity] &+ size] }
}
