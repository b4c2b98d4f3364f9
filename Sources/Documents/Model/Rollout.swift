public import Calendars

/// The whole document, checked: a plan can be made of it without another look at the text.
public struct Rollout: Sendable {
    /// The identity of the calendars for life.
    public let id: RolloutID
    /// The roll-out's name for people.
    public let name: LocalizedText
    /// The language of texts for people.
    public let language: Language
    /// The document's zone.
    public let zone: Zone
    /// The currency's code, such as `RUB`.
    public let currency: String?
    /// The days in which sessions lie, in the document's zone.
    public let horizon: ClosedRange<CivilDate>
    /// Features and modules.
    public let curriculum: Curriculum
    /// Everybody, in the staff file's order.
    public let staff: [Employee]
    /// Hours, closed and open days, and what is blocked.
    public let workingTime: WorkingTime
    /// The paid stages, in the document's order; at least one.
    public let stages: [Stage]
    /// What the same costs at once, where the document says so.
    public let atOnce: AtOnce?
    /// The waves, in the document's order.
    public let waves: [Wave]
    /// The money that is there.
    public let budget: Budget?
    /// What the CRM's licences cost.
    public let licences: Licences?
    /// Who teaches, in the document's order.
    public let trainers: [Trainer]
    /// Where, in the document's order.
    public let rooms: [Room]
    /// Limits on learners and teams.
    public let limits: Limits
    /// Times that are better avoided.
    public let avoid: [TimePattern]
    /// Sessions that are agreed already.
    public let pinned: [PinnedSession]
    /// The readiness wanted at go-live.
    public let readinessTarget: Share?
    /// What an hour of a role costs.
    public let wages: [RoleID: Money]
    /// What is not known for certain.
    public let assumptions: Assumptions
    /// The weights of the comparison.
    public let priorities: Priorities
    /// Days in which the integrator lets nobody begin, for money that was due has not come: from the day on which it was due to the one
    /// before it came, in order and apart. No document says it: what happens does.
    public let standstills: [Range<CivilDate>]

    /// The roll-out of checked parts.
    public init(
        id: RolloutID, name: LocalizedText, language: Language, zone: Zone, currency: String? = nil,
        horizon: ClosedRange<CivilDate>, curriculum: Curriculum, staff: [Employee], workingTime: WorkingTime,
        stages: [Stage], atOnce: AtOnce? = nil, waves: [Wave] = [], budget: Budget? = nil, licences: Licences? = nil,
        trainers: [Trainer], rooms: [Room], limits: Limits = Limits(), avoid: [TimePattern] = [],
        pinned: [PinnedSession] = [], readinessTarget: Share? = nil, wages: [RoleID: Money] = [:],
        assumptions: Assumptions = Assumptions(), priorities: Priorities = Priorities(), standstills: [Range<CivilDate>] = []
    ) {
        self.id = id
        self.name = name
        self.language = language
        self.zone = zone
        self.currency = currency
        self.horizon = horizon
        self.curriculum = curriculum
        self.staff = staff
        self.workingTime = workingTime
        self.stages = stages
        self.atOnce = atOnce
        self.waves = waves
        self.budget = budget
        self.licences = licences
        self.trainers = trainers
        self.rooms = rooms
        self.limits = limits
        self.avoid = avoid
        self.pinned = pinned
        self.readinessTarget = readinessTarget
        self.wages = wages
        self.assumptions = assumptions
        self.priorities = priorities
        self.standstills = standstills
    }
}

/// When the company works.
public struct WorkingTime: Sendable {
    /// The hours of each weekday.
    public let weekly: WeeklyHours
    /// Days without a session for anybody; each person's in their own zone. All-day events of imported calendars are here too.
    public let closed: [ClosedRange<CivilDate>]
    /// Hours without a session for anybody, from the timed events of imported calendars.
    public let closedIntervals: [Interval]
    /// Days that are worked in spite of all, with Monday's hours for whoever has none on that weekday.
    public let open: [ClosedRange<CivilDate>]
    /// Times at which nobody who matches may be in a session.
    public let blocked: [TimePattern]

    /// The working time of checked parts.
    public init(
        weekly: WeeklyHours, closed: [ClosedRange<CivilDate>] = [], closedIntervals: [Interval] = [],
        open: [ClosedRange<CivilDate>] = [], blocked: [TimePattern] = []
    ) {
        self.weekly = weekly
        self.closed = closed
        self.closedIntervals = closedIntervals
        self.open = open
        self.blocked = blocked
    }
}

/// Some people; every key that is present must match, and no key at all is everybody.
public struct PeoplePattern: Hashable, Sendable {
    /// Any of these roles.
    public let roles: [RoleID]?
    /// Any of these teams.
    public let teams: [TeamName]?
    /// Any of these sites.
    public let sites: [SiteName]?
    /// Any of these employees.
    public let employees: [EmployeeID]?

    /// Those people.
    public init(
        roles: [RoleID]? = nil, teams: [TeamName]? = nil, sites: [SiteName]? = nil, employees: [EmployeeID]? = nil
    ) {
        self.roles = roles
        self.teams = teams
        self.sites = sites
        self.employees = employees
    }

    /// Whether there is no key, and so everybody matches, trainers from outside too.
    public var isEverybody: Bool { roles == nil && teams == nil && sites == nil && employees == nil }

    /// Whether that employee matches every key that is present.
    public func matches(_ employee: Employee) -> Bool {
        if let roles, !employee.roles.contains(where: roles.contains) { return false }
        if let teams, !(employee.team.map(teams.contains) ?? false) { return false }
        if let sites, !(employee.site.map(sites.contains) ?? false) { return false }
        if let employees, !employees.contains(employee.id) { return false }
        return true
    }
}

/// Some people at some times; every key that is present must match. Days and hours are those of each person's own zone.
public struct TimePattern: Hashable, Sendable {
    /// Whose time.
    public let who: PeoplePattern
    /// On these dates.
    public let dates: [ClosedRange<CivilDate>]?
    /// On these weekdays.
    public let days: [Weekday]?
    /// On these days of the month, each 1 to 31.
    public let daysOfMonth: [ClosedRange<Int>]?
    /// On that many last working days of each month, counted by the document's working days.
    public let lastWorkingDaysOfMonth: Int?
    /// At these hours of such a day; `nil` is all day.
    public let hours: [TimeRange]?

    /// That pattern.
    public init(
        who: PeoplePattern = PeoplePattern(), dates: [ClosedRange<CivilDate>]? = nil, days: [Weekday]? = nil,
        daysOfMonth: [ClosedRange<Int>]? = nil, lastWorkingDaysOfMonth: Int? = nil, hours: [TimeRange]? = nil
    ) {
        self.who = who
        self.dates = dates
        self.days = days
        self.daysOfMonth = daysOfMonth
        self.lastWorkingDaysOfMonth = lastWorkingDaysOfMonth
        self.hours = hours
    }
}
