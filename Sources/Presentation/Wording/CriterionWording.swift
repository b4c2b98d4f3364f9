internal import Comparing
internal import Documents

/// What the criteria of the comparison are called, what they mean, and how their values are written.
enum CriterionWording {
    static func group(_ group: CriterionID.Group, in language: Language) -> String {
        switch (group, language) {
        case (.cash, .english): "Money"
        case (.cash, .russian): "Деньги"
        case (.speed, .english): "Speed"
        case (.speed, .russian): "Скорость"
        case (.learning, .english): "Learning"
        case (.learning, .russian): "Обучение"
        case (.certainty, .english): "Certainty"
        case (.certainty, .russian): "Надёжность"
        }
    }

    static func title(_ id: CriterionID, in language: Language) -> String {
        switch (id, language) {
        case (.totalCost, .english): "Total paid to others"
        case (.totalCost, .russian): "Всего к оплате"
        case (.largestPayment, .english): "Largest single payment"
        case (.largestPayment, .russian): "Самый крупный платёж"
        case (.committedBeforeFirstValue, .english): "Committed before first use"
        case (.committedBeforeFirstValue, .russian): "Обязательства до первой пользы"
        case (.cashShort, .english): "Cash short, at worst"
        case (.cashShort, .russian): "Не хватает денег, самое большее"
        case (.cashShortDays, .english): "Days with cash short"
        case (.cashShortDays, .russian): "Дней, когда денег не хватает"
        case (.firstValue, .english): "Until first use"
        case (.firstValue, .russian): "До первой пользы"
        case (.featureDays, .english): "Feature-days in use"
        case (.featureDays, .russian): "Дней пользы от функций"
        case (.finish, .english): "Everything done by"
        case (.finish, .russian): "Всё закончено"
        case (.paymentDecisions, .english): "Payment decisions"
        case (.paymentDecisions, .russian): "Решений о платежах"
        case (.trainerCost, .english): "Trainers beyond the price"
        case (.trainerCost, .russian): "Тренеры сверх цены этапов"
        case (.trainingHours, .english): "Trainers' hours"
        case (.trainingHours, .russian): "Часы тренеров"
        case (.timeAwayCost, .english): "Wages of the time in training"
        case (.timeAwayCost, .russian): "Зарплата за часы учёбы"
        case (.peakWeekMinutes, .english): "Busiest week of any employee"
        case (.peakWeekMinutes, .russian): "Самая плотная неделя у кого-либо"
        case (.meanWeekMinutes, .english): "Average week with training"
        case (.meanWeekMinutes, .russian): "Средняя неделя с учёбой"
        case (.peakConceptsDay, .english): "Most new ideas in one day"
        case (.peakConceptsDay, .russian): "Новых понятий за день, максимум"
        case (.unplaced, .english): "Left without a session"
        case (.unplaced, .russian): "Осталось без занятия"
        case (.lateDays, .english): "Days late, in all"
        case (.lateDays, .russian): "Дней опоздания, всего"
        }
    }

