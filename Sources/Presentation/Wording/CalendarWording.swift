internal import Calendars
internal import Documents

/// The texts of calendars.
enum CalendarWording {
    /// What is said of a session, in the reader's language.
    struct Session {
        let module: String
        let features: [String]
        let part: Int
        let parts: Int
        let stage: String
        /// The day by which it is needed.
        let due: CivilDate?
        let format: String?
        /// What is to be done before it.
        let before: [String]
        let trainer: String?
        let room: String?
        let link: String?
        let place: String?
        let equipment: [String]
        /// Whether the equipment is not in the room.
        let bringsEquipment: Bool
        let attendees: [(id: EmployeeID, name: String)]
    }

    /// The calendar's name in a list of many.
    static func name(of audience: CalendarAudience, rollout: String, in language: Language) -> String {
        switch (audience, language) {
        case (.learner(let employee), .english): "My training – \(employee.name)"
        case (.learner(let employee), .russian): "Моё обучение — \(employee.name)"
        case (.trainer(let trainer), .english): "Sessions I teach – \(trainer.name)"
        case (.trainer(let trainer), .russian): "Мои занятия как тренера — \(trainer.name)"
        case (.room(let room), .english): "Room bookings – \(room.title.text(in: .english))"
        case (.room(let room), .russian): "Занятость помещения — \(room.title.text(in: .russian))"
        case (.team(let team), .english): "Team training – \(team.name)"
        case (.team(let team), .russian): "Обучение отдела — \(team.name)"
        case (.stage(let stage), .english): "Training of the stage “\(stage.title.text(in: .english))”"
        case (.stage(let stage), .russian): "Обучение по этапу «\(stage.title.text(in: .russian))»"
        case (.everybody, .english): "All sessions – \(rollout)"
        case (.everybody, .russian): "Все занятия — \(rollout)"
        }
    }

    /// What people see in the grid of their calendar.
    static func title(_ session: Session, for audience: CalendarAudience, in language: Language) -> String {
        let module = session.parts > 1 ? "\(session.module) (\(part(session, in: language)))" : session.module
        let note: String? =
            switch audience {
            case .learner: nil
            case .trainer, .stage, .everybody: TimetableWording.people(session.attendees.count, in: language)
            case .room: session.trainer
            case .team(let team):
                TimetableWording.people(session.attendees.count { team.members.contains($0.id) }, in: language)
            }
        // Titles of modules hold commas and dashes of their own.
        return [module, note].compactMap(\.self).joined(separator: " · ")
    }

    /// What people see when they open the event. A learner's names no other learner.
    static func description(_ session: Session, for audience: CalendarAudience, in language: Language) -> String {
        let learnt = session.features.isEmpty ? session.module : session.features.joined(separator: ", ")
        var lines = [features(learnt, in: language)]
        if session.parts > 1 { lines.append(capitalized(part(session, in: language))) }
        if let format = session.format { lines.append(Self.format(format, in: language)) }
        lines.append(reason(session.stage, due: session.due, in: language))
        if !session.before.isEmpty { lines.append(before(session.before, in: language)) }
        switch audience {
        case .trainer: break
        case .learner, .room, .team, .stage, .everybody:
            if let trainer = session.trainer { lines.append(Self.trainer(trainer, in: language)) }
        }
        switch audience {
        case .trainer, .room:
            if !session.equipment.isEmpty { lines.append(equipment(session, in: language)) }
        case .learner, .team, .stage, .everybody: break
        }
        if let place = session.place { lines.append(Self.place(place, in: language)) }
        if let link = session.link { lines.append(Self.link(link, in: language)) }
        switch audience {
        case .learner: break
        case .room: lines.append(capitalized(TimetableWording.people(session.attendees.count, in: language)))
        case .trainer, .stage, .everybody: lines += attendees(session.attendees.map(\.name), in: language)
        case .team(let team):
            let members = session.attendees.filter { team.members.contains($0.id) }.map(\.name)
            lines += attendees(members, ofTeam: team.name, in: language)
        }
        return lines.joined(separator: "\n")
    }

    /// The title of an event that does not take place; the word stands first, where every reader shows it.
    static func cancelled(_ title: String, in language: Language) -> String {
        switch language {
        case .english: "Cancelled: \(title)"
        case .russian: "Отменено: \(title)"
        }
    }

