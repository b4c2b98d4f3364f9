public import Documents

/// What an explanation is asked about.
public enum ExplainedSubject: Hashable, Sendable {
    /// An employee.
    case employee(EmployeeID)
    /// A training module.
    case module(ModuleID)
    /// A session of the plan.
    case session(PlannedSession)
    /// An employee's need for a module.
    case enrolment(EmployeeID, ModuleID)
}

/// What the words of a question mean in a plan.
public enum SubjectReading: Hashable, Sendable {
    /// These, in the order of the words; more than the words where a word is an id of several kinds.
    case subjects([ExplainedSubject])
    /// A word that means nothing, with what may have been meant.
    case unknown(String, suggestion: String?)
    /// A name that several employees have.
    case ambiguous(String, [EmployeeID])
    /// An employee who does not need that module.
    case notNeeded(EmployeeID, ModuleID)

    /// Reads the words of a question. A word is an id, or an employee's name or a part of it; `employee:`, `module:` and `session:` before an
    /// id say which kind is meant. An employee and a module, in either order, mean the employee's need for the module.
    public static func of(_ words: [String], in plan: Plan) -> SubjectReading {
        // Names have spaces; whoever does not quote them means one employee all the same.
        if words.count > 1, case .subjects(let whole) = meaning(of: words.joined(separator: " "), in: plan) {
            return .subjects(whole)
        }
        var subjects: [ExplainedSubject] = []
        for word in words {
            switch meaning(of: word, in: plan) {
            case .subjects(let found): subjects += found
            case let other: return other
            }
        }
        return words.count == 2 ? narrowed(subjects, in: plan) : .subjects(subjects)
    }

    private static func narrowed(_ subjects: [ExplainedSubject], in plan: Plan) -> SubjectReading {
        switch (subjects.first, subjects.last, subjects.count) {
        case (.employee(let employee), .module(let module), 2), (.module(let module), .employee(let employee), 2):
            let isNeeded = Enrolments(of: plan.rollout).all.contains { $0.employee == employee && $0.module == module }
            return isNeeded ? .subjects([.enrolment(employee, module)]) : .notNeeded(employee, module)
        default: return .subjects(subjects)
        }
    }

    private enum Kind: String, CaseIterable {
        case employee, module, session
    }

    private static func meaning(of word: String, in plan: Plan) -> SubjectReading {
        let kind = Kind.allCases.first { word.hasPrefix($0.rawValue + ":") }
        let text = kind.map { String(word.dropFirst($0.rawValue.count + 1)) } ?? word
        let rollout = plan.rollout
        var found: [ExplainedSubject] = []
        var named: [Employee] = []
        if kind == nil || kind == .employee {
            named = rollout.staff.filter { $0.id.text == text }
            if named.isEmpty { named = employees(named: text, in: rollout) }
            if named.count == 1 { found.append(.employee(named[0].id)) }
        }
        if kind == nil || kind == .module {
            found += rollout.curriculum.modules.filter { module in
                module.id.text == text || module.title.texts.values.contains { $0.spellingKey == text.spellingKey }
            }.map { .module($0.id) }
        }
        if kind == nil || kind == .session { found += plan.sessions.filter { $0.id.text == text }.map { .session($0) } }
        if !found.isEmpty { return .subjects(found) }
        return named.count > 1 ? .ambiguous(text, named.map(\.id)) : .unknown(word, suggestion: suggestion(for: text, in: plan))
    }

    /// The employees of that name: all of it, else all of its words.
    private static func employees(named text: String, in rollout: Rollout) -> [Employee] {
        let key = text.spellingKey
        let whole = rollout.staff.filter { $0.name.spellingKey == key }
        if !whole.isEmpty { return whole }
        let words = Set(key.split(separator: " "))
        guard !words.isEmpty else { return [] }
        return rollout.staff.filter { words.isSubset(of: $0.name.spellingKey.split(separator: " ")) }
    }

    private static func suggestion(for text: String, in plan: Plan) -> String? {
        let staff = plan.rollout.staff
        let names = staff.map(\.name) + staff.flatMap { $0.name.split(separator: " ").map(String.init) }
        let ids = plan.rollout.curriculum.modules.map(\.id.text) + plan.sessions.map(\.id.text) + staff.map(\.id.text)
        return Suggestion.nearest(to: text, among: ids + names)
    }
}
