internal import Documents

/// Lists of attendance and of scores.
extension DocumentSentences {
    func sheet(_ problem: SheetProblem) -> String {
        switch problem {
        case .missingColumns(let fields, let found):
            say(
                "the first row names no column \(columns(fields)); found: \(shown(found))",
                "в первой строке нет столбца \(columns(fields)); найдено: \(shown(found))")
        case .emptyCell(let field): say("the \(column(field)) is empty", "ячейка пуста: \(column(field))")
        case .notPresence(let text):
            say(
                "\(quoted(text)) does not say whether somebody was there; expected: present, absent, left or recording",
                "\(quoted(text)) не говорит, был ли человек на занятии; нужно: present (был), absent (не был), "
                    + "left (ушёл раньше) или recording (посмотрел запись)"
            )
        case .notScore(let text):
            say(
                "\(quoted(text)) is no share of right answers; expected: 80%, or 8/10",
                "\(quoted(text)) — не доля верных ответов; нужно: 80% или 8/10")
        case .noRows: say("there are no rows below the header", "под заголовком нет ни одной строки")
        }
    }

    private func columns(_ fields: [SheetField]) -> String { fields.map { quoted(column($0)) }.joined(separator: ", ") }

    private func shown(_ texts: [String]) -> String {
        texts.isEmpty ? say("nothing", "ничего") : texts.map { quoted($0) }.joined(separator: ", ")
    }

    private func column(_ field: SheetField) -> String {
        switch field {
        case .session: say("session", "занятие")
        case .employee: say("employee", "сотрудник")
        case .presence: say("presence", "присутствие")
        case .score: say("score", "результат")
        }
    }
}
