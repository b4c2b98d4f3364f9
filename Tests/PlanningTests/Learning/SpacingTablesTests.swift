import Calendars
import Documents
import Testing

@testable import Planning

@Suite struct `What the days of an enrolment cost` {
    private let rollout: Rollout
    private let first: CivilDate

    init() throws {
        rollout = try Examples.rollout("okna-plus")
        first = rollout.horizon.lowerBound
    }

    private func table(ready: Int, due: Int, module: Int = 0) -> [Int32] {
        var tables = SpacingTables(rollout, mayUseBefore: false)
        let due = first.advanced(by: due)
        let number = tables.table(
            rollout.curriculum.modules[module], part: 1, .init(ready: first.advanced(by: ready), due: due, live: due), person: 0)
        return tables.tables[number]
    }

    @Test func `falls from the first day to the due one, which costs nothing, and all is lost after it`() throws {
        let costs = table(ready: 3, due: 17)
        #expect(costs.prefix(3).allSatisfy { $0 == 0 })
        #expect(costs[3...17].map { -$0 } == costs[3...17].map { -$0 }.sorted() && costs[3] > costs[10] && costs[17] == 0)
        #expect(Set(costs[18...]) == [try #require(costs.max())])
        let whole = Int32(rollout.curriculum.modules[0].concepts(ofPart: 1) * 10)
        #expect(costs[18] > costs[3] && costs[18] < whole)
    }

    @Test func `is nothing where there is no day in time`() {
        #expect(table(ready: 9, due: 8).allSatisfy { $0 == 0 })
        #expect(table(ready: 500, due: 600).allSatisfy { $0 == 0 })
    }

    @Test func `is one table for all that is alike`() {
        var tables = SpacingTables(rollout, mayUseBefore: false)
        let window = SpacingTables.Window(ready: first, due: first.advanced(by: 9), live: first.advanced(by: 9))
        let module = rollout.curriculum.modules[0]
        #expect(tables.table(module, part: 1, window, person: 0) == tables.table(module, part: 1, window, person: 1))
        #expect(tables.tables.count == 1)
    }
}
