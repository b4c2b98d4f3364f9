internal import Documents

/// The table of what could be left out.
enum TrimWording {
    private static func say(_ english: String, _ russian: String, _ language: Language) -> String {
        switch language {
        case .english: english
        case .russian: russian
        }
    }

    static func heading(in language: Language) -> String {
        say(
            "What could be left out, the dearest for each role first", "Что можно не внедрять, сначала самое дорогое на роль",
            language)
    }
    static func feature(in language: Language) -> String { say("Feature", "Функция", language) }
    static func roles(in language: Language) -> String { say("Roles", "Ролей", language) }
    static func people(in language: Language) -> String { say("People", "Людей", language) }
    static func price(in language: Language) -> String { say("Price", "Цена", language) }
    static func wages(in language: Language) -> String { say("Wages", "Зарплата", language) }
    static func costPerRole(in language: Language) -> String { say("Per role", "На роль", language) }
    static func loadPerRole(in language: Language) -> String { say("h/role", "ч/роль", language) }
    static func orphans(in language: Language) -> String { say("Breaks", "Заденет", language) }

    static func notes(in language: Language) -> [String] {
        [
            say(
                "Price: an equal share of the stage's price (assumed). Wages: of the time in modules that nobody would need any more. "
                    + "h/role: learners' hours in them for each role that the feature serves.",
                "Цена: равная доля в цене этапа (допущение). Зарплата: за время в модулях, которые станут никому не нужны. "
                    + "ч/роль: часы учёбы в них на каждую роль, которой функция служит.", language),
            say(
                "Breaks: modules that would be taught without what they require. Who loses what, and what the plan saves: "
                    + "--without FEATURE.",
                "Заденет: модули, которые останутся без предварительного. Кто чего лишится и что сэкономит план: --without ФУНКЦИЯ.",
                language),
        ]
    }
}
