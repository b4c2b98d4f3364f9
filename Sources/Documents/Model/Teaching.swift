public import Calendars

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
