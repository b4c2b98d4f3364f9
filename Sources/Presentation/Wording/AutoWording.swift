internal import Comparing
internal import Documents
internal import Planning

/// The search for a better staging.
enum AutoWording {
    static func heading(in language: Language) -> String {
        switch language {
        case .english: "Other ways to cut the stages (auto)"
        case .russian: "Как ещё разбить на этапы (auto)"
        }
    }

    static func summary(_ auto: AutoStaging, in language: Language) -> String {
        let looked = NumberWording.whole(auto.lookedCount, in: language)
        return switch language {
        case .english:
            "\(looked) stagings were estimated and \(auto.plannedCount) planned. "
                + (auto.found.isEmpty
                    ? "Each is beaten by the written one in money, time and learning together, keeps its dates worse, or leaves more people out."
                    : "\(Plural.english(auto.frontCount, "is", "are")) beaten by no other one, nor by the written one, in money, time and "
                        + "learning together; these stand out:")
        case .russian:
            "Оценено разбиений: \(looked), спланировано: \(auto.plannedCount). "
                + (auto.found.isEmpty
                    ? "Каждое либо уступает написанному сразу по деньгам, срокам и обучению, либо хуже держит сроки, либо оставляет больше "
                        + "людей без занятий."
                    : "Ни другому, ни написанному не уступают сразу по деньгам, срокам и обучению: \(auto.frontCount). Из них выделяются:")
        }
    }

    static func written(in language: Language) -> String {
        switch language {
        case .english: "As written"
        case .russian: "Как написано"
        }
    }

    /// The heading of the best that was found, beside the strategies.
    static func column(in language: Language) -> String {
        switch language {
        case .english: "Best other stages (auto)"
        case .russian: "Лучшие другие этапы (auto)"
        }
    }

    static func title(_ letter: String, _ found: FoundStaging, in language: Language) -> String {
        let merits = found.merits.map { merit($0, in: language) }.joined(separator: ", ")
        let paid = payment(found.plan.strategy, in: language)
        let count = found.plan.rollout.stages.count
        let stages =
            switch language {
            case .english: Plural.english(count, "stage", "stages")
            case .russian: Plural.russian(count, "этап", "этапа", "этапов")
            }
        return "\(letter)\(merits.isEmpty ? "" : " (\(merits))"): \(stages), \(paid)"
    }

    static func gain(_ strategy: Strategy, in language: Language) -> String {
        switch (strategy.isPaidAtOnce, language) {
        case (false, .english): "Against the written stages"
        case (false, .russian): "По сравнению с написанными этапами"
        case (true, .english): "Against the written stages, prepaid too"
        case (true, .russian): "По сравнению с написанными этапами, тоже оплаченными вперёд"
        }
    }

    static func overBudget(in language: Language) -> String {
        switch language {
        case .english: "None of them can be paid for on time with this budget, trainers and licences included."
        case .russian: "Ни одно из них этот бюджет вовремя не оплатит, если считать и тренеров, и лицензии."
        }
    }

    private static func merit(_ merit: FoundStaging.Merit, in language: Language) -> String {
        switch (merit, language) {
        case (.best, .english): "best by your priorities"
        case (.best, .russian): "лучшее по вашим приоритетам"
        case (.cash, .english): "least cash short"
        case (.cash, .russian): "меньше всего нехватка денег"
        case (.cheapest, .english): "least to pay"
        case (.cheapest, .russian): "дешевле всех"
        case (.soonest, .english): "most use"
        case (.soonest, .russian): "больше всего пользы"
        case (.lightest, .english): "lightest load"
        case (.lightest, .russian): "легче всего учиться"
        }
    }

    private static func payment(_ strategy: Strategy, in language: Language) -> String {
        switch (strategy.isPaidAtOnce, language) {
        case (true, .english): "all paid up front (prepaid-staged)"
        case (true, .russian): "всё оплачено вперёд (prepaid-staged)"
        case (false, .english): "paid stage by stage (staged)"
        case (false, .russian): "оплата по этапам (staged)"
        }
    }

    static func note(of document: String?, in language: Language) -> String {
        let command = (["onboard compare"] + [document].compactMap(\.self) + ["--write auto.yaml"]).joined(separator: " ")
        return switch language {
        case .english:
            "Prices, set-up and training hours of new stages: equal shares of each feature in its written stage (assumed: ask the "
                + "integrator). A as a document of its own, beside yours: \(command)"
        case .russian:
            "Цены, настройка и часы обучения новых этапов — равные доли функций в написанных этапах (допущение: уточните у "
                + "интегратора). Записать A отдельным документом рядом с вашим: \(command)"
        }
    }

    // MARK: The document

    static func documentNote(_ strategy: Strategy, in language: Language) -> [String] {
        let verb = strategy == .staged ? "" : " --strategy \(strategy.rawValue)"
        return switch language {
        case .english:
            [
                "Found by “onboard compare --write”; the rest of the document is as it was. Prices, set-up and training hours are equal",
                "shares of each feature in its former stage: agree on them with the integrator. Plan it: onboard plan FILE\(verb)",
            ]
        case .russian:
            [
                "Найдено командой «onboard compare --write»; остальное в документе прежнее. Цены, настройка и часы обучения — равные",
                "доли функций в прежних этапах: согласуйте их с интегратором. Расписание: onboard plan ФАЙЛ\(verb)",
            ]
        }
    }

    static func cannotWrite(in language: Language) -> String {
        switch language {
        case .english: "error: --write: the stages do not stand under a line of their own that begins with “stages:”"
        case .russian: "ошибка: --write: этапы стоят не под отдельной строкой, которая начинается с «stages:»"
        }
    }
}
