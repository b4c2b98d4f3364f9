internal import Comparing
internal import Documents
internal import Planning

/// The sentences about which strategy is best, why, and when not.
enum DecisionWording {
    static func heading(in language: Language) -> String {
        switch language {
        case .english: "The decision"
        case .russian: "Решение"
        }
    }

    static func flips(in language: Language) -> String {
        switch language {
        case .english: "What would change it"
        case .russian: "Что изменит ответ"
        }
    }

    static func conclusion(in language: Language) -> String {
        switch language {
        case .english: "In short"
        case .russian: "Вывод"
        }
    }

    /// `Money (weight 1)`.
    static func group(_ group: CriterionID.Group, weight: Double, in language: Language) -> String {
        let title = CriterionWording.group(group, in: language)
        let weight = number(weight, in: language)
        return switch language {
        case .english: "\(title) (weight\u{A0}\(weight))"
        case .russian: "\(title) (вес\u{A0}\(weight))"
        }
    }

    /// What as much of a criterion is worth, such as `half at 426,000 ₽`.
    static func scale(_ scale: CriterionScale?, currency: String?, in language: Language) -> String {
        func text(_ value: Criterion.Value) -> String { CriterionWording.value(value, currency: currency, in: language) }
        return switch (scale, language) {
        case (.half(let value), .english): "a half at \(text(value))"
        case (.half(let value), .russian): "половина: \(text(value))"
        case (.whole(let value), .english): "1 at \(text(value))"
        case (.whole(let value), .russian): "1: \(text(value))"
        case (nil, .english): "counted in another row"
        case (nil, .russian): "учтено в другой строке"
        }
    }

    /// How the figures come about.
    static func meaning(in language: Language) -> String {
        switch language {
        case .english:
            "1 is the best conceivable: nothing to pay, everything in use from the first day. Each row counts by a scale of your document (its "
                + "prices, its horizon), not by who is compared, so that a bad alternative changes nothing."
        case .russian:
            "1 — лучшее, что можно представить: платить нечего, всё работает с первого дня. Каждая строка меряется вашим документом (ценами, "
                + "горизонтом), а не соседями по таблице, поэтому заведомо плохой вариант ничего не меняет."
        }
    }

    static func number(_ number: Double, in language: Language) -> String {
        NumberWording.hundredths(Int((number * 100).rounded()), in: language)
    }

    // MARK: Flips

    static func flip(_ flip: Flip, in language: Language) -> String {
        let (from, name) = (value(flip.from, flip, in: language), name(flip.subject, in: language))
        guard let to = flip.to, let winner = flip.winner else { return "\(name): \(range(flip, in: language))" }
        let changed = value(to, flip, in: language)
        let along = along(flip, in: language)
        return switch language {
        case .english: "\(name): \(changed) (now \(from))\(along) → \(quoted(winner, in: language))"
        case .russian: "\(name): \(changed) (сейчас \(from))\(along) → \(quoted(winner, in: language))"
        }
    }

    /// `, and with it the integrator's queue in one case of ten: 42 days`, or nothing.
    private static func along(_ flip: Flip, in language: Language) -> String {
        guard let along = flip.along else { return "" }
        let name = AssumptionWording.name(along.assumption.id, in: language)
        let to = AssumptionWording.value(along.to, unit: along.assumption.unit, in: language)
        return switch language {
        case .english: ", and with it \(name) \(to)"
        case .russian: ", а с ней \(name) — \(to)"
        }
    }

    /// What is changed, by name.
    static func subject(_ flip: Flip, in language: Language) -> String { name(flip.subject, in: language) }

    /// The id of what is changed, what it is and what turns the answer around, for a table of data.
    static func row(of flip: Flip) -> (id: String, from: String, to: String?) {
        let id =
            switch flip.subject {
            case .weight(let group): "priorities.\(group.rawValue)"
            case .use: "use-between-stages"
            case .assumption(let assumption): assumption.id
            }
        return (id, text(flip.from, flip.subject), flip.to.map { text($0, flip.subject) })
    }

