internal import Documents

/// The titles of listings' columns.
enum ListingWording {
    static func id(in language: Language) -> String { say("ID", "Код", language) }
    static func title(in language: Language) -> String { say("Title", "Название", language) }
    static func modules(in language: Language) -> String { say("Modules", "Модулей", language) }
    static func features(in language: Language) -> String { say("Features", "Функций", language) }
    static func minutes(in language: Language) -> String { say("Minutes", "Минут", language) }
    static func format(in language: Language) -> String { say("Format", "Формат", language) }
    static func parts(in language: Language) -> String { say("Parts", "Частей", language) }
    static func roles(in language: Language) -> String { say("Roles", "Роли", language) }
    static func requires(in language: Language) -> String { say("Requires", "Требует", language) }
    static func file(in language: Language) -> String { say("File", "Файл", language) }
    static func line(in language: Language) -> String { say("Line", "Строка", language) }
    static func column(in language: Language) -> String { say("Column", "Позиция", language) }
    static func severity(in language: Language) -> String { say("Severity", "Важность", language) }
    static func message(in language: Language) -> String { say("Message", "Сообщение", language) }
    static func start(in language: Language) -> String { say("Start", "Начало", language) }
    static func end(in language: Language) -> String { say("End", "Конец", language) }
    static func example(in language: Language) -> String { say("Example", "Пример", language) }
    static func employees(in language: Language) -> String { say("Employees", "Людей", language) }
    static func stages(in language: Language) -> String { say("Stages", "Этапов", language) }
    static func curriculum(in language: Language) -> String { say("Curriculum", "Программа", language) }

    private static func say(_ english: String, _ russian: String, _ language: Language) -> String {
        switch language {
        case .english: english
        case .russian: russian
        }
    }
}
