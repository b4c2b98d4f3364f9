public import Calendars
public import Documents

/// What a list of scores says, against what is published and recorded: the quiz as an entry, or what is wrong with it.
public struct QuizList: Sendable {
    /// What is to be recorded; `nil` where something is wrong.
    public private(set) var actual: Actual?
    /// Whether it was on the day of its session, too soon to say how well it is kept.
    public private(set) var isAtOnce = false
    /// What is wrong, and where.
    public private(set) var problems: [(problem: RecordingProblem, place: Diagnostic.Place)] = []

    /// The list, checked line by line: scores of one session, on a day, or on that of the session.
    public init(_ sheet: QuizSheet, of session: String, on date: CivilDate?, _ recording: Recording) {
        let nowhere = Diagnostic.Place(file: nil)
        do throws(RecordingProblem) {
            let id = try recording.session(session)
            let day = try recording.quizDay(of: id, date)
            isAtOnce = try day == recording.quizDay(of: id, nil)
            var lines: [EmployeeID: Int] = [:]
            var scores: [Actual.Score] = []
            for row in sheet.rows {
                do throws(RecordingProblem) {
                    let employee = try recording.employee(row.employee.text)
                    try recording.checkScore(id, employee)
                    if let line = lines[employee] { throw .scoredBefore(line: line) }
                    lines[employee] = row.employee.place.line ?? 1
                    scores.append(Actual.Score(employee: employee, share: row.share))
                } catch {
                    problems.append((error, row.employee.place))
                }
            }
            guard problems.isEmpty else { return }
            let quiz = Actual.quiz(session: id, scores: scores, date: day)
            if let entry = recording.holds(quiz) { throw .recordedAlready(entry) }
            actual = quiz
        } catch {
            problems.append((error, nowhere))
        }
    }
}
