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
        case (.totalCost, .english): "Total to pay"
        case (.totalCost, .russian): "Всего к оплате"
        case (.largestPayment, .english): "Largest single payment"
        case (.largestPayment, .russian): "Самый крупный платёж"
        case (.committedBeforeFirstValue, .english): "Committed before first use"
        case (.committedBeforeFirstValue, .russian): "Обязательства до первой пользы"
        case (.cashShort, .english): "Cash short, on the worst day"
        case (.cashShort, .russian): "Нехватка денег в худший день"
        case (.cashShortDays, .english): "Days with cash short"
        case (.cashShortDays, .russian): "Дней, когда денег не хватает"
        case (.firstValue, .english): "Until first use"
        case (.firstValue, .russian): "До первой пользы"
        case (.affordableFirstValue, .english): "… waiting for the money"
        case (.affordableFirstValue, .russian): "…если ждать денег"
        case (.featureDays, .english): "Feature-days in use"
        case (.featureDays, .russian): "Дней работы функций"
        case (.finish, .english): "Everything done by"
        case (.finish, .russian): "Всё закончено"
        case (.deadlineProbability, .english): "All go-lives hold"
        case (.deadlineProbability, .russian): "Все сроки запуска выдержаны"
        case (.abandonmentProbability, .english): "Given up half-way"
        case (.abandonmentProbability, .russian): "Проект брошен на полпути"
        case (.featuresDelivered, .english): "Features delivered, on average"
        case (.featuresDelivered, .russian): "Функций получено, в среднем"
        case (.replans, .english): "Replans ahead, on average"
        case (.replans, .russian): "Перепланирований, в среднем"
        case (.paymentDecisions, .english): "Payment decisions"
        case (.paymentDecisions, .russian): "Решений о платежах"
        case (.trainerCost, .english): "Trainers beyond included hours"
        case (.trainerCost, .russian): "Тренеры сверх включённых часов"
        case (.trainingHours, .english): "Trainers' hours"
        case (.trainingHours, .russian): "Часы тренеров"
        case (.timeAwayCost, .english): "Wages of the time in training"
        case (.timeAwayCost, .russian): "Зарплата за часы учёбы"
        case (.peakWeekMinutes, .english): "Busiest week of any employee"
        case (.peakWeekMinutes, .russian): "Самая плотная неделя сотрудника"
        case (.meanWeekMinutes, .english): "Average week with training"
        case (.meanWeekMinutes, .russian): "Средняя неделя с учёбой"
        case (.peakConceptsDay, .english): "Most new ideas in one day"
        case (.peakConceptsDay, .russian): "Новых понятий за день, максимум"
        case (.peakUnconsolidated, .english): "Load index, at the most"
        case (.peakUnconsolidated, .russian): "Индекс нагрузки, максимум"
        case (.readinessGoLive, .english): "Readiness at go-live"
        case (.readinessGoLive, .russian): "Готовность к запуску"
        case (.readiness30d, .english): "30 days after go-live"
        case (.readiness30d, .russian): "Через 30 дней после запуска"
        case (.readiness90d, .english): "90 days after go-live"
        case (.readiness90d, .russian): "Через 90 дней после запуска"
        case (.exitUnusableMoney, .english): "Paid for, of no use yet"
        case (.exitUnusableMoney, .russian): "Оплачено, но не работает"
        case (.droppedScopeSaved, .english): "Saved by the smaller scope"
        case (.droppedScopeSaved, .russian): "Сэкономлено на объёме"
        case (.unplaced, .english): "Left without a session"
        case (.unplaced, .russian): "Осталось без занятия"
        case (.lateDays, .english): "Days late, in all"
        case (.lateDays, .russian): "Дней опоздания, всего"
        }
    }

    /// How the value comes about, where the title does not say it.
    static func definition(_ id: CriterionID, in language: Language) -> String? {
        switch (id, language) {
        case (.totalCost, .english):
            "prices, licences until the horizon's end, and outside trainers beyond the hours in the price"
        case (.totalCost, .russian): "цены этапов, лицензии до конца горизонта и внешние тренеры сверх часов, входящих в цену"
        case (.largestPayment, .english): "one payment of a price, or one bill for licences or a trainer"
        case (.largestPayment, .russian): "один платёж по договору, один счёт за лицензии или за тренера"
        case (.committedBeforeFirstValue, .english): "the price of all that is begun by then, and what else is paid by then"
        case (.committedBeforeFirstValue, .russian): "полная цена всего, что к этому дню начато, и прочие оплаты до него"
        case (.cashShort, .english): "by how much payments so far exceed the budget so far, on the worst day"
        case (.cashShort, .russian): "насколько в худший день все платежи к нему превышают весь бюджет к нему"
        case (.firstValue, .english): "from the horizon's start to the day on which a feature is live and its people are trained"
        case (.firstValue, .russian): "от начала горизонта до дня, когда какая-то функция запущена, а её люди обучены"
        case (.affordableFirstValue, .english): "the same, if each payment up to then waits until the budget covers it"
        case (.affordableFirstValue, .russian): "то же, если каждый платёж до этого дня ждёт, пока на него хватит бюджета"
        case (.featureDays, .english):
            "how long each feature is used until the horizon's end, by the share of its people who can; summed"
        case (.featureDays, .russian): "сколько дней до конца горизонта работает каждая функция, по доле обученных людей; в сумме"
        case (.finish, .english): "the last go-live or the last session, whichever is later"
        case (.finish, .russian): "последний запуск или последнее занятие: что позже"
        case (.deadlineProbability, .english): "share of the runs of chance in which every go-live holds"
        case (.deadlineProbability, .russian): "доля прогонов случайных событий, в которых выдержан каждый срок запуска"
        case (.abandonmentProbability, .english): "share of the runs in which the project is given up before everything is done"
        case (.abandonmentProbability, .russian): "доля прогонов, в которых проект бросают, не закончив"
        case (.featuresDelivered, .english): "features that are live before the project ends, neither dropped nor given up"
        case (.featuresDelivered, .russian): "функции, запущенные до конца проекта: от них не отказались, и проект не бросили"
        case (.replans, .english):
            "how often sessions have to move: a stage or a trainer is not there, somebody leaves, features are dropped"
        case (.replans, .russian):
            "сколько раз занятия придётся переносить: не готов этап, болен тренер, ушёл сотрудник, отказались от функций"
        case (.timeAwayCost, .english): "learners in sessions and colleagues who teach; not part of the total above"
        case (.timeAwayCost, .russian): "учащиеся и преподающие коллеги; в сумму к оплате не входит"
        case (.peakConceptsDay, .english): "as the curriculum counts them, on anybody's fullest day"
        case (.peakConceptsDay, .russian): "как их считает программа обучения, в самый насыщенный день у кого-либо"
        case (.peakUnconsolidated, .english):
            "ideas taught but not safe for a week, on anybody's worst day: an index to compare plans by, without a limit of its own"
        case (.peakUnconsolidated, .russian):
            "сколько понятий пройдено, но через неделю не удержится, в худший день у кого-либо: индекс для сравнения планов, без нормы"
        case (.readinessGoLive, .english):
            "predicted share of what people need that they can still do when all of it is live; a group's mean, by the Predictive "
                + "Performance Equation; ranges: unknown difficulty and use at work; marked only where the models leave no doubt"
        case (.readinessGoLive, .russian):
            "прогноз, какую долю нужного люди ещё умеют, когда всё запущено; среднее по группе, модель Predictive Performance "
                + "Equation; диапазон — неизвестные трудность и применение; отмечается, только если модели не оставляют сомнений"
        case (.readiness30d, .english), (.readiness90d, .english): "the same, with use at work going on"
        case (.readiness30d, .russian), (.readiness90d, .russian): "то же, при продолжающейся работе с системой"
        case (.exitUnusableMoney, .english): "the most on any stage's go-live; see “If the project ended at a go-live”"
        case (.exitUnusableMoney, .russian): "самое большее в день запуска этапа; см. «Если остановиться в день запуска»"
        case (.droppedScopeSaved, .english): "by how much less is to pay than for all features; lower prices are assumed"
        case (.droppedScopeSaved, .russian): "насколько меньше к оплате, чем за все функции; снижение цен принято условно"
        case (.unplaced, .english): "enrolments (one employee, one part of a module) that fit nowhere"
        case (.unplaced, .russian): "записи на обучение (один сотрудник, одна часть модуля), которые никуда не поместились"
        case (.lateDays, .english): "by how much training ends after its due day, summed over enrolments"
        case (.lateDays, .russian): "насколько обучение кончается позже срока, в сумме по записям на обучение"
        case (.cashShortDays, _), (.paymentDecisions, _), (.trainerCost, _), (.trainingHours, _), (.peakWeekMinutes, _),
            (.meanWeekMinutes, _):
            nil
        }
    }

    static func value(_ value: Criterion.Value, currency: String?, in language: Language) -> String {
        switch (value, language) {
        case (.money(let money), _): NumberWording.money(money, currency: currency, in: language)
        case (.days(let count), _): DurationWording.days(count, in: language)
        case (.featureDays(let count), _), (.count(let count), _): NumberWording.whole(count, in: language)
        case (.date(let date), _): DateWording.short(date, in: language)
        case (.percent(let percent), _): LearningWording.percent(percent, in: language)
        case (.probability(let permille), _): LearningWording.percent((permille + 5) / 10, in: language)
        case (.mean(let hundredths), _): NumberWording.tenths((hundredths + 5) / 10, in: language)
        case (.hours(let minutes), _): DurationWording.hours(minutes, in: language)
        case (.minutes(let minutes), _): DurationWording.text(minutes, in: language)
        case (.never, .english): "never"
        case (.never, .russian): "не наступит"
        }
    }

    /// `60% (25–90%)`: a value with its range, where it has one.
    static func text(_ criterion: Criterion, currency: String?, in language: Language) -> String {
        let value = value(criterion.value, currency: currency, in: language)
        guard let range = criterion.range else { return value }
        switch (range.low, range.high) {
        case (.percent(let low), .percent(let high)):
            return "\(value) (\(LearningWording.range(low, high, in: language)))"
        case (.probability(let low), .probability(let high)):
            return "\(value) (\((low + 5) / 10)–\((high + 5) / 10))"
        case (let low, let high):
            let ends = [low, high].map { self.value($0, currency: currency, in: language) }
            return "\(value) (\(ends.joined(separator: "–")))"
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
        case (.percent, _), (.probability, _): "%"
        case (.count, _), (.mean, _), (.never, _): nil
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
