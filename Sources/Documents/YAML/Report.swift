/// Collects everything there is to say about a document.
struct Report {
    /// What was found, in the order of finding.
    private(set) var diagnostics: [Diagnostic] = []
    /// How many errors are among them.
    private(set) var errorCount = 0
    /// More than so many are counted, not collected: nobody reads on.
    static let most = 1_000
    private var hidden: (count: Int, severity: Diagnostic.Severity, place: Diagnostic.Place)?

    /// Adds an error.
    mutating func error(_ problem: Problem, at place: Diagnostic.Place) { add(Diagnostic(.error, problem, at: place)) }

    /// Adds a notice.
    mutating func notice(_ problem: Problem, at place: Diagnostic.Place) { add(Diagnostic(.notice, problem, at: place)) }

    /// Adds what another reader found.
    mutating func add(_ others: [Diagnostic]) {
        for diagnostic in others { add(diagnostic) }
    }

    /// Takes over the value, or nothing, of another reading.
    mutating func take<Value>(_ reading: Reading<Value>) -> Value? {
        switch reading {
        case .usable(let value, let notices):
            add(notices)
            return value
        case .unusable(let diagnostics):
            add(diagnostics)
            return nil
        }
    }

    /// The reading of a value: usable if there is one and no error.
    func reading<Value>(of value: Value?) -> Reading<Value> {
        guard let value, errorCount == 0 else { return .unusable(sorted) }
        return .usable(value, notices: sorted)
    }

    /// By file in the order of their first mention, then line and column; at the end, how many more there are.
    private var sorted: [Diagnostic] {
        var fileRank: [String?: Int] = [:]
        for diagnostic in diagnostics where fileRank[diagnostic.place.file] == nil {
            fileRank[diagnostic.place.file] = fileRank.count
        }
        let listed = diagnostics.enumerated().sorted { one, other in
            let left = one.element.place
            let right = other.element.place
            return (fileRank[left.file] ?? 0, left.line ?? 0, left.column ?? 0, one.offset)
                < (fileRank[right.file] ?? 0, right.line ?? 0, right.column ?? 0, other.offset)
        }.map(\.element)
        guard let hidden else { return listed }
        return listed + [Diagnostic(hidden.severity, .staff(.moreProblems(count: hidden.count)), at: hidden.place)]
    }

    private mutating func add(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { errorCount += 1 }
        if case .staff(.moreProblems(let count)) = diagnostic.problem {
            // Another reader's; what it stands for is counted with the rest.
            hide(diagnostic, count)
        } else if diagnostics.count < Self.most {
            diagnostics.append(diagnostic)
        } else {
            hide(diagnostic, 1)
        }
    }

    private mutating func hide(_ diagnostic: Diagnostic, _ count: Int) {
        let isError = diagnostic.severity == .error || hidden?.severity == .error
        hidden = (count + (hidden?.count ?? 0), isError ? .error : .notice, hidden?.place ?? diagnostic.place)
    }
}
