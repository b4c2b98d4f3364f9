/// Cuts a part that hangs together only by a few trainers, and is too large to be planned at once, into regions of whole sites.
///
/// Each region gets whole trainers of those that several could share, or some of their weeks where there are too few, and its share of
/// rooms and of teams that lie in two. A timetable of the regions is one of the part, though not always as good: so only parts that are
/// larger than any bundled example are cut. The work then grows with the number of people, not with its square.
struct Regions {
    /// When a part is cut, and into what.
    struct Size: Sendable {
        /// A part with more enrolments is cut.
        var most: Int
        /// How many enrolments a region has, about.
        var usual: Int

        /// The size with which the time of large parts was measured to grow with the number of enrolments.
        static let usual = Size(most: 16_000, usual: 8_000)
    }

    private let whole: Instance
    private let contents: Parts.Contents
    private var pieces: [Parts.Contents] = []
    /// The piece of each person; -1 for whoever only teaches.
    private var pieceOf: [Int]
    /// The minutes of teaching that each piece needs, about.
    private var need: [Int] = []

    /// The pieces of a part; none where it is not cut.
    static func pieces(of whole: Instance, _ contents: Parts.Contents, _ size: Size) -> [Parts.Contents] {
        guard contents.enrolments.count > size.most else { return [] }
        var regions = Regions(whole, contents, usual: size.usual)
        guard regions.pieces.count > 1 else { return [] }
        regions.divide()
        return regions.pieces
    }

    private init(_ whole: Instance, _ contents: Parts.Contents, usual: Int) {
        self.whole = whole
        self.contents = contents
        pieceOf = [Int](repeating: -1, count: whole.people.count)
        var enrolmentsOf: [Int: [Int]] = [:]
        for enrolment in contents.enrolments { enrolmentsOf[whole.enrolments[enrolment].person, default: []].append(enrolment) }
        let blocks = Blocks(whole, contents, enrolmentsOf: enrolmentsOf, most: usual).all
        let count = (contents.enrolments.count + usual - 1) / usual
        let target = contents.enrolments.count / max(1, count)
        var size = target
        for block in blocks {
            let own = block.reduce(0) { $0 + (enrolmentsOf[$1]?.count ?? 0) }
            if pieces.isEmpty || size + own / 2 > target {
                pieces.append(Parts.Contents())
                size = 0
            }
            size += own
            for person in block { pieceOf[person] = pieces.count - 1 }
        }
        for person in contents.people where pieceOf[person] >= 0 { pieces[pieceOf[person]].people.append(person) }
        for enrolment in contents.enrolments { pieces[pieceOf[whole.enrolments[enrolment].person]].enrolments.append(enrolment) }
        for session in contents.fixed {
            if let first = session.enrolments.first { pieces[pieceOf[whole.enrolments[first].person]].fixed.append(session) }
        }
        for session in contents.published {
            let own = Set(session.enrolments.map { pieceOf[whole.enrolments[$0].person] })
            for piece in own where piece >= 0 { pieces[piece].published.append(session) }
        }
        need = pieces.map { Self.need($0, whole) }
    }

    /// The minutes of teaching if every session were as full as its module allows.
    private static func need(_ piece: Parts.Contents, _ whole: Instance) -> Int {
        var learners = [Int](repeating: 0, count: whole.activities.count)
        for enrolment in piece.enrolments { learners[whole.enrolments[enrolment].activity] += 1 }
        return whole.activities.indices.reduce(1) { sum, index in
            let activity = whole.activities[index]
            guard activity.needsTrainer else { return sum }
            let size = min(activity.groupMaximum, Self.usualGroup)
            return sum + activity.minutes * ((learners[index] + size - 1) / size)
        }
    }

    private static let usualGroup = 10

    // MARK: - Dividing what is shared

    private mutating func divide() {
        divideTrainers()
        divideRooms()
        divideTeams()
        for index in pieces.indices {
            pieces[index].addSharedRooms(of: whole)
            pieces[index].people.sort()
            pieces[index].trainers.sort()
        }
    }

    private mutating func divideTrainers() {
        let sitesOf = pieces.map { piece in Set(piece.people.compactMap { whole.people[$0].site }) }
        var alike: [Kind: [Int]] = [:]
        var supply = [Int](repeating: 0, count: pieces.count)
        for number in contents.trainers {
            let trainer = whole.trainers[number]
            if pieceOf[trainer.person] >= 0 {
                give(number, to: pieceOf[trainer.person], &supply, overlap: 0)
                continue
            }
            let bound = trainer.sites.map { sites in
                pieces.indices.filter { piece in sites.contains(where: sitesOf[piece].contains) }
            }
            let able = bound ?? Array(pieces.indices)
            alike[Kind(teaches: trainer.teaches, pieces: able.isEmpty ? Array(pieces.indices) : able), default: []].append(number)
        }
        // Those with the least choice first.
        let kinds = alike.sorted { ($0.key.pieces.count, $0.value[0]) < ($1.key.pieces.count, $1.value[0]) }
        let samples = pieces.map { sample($0) }
        for (kind, trainers) in kinds {
            if trainers.count < kind.pieces.count { shareWeeks(of: trainers, among: kind.pieces) }
            for number in trainers where trainers.count >= kind.pieces.count {
                let overlaps = kind.pieces.map { overlap(number, samples[$0]) }
                let usual = overlaps.max() ?? 0
                // The piece that lacks most, as far as this trainer is at work when its people are.
                let values = kind.pieces.enumerated().map { index, piece in
                    Double(need[piece]) * Double(overlaps[index]) / Double(supply[piece] + usual + 1)
                }
                let best = values.indices.max { (values[$0], -$0) < (values[$1], -$1) }
                if let best { give(number, to: kind.pieces[best], &supply, overlap: overlaps[best]) }
            }
        }
    }

