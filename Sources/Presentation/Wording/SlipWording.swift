internal import Calendars
internal import Comparing
internal import Documents

/// What changes of plan have cost.
enum SlipWording {
    static func sentence(
        _ id: CriterionID, from was: Criterion.Value, to now: Criterion.Value, currency: String?, in language: Language
    ) -> String? {
        switch (id, was, now) {
        case (.finish, .date(let was), .date(let now)): finish(was.days(to: now), in: language)
        case (.featureDays, .featureDays(let was), .featureDays(let now)): use(now - was, in: language)
        case (.totalCost, .money(let was), .money(let now)): paid(now - was, currency, in: language)
        case (.timeAwayCost, .money(let was), .money(let now)): away(now - was, currency, in: language)
        default: nil
        }
    }

    private static func finish(_ days: Int, in language: Language) -> String {
        let count = DurationWording.days(abs(days), in: language)
        return switch (language, days > 0) {
        case (.english, true): "Everything is done \(count) later"
        case (.english, false): "Everything is done \(count) earlier"
        case (.russian, true): "Всё закончится позже на \(count)"
        case (.russian, false): "Всё закончится раньше на \(count)"
        }
    }

    private static func use(_ days: Int, in language: Language) -> String {
        let count = NumberWording.whole(abs(days), in: language)
        return switch (language, days < 0) {
        case (.english, true): "Feature-days in use: \(count) fewer"
        case (.english, false): "Feature-days in use: \(count) more"
        case (.russian, true): "Дней работы функций меньше на \(count)"
        case (.russian, false): "Дней работы функций больше на \(count)"
        }
    }

    private static func paid(_ money: Money, _ currency: String?, in language: Language) -> String {
        let amount = NumberWording.money(Money(minorUnits: abs(money.minorUnits)), currency: currency, in: language)
        return switch (language, money > .zero) {
        case (.english, true): "\(amount) more to pay"
        case (.english, false): "\(amount) less to pay"
        case (.russian, true): "К оплате больше на \(amount)"
        case (.russian, false): "К оплате меньше на \(amount)"
        }
    }

    private static func away(_ money: Money, _ currency: String?, in language: Language) -> String {
        let amount = NumberWording.money(Money(minorUnits: abs(money.minorUnits)), currency: currency, in: language)
        return switch (language, money > .zero) {
        case (.english, true): "Wages for time in training: \(amount) more"
        case (.english, false): "Wages for time in training: \(amount) less"
        case (.russian, true): "Зарплата за часы учёбы больше на \(amount)"
        case (.russian, false): "Зарплата за часы учёбы меньше на \(amount)"
        }
    }
}
