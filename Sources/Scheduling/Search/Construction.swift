/// Builds sessions of one activity for its unplaced enrolments, the best first, until no start serves anybody.
///
/// It counts at every start how many of them could attend there, cohort by cohort, since a team sends only so many at once. A session
/// is then the start, trainer and room that serve the most weight per cost, and its learners are the hardest to serve of those who can
/// attend. Learners weigh more the fewer starts they have, so that nobody's only chance is taken by those who have many.
struct Construction {
    /// How choices are made; the search varies it.
    struct Style: Sendable {
        /// How much a start at the end of the window counts less than one at its beginning, in sixteenths.
        var haste = 8
        /// How many sixteenths a learner's weight may be higher by chance.
        var noise = 0
        /// How many slots from the first possible start on are looked at.
        var reach = Int.max / 2
    }

    /// An enrolment to be placed.
    private struct Candidate {
        let enrolment: Int
        let person: Int
        let cohort: Int
        let low: Int
        let high: Int
        var weight: Int
        var isOpen = true
    }

    /// A session that could be opened.
    private struct Choice {
        var worth: Double
        var place: Int
        var start: Int
        var trainer: Int
        var room: Int
    }

    /// The weight of a learner who can attend at any time; scarcity adds to it.
    private static let plainWeight = 64
    /// A learner with one start weighs this much more, one with two half of it.
    private static let scarcityWeight = 2_048
    /// Whoever is to teach something after it weighs that many times as much.
    private static let teacherFactor = 4
    /// What opening a session costs beside its trainer, in quarters of an hour of the dearest.
    private static let quartersPerSession = 1
    /// Where a count ends and a weight begins in a cell.
    private static let countShift = 32

    private let slots: Int
    private var cells: [Int]
    private var totals: [Int]
    private var candidates: [Candidate] = []
    private var teamTaken: [Int]
    private var placesOfCohort: [[Int]]
    private var mask: [UInt64]
    private var members: [Int] = []
    private var teachesFrom: [Int]

    init(model: Model) {
        slots = model.grid.count
        cells = [Int](repeating: 0, count: max(1, model.cohorts.count * slots))
        totals = [Int](repeating: 0, count: max(1, (model.places.map(\.count).max() ?? 1) * slots))
        teamTaken = [Int](repeating: 0, count: max(1, model.instance.teams.count))
        placesOfCohort = [[Int]](repeating: [], count: model.cohorts.count)
        mask = [UInt64](repeating: 0, count: model.words)
        teachesFrom = [Int](repeating: 0, count: model.instance.trainers.count)
    }

    /// Places what it can of these enrolments of an activity; late only where that is allowed.
    mutating func place(
        _ enrolments: [Int], of activity: Int, on board: inout Board, allowingLate: Bool, style: Style,
        using generator: inout SeededGenerator
    ) {
        gather(enrolments, board, allowingLate, style, &generator)
        guard !candidates.isEmpty else { return }
        let definition = board.model.instance.activities[activity]
        if !definition.needsTrainer, definition.rooms == nil, definition.groupMaximum == 1 {
            placeAlone(activity, on: &board)
            return
        }
        let low = candidates.reduce(slots) { min($0, $1.low) }
        let high = candidates.reduce(0) { max($0, $1.high) }
        count(activity, board, low, high)
        while let choice = best(activity, board, low, high, allowingLate, style) {
            open(choice, activity, on: &board)
            if !candidates.contains(where: \.isOpen) { return }
        }
    }

    // MARK: Who is to be placed

    private mutating func gather(
        _ enrolments: [Int], _ board: Board, _ allowingLate: Bool, _ style: Style, _ generator: inout SeededGenerator
    ) {
        candidates.removeAll(keepingCapacity: true)
        for enrolment in enrolments where board.sessionOf[enrolment] < 0 {
            let low = board.earliest(enrolment)
            let last = allowingLate ? slots - 1 : board.model.lastOnTime[enrolment]
            let high = min(board.latest(enrolment), last, low + style.reach)
            guard low <= high else { continue }
            let person = board.model.instance.enrolments[enrolment].person
            var candidate = Candidate(
                enrolment: enrolment, person: person, cohort: board.model.cohortOf[person], low: low, high: high, weight: 0)
            let starts = countStarts(candidate, board)
            guard starts > 0 else { continue }
            var weight = Self.plainWeight + Self.scarcityWeight / starts
            if !board.model.guarded[enrolment].isEmpty { weight *= Self.teacherFactor }
            if style.noise > 0 { weight += weight * generator.below(style.noise + 1) / 16 }
            candidate.weight = weight
            candidates.append(candidate)
        }
    }