    private static func text(_ number: Double, _ subject: Flip.Subject) -> String {
        switch subject {
        case .weight: Self.number(number, in: .english)
        case .use: AssumptionWording.share(number, in: .english)
        case .assumption(let assumption):
            assumption.unit == .days
                ? "\(Int(number.rounded()))d" : AssumptionWording.value(number, unit: assumption.unit, in: .english)
        }
    }

    /// What the runs leave open: a sentence about what is known up to some bounds, and one about what is not known at all.
    static func unsettled(_ unsettled: [Unsettled], in language: Language) -> [String] {
        let isKnown = { (entry: Unsettled) in entry.steady.lowerBound < entry.steady.upperBound }
        let known = unsettled.filter(isKnown).map { entry in
            let range = range(entry.steady, .assumption(entry.assumption), in: language)
            return "\(AssumptionWording.name(entry.assumption.id, in: language)) (\(range))"
        }
        let unknown = unsettled.filter { !isKnown($0) }.map { AssumptionWording.name($0.assumption.id, in: language) }
        let (bounded, open) = (known.joined(separator: "; "), unknown.joined(separator: "; "))
        return switch language {
        case .english:
            (known.isEmpty ? [] : ["Not between these bounds, and beyond them these runs do not tell: \(bounded)"])
                + (unknown.isEmpty ? [] : ["Too close to tell from these runs: \(open)"])
        case .russian:
            (known.isEmpty ? [] : ["Не меняют ответа в этих границах, а дальше по прогонам не понять: \(bounded)"])
                + (unknown.isEmpty ? [] : ["По этим прогонам не понять, изменят ли ответ: \(open)"])
        }
    }

    /// Up to where something that is left open changes nothing, for a table of data: `20%..60%`.
    static func bounds(of unsettled: Unsettled) -> String {
        [unsettled.steady.lowerBound, unsettled.steady.upperBound].map { text($0, .assumption(unsettled.assumption)) }
            .joined(separator: "..")
    }

    /// That all priorities are 0.
    static func weighsNothing(in language: Language) -> String {
        switch language {
        case .english:
            "All priorities are 0, so nothing is weighed and there is no best strategy: give at least one of them a weight."
        case .russian: "Все приоритеты равны 0, взвешивать нечего, и лучшего варианта нет: задайте вес хотя бы одному из них."
        }
    }

    /// That the budget does not pay for what is best, or not when it has to; `nil` where it does.
    static func money(_ strategy: Strategy, _ verdict: MoneyVerdict, currency: String?, in language: Language) -> String? {
        let name = quoted(strategy, in: language)
        func amount(_ money: Money) -> String { NumberWording.money(money, currency: currency, in: language) }
        switch (verdict, language) {
        case (.suffices, _): return nil
        case (.waits(let day, let short), .english):
            return "But the budget does not cover \(name) on time: up to \(amount(short)) is missing; not until "
                + "\(DateWording.day(day, in: language)) has enough come in for everything."
        case (.waits(let day, let short), .russian):
            return "Но бюджет не поспевает за вариантом \(name): не хватает до \(amount(short)); на всё денег хватит только с "
                + "\(DateWording.day(day, in: language))."
        case (.never(let short), .english):
            return
                "But the budget never pays for \(name): up to \(amount(short)) is missing, and it does not come in later either."
        case (.never(let short), .russian):
            return "Но вариант \(name) бюджет не оплатит никогда: не хватает до \(amount(short)), и позже эти деньги не появятся."
        }
    }

    /// Whether any other strategy is paid for.
    static func paid(_ strategies: [Strategy], in language: Language) -> String {
        let list = strategies.map { quoted($0, in: language) }.joined(separator: ", ")
        return switch (strategies.isEmpty, language) {
        case (true, .english): "Nor does it pay for any other strategy on time."
        case (true, .russian): "Остальные варианты он вовремя тоже не оплатит."
        case (false, .english): "It does pay on time for: \(list)."
        case (false, .russian): "Вовремя он оплатит: \(list)."
        }
    }

