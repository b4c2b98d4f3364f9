internal import Documents

extension StaffSentences {
    var nobody: String {
        say("nobody is listed: at least one employee is needed", "в списке никого нет: нужен хотя бы один сотрудник")
    }

    func notText(_ kind: ForeignFile) -> String {
        switch kind {
        case .workbook:
            say(
                "this is a workbook (.xlsx, .ods), not text: save the sheet as CSV",
                "это книга Excel или LibreOffice (.xlsx, .ods), а не текст: сохраните лист как CSV")
        case .oldWorkbook:
            say(
                "this is an old Office file (.xls), not text: save the sheet as CSV",
                "это файл старого Office (.xls), а не текст: сохраните лист как CSV")
        case .pdf:
            say("this is a PDF, not text: ask for the table as CSV", "это PDF, а не текст: попросите таблицу в формате CSV")
        case .binary:
            say(
                "this is no text file: a CSV or TSV file is expected",
                "это не текстовый файл: ожидается таблица в формате CSV или TSV")
        }
    }

    func encodingGuessed(_ encoding: TextEncoding, _ sample: String) -> String {
        let shown = sample.isEmpty ? "" : say(", such as \(quoted(sample))", ", например \(quoted(sample))")
        return say(
            "the file does not say its encoding and was read as \(name(encoding))\(shown); if letters look wrong, save it as UTF-8",
            "кодировка в файле не указана, он прочитан как \(name(encoding))\(shown); если буквы не те, сохраните файл в UTF-8")
    }

    func brokenCharacters(_ encoding: TextEncoding, _ count: Int) -> String {
        say(
            "bytes that are no characters in \(name(encoding)) (\(Plural.english(count, "place", "places")), here the first): "
                + "save the file anew",
            "есть байты, которые не читаются как \(name(encoding)) "
                + "(\(Plural.russian(count, "место", "места", "мест")), здесь первое): сохраните файл заново")
    }

    private func name(_ encoding: TextEncoding) -> String {
        switch encoding {
        case .utf8: "UTF-8"
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        case .windows1251: "Windows-1251"
        }
    }

    var strayQuote: String {
        say(
            "a quote inside a cell: put the whole cell in quotes and double those inside it; this row was left out",
            "кавычка внутри ячейки: возьмите всю ячейку в кавычки, а внутренние удвойте; эта строка пропущена")
    }

    var unclosedQuote: String {
        say(
            "this quote is never closed: close or remove it; this row was left out",
            "эта кавычка не закрыта: закройте или удалите её; эта строка пропущена")
    }

    func cellTooLong(_ limit: Int) -> String {
        say("a cell longer than \(limit) bytes; this row was left out", "ячейка длиннее \(limit) байт; эта строка пропущена")
    }

    func tooManyCells(_ limit: Int) -> String {
        say(
            "more than \(limit) cells in a row; this row was left out",
            "в строке больше \(limit) ячеек; эта строка пропущена")
    }

    func tooManyRows(_ limit: Int) -> String {
        say(
            "more than \(limit) people: from here on the file was not read",
            "больше \(limit) сотрудников: дальше файл не прочитан")
    }

    func moreProblems(_ count: Int) -> String {
        say(
            "and \(Plural.english(count, "more problem", "more problems")) from here on",
            "и ещё \(Plural.russian(count, "замечание", "замечания", "замечаний")), считая отсюда")
    }

    // MARK: - Columns

    func noHeader(_ found: [String]) -> String {
        let shown = found.map(quoted).joined(separator: ", ")
        return say(
            "no header: the first row with column names such as ID, Name, Role, E-mail, Hours is expected, found \(shown)",
            "нет заголовка: ожидается строка с названиями столбцов, таких как Табельный номер, ФИО, Роль, Почта, График; "
                + "найдено: \(shown)")
    }

    func rowsAboveHeader(_ count: Int) -> String {
        say(
            "\(rows(count)) above the header left out",
            "над заголовком пропущено: \(rows(count))")
    }

