internal import Documents

/// The texts of the page and the table of who has which calendar.
enum CalendarIndexWording {
    static func headers(in language: Language) -> [String] {
        switch language {
        case .english: ["Calendar of", "Name", "File", "Sessions"]
        case .russian: ["Чей календарь", "Имя или название", "Файл", "Занятий"]
        }
    }

    static func advice(in language: Language) -> String {
        switch language {
        case .english:
            "Each file can be opened in Outlook, Google Calendar or Apple Calendar. After a change of the plan import it again: "
                + "sessions are updated, not doubled."
        case .russian:
            "Каждый файл открывается в Outlook, Google Календаре и Календаре Apple. Если план изменился, импортируйте файл ещё раз: "
                + "занятия обновятся, а не задвоятся."
        }
    }

    static func kind(_ kind: CalendarDraft.Kind, in language: Language) -> String {
        switch (kind, language) {
        case (.employee, .english): "Employee"
        case (.employee, .russian): "Сотрудник"
        case (.trainer, .english): "Trainer"
        case (.trainer, .russian): "Тренер"
        case (.room, .english): "Room"
        case (.room, .russian): "Помещение"
        case (.team, .english): "Team"
        case (.team, .russian): "Подразделение"
        case (.stage, .english): "Stage"
        case (.stage, .russian): "Этап"
        case (.plan, .english): "Whole plan"
        case (.plan, .russian): "Весь план"
        }
    }

    static func kinds(_ kind: CalendarDraft.Kind, in language: Language) -> String {
        switch (kind, language) {
        case (.employee, .english): "Employees"
        case (.employee, .russian): "Сотрудники"
        case (.trainer, .english): "Trainers"
        case (.trainer, .russian): "Тренеры"
        case (.room, .english): "Rooms"
        case (.room, .russian): "Помещения"
        case (.team, .english): "Teams"
        case (.team, .russian): "Подразделения"
        case (.stage, .english): "Stages"
        case (.stage, .russian): "Этапы"
        case (.plan, .english): "Whole plan"
        case (.plan, .russian): "Весь план"
        }
    }
}