    /// The word of free starts of a candidate.
    @inline(__always)
    private static func free(
        _ board: Board, row: Int, teamRow: Int, word: Int, _ low: Int, _ high: Int
    ) -> UInt64 {
        var bits = board.personFree[row &+ word] & [UInt64].mask(word: word, low, high &+ 1)
        if teamRow >= 0 { bits &= board.teamFree[teamRow &+ word] }
        return bits
    }

    private func rows(_ candidate: Candidate, _ board: Board) -> (person: Int, team: Int) {
        let duration = board.model.duration(ofEnrolment: candidate.enrolment)
        let team = board.model.cohorts[candidate.cohort].team
        return (board.model.personRow(candidate.person, duration), team < 0 ? -1 : board.teamRow(team, duration))
    }

    private func countStarts(_ candidate: Candidate, _ board: Board) -> Int {
        let (row, teamRow) = rows(candidate, board)
        var count = 0
        for word in (candidate.low >> 6)...(candidate.high >> 6) {
            count += Self.free(board, row: row, teamRow: teamRow, word: word, candidate.low, candidate.high).nonzeroBitCount
        }
        return count
    }

    // MARK: Counting

    private mutating func count(_ activity: Int, _ board: Board, _ low: Int, _ high: Int) {
        for cohort in placesOfCohort.indices { placesOfCohort[cohort].removeAll(keepingCapacity: true) }
        for (index, place) in board.model.places[activity].enumerated() {
            for cohort in place.cohorts { placesOfCohort[cohort].append(index) }
            for slot in low...high { totals[index * slots + slot] = 0 }
        }
        var isUsed = [Bool](repeating: false, count: placesOfCohort.count)
        for candidate in candidates where !isUsed[candidate.cohort] {
            isUsed[candidate.cohort] = true
            for slot in low...high { cells[candidate.cohort * slots + slot] = 0 }
        }
        for index in candidates.indices { add(index, board, sign: 1, updatesTotals: false) }
        let duration = board.model.instance.activities[activity].durationIndex
        for (index, place) in board.model.places[activity].enumerated() {
            for cohort in place.cohorts where isUsed[cohort] {
                let team = board.model.cohorts[cohort].team
                let seats = team < 0 ? -1 : board.teamRow(team, duration) * 64
                for slot in low...high {
                    let cell = cells[cohort * slots + slot]
                    if cell != 0 {
                        totals[index * slots + slot] += seats < 0 ? cell : Self.capped(cell, Int(board.teamSeats[seats + slot]))
                    }
                }
            }
        }
    }

    /// Adds (`sign` 1) or takes away (-1) a candidate at each of their starts.
    private mutating func add(_ index: Int, _ board: Board, sign: Int, updatesTotals: Bool) {
        let candidate = candidates[index]
        let (row, teamRow) = rows(candidate, board)
        let change = sign * (1 << Self.countShift + candidate.weight)
        let places = placesOfCohort[candidate.cohort]
        for word in (candidate.low >> 6)...(candidate.high >> 6) {
            var bits = Self.free(board, row: row, teamRow: teamRow, word: word, candidate.low, candidate.high)
            while bits != 0 {
                let slot = word &<< 6 &+ bits.trailingZeroBitCount
                bits &= bits &- 1
                let cell = candidate.cohort &* slots &+ slot
                let before = cells[cell]
                cells[cell] = before &+ change
                guard updatesTotals else { continue }
                var difference = change
                if teamRow >= 0 {
                    let seats = Int(board.teamSeats[teamRow &* 64 &+ slot])
                    difference = Self.capped(before &+ change, seats) &- Self.capped(before, seats)
                }
                for place in places { totals[place &* slots &+ slot] &+= difference }
            }
        }
    }

