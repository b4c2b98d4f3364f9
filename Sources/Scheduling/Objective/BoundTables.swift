/// What the bounds of an instance rest on, whatever a timetable leaves out and however late it is: worked out once.
struct BoundTables: Sendable {
    let model: Model
    let alone: Alone
    let supply: Supply
    /// How fast each learner can get through; `nil` for whoever can be placed nowhere.
    let paces: [LateDays.Pace?]
    /// Which appointments are possible; `nil` where nothing was published.
    let appointments: PossibleAppointments?
    /// How many enrolments cannot be placed even with everything else out of the way.
    let impossible: Int
    /// The least that is left out.
    let unplaced: Int
    /// The fewest days late that each learner can be, where it has been worked out (``LeastLate``).
    private(set) var leastLate: [Int]

    init(_ model: Model) {
        let alone = Alone(model)
        self.model = model
        self.alone = alone
        supply = Supply(model, alone)
        paces = LateDays.paces(model, alone)
        appointments =
            model.instance.published.isEmpty
            ? nil
            : PossibleAppointments(
                model.instance,
                first: Successions(model, alone).earliest.map { $0.map { model.grid.original[$0] } ?? model.instance.slotCount })
        impossible = alone.earliest.count { $0 == nil }
        unplaced = impossible + Unplaced.bound(model, paces, supply)
        leastLate = model.instance.people.map { _ in 0 }
    }

    /// Works out the fewest days late of each learner. It takes about a millisecond for a learner who must be late, so that it is done
    /// only for a timetable in which somebody is.
    mutating func proveLateness() {
        let (model, alone) = (self.model, self.alone)
        leastLate = SideBySide.map(model.instance.people.count) { LeastLate.days($0, model, alone) ?? 0 }
    }
}
