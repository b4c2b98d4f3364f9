internal import Calendars
internal import Comparing
internal import Documents
internal import Learning
internal import Planning

/// The sentences about learning load and readiness. Percentages are to 5 points, and mean a group, never one person.
enum LearningWording {
    static func heading(in language: Language) -> String {
        switch language {
        case .english: "Learning: readiness and load"
        case .russian: "Обучение: готовность и нагрузка"
        }
    }

    /// One line for the words that follow.
    static func readinessMeaning(in language: Language) -> String {
        switch language {
        case .english:
            "Readiness: predicted share of what people need that they can still do; the mean of a group, never one person's fate."
        case .russian:
            "Готовность: прогноз, какую долю нужного люди ещё умеют; среднее по группе, а не судьба отдельного человека."
        }
    }

    /// Where the ranges come from.
    static func rangeMeaning(_ use: UseAtWork, isAssumed: Bool, quizzes: QuizFindings? = nil, in language: Language) -> String {
        let share = range(ShownShare.exactPercent(use.low), ShownShare.exactPercent(use.high), in: language)
        return "\(material(quizzes, in: language)), \(inUse(share, isAssumed: isAssumed, in: language))."
    }

    private static func inUse(_ share: String, isAssumed: Bool, in language: Language) -> String {
        switch (language, isAssumed) {
        case (.english, true): "\(share) of it in use at work (assumed; assumptions: use-between-stages)"
        case (.english, false): "\(share) of it in use at work"
        case (.russian, true): "на работе применяется \(share) его (принято программой; assumptions: use-between-stages)"
        case (.russian, false): "на работе применяется \(share) его"
        }
    }

    /// How well it is known how hard the material is to keep.
    private static func material(_ quizzes: QuizFindings?, in language: Language) -> String {
        let error = ShownShare.exactPercent(Constants.errorAfterQuiz.value)
        let without = ShownShare.exactPercent(Constants.errorUncalibrated.value)
        return switch (language, quizzes.flatMap { $0.calibration == nil ? nil : $0.scores }) {
        case (.english, let scores?):
            "Ranges, narrower by \(Plural.english(scores, "quiz score", "quiz scores")): material as hard as they say, ±\(error) "
                + "points (±\(without) without a quiz)"
        case (.english, nil): "Ranges: material of unknown difficulty (covers about 3 of 4 published results)"
        case (.russian, let scores?):
            "Диапазоны уже благодаря проверкам знаний (\(Plural.russian(scores, "результат", "результата", "результатов"))): "
                + "материал такой трудности, как они показали, ±\(error) пунктов (без проверки ±\(without))"
        case (.russian, nil):
            "Диапазоны: материал неизвестной трудности (охвачено около 3 из 4 опубликованных результатов)"
        }
    }

    /// By how much the level may be off where nobody has asked what is kept; `nil` after a quiz, for the range says it then.
    static func errorMeaning(_ quizzes: QuizFindings?, in language: Language) -> String? {
        guard quizzes?.calibration == nil else { return nil }
        let error = ShownShare.exactPercent(Constants.errorUncalibrated.value)
        return switch language {
        case .english:
            "Without a quiz of your own (record quiz) the level is good to about ±\(error) points; which plan is ahead is surer."
        case .russian:
            "Без собственной проверки знаний (record quiz) уровень верен примерно до ±\(error) пунктов; какой план впереди — надёжнее."
        }
    }

    /// What the models take for granted and what they leave out, a sentence each.
    static func limits(in language: Language) -> [String] {
        let days = DurationWording.days(Int(Constants.farthestDays.value), in: language)
        return switch language {
        case .english:
            [
                "Taken for granted: each session is learnt to criterion, as in the experiments behind the models.",
                "The gain from spacing is large for simple tasks and nearly nil for complex ones (Donovan & Radosevich 1999: 0.97 and "
                    + "0.07 standard deviations): use at work and refreshers do more than gaps in the timetable.",
                "Not modelled: how long a session is, how well it is taught, who learns, what one module does for another; nothing "
                    + "beyond \(days) after the last session.",
            ]
        case .russian:
            [
                "Принято: на каждом занятии материал усвоен до критерия, как в опытах, на которых основаны модели.",
                "Выигрыш от промежутков велик для простых задач и почти нулевой для сложных (Donovan & Radosevich 1999: 0,97 и 0,07 "
                    + "стандартного отклонения): применение на работе и повторения дают больше, чем паузы в расписании.",
                "Не учтено: длительность занятия, качество преподавания, различия людей, польза одного модуля для другого; дальше "
                    + "\(days) после последнего занятия прогноза нет.",
            ]
        }
    }