    /// A cell of a team of which only so many may come.
    @inline(__always)
    private static func capped(_ cell: Int, _ seats: Int) -> Int {
        let count = cell >> countShift
        if count <= seats { return cell }
        if seats <= 0 { return 0 }
        return seats << countShift + (cell & (1 << countShift - 1)) * seats / count
    }

    // MARK: Choosing

    private mutating func best(
        _ activity: Int, _ board: Board, _ low: Int, _ high: Int, _ allowingLate: Bool, _ style: Style
    ) -> Choice? {
        let model = board.model
        let definition = model.instance.activities[activity]
        let duration = definition.durationIndex
        let overhead = Double(board.weights.hour * Self.quartersPerSession) / 4
        var best: Choice?
        for trainer in teachesFrom.indices where model.instance.trainers[trainer].teaches[activity] {
            // Whoever still needs it attends before teaching it.
            let person = model.instance.trainers[trainer].person
            let isLearner = candidates.contains { $0.isOpen && $0.person == person }
            teachesFrom[trainer] = isLearner ? slots : board.earliestTeaching(trainer, activity)
        }
        func cost(_ trainer: Int) -> Double {
            Double(board.cost(trainer: trainer, activity: activity) * board.weights.cost) / Double(TrainerCost.parts)
        }
        for (index, place) in model.places[activity].enumerated() {
            guard place.capacity > 0, !definition.needsTrainer || !place.trainers.isEmpty else { continue }
            fillMask(place, duration, board, low, high, needsTrainer: definition.needsTrainer)
            let cheapest = overhead + (place.trainers.first.map(cost) ?? 0)
            for word in (low >> 6)...(high >> 6) {
                var bits = mask[word] & [UInt64].mask(word: word, low, high + 1)
                while bits != 0 {
                    let slot = word << 6 + bits.trailingZeroBitCount
                    bits &= bits - 1
                    let cell = totals[index * slots + slot]
                    let count = cell >> Self.countShift
                    guard count > 0 else { continue }
                    let weight = Double(cell & (1 << Self.countShift - 1)) / Double(count)
                    let pace = 1 + Double(style.haste * (slot - low)) / Double(16 * (high - low + 1))
                    var number = min(count, place.capacity)
                    var worth = weight * Double(number) / pace
                    if let best, worth <= best.worth * cheapest { continue }
                    let room = place.rooms.isEmpty ? -1 : freeRoom(place, number, duration, slot, board)
                    if !place.rooms.isEmpty {
                        guard room >= 0 else { continue }
                        number = min(number, model.instance.rooms[room].capacity)
                        worth = weight * Double(number) / pace
                    }
                    let lacking = Double(max(0, definition.groupMinimum - number) * board.weights.missing)
                    var price = overhead + lacking
                    var trainer = -1
                    if definition.needsTrainer {
                        guard
                            let found = place.trainers.first(where: {
                                teachesFrom[$0] <= slot
                                    && board.canTeach($0, duration: duration, start: slot, site: place.site)
                            })
                        else { continue }
                        trainer = found
                        price += cost(found)
                    }
                    let value = worth / price
                    if let best, value <= best.worth { continue }
                    best = Choice(worth: value, place: index, start: slot, trainer: trainer, room: room)
                }
            }
        }
        return best
    }

    /// The starts at which a room of the place and somebody who teaches are free.
    private mutating func fillMask(
        _ place: Model.Place, _ duration: Int, _ board: Board, _ low: Int, _ high: Int, needsTrainer: Bool
    ) {
        for word in (low >> 6)...(high >> 6) {
            var rooms: UInt64 = place.rooms.isEmpty ? .max : 0
            for room in place.rooms { rooms |= board.roomFree[board.roomRow(room, duration) + word] }
            var trainers: UInt64 = needsTrainer ? 0 : .max
            for trainer in place.trainers { trainers |= board.trainerFree[board.trainerRow(trainer, duration) + word] }
            mask[word] = rooms & trainers
        }
    }