    func extraColumns(_ columns: [StaffProblem.ExtraColumn]) -> String {
        let shown = columns.map { column in
            let header =
                column.header.isEmpty
                ? say("column \(column.number) without a name", "столбец \(column.number) без названия") : quoted(column.header)
            return header
                + (column.suggestion.map { say(" (did you mean \(quoted($0))?)", " (может быть, \(quoted($0))?)") } ?? "")
        }.joined(separator: ", ")
        return say("columns that are not used: \(shown)", "не используются столбцы: \(shown)")
    }

    func repeatedColumn(_ field: StaffField, _ used: String, _ ignored: String) -> String {
        say(
            "two columns for \(quoted(column(field))): \(quoted(used)) is used, this one, \(quoted(ignored)), is not",
            "два столбца для поля \(quoted(column(field))): используется \(quoted(used)), этот, \(quoted(ignored)), — нет")
    }

    func columnMissing(_ field: StaffField) -> String {
        switch field {
        case .id:
            say(
                "no column with ids: add \(quoted(column(.id))), or \(quoted(column(.email))), which can serve instead",
                "нет столбца с табельными номерами: добавьте \(quoted(column(.id))) или хотя бы \(quoted(column(.email)))")
        case .role:
            say(
                "no column with roles: add \(quoted(column(.role))), or \(quoted(column(.position))), from which roles are guessed",
                "нет столбца с ролями: добавьте \(quoted(column(.role))) или \(quoted(column(.position))), по ней роль угадывается"
            )
        default: say("no column \(quoted(column(field)))", "нет столбца \(quoted(column(field)))")
        }
    }

    func optionalColumnMissing(_ field: StaffField) -> String {
        say(
            "no column \(quoted(column(field))): nobody can be invited by e-mail",
            "нет столбца \(quoted(column(field))): приглашения по почте отправить будет некому")
    }

    // MARK: - Rows

    func rowsShort(_ cells: Int, _ expected: Int, _ count: Int) -> String {
        let all = count > 1 ? say("; \(rows(count)) like this", "; таких строк \(count)") : ""
        return say(
            "\(self.cells(cells)) where the header has \(expected): the missing ones are taken for empty\(all)",
            "\(self.cells(cells)), а в заголовке \(expected): недостающие считаются пустыми\(all)")
    }

    func rowLong(_ text: String, _ expected: Int) -> String {
        say(
            "\(quoted(text)) is beyond the header's \(cells(expected)): is there a delimiter inside an unquoted cell?",
            "\(quoted(text)) выходит за заголовок, в нём \(cells(expected)): нет ли разделителя внутри ячейки без кавычек?")
    }

    func emptyRows(_ count: Int) -> String {
        say(
            "\(Plural.english(count, "empty row", "empty rows")) left out",
            Plural.russian(count, "пустая строка пропущена", "пустые строки пропущены", "пустых строк пропущено"))
    }

    func totalRow(_ text: String, _ stated: Int?, _ people: Int) -> String {
        let counted = stated.map { $0 == people } ?? true
        return say(
            "\(quoted(text)) is a total, not a person, and was left out"
                + (counted ? "" : "; there are \(rows(people)) of people above it"),
            "\(quoted(text)) — это итог, а не сотрудник, строка пропущена"
                + (counted ? "" : "; строк с сотрудниками над ней: \(people)"))
    }

    func spacesLeftOut(_ count: Int) -> String {
        let all = count > 1 ? say(" in \(cells(count))", ", ячеек: \(count)") : ""
        return say("extra spaces removed\(all)", "лишние пробелы убраны\(all)")
    }

    func unusualSpaces(_ count: Int) -> String {
        let all = count > 1 ? say(" in \(cells(count))", ", ячеек: \(count)") : ""
        return say(
            "non-breaking or invisible spaces were read as ordinary ones\(all)",
            "неразрывные и невидимые пробелы прочитаны как обычные\(all)")
    }

    func controlCharacters(_ count: Int) -> String {
        let all = count > 1 ? say(" (\(cells(count)))", " (ячеек: \(count))") : ""
        return say(
            "control characters, which nobody can read, were left out\(all)",
            "управляющие символы, которые прочитать нельзя, убраны\(all)")
    }
}