    /// That two strategies are one and the same.
    static func same(_ one: Strategy, _ other: Strategy, in language: Language) -> String {
        switch language {
        case .english:
            "\(quoted(one, in: language)) and \(quoted(other, in: language)) are the same here: with one stage there is nothing to wait for."
        case .russian:
            "\(quoted(one, in: language)) и \(quoted(other, in: language)) здесь одно и то же: этап один, и ждать следующих не нужно."
        }
    }

    /// What changes nothing, in one sentence.
    static func steady(_ flips: [Flip], in language: Language) -> String {
        let list = flips.map { "\(name($0.subject, in: language)) (\(range($0, in: language)))" }.joined(separator: "; ")
        return switch language {
        case .english: "Never, within their ranges: \(list)"
        case .russian: "Не меняют ответа в своих пределах: \(list)"
        }
    }

    private static func range(_ flip: Flip, in language: Language) -> String {
        range(flip.range, flip.subject, in: language)
    }

    private static func range(_ range: ClosedRange<Double>, _ subject: Flip.Subject, in language: Language) -> String {
        let (low, high) = (range.lowerBound, range.upperBound)
        switch subject {
        case .weight: return "\(number(low, in: language))–\(number(high, in: language))"
        case .use: return "\(Int((low * 100).rounded()))–\(AssumptionWording.share(high, in: language))"
        case .assumption(let assumption):
            let last = AssumptionWording.value(high, unit: assumption.unit, in: language)
            switch assumption.unit {
            case .share: return "\(NumberWording.tenths(Int((low * 1000).rounded()), in: language))–\(last)"
            case .days: return "\(Int(low))–\(last)"
            case .factor: return "×\(number(low, in: language))–\(number(high, in: language))"
            }
        }
    }

    private static func value(_ number: Double, _ flip: Flip, in language: Language) -> String {
        switch flip.subject {
        case .weight: Self.number(number, in: language)
        case .use: AssumptionWording.share(number, in: language)
        case .assumption(let assumption): AssumptionWording.value(number, unit: assumption.unit, in: language)
        }
    }

    private static func name(_ subject: Flip.Subject, in language: Language) -> String {
        switch (subject, language) {
        case (.assumption(let assumption), _): AssumptionWording.name(assumption.id, in: language)
        case (.weight(let group), .english): "weight of \(CriterionWording.group(group, in: language).lowercased())"
        case (.weight(.cash), .russian): "вес денег"
        case (.weight(.speed), .russian): "вес скорости"
        case (.weight(.learning), .russian): "вес обучения"
        case (.weight(.certainty), .russian): "вес надёжности"
        case (.use, .english): "share in use at work between stages"
        case (.use, .russian): "доля, применяемая на работе между этапами"
        }
    }

    // MARK: The conclusion

    static func quoted(_ strategy: Strategy, in language: Language) -> String {
        let quotes = language.quotes
        return quotes.opening + StrategyWording.title(strategy, in: language) + quotes.closing
    }

    /// Which, and why; or that nothing separates them.
    static func verdict(_ decision: Decision, for reasons: [String], in language: Language) -> String {
        let (best, second) = (quoted(decision.best, in: language), quoted(decision.second, in: language))
        let scores = decision.standings
        func score(_ strategy: Strategy) -> String {
            number(scores.first { $0.strategy == strategy }?.score ?? 0, in: language)
        }
        let why = reasons.joined(separator: "; ")
        if decision.isSmallButSure { return small(best, second, why, in: language) }
        switch (language, decision.separated) {
        case (.english, true):
            return "\(best) suits you best: \(score(decision.best)) against \(score(decision.second)) for \(second)"
                + (why.isEmpty ? "." : ". Why: \(why).")
        case (.russian, true):
            return
                "Вам лучше всего подходит \(best): \(score(decision.best)) против \(score(decision.second)) у варианта \(second)"
                + (why.isEmpty ? "." : ". Почему: \(why).")
        case (.english, false):
            return
                "Nothing separates \(best) (\(score(decision.best))) from \(second) (\(score(decision.second))) with certainty: choose by what "
                + "matters more to you." + (why.isEmpty ? "" : " For \(best): \(why).")
        case (.russian, false):
            return
                "Варианты \(best) (\(score(decision.best))) и \(second) (\(score(decision.second))) уверенно не различить: выбирайте по тому, "
                + "что вам важнее." + (why.isEmpty ? "" : " За \(best): \(why).")
        }
    }

