/// What a session's size counts beside the objective while the search is warm: larger sessions count less, the more so the larger.
///
/// The objective does not tell a session of two from one of eight, but only a session that has been emptied can be closed. A bonus with
/// the square of the size, as Falkenauer (1996) gives the filling of bins, makes learners leave small sessions for large ones.
struct Guide: Sendable {
    /// The bonus by activity and size, in sixtieths of a point: first of the activity + size.
    private(set) var bonus: [Int]
    private let first: [Int]
    private let full: [Int]
    /// The bonus of the timetable as it is.
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

    /// Sets how much a full session's bonus is, as a share of its cost; `sizes` are the open sessions' activities and sizes.
    mutating func set(share: Double, sizes: some Sequence<(activity: Int, size: Int)>) {
        for index in bonus.indices { bonus[index] = Int((Double(full[index]) * share).rounded()) }
        sum = sizes.reduce(0) { $0 + of($1.activity, size: $1.size) }
    }

    /// The bonus of a session of that size.
    @inline(__always)
    func of(_ activity: Int, size: Int) -> Int { bonus[first[activity] &+ size] }
}
