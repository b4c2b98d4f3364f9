internal import Documents
internal import Learning

/// What the numbers of the learning models are called.
enum ConstantWording {
    /// What it is; `nil` for an id that has no name.
    static func name(_ id: String, in language: Language) -> String? {
        switch language {
        case .english: names[id]?.english
        case .russian: names[id]?.russian
        }
    }

    private static let names: [String: (english: String, russian: String)] = [
        "ppe-b": ("PPE b: decay of what was taught once", "PPE b: угасание после одного занятия"),
        "ppe-m": ("PPE m: faster decay after quick succession", "PPE m: прибавка к угасанию при частых повторениях"),
        "ppe-s": ("PPE s: spread of strengths about the threshold", "PPE s: разброс вокруг порога"),
        "ppe-c": ("PPE c: exponent of the number of events", "PPE c: показатель степени числа событий"),
        "ppe-x": ("PPE x: how older events weigh less", "PPE x: насколько меньше весят старые события"),
        "ppe-tau-easy": ("PPE τ, easy material", "PPE τ, лёгкий материал"),
        "ppe-tau-medium": ("PPE τ, medium material", "PPE τ, средний материал"),
        "ppe-tau-hard": ("PPE τ, hard material", "PPE τ, трудный материал"),
        "ppe-tau-low": ("PPE τ, lowest for unknown material", "PPE τ, нижняя граница для неизвестного материала"),
        "ppe-tau-high": ("PPE τ, highest for unknown material", "PPE τ, верхняя граница для неизвестного материала"),
        "pa-a": ("PA a: decay of what was taught once", "PA a: угасание после одного занятия"),
        "pa-c": ("PA c: faster decay of what was still active", "PA c: прибавка к угасанию ещё активного"),
        "pa-s": ("PA s: spread of activations about the threshold", "PA s: разброс активации вокруг порога"),
        "pa-decay-cap": ("PA: the highest decay", "PA: наибольшее угасание"),
        "pa-tau-easy": ("PA τ, easy material", "PA τ, лёгкий материал"),
        "pa-tau-medium": ("PA τ, medium material", "PA τ, средний материал"),
        "pa-tau-hard": ("PA τ, hard material", "PA τ, трудный материал"),
        "pa-tau-low": ("PA τ, lowest for unknown material", "PA τ, нижняя граница для неизвестного материала"),
        "pa-tau-high": ("PA τ, highest for unknown material", "PA τ, верхняя граница для неизвестного материала"),
        "shortest-age": ("Least age of an event", "Наименьший возраст события"),
        "latest-events": ("Events that count, the latest", "Сколько последних событий учитывается"),
        "consolidation": ("How far consolidation looks ahead", "На сколько вперёд должно удержаться"),
        "open-below": ("A module is open below this share", "Модуль не усвоен ниже этой доли"),
        "farthest": ("Nothing is predicted beyond", "Дальше прогноза нет"),
        "winning-margin": ("By how much a winner must be ahead", "На сколько должен опережать лучший"),
        "shown-step": ("Readiness is rounded to", "До чего округляется готовность"),
        "error-uncalibrated": ("Error without a quiz", "Ошибка без теста"),
        "error-after-quiz": ("Error after a quiz", "Ошибка после теста"),
        "load-percentile": ("Percentile of daily minutes", "Перцентиль минут за день"),
        "use-low": ("Least share in use at work", "Наименьшая доля, применяемая на работе"),
        "use-high": ("Greatest share in use at work", "Наибольшая доля, применяемая на работе"),
        "time-of-session": (
            "Hour of a session without a time, and of a later quiz", "Час занятия, у которого времени ещё нет, и поздней проверки"
        ),
        "time-of-use": ("Hour of a day’s use at work", "Час применения на работе"),
    ]

