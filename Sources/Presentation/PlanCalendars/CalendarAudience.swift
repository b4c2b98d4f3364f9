internal import Documents

/// Who reads a calendar, and so what its events say.
enum CalendarAudience {
    /// Whoever attends; sees no other learner's name.
    case learner(Employee)
    /// Whoever teaches; sees who comes.
    case trainer(Trainer)
    /// Whoever looks after the room, or stands at its door.
    case room(Room)
    /// Whoever leads the team; sees who of it is away.
    case team(CalendarTeam)
    /// Whoever answers for a stage.
    case stage(Stage)
    /// Whoever runs the roll-out; sees everything.
    case everybody

    /// Whether the events keep the calendar's owner, or a room, from anything else at that time.
    var isBusy: Bool {
        switch self {
        case .learner, .trainer, .room: true
        case .team, .stage, .everybody: false
        }
    }

    /// The calendar's colour by its CSS name, so that kinds of calendars tell themselves apart in one list.
    var color: String {
        switch self {
        case .learner: "steelblue"
        case .trainer: "seagreen"
        case .room: "goldenrod"
        case .team: "slateblue"
        case .stage: "darkcyan"
        case .everybody: "dimgray"
        }
    }
}

/// A team and who is in it.
struct CalendarTeam {
    let name: TeamName
    let members: Set<EmployeeID>
}