    /// Trainers who can stand in for one another.
    private struct Kind: Hashable {
        let teaches: [Bool]
        let pieces: [Int]
    }

    private mutating func give(_ trainer: Int, to piece: Int, _ supply: inout [Int], overlap: Int) {
        pieces[piece].trainers.append(trainer)
        if pieceOf[whole.trainers[trainer].person] < 0 { pieces[piece].people.append(whole.trainers[trainer].person) }
        supply[piece] += overlap
    }

    /// Some people of a piece, evenly over it.
    private func sample(_ piece: Parts.Contents) -> [Int] {
        let learners = piece.people.filter { pieceOf[$0] >= 0 }
        let step = max(1, learners.count / Self.sampleSize)
        return stride(from: 0, to: learners.count, by: step).map { learners[$0] }
    }

    private static let sampleSize = 16

    /// At how many starts a trainer and those people are free together.
    private func overlap(_ trainer: Int, _ people: [Int]) -> Int {
        guard let own = whole.trainers[trainer].starts.first else { return 0 }
        return people.reduce(0) { sum, person in
            guard let theirs = whole.people[person].starts.first else { return sum }
            return zip(own.words, theirs.words).reduce(sum) { $0 + ($1.0 & $1.1).nonzeroBitCount }
        }
    }

    /// Deals the weeks of too few trainers out in turn, so that limits of a day and of a week stay whole.
    private mutating func shareWeeks(of trainers: [Int], among able: [Int]) {
        for (turn, number) in trainers.enumerated() {
            let trainer = whole.trainers[number]
            let weeks = whole.zones[whole.people[trainer.person].zone].weekBySlot
            for (place, piece) in able.enumerated() {
                pieces[piece].trainers.append(number)
                pieces[piece].people.append(trainer.person)
                pieces[piece].shares.starts[number] = kept(trainer.starts) { slot in
                    (Int(weeks[slot]) + turn) % able.count == place
                }
            }
        }
    }

    private mutating func divideRooms() {
        let sitesOf = pieces.map { piece in Set(piece.people.compactMap { whole.people[$0].site }) }
        let weeks = whole.zones[0].weekBySlot
        for number in contents.rooms where !whole.rooms[number].isShared {
            let room = whole.rooms[number]
            let able = pieces.indices.filter { piece in room.site.map(sitesOf[piece].contains) ?? true }
            for (place, piece) in able.enumerated() {
                pieces[piece].rooms.append(number)
                guard able.count > 1 else { continue }
                pieces[piece].shares.roomStarts[number] = kept(room.starts) { (Int(weeks[$0]) + number) % able.count == place }
            }
        }
    }

    /// The starts at which a session lies wholly in slots that are kept.
    private func kept(_ starts: [SlotSet], where isKept: (Int) -> Bool) -> [SlotSet] {
        var lengths = [Int](repeating: 1, count: starts.count)
        for activity in whole.activities where activity.durationIndex < lengths.count {
            lengths[activity.durationIndex] = activity.slots
        }
        return starts.enumerated().map { duration, set in
            var own = SlotSet(slotCount: set.slotCount)
            for slot in 0..<set.slotCount where set.contains(slot) {
                if isKept(slot), isKept(min(slot + lengths[duration] - 1, set.slotCount - 1)) { own.insert(slot) }
            }
            return own
        }
    }

    /// A team in several pieces sends from each its share; where that is nobody, they take turns by the week.
    private mutating func divideTeams() {
        let weeks = whole.zones[0].weekBySlot
        for number in contents.teams {
            let members = pieces.map { piece in piece.people.count { whole.people[$0].team == number } }
            let able = pieces.indices.filter { members[$0] > 0 }
            for (place, piece) in able.enumerated() {
                pieces[piece].teams.append(number)
                guard able.count > 1 else { continue }
                let seats = whole.teams[number].awayBySlot
                pieces[piece].shares.teams[number] = Instance.Team(
                    awayBySlot: seats.indices.map { slot in
                        let share = Int(seats[slot]) / able.count
                        if share > 0 { return Int16(share) }
                        return Int(weeks[slot]) % able.count == place ? seats[slot] : 0
                    })
            }
        }
    }
}
