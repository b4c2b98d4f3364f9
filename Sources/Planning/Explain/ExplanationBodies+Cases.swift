import Calendars
import Documents

/// What is in the way, flat: its kind, and whom or what it concerns.
struct BlockerBody: Encodable {
    let kind: String
    var employee: String?
    var trainer: String?
    var room: String?
    var team: String?
    var stage: String?
    var site: String?
    var session: String?
    var module: String?
    var part: Int?
    var until: String?
    var value: Int?
    var limit: Int?
    let text: String

    init(_ blocker: Blocker, text: String, time: (Moment) -> String) {
        self.text = text
        switch blocker {
        case .horizon: kind = "horizon"
        case .notice(let until):
            kind = "notice"
            self.until = time(until)
        case .stage(let id, let day):
            kind = "stage-not-ready"
            stage = id.text
            until = day.description
        case .away(let id, let attending, let allowed):
            kind = "away-limit"
            team = id.text
            value = attending
            limit = allowed
        case .learner(let id, let blocker):
            kind = "learner-" + Self.kind(blocker)
            employee = id.text
            note(blocker, time)
        case .trainer(let id, let blocker):
            kind = "trainer-" + Self.kind(blocker)
            trainer = id.text
            note(blocker)
        case .room(let id, let blocker):
            room = id.text
            switch blocker {
            case .time(let blocker):
                kind = "room-" + Self.kind(blocker)
                session = Self.session(blocker)
            case .taken(let other):
                kind = "room-taken"
                session = other.text
            }
        case .noTrainer: kind = "no-trainer"
        case .noRoom: kind = "no-room"
        case .full(let id, let seats):
            kind = "full"
            session = id.text
            limit = seats
        }
    }

    private mutating func note(_ blocker: LearnerBlocker, _ time: (Moment) -> String) {
        switch blocker {
        case .time(let blocker):
            session = Self.session(blocker)
            if case .dayOff(let days) = blocker { until = days.upperBound.description }
        case .minutesPerDay(let minutes, let most), .minutesPerWeek(let minutes, let most):
            (value, limit) = (minutes.count, most.count)
        case .sessionsPerDay(let count, let most), .sessionsInARow(let count, let most): (value, limit) = (count, most)
        case .prerequisiteUnplaced(let id, let number): (module, part) = (id.text, number)
        case .prerequisite(let id, _, let free): (session, until) = (id.text, time(free))
        case .neededBy(let id), .teachesIt(let id): session = id.text
        }
    }

    private mutating func note(_ blocker: TrainerBlocker) {
        switch blocker {
        case .time(let blocker): session = Self.session(blocker)
        case .minutesPerDay(let minutes, let most), .minutesPerWeek(let minutes, let most):
            (value, limit) = (minutes.count, most.count)
        case .untrained(let id): session = id?.text
        case .attendsIt: break
        case .elsewhere(let name), .notComing(let name): site = name.text
        }
    }

    private static func kind(_ blocker: LearnerBlocker) -> String {
        switch blocker {
        case .time(let blocker): kind(blocker)
        case .minutesPerDay: "minutes-per-day"
        case .minutesPerWeek: "minutes-per-week"
        case .sessionsPerDay: "sessions-per-day"
        case .sessionsInARow: "sessions-in-a-row"
        case .prerequisiteUnplaced: "prerequisite-unplaced"
        case .prerequisite: "prerequisite"
        case .neededBy: "needed-before"
        case .teachesIt: "teaches-it-before"
        }
    }

    private static func kind(_ blocker: TrainerBlocker) -> String {
        switch blocker {
        case .time(let blocker): kind(blocker)
        case .minutesPerDay: "minutes-per-day"
        case .minutesPerWeek: "minutes-per-week"
        case .untrained: "untrained"
        case .attendsIt: "attends-it"
        case .elsewhere: "at-another-site"
        case .notComing: "not-at-site"
        }
    }

    private static func kind(_ blocker: TimeBlocker) -> String {
        switch blocker {
        case .closed: "closed"
        case .hours: "hours"
        case .dayOff: "day-off"
        case .blocked: "blocked"
        case .busy: "busy"
        case .attends: "attends"
        case .teaches: "teaches"
        }
    }

    private static func session(_ blocker: TimeBlocker) -> String? {
        switch blocker {
        case .attends(let id), .teaches(let id): id.text
        case .closed, .hours, .dayOff, .blocked, .busy: nil
        }
    }
}

/// An obstacle taken away, flat: its kind, and whom or what it concerns.
struct RelaxationBody: Encodable {
    let kind: String
    var employee: String?
    var trainer: String?
    var room: String?
    var team: String?
    var stage: String?
    var site: String?
    var session: String?
    var module: String?
    var date: String?
    var start: String?
    var end: String?
    var value: Int?
    let text: String

    init(_ relaxation: Relaxation, text: String, time: (Moment) -> String) {
        self.text = text
        kind = relaxation.kind.name
        switch relaxation {
        case .seats(let id, let count): (room, value) = (id.text, count)
        case .group(let id, let count): (module, value) = (id.text, count)
        case .away(let id, let count): (team, value) = (id.text, count)
        case .learnerDay(let minutes), .learnerWeek(let minutes): value = minutes.count
        case .learnerSessions(let count), .learnerRow(let count): value = count
        case .trainerDay(let id, let minutes), .trainerWeek(let id, let minutes): (trainer, value) = (id.text, minutes.count)
        case .trainerHours(let id, let interval), .trainerAppointment(let id, let interval):
            (trainer, start, end) = (id.text, time(interval.start), time(interval.end))
        case .trainerDayOff(let id, let day): (trainer, date) = (id.text, day.description)
        case .trainerComes(let id, let name): (trainer, site) = (id.text, name.text)
        case .anotherTrainer(let interval): (start, end) = (time(interval.start), time(interval.end))
        case .employeeHours(let id, let interval), .employeeAppointment(let id, let interval), .exception(let id, let interval):
            (employee, start, end) = (id.text, time(interval.start), time(interval.end))
        case .leaveDay(let id, let day): (employee, date) = (id.text, day.description)
        case .roomHours(let id, let interval): (room, start, end) = (id.text, time(interval.start), time(interval.end))
        case .anotherRoom(let name, let seats, let interval):
            (site, value, start, end) = (name?.text, seats, time(interval.start), time(interval.end))
        case .move(let id): session = id.text
        case .stageReady(let id, let day): (stage, date) = (id.text, day.description)
        case .goLive(let id, let day): (stage, date) = (id?.text, day.description)
        case .horizon(let day): date = day.description
        }
    }
}