    /// That the best is ahead in the runs beyond chance, but by too little to matter.
    private static func small(_ best: String, _ second: String, _ why: String, in language: Language) -> String {
        switch language {
        case .english:
            "\(best) is ahead of \(second), but by less than a hundredth: a small difference, though no chance one. Choose by what matters "
                + "more to you." + (why.isEmpty ? "" : " For \(best): \(why).")
        case .russian:
            "Вариант \(best) впереди варианта \(second), но меньше чем на сотую: разница мала, хотя и не случайна. Выбирайте по тому, что "
                + "вам важнее." + (why.isEmpty ? "" : " За \(best): \(why).")
        }
    }

    /// What it costs.
    static func price(_ decision: Decision, _ reasons: [String], in language: Language) -> String? {
        guard !reasons.isEmpty else { return nil }
        let why = reasons.joined(separator: "; ")
        return switch (language, decision.separated) {
        case (.english, true): "What it costs: \(why)."
        case (.russian, true): "Чем за это платите: \(why)."
        case (.english, false): "For \(quoted(decision.second, in: language)): \(why)."
        case (.russian, false): "За \(quoted(decision.second, in: language)): \(why)."
        }
    }

    /// `Until first use 18 days against 60 days`.
    static func reason(_ title: String, _ one: String, _ other: String, in language: Language) -> String {
        switch language {
        case .english: "\(lowered(title)) \(one) against \(other)"
        // "против" would ask for another case of the unit.
        case .russian: "\(lowered(title)) — \(one), а не \(other)"
        }
    }

    private static func lowered(_ title: String) -> String { title.prefix(1).lowercased() + title.dropFirst() }

    /// When the answer is another one.
    static func exception(_ decision: Decision, in language: Language) -> String {
        let flips = decision.flips.filter { $0.to != nil }.prefix(2)
        guard !flips.isEmpty else {
            guard decision.unsettled.isEmpty else {
                return unsettled(decision.unsettled, in: language).map { $0 + "." }.joined(separator: " ")
            }
            return switch language {
            case .english: "No single assumption or weight within its range changes the answer."
            case .russian: "Ни одно допущение и ни один вес по отдельности в своих пределах ответа не меняют."
            }
        }
        let list = flips.map { flip -> String in
            let (name, to) = (name(flip.subject, in: language), value(flip.to ?? flip.from, flip, in: language))
            let winner = flip.winner.map { quoted($0, in: language) } ?? ""
            let from = value(flip.from, flip, in: language)
            return switch language {
            case .english: "\(winner) if the \(name) is \(to) (now \(from))\(along(flip, in: language))"
            case .russian: "\(winner), если \(name) — \(to) (сейчас \(from))\(along(flip, in: language))"
            }
        }.joined(separator: "; ")
        return switch (language, decision.separated) {
        case (.english, true): "When not: \(list)."
        case (.russian, true): "Когда нет: \(list)."
        case (.english, false): "What tips the balance: \(list)."
        case (.russian, false): "Что решит: \(list)."
        }
    }

    /// What a criterion is called away from the row above it.
    static func title(_ id: CriterionID, in language: Language) -> String {
        switch (id, language) {
        case (.affordableFirstValue, .english): "Until first use, waiting for the money"
        case (.affordableFirstValue, .russian): "До первой пользы, если ждать денег"
        default: CriterionWording.title(id, in: language)
        }
    }
}
