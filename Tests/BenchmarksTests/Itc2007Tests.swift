import Scheduling
import Testing

@testable import Benchmarks

@Suite struct `An instance of the competition` {
    /// Two events and a room with a feature, two students; event 0 before event 1, event 1 only in slots 3 and 44.
    static let header = "2 1 1 2\n"
    static let body = "3\n1 0\n1 1\n1\n0\n1\n"
    static let availability =
        Array(repeating: "1", count: 45).joined(separator: "\n") + "\n"
        + (0..<45).map { $0 == 3 || $0 == 44 ? "1" : "0" }.joined(separator: "\n") + "\n"
    static let order = "0\n1\n-1\n0\n"
    static let whole = header + body + availability + order

    @Test(arguments: [whole, whole.replacing("\n", with: "\r\n"), whole.replacing("\n", with: " "), whole + "\n \t\n"])
    func `is read as one stream of numbers, whatever the line ends`(text: String) throws {
        let instance = try TimFile.instance(Array(text.utf8))
        #expect(instance.rooms == 1 && instance.people == 2)
        #expect(instance.events.map(\.attendees) == [[0, 1], [1]])
        #expect(instance.events[1].slots == 1 << 3 | 1 << 44)
        #expect(instance.events.map(\.rooms) == [1, 1])
        #expect(instance.precedences == [EventInstance.Precedence(earlier: 0, later: 1)])
    }

    @Test func `of 2002 ends before availability and order: every slot is open`() throws {
        let instance = try TimFile.instance(Array((Self.header + Self.body).utf8))
        #expect(instance.events.map(\.slots.nonzeroBitCount) == [45, 45])
        #expect(instance.precedences.isEmpty)
    }

    @Test func `gives an event no room that is too small or lacks a feature`() throws {
        let small = try TimFile.instance(Array("1 2 1 2\n1\n2\n1\n1\n1\n0\n1\n".utf8))
        #expect(small.events[0].rooms == 0)
        let suited = try TimFile.instance(Array("1 2 1 2\n1\n2\n1\n1\n1\n1\n1\n".utf8))
        #expect(suited.events[0].rooms == 0b10)
    }

    @Test(
        arguments: [
            ("", .tooShort(missing: "the number of events", numbers: 0)),
            ("2 1", .tooShort(missing: "the number of features", numbers: 2)),
            ("2 x 1 2", .notANumber("x", line: 1)),
            ("2 1 1\n-2", .outOfRange("the number of students", found: -2, range: 0...TimFile.mostPeople, line: 2)),
            ("2 65 1 2", .outOfRange("the number of rooms", found: 65, range: 0...64, line: 1)),
            (header + "3\n2", .outOfRange("attendance", found: 2, range: 0...1, line: 3)),
            (header + body + "1", .tooShort(missing: "the availability of events", numbers: 13)),
            (whole + "0", .tooLong(line: 102)),
            (header + body + availability + "0 1 1 0", .contradictoryOrder(0, 1)),
            ("99999999999999999999999", .notANumber("99999999999999999999", line: 1)),
        ] as [(String, TimFile.Malformed)])
    func `that is malformed is refused with the place and what was expected`(text: String, problem: TimFile.Malformed) {
        #expect(throws: problem) { try TimFile.instance(Array(text.utf8)) }
    }

    @Test func `is answered by a line for each event, with −1 −1 for one left out`() {
        let timetable = EventTimetable(places: [EventPlace(slot: 44, room: 0), nil])
        #expect(SlnFile.text(timetable) == "44 0\n-1 -1\n")
    }

    /// Student 0 attends event 0 alone, which is a single one on its day wherever it is; student 1 attends both, which fit on one day.
    @Test func `is solved from file to answer`() throws {
        var search = EventSearch(try TimFile.instance(Array(Self.whole.utf8)), seed: 1)
        let outcome = search.run(budget: 1_000_000)
        #expect(outcome.distance == 0)
        #expect(outcome.cost == 1)
        #expect(outcome.timetable.places[1]?.slot == 3)
    }
}
