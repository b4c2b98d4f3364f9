public import Documents

/// What is said about a staff file or list: what was found, what was expected, and what to do.
public enum StaffWording {
    /// The sentence for that problem, without its place.
    public static func text(_ problem: StaffProblem, in language: Language) -> String {
        let words = StaffSentences(language: language)
        return switch problem {
        case .nobody: words.nobody
        case .notText(let kind): words.notText(kind)
        case .encodingGuessed(let encoding, let sample): words.encodingGuessed(encoding, sample)
        case .brokenCharacters(let encoding, let count): words.brokenCharacters(encoding, count)
        case .strayQuote: words.strayQuote
        case .unclosedQuote: words.unclosedQuote
        case .cellTooLong(let limit): words.cellTooLong(limit)
        case .tooManyCells(let limit): words.tooManyCells(limit)
        case .tooManyRows(let limit): words.tooManyRows(limit)
        case .moreProblems(let count): words.moreProblems(count)
        case .noHeader(let found): words.noHeader(found)
        case .rowsAboveHeader(let count): words.rowsAboveHeader(count)
        case .extraColumns(let columns): words.extraColumns(columns)
        case .repeatedColumn(let field, let used, let ignored): words.repeatedColumn(field, used, ignored)
        case .columnMissing(let field): words.columnMissing(field)
        case .optionalColumnMissing(let field): words.optionalColumnMissing(field)
        case .rowsShort(let cells, let expected, let count): words.rowsShort(cells, expected, count)
        case .rowLong(let text, let expected): words.rowLong(text, expected)
        case .emptyRows(let count): words.emptyRows(count)
        case .totalRow(let text, let stated, let people): words.totalRow(text, stated, people)
        case .spacesLeftOut(let count): words.spacesLeftOut(count)
        case .unusualSpaces(let count): words.unusualSpaces(count)
        case .controlCharacters(let count): words.controlCharacters(count)
        case .idMissing(let name): words.idMissing(name)
        case .idsFromEmail(let count): words.idsFromEmail(count)
        case .idRepeated(let id, let firstLine, let sameName): words.idRepeated(id, firstLine, sameName)
        case .nameMissing(let id): words.nameMissing(id)
        case .emailMissing(let name, let count): words.emailMissing(name, count)
        case .emailInvalid(let text): words.emailInvalid(text)
        case .emailLowercased(let text, let count): words.emailLowercased(text, count)
        case .emailShared(let email, let firstLine): words.emailShared(email, firstLine)
        case .unknownRole(let text, let suggestion): words.unknownRole(text, suggestion)
        case .roleMissing(let position): words.roleMissing(position)
        case .roleGuessed(let position, let roles, let count): words.roleGuessed(position, roles, count)
        case .rolesNotChecked: words.rolesNotChecked
        case .teamRespelled(let text, let team, let count): words.teamRespelled(text, team, count)
        case .siteRespelled(let text, let site, let count): words.siteRespelled(text, site, count)
        case .unknownZone(let text, let suggestion): words.unknownZone(text, suggestion)
        case .unknownLanguage(let text): words.unknownLanguage(text)
        case .unknownModule(let text, let suggestion): words.unknownModule(text, suggestion)
        case .hours(let problem): HoursWording.text(problem, in: language)
        case .hoursMissing(let name, let count): words.hoursMissing(name, count)
        case .rotaFromFirstDay(let day, let count): words.rotaFromFirstDay(day, count)
        case .notADate(let text): words.notADate(text)
        case .impossibleDate(let text, let isUsed): words.impossibleDate(text, isUsed)
        case .startsLater(let name, let date): words.startsLater(name, date)
        case .dayFirst(let text, let date, let count): words.dayFirst(text, date, count)
        case .leaveReversed(let first, let last): words.leaveReversed(first, last)
        case .leaveHalf(let field, let text): words.leaveHalf(field, text)
        case .leavesDoNotPair(let starts, let ends): words.leavesDoNotPair(starts, ends)
        }
    }
}

/// The sentences of one language; both languages stand side by side in each.
struct StaffSentences {
    let language: Language

    /// The sentence in this language.
    func say(_ english: @autoclosure () -> String, _ russian: @autoclosure () -> String) -> String {
        switch language {
        case .english: english()
        case .russian: russian()
        }
    }

    /// A text from the file, in quotes, cut where it is long.
    func quoted(_ text: String) -> String {
        let limit = 60
        let line = text.printable
        let shown = line.count > limit ? String(line.prefix(limit)) + "…" : line
        return say("“\(shown)”", "«\(shown)»")
    }

    /// What may have been meant.
    func hint(_ suggestion: String?) -> String {
        suggestion.map { say("; did you mean \(quoted($0))?", "; может быть, \(quoted($0))?") } ?? ""
    }

    /// People, as a subject.
    func people(_ count: Int) -> String {
        say(Plural.english(count, "person", "people"), Plural.russian(count, "сотрудник", "сотрудника", "сотрудников"))
    }

    /// People, after a preposition with the genitive.
    func ofPeople(_ count: Int) -> String {
        say(people(count), Plural.russian(count, "сотрудника", "сотрудников", "сотрудников"))
    }

    func rows(_ count: Int) -> String {
        say(Plural.english(count, "row", "rows"), Plural.russian(count, "строка", "строки", "строк"))
    }

    func cells(_ count: Int) -> String {
        say(Plural.english(count, "cell", "cells"), Plural.russian(count, "ячейка", "ячейки", "ячеек"))
    }

    /// What people call a column of that field.
    func column(_ field: StaffField) -> String {
        switch field {
        case .id: say("ID", "Табельный номер")
        case .name: say("Name", "ФИО")
        case .surname: say("Surname", "Фамилия")
        case .givenName: say("Given name", "Имя")
        case .patronymic: say("Patronymic", "Отчество")
        case .email: say("E-mail", "Почта")
        case .role: say("Role", "Роль")
        case .position: say("Position", "Должность")
        case .team: say("Team", "Подразделение")
        case .site: say("Site", "Город")
        case .timezone: say("Time zone", "Часовой пояс")
        case .hours: say("Hours", "График")
        case .language: say("Language", "Язык")
        case .knows: say("Knows", "Уже знает")
        case .daysOff: say("Days off", "Отпуск")
        case .leaveFrom: say("Leave from", "Отпуск с")
        case .leaveTo: say("Leave to", "Отпуск по")
        case .calendar: say("Calendar", "Календарь")
        case .hired: say("Start date", "Дата приёма")
        }
    }
}
