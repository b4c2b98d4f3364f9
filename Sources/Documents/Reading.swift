/// What reading something from outside ends in: never half a document by accident.
public enum Reading<Value> {
    /// It can be used. The notices say what was guessed, left out or is worth knowing.
    case usable(Value, notices: [Diagnostic])
    /// It cannot; at least one of the diagnostics is an error. Notices may be among them.
    case unusable([Diagnostic])
}

extension Reading: Sendable where Value: Sendable {}

/// One thing to say about a document: where, and what.
public struct Diagnostic: Hashable, Sendable {
    /// Whether it keeps the document from being used.
    public let severity: Severity
    /// Where it is.
    public let place: Place
    /// What is wrong, as cases and values; the wording is Presentation's.
    public let problem: Problem

    /// That problem at that place.
    public init(_ severity: Severity, _ problem: Problem, at place: Place) {
        self.severity = severity
        self.problem = problem
        self.place = place
    }

    /// Whether it is about what stands in a calendar file.
    var isOfCalendar: Bool {
        if case .calendar = problem { true } else { false }
    }

    /// Whether a problem keeps the document from being used.
    public enum Severity: String, Hashable, Sendable {
        /// The document cannot be used.
        case error
        /// It can; this is what was assumed, left out or is worth knowing.
        case notice
    }

    /// A place in a file.
    public struct Place: Hashable, Sendable {
        /// The file as the user named it, or `nil` for none (an option of the command line).
        public let file: String?
        /// The line, from 1.
        public let line: Int?
        /// The column in characters, from 1.
        public let column: Int?

        /// That place.
        public init(file: String?, line: Int? = nil, column: Int? = nil) {
            self.file = file
            self.line = line
            self.column = column
        }
    }
}
