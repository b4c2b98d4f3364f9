import Calendars
import Testing

@Suite struct `A set of stretches` {
    @Test func `joins what touches and drops what is empty`() {
        let set = IntervalSet([stretch(20, 30), stretch(5, 5), stretch(0, 10), stretch(10, 20), stretch(40, 50)])
        #expect(set.intervals == [stretch(0, 30), stretch(40, 50)])
        #expect(set.minutes == 40)
        #expect(IntervalSet([stretch(5, 5)]).isEmpty)
    }

    /// A set of minutes, one by one, is the judge.
    @Test(arguments: 0..<300)
    func `does what a set of single minutes does`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let (left, leftMinutes) = randomSet(using: &generator)
        let (right, rightMinutes) = randomSet(using: &generator)
        #expect(minutes(of: left.union(right)) == leftMinutes.union(rightMinutes))
        #expect(minutes(of: left.intersection(right)) == leftMinutes.intersection(rightMinutes))
        #expect(minutes(of: left.subtracting(right)) == leftMinutes.subtracting(rightMinutes))
        #expect(left.minutes == leftMinutes.count)
        for result in [left, left.union(right), left.intersection(right), left.subtracting(right)] {
            for (earlier, later) in zip(result.intervals, result.intervals.dropFirst()) {
                #expect(earlier.start < earlier.end && earlier.end < later.start)
            }
        }
        for _ in 0..<20 {
            let start = Int.random(in: -5...105, using: &generator)
            let probe = stretch(start, start + Int.random(in: 1...15, using: &generator))
            let wanted = (probe.start.minutes..<probe.end.minutes).allSatisfy(leftMinutes.contains)
            #expect(left.containsInOneStretch(probe) == wanted, "\(probe)")
        }
    }

    private func randomSet(using generator: inout SeededGenerator) -> (IntervalSet, Set<Int>) {
        var stretches: [Interval] = []
        var single: Set<Int> = []
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
            let start = Int.random(in: 0..<100, using: &generator)
            let end = start + Int.random(in: 0...20, using: &generator)
            stretches.append(stretch(start, end))
            single.formUnion(start..<end)
        }
        return (IntervalSet(stretches), single)
    }

    private func minutes(of set: IntervalSet) -> Set<Int> {
        Set(set.intervals.flatMap { $0.start.minutes..<$0.end.minutes })
    }

    private func stretch(_ start: Int, _ end: Int) -> Interval {
        Interval(start: Moment(minutes: start), end: Moment(minutes: end))
    }
}
