import Calendars
import Documents
import Planning
import Presentation
import Testing

@testable import Publishing

/// Plans published one after the other, as the calendars of a folder are.
private struct History {
    private(set) var last: Publication?

    mutating func publish(_ sessions: [PlannedSession], _ now: Moment = SmallPlan.stamp) -> Published {
        let publication = Publication(SmallPlan.plan(sessions: sessions), after: last?.ledger, now: now)
        last = publication
        return Published(publication)
    }
}

/// What a publication shows, by calendar and identity.
private struct Published {
    let publication: Publication

    init(_ publication: Publication) { self.publication = publication }

    func events(_ calendar: String) -> [CalendarLedger.Event] {
        publication.ledger.calendars.first { $0.id == calendar }?.events.filter { !$0.lines[0].contains("VALUE=DATE") } ?? []
    }

    func event(_ calendar: String) throws -> CalendarLedger.Event {
        try #require(events(calendar).first, "\(calendar)")
    }

    func bytes(_ calendar: String) throws -> [UInt8] {
        let path = try #require(publication.ledger.calendars.first { $0.id == calendar }?.path)
        return try #require(publication.files.first { $0.path == path }?.bytes)
    }
}

@Suite struct `A publication` {
    private let pipeline = SmallPlan.pipeline
    private let later = SmallPlan.stamp.advanced(by: 60)

    private func moved(_ session: PlannedSession, by minutes: Int, number: String = "01") -> PlannedSession {
        SmallPlan.session(
            session.module.text, number: number, from: session.interval.start.advanced(by: minutes),
            room: session.room?.text ?? "", session.attendees.map(\.text))
    }

    private func attended(_ session: PlannedSession, by employees: String...) -> PlannedSession {
        SmallPlan.session(session.module.text, from: session.interval.start, room: "blue", employees)
    }

    @Test func `keeps every identity when everything moves (15)`() throws {
        var history = History()
        let first = history.publish([pipeline, SmallPlan.phone])
        let second = history.publish([moved(pipeline, by: 1_440, number: "07"), moved(SmallPlan.phone, by: 60)], later)
        #expect(first.events("plan").map(\.uid).sorted() == second.events("plan").map(\.uid).sorted())
        #expect(second.events("plan").map(\.sequence) == [1, 1])
        #expect(second.events("plan").allSatisfy { $0.stamp == later.minutes && !$0.isCancelled })
    }

    @Test func `is the same bytes the second time, whatever the clock says (21)`() throws {
        var history = History()
        let first = history.publish([pipeline])
        let second = history.publish([pipeline], later)
        #expect(first.publication.files == second.publication.files)
        #expect(second.publication.changes.isEmpty)
    }

    @Test func `raises SEQUENCE for a move there and one back (20)`() throws {
        var history = History()
        let sequences = try [pipeline, moved(pipeline, by: 60), pipeline].map { try history.publish([$0]).event("plan").sequence }
        #expect(sequences == [0, 1, 2])
    }

    @Test func `raises SEQUENCE for a room, and shows it in every calendar alike (17, 19)`() throws {
        var history = History()
        _ = history.publish([pipeline])
        let other = SmallPlan.session("pipeline", from: pipeline.interval.start, room: "online", ["00001", "00002"])
        let second = history.publish([other], later)
        for calendar in ["employees/00001", "employees/00002", "trainers/olga", "rooms/online", "stages/base", "plan"] {
            #expect(try second.event(calendar).sequence == 1, "\(calendar)")
            #expect(try second.event(calendar).uid == second.event("plan").uid, "\(calendar)")
        }
        #expect(try second.event("rooms/blue").isCancelled)
    }

    @Test func `has stamps later than before even if the clock goes back (22)`() throws {
        var history = History()
        _ = history.publish([pipeline], later)
        let second = history.publish([moved(pipeline, by: 60)])
        #expect(try second.event("plan").stamp == later.minutes + 1)
    }

