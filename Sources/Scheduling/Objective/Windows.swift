/// The starts that are left to each enrolment when its learner's own prerequisites are heeded, and nothing else is booked.
struct Windows: Sendable {
    /// Rows by enrolment; empty where there is no start.
    let starts: [[UInt64]]
    /// How many enrolments may be anywhere or nowhere: whatever is proven holds for all the others.
    let strays: Int

    /// The windows of timetables in which all but so many enrolments are placed and, unless late ones are allowed, in time.
    init(_ model: Model, _ alone: Alone, isLateAllowed: Bool, strays: Int) {
        self.strays = strays
        var latest = model.instance.enrolments.indices.map { isLateAllowed ? model.grid.count - 1 : model.lastOnTime[$0] }
        // A stray sets free what comes before it, so that windows end where the next ones do only without strays.
        if strays == 0 { Self.tighten(&latest, model) { alone.earliest[$0] != nil } }
        starts = latest.indices.map { enrolment in
            let low = alone.earliest[enrolment] ?? model.grid.count
            guard low <= latest[enrolment] else { return [UInt64](repeating: 0, count: model.words) }
            return (0..<model.words).map {
                alone.starts[enrolment][$0] & [UInt64].mask(word: $0, low, latest[enrolment] + 1)
            }
        }
    }

    /// Ends each window where the window of what comes after it needs it to, as far as that counts.
    static func tighten(_ latest: inout [Int], _ model: Model, where counts: (Int) -> Bool = { _ in true }) {
        var waiting = Array(latest.indices)
        while let enrolment = waiting.popLast() {
            guard counts(enrolment), latest[enrolment] >= 0 else { continue }
            let end = model.grid.original[latest[enrolment]]
            for before in model.instance.enrolments[enrolment].after {
                let minutes = model.minutesOf[model.duration(ofEnrolment: before.enrolment)]
                let last = model.grid.atOrBefore(model.lastStart(before: end, minutes: minutes, gap: before))
                guard last < latest[before.enrolment] else { continue }
                latest[before.enrolment] = last
                waiting.append(before.enrolment)
            }
        }
    }
}
