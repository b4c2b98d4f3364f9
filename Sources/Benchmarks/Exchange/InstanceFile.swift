import Foundation
import Scheduling

/// An instance of the engine as JSON, for solvers that are not ours: everything in numbers, sets of slots as runs, each set once.
struct InstanceFile: Codable {
    var slots: Int
    var zones: [ZoneBody]
    /// Sets of slots: first and one past the last of each run, one after the other.
    var sets: [[Int]]
    var people: [PersonBody]
    var trainers: [TrainerBody]
    var rooms: [RoomBody]
    var activities: [ActivityBody]
    var enrolments: [EnrolmentBody]
    /// What days cost, from the first on, by the numbers that enrolments name.
    var dayCosts: [[Int32]]
    var fixed: [SessionBody]
    /// How many of each team may be away in each slot.
    var teams: [[Int16]]
    var limits: LimitsBody
    /// What a unit of each term counts, by its name.
    var weights: [String: Int]
    /// Over how many weeks each person's minutes could be spread.
    var weeks: [Int]

    struct ZoneBody: Codable {
        var day: [Int32]
        var week: [Int32]
    }
    struct PersonBody: Codable {
        var zone: Int
        var site: Int?
        var team: Int?
        var starts: [Int]
        var avoided: [Int]
    }
    struct TrainerBody: Codable {
        var person: Int
        var starts: [Int]
        var teaches: [Bool]
        var attendsFirst: [AttendsFirst]
        var costPerHour: Int
        var minutesPerDay: Int?
        var minutesPerWeek: Int?
        var sites: [Int]?
    }
    struct AttendsFirst: Codable {
        var activity: Int
        var enrolments: [Int]
    }
    struct RoomBody: Codable {
        var capacity: Int
        var site: Int?
        var shared: Bool
        var starts: [Int]
    }
    struct ActivityBody: Codable {
        var minutes: Int
        var duration: Int
        var needsTrainer: Bool
        var atDesks: Bool
        var rooms: [Int]?
        var minimum: Int
        var maximum: Int
    }
    struct EnrolmentBody: Codable {
        var person: Int
        var activity: Int
        var ready: Int
        var due: Int32
        var after: [PredecessorBody]
        var dayCost: Int?
    }
    struct PredecessorBody: Codable {
        var enrolment: Int
        var days: Int32
        var minutes: Int
    }
    struct LimitsBody: Codable {
        var minutesPerDay: Int?
        var minutesPerWeek: Int?
        var sessionsPerDay: Int?
        var sessionsInARow: Int?
    }
    struct SessionBody: Codable {
        var activity: Int
        var start: Int
        var trainer: Int?
        var room: Int?
        var enrolments: [Int]

        init(_ session: Session) {
            activity = session.activity
            start = session.start
            trainer = session.trainer
            room = session.room
            enrolments = session.enrolments
        }

        var session: Session {
            Session(activity: activity, start: start, trainer: trainer, room: room, enrolments: enrolments.sorted())
        }
    }
}

/// A timetable as JSON.
struct TimetableFile: Codable {
    var sessions: [InstanceFile.SessionBody]
    var unplaced: [Int]
}