    @Test func `changes the trainer's calendar when somebody joins, and no colleague's (23)`() throws {
        var history = History()
        let first = history.publish([attended(pipeline, by: "00001", "00002")])
        let second = history.publish([attended(pipeline, by: "00001", "00002", "00003")], later)
        #expect(try first.bytes("employees/00001") == second.bytes("employees/00001"))
        #expect(try first.bytes("employees/00002") == second.bytes("employees/00002"))
        #expect(try second.event("employees/00003").stamp == later.minutes)
        #expect(try second.event("trainers/olga").stamp == later.minutes)
        #expect(try second.event("trainers/olga").sequence == 0)
        #expect(
            second.publication.changes.map(\.calendar).sorted() == [
                "employees/00003", "plan", "rooms/blue", "stages/base", "teams/Отдел продаж", "trainers/olga",
            ])
    }

    @Test func `cancels what is dropped in every calendar that had it, under its identity (25, 26, 29)`() throws {
        var history = History()
        let first = history.publish([pipeline, SmallPlan.phone])
        let second = history.publish([SmallPlan.phone], later)
        for calendar in ["employees/00001", "trainers/olga", "rooms/blue", "plan"] {
            let (was, event) = (try first.event(calendar), try second.event(calendar))
            #expect(event.uid == was.uid && event.isCancelled && event.sequence == was.sequence + 1, "\(calendar)")
            #expect(event.start == was.start && event.end == was.end)
            #expect(event.lines.contains("TRANSP:TRANSPARENT") && event.alarm == nil)
        }
        #expect(try second.event("employees/00001").lines.contains("SUMMARY:Отменено: Воронка продаж"))
        #expect(try second.event("employees/00002").lines.contains("SUMMARY:Cancelled: Sales pipeline"))
        #expect(String(decoding: try second.bytes("employees/00002"), as: UTF8.self).contains("\r\nSTATUS:CANCELLED\r\n"))
    }

    @Test func `keeps what was cancelled as it is, and revives it as itself (20, 25)`() throws {
        var history = History()
        let first = try history.publish([pipeline]).event("employees/00001")
        let cancelled = try history.publish([], later).bytes("employees/00001")
        #expect(try history.publish([], later.advanced(by: 60)).bytes("employees/00001") == cancelled)
        let revived = try history.publish([pipeline], later.advanced(by: 120)).event("employees/00001")
        #expect(revived.uid == first.uid && revived.sequence == 2 && !revived.isCancelled)
    }

    @Test func `leaves what has taken place as it was`() throws {
        var history = History()
        let first = history.publish([pipeline])
        let second = history.publish([moved(pipeline, by: 30 * 1_440)], pipeline.interval.end)
        #expect(second.events("employees/00001").count == 2)
        #expect(try second.event("employees/00001") == first.event("employees/00001"))
        #expect(Set(second.events("plan").map(\.uid)).count == 2)
    }

    @Test func `leaves no trace of what was never published (27)`() throws {
        var history = History()
        let only = history.publish([SmallPlan.phone])
        #expect(only.events("plan").allSatisfy { !$0.isCancelled })
        #expect(only.events("employees/00003").isEmpty)
    }

    @Test func `cancels for whoever is taken off, and for nobody else (28)`() throws {
        var history = History()
        let first = history.publish([attended(pipeline, by: "00001", "00002")])
        let second = history.publish([attended(pipeline, by: "00001")], later)
        #expect(try first.bytes("employees/00001") == second.bytes("employees/00001"))
        let off = try second.event("employees/00002")
        #expect(off.isCancelled && off.sequence == 1)
        #expect(try second.event("trainers/olga").isCancelled == false)
        let again = history.publish([attended(pipeline, by: "00001", "00002")], later.advanced(by: 60))
        #expect(try again.event("employees/00002").sequence == 2)
        #expect(try again.bytes("employees/00001") == first.bytes("employees/00001"))
    }

    @Test func `gives parts and repeats an identity each (16)`() throws {
        var history = History()
        let sessions = (1...5).map { moved(pipeline, by: $0 * 1_440, number: "0\($0)") }
        let first = history.publish(sessions)
        #expect(Set(first.events("plan").map(\.uid)).count == 5)
        // The first is dropped, so that the ids of the others, which count, now name other sessions.
        let second = history.publish(
            zip(sessions.dropFirst(), sessions).map { session, id in
                moved(session, by: 0, number: String(id.id.text.suffix(2)))
            }, later)
        #expect(second.events("plan").map(\.uid) == first.events("plan").map(\.uid))
        #expect(second.events("plan").map(\.isCancelled) == [true, false, false, false, false])
        let third = history.publish(sessions + [moved(pipeline, by: 9 * 1_440, number: "06")], later)
        #expect(Set(third.events("plan").map(\.uid)).count == 6)
    }

    @Test func `lists exactly what differs between two publications (24)`() throws {
        var history = History()
        let first = history.publish([pipeline, SmallPlan.phone])
        let second = history.publish([moved(pipeline, by: 60), moved(SmallPlan.phone, by: 0)], later)
        for calendar in second.publication.ledger.calendars {
            let before = Dictionary(uniqueKeysWithValues: first.events(calendar.id).map { ($0.uid, $0) })
            let differing = second.events(calendar.id).filter { before[$0.uid] != $0 }.map(\.uid)
            let listed = second.publication.changes.first { $0.calendar == calendar.id }?.changes.map(\.uid) ?? []
            #expect(listed == differing, "\(calendar.id)")
        }
        #expect(second.publication.changes.first?.changes.map(\.kind) == [.moved])
    }

    @Test func `starts from what its record says, read again (21)`() throws {
        var history = History()
        let first = history.publish([pipeline])
        let ledger = try #require(CalendarLedger(json: first.publication.ledger.json()))
        #expect(ledger == first.publication.ledger)
        #expect(CalendarLedger(json: Array("{}".utf8)) == nil)
    }
}

