import Calendars

/// Hours as people write them, in a staff file or for a trainer or a room: `5/2 10-19`, `5/2 sun-thu`, `mon,wed,thu 10-13`,
/// `2/2 09-21 from 2027-02-01 (second shift)`, `mon-thu 9-18, fri 9:00–16:45`, `mon-fri: 09:00-13:00, 14:00-18:00`.
///
/// Russian words are as good: see ``HoursWord``. A text is a row of items in any order: a pattern (`5/2` is the ordinary week, any other one a rota), days, ranges, a date from
/// which a rota counts, a shift, a break. Days and the ranges after them (or ranges and the days after them) make a group; a text
/// may have several. Whatever is no item refuses the whole text, so that no part of it is passed over.
public enum HoursText {
    /// What such a text says.
    public struct Meaning: Hashable, Sendable {
        /// The hours; `nil` leaves them to the document.
        public let hours: WorkingHours?
        /// Whether it is a rota that names no first day, and so counts from the horizon's.
        public let assumesFirstDay: Bool
    }

    /// The first day of rotas where no roll-out is known, and so nobody reads the hours.
    static let anyDay = CivilDate(daysSinceEpoch: 0)

    /// Reads the text, with the document's days, hours and lunch gap where it leans on them.
    public static func parse(_ text: String, document: DocumentHours) -> Result<Meaning, HoursProblem> {
        do throws(HoursProblem.Reason) {
            let items = try HoursItems(reading: text)
            return .success(try meaning(of: items, document: document))
        } catch {
            return .failure(HoursProblem(text: text, reason: error))
        }
    }

    private static func meaning(of items: HoursItems, document: DocumentHours) throws(HoursProblem.Reason) -> Meaning {
        guard let pattern = items.pattern, !items.isWeek(pattern) else {
            guard items.start == nil else { throw .startWithoutRota }
            guard items.shift == nil else { throw .shiftWithoutRota }
            let hours = try WeeklyHours(items, document: document).map(WorkingHours.weekly)
            return Meaning(hours: hours, assumesFirstDay: false)
        }
        let rota = try Rota(pattern, items, document: document)
        return Meaning(hours: .rota(rota), assumesFirstDay: items.start == nil)
    }
}

/// Why hours that are written as text cannot be read.
public struct HoursProblem: Error, Hashable, Sendable {
    /// The whole text.
    public let text: String
    /// What is wrong with it.
    public let reason: Reason

    /// That problem with that text.
    public init(text: String, reason: Reason) {
        self.text = text
        self.reason = reason
    }

    /// What is wrong with such a text.
    public enum Reason: Error, Hashable, Sendable {
        /// A part of it is none of the known forms.
        case notUnderstood(part: String)
        /// A time that no clock shows.
        case impossibleTime(part: String)
        /// A date that no calendar has.
        case impossibleDate(part: String)
        /// A range that is empty.
        case emptyRange(part: String)
        /// Two ranges of a day share time.
        case overlappingRanges
        /// A break outside the hours, or without any.
        case breakOutsideHours
        /// Days off or on of a rota that are none, or too many.
        case impossibleRota(part: String, limit: Int)
        /// A rota names days of the week.
        case rotaWithDays(pattern: String)
        /// The days that are named are not as many as the pattern says.
        case daysDoNotMatch(pattern: String, days: Int)
        /// A shift of an ordinary week.
        case shiftWithoutRota
        /// A first day of an ordinary week.
        case startWithoutRota
        /// Two patterns, two shifts or two first days.
        case saidTwice(part: String)
    }
}
