public import Calendars
public import Documents

/// An obstacle taken away: what somebody could decide so that an enrolment finds a place, or its place in time.
public enum Relaxation: Hashable, Sendable {
    /// A room seats that many.
    case seats(RoomID, Int)
    /// Groups of a module may have that many learners.
    case group(ModuleID, Int)
    /// That many of a team may attend at one moment.
    case away(TeamName, Int)
    /// Learners may have that much training on a day.
    case learnerDay(Minutes)
    /// Learners may have that much training in a week.
    case learnerWeek(Minutes)
    /// Learners may have that many sessions on a day.
    case learnerSessions(Int)
    /// Learners may have that many sessions in a row.
    case learnerRow(Int)
    /// A trainer teaches that much on a day.
    case trainerDay(TrainerID, Minutes)
    /// A trainer teaches that much in a week.
    case trainerWeek(TrainerID, Minutes)
    /// A trainer works then, outside their hours.
    case trainerHours(TrainerID, Interval)
    /// A trainer gives up that day off.
    case trainerDayOff(TrainerID, CivilDate)
    /// A trainer moves another appointment.
    case trainerAppointment(TrainerID, Interval)
    /// A trainer comes to that site.
    case trainerComes(TrainerID, SiteName)
    /// One more trainer is free then.
    case anotherTrainer(Interval)
    /// An employee works then, outside their hours.
    case employeeHours(EmployeeID, Interval)
    /// An employee gives up that day off.
    case leaveDay(EmployeeID, CivilDate)
    /// An employee moves another appointment.
    case employeeAppointment(EmployeeID, Interval)
    /// An employee is let off what the document blocks.
    case exception(EmployeeID, Interval)
    /// A room is open then.
    case roomHours(RoomID, Interval)
    /// One more room with that many seats is free then, at that site.
    case anotherRoom(SiteName?, seats: Int, Interval)
    /// Another session takes place at another time, or with another trainer, or elsewhere.
    case move(SessionID)
    /// A stage is ready on that day already: paid earlier, or set up faster.
    case stageReady(StageID, CivilDate)
    /// A stage goes live on that day only; `nil` is everything, bought at once.
    case goLive(StageID?, CivilDate)
    /// The horizon ends on that day only.
    case horizon(CivilDate)

    /// How hard it is to bring about, for ranking: a judgement, cheap administrative changes first, people's free time last. Of the same
    /// effort, the one that lets the enrolment in earlier is offered.
    var effort: Int {
        switch self {
        case .seats, .group: 1
        case .move: 1
        case .away, .learnerDay, .learnerWeek, .learnerSessions, .learnerRow: 2
        case .roomHours, .anotherRoom, .employeeAppointment: 3
        case .trainerDay, .trainerWeek, .trainerAppointment: 3
        case .trainerHours, .trainerComes, .exception, .goLive: 4
        case .anotherTrainer, .stageReady, .horizon: 5
        case .employeeHours: 6
        case .trainerDayOff, .leaveDay: 7
        }
    }

    /// What kind it is and whom it concerns, without its figures: of the ways with the same kinds one is offered.
    var kind: Kind {
        switch self {
        case .seats(let room, _): Kind("seats", room.text)
        case .group: Kind("group")
        case .away(let team, _): Kind("away", team.text)
        case .learnerDay: Kind("learner-day")
        case .learnerWeek: Kind("learner-week")
        case .learnerSessions: Kind("learner-sessions")
        case .learnerRow: Kind("learner-row")
        case .trainerDay(let trainer, _): Kind("trainer-day", trainer.text)
        case .trainerWeek(let trainer, _): Kind("trainer-week", trainer.text)
        case .trainerHours(let trainer, _): Kind("trainer-hours", trainer.text)
        case .trainerDayOff(let trainer, _): Kind("trainer-day-off", trainer.text)
        case .trainerAppointment(let trainer, _): Kind("trainer-appointment", trainer.text)
        case .trainerComes(let trainer, let site): Kind("trainer-comes", trainer.text + "/" + site.text)
        case .anotherTrainer: Kind("another-trainer")
        case .employeeHours(let employee, _): Kind("employee-hours", employee.text)
        case .leaveDay(let employee, _): Kind("leave-day", employee.text)
        case .employeeAppointment(let employee, _): Kind("employee-appointment", employee.text)
        case .exception(let employee, _): Kind("exception", employee.text)
        case .roomHours(let room, _): Kind("room-hours", room.text)
        case .anotherRoom: Kind("another-room")
        case .move(let session): Kind("move", session.text)
        case .stageReady: Kind("stage-ready")
        case .goLive: Kind("go-live")
        case .horizon: Kind("horizon")
        }
    }

    /// A kind of relaxation with whom it concerns.
    struct Kind: Hashable, Comparable {
        let name: String
        let who: String

        init(_ name: String, _ who: String = "") {
            self.name = name
            self.who = who
        }

        static func < (left: Kind, right: Kind) -> Bool { (left.name, left.who) < (right.name, right.who) }
    }
}
