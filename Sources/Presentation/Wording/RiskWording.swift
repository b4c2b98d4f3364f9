internal import Comparing
internal import Documents
internal import Planning

/// The sentences about what chance does to the plans.
enum RiskWording {
    static func heading(runs: Int, in language: Language) -> String {
        switch language {
        case .english: "What can come in between: \(Plural.english(runs, "run", "runs"))"
        case .russian: "Что может помешать: \(Plural.russian(runs, "прогон", "прогона", "прогонов"))"
        }
    }

    /// What a percentile says.
    static func meaning(in language: Language) -> String {
        switch language {
        case .english:
            "P80: in 80% of the runs it is at least as good. Chance is the same for all strategies; in each run what is touched is planned anew; what is not stands. Probabilities "
                + "with their 95% interval (Wilson). Dates: if the project is carried through."
        case .russian:
            "P80: в 80\u{A0}% прогонов не хуже. Случай одинаков для всех стратегий; в каждом прогоне затронутое планируется заново, остальное стоит на месте. Вероятности — с "
                + "95-процентным интервалом (Уилсон). Даты — если проект доведён до конца."
        }
    }

    static func fewerRuns(_ runs: Int, in language: Language) -> String {
        switch language {
        case .english:
            "Fewer runs than the usual \(NumberWording.whole(Simulation.mostRuns, in: language)), because the roll-out is large; more with "
                + "--runs N."
        case .russian:
            "Прогонов меньше обычных \(NumberWording.whole(Simulation.mostRuns, in: language)): внедрение большое; больше — с --runs N."
        }
    }

    static func percentile(_ percent: Int) -> String { "P\(percent)" }

    /// What a criterion is called above its percentiles, which are no averages.
    static func title(_ id: CriterionID, in language: Language) -> String {
        switch (id, language) {
        case (.featuresDelivered, .english): "Features delivered"
        case (.featuresDelivered, .russian): "Функций получено"
        case (.replans, .english): "Replans ahead"
        case (.replans, .russian): "Перепланирований"
        default: CriterionWording.title(id, in: language)
        }
    }

    static func goLives(in language: Language) -> String {
        switch language {
        case .english: "Go-lives that hold"
        case .russian: "Сроки запуска держатся"
        }
    }

    static func everything(in language: Language) -> String {
        switch language {
        case .english: "Everything at once"
        case .russian: "Всё сразу"
        }
    }

    static func all(in language: Language) -> String {
        switch language {
        case .english: "All of them"
        case .russian: "Все"
        }
    }

    /// `35% (32–38)`.
    static func probability(_ permille: Int, low: Int, high: Int, in language: Language) -> String {
        func percent(_ permille: Int) -> Int { (permille + 5) / 10 }
        return "\(LearningWording.percent(percent(permille), in: language)) (\(percent(low))–\(percent(high)))"
    }

    static func assumptions(in language: Language) -> String {
        switch language {
        case .english: "What is assumed (assumptions)"
        case .russian: "Что принято (assumptions)"
        }
    }

