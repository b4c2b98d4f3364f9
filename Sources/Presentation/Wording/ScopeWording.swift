public import Documents
internal import Comparing
public import Planning

/// A smaller scope, and what each feature costs and asks.
public enum ScopeWording {
    /// Why features cannot be left out.
    public static func text(_ problem: ScopeProblem, in language: Language) -> String {
        let quotes = language.quotes
        func quoted(_ text: String) -> String { "\(quotes.opening)\(text)\(quotes.closing)" }
        func list(_ features: [FeatureID]) -> String { features.map(\.text).joined(separator: ", ") }
        return switch (problem, language) {
        case (.unknown(let feature, let suggestion?, _), .english):
            "error: --without: the curriculum has no feature \(quoted(feature.text)); did you mean \(quoted(suggestion))?"
        case (.unknown(let feature, let suggestion?, _), .russian):
            "ошибка: --without: в программе обучения нет функции \(quoted(feature.text)); может быть, \(quoted(suggestion))?"
        case (.unknown(let feature, nil, let bought), .english):
            "error: --without: the curriculum has no feature \(quoted(feature.text)); the stages bring \(list(bought))"
        case (.unknown(let feature, nil, let bought), .russian):
            "ошибка: --without: в программе обучения нет функции \(quoted(feature.text)); в этапах есть \(list(bought))"
        case (.notBought(let feature, let bought), .english):
            "error: --without: no stage brings \(quoted(feature.text)) anyway; the stages bring \(list(bought))"
        case (.notBought(let feature, let bought), .russian):
            "ошибка: --without: функции \(quoted(feature.text)) и так нет ни в одном этапе; в этапах есть \(list(bought))"
        case (.nothingLeft, .english): "error: --without: nothing would be left to roll out"
        case (.nothingLeft, .russian): "ошибка: --without: внедрять будет нечего"
        }
    }

    /// That `--without` names nothing.
    public static func nothingNamed(_ rollout: Rollout, in language: Language) -> String {
        let bought = rollout.stages.flatMap(\.features).map(\.text).joined(separator: ", ")
        return switch language {
        case .english: "error: --without: names no feature; the stages bring \(bought)"
        case .russian: "ошибка: --without: не названа ни одна функция; в этапах есть \(bought)"
        }
    }

    /// That features are left out, which module is lost to whom, and which modules then lose what should come before: a line each.
    public static func details(_ cut: ScopeCut, in language: Language) -> [String] {
        let page = ScopePage(review: ScopeReview(cut), language: language, style: Style())
        return [heading(cut.features.map { feature($0, cut.whole, in: language) }, in: language)]
            + page.lossTexts().map { "\(lost(in: language)): \($0)" }
            + page.orphanTexts().map { "\(prerequisites(in: language)): \($0)" }
    }

    /// That the roll-out is planned without some features, in one line.
    public static func notice(_ cut: ScopeCut, in language: Language) -> String {
        let titles = cut.features.map { feature($0, cut.whole, in: language) }.joined(separator: ", ")
        let people = Set(cut.lost.map(\.employee)).count
        let modules = Set(cut.lost.map(\.module)).count
        return switch language {
        case .english:
            "notice: planned without \(titles): \(Plural.english(people, "person learns", "people learn")) "
                + "\(Plural.english(modules, "module", "modules")) less"
        case .russian:
            "замечание: запланировано без: \(titles); меньше на \(Plural.russian(modules, "модуль", "модуля", "модулей")) "
                + "у \(Plural.russian(people, "человека", "человек", "человек"))"
        }
    }

    static func feature(_ id: FeatureID, _ rollout: Rollout, in language: Language) -> String {
        rollout.curriculum.features.first { $0.id == id }?.title.text(in: language) ?? id.text
    }

    static func heading(_ features: [String], in language: Language) -> String {
        switch language {
        case .english: "Without: \(features.joined(separator: ", "))"
        case .russian: "Без: \(features.joined(separator: ", "))"
        }
    }

