internal import Documents

/// The sentences of a mail about somebody's calendar.
enum MailWording {
    static func subject(_ rollout: String, sessions: Int, in language: Language) -> String {
        switch language {
        case .english: "Your training: \(TimetableWording.sessions(sessions, in: language)) – \(rollout)"
        case .russian: "Ваше обучение: \(TimetableWording.sessions(sessions, in: language)) — \(rollout)"
        }
    }

    static func subject(_ rollout: String, changes: [(PersonalMail.Change.Kind, Int)], in language: Language) -> String {
        let list = changes.map { kind, count in "\(word(kind, in: language)): \(count)" }.joined(separator: ", ")
        return switch language {
        case .english: "Your training has changed (\(list)) – \(rollout)"
        case .russian: "Ваше обучение изменилось (\(list)) — \(rollout)"
        }
    }

    static func greeting(_ name: String, in language: Language) -> String {
        switch language {
        case .english: "Hello, \(name)!"
        case .russian: "Здравствуйте, \(name)!"
        }
    }

    static func heading(_ kind: PersonalMail.Change.Kind, in language: Language) -> String {
        switch (kind, language) {
        case (.cancelled, .english): "Cancelled"
        case (.cancelled, .russian): "Отменено"
        case (.moved, .english): "Moved"
        case (.moved, .russian): "Перенесено"
        case (.changed, .english): "Changed: place, trainer or details"
        case (.changed, .russian): "Изменилось: место, тренер или подробности"
        case (.added, .english): "New"
        case (.added, .russian): "Новое"
        }
    }

    private static func word(_ kind: PersonalMail.Change.Kind, in language: Language) -> String {
        switch (kind, language) {
        case (.cancelled, .english): "cancelled"
        case (.cancelled, .russian): "отменено"
        case (.moved, .english): "moved"
        case (.moved, .russian): "перенесено"
        case (.changed, .english): "changed"
        case (.changed, .russian): "изменено"
        case (.added, .english): "new"
        case (.added, .russian): "новых"
        }
    }

    /// When, where and how a session was before.
    static func was(_ what: String, in language: Language) -> String {
        switch language {
        case .english: "was: \(what)"
        case .russian: "было: \(what)"
        }
    }

    static func ahead(_ count: Int, in language: Language) -> String {
        switch language {
        case .english: "All that lies ahead (\(TimetableWording.sessions(count, in: language)))"
        case .russian: "Всё, что впереди (\(TimetableWording.sessions(count, in: language)))"
        }
    }

    static func attached(in language: Language) -> String {
        switch language {
        case .english:
            "The calendar is attached. Open it to put the sessions into your own; what was there before is updated, not doubled."
        case .russian:
            "Календарь приложен. Откройте его, и занятия появятся в вашем календаре; прежние обновятся, а не задвоятся."
        }
    }
}
