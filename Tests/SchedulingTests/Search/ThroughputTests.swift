import Testing

@testable import Scheduling

@Suite struct ThroughputTests {
    private let instance = SmallInstance(
        learners: [.init(), .init(), .init(), .init()], activities: [.init(), .init(), .init()]
    ).instance

    @Test func `counts every step, and the same ones each time`() {
        let first = Search.solve(instance, effort: .quick, seed: 1).sessions
        let engine = Throughput(instance, from: first, seed: 7)
        let count = engine.anneal(steps: 4_096)
        #expect(count.judged > 0)
        #expect(count.kept > 0 && count.kept <= count.judged)
        #expect(engine.anneal(steps: 4_096) == count)
        #expect(Throughput(instance, from: first, seed: 8).anneal(steps: 4_096) != count)
    }
}