    /// One sentence for each key of the document.
    static func sentences(_ assumptions: RiskAssumptions, given: Assumptions, in language: Language) -> [String] {
        func number(_ id: String) -> Double { Assumption.table.first { $0.id == id }?.number(in: assumptions) ?? 0 }
        func share(_ id: String) -> String { AssumptionWording.share(number(id), in: language) }
        func days(_ id: String) -> Int { Int(number(id).rounded()) }
        func source(_ id: String) -> String {
            guard let assumption = Assumption.table.first(where: { $0.id == id }) else { return "" }
            return AssumptionWording.source(assumption, given: given, in: language)
        }
        let onTime = share("payment-delay.on-time")
        let delay = (days("payment-delay.min"), days("payment-delay.mode"), days("payment-delay.max"))
        let overrun = (share("setup-overrun.median"), share("setup-overrun.p90"))
        let queue = (days("integrator-queue.median"), days("integrator-queue.p90"))
        let ill = (days("trainer-ill.days.least"), days("trainer-ill.days.most"))
        let (back, change) = (days("turnover.replaced-after"), days("integrator-change.costs"))
        let sentences: [(key: String, id: String, text: String)] =
            switch language {
            case .english:
                [
                    (
                        "payment-delay", "payment-delay.on-time",
                        "\(onTime) of payments are on time, the others \(delay.0)–\(delay.2) working days late, mostly \(delay.1) (triangular); "
                            + "work does not begin, and stops, until they are made"
                    ),
                    (
                        "setup-overrun", "setup-overrun.median",
                        "half of the set-ups take up to \(overrun.0) longer, nine of ten up to \(overrun.1) (log-normal)"
                    ),
                    (
                        "integrator-queue", "integrator-queue.median",
                        "where stages are paid one by one, each after the first waits for the integrator: half of them up to "
                            + "\(Plural.english(queue.0, "working day", "working days")), nine of ten up to \(queue.1) (log-normal)"
                    ),
                    (
                        "integrator-change", "integrator-change.per-boundary",
                        "there, with \(share("integrator-change.per-boundary")), the integrator is changed, which costs "
                            + Plural.english(change, "working day", "working days")
                    ),
                    (
                        "abandonment-per-month", "abandonment-per-month",
                        "with \(share("abandonment-per-month")) a month the project is given up (exponential)"
                    ),
                    ("feature-dropped", "feature-dropped", dropped(assumptions, in: language)),
                    (
                        "no-show", "no-show",
                        "\(share("no-show")) of learners do not come to a session, and are taught later"
                    ),
                    (
                        "trainer-ill", "trainer-ill.per-day",
                        "with \(share("trainer-ill.per-day")) a working day a trainer falls ill, for \(ill.0)–\(ill.1) days"
                    ),
                    (
                        "turnover-per-year", "turnover-per-year",
                        "\(share("turnover-per-year")) of the staff leave in a year; the successor comes after "
                            + "\(Plural.english(back, "working day", "working days")) and learns everything (exponential)"
                    ),
                    (
                        "go-live", "go-live.taught",
                        "a go-live holds where set-up is done and \(share("go-live.taught")) of what its people learn is taught by then"
                    ),
                ]
            case .russian:
                [
                    (
                        "payment-delay", "payment-delay.on-time",
                        "\(onTime) платежей вовремя, прочие опаздывают на \(delay.0)–\(delay.2) рабочих дней, чаще на \(delay.1) "
                            + "(треугольное распределение); до оплаты работа не начинается или стоит"
                    ),
                    (
                        "setup-overrun", "setup-overrun.median",
                        "половина настроек дольше плана не более чем на \(overrun.0), девять из десяти — не более чем на \(overrun.1) "
                            + "(логнормальное)"
                    ),
                    (
                        "integrator-queue", "integrator-queue.median",
                        "при поэтапной оплате каждый этап после первого ждёт интегратора: в половине случаев до "
                            + "\(Plural.russian(queue.0, "рабочего дня", "рабочих дней", "рабочих дней")), в девяти из десяти — до "
                            + "\(queue.1) (логнормальное)"
                    ),
                    (
                        "integrator-change", "integrator-change.per-boundary",
                        "там же с вероятностью \(share("integrator-change.per-boundary")) интегратора меняют, и это стоит "
                            + Plural.russian(change, "рабочий день", "рабочих дня", "рабочих дней")
                    ),
                    (
                        "abandonment-per-month", "abandonment-per-month",
                        "с вероятностью \(share("abandonment-per-month")) в месяц проект бросают (показательное)"
                    ),
                    ("feature-dropped", "feature-dropped", dropped(assumptions, in: language)),
                    ("no-show", "no-show", "на занятие не приходят \(share("no-show")) учащихся, их учат позже"),
                    (
                        "trainer-ill", "trainer-ill.per-day",
                        "тренер заболевает с вероятностью \(share("trainer-ill.per-day")) в рабочий день, на \(ill.0)–\(ill.1) дня"
                    ),
                    (
                        "turnover-per-year", "turnover-per-year",
                        "за год уходят \(share("turnover-per-year")) сотрудников; преемник приходит через "
                            + "\(Plural.russian(back, "рабочий день", "рабочих дня", "рабочих дней")) и учится всему (показательное)"
                    ),
                    (
                        "go-live", "go-live.taught",
                        "срок запуска выдержан, если к нему всё настроено и пройдено \(share("go-live.taught")) нужного обучения"
                    ),
                ]
            }
        return sentences.map { "\($0.key): \($0.text) — \(source($0.id))" }
    }

    private static func dropped(_ assumptions: RiskAssumptions, in language: Language) -> String {
        let chances = assumptions.droppedFeatures.map {
            "\($0.feature) \(AssumptionWording.share($0.chance, in: language))"
        }.joined(separator: ", ")
        return switch (language, chances.isEmpty) {
        case (.english, true): "no feature is dropped while it is still ahead"
        case (.english, false): "dropped where they are paid for by themselves and still ahead: \(chances)"
        case (.russian, true): "ни от одной функции, пока она впереди, не отказываются"
        case (.russian, false): "отказ от функции, если она оплачивается отдельно и ещё впереди: \(chances)"
        }
    }
}
