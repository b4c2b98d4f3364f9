import Scheduling

/// Reads the instances of the Second International Timetabling Competition, track 2, and those of the first (2002), whose files end before
/// availability and order: Lewis, Paechter and McCollum (2007), section 3.
///
/// The file is one stream of whole numbers between white space; line ends mean nothing.
enum TimFile {
    /// What is wrong with a file.
    enum Malformed: Error, Equatable {
        case notANumber(String, line: Int)
        case outOfRange(String, found: Int, range: ClosedRange<Int>, line: Int)
        case tooShort(missing: String, numbers: Int)
        case tooLong(line: Int)
        case contradictoryOrder(Int, Int)
    }

    /// The competition's week.
    static let days = 5
    static let slotsOfDay = 9
    /// The most events, features and people: above it a header is a mistake and not an instance.
    static let mostEvents = 5_000
    static let mostFeatures = 1_000
    static let mostPeople = 100_000

    static func instance(_ bytes: [UInt8]) throws(Malformed) -> EventInstance {
        var reader = Reader(bytes)
        let events = try reader.number("the number of events", 0...mostEvents)
        let rooms = try reader.number("the number of rooms", 0...EventInstance.mostRooms)
        let features = try reader.number("the number of features", 0...mostFeatures)
        let people = try reader.number("the number of students", 0...mostPeople)
        var seats: [Int] = []
        for _ in 0..<rooms { seats.append(try reader.number("the seats of a room", 0...1_000_000)) }
        var attendees = [[Int]](repeating: [], count: events)
        for person in 0..<people {
            for event in 0..<events where try reader.flag("attendance") { attendees[event].append(person) }
        }
        let offered = try reader.table("the features of rooms", rows: rooms, columns: features)
        let needed = try reader.table("the features of events", rows: events, columns: features)

        let week: UInt64 = (1 << UInt64(days * slotsOfDay)) - 1
        var slots = [UInt64](repeating: week, count: events)
        var order: Set<EventInstance.Precedence> = []
        if try !reader.isAtEnd() {
            for event in 0..<events {
                slots[event] = 0
                for slot in 0..<days * slotsOfDay where try reader.flag("the availability of events") {
                    slots[event] |= 1 << UInt64(slot)
                }
            }
            for row in 0..<events {
                for column in 0..<events {
                    switch try reader.number("the order of events", -1...1) {
                    case 1: order.insert(EventInstance.Precedence(earlier: row, later: column))
                    case -1: order.insert(EventInstance.Precedence(earlier: column, later: row))
                    default: break
                    }
                }
            }
            if try !reader.isAtEnd() { throw .tooLong(line: reader.line) }
        }
        for pair in order.sorted(by: { ($0.earlier, $0.later) < ($1.earlier, $1.later) })
        where order.contains(EventInstance.Precedence(earlier: pair.later, later: pair.earlier)) {
            throw .contradictoryOrder(pair.earlier, pair.later)
        }
        return EventInstance(
            days: days, slotsOfDay: slotsOfDay, rooms: rooms, people: people,
            events: (0..<events).map { event in
                let suitable = (0..<rooms).filter { room in
                    seats[room] >= attendees[event].count
                        && zip(needed[event], offered[room]).allSatisfy { needed, offered in !needed || offered }
                }
                return EventInstance.Event(
                    attendees: attendees[event], slots: slots[event],
                    rooms: suitable.reduce(0) { $0 | 1 << UInt64($1) })
            },
            precedences: order.sorted { ($0.earlier, $0.later) < ($1.earlier, $1.later) })
    }

    /// Whole numbers from bytes, one after another.
    private struct Reader {
        let bytes: [UInt8]
        var at = 0
        var line = 1
        var numbers = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        private mutating func skipSpace() {
            while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) {
                if bytes[at] == 0x0A { line += 1 }
                at += 1
            }
        }

        mutating func isAtEnd() throws(Malformed) -> Bool {
            skipSpace()
            return at == bytes.count
        }

        mutating func number(_ what: String, _ range: ClosedRange<Int>) throws(Malformed) -> Int {
            skipSpace()
            guard at < bytes.count else { throw .tooShort(missing: what, numbers: numbers) }
            let start = at
            while at < bytes.count, !(bytes[at] <= 0x20) { at += 1 }
            let text = String(decoding: bytes[start..<at].prefix(20), as: UTF8.self)
            guard let number = Int(text) else { throw .notANumber(text, line: line) }
            guard range.contains(number) else { throw .outOfRange(what, found: number, range: range, line: line) }
            numbers += 1
            return number
        }

        mutating func flag(_ what: String) throws(Malformed) -> Bool { try number(what, 0...1) == 1 }

        mutating func table(_ what: String, rows: Int, columns: Int) throws(Malformed) -> [[Bool]] {
            var table: [[Bool]] = []
            for _ in 0..<rows {
                var row: [Bool] = []
                for _ in 0..<columns { row.append(try flag(what)) }
                table.append(row)
            }
            return table
        }
    }
}

extension TimFile.Malformed: CustomStringConvertible {
    var description: String {
        switch self {
        case .notANumber(let text, let line):
            "line \(line): “\(text)” is not a whole number; a .tim file holds nothing else"
        case .outOfRange(let what, let found, let range, let line):
            "line \(line): \(what) is \(found), expected \(range.lowerBound) to \(range.upperBound)"
        case .tooShort(let missing, let numbers):
            "the file ends after \(numbers) numbers, where \(missing) should follow; is it complete?"
        case .tooLong(let line):
            "line \(line): more numbers than the header announces; is the header right?"
        case .contradictoryOrder(let first, let second):
            "events \(first) and \(second) are each to be before the other"
        }
    }
}
