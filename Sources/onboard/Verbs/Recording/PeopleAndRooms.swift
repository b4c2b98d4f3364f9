import ArgumentParser
import Documents
import Foundation
import Planning
import Presentation

struct LeaveVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "leave", abstract: Help.leaveAbstract, discussion: Help.leaveDiscussion)
    }

    @Argument(help: Help.recordEmployee) var employee: String
    @Argument(help: Help.recordDays) var days: String
    @OptionGroup var options: RecordOptions

    func run() throws {
        let days = try options.days(days)
        try options.record { recording throws(RecordingProblem) in
            .leave(employee: try recording.employee(employee), days: days)
        }
    }
}

struct LeaverVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "leaver", abstract: Help.leaverAbstract, discussion: Help.leaverDiscussion)
    }

    @Argument(help: Help.recordEmployee) var employee: String
    @Option(help: Help.leaverDate) var date: String
    @OptionGroup var options: RecordOptions

    func run() throws {
        let date = try options.date(date)
        try options.record { recording throws(RecordingProblem) in
            .leaver(employee: try recording.employee(employee), date: date)
        }
    }
}

struct NewcomerVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "newcomer", abstract: Help.newcomerAbstract, discussion: Help.newcomerDiscussion)
    }

    @Argument(help: Help.newcomerFile) var file: String
    @Option(help: Help.newcomerDate) var date: String
    @OptionGroup var options: RecordOptions

    func run() throws {
        let date = try options.date(date)
        let bytes = try options.bytes(file)
        let name = URL(filePath: file).lastPathComponent
        try options.record { _ throws(RecordingProblem) in .newcomer(file: Actual.StaffFile(name: name, bytes: bytes), date: date)
        }
    }
}

struct TrainerAwayVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "trainer-away", abstract: Help.trainerAwayAbstract, discussion: Help.trainerAwayDiscussion)
    }

    @Argument(help: Help.recordTrainer) var trainer: String
    @Argument(help: Help.recordDays) var days: String
    @OptionGroup var options: RecordOptions

    func run() throws {
        let days = try options.days(days)
        try options.record { recording throws(RecordingProblem) in
            .trainerAway(trainer: try recording.trainer(trainer), days: days)
        }
    }
}

struct TrainerGoneVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "trainer-gone", abstract: Help.trainerGoneAbstract, discussion: Help.trainerGoneDiscussion)
    }

    @Argument(help: Help.recordTrainer) var trainer: String
    @Option(help: Help.trainerGoneDate) var date: String
    @OptionGroup var options: RecordOptions

    func run() throws {
        let date = try options.date(date)
        try options.record { recording throws(RecordingProblem) in
            .trainerGone(trainer: try recording.trainer(trainer), date: date)
        }
    }
}

struct RoomClosedVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "room-closed", abstract: Help.roomClosedAbstract, discussion: Help.roomClosedDiscussion)
    }

    @Argument(help: Help.recordRoom) var room: String
    @Argument(help: Help.recordDays) var days: String
    @OptionGroup var options: RecordOptions

    func run() throws {
        let days = try options.days(days)
        try options.record { recording throws(RecordingProblem) in .roomClosed(room: try recording.room(room), days: days) }
    }
}
