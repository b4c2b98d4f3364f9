/// A column of a list of who attended or of what people scored.
public enum SheetField: String, CaseIterable, Hashable, Sendable {
    case session, employee, presence, score
}

/// What can be wrong with such a list, beside its form as a table.
public enum SheetProblem: Hashable, Sendable {
    /// The first row names not all columns that are needed.
    case missingColumns([SheetField], found: [String])
    /// A cell that must be filled is empty.
    case emptyCell(SheetField)
    /// Neither present nor absent nor left.
    case notPresence(String)
    /// No share of right answers.
    case notScore(String)
    /// There are no rows below the header.
    case noRows
}