    static func price(_ cut: ScopeCut, in language: Language) -> String {
        let saved = NumberWording.money(cut.saved, currency: cut.whole.currency, in: language)
        let quotes = language.quotes
        let stages = cut.stages.compactMap { id in
            cut.whole.stages.first { $0.id == id }.map { "\(quotes.opening)\($0.title.text(in: language))\(quotes.closing)" }
        }.joined(separator: ", ")
        return switch language {
        case .english:
            (stages.isEmpty ? "" : "Nothing is left of \(stages). ")
                + "The stages' prices fall by \(saved) if each feature has an equal share of its stage's price, and the training "
                + "hours in the price fall with it: an assumption, ask the integrator. Set-up days stay."
        case .russian:
            (stages.isEmpty ? "" : "Целиком отпадает: \(stages). ")
                + "Цены этапов ниже на \(saved), если у каждой функции равная доля в цене её этапа; вместе с ней меньше и часов "
                + "обучения в цене. Это допущение — уточните у интегратора. Дни настройки прежние."
        }
    }

    /// A row of what is saved.
    enum Row {
        case cost, timeAway, sessions, teaching, learning, busiestWeek
    }

    static func title(_ row: Row, in language: Language) -> String {
        switch (row, language) {
        case (.cost, .english): "Less to pay"
        case (.cost, .russian): "Меньше к оплате"
        case (.timeAway, .english): "Less wages in training"
        case (.timeAway, .russian): "Меньше зарплаты за учёбу"
        case (.sessions, .english): "Fewer sessions"
        case (.sessions, .russian): "Меньше занятий"
        case (.teaching, .english): "Less teaching"
        case (.teaching, .russian): "Меньше часов тренеров"
        case (.learning, .english): "Less learning, all people"
        case (.learning, .russian): "Меньше часов учёбы, всего"
        case (.busiestWeek, .english): "Less in the busiest week"
        case (.busiestWeek, .russian): "Легче самая плотная неделя"
        }
    }

    static func lost(in language: Language) -> String {
        switch language {
        case .english: "Who loses what"
        case .russian: "Кто чего лишится"
        }
    }

    static func nobody(in language: Language) -> String {
        switch language {
        case .english: "Nobody loses a module: what is taught about it is taught for other features too."
        case .russian: "Никто не теряет ни одного модуля: то же изучают и ради других функций."
        }
    }

    static func loss(_ module: String, _ length: Minutes, _ people: String, in language: Language) -> String {
        "\(module), \(DurationWording.text(length, in: language)): \(people)"
    }

    static func andMore(_ list: String, _ count: Int, in language: Language) -> String {
        switch language {
        case .english: "\(list) and \(NumberWording.whole(count, in: language)) more"
        case .russian: "\(list) и ещё \(NumberWording.whole(count, in: language))"
        }
    }

    static func prerequisites(in language: Language) -> String {
        switch language {
        case .english: "Taught without what should come before"
        case .russian: "Останется без предварительного модуля"
        }
    }

    static func orphan(_ lost: LostPrerequisite, _ rollout: Rollout, _ people: String, in language: Language) -> String {
        func title(_ id: ModuleID) -> String {
            rollout.curriculum.modules.first { $0.id == id }?.title.text(in: language) ?? id.text
        }
        return switch language {
        case .english: "\(title(lost.module)) requires \(title(lost.requires)): \(people)"
        case .russian:
            "\(title(lost.module)) — нужен \(language.quotes.opening)\(title(lost.requires))\(language.quotes.closing): \(people)"
        }
    }

    /// That two plans were compared, each found by itself.
    static func twoPlans(in language: Language) -> String {
        switch language {
        case .english:
            "Sessions, teaching, the busiest week and what follows from them are the difference of two plans, each found by itself: part of it is "
                + "how the groups and weeks fell, not the features. What is learnt is the features' own effect."
        case .russian:
            "Занятия, часы тренеров, самая плотная неделя и всё, что из них следует, — разница двух расписаний, составленных порознь: часть её от "
                + "того, как сложились группы и недели, а не от функций. Часы учёбы — следствие самих функций."
        }
    }

    static func unpinned(_ count: Int, in language: Language) -> String {
        switch language {
        case .english: "\(Plural.english(count, "pinned session is", "pinned sessions are")) no longer held."
        case .russian:
            "Отпадает \(Plural.russian(count, "закреплённое занятие", "закреплённых занятия", "закреплённых занятий"))."
        }
    }
}
