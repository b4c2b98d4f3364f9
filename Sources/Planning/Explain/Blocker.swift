public import Calendars
public import Documents

/// What keeps a session from a start: who or what, and why. Values only; the sentences are Presentation's.
public enum Blocker: Hashable, Sendable {
    /// The session would lie outside the horizon.
    case horizon
    /// Nothing new is put before that moment: it is past, or in the notice period.
    case notice(until: Moment)
    /// The stage that brings the module is ready only on that day, for that learner where a wave delays them.
    case stage(StageID, readyOn: CivilDate)
    /// So many of the team would attend at once, so many may.
    case away(TeamName, attending: Int, allowed: Int)
    /// Something about a learner.
    case learner(EmployeeID, LearnerBlocker)
    /// Something about somebody who teaches it.
    case trainer(TrainerID, TrainerBlocker)
    /// Something about a room that suits it.
    case room(RoomID, RoomBlocker)
    /// Nobody teaches the module who could come.
    case noTrainer
    /// No room has the seats, the equipment or the link for these learners.
    case noRoom
    /// The session that could be joined has that many seats, and they are taken.
    case full(SessionID, seats: Int)
}

/// Why a learner cannot be in a session.
public enum LearnerBlocker: Hashable, Sendable {
    /// They are not free.
    case time(TimeBlocker)
    /// The day would hold that many minutes of training, above the limit.
    case minutesPerDay(Minutes, limit: Minutes)
    /// The week would hold that many minutes of training, above the limit.
    case minutesPerWeek(Minutes, limit: Minutes)
    /// The day would hold that many sessions, above the limit.
    case sessionsPerDay(Int, limit: Int)
    /// That many sessions would follow one another without a break, above the limit.
    case sessionsInARow(Int, limit: Int)
    /// What comes before it has no session.
    case prerequisiteUnplaced(ModuleID, part: Int)
    /// What comes before it ends then, and so it may start at that moment at the earliest.
    case prerequisite(SessionID, ends: Moment, free: Moment)
    /// What needs it starts before it would have ended, with the gap.
    case neededBy(SessionID)
    /// They teach it themselves in that session, before they would have attended it.
    case teachesIt(SessionID)
}

/// Why somebody cannot teach a session.
public enum TrainerBlocker: Hashable, Sendable {
    /// They are not free.
    case time(TimeBlocker)
    /// The day would hold that many minutes of teaching, above the limit.
    case minutesPerDay(Minutes, limit: Minutes)
    /// The week would hold that many minutes of teaching, above the limit.
    case minutesPerWeek(Minutes, limit: Minutes)
    /// They have to attend it first: in that session, or in none.
    case untrained(SessionID?)
    /// They are among its learners.
    case attendsIt
    /// They teach at that site on that day.
    case elsewhere(SiteName)
    /// They do not come to that site.
    case notComing(SiteName)
}

/// Why a room cannot hold a session.
public enum RoomBlocker: Hashable, Sendable {
    /// It is not open, closed or busy by its calendar.
    case time(TimeBlocker)
    /// Another session is in it.
    case taken(SessionID)
}

/// Why somebody, or a room, is not free.
public enum TimeBlocker: Hashable, Sendable {
    /// The company is closed on that day, or in those hours.
    case closed(CivilDate)
    /// It is outside working hours, or reaches beyond one stretch of them.
    case hours
    /// A day off; for a room, a closure.
    case dayOff(ClosedRange<CivilDate>)
    /// The document blocks the time.
    case blocked
    /// An imported calendar has an appointment.
    case busy
    /// They attend another session.
    case attends(SessionID)
    /// They teach another session.
    case teaches(SessionID)
}

/// One sufficient reason for a start to be blocked: a single blocker, or one for everybody who could teach, or for every room.
public enum Obstruction: Hashable, Sendable {
    /// This alone is enough.
    case single(Blocker)
    /// Nobody who teaches it can: one blocker each.
    case trainers([Blocker])
    /// No room that suits it is free: one blocker each.
    case rooms([Blocker])
    /// Some trainers and some rooms are free, but none of those trainers comes to the site of any of those rooms.
    case sites([Blocker])

    /// The blockers of it.
    public var blockers: [Blocker] {
        switch self {
        case .single(let blocker): [blocker]
        case .trainers(let blockers), .rooms(let blockers), .sites(let blockers): blockers
        }
    }
}

/// Whether a session may start at a moment.
public enum Verdict: Hashable, Sendable {
    /// It may, with that trainer in that room.
    case free(trainer: TrainerID?, room: RoomID?)
    /// It may not, and each of these alone is enough.
    case blocked([Obstruction])
}
