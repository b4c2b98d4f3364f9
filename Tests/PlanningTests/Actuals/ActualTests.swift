import Calendars
import Documents
import Foundation
import Testing

@testable import Planning

@Suite struct `An actual` {
    static let day = CivilDate(daysSinceEpoch: 20_900)
    static let days = day...day.advanced(by: 2)
    /// One of each kind, in the order of the kinds.
    static let all: [Actual] = [
        .payment(stage: StageID("base"), date: day, amount: Money(minorUnits: 5_500_000)),
        .setup(stage: StageID("base"), date: day),
        .attendance(session: SessionID("s-1"), employee: EmployeeID("00002"), .left),
        .leave(employee: EmployeeID("00002"), days: days),
        .leaver(employee: EmployeeID("Лапина"), date: day),
        .newcomer(file: Actual.StaffFile(name: "новые.csv", bytes: [0xEF, 0x00, 0xFF]), date: day),
        .trainerAway(trainer: TrainerID("olga"), days: days),
        .trainerGone(trainer: TrainerID("olga"), date: day),
        .roomClosed(room: RoomID("blue"), days: days),
        .stageSlips(stage: StageID("base"), to: day),
        .stageCancelled(stage: StageID("base"), date: day),
        .featureDropped(feature: FeatureID("salesbot"), date: day),
        .contractorChanged(date: day, days: 10),
        .quiz(session: SessionID("s-1"), scores: [.init(employee: EmployeeID("00002"), share: .whole)], date: day),
        .undo(EntryID(7)),
    ]

    private static func json(_ actual: Actual) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(actual), as: UTF8.self)
    }

    private static func value(_ text: String) throws -> Actual {
        try JSONDecoder().decode(Actual.self, from: Data(text.utf8))
    }

    @Test func `has a sample of every kind here`() {
        #expect(Self.all.map(\.kind) == Actual.Kind.allCases)
    }

    @Test func `is a quiz without a day where it was written before days were asked for`() throws {
        let text = #"{"kind":"quiz","scores":[{"employee":"00002","millipercent":100000}],"session":"s-1"}"#
        let score = Actual.Score(employee: EmployeeID("00002"), share: .whole)
        #expect(try Self.value(text) == .quiz(session: SessionID("s-1"), scores: [score], date: nil))
        #expect(try Self.json(Self.value(text)) == text)
    }

    @Test(arguments: all) func `is the same after it was written and read`(_ actual: Actual) throws {
        #expect(try Self.value(Self.json(actual)) == actual)
    }

    @Test func `is written with the words of the command line`() throws {
        let text = try Self.json(Actual.trainerAway(trainer: TrainerID("olga"), days: Self.days))
        #expect(text == #"{"first":"2027-03-23","kind":"trainer-away","last":"2027-03-25","trainer":"olga"}"#)
    }

    @Test(arguments: [
        #"{"kind":"holiday"}"#, #"{"kind":"setup","stage":"base","date":"2027-02-30"}"#,
        #"{"kind":"leave","employee":"a","first":"2027-03-02","last":"2027-03-01"}"#,
        #"{"kind":"attendance","session":"s","employee":"a","presence":"maybe"}"#,
        #"{"kind":"quiz","session":"s","scores":[{"employee":"a","millipercent":100001}]}"#,
    ]) func `is not read from what it cannot be`(_ text: String) {
        #expect(throws: DecodingError.self) { try Self.value(text) }
    }
}

@Suite struct `Entries that hold` {
    private func entries(_ actuals: Actual...) -> [Entry] {
        actuals.enumerated().map { Entry(id: EntryID(Int64($0 + 1)), moment: Moment(minutes: -$0), actual: $1) }
    }

    private let fact = Actual.setup(stage: StageID("base"), date: CivilDate(daysSinceEpoch: 20_900))

    @Test func `are all that were not undone`() {
        #expect(entries(fact, fact, .undo(EntryID(1))).holding.map(\.id) == [EntryID(2)])
    }

    @Test func `hold again where the undo was undone`() {
        let all = entries(fact, .undo(EntryID(1)), .undo(EntryID(2)))
        #expect(all.holding.map(\.id) == [EntryID(1)])
        #expect(all.isUndone(EntryID(2)) && !all.isUndone(EntryID(1)))
    }
}