@Suite struct `The identity of an event` {
    @Test func `is a UUID that stays what it is (18)`() {
        #expect(EventUID.text("s-phone-1-01", in: Identifier("small")) == "a1faa026-d031-8d5b-85ec-ce58fb5a7e8e")
    }

    @Test func `differs between sessions and between roll-outs, and avoids those that are taken (16)`() {
        let ids = ["s-a-1-01", "s-a-1-02", "s-a-2-01"].flatMap { session in
            ["x", "y", "xs"].map { EventUID.text(session, in: Identifier($0)) }
        }
        #expect(Set(ids).count == 9)
        let next = EventUID.text("s-a-1-01", in: Identifier("x"), avoiding: Set(ids))
        #expect(!ids.contains(next))
    }
}

@Suite struct `An assignment` {
    @Test(arguments: 0..<60) func `costs no more than any other`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let (rows, columns) = (1 + random(5), 1 + random(5))
        let costs = (0..<rows).map { _ in (0..<columns).map { _ in random(20) - 5 } }
        let found = Assignment.best(costs)
        #expect(Set(found.compactMap(\.self)).count == min(rows, columns))
        let total = zip(costs, found).reduce(0) { sum, row in sum + (row.1.map { row.0[$0] } ?? 0) }
        #expect(total == Self.least(costs, row: 0, taken: [], left: min(rows, columns)))
    }

    private static func least(_ costs: [[Int]], row: Int, taken: Set<Int>, left: Int) -> Int {
        guard left > 0 else { return 0 }
        guard row < costs.count else { return Int.max / 2 }
        var best = least(costs, row: row + 1, taken: taken, left: left)
        for column in costs[row].indices where !taken.contains(column) {
            best = min(best, costs[row][column] + least(costs, row: row + 1, taken: taken.union([column]), left: left - 1))
        }
        return best
    }

    @Test func `leaves out what is forbidden`() {
        #expect(Assignment.best([[Assignment.forbidden, 3], [Assignment.forbidden, 2]]) == [nil, 1])
        #expect(Assignment.best([[]]) == [nil])
    }
}
