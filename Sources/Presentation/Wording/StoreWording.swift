public import Documents

/// What is said when the database cannot do what was asked, and what to do.
public enum StoreWording {
    /// One line: what failed, why, what helps, and what has become of the data.
    public static func text(_ problem: StoreProblem, in language: Language) -> String {
        let severity = DiagnosticWording.severity(.error, in: language)
        return "\(severity): \(sentence(problem, in: language))"
    }

    private static func sentence(_ problem: StoreProblem, in language: Language) -> String {
        func quoted(_ path: String) -> String { language.quotes.opening + path.printable + language.quotes.closing }
        return switch (problem, language) {
        case (.newerVersion(let path), .english):
            "the database \(quoted(path)) was written by a newer version of onboard: update the program; nothing was changed"
        case (.newerVersion(let path), .russian):
            "базу \(quoted(path)) записала более новая версия onboard: обновите программу; ничего не изменено"
        case (.locked(let path), .english):
            "another process is writing to the database \(quoted(path)): try again in a moment; nothing was changed"
        case (.locked(let path), .russian):
            "в базу \(quoted(path)) сейчас пишет другой процесс: повторите через минуту; ничего не изменено"
        case (.corrupt(let path), .english):
            "the database \(quoted(path)) is damaged or is none: restore it from a copy; "
                + "“onboard history --rescue FOLDER” writes the last publication that can be read"
        case (.corrupt(let path), .russian):
            "база \(quoted(path)) повреждена или это не база: восстановите её из копии; "
                + "«onboard history --rescue ПАПКА» запишет последнюю публикацию, которую удастся прочесть"
        case (.damagedPublication(let number, let path), .english):
            damaged("publication \(number) in the database \(quoted(path))", language)
        case (.damagedPublication(let number, let path), .russian):
            damaged("публикация \(number) в базе \(quoted(path))", language)
        case (.damagedReplan(let number, let path), .english):
            damaged("the plan made again (number \(number)) in the database \(quoted(path))", language)
        case (.damagedReplan(let number, let path), .russian):
            damaged("пересчитанный план (номер \(number)) в базе \(quoted(path))", language)
        case (.damagedEntry(let number, let path), .english):
            damaged("entry \(number) in the database \(quoted(path))", language)
        case (.damagedEntry(let number, let path), .russian):
            damaged("запись \(number) в базе \(quoted(path))", language)
        case (.foreign(let path), .english):
            "\(quoted(path)) is another program's database, and stays as it is: name another file with --database"
        case (.foreign(let path), .russian):
            "\(quoted(path)) — база другой программы, она не изменена: укажите другой файл в --database"
        case (.notWritable(let path), .english):
            "the database \(quoted(path)) cannot be opened for writing: check the path and your rights, or name another file "
                + "with --database"
        case (.notWritable(let path), .russian):
            "базу \(quoted(path)) не открыть для записи: проверьте путь и права или укажите другой файл в --database"
        case (.full(let path), .english):
            "the disk of the database \(quoted(path)) is full: free some space; nothing was changed"
        case (.full(let path), .russian):
            "на диске с базой \(quoted(path)) нет места: освободите место; ничего не изменено"
        case (.unreadable(let path, let code), .english):
            "the database \(quoted(path)) cannot be read or written (SQLite reports \(code)): check the disk; nothing was changed"
        case (.unreadable(let path, let code), .russian):
            "базу \(quoted(path)) не прочесть или не записать (SQLite сообщает \(code)): проверьте диск; ничего не изменено"
        case (.overtaken, .english):
            "somebody else has published or recorded meanwhile: run the command again; nothing was changed"
        case (.overtaken, .russian):
            "за это время опубликовал или записал что-то кто-то другой: повторите команду; ничего не изменено"
        }
    }

    /// That something is not what was written, and what helps.
    private static func damaged(_ what: String, _ language: Language) -> String {
        switch language {
        case .english:
            "\(what) is damaged: it is not what was written; restore the file from a copy; "
                + "“onboard history --rescue FOLDER” writes the last publication that is whole"
        case .russian:
            "\(what): содержимое повреждено, записано было другое; восстановите файл из копии; "
                + "«onboard history --rescue ПАПКА» запишет последнюю целую публикацию"
        }
    }
}
