internal import Calendars
internal import Comparing
internal import Documents
internal import Planning

/// The sentences around the comparison's table.
enum ComparisonWording {
    static func subtitle(_ rollout: Rollout, in language: Language) -> String {
        let people = rollout.staff.count
        let stages = rollout.stages.count
        let curriculum = rollout.curriculum.title.text(in: language)
        let days = DateWording.range(rollout.horizon, in: language)
        return switch language {
        case .english:
            "\(curriculum), \(Plural.english(people, "person", "people")), \(Plural.english(stages, "stage", "stages")), \(days)"
        case .russian:
            "\(curriculum), \(Plural.russian(people, "человек", "человека", "человек")), "
                + "\(Plural.russian(stages, "этап", "этапа", "этапов")), \(days)"
        }
    }

    static func score(in language: Language) -> String {
        switch language {
        case .english: "By your priorities"
        case .russian: "По вашим приоритетам"
        }
    }

    static func bestMark(in language: Language) -> String {
        switch language {
        case .english: "* the best of its row"
        case .russian: "* лучшее в строке"
        }
    }

    /// Why some values have no mark although they are the best.
    static func notRanked(in language: Language) -> String {
        switch language {
        case .english: "Rows that count only what is placed are not marked where a strategy leaves more people without a session."
        case .russian: "Там, где без занятия остаётся больше людей, строки, считающие только размещённое, не отмечаются."
        }
    }

    static func strategies(in language: Language) -> String {
        switch language {
        case .english: "The strategies"
        case .russian: "Стратегии"
        }
    }

    static func words(in language: Language) -> String {
        switch language {
        case .english: "What the rows mean"
        case .russian: "Что значат строки"
        }
    }

    static func notices(in language: Language) -> String {
        switch language {
        case .english: "Worth knowing"
        case .russian: "Что важно знать"
        }
    }

    static func total(in language: Language) -> String {
        switch language {
        case .english: "Total"
        case .russian: "Итого"
        }
    }

    /// One thing to say about the comparison.
    enum Notice {
        /// The document has no price for everything at once.
        case offerAssumed(AtOnceOffer, currency: String?)
        case noBudget
        case dominated(Strategy, by: Strategy)
        case cashShort([(strategy: Strategy, day: CivilDate)])
        case unplaced(Strategy, Int)
    }

    static func text(_ notice: Notice, of document: String? = nil, in language: Language) -> String {
        func title(_ strategy: Strategy) -> String { StrategyWording.title(strategy, in: language) }
        func planCommand(_ document: String?, _ strategy: Strategy) -> String {
            (["onboard plan"] + [document.map(\.shellWord)].compactMap(\.self) + ["--strategy \(strategy.rawValue)"])
                .joined(separator: " ")
        }
        func list(_ days: [(strategy: Strategy, day: CivilDate)]) -> String {
            let quotes = language.quotes
            return days.map {
                "\(quotes.opening)\(title($0.strategy))\(quotes.closing) \(language == .russian ? "—" : "–") \(DateWording.short($0.day, in: language))"
            }.joined(separator: ", ")
        }
        switch (notice, language) {
        case (.offerAssumed(let offer, let currency), .english):
            return "The document has no price for everything at once (at-once). Assumed: the stages' sum, "
                + "\(NumberWording.money(offer.price, currency: currency, in: language)), paid on "
                + "\(DateWording.short(offer.firstPayment, in: language)), "
                + "\(Plural.english(offer.setup, "working day", "working days")) of set-up, live on "
                + "\(DateWording.short(offer.goLive, in: language))."
        case (.offerAssumed(let offer, let currency), .russian):
            return "В документе нет цены за всё сразу (at-once). Принято: сумма цен этапов, "
                + "\(NumberWording.money(offer.price, currency: currency, in: language)), оплата "
                + "\(DateWording.short(offer.firstPayment, in: language)), настройка "
                + "\(Plural.russian(offer.setup, "рабочий день", "рабочих дня", "рабочих дней")), запуск "
                + "\(DateWording.short(offer.goLive, in: language))."
        case (.noBudget, .english):
            return "The document has no budget, so nothing is said about cash running short."
        case (.noBudget, .russian):
            return "В документе нет бюджета (budget), поэтому о нехватке денег ничего не сказано."
        case (.dominated(let strategy, let other), .english):
            return "“\(title(strategy))” is better than “\(title(other))” by no row, and worse by some."
        case (.dominated(let strategy, let other), .russian):
            return "«\(title(strategy))» ни по одной строке не лучше, чем «\(title(other))», а по какой-то хуже."
        case (.cashShort(let days), .english): return "The budget is first exceeded: \(list(days))."
        case (.cashShort(let days), .russian): return "Денег впервые не хватает: \(list(days))."
        case (.unplaced(let strategy, let count), .english):
            return
                "“\(title(strategy))” leaves \(Plural.english(count, "enrolment", "enrolments")) without a session; who and why: "
                + planCommand(document, strategy)
        case (.unplaced(let strategy, let count), .russian):
            return "«\(title(strategy))»: без занятия \(Plural.russian(count, "запись", "записи", "записей")); у кого и почему — "
                + planCommand(document, strategy)
        }
    }
}
