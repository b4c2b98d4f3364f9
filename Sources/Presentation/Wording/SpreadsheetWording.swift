internal import Documents

/// The headers of spreadsheets.
enum SpreadsheetWording {
    enum Header: CaseIterable {
        case date, weekday, start, end, minutes, module, part, parts, stage, format, trainer, room, attendeeCount, attendees,
            session, timeZone, unplacedReason
        case employee, employeeID, team, site, week, weekStart, hours, concepts, openModules, loadIndex, readiness, readinessLow,
            readinessHigh, displacedWork, refreshersToTarget
        case criterion, criterionID, unit, better
        case change, was, wasRoom, nowIs, reason
    }

    static func text(_ header: Header, in language: Language) -> String {
        switch (header, language) {
        case (.change, .english): "Change"
        case (.change, .russian): "Изменение"
        case (.was, .english): "Was"
        case (.was, .russian): "Было"
        case (.wasRoom, .english): "Room before"
        case (.wasRoom, .russian): "Помещение раньше"
        case (.nowIs, .english): "Is"
        case (.nowIs, .russian): "Стало"
        case (.reason, .english): "Why"
        case (.reason, .russian): "Причина"
        case (.date, .english): "Date"
        case (.date, .russian): "Дата"
        case (.weekday, .english): "Day"
        case (.weekday, .russian): "День"
        case (.start, .english): "Start"
        case (.start, .russian): "Начало"
        case (.end, .english): "End"
        case (.end, .russian): "Конец"
        case (.minutes, .english): "Minutes"
        case (.minutes, .russian): "Минут"
        case (.module, .english): "Module"
        case (.module, .russian): "Модуль"
        case (.part, .english): "Part"
        case (.part, .russian): "Часть"
        case (.parts, .english): "Of parts"
        case (.parts, .russian): "Всего частей"
        case (.stage, .english): "Stage"
        case (.stage, .russian): "Этап"
        case (.format, .english): "Format"
        case (.format, .russian): "Формат"
        case (.trainer, .english): "Trainer"
        case (.trainer, .russian): "Тренер"
        case (.room, .english): "Room"
        case (.room, .russian): "Помещение"
        case (.attendeeCount, .english): "People"
        case (.attendeeCount, .russian): "Человек"
        case (.attendees, .english): "Who"
        case (.attendees, .russian): "Кто"
        case (.session, .english): "Session"
        case (.session, .russian): "Код занятия"
        case (.timeZone, .english): "Time zone"
        case (.timeZone, .russian): "Часовой пояс"
        case (.unplacedReason, .english): "Why there is no session"
        case (.unplacedReason, .russian): "Почему нет занятия"
        case (.employee, .english): "Employee"
        case (.employee, .russian): "Сотрудник"
        case (.employeeID, .english): "Employee ID"
        case (.employeeID, .russian): "Табельный номер"
        case (.team, .english): "Team"
        case (.team, .russian): "Отдел"
        case (.site, .english): "Site"
        case (.site, .russian): "Площадка"
        case (.week, .english): "Week"
        case (.week, .russian): "Неделя"
        case (.weekStart, .english): "Week from"
        case (.weekStart, .russian): "Неделя с"
        case (.hours, .english): "Hours"
        case (.hours, .russian): "Часов"
        case (.concepts, .english): "New ideas"
        case (.concepts, .russian): "Новых понятий"
        case (.openModules, .english): "Open modules (a week on, under 80% kept)"
        case (.openModules, .russian): "Не усвоено модулей (через неделю вспомнят меньше 80 %)"
        case (.loadIndex, .english): "Load index (ideas not safe for a week)"
        case (.loadIndex, .russian): "Индекс нагрузки (понятий не удержится неделю)"
        case (.readiness, .english): "Readiness, % (group mean)"
        case (.readiness, .russian): "Готовность, % (среднее по группе)"
        case (.readinessLow, .english): "Readiness, from"
        case (.readinessLow, .russian): "Готовность, от"
        case (.readinessHigh, .english): "Readiness, to"
        case (.readinessHigh, .russian): "Готовность, до"
        case (.displacedWork, .english): "Work displaced by training"
        case (.displacedWork, .russian): "Вытесненная обучением работа"
        case (.refreshersToTarget, .english): "Refresher minutes missing to the target at go-live"
        case (.refreshersToTarget, .russian): "Минут повторений не хватает до цели к запуску"
        case (.criterion, .english): "Row"
        case (.criterion, .russian): "Строка"
        case (.criterionID, .english): "Criterion"
        case (.criterionID, .russian): "Код"
        case (.unit, .english): "Unit"
        case (.unit, .russian): "Единица"
        case (.better, .english): "Better is"
        case (.better, .russian): "Лучше"
        }
    }

    static func texts(_ headers: [Header], in language: Language) -> [String] {
        headers.map { text($0, in: language) }
    }

    /// What a percentile or a bound of a criterion is called.
    static func bound(_ name: String, in language: Language) -> String {
        switch (name, language) {
        case ("low", .english): "at least"
        case ("low", .russian): "не меньше"
        case ("high", .english): "at most"
        case ("high", .russian): "не больше"
        default: name.uppercased()
        }
    }

    /// A row about the decision.
    enum DecisionRow {
        case margin, marginLow, marginHigh, separated
    }

    static func title(_ row: DecisionRow, in language: Language) -> String {
        switch (row, language) {
        case (.margin, .english): "Ahead of the next one by"
        case (.margin, .russian): "Отрыв от следующего варианта"
        case (.marginLow, .english): "Ahead by, from"
        case (.marginLow, .russian): "Отрыв, от"
        case (.marginHigh, .english): "Ahead by, to"
        case (.marginHigh, .russian): "Отрыв, до"
        case (.separated, .english): "Ahead for certain (1: yes)"
        case (.separated, .russian): "Отрыв уверенный (1 — да)"
        }
    }
}