    /// Up to five decimals, none that are 0.
    static func number(_ number: Double, in language: Language) -> String {
        let sign = number < 0 ? "−" : ""
        let (whole, rest) = Int((abs(number) * Double(decimals)).rounded()).quotientAndRemainder(dividingBy: decimals)
        var digits = Substring(String(decimals + rest).dropFirst())
        while digits.last == "0" { digits = digits.dropLast() }
        let units = sign + NumberWording.whole(whole, in: language)
        return digits.isEmpty ? units : units + NumberWording.decimalSeparator(in: language) + digits
    }

    private static let decimals = 100_000

    static func range(_ range: ClosedRange<Double>, in language: Language) -> String {
        let (low, high) = (number(range.lowerBound, in: language), number(range.upperBound, in: language))
        return low == high ? low : "\(low) … \(high)"
    }

    static func unit(_ unit: String, in language: Language) -> String {
        switch (unit, language) {
        case ("1", _): "–"
        case ("h", .russian): "ч"
        case ("d", .russian): "дн."
        case ("events", .russian): "событий"
        default: unit
        }
    }

    /// Who says so: names and years stay as they are printed; our own words are put into the language.
    static func source(_ constant: Constant, in language: Language) -> String {
        switch language {
        case .english: constant.source
        case .russian: phrases.reduce(constant.source) { $0.replacing($1.english, with: $1.russian) }
        }
    }

    /// Longer phrases before those that are parts of them.
    private static let phrases: [(english: String, russian: String)] = [
        (
            "assumed: nothing published says how much of a CRM is in use; the document's own range replaces it",
            "принято: нет публикаций о том, какая часть CRM применяется; диапазон в документе заменяет это"
        ),
        (
            "beyond six months the model is more hopeful than Tatel & Ackerman 2025 measured",
            "дальше полугода модель оптимистичнее измерений Tatel & Ackerman 2025"
        ),
        (
            "root mean square over the 89 cells, each data set predicted from the others",
            "среднеквадратичная по 89 точкам, каждый набор предсказан по остальным"
        ),
        ("the same, with the threshold alone fitted to the data set", "то же, но порог подогнан к набору данных"),
        (
            "the longest history among the 89 cells (Bahrick 1979); beyond it nothing is known",
            "самая длинная история среди 89 точек (Bahrick 1979); дальше ничего не известно"
        ),
        (
            "a guard of ours: simultaneous events would decay without bound",
            "наше ограничение: одновременные события угасали бы бесконечно быстро"
        ),
        ("a definition: safe for a week", "определение: удержится неделю"),
        ("a definition, nearest rank", "определение, ближайший ранг"),
        ("a definition", "определение"), ("a rule of ours: below it, too close to call", "наше правило: ниже — слишком близко"),
        ("a rule of ours: the error is above it", "наше правило: ошибка больше этого шага"),
        (
            "a rule of ours: the middle of the day; a session that is planned has its own time",
            "наше правило: середина дня; у запланированного занятия своё время"
        ),
        ("a rule of ours: once a working day, late in it", "наше правило: раз в рабочий день, ближе к его концу"),
        ("a floor of ours, one minute", "наше ограничение, одна минута"),
        (
            "; fitted at session level to 89 cells of Cepeda et al. 2008 and 2009 and Bahrick 1979, each data set weighted alike",
            "; подогнано на уровне занятий к 89 точкам из Cepeda et al. 2008, 2009 и Bahrick 1979, наборы с равным весом"
        ),
        ("; range: each cell weighted alike, or without Bahrick", "; пределы: точки с равным весом или без Bahrick"),
        ("; range: each cell weighted alike", "; пределы: точки с равным весом"),
        (
            "; range: other material of the kind, each cell weighted alike",
            "; пределы: другой материал того же рода, точки с равным весом"
        ),
        ("; range: other material of the kind", "; пределы: другой материал того же рода"),
        ("; obscure facts of ", "; малоизвестные факты из "), ("; object names of ", "; названия предметов из "),
        ("; Spanish words of ", "; испанские слова из "),
        ("; 0.80 to 0.88 cover 78 % of held-out cells", "; 0,80–0,88 охватывают 78 % отложенных точек"),
        ("; held-out data sets", "; отложенные наборы данных"), (", each cell weighted alike", ", точки с равным весом"),
    ]
}
