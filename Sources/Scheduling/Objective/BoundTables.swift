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

    /// Works out the fewest days late of each learner who is late on a board; no more is asked than that others may be as late as there.
    mutating func proveLateness(of board: Board) {
        let (model, alone) = (self.model, self.alone)
        let late = model.instance.people.indices.map { person in
            model.enrolmentsOfPerson[person].reduce(0) { sum, enrolment in
                let session = board.sessionOf[enrolment]
                return session < 0 ? sum : sum + model.daysLate(enrolment, start: board.startOf[session])
            }
        }
        let looks = min(LeastLate.mostLooksEach, LeastLate.mostLooks / max(1, late.count { $0 > 0 }))
        leastLate = SideBySide.map(late.count) { person in
            late[person] > 0 ? LeastLate.days(person, model, alone, known: late[person], looks: looks) ?? 0 : 0
        }
    }
}
