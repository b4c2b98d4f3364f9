import Foundation
import Learning

/// What an outside judge asks of the learning models: one learner's modules and events.
struct LearningRequest {
    let retention: Retention
    let hourlyCost: Double
    /// Working days, whole days from the start.
    let loadDays: [Int]
    /// Fractions of days.
    let evaluateDays: [Double]
    let modules: [(id: String, module: LearntModule)]

    /// What is wrong with a request, with the path of the value.
    struct Malformed: Error, Equatable, CustomStringConvertible {
        let description: String
    }

    /// More than any request needs: above it a day is a mistake, and would not be a whole number of hours any more.
    static let farthestDay = 1_000_000.0
    /// More minutes, elements or money than anybody has: above it a sum might not be a number any more.
    static let largestAmount = 1e9

    init(_ bytes: Data) throws(Malformed) {
        let root = try RequestValue(bytes)
        let name: RetentionModel = try root.required("model").word()
        retention = Retention(name, guarded: try root.optional("guard")?.flag() ?? true)
        hourlyCost = try root.optional("hourly_cost")?.number(in: 0...Self.largestAmount, "a number from 0 to 1000000000") ?? 0
        var loadDays: [Int] = []
        for value in try root.optional("load_days")?.elements() ?? [] { loadDays.append(try value.wholeDay()) }
        self.loadDays = loadDays
        var evaluateDays: [Double] = []
        for value in try root.optional("evaluate_days")?.elements() ?? [] { evaluateDays.append(try value.day()) }
        self.evaluateDays = evaluateDays
        var modules: [(id: String, module: LearntModule)] = []
        var ids: Set<String> = []
        for value in try root.required("modules").elements() {
            let id = try value.required("id").text()
            guard ids.insert(id).inserted else { throw Malformed(description: "\(value.path).id: “\(id)” is there twice") }
            modules.append((id, try Self.module(value)))
        }
        self.modules = modules
    }

    private static func module(_ value: RequestValue) throws(Malformed) -> LearntModule {
        let elements = try value.required("elements").number(in: 0...largestAmount, "a number from 0 to 1000000000")
        let threshold = try value.required("tau").threshold()
        var events: [LearningEvent] = []
        for event in try value.required("events").elements() {
            let kind: LearningEvent.Kind = try event.required("kind").word()
            let minutes = kind == .use ? try event.optional("minutes") : try event.required("minutes")
            events.append(
                LearningEvent(
                    day: try event.required("day").day(),
                    coverage: try event.required("coverage").number(in: 0...1, "a number from 0 to 1"), kind: kind,
                    minutes: try minutes?.number(in: 0...largestAmount, "a number from 0 to 1000000000") ?? 0))
        }
        return LearntModule(elements: elements, threshold: threshold, history: History(events))
    }
}

/// A value of the request and where it stands.
private struct RequestValue {
    typealias Malformed = LearningRequest.Malformed

    let path: String
    private let content: Any

    init(_ bytes: Data) throws(Malformed) {
        do {
            content = try JSONSerialization.jsonObject(with: bytes)
        } catch {
            throw Malformed(description: "not JSON: \(error.localizedDescription)")
        }
        path = ""
    }

    private init(path: String, content: Any) {
        self.path = path
        self.content = content
    }

    private func expected(_ what: String) -> Malformed {
        Malformed(description: "\(path.isEmpty ? "the request" : path): expected \(what), found \(found)")
    }

    private var found: String {
        switch content {
        case let text as String: "“\(text)”"
        case is NSNull: "null"
        case is [Any]: "a list"
        case is [String: Any]: "an object"
        case let number as NSNumber: isFlag ? "\(number.boolValue)" : "\(number)"
        default: "\(content)"
        }
    }

    /// True and false come as numbers that say so only by their type.
    private var isFlag: Bool { (content as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false }

    func optional(_ key: String) throws(Malformed) -> RequestValue? {
        guard let object = content as? [String: Any] else { throw expected("an object") }
        return object[key].map { RequestValue(path: path.isEmpty ? key : "\(path).\(key)", content: $0) }
    }

    func required(_ key: String) throws(Malformed) -> RequestValue {
        guard let value = try optional(key) else {
            throw Malformed(description: "\(path.isEmpty ? "the request" : path): “\(key)” is missing")
        }
        return value
    }

    func elements() throws(Malformed) -> [RequestValue] {
        guard let list = content as? [Any] else { throw expected("a list") }
        return list.enumerated().map { RequestValue(path: "\(path)[\($0.offset)]", content: $0.element) }
    }

    func text() throws(Malformed) -> String {
        guard let text = content as? String else { throw expected("a text") }
        return text
    }

    func flag() throws(Malformed) -> Bool {
        guard isFlag, let number = content as? NSNumber else { throw expected("true or false") }
        return number.boolValue
    }

    func word<Word: RawRepresentable & CaseIterable>() throws(Malformed) -> Word where Word.RawValue == String {
        guard let text = content as? String, let word = Word(rawValue: text) else {
            throw expected(Word.allCases.map(\.rawValue).joined(separator: " or "))
        }
        return word
    }

    func number(in range: ClosedRange<Double>, _ what: String) throws(Malformed) -> Double {
        guard !isFlag, let number = (content as? NSNumber)?.doubleValue, range.contains(number) else { throw expected(what) }
        return number
    }

    func day() throws(Malformed) -> Double {
        let farthest = LearningRequest.farthestDay
        return try number(in: -farthest...farthest, "a number of days within \(Int(farthest)) of the start")
    }

    func wholeDay() throws(Malformed) -> Int {
        let day = try day()
        guard let whole = Int(exactly: day) else { throw expected("a whole number of days") }
        return whole
    }

    func threshold() throws(Malformed) -> Threshold {
        let what = "easy, medium, hard, unknown or a number"
        guard let text = content as? String else {
            return .value(try number(in: -Double.greatestFiniteMagnitude ... .greatestFiniteMagnitude, what))
        }
        switch text {
        case "easy": return .easy
        case "medium": return .medium
        case "hard": return .hard
        case "unknown": return .unknown
        default: throw expected(what)
        }
    }
}
