internal import Calendars
public import Documents
public import Planning

/// A timetable as CSV that Excel opens: a row for each session, in the order of their starts; times are those of the document's zone.
public enum TimetableCSV {
    private static let headers: [SpreadsheetWording.Header] = [
        .date, .weekday, .start, .end, .minutes, .module, .part, .parts, .stage, .format, .trainer, .room, .attendeeCount,
        .attendees, .timeZone, .session,
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
                .text(zone.identifier), .text(session.id.text),
            ])
        }
        return sheet.bytes
    }
}
