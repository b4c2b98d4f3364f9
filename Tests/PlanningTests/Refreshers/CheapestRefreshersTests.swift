import Scheduling
import Testing

@testable import Planning

@Suite struct `The cheapest refreshers` {
    private typealias Offer = CheapestRefreshers.Offer
    private typealias Learner = CheapestRefreshers.Learner

    private static let lengths = [15, 30]

    /// The least that any lengths cost, whoever takes part in what.
    private func least(_ offers: [Offer], _ learners: [Learner]) -> CheapestRefreshers.Cost? {
        var best: CheapestRefreshers.Cost?
        func tryLengths(_ lengths: [Int?]) {
            guard lengths.count == offers.count else {
                for length in [nil] + offers[lengths.count].minutes.indices.map(Optional.some) { tryLengths(lengths + [length]) }
                return
            }
            var takes: [[Int]] = []
            func tryTaking() {
                guard takes.count == learners.count else {
                    for bits in 0..<1 << offers.count {
                        let taken = offers.indices.filter { bits & 1 << $0 != 0 }
                        let learner = learners[takes.count]
                        guard taken.allSatisfy({ lengths[$0] != nil && !learner.gains[$0].isEmpty }) else { continue }
                        let gain = taken.reduce(0.0) { $0 + learner.gains[$1][lengths[$1] ?? 0] }
                        guard gain + 1e-9 >= learner.missing else { continue }
                        takes.append(taken)
                        tryTaking()
                        takes.removeLast()
                    }
                    return
                }
                var cost = CheapestRefreshers.Cost()
                for (offer, length) in lengths.enumerated() {
                    guard let length else { continue }
                    let (people, minutes) = (takes.count { $0.contains(offer) }, offers[offer].minutes[length])
                    let sessions = (people + offers[offer].seats - 1) / offers[offer].seats
                    cost.trainers += offers[offer].needsTrainer ? sessions * minutes : 0
                    cost.learners += people * minutes
                }
                best = min(best ?? cost, cost)
            }
            tryTaking()
        }
        tryLengths([])
        return best
    }

    /// What somebody gets of those lengths.
    private func gain(_ learner: Learner, _ lengths: [Int?]) -> Double {
        var sum = 0.0
        for (gains, length) in zip(learner.gains, lengths) {
            if let length { sum += gains[length] }
        }
        return sum
    }

    private func random(_ seed: UInt64, people: Int) -> ([Offer], [Learner]) {
        var numbers = SeededGenerator(seed: seed)
        let offers = (0..<3).map { _ in
            Offer(minutes: Self.lengths, needsTrainer: Int.random(in: 0..<4, using: &numbers) > 0, seats: 4)
        }
        let learners = (0..<people).map { _ -> Learner in
            let gains = offers.indices.map { _ -> [Double] in
                let full = Double(Int.random(in: 0...20, using: &numbers)) / 100
                return full > 0 ? [full / 2, full] : []
            }
            let most = gains.reduce(0) { $0 + ($1.last ?? 0) }
            return Learner(missing: most * Double(Int.random(in: 1...10, using: &numbers)) / 10, gains: gains)
        }
        return (offers, learners)
    }

    @Test(arguments: 1...60) func `cost what is least for one person, in minutes of trainers and then of theirs`(_ seed: Int) {
        let (offers, learners) = random(UInt64(seed), people: 1)
        #expect(CheapestRefreshers(offers, learners).cost == least(offers, learners), "seed \(seed)")
    }

    @Test(arguments: 1...40) func `cost trainers the least for several people`(_ seed: Int) {
        let (offers, learners) = random(UInt64(seed), people: 3)
        let found = CheapestRefreshers(offers, learners)
        #expect(found.cost.trainers == least(offers, learners)?.trainers, "seed \(seed)")
        for (learner, lengths) in zip(learners, found.lengths) {
            let gain = gain(learner, lengths)
            #expect(gain + 1e-9 >= learner.missing, "seed \(seed)")
        }
    }

    @Test func `are as many sessions as the seats ask for`() {
        let offer = Offer(minutes: [15, 20], needsTrainer: true, seats: 2)
        let learner = Learner(missing: 0.1, gains: [[0.1, 0.12]])
        let found = CheapestRefreshers([offer], [learner, learner, learner])
        #expect(found.cost.trainers == 30 && found.cost.learners == 45 && found.lengths == [[0], [0], [0]])
    }

    @Test func `leave out whoever can do without`() {
        let offer = Offer(minutes: [20], needsTrainer: true, seats: 9)
        let found = CheapestRefreshers(
            [offer, offer], [Learner(missing: 0.2, gains: [[0.1], [0.1]]), Learner(missing: 0.1, gains: [[0.1], [0.1]])])
        #expect(found.cost.trainers == 40 && found.cost.learners == 60)
    }

    @Test func `are found for many modules and people too, if perhaps not the very cheapest`() {
        let offers = (0..<30).map { _ in Offer(minutes: [15, 30, 45, 60], needsTrainer: true, seats: 8) }
        func gains(_ person: Int, _ offer: Int) -> [Double] {
            let full = 0.004 * Double(1 + (person * 7 + offer * 11) % 13)
            return [full / 4, full / 2, full * 3 / 4, full]
        }
        let learners = (0..<40).map { person -> Learner in
            Learner(missing: 0.2 + Double(person) / 400, gains: offers.indices.map { gains(person, $0) })
        }
        let found = CheapestRefreshers(offers, learners)
        for (learner, lengths) in zip(learners, found.lengths) {
            let gain = gain(learner, lengths)
            #expect(gain + 1e-9 >= learner.missing)
        }
    }
}
