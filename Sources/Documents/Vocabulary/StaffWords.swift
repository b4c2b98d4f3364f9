/// The words of rows and cells of staff files that are neither headers nor hours.
enum StaffWords {
    /// Whether a cell begins a row of totals.
    static func beginsTotal(_ text: String) -> Bool {
        // The first text of nearly every row is an id.
        guard let start = text.unicodeScalars.first, !("0"..."9").contains(start) else { return false }
        let words = text.lowercased().split { !$0.isLetter }
        guard let first = words.first else { return false }
        return totals.contains(String(first).folded) || (first == "grand" && words.dropFirst().first == "total")
    }

    /// The language that a cell names, by its code or by a name.
    static func language(_ text: String) -> Language? { languages[text.folded] }

    /// The zone that is usually meant by a text that names none; for suggestions.
    static func usualZone(_ text: String) -> String? { text.contains("-") ? nil : zones[text.folded] }

    private static let totals: Set<String> = ["итого", "всего", "итог", "total", "totals", "sum"]

    private static let languages: [String: Language] = [
        "en": .english, "eng": .english, "english": .english, "английский": .english, "англ": .english,
        "ru": .russian, "rus": .russian, "russian": .russian, "русский": .russian, "рус": .russian,
    ]

    private static let zones: [String: String] = [
        "мск": "Europe/Moscow", "msk": "Europe/Moscow", "москва": "Europe/Moscow", "moscow": "Europe/Moscow",
        "московское": "Europe/Moscow", "utc3": "Europe/Moscow", "gmt3": "Europe/Moscow", "мск0": "Europe/Moscow",
        "мск1": "Europe/Samara", "msk1": "Europe/Samara", "utc4": "Europe/Samara", "самара": "Europe/Samara",
        "мск2": "Asia/Yekaterinburg", "msk2": "Asia/Yekaterinburg", "utc5": "Asia/Yekaterinburg",
        "екатеринбург": "Asia/Yekaterinburg", "мск3": "Asia/Omsk", "msk3": "Asia/Omsk", "utc6": "Asia/Omsk",
        "омск": "Asia/Omsk", "мск4": "Asia/Krasnoyarsk", "msk4": "Asia/Krasnoyarsk", "utc7": "Asia/Krasnoyarsk",
        "новосибирск": "Asia/Novosibirsk", "красноярск": "Asia/Krasnoyarsk", "мск5": "Asia/Irkutsk", "msk5": "Asia/Irkutsk",
        "utc8": "Asia/Irkutsk", "иркутск": "Asia/Irkutsk", "мск6": "Asia/Yakutsk", "msk6": "Asia/Yakutsk",
        "utc9": "Asia/Yakutsk", "якутск": "Asia/Yakutsk", "мск7": "Asia/Vladivostok", "msk7": "Asia/Vladivostok",
        "utc10": "Asia/Vladivostok", "владивосток": "Asia/Vladivostok", "калининград": "Europe/Kaliningrad",
        "gmt": "Europe/London", "bst": "Europe/London", "лондон": "Europe/London", "минск": "Europe/Minsk",
        "алматы": "Asia/Almaty", "ташкент": "Asia/Tashkent",
    ]
}