    /// A sentence that says how the value comes about.
    static func definition(_ id: CriterionID, in language: Language) -> String {
        switch (id, language) {
        case (.totalCost, .english):
            "prices, licences until the horizon's end, and outside trainers beyond the hours in the price"
        case (.totalCost, .russian): "цены этапов, лицензии до конца горизонта и внешние тренеры сверх часов, входящих в цену"
        case (.largestPayment, .english): "one payment of a price, or one bill for licences or a trainer"
        case (.largestPayment, .russian): "один платёж по договору, один счёт за лицензии или за тренера"
        case (.committedBeforeFirstValue, .english):
            "the whole price of whatever is begun before the first use, and what else is paid before it"
        case (.committedBeforeFirstValue, .russian):
            "вся цена того, что начато до первой пользы, и прочие оплаты до неё"
        case (.cashShort, .english): "the most by which payments so far exceed the budget so far"
        case (.cashShort, .russian): "на сколько самое большее платежи к какому-то дню превышают бюджет к этому дню"
        case (.cashShortDays, .english): "on how many days they do"
        case (.cashShortDays, .russian): "сколько дней они его превышают"
        case (.firstValue, .english):
            "days from the horizon's start until a feature is live and its people (of one wave) are trained for it"
        case (.firstValue, .russian):
            "дней от начала горизонта, пока какая-то функция не запущена и её люди (одной волны) не обучены"
        case (.featureDays, .english):
            "days until the horizon's end on which a feature is used, by the share of its people who can; all features summed"
        case (.featureDays, .russian):
            "дни до конца горизонта, когда функцией пользуются, по доле её людей, которые это могут; сумма по функциям"
        case (.finish, .english): "the last go-live or the last session, whichever is later"
        case (.finish, .russian): "последний запуск или последнее занятие, что позже"
        case (.paymentDecisions, .english): "how many payments of prices somebody has to decide on"
        case (.paymentDecisions, .russian): "сколько раз кому-то предстоит решать о платеже по договору"
        case (.trainerCost, .english): "hours of outside trainers that no price includes"
        case (.trainerCost, .russian): "часы внешних тренеров, которые не входят в цену"
        case (.trainingHours, .english): "how long trainers teach, outside ones and colleagues"
        case (.trainingHours, .russian): "сколько часов преподают тренеры, внешние и свои"
        case (.timeAwayCost, .english): "learners in sessions and colleagues who teach; not part of the total above"
        case (.timeAwayCost, .russian): "учащиеся на занятиях и коллеги, которые преподают; в сумму выше не входит"
        case (.peakWeekMinutes, .english): "time in sessions"
        case (.peakWeekMinutes, .russian): "время на занятиях"
        case (.meanWeekMinutes, .english): "the mean of all weeks in which an employee has a session"
        case (.meanWeekMinutes, .russian): "среднее по неделям, в которые у сотрудника есть занятия"
        case (.peakConceptsDay, .english): "as the curriculum counts them, for the fullest day of any employee"
        case (.peakConceptsDay, .russian): "как их считает программа обучения, в самый насыщенный день у кого-либо"
        case (.unplaced, .english): "needs of one employee for one part of a module that fit nowhere"
        case (.unplaced, .russian): "сколько раз сотруднику не нашлось занятия по нужной части модуля"
        case (.lateDays, .english): "days by which training ends after it is due, summed over employees"
        case (.lateDays, .russian): "на сколько дней обучение кончается позже срока, сумма по сотрудникам"
        }
    }

    static func value(_ value: Criterion.Value, currency: String?, in language: Language) -> String {
        switch (value, language) {
        case (.money(let money), _): NumberWording.money(money, currency: currency, in: language)
        case (.days(let count), _): DurationWording.days(count, in: language)
        case (.featureDays(let count), _), (.count(let count), _): NumberWording.whole(count, in: language)
        case (.date(let date), _): DateWording.short(date, in: language)
        case (.hours(let minutes), _): DurationWording.hours(minutes, in: language)
        case (.minutes(let minutes), _): DurationWording.text(minutes, in: language)
        case (.never, .english): "never"
        case (.never, .russian): "не наступит"
        }
    }

    /// The unit of a value that stands alone in a cell, or `nil` where it has none.
    static func unit(_ value: Criterion.Value, _ currency: String?, in language: Language) -> String? {
        switch (value, language) {
        case (.money, _): currency
        case (.days, .english): "days"
        case (.days, .russian): "дней"
        case (.featureDays, .english): "feature-days"
        case (.featureDays, .russian): "дней × функций"
        case (.date, .english): "date"
        case (.date, .russian): "дата"
        case (.hours, .english): "hours"
        case (.hours, .russian): "часов"
        case (.minutes, .english): "minutes"
        case (.minutes, .russian): "минут"
        case (.count, _), (.never, _): nil
        }
    }

    static func better(_ better: CriterionID.Better, in language: Language) -> String {
        switch (better, language) {
        case (.lower, .english): "less"
        case (.lower, .russian): "меньше"
        case (.higher, .english): "more"
        case (.higher, .russian): "больше"
        }
    }
}
