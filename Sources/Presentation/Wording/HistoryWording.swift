internal import Documents

/// The columns of the history.
enum HistoryWording {
    enum Column: String {
        case publication, published, by, strategy, sessions, lastSession, unplaced, lateDays, changed, told
    }

    static func title(_ column: Column, in language: Language) -> String {
        switch (column, language) {
        case (.publication, .english): "No."
        case (.publication, .russian): "№"
        case (.published, .english): "Published"
        case (.published, .russian): "Опубликовано"
        case (.by, .english): "By"
        case (.by, .russian): "Кто"
        case (.strategy, .english): "Strategy"
        case (.strategy, .russian): "Стратегия"
        case (.sessions, .english): "Sessions"
        case (.sessions, .russian): "Занятий"
        case (.lastSession, .english): "Until"
        case (.lastSession, .russian): "До"
        case (.unplaced, .english): "No session"
        case (.unplaced, .russian): "Без занятия"
        case (.lateDays, .english): "Late days"
        case (.lateDays, .russian): "Опоздание, дн."
        case (.changed, .english): "Changed"
        case (.changed, .russian): "Изменено"
        case (.told, .english): "To tell"
        case (.told, .russian): "Известить"
        }
    }
}
