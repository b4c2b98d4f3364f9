internal import Documents
internal import Planning
internal import Scheduling

/// The sentences of a timetable.
enum TimetableWording {
    static func sessions(_ count: Int, in language: Language) -> String {
        switch language {
        case .english: Plural.english(count, "session", "sessions")
        case .russian: Plural.russian(count, "занятие", "занятия", "занятий")
        }
    }

    static func people(_ count: Int, in language: Language) -> String {
        switch language {
        case .english: Plural.english(count, "person", "people")
        case .russian: Plural.russian(count, "человек", "человека", "человек")
        }
    }

    static func trainerHours(_ minutes: Minutes, in language: Language) -> String {
        let hours = DurationWording.hours(minutes, in: language)
        return switch language {
        case .english: "trainers teach \(hours)"
        case .russian: "тренеры преподают \(hours)"
        }
    }

    /// Whose clock the times are read from.
    static func zone(_ zone: String, in language: Language) -> String {
        switch language {
        case .english: "times: \(zone)"
        case .russian: "время: \(zone)"
        }
    }

    static func part(_ part: Int, of parts: Int, in language: Language) -> String {
        switch language {
        case .english: "part \(part) of \(parts)"
        case .russian: "часть \(part) из \(parts)"
        }
    }

    static func refresher(_ title: String, in language: Language) -> String {
        switch language {
        case .english: "Refresher: \(title)"
        case .russian: "Повторение: \(title)"
        }
    }

    static func format(_ format: TrainingModule.Format, in language: Language) -> String {
        switch (format, language) {
        case (.workshop, .english): "workshop"
        case (.workshop, .russian): "практикум"
        case (.demo, .english): "demo"
        case (.demo, .russian): "показ"
        case (.practice, .english): "practice"
        case (.practice, .russian): "практика"
        case (.assessment, .english): "assessment"
        case (.assessment, .russian): "аттестация"
        case (.online, .english): "online"
        case (.online, .russian): "онлайн"
        case (.coaching, .english): "at the desk"
        case (.coaching, .russian): "на рабочем месте"
        case (.selfPaced, .english): "self-paced"
        case (.selfPaced, .russian): "самостоятельно"
        }
    }

    static func nothing(in language: Language) -> String {
        switch language {
        case .english: "No session fits."
        case .russian: "Ни одно занятие не помещается."
        }
    }

    static func unplaced(_ count: Int, in language: Language) -> String {
        switch language {
        case .english: "Without a session: \(Plural.english(count, "enrolment", "enrolments"))"
        case .russian: "Без занятия: \(Plural.russian(count, "запись", "записи", "записей")) на обучение"
        }
    }

    static func late(_ count: Int, days: Int, in language: Language) -> String {
        switch language {
        case .english:
            "After the due day: \(Plural.english(count, "enrolment", "enrolments")), \(Plural.english(days, "day", "days")) in all"
        case .russian:
            "Позже срока: \(Plural.russian(count, "запись", "записи", "записей")), всего "
                + Plural.russian(days, "день", "дня", "дней")
        }
    }

    /// `Telephony, 3 days late`.
    static func lateBy(_ days: Int, in language: Language) -> String {
        switch language {
        case .english: "\(Plural.english(days, "day", "days")) late"
        case .russian: "позже на \(Plural.russian(days, "день", "дня", "дней"))"
        }
    }

    static func more(_ count: Int, in language: Language) -> String {
        switch language {
        case .english: "and \(count) more"
        case .russian: "и ещё \(count)"
        }
    }

    static func complete(in language: Language) -> String {
        switch language {
        case .english: "Everybody has a session for everything, and nothing is late."
        case .russian: "У каждого есть занятие по каждому нужному модулю, всё успевает к сроку."
        }
    }

    static func cutShort(in language: Language) -> String {
        switch language {
        case .english: "The search was cut short; with more time the timetable might be better."
        case .russian: "Поиск прерван раньше срока; если дать больше времени, расписание может стать лучше."
        }
    }

    static func quality(in language: Language) -> String {
        switch language {
        case .english: "How good it is (no timetable can do better than the bound)"
        case .russian: "Насколько расписание хорошо (лучше границы не бывает)"
        }
    }

    static func here(in language: Language) -> String {
        switch language {
        case .english: "here"
        case .russian: "здесь"
        }
    }

    static func bound(in language: Language) -> String {
        switch language {
        case .english: "bound"
        case .russian: "граница"
        }
    }

    static func gap(in language: Language) -> String {
        switch language {
        case .english: "gap"
        case .russian: "разрыв"
        }
    }

    static func term(_ term: ObjectiveTerm, in language: Language) -> String {
        switch (term, language) {
        case (.unplaced, .english): "Enrolments without a session"
        case (.unplaced, .russian): "Записей без занятия"
        case (.lateDays, .english): "Days late, in all"
        case (.lateDays, .russian): "Дней опоздания, всего"
        case (.peopleTold, .english): "People to be told of a change"
        case (.peopleTold, .russian): "Кого известить об изменениях, человек"
        case (.sessionsMoved, .english): "Published sessions that do not stand"
        case (.sessionsMoved, .russian): "Изменившихся занятий из опубликованных"
        case (.minutesMoved, .english): "Minutes by which appointments move, in all"
        case (.minutesMoved, .russian): "Сдвиг назначенных занятий, минут всего"
        case (.trainerCost, .english): "Value of the trainers' time"
        case (.trainerCost, .russian): "Стоимость времени тренеров"
        case (.smallGroups, .english): "Seats empty below the smallest group"
        case (.smallGroups, .russian): "Не хватает до наименьшей группы, человек"
        case (.weeklyPeak, .english): "Busiest weeks above an even spread, min"
        case (.weeklyPeak, .russian): "Пики недель сверх ровной нагрузки, мин"
        case (.spacing, .english): "Concepts forgotten by go-live that better days would keep"
        case (.spacing, .russian): "Забудется к запуску из-за ранних занятий, понятий"
        case (.avoidedHours, .english): "Attendances in hours to avoid"
        case (.avoidedHours, .russian): "Посещений в нежелательные часы"
        case (.loneSessions, .english): "Trainers' days with one session only"
        case (.loneSessions, .russian): "Дней тренера ради одного занятия"
        }
    }
}
