import Documents

/// The words that the argument parser puts around our texts.
enum Frame {
    /// Help or a complaint of the argument parser, in the language of this run.
    static func translated(_ text: String) -> String {
        switch Speech.help {
        case .english: return text
        case .russian:
            return words.reduce(text) { $0.replacing($1.english, with: $1.russian) }
        }
    }

    private static let words: [(english: String, russian: String)] = [
        ("OVERVIEW: ", ""), ("USAGE:", "ВЫЗОВ:"), ("Usage:", "Вызов:"), ("ARGUMENTS:", "АРГУМЕНТЫ:"), ("OPTIONS:", "ПАРАМЕТРЫ:"),
        ("SUBCOMMANDS:", "КОМАНДЫ:"), ("Show help information.", "Показать справку."),
        ("Show the version.", "Показать версию."),
        ("See 'onboard help <subcommand>' for detailed help.", "Подробнее о команде: «onboard <команда> --help»."),
        ("(default: ", "(по умолчанию: "), ("Error: ", "Ошибка: "), ("<subcommand>", "<команда>"),
        ("[<options>]", "[<параметры>]"),
        ("Unknown option", "Неизвестный параметр"), ("Did you mean", "Может быть,"), ("Unexpected argument", "Лишний аргумент"),
        ("Missing expected argument", "Не хватает аргумента"), ("Missing value for", "Не указано значение для"),
        ("is invalid for", "не подходит для"), ("The value", "Значение"), ("Help:", "Подсказка:"), ("  See '", "  См. «"),
    ]
}