    static func milestone(_ milestone: Milestone, in language: Language) -> String {
        switch (milestone, language) {
        case (.trainingEnd, .english): "Readiness at the end of training"
        case (.trainingEnd, .russian): "Готовность к концу обучения"
        case (.goLive, .english): "Readiness at go-live"
        case (.goLive, .russian): "Готовность к запуску"
        case (.after30, .english): "Readiness 30 days after it"
        case (.after30, .russian): "Готовность через 30 дней после него"
        case (.after90, .english): "Readiness 90 days after it"
        case (.after90, .russian): "Готовность через 90 дней после него"
        }
    }

    // MARK: One employee

    /// Over the names of modules.
    static func readinessColumn(in language: Language) -> String {
        switch language {
        case .english: "Readiness"
        case .russian: "Готовность"
        }
    }

    /// Over the readiness at a milestone.
    static func column(_ milestone: Milestone, in language: Language) -> String {
        switch (milestone, language) {
        case (.trainingEnd, .english): "end of training"
        case (.trainingEnd, .russian): "конец обучения"
        case (.goLive, .english): "at go-live"
        case (.goLive, .russian): "к запуску"
        case (.after30, .english): "+30 days"
        case (.after30, .russian): "+30 дней"
        case (.after90, .english): "+90 days"
        case (.after90, .russian): "+90 дней"
        }
    }

    static func allModules(in language: Language) -> String {
        switch language {
        case .english: "Everything, by new ideas"
        case .russian: "Всё вместе, по числу понятий"
        }
    }

    /// What the hours in training cost elsewhere.
    static func displacedWork(in language: Language) -> String {
        switch language {
        case .english: "Work displaced by training (hours at the wage)"
        case .russian: "Вытесненная обучением работа (часы по ставке)"
        }
    }

    static func refreshersToTarget(_ percent: Int, in language: Language) -> String {
        switch language {
        case .english: "Refreshers still missing to \(Self.percent(percent, in: language)) in every module at go-live"
        case .russian: "Повторений не хватает до \(Self.percent(percent, in: language)) по каждому модулю к запуску"
        }
    }

    /// Modules that no refresher of the curriculum brings to the target.
    static func notReachable(_ modules: String, in language: Language) -> String {
        switch language {
        case .english: "Not reachable by a refresher on the day before: \(modules)"
        case .russian: "Повторением накануне не достичь: \(modules)"
        }
    }

    // MARK: Everybody

    static func peakDay(in language: Language) -> String {
        switch language {
        case .english: "Busiest day of any employee"
        case .russian: "Самый плотный день сотрудника"
        }
    }

    static func ordinaryDay(in language: Language) -> String {
        switch language {
        case .english: "95% of everybody's working days stay within"
        case .russian: "95 % рабочих дней каждого — не больше"
        }
    }

    static func peakConcepts(in language: Language) -> String {
        switch language {
        case .english: "Most new ideas in one day"
        case .russian: "Новых понятий за день, максимум"
        }
    }

    static func openModules(in language: Language) -> String {
        switch language {
        case .english: "Most modules open at once (a week on, under 80% would be kept)"
        case .russian: "Одновременно не усвоенных модулей, максимум (через неделю вспомнят меньше 80 %)"
        }
    }

    static func unconsolidated(in language: Language) -> String {
        switch language {
        case .english: "Load index: ideas taught but not safe for a week, at the most"
        case .russian: "Индекс нагрузки: понятий пройдено, но через неделю не удержится, максимум"
        }
    }

    static func drop(in language: Language) -> String {
        switch language {
        case .english: "Forgotten from the last session or use to go-live"
        case .russian: "Забывается от последнего занятия или применения до запуска"
        }
    }

    static func spread(in language: Language) -> String {
        switch language {
        case .english: "Minutes over people (Gini: 0 is even; greatest to mean)"
        case .russian: "Минуты по людям (Джини: 0 — поровну; наибольшее к среднему)"
        }
    }

    static func target(_ percent: Int, in language: Language) -> String {
        switch language {
        case .english: "Timetables that reach the target of \(Self.percent(percent, in: language)) at go-live"
        case .russian: "Расписаний, дающих к запуску целевые \(Self.percent(percent, in: language))"
        }
    }

    static func reached(_ reached: Int, of people: Int, in language: Language) -> String {
        switch language {
        case .english: "\(reached) of \(people)"
        case .russian: "\(reached) из \(people)"
        }
    }

    /// Learners' minutes that every module of everybody would still take.
    static func missingForAll(_ percent: Int, in language: Language) -> String {
        switch language {
        case .english: "Learners' time still missing to \(Self.percent(percent, in: language)) in every single module"
        case .russian: "Времени учащихся не хватает до \(Self.percent(percent, in: language)) по каждому модулю"
        }
    }

