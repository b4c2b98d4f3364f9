extension Board {
    /// A timetable as it was: enough to come back to it.
    struct Snapshot {
        /// How many enrolments it leaves out.
        let unplaced: Int
        fileprivate let activityOf: [Int]
        fileprivate let startOf: [Int]
        fileprivate let trainerOf: [Int]
        fileprivate let roomOf: [Int]
        fileprivate let siteOf: [Int]
        fileprivate let sessionOf: [Int]
    }

    /// The timetable as it is now.
    var snapshot: Snapshot {
        Snapshot(
            unplaced: score.unplaced, activityOf: activityOf, startOf: startOf, trainerOf: trainerOf, roomOf: roomOf,
            siteOf: siteOf, sessionOf: sessionOf)
    }

    /// Goes back to a timetable of the same instance.
    mutating func restore(_ snapshot: Snapshot) {
        for enrolment in sessionOf.indices {
            let session = sessionOf[enrolment]
            guard session >= 0, !isFixed[session] else { continue }
            takeOut(enrolment)
            if sizeOf[session] == 0 { close(session) }
        }
        var numbers = [Int](repeating: -1, count: snapshot.activityOf.count)
        for (enrolment, old) in snapshot.sessionOf.enumerated() where old >= 0 && sessionOf[enrolment] < 0 {
            if numbers[old] < 0 {
                numbers[old] = open(
                    activity: snapshot.activityOf[old], start: snapshot.startOf[old], trainer: snapshot.trainerOf[old],
                    room: snapshot.roomOf[old], site: snapshot.siteOf[old])
            }
            seat(enrolment, in: numbers[old])
        }
        commit()
    }
}
