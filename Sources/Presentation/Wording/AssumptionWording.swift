internal import Comparing
internal import Documents

/// How numbers of the risk model are named and written.
enum AssumptionWording {
    /// What it is called in a sentence about changing it.
    static func name(_ id: String, in language: Language) -> String {
        switch language {
        case .english: englishNames[id] ?? id
        case .russian: russianNames[id] ?? id
        }
    }

    private static let englishNames = [
        "payment-delay.on-time": "payments on time", "payment-delay.min": "least delay of a late payment",
        "payment-delay.mode": "usual delay of a late payment", "payment-delay.max": "longest delay of a payment",
        "setup-overrun.median": "usual set-up overrun", "setup-overrun.p90": "set-up overrun in one case of ten",
        "integrator-queue.median": "usual queue at the integrator",
        "integrator-queue.p90": "integrator's queue in one case of ten",
        "abandonment-per-month": "projects given up in a month", "feature-dropped": "chance that features are dropped, times",
        "no-show": "no-shows", "trainer-ill.per-day": "trainers falling ill in a day",
        "trainer-ill.days.least": "least days of illness", "trainer-ill.days.most": "most days of illness",
        "turnover-per-year": "staff who leave in a year", "turnover.replaced-after": "working days until a successor comes",
        "integrator-change.per-boundary": "integrators changed at a boundary",
        "integrator-change.costs": "working days that changing the integrator costs",
        "go-live.taught": "share taught by a go-live",
    ]

    private static let russianNames = [
        "payment-delay.on-time": "платежи вовремя", "payment-delay.min": "наименьшее опоздание платежа",
        "payment-delay.mode": "обычное опоздание платежа", "payment-delay.max": "наибольшее опоздание платежа",
        "setup-overrun.median": "обычная задержка настройки", "setup-overrun.p90": "задержка настройки в одном случае из десяти",
        "integrator-queue.median": "обычная очередь у интегратора",
        "integrator-queue.p90": "очередь у интегратора в одном случае из десяти",
        "abandonment-per-month": "брошенные проекты в месяц", "feature-dropped": "вероятность отказа от функций, множитель",
        "no-show": "неявка на занятия", "trainer-ill.per-day": "заболевшие тренеры в день",
        "trainer-ill.days.least": "наименьшее число дней болезни", "trainer-ill.days.most": "наибольшее число дней болезни",
        "turnover-per-year": "увольнения за год", "turnover.replaced-after": "рабочих дней до прихода преемника",
        "integrator-change.per-boundary": "смена интегратора между этапами",
        "integrator-change.costs": "рабочих дней на смену интегратора", "go-live.taught": "доля пройденного к запуску",
    ]

    static func value(_ number: Double, unit: Assumption.Unit, in language: Language) -> String {
        switch unit {
        case .share: share(number, in: language)
        case .days: DurationWording.days(Int(number.rounded()), in: language)
        case .factor: NumberWording.hundredths(Int((number * 100).rounded()), in: language)
        }
    }

    /// `8%`, `0.5%`.
    static func share(_ share: Double, in language: Language) -> String {
        let tenths = NumberWording.tenths(Int((share * 1000).rounded()), in: language)
        return switch language {
        case .english: "\(tenths)%"
        case .russian: "\(tenths)\u{A0}%"
        }
    }

    /// Who says so.
    static func source(_ assumption: Assumption, given: Assumptions, in language: Language) -> String {
        let isGiven = assumption.isGiven(in: given)
        let source = assumption.source == .declared ? nil : assumption.source.rawValue
        return switch (language, isGiven, source) {
        case (.english, true, _): "the document"
        case (.english, false, nil): "assumed by the program"
        case (.english, false, .some(let source)): "assumed by the program after \(source)"
        case (.russian, true, _): "документ"
        case (.russian, false, nil): "принято программой"
        case (.russian, false, .some(let source)): "принято программой по \(source)"
        }
    }
}
