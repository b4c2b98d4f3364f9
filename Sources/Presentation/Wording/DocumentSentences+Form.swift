internal import Documents

/// Files, YAML and the forms of single values.
extension DocumentSentences {
    func fileMissing(_ path: String) -> String {
        say("there is no file \(quoted(path))", "файла \(quoted(path)) нет")
    }

    func folderInsteadOfFile(_ path: String) -> String {
        say("\(quoted(path)) is a folder; a file was expected", "\(quoted(path)) — это папка, а ожидался файл")
    }

    func folderWithoutRollout(_ path: String) -> String {
        say(
            "the folder \(quoted(path)) holds no rollout.yaml: name the file, or start one with “onboard init”",
            "в папке \(quoted(path)) нет файла rollout.yaml: укажите файл или создайте его командой «onboard init»")
    }

    func fileUnreadable(_ path: String, _ reason: Problem.ReadingObstacle) -> String {
        say("\(quoted(path)) cannot be read: \(obstacle(reason))", "не удалось прочитать \(quoted(path)): \(obstacle(reason))")
    }

    private func obstacle(_ reason: Problem.ReadingObstacle) -> String {
        switch reason {
        case .noPermission:
            say(
                "you have no right to; ask the file's owner for it, or copy it to where you have",
                "нет прав на чтение; попросите их у владельца файла или скопируйте файл к себе")
        case .notAFolder:
            say("a part of the path is a file, not a folder; check the path", "часть пути — файл, а не папка; проверьте путь")
        case .linksInACircle:
            say("links on the way lead in a circle; name the file itself", "ссылки на пути замкнуты в круг; укажите сам файл")
        case .nameTooLong: say("the name is too long", "слишком длинное имя")
        case .device:
            say("the disk reports a fault; try again, or copy the file", "ошибка диска; попробуйте ещё раз или скопируйте файл")
        case .system(let code):
            say("the system refuses (error \(code)); try again", "система отказала (ошибка \(code)); попробуйте ещё раз")
        }
    }

    func notAnOrdinaryFile(_ path: String) -> String {
        say(
            "\(quoted(path)) is not an ordinary file (a pipe or a device): save its contents as a file",
            "\(quoted(path)) — не обычный файл (канал или устройство): сохраните его содержимое в файл")
    }

    func fileTooLarge(_ bytes: Int, _ limit: Int) -> String {
        let size = NumberWording.whole(bytes >> 20, in: language)
        return say(
            "the file has \(size) MB; at most \(limit >> 20) MB are read. Is it the right one?",
            "размер файла \(size) МБ, а читается не больше \(limit >> 20) МБ. Тот ли это файл?")
    }

    var notUTF8: String {
        say(
            "the text is not UTF-8 from this line on: save the file as UTF-8",
            "с этой строки текст не в UTF-8: сохраните файл в кодировке UTF-8")
    }

    var emptyDocument: String { say("the document is empty", "документ пуст") }

    var tab: String {
        say(
            "a tab at the beginning of the line: YAML wants spaces there",
            "табуляция в начале строки: в YAML отступ делают пробелами")
    }

    func notYAML(_ message: String) -> String {
        say(
            "this cannot be read as YAML (\(message)): check indentation, colons and quotes here and in the line above",
            "это не читается как YAML (\(message)): проверьте отступы, двоеточия и кавычки здесь и строкой выше")
    }

    var severalDocuments: String {
        say("a second document begins here; one file holds one", "здесь начинается второй документ, а в файле должен быть один")
    }

    func tooDeep(_ limit: Int) -> String {
        say(
            "lists and maps lie deeper inside each other than \(limit) levels",
            "списки и разделы вложены глубже \(limit) уровней")
    }

    func tooManyValues(_ limit: Int) -> String {
        let count = NumberWording.whole(limit, in: language)
        return say("the document has more than \(count) values", "в документе больше \(count) значений")
    }

    var controlCharacters: String {
        say(
            "control characters, which nobody can read, were left out of this text",
            "управляющие символы, которые прочитать нельзя, из этого текста убраны")
    }

    func duplicateKey(_ name: String) -> String {
        say("the key \(key(name)) is here twice: keep one", "ключ \(key(name)) встречается здесь дважды: оставьте один")
    }

    func unknownKey(_ name: String, _ suggestion: String?, _ known: [String]) -> String {
        if let suggestion {
            return say(
                "unknown key \(key(name)); did you mean \(key(suggestion))?",
                "неизвестный ключ \(key(name)); может быть, \(key(suggestion))?")
        }
        return say(
            "unknown key \(key(name)); expected here: \(list(known))",
            "неизвестный ключ \(key(name)); здесь бывают: \(list(known))")
    }

    func missingKey(_ name: String) -> String {
        say("the key \(key(name)) is missing", "не хватает ключа \(key(name))")
    }

    func conflictingKeys(_ one: String, _ other: String) -> String {
        say("only one of \(key(one)) and \(key(other)) may be given", "укажите что-то одно: \(key(one)) или \(key(other))")
    }

    func wrongKind(_ found: Problem.ValueKind, _ expected: Problem.Expected) -> String {
        say("expected \(form(expected)), found \(kind(found))", "ожидается \(form(expected)), а здесь \(kind(found))")
    }

