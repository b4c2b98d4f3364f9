internal import Calendars
public import Documents
public import Planning

/// A timetable as CSV that Excel opens: a row for each session, in the order of their starts; times are those of the document's zone.
/// Then a row without a date for each enrolment that has no place, with the reason.
public enum TimetableCSV {
    private static let headers: [SpreadsheetWording.Header] = [
        .date, .weekday, .start, .end, .minutes, .module, .part, .parts, .stage, .format, .trainer, .room, .attendeeCount,
        .attendees, .timeZone, .session, .unplacedReason,
    ]

    /// The file's bytes.
    public static func bytes(_ plan: Plan, language: Language) -> [UInt8] {
        var sheet = Spreadsheet(language, headers: SpreadsheetWording.texts(headers, in: language))
        let names = PlanNames(plan.rollout, language)
        let zone = plan.rollout.zone
        for session in plan.sessions {
            let (date, start) = zone.local(session.interval.start)
            sheet.append([
                .date(date), .text(DateWording.weekday(date.weekday, in: language)), .time(start),
                .time(zone.local(session.interval.end).time),
                .number(session.interval.start.minutes(to: session.interval.end)),
                .text(session.isRefresher ? names.title(of: session) : names.module(session.module)),
                session.isRefresher ? .empty : .number(session.part),
                session.isRefresher ? .empty : names.parts(session.module).map { .number($0) } ?? .empty,
                .text(names.stage(session.stage)), .text(names.format(session.module) ?? ""),
                .text(session.trainer.map(names.trainer) ?? ""), .text(session.room.map(names.room) ?? ""),
                .number(session.attendees.count), .text(session.attendees.map(names.employee).joined(separator: ", ")),
                .text(zone.identifier), .text(session.id.text), .empty,
            ])
        }
        let modules = Dictionary(plan.rollout.curriculum.modules.map { ($0.id, $0) }) { first, _ in first }
        let stages = Enrolments(of: plan.rollout).stageOfModule
        for unplaced in plan.unplaced {
            sheet.append([
                .empty, .empty, .empty, .empty, modules[unplaced.module].map { .number($0.duration.count) } ?? .empty,
                .text(names.module(unplaced.module)), .number(unplaced.part),
                names.parts(unplaced.module).map { .number($0) } ?? .empty,
                .text(stages[unplaced.module].map(names.stage) ?? ""), .text(names.format(unplaced.module) ?? ""), .empty, .empty,
                .empty, .text(names.employee(unplaced.employee)), .empty, .empty,
                .text(ReasonWording.text(unplaced, in: plan, language: language)),
            ])
        }
        return sheet.bytes
    }
}
