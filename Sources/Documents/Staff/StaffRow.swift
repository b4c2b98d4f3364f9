/// A field of a staff file or list. The raw value is its key in a roll-out's list of staff.
public enum StaffField: String, CaseIterable, Hashable, Sendable {
    case id, name, surname
    case givenName = "given-name"
    case patronymic, email
    /// The roles; several are allowed.
    case role
    /// The job title: only where there is no role, and said.
    case position
    case team, site, timezone, hours, language, knows
    case daysOff = "days-off"
    case leaveFrom = "leave-from"
    case leaveTo = "leave-to"
    case calendar
    /// The first day in the company: checked, and not used.
    case hired
}

/// One person as a staff file or list has them: texts, unchecked.
public struct StaffRow: Sendable {
    /// Where the person is.
    public let place: Diagnostic.Place
    /// The texts by field, each with its place. A cell of a file is one text; a list in YAML is several.
    public let values: [StaffField: [StaffValue]]
    /// Hours that are a map in YAML and so are read already; they go before the text.
    public let weekly: WeeklyHours?

    /// That person.
    public init(place: Diagnostic.Place, values: [StaffField: [StaffValue]], weekly: WeeklyHours? = nil) {
        self.place = place
        self.values = values
        self.weekly = weekly
    }
}

/// A text and where it is.
public struct StaffValue: Hashable, Sendable {
    /// The text as it is written.
    public let text: String
    /// Where it is.
    public let place: Diagnostic.Place

    /// That text.
    public init(_ text: String, at place: Diagnostic.Place) {
        self.text = text
        self.place = place
    }
}