    /// The smallest free room that seats so many, else the largest free one.
    private func freeRoom(_ place: Model.Place, _ number: Int, _ duration: Int, _ slot: Int, _ board: Board) -> Int {
        var last = -1
        for room in place.rooms where board.roomFree.hasBit(row: board.roomRow(room, duration), slot) {
            if board.model.instance.rooms[room].capacity >= number { return room }
            last = room
        }
        return last
    }

    // MARK: Opening

    private mutating func open(_ choice: Choice, _ activity: Int, on board: inout Board) {
        let model = board.model
        let duration = model.instance.activities[activity].durationIndex
        let place = model.places[activity][choice.place]
        let teacher = choice.trainer < 0 ? -1 : model.instance.trainers[choice.trainer].person
        members.removeAll(keepingCapacity: true)
        for (index, candidate) in candidates.enumerated()
        where candidate.isOpen && candidate.low <= choice.start && choice.start <= candidate.high
            && candidate.person != teacher && placesOfCohort[candidate.cohort].contains(choice.place)
            && board.canAttend(candidate.enrolment, duration: duration, start: choice.start)
        {
            members.append(index)
        }
        members.sort { (-candidates[$0].weight, $0) < (-candidates[$1].weight, $1) }
        var seats = place.capacity
        if choice.room >= 0 { seats = min(seats, model.instance.rooms[choice.room].capacity) }
        var chosen: [Int] = []
        for index in members where chosen.count < seats {
            let team = model.cohorts[candidates[index].cohort].team
            if team >= 0 {
                let left = Int(board.teamSeats[board.teamRow(team, duration) * 64 + choice.start])
                guard teamTaken[team] < left else { continue }
                teamTaken[team] += 1
            }
            chosen.append(index)
        }
        for index in members {
            let team = model.cohorts[candidates[index].cohort].team
            if team >= 0 { teamTaken[team] = 0 }
        }
        guard !chosen.isEmpty else {
            totals[choice.place * slots + choice.start] = 0
            return
        }
        for index in chosen { add(index, board, sign: -1, updatesTotals: true) }
        let session = board.open(
            activity: activity, start: choice.start, trainer: choice.trainer, room: choice.room, site: place.site)
        for index in chosen {
            candidates[index].isOpen = false
            board.seat(candidates[index].enrolment, in: session)
        }
        let longest = model.lengthOf[duration]
        recount(activity, board, max(0, choice.start - longest + 1), min(slots, choice.start + longest))
    }

    /// Sums the cells up again where a session has changed how many of a team may come.
    private mutating func recount(_ activity: Int, _ board: Board, _ low: Int, _ high: Int) {
        let duration = board.model.instance.activities[activity].durationIndex
        let used = Set(candidates.map(\.cohort))
        for (index, place) in board.model.places[activity].enumerated() {
            for slot in low..<high {
                var total = 0
                for cohort in place.cohorts where used.contains(cohort) {
                    let cell = cells[cohort * slots + slot]
                    let team = board.model.cohorts[cohort].team
                    total += team < 0 ? cell : Self.capped(cell, Int(board.teamSeats[board.teamRow(team, duration) * 64 + slot]))
                }
                totals[index * slots + slot] = total
            }
        }
    }

    // MARK: Self-study

    /// Gives each candidate the first start of their own, one that they would not avoid if there is one.
    private mutating func placeAlone(_ activity: Int, on board: inout Board) {
        let duration = board.model.instance.activities[activity].durationIndex
        for candidate in candidates {
            let avoided = board.model.personRow(candidate.person, duration)
            let (row, teamRow) = rows(candidate, board)
            var first = -1
            search: for word in (candidate.low >> 6)...(candidate.high >> 6) {
                let bits = Self.free(board, row: row, teamRow: teamRow, word: word, candidate.low, candidate.high)
                guard bits != 0 else { continue }
                if first < 0 { first = word << 6 + bits.trailingZeroBitCount }
                let pleasant = bits & ~board.model.personAvoided[avoided + word]
                guard pleasant != 0 else { continue }
                first = word << 6 + pleasant.trailingZeroBitCount
                break search
            }
            guard first >= 0 else { continue }
            let session = board.open(activity: activity, start: first, trainer: -1, room: -1, site: -1)
            board.seat(candidate.enrolment, in: session)
        }
    }
}
