public import Documents

/// What a list of attendance says, against what is published and recorded: its lines as entries, or what is wrong with them.
public struct AttendanceList: Sendable {
    /// What is to be recorded, in the order of the list.
    public private(set) var actuals: [Actual] = []
    /// How many lines say what is recorded already: a list can grow.
    public private(set) var skipped = 0
    /// What is wrong, and where.
    public private(set) var problems: [(problem: RecordingProblem, place: Diagnostic.Place)] = []

    /// The list, checked line by line.
    public init(_ sheet: AttendanceSheet, _ recording: Recording) {
        var said: [Happened.Attendance: (presence: Actual.Presence, line: Int)] = [:]
        for row in sheet.rows {
            do throws(RecordingProblem) {
                let session = try recording.session(row.session.text)
                let employee = try recording.employee(row.employee.text)
                let actual = Actual.attendance(session: session, employee: employee, row.presence)
                let key = Happened.Attendance(session: session, employee: employee)
                let earlier = said[key]
                if let earlier, earlier.presence != row.presence { throw .saidOtherwise(line: earlier.line) }
                if earlier == nil { said[key] = (row.presence, row.session.place.line ?? 1) }
                guard earlier == nil, recording.holds(actual) == nil else {
                    skipped += 1
                    continue
                }
                try recording.checkAttendance(session, employee, row.presence)
                actuals.append(actual)
            } catch {
                let isOfEmployee = if case .unknown(_, .employee, _) = error { true } else { false }
                problems.append((error, isOfEmployee ? row.employee.place : row.session.place))
            }
        }
    }
}
