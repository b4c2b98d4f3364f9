internal import Calendars
internal import Documents
internal import Planning

/// The sentences of the report that have figures in them.
extension ReportWording {
    /// Above what speaks for the best strategy; with its name where nothing separates it from the second one.
    static func strengths(_ strategy: String?, in language: Language) -> String {
        switch (language, strategy) {
        case (.english, nil): "Why"
        case (.russian, nil): "Почему"
        case (.english, .some(let strategy)): "For “\(strategy)”"
        case (.russian, .some(let strategy)): "За «\(strategy)»"
        }
    }

    /// Above what speaks against it.
    static func price(_ strategy: String?, in language: Language) -> String {
        switch (language, strategy) {
        case (.english, nil): "What it costs"
        case (.russian, nil): "Чем за это платите"
        case (.english, .some(let strategy)): "For “\(strategy)”"
        case (.russian, .some(let strategy)): "За «\(strategy)»"
        }
    }

    static func keyFigures(_ strategy: String, in language: Language) -> String {
        let quotes = language.quotes
        return switch language {
        case .english: "\(quotes.opening)\(strategy)\(quotes.closing) in figures"
        case .russian: "\(quotes.opening)\(strategy)\(quotes.closing) в цифрах"
        }
    }

    /// `147,525 ₽ short on the worst day`.
    static func short(_ amount: String, in language: Language) -> String {
        switch language {
        case .english: "\(amount) short on the worst day"
        case .russian: "в худший день не хватает \(amount)"
        }
    }

    static func ganttTitle(_ strategy: String, in language: Language) -> String {
        switch language {
        case .english: "Stages, set-up, training and go-lives: \(strategy)"
        case .russian: "Этапы, настройка, обучение и запуски: \(strategy)"
        }
    }

    static func loadMeaning(limit: String?, in language: Language) -> String {
        switch (language, limit) {
        case (.english, .some(let limit)):
            "Hours and minutes of training for each person and week. The limit is \(limit) a week; a team’s row is the mean of its people."
        case (.english, nil):
            "Hours and minutes of training for each person and week; the document sets no weekly limit. A team’s row is the mean of its people."
        case (.russian, .some(let limit)):
            "Часы и минуты учёбы каждого по неделям. Предел — \(limit) в неделю; строка отдела — среднее по его людям."
        case (.russian, nil):
            "Часы и минуты учёбы каждого по неделям; предела на неделю в документе нет. Строка отдела — среднее по его людям."
        }
    }

    static func milestone(_ milestone: Milestone, in language: Language) -> String {
        switch (milestone, language) {
        case (.trainingEnd, .english): "end of training"
        case (.trainingEnd, .russian): "конец обучения"
        case (.goLive, .english): "go-live"
        case (.goLive, .russian): "запуск"
        case (.after30, .english): "30 days after it"
        case (.after30, .russian): "через 30 дней"
        case (.after90, .english): "90 days after it"
        case (.after90, .russian): "через 90 дней"
        }
    }

    static func refreshers(_ count: Int, _ hours: String, in language: Language) -> String {
        switch language {
        case .english: "Planned here: \(Plural.english(count, "refresher", "refreshers")), \(hours) in all."
        case .russian: "В этом плане: \(Plural.russian(count, "повторение", "повторения", "повторений")), всего \(hours)."
        }
    }

    static func finishMeaning(_ runs: Int, in language: Language) -> String {
        switch language {
        case .english:
            "\(Plural.english(runs, "run", "runs")) of chance: late payments, longer set-up, illness, people who leave. Signs: P50, P80 and P95, the days by which half, 80% and 95% of the runs are done."
        case .russian:
            "\(Plural.russian(runs, "прогон", "прогона", "прогонов")) случайных событий: платежи с опозданием, долгая настройка, болезни, увольнения. Знаки — P50, P80 и P95: дни, к которым закончена половина, 80\u{A0}% и 95\u{A0}% прогонов."
        }
    }

    /// `Busiest: Week 6 …, 9 h`.
    static func busiest(_ week: String, _ hours: String, in language: Language) -> String {
        switch language {
        case .english: "Busiest: \(week), \(hours)"
        case .russian: "Больше всего: \(week), \(hours)"
        }
    }

    static func inAll(_ hours: String, in language: Language) -> String {
        switch language {
        case .english: "\(hours) in all"
        case .russian: "всего \(hours)"
        }
    }

    static func peakWeek(_ hours: String, in language: Language) -> String {
        switch language {
        case .english: "busiest week \(hours)"
        case .russian: "самая плотная неделя \(hours)"
        }
    }

    /// What is said before and after the options that give the same report again.
    static func reproduction(rollout: String, in language: Language) -> (before: String, after: String) {
        switch language {
        case .english: ("The same document (\(rollout)) with", "gives the same report, byte for byte.")
        case .russian: ("Тот же документ (\(rollout)) с параметрами", "даёт тот же отчёт до байта.")
        }
    }

    /// In its place where the clock ended a search.
    static func notReproducible(in language: Language) -> String {
        switch language {
        case .english: "The search was cut short: another run may give another report."
        case .russian: "Поиск прерван раньше срока: другой запуск может дать другой отчёт."
        }
    }
}
