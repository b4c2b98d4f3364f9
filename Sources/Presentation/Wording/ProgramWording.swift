public import Documents

/// What the program says between its results.
public enum ProgramWording {
    /// `--now` that cannot be read.
    public static func notAMoment(_ text: String, in language: Language) -> String {
        switch language {
        case .english: "error: “\(text)” is not a moment such as 2027-02-10T09:00 or 2027-02-10T09:00+03:00"
        case .russian: "ошибка: «\(text)» — не момент вида 2027-02-10T09:00 или 2027-02-10T09:00+03:00"
        }
    }

    /// The label of the progress line.
    public static func planning(in language: Language) -> String {
        switch language {
        case .english: "Planning"
        case .russian: "Планирую"
        }
    }

    /// That the clock ended the search.
    public static func cutShort(in language: Language) -> String {
        switch language {
        case .english: "notice: the time limit ended the search; another run may give another plan"
        case .russian: "замечание: поиск прерван по времени; другой запуск может дать другой план"
        }
    }

    /// What was written where.
    public static func wrote(_ path: String, in language: Language) -> String {
        switch language {
        case .english: "Wrote \(path)"
        case .russian: "Записано: \(path)"
        }
    }

    /// What a checked roll-out holds.
    public static func fine(_ rollout: Rollout, in language: Language) -> String {
        let name = rollout.name.text(in: language)
        let people = rollout.staff.count
        let stages = rollout.stages.count
        let modules = rollout.curriculum.modules.count { module in
            rollout.stages.contains { $0.features.contains(where: module.features.contains) }
        }
        return switch language {
        case .english:
            "\(name): \(Plural.english(people, "employee", "employees")), \(Plural.english(stages, "stage", "stages")), "
                + "\(Plural.english(modules, "module", "modules")) to teach; nothing is wrong"
        case .russian:
            "\(name): \(Plural.russian(people, "сотрудник", "сотрудника", "сотрудников")), "
                + "\(Plural.russian(stages, "этап", "этапа", "этапов")), "
                + "\(Plural.russian(modules, "модуль", "модуля", "модулей")) для обучения; ошибок нет"
        }
    }
}
