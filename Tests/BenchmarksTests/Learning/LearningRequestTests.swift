import Foundation
import Learning
import Testing

@testable import Benchmarks

@Suite struct `A request to the learning models` {
    static let module =
        #"{"id": "a", "elements": 9, "tau": "medium", "events": "#
        + #"[{"day": 0.5, "coverage": 1, "kind": "initial", "minutes": 90}]}"#

    static func text(_ changes: [(String, String)] = []) -> String {
        var text =
            #"{"model": "ppe", "guard": true, "hourly_cost": 700, "load_days": [0, 1], "evaluate_days": [7.5], "modules": ["#
            + module + "]}"
        for (old, new) in changes { text = text.replacing(old, with: new) }
        return text
    }

    @Test func `is read whole`() throws {
        let request = try LearningRequest(Data(Self.text().utf8))
        #expect(request.retention.model == .ppe && request.retention.isGuarded)
        #expect(request.loadDays == [0, 1] && request.evaluateDays == [7.5] && request.hourlyCost == 700)
        #expect(request.modules.map(\.id) == ["a"] && request.modules.map(\.module.history.events.count) == [1])
    }

    @Test func `is guarded unless it says otherwise`() throws {
        #expect(try LearningRequest(Data(Self.text([(#""guard": true, "#, "")]).utf8)).retention.isGuarded)
        #expect(try !LearningRequest(Data(Self.text([("true", "false")]).utf8)).retention.isGuarded)
    }

    @Test(
        arguments: [
            ("ppe", "fsrs", "model: expected ppe or pa, found “fsrs”"),
            (#""model": "ppe", "#, "", "the request: “model” is missing"),
            ("true", "1", "guard: expected true or false, found 1"),
            ("[0, 1]", "[0.5]", "load_days[0]: expected a whole number of days, found 0.5"),
            ("7.5", "\"soon\"", "evaluate_days[0]: expected a number of days within 1000000 of the start, found “soon”"),
            ("medium", "tough", "modules[0].tau: expected easy, medium, hard, unknown or a number, found “tough”"),
            (#""coverage": 1"#, #""coverage": 1.5"#, "modules[0].events[0].coverage: expected a number from 0 to 1, found 1.5"),
            ("initial", "lesson", "modules[0].events[0].kind: expected initial or refresher or ojt, found “lesson”"),
            (#", "minutes": 90"#, "", "modules[0].events[0]: “minutes” is missing"),
            (#""elements": 9"#, #""elements": true"#, "modules[0].elements: expected a number from 0 to 1000000000, found true"),
            ("[{\"id\"", "[{\"nr\"", "modules[0]: “id” is missing"),
            (module, "\(module), \(module)", "modules[1].id: “a” is there twice"),
            (module, "7", "modules[0]: expected an object, found 7"),
        ] as [(String, String, String)])
    func `that is malformed is refused with the place and what was expected`(old: String, new: String, message: String) {
        #expect(throws: LearningRequest.Malformed(description: message)) {
            try LearningRequest(Data(Self.text([(old, new)]).utf8))
        }
    }

    @Test(arguments: ["", "{", "[]", "null", "\u{0}"]) func `that is not JSON, or not an object, is refused`(text: String) {
        #expect(throws: LearningRequest.Malformed.self) { try LearningRequest(Data(text.utf8)) }
    }

    @Test func `is answered with what one session says`() throws {
        let answer = LearningAnswer(to: try LearningRequest(Data(Self.text().utf8)))
        // One event, a week ago: M = (7 · 24 h)^−b, worked out by hand.
        #expect(abs(answer.modules[0].predictions[0].p - 0.486367) < 1e-6)
        #expect(answer.totals[0].worst == answer.totals[0].readiness)
        #expect(answer.load.totalMinutes == 90 && answer.load.displacedCost == 1050)
    }
}
