extension SheetField {
    /// The column that a header names: its usual synonyms in English and Russian, whatever the case, the punctuation and the spaces.
    init?(header: String) {
        let key = header.folded
        guard let field = Self.headers.first(where: { $0.names.contains { $0.folded == key } })?.field else { return nil }
        self = field
    }

    private static let headers: [(field: SheetField, names: [String])] = [
        (.session, ["session", "session id", "занятие", "код занятия", "id занятия"]),
        (
            .employee,
            [
                "employee", "employee id", "id", "name", "full name", "person", "learner", "сотрудник", "табельный номер",
                "номер",
                "имя", "ФИО", "слушатель", "участник", "работник",
            ]
        ),
        (.presence, ["presence", "attendance", "present", "status", "посещение", "присутствие", "явка", "статус", "отметка"]),
        (.score, ["score", "result", "share", "percent", "%", "балл", "баллы", "результат", "оценка", "доля", "процент"]),
    ]
}

extension Presence {
    /// What people write in a list of attendance.
    public init?(written text: String) {
        let key = text.folded
        // A plus and a minus are nothing but punctuation.
        let signs: [String: Presence] = ["+": .present, "-": .absent, "−": .absent, "–": .absent]
        guard let presence = signs[text] ?? Self.words.first(where: { $0.words.contains { $0.folded == key } })?.presence else {
            return nil
        }
        self = presence
    }

    private static let words: [(presence: Presence, words: [String])] = [
        (.present, ["present", "yes", "y", "attended", "1", "да", "был", "была", "присутствовал", "присутствовала", "явка"]),
        (
            .absent,
            [
                "absent", "no", "n", "missed", "0", "нет", "не был", "не была", "отсутствовал", "отсутствовала", "неявка", "н",
                "пропуск",
            ]
        ),
        (.left, ["left", "left early", "early", "ушёл", "ушла", "ушёл раньше", "ушла раньше"]),
        (
            .recording,
            [
                "recording", "watched", "watched the recording", "запись", "по записи", "в записи", "посмотрел запись",
                "посмотрела запись",
            ]
        ),
    ]
}