    /// A payment in the grid of the manager's calendar.
    static func payment(_ amount: String, stage: String?, in language: Language) -> String {
        switch (stage, language) {
        case (let stage?, .english): "Payment: \(stage), \(amount)"
        case (let stage?, .russian): "Оплата: \(stage), \(amount)"
        case (nil, .english): "Payment: everything at once, \(amount)"
        case (nil, .russian): "Оплата: всё сразу, \(amount)"
        }
    }

    /// A go-live in the grid of the manager's calendar.
    static func goLive(_ stages: [String], in language: Language) -> String {
        let list = stages.joined(separator: ", ")
        return switch language {
        case .english: "Go-live: \(list)"
        case .russian: "Запуск: \(list)"
        }
    }

    /// What payments have in common.
    static func payments(in language: Language) -> String {
        switch language {
        case .english: "Payment"
        case .russian: "Оплата"
        }
    }

    /// What go-lives have in common.
    static func goLives(in language: Language) -> String {
        switch language {
        case .english: "Go-live"
        case .russian: "Запуск"
        }
    }

    /// What all events have in common, for colours and filters.
    static func category(in language: Language) -> String {
        switch language {
        case .english: "Training"
        case .russian: "Обучение"
        }
    }

    /// Where people are coached.
    static func desk(in language: Language) -> String {
        switch language {
        case .english: "At the desk"
        case .russian: "На рабочем месте"
        }
    }

    private static func part(_ session: Session, in language: Language) -> String {
        TimetableWording.part(session.part, of: session.parts, in: language)
    }

    private static func features(_ features: String, in language: Language) -> String {
        switch language {
        case .english: "What it covers: \(features)"
        case .russian: "Чему учимся: \(features)"
        }
    }

    private static func format(_ format: String, in language: Language) -> String {
        switch language {
        case .english: "Format: \(format)"
        case .russian: "Формат: \(format)"
        }
    }

    /// Why now: the stage, and the day by which it is needed.
    private static func reason(_ stage: String, due: CivilDate?, in language: Language) -> String {
        let day = due.map { DateWording.short($0, in: language) }
        return switch (day, language) {
        case (let day?, .english): "Why now: the stage “\(stage)” goes live on \(day)"
        case (let day?, .russian): "Почему сейчас: этап «\(stage)» запускается \(day)"
        case (nil, .english): "Stage: \(stage)"
        case (nil, .russian): "Этап: \(stage)"
        }
    }

    private static func before(_ modules: [String], in language: Language) -> String {
        let list = modules.joined(separator: "; ")
        return switch language {
        case .english: "To be done before: \(list)"
        case .russian: "Пройти до этого: \(list)"
        }
    }

    private static func equipment(_ session: Session, in language: Language) -> String {
        let list = session.equipment.joined(separator: ", ")
        return switch (session.bringsEquipment, language) {
        case (true, .english): "Bring: \(list)"
        case (true, .russian): "Взять с собой: \(list)"
        case (false, .english): "Needed in the room: \(list)"
        case (false, .russian): "Нужно в помещении: \(list)"
        }
    }

    private static func place(_ place: String, in language: Language) -> String {
        switch language {
        case .english: "Where: \(place)"
        case .russian: "Где: \(place)"
        }
    }

    private static func trainer(_ trainer: String, in language: Language) -> String {
        switch language {
        case .english: "Trainer: \(trainer)"
        case .russian: "Тренер: \(trainer)"
        }
    }

    private static func link(_ link: String, in language: Language) -> String {
        switch language {
        case .english: "Join at: \(link)"
        case .russian: "Ссылка для входа: \(link)"
        }
    }

    private static func attendees(_ names: [String], in language: Language) -> [String] {
        switch language {
        case .english: ["Attendees (\(names.count)):"] + names
        case .russian: ["Участники (\(names.count)):"] + names
        }
    }

    private static func attendees(_ names: [String], ofTeam team: TeamName, in language: Language) -> [String] {
        switch language {
        case .english: ["From “\(team)” (\(names.count)):"] + names
        case .russian: ["Из отдела «\(team)» (\(names.count)):"] + names
        }
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
