/// Hours as people write them: `5/2 10-19`, `sun-thu 10-19`, `2/2 09-21 from 2027-02-01`.
public enum HoursText {
    /// What such a text says.
    public struct Meaning: Hashable, Sendable {
        /// The hours; `nil` leaves them to the document.
        public let hours: WorkingHours?
        /// Whether it is a rota that names no first day, and so counts from the horizon's.
        public let assumesFirstDay: Bool
    }

    /// Reads the text, with the document's days, hours and lunch gap where it leans on them.
    public static func parse(_ text: String, document: DocumentHours) -> Result<Meaning, HoursProblem> {
        .failure(HoursProblem(text: text, reason: .notUnderstood(part: text)))
    }
}

/// Why hours that are written as text cannot be read.
public struct HoursProblem: Error, Hashable, Sendable {
    /// The whole text.
    public let text: String
    /// What is wrong with it.
    public let reason: Reason

    /// What is wrong with such a text.
    public enum Reason: Hashable, Sendable {
        /// A part of it is none of the known forms.
        case notUnderstood(part: String)
    }
}
