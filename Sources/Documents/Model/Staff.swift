public import Calendars

/// One employee, checked: the role exists, the hours can be read, nothing is left to guess.
public struct Employee: Sendable {
    /// The id as the staff file has it.
    public let id: EmployeeID
    /// The full name, as it is written in calendars.
    public let name: String
    /// The e-mail address.
    public let email: String?
    /// The roles, at least one; several make the union of their modules.
    public let roles: [RoleID]
    /// The team, for limits on who may be away.
    public let team: TeamName?
    /// The place where this person works.
    public let site: SiteName?
    /// The person's zone, else the document's.
    public let zone: Zone
    /// The person's hours; `nil` leaves them to the document.
    public let hours: WorkingHours?
    /// The language of this person's calendar, else the document's.
    public let language: Language
    /// Modules that this person needs no training in.
    public let knows: [ModuleID]
    /// Leave and other days off, in the person's zone.
    public let daysOff: [ClosedRange<CivilDate>]
    /// Busy times from an imported calendar.
    public let busy: BusyTimes

    /// The employee of checked parts.
    public init(
        id: EmployeeID, name: String, email: String? = nil, roles: [RoleID], team: TeamName? = nil, site: SiteName? = nil,
        zone: Zone, hours: WorkingHours? = nil, language: Language, knows: [ModuleID] = [],
        daysOff: [ClosedRange<CivilDate>] = [], busy: BusyTimes = BusyTimes()
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.roles = roles
        self.team = team
        self.site = site
        self.zone = zone
        self.hours = hours
        self.language = language
        self.knows = knows
        self.daysOff = daysOff
        self.busy = busy
    }
}

/// What an imported calendar takes away.
public struct BusyTimes: Hashable, Sendable {
    /// Timed events.
    public let intervals: [Interval]
    /// All-day events, as days in the zone of whoever the calendar belongs to.
    public let days: [ClosedRange<CivilDate>]

    /// Those events.
    public init(intervals: [Interval] = [], days: [ClosedRange<CivilDate>] = []) {
        self.intervals = intervals
        self.days = days
    }
}

/// The hours of each weekday.
public struct WeeklyHours: Hashable, Sendable {
    /// The stretches of each weekday that has any, sorted and disjoint.
    public let ranges: [Weekday: [TimeRange]]

    /// Those hours.
    public init(_ ranges: [Weekday: [TimeRange]]) {
        self.ranges = ranges.filter { !$0.value.isEmpty }
    }
}

/// The hours somebody keeps. Plain ranges have already lost the document's lunch gap where they reach beyond both its sides.
public enum WorkingHours: Hashable, Sendable {
    /// The same every week.
    case weekly(WeeklyHours)
    /// Days on and days off in turn, whatever the weekday.
    case rota(Rota)
}

/// Days on and days off in turn.
public struct Rota: Hashable, Sendable {
    /// How many days of work come first, at least 1.
    public let on: Int
    /// How many days off follow, at least 1.
    public let off: Int
    /// The first day of work of the first shift.
    public let from: CivilDate
    /// Whether this person works the days the first shift has off.
    public let isSecondShift: Bool
    /// The stretches of a day of work. An end before its start runs past midnight: see ``RotaRange``.
    public let ranges: [RotaRange]

    /// The rota of checked parts.
    public init(on: Int, off: Int, from: CivilDate, isSecondShift: Bool, ranges: [RotaRange]) {
        self.on = on
        self.off = off
        self.from = from
        self.isSecondShift = isSecondShift
        self.ranges = ranges
    }

    /// Whether that day is a day of work. Days before ``from`` follow the same turn backwards.
    public func works(on day: CivilDate) -> Bool {
        let length = on + off
        let step = from.days(to: day) % length
        let position = step < 0 ? step + length : step
        return (position < on) != isSecondShift
    }
}

/// A stretch of a rota's day of work, which may run past midnight into the next day (21:00-09:00).
public struct RotaRange: Hashable, Sendable {
    /// When it starts, on the day of work.
    public let start: TimeOfDay
    /// When it ends; on the next day unless it is after `start`.
    public let end: TimeOfDay

    /// The stretch between two times.
    public init(start: TimeOfDay, end: TimeOfDay) {
        self.start = start
        self.end = end
    }
}
