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

    /// The roll-out of checked parts.
    public init(
        id: RolloutID, name: LocalizedText, language: Language, zone: Zone, currency: String? = nil,
        horizon: ClosedRange<CivilDate>, curriculum: Curriculum, staff: [Employee], workingTime: WorkingTime,
        stages: [Stage], atOnce: AtOnce? = nil, waves: [Wave] = [], budget: Budget? = nil, licences: Licences? = nil,
        trainers: [Trainer], rooms: [Room], limits: Limits = Limits(), avoid: [TimePattern] = [],
        pinned: [PinnedSession] = [], readinessTarget: Share? = nil, wages: [RoleID: Money] = [:],
        assumptions: Assumptions = Assumptions(), priorities: Priorities = Priorities()
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

/// A paid part of the implementation.
public struct Stage: Sendable {
    /// The stage's id.
    public let id: StageID
    /// Its name for people; the id where the document gives none.
    public let title: LocalizedText
    /// What it brings.
    public let features: [FeatureID]
    /// Its price.
    public let price: Money
    /// The trainer's time inside the price.
    public let trainingIncluded: Minutes
    /// The payments; at least one is dated. The shares sum to the whole.
    public let payments: [Payment]
    /// The integrator's working days after the first payment.
    public let setup: Int
    /// When people are to be ready; also the date of acceptance.
    public let goLive: CivilDate

    /// The stage of checked parts.
    public init(
        id: StageID, title: LocalizedText, features: [FeatureID], price: Money, trainingIncluded: Minutes = Minutes(0),
        payments: [Payment], setup: Int, goLive: CivilDate
    ) {
        self.id = id
        self.title = title
        self.features = features
        self.price = price
        self.trainingIncluded = trainingIncluded
        self.payments = payments
        self.setup = setup
        self.goLive = goLive
    }
}

/// A part of a price and when it is due.
public struct Payment: Hashable, Sendable {
    /// The part of the price.
    public let share: Share
    /// When it is due.
    public let due: Due

    /// That part, then.
    public init(share: Share, due: Due) {
        self.share = share
        self.due = due
    }

    /// When a payment is due.
    public enum Due: Hashable, Sendable {
        /// On a date.
        case date(CivilDate)
        /// On acceptance, which is the go-live.
        case acceptance
    }
}

extension Collection where Element == Payment {
    /// The earliest dated payment, from which set-up is counted.
    public var firstDate: CivilDate? {
        compactMap { payment in
            switch payment.due {
            case .date(let date): date
            case .acceptance: nil
            }
        }.min()
    }
}

/// What everything costs when it is bought at once, and when it is ready.
public struct AtOnce: Sendable {
    /// The price of all stages together.
    public let price: Money
    /// The payments; at least one is dated.
    public let payments: [Payment]
    /// The integrator's working days after the first payment.
    public let setup: Int
    /// When people are to be ready; also the date of acceptance.
    public let goLive: CivilDate
    /// The trainer's time inside the price.
    public let trainingIncluded: Minutes

    /// The offer of checked parts.
    public init(price: Money, payments: [Payment], setup: Int, goLive: CivilDate, trainingIncluded: Minutes = Minutes(0)) {
        self.price = price
        self.payments = payments
        self.setup = setup
        self.goLive = goLive
        self.trainingIncluded = trainingIncluded
    }
}

/// Some people for whom everything is ready, and due, some working days later.
public struct Wave: Sendable {
    /// The wave's id.
    public let id: WaveID
    /// Who is in it, unless an earlier wave fits them.
    public let who: PeoplePattern
    /// How many of the document's working days later.
    public let after: Int

    /// That wave.
    public init(id: WaveID, who: PeoplePattern, after: Int = 0) {
        self.id = id
        self.who = who
        self.after = after
    }
}

/// The money that is there.
public struct Budget: Hashable, Sendable {
    /// On the horizon's first day.
    public let available: Money
    /// More on each first day of a month after that.
    public let monthly: Money

    /// That money.
    public init(available: Money, monthly: Money = .zero) {
        self.available = available
        self.monthly = monthly
    }
}

/// What the CRM's licences cost.
public struct Licences: Hashable, Sendable {
    /// Who pays for what.
    public let price: Price
    /// How many months are paid in advance, at least 1.
    public let minimumMonths: Int

    /// Those licences.
    public init(price: Price, minimumMonths: Int) {
        self.price = price
        self.minimumMonths = minimumMonths
    }

    /// What a month costs.
    public enum Price: Hashable, Sendable {
        /// For each seat.
        case perSeat(Money)
        /// For everybody together.
        case portal(Money)
    }
}

/// Somebody who teaches.
public struct Trainer: Sendable {
    /// The trainer's id; of one of the staff, the employee's.
    public let id: TrainerID
    /// The full name.
    public let name: String
    /// The e-mail address.
    public let email: String?
    /// The employee this is, if one of the staff.
    public let employee: EmployeeID?
    /// What this trainer teaches; `nil` is everything.
    public let teaches: [ModuleID]?
    /// What an hour costs, where it is said.
    public let costPerHour: Money?
    /// The trainer's own hours; `nil` leaves them to the employee, else to the document.
    public let hours: WorkingHours?
    /// The trainer's zone.
    public let zone: Zone
    /// Sites this trainer goes to. `nil`, and no site as an employee, is anywhere.
    public let sites: [SiteName]?
    /// The most minutes of teaching a day.
    public let trainingPerDay: Minutes?
    /// The most minutes of teaching a week.
    public let trainingPerWeek: Minutes?
    /// Days off, in the trainer's zone.
    public let daysOff: [ClosedRange<CivilDate>]
    /// Busy times from an imported calendar.
    public let busy: BusyTimes

    /// The trainer of checked parts.
    public init(
        id: TrainerID, name: String, email: String? = nil, employee: EmployeeID? = nil, teaches: [ModuleID]? = nil,
        costPerHour: Money? = nil, hours: WorkingHours? = nil, zone: Zone, sites: [SiteName]? = nil,
        trainingPerDay: Minutes? = nil, trainingPerWeek: Minutes? = nil, daysOff: [ClosedRange<CivilDate>] = [],
        busy: BusyTimes = BusyTimes()
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.employee = employee
        self.teaches = teaches
        self.costPerHour = costPerHour
        self.hours = hours
        self.zone = zone
        self.sites = sites
        self.trainingPerDay = trainingPerDay
        self.trainingPerWeek = trainingPerWeek
        self.daysOff = daysOff
        self.busy = busy
    }
}

/// A room, or a link that stands for one.
public struct Room: Sendable {
    /// The room's id.
    public let id: RoomID
    /// Its name for people; the id where the document gives none.
    public let title: LocalizedText
    /// Where it is; only people of that site sit in it.
    public let site: SiteName?
    /// How many learners sit in it, at least 1.
    public let capacity: Int
    /// What it has.
    public let equipment: [EquipmentName]
    /// The address of the meeting. A room with one holds any number of sessions side by side, and stands for every equipment.
    public let link: String?
    /// Days on which it is closed, in the document's zone.
    public let closed: [ClosedRange<CivilDate>]
    /// When it is open, in the document's zone; `nil` is always.
    public let hours: WorkingHours?
    /// Busy times from an imported calendar.
    public let busy: BusyTimes

    /// The room of checked parts.
    public init(
        id: RoomID, title: LocalizedText, site: SiteName? = nil, capacity: Int, equipment: [EquipmentName] = [],
        link: String? = nil, closed: [ClosedRange<CivilDate>] = [], hours: WorkingHours? = nil,
        busy: BusyTimes = BusyTimes()
    ) {
        self.id = id
        self.title = title
        self.site = site
        self.capacity = capacity
        self.equipment = equipment
        self.link = link
        self.closed = closed
        self.hours = hours
        self.busy = busy
    }
}

/// Limits on learners and teams; `nil` is no limit.
public struct Limits: Sendable {
    /// The most minutes a learner attends on a day of their own zone.
    public let trainingPerDay: Minutes?
    /// The most minutes a learner attends in an ISO week of their own zone.
    public let trainingPerWeek: Minutes?
    /// The most sessions with less than 15 minutes between them.
    public let sessionsInARow: Int?
    /// The most sessions on a day.
    public let sessionsPerDay: Int?
    /// Nothing new is put closer to now than this many working days.
    public let notice: Int
    /// How many of a team may attend at one moment.
    public let away: [TeamName: Away]

    /// Those limits.
    public init(
        trainingPerDay: Minutes? = nil, trainingPerWeek: Minutes? = nil, sessionsInARow: Int? = nil,
        sessionsPerDay: Int? = nil, notice: Int = 0, away: [TeamName: Away] = [:]
    ) {
        self.trainingPerDay = trainingPerDay
        self.trainingPerWeek = trainingPerWeek
        self.sessionsInARow = sessionsInARow
        self.sessionsPerDay = sessionsPerDay
        self.notice = notice
        self.away = away
    }

    /// How many of a team may attend at one moment.
    public enum Away: Hashable, Sendable {
        /// That many.
        case count(Int)
        /// That share of those at work at that moment, rounded down, but never below 1.
        case share(Share)
    }
}

/// A session that is agreed already and stands exactly so.
public struct PinnedSession: Sendable {
    /// What is taught.
    public let module: ModuleID
    /// Which part of it, from 1.
    public let part: Int
    /// When it starts.
    public let start: Moment
    /// Who teaches, where the format needs somebody.
    public let trainer: TrainerID?
    /// Where, where the format needs a room.
    public let room: RoomID?
    /// Who attends; at least one.
    public let employees: [EmployeeID]

    /// That session.
    public init(
        module: ModuleID, part: Int, start: Moment, trainer: TrainerID?, room: RoomID?, employees: [EmployeeID]
    ) {
        self.module = module
        self.part = part
        self.start = start
        self.trainer = trainer
        self.room = room
        self.employees = employees
    }
}

/// The weights of the comparison's four groups of criteria, each at least 0.
public struct Priorities: Hashable, Sendable {
    /// What it costs and when.
    public let cash: Double
    /// How soon it is of use.
    public let speed: Double
    /// How well people learn.
    public let learning: Double
    /// How sure it is.
    public let certainty: Double

    /// Those weights.
    public init(cash: Double = 1, speed: Double = 1, learning: Double = 1, certainty: Double = 1) {
        self.cash = cash
        self.speed = speed
        self.learning = learning
        self.certainty = certainty
    }
}
