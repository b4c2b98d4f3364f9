extension StaffField {
    /// The field that a column's header, or a key of a list, names: its usual synonyms in English and Russian, whatever the case,
    /// the punctuation and the spaces. A number after a field of leave (`Leave from 2`) names the same field once more.
    public init?(header: String) {
        let key = header.folded
        if let field = Self.fields[key] {
            self = field
            return
        }
        let unnumbered = String(key.filter { !$0.isNumber })
        guard unnumbered != key, let field = Self.fields[unnumbered], field.mayRepeat else { return nil }
        self = field
    }

    /// Whether a header names the number of the row, which is an id only where there is no better one.
    static func isRowNumber(_ header: String) -> Bool { rowNumbers.contains(header.folded) }

    private static let rowNumbers = Set(["no", "№", "№ п/п", "п/п"].map(\.folded))

    /// Whether several columns may bring it.
    var mayRepeat: Bool { self == .leaveFrom || self == .leaveTo || self == .daysOff }

    /// The synonyms, for suggestions.
    static var synonyms: [String] { headers.flatMap { $0.names } }

    private static let fields: [String: StaffField] = {
        var fields: [String: StaffField] = [:]
        for (field, names) in headers {
            for name in names { fields[name.folded] = field }
        }
        return fields
    }()

    /// Case, ё, spaces and punctuation do not count.
    private static let headers: [(field: StaffField, names: [String])] = [
        (
            .id,
            [
                "id", "no", "number", "employee id", "employee number", "employee no", "personnel number", "staff id", "user id",
                "ид", "№", "№ п/п", "номер", "табельный номер", "табельный", "табельный №", "таб. №", "таб. номер", "таб. n",
                "таб. н.",
                "табномер", "код сотрудника", "код", "номер сотрудника", "личный номер",
            ]
        ),
        (
            .name,
            [
                "name", "full name", "employee", "employee name", "person", "фио", "ф.и.о", "сотрудник", "работник",
                "фамилия имя отчество", "фамилия имя", "имя и фамилия", "имя фамилия", "фамилия и имя", "фамилия и.о.",
                "фио сотрудника", "фио работника", "полное имя",
            ]
        ),
        (.surname, ["surname", "last name", "family name", "фамилия"]),
        (.givenName, ["given name", "first name", "forename", "имя"]),
        (.patronymic, ["patronymic", "middle name", "отчество"]),
        (
            .email,
            [
                "email", "e-mail", "e-mail address", "mail", "work email", "почта", "эл. почта", "электронная почта",
                "адрес почты",
                "рабочая почта", "адрес электронной почты", "имейл", "емейл", "мейл", "корпоративная почта",
            ]
        ),
        (
            .role,
            [
                "role", "roles", "crm role", "crm roles", "role in crm", "роль", "роли", "роль в crm", "роли в crm", "роль в срм",
                "роль crm",
            ]
        ),
        (.position, ["position", "job title", "job", "title", "post", "должность", "позиция"]),
        (
            .team,
            [
                "team", "department", "dept", "division", "unit", "group", "подразделение", "отдел", "команда", "группа",
                "структурное подразделение", "департамент", "служба",
            ]
        ),
        (
            .site,
            [
                "site", "city", "town", "office", "branch", "location", "place", "город", "филиал", "офис", "площадка",
                "место работы",
                "населенный пункт", "локация",
            ]
        ),
        (
            .timezone,
            ["timezone", "time zone", "zone", "tz", "часовой пояс", "зона", "таймзона", "временная зона", "часовая зона"]
        ),
        (
            .hours,
            [
                "hours", "working hours", "work hours", "schedule", "work schedule", "shift", "shifts", "working time", "график",
                "график работы", "режим работы", "режим", "смена", "смены", "часы", "часы работы", "рабочее время",
                "рабочие часы",
                "расписание",
            ]
        ),
        (.language, ["language", "lang", "язык"]),
        (.knows, ["knows", "known", "already knows", "known modules", "знает", "уже знает", "умеет", "уже умеет", "обучен"]),
        (
            .daysOff,
            [
                "days off", "days-off", "day off", "leave", "leaves", "absence", "absences", "vacation", "holiday", "holidays",
                "отпуск", "отпуска", "отсутствие", "отсутствия", "выходные", "нерабочие дни",
            ]
        ),
        (
            .leaveFrom,
            [
                "leave from", "leave start", "leave starts", "vacation from", "vacation start", "holiday from", "absent from",
                "away from", "отпуск с", "отпуск от", "начало отпуска", "дата начала", "дата начала отпуска",
            ]
        ),
        (
            .leaveTo,
            [
                "leave to", "leave until", "leave till", "leave end", "leave ends", "vacation to", "vacation end", "holiday to",
                "absent to", "away to", "отпуск по", "отпуск до", "конец отпуска", "окончание отпуска", "дата окончания",
                "дата окончания отпуска",
            ]
        ),
        (.calendar, ["calendar", "ics", "календарь"]),
        (
            .hired,
            [
                "hired", "hire date", "date hired", "start date", "employment date", "joined", "date joined", "дата приема",
                "дата приема на работу", "дата найма", "дата трудоустройства", "принят", "принята", "дата выхода",
            ]
        ),
    ]
}