    static func refreshers(in language: Language) -> String {
        switch language {
        case .english: "Refreshers placed for that"
        case .russian: "Для этого поставлено повторений"
        }
    }

    /// `60% (25–90%)`.
    static func readiness(_ readiness: Readiness, in language: Language) -> String {
        let (low, high) = (ShownShare.percent(readiness.low), ShownShare.percent(readiness.high))
        return "\(percent(ShownShare.percent(readiness.value), in: language)) (\(range(low, high, in: language)))"
    }

    static func percent(_ percent: Int, in language: Language) -> String {
        switch language {
        case .english: "\(percent)%"
        case .russian: "\(percent)\u{A0}%"
        }
    }

    static func range(_ low: Int, _ high: Int, in language: Language) -> String {
        low == high ? percent(low, in: language) : "\(low)–\(percent(high, in: language))"
    }

    // MARK: In parts or at once

    static func inParts(in language: Language) -> String {
        switch language {
        case .english: "Learning in parts or all at once: readiness at go-live"
        case .russian: "Учиться по частям или сразу: готовность к запуску"
        }
    }

    /// From which share of use on the parts are ahead, and what can be said at the assumed use; each at its own go-live.
    static func pair(_ pair: LearningComparison.Pair, in learning: LearningComparison, _ language: Language) -> String {
        let quotes = language.quotes
        func name(_ strategy: Strategy) -> String {
            "\(quotes.opening)\(StrategyWording.title(strategy, in: language))\(quotes.closing)"
        }
        let (parts, block) = (name(pair.parts), name(pair.block))
        func dated(_ name: String, _ date: CivilDate) -> String { "\(name) (\(DateWording.short(date, in: language)))" }
        let (first, second) = (dated(parts, pair.partsGoLive), dated(block, pair.blockGoLive))
        let use = range(ShownShare.exactPercent(learning.use.low), ShownShare.exactPercent(learning.use.high), in: language)
        let verdict = verdict(pair.verdict, parts: parts, block: block, language)
        return switch language {
        case .english:
            "\(first) against \(second): \(breakEven(pair, language)). At \(use) in use: \(verdict)."
        case .russian:
            "\(first) против \(second): \(breakEven(pair, language)). Если применяется \(use): \(verdict)."
        }
    }

    private static func breakEven(_ pair: LearningComparison.Pair, _ language: Language) -> String {
        let (first, second) = (breakEven(pair.ppe, language), breakEven(pair.pa, language))
        return "\(first) (\(secondOpinion(second, after: first, in: language)))"
    }

    /// What the cross-check says, if it says anything else.
    static func secondOpinion(_ second: String, after first: String, in language: Language) -> String {
        switch (language, second == first) {
        case (.english, true): "the second model says the same"
        case (.english, false): "second model: \(second)"
        case (.russian, true): "вторая модель говорит то же"
        case (.russian, false): "по второй модели: \(second)"
        }
    }

    private static func breakEven(_ breakEven: BreakEven, _ language: Language) -> String {
        switch (breakEven, language) {
        case (.above(let share), .english):
            "ahead if more than \(percent(ShownShare.exactPercent(share), in: language)) of the taught is in use between stages, behind if less"
        case (.above(let share), .russian):
            "впереди, если между этапами применяется больше \(percent(ShownShare.exactPercent(share), in: language)) пройденного, иначе "
                + "позади"
        case (.below(let share), .english):
            "ahead if less than \(percent(ShownShare.exactPercent(share), in: language)) of the taught is in use between stages, behind if more"
        case (.below(let share), .russian):
            "впереди, если между этапами применяется меньше \(percent(ShownShare.exactPercent(share), in: language)) пройденного, иначе "
                + "позади"
        case (.always, .english): "ahead however little is in use between stages"
        case (.always, .russian): "впереди, как бы мало ни применялось между этапами"
        case (.never, .english): "not ahead, however much is in use between stages"
        case (.never, .russian): "не впереди, сколько бы ни применялось между этапами"
        }
    }

    private static func verdict(_ verdict: PairedVerdict, parts: String, block: String, _ language: Language) -> String {
        switch (verdict, language) {
        case (.first, .english): "\(parts) leaves people readier"
        case (.first, .russian): "люди готовее при \(parts)"
        case (.second, .english): "\(block) leaves people readier"
        case (.second, .russian): "люди готовее при \(block)"
        case (.tooCloseToCall, .english): "too close to call"
        case (.tooCloseToCall, .russian): "слишком близко, чтобы назвать лучшее"
        }
    }
}
