internal import Calendars
internal import Comparing
internal import Documents

/// Money over time, features and exit points.
enum MoneyWording {
    static func payments(in language: Language) -> String {
        switch language {
        case .english: "Payments by month"
        case .russian: "Платежи по месяцам"
        }
    }

    static func balance(in language: Language) -> String {
        switch language {
        case .english: "Left of the budget at the month's end"
        case .russian: "Остаток бюджета на конец месяца"
        }
    }

    static func uncovered(in language: Language) -> String {
        switch language {
        case .english: "Payments that the budget does not cover in time"
        case .russian: "Платежи, на которые к сроку не хватает бюджета"
        }
    }

    static func uncoveredColumns(in language: Language) -> [String] {
        switch language {
        case .english: ["\u{A0}\u{A0}Due", "For", "Amount", "Short", "Enough from"]
        case .russian: ["\u{A0}\u{A0}Срок", "За что", "Сумма", "Не хватает", "Хватит с"]
        }
    }

    /// What a payment is for.
    static func reason(_ payment: CashItem, _ rollout: Rollout, in language: Language) -> String {
        let reason = reason(payment.reason, rollout, in: language)
        guard payment.isOnAcceptance else { return reason }
        return switch language {
        case .english: "\(reason), on acceptance"
        case .russian: "\(reason), по акту"
        }
    }

    private static func reason(_ reason: CashItem.Reason, _ rollout: Rollout, in language: Language) -> String {
        func stage(_ id: StageID?) -> String {
            guard let id else { return all(in: language) }
            return rollout.stages.first { $0.id == id }?.title.text(in: language) ?? id.text
        }
        return switch (reason, language) {
        case (.price(let id), _): stage(id)
        case (.licences(nil), .english): "licences"
        case (.licences(nil), .russian): "лицензии"
        case (.licences(let id), .english): "licences: \(stage(id))"
        case (.licences(let id), .russian): "лицензии: \(stage(id))"
        case (.trainer(let id), _): rollout.trainers.first { $0.id == id }?.name ?? id.text
        }
    }

    private static func all(in language: Language) -> String {
        switch language {
        case .english: "everything"
        case .russian: "всё внедрение"
        }
    }

    static func never(in language: Language) -> String {
        switch language {
        case .english: "never"
        case .russian: "не хватит"
        }
    }

    static func andMore(_ count: Int, in language: Language) -> String {
        switch language {
        case .english: "and \(Plural.english(count, "more payment", "more payments"))"
        case .russian: "и ещё \(Plural.russian(count, "платёж", "платежа", "платежей"))"
        }
    }

    // MARK: Features and exit points

    static func features(in language: Language) -> String {
        switch language {
        case .english: "In use, with its people trained, from"
        case .russian: "Работает, и люди обучены, с"
        }
    }

    static func exits(in language: Language) -> String {
        switch language {
        case .english: "If the project ended at a go-live"
        case .russian: "Если остановиться в день запуска"
        }
    }

    static func exit(_ stage: String, _ date: CivilDate, in language: Language) -> String {
        "\(DateWording.short(date, in: language)), \(language.quotes.opening)\(stage)\(language.quotes.closing)"
    }

    static func of(_ part: Int, _ whole: Int, in language: Language) -> String {
        switch language {
        case .english: "\(part)\u{A0}of\u{A0}\(whole)"
        case .russian: "\(part)\u{A0}из\u{A0}\(whole)"
        }
    }

    /// A row of the table of exit points.
    enum ExitRow {
        case paid, configured, live, ready, unusable, notBegun, changeCost, changeUntil
    }

    static func title(_ row: ExitRow, in language: Language) -> String {
        switch (row, language) {
        case (.paid, .english): "Paid"
        case (.paid, .russian): "Заплачено"
        case (.configured, .english): "Stages set up"
        case (.configured, .russian): "Этапов настроено"
        case (.live, .english): "Features in use"
        case (.live, .russian): "Функций работает"
        case (.ready, .english): "People ready"
        case (.ready, .russian): "Людей готово"
        case (.unusable, .english): "Paid, no use yet"
        case (.unusable, .russian): "Пока без пользы"
        case (.notBegun, .english): "of it not begun"
        case (.notBegun, .russian): "из них не начато"
        case (.changeCost, .english): "New integrator"
        case (.changeCost, .russian): "Новый интегратор"
        case (.changeUntil, .english): "goes on from"
        case (.changeUntil, .russian): "приступит"
        }
    }

    /// What the words of these tables mean.
    static func definitions(in language: Language) -> [String] {
        func say(_ english: String, _ russian: String) -> String {
            switch language {
            case .english: english
            case .russian: russian
            }
        }
        return [
            title(.unusable, in: language) + ": "
                + say(
                    "prices of what is not live, or by the share of its people who cannot use it yet; licences of people who can use "
                        + "nothing yet; on the days on which the document's stages go live",
                    "цена того, что не запущено, или доля людей, которые этим ещё не пользуются; лицензии тех, кому ещё нечем "
                        + "пользоваться; в дни запуска этапов по документу"),
            title(.notBegun, in: language) + ": "
                + say(
                    "by the days of set-up still to come; whether it is paid back is for the contract to say",
                    "по оставшимся дням настройки; вернут ли эти деньги, решает договор"),
            title(.changeCost, in: language) + ": "
                + say(
                    "the days it takes (integrator-change) at the price of a set-up day of what is ahead, and what was begun is done again",
                    "дни на смену (integrator-change) по цене дня настройки того, что впереди, и начатое делается заново"),
        ]
    }
}