    func unreadable(_ text: String, _ expected: Problem.Expected, _ suggestion: String?) -> String {
        say("\(quoted(text)) is not \(form(expected))", "\(quoted(text)) — не \(form(expected))") + hint(suggestion)
    }

    func tooLarge(_ text: String, _ most: Problem.Most) -> String {
        say("\(quoted(text)) is too large: at most \(limit(most))", "\(quoted(text)) — слишком много: не больше \(limit(most))")
    }

    private func limit(_ most: Problem.Most) -> String {
        func whole(_ number: Int) -> String { NumberWording.whole(number, in: language) }
        return switch most {
        case .horizonDays(let days):
            say("\(whole(days)) days (ten years) can be planned", "\(whole(days)) дней (десяти лет)")
        case .days(let days): say("\(whole(days)) days are read here", "\(whole(days)) дней")
        case .minutes(let minutes): say("\(whole(minutes)) minutes (a day) are read here", "\(whole(minutes)) минут (суток)")
        case .number(let number): say("\(whole(number)) of a unit are read here", "\(whole(number)) каждой единицы")
        case .money(let amount):
            say("\(whole(amount.minorUnits / 100)) is read here", "\(whole(amount.minorUnits / 100))")
        }
    }

    func impossibleDate(_ text: String) -> String {
        say("there is no such day as \(quoted(text))", "дня \(quoted(text)) в календаре нет")
    }

    func backwards(_ text: String) -> String {
        say("\(quoted(text)) ends before it starts: swap the two", "\(quoted(text)): конец раньше начала, поменяйте их местами")
    }

    func emptyList(_ name: String) -> String {
        say("\(key(name)) is empty: at least one is needed", "список \(key(name)) пуст: нужен хотя бы один пункт")
    }

    private func kind(_ kind: Problem.ValueKind) -> String {
        switch kind {
        case .nothing: say("nothing", "пусто")
        case .text: say("a text", "текст")
        case .list: say("a list", "список")
        case .map: say("a map", "раздел с ключами")
        }
    }

    /// What was expected, with an example.
    private func form(_ expected: Problem.Expected) -> String {
        switch expected {
        case .text: say("a text", "текст")
        case .list: say("a list", "список")
        case .map: say("a map of keys", "раздел с ключами")
        case .title: say("a title (a text, or {en: …, ru: …})", "название (текст или {en: …, ru: …})")
        case .id: say("an id (a-z, 0-9, - and _)", "идентификатор (a-z, 0-9, - и _)")
        case .date: say("a date such as 2027-02-01", "дата вида 2027-02-01")
        case .dateRange:
            say("a date or a range such as 2027-02-01..2027-02-05", "дата или промежуток вида 2027-02-01..2027-02-05")
        case .closedDays:
            say(
                "a date, a range such as 2027-05-03..2027-05-10, or a calendar such as holidays.ics",
                "дата, промежуток вида 2027-05-03..2027-05-10 или календарь вида holidays.ics")
        case .paymentDate: say("a date such as 2027-02-01, or “acceptance”", "дата вида 2027-02-01 или слово «acceptance»")
        case .localTime: say("a date and a time such as 2027-02-10 10:00", "дата и время вида 2027-02-10 10:00")
        case .timeRange: say("a range of time such as 09:00-13:00", "промежуток времени вида 09:00-13:00")
        case .weekday: say("a day such as mon, or a range such as mon-fri", "день вида mon или промежуток вида mon-fri")
        case .dayOfMonth: say("a day of the month such as 5 or 1-5", "число месяца вида 5 или 1-5")
        case .minutes: say("a length such as 90m or 1h30m, in whole minutes", "длительность вида 90m или 1h30m, в целых минутах")
        case .days: say("a number of days such as 10d", "число дней вида 10d")
        case .gap: say("a gap such as 1d or 30m", "промежуток вида 1d или 30m")
        case .dayCounts: say("a range of days such as 1-4", "число дней вида 1-4")
        case .share: say("a share from 0% to 100%, such as 50%", "доля от 0% до 100%, например 50%")
        case .shareRange: say("a range of shares such as 30%..90%", "промежуток долей вида 30%..90%")
        case .countOrShare: say("a number of people, or a share such as 50%", "число людей или доля вида 50%")
        case .money: say("an amount such as 55000 or 1250.50", "сумма вида 55000 или 1250.50")
        case .count(let range):
            say(
                "a whole number from \(range.lowerBound) to \(range.upperBound)",
                "целое число от \(range.lowerBound) до \(range.upperBound)")
        case .weight: say("a number of at least 0", "число не меньше 0")
        case .zone: say("a time zone such as Europe/Moscow", "часовой пояс вида Europe/Moscow")
        case .oneOf(let words): say("one of \(list(words))", "одно из: \(list(words))")
        case .hours: say("hours such as {mon-fri: [09:00-18:00]}", "часы вида {mon-fri: [09:00-18:00]}")
        case .modules: say("“all”, or a list of modules", "слово «all» или список модулей")
        case .staff: say("the path of a staff file, or a list of people", "путь к файлу с сотрудниками или список людей")
        }
    }
}
