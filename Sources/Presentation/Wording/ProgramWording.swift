public import Calendars
public import Documents
public import Planning

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

    /// The label of the progress line while stagings are planned.
    public static func searchingStages(in language: Language) -> String {
        switch language {
        case .english: "Trying other stages"
        case .russian: "Пробую другие этапы"
        }
    }

    /// `--write` without a search for stages.
    public static func writeNeedsAuto(in language: Language) -> String {
        switch language {
        case .english: "error: --write needs auto among the strategies"
        case .russian: "ошибка: для --write среди стратегий должна быть auto"
        }
    }

    /// `--write` into another folder.
    public static func writeBeside(_ path: String, in language: Language) -> String {
        switch language {
        case .english:
            "error: --write: \(path) has to lie in the folder of the document, whose staff and calendars are named from there"
        case .russian:
            "ошибка: --write: \(path) должен лежать в папке документа: сотрудники и календари указаны относительно неё"
        }
    }

    /// That nothing was found that could be written.
    public static func nothingToWrite(in language: Language) -> String {
        switch language {
        case .english: "notice: no other staging stands out, so none is written"
        case .russian: "замечание: другого разбиения, которое чем-то лучше, нет, поэтому ничего не записано"
        }
    }

    /// That the document's stages cannot be replaced.
    public static func cannotWriteStages(in language: Language) -> String { AutoWording.cannotWrite(in: language) }

    /// The label of the progress line while chance is simulated.
    public static func simulating(in language: Language) -> String {
        switch language {
        case .english: "Simulating"
        case .russian: "Моделирую"
        }
    }

    /// That the clock ended the search.
    public static func cutShort(in language: Language) -> String {
        switch language {
        case .english: "notice: the search was cut short; another run may give another plan"
        case .russian: "замечание: поиск прерван раньше срока; другой запуск может дать другой план"
        }
    }

    /// What was written where.
    public static func wrote(_ path: String, in language: Language) -> String {
        switch language {
        case .english: "Wrote \(path)"
        case .russian: "Записано: \(path)"
        }
    }

    /// Where the report is, and how large: whoever mails it wants to know.
    public static func wroteReport(_ path: String, bytes: Int, in language: Language) -> String {
        let size = NumberWording.tenths((bytes * 10 + megabyte / 2) / megabyte, in: language)
        return switch language {
        case .english: "Wrote \(path) (\(size)\u{A0}MB). Open it in a browser."
        case .russian: "Записан \(path) (\(size)\u{A0}МБ). Откройте его в браузере."
        }
    }

    private static let megabyte = 1_000_000

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
                + "\(Plural.english(modules, "module", "modules")) to teach; no errors"
        case .russian:
            "\(name): \(Plural.russian(people, "сотрудник", "сотрудника", "сотрудников")), "
                + "\(Plural.russian(stages, "этап", "этапа", "этапов")), "
                + "\(Plural.russian(modules, "модуль", "модуля", "модулей")) для обучения; ошибок нет"
        }
    }

    /// What a checked curriculum holds.
    public static func fine(_ curriculum: Curriculum, in language: Language) -> String {
        let title = curriculum.title.text(in: language)
        let modules = curriculum.modules.count
        let features = curriculum.features.count
        return switch language {
        case .english:
            "\(title): \(Plural.english(features, "feature", "features")), \(Plural.english(modules, "module", "modules")); no errors"
        case .russian:
            "\(title): \(Plural.russian(features, "функция", "функции", "функций")), "
                + "\(Plural.russian(modules, "модуль", "модуля", "модулей")); ошибок нет"
        }
    }

    /// What a checked staff file holds.
    public static func fine(_ staff: [Employee], in language: Language) -> String {
        switch language {
        case .english: "\(Plural.english(staff.count, "employee", "employees")); no errors"
        case .russian: "\(Plural.russian(staff.count, "сотрудник", "сотрудника", "сотрудников")); ошибок нет"
        }
    }

    /// An option of `check` that a roll-out, a staff file or a curriculum has no use for.
    public static func onlyForCalendars(_ option: String, in language: Language) -> String {
        switch language {
        case .english: "error: \(option) is for a calendar file (.ics) alone"
        case .russian: "ошибка: \(option) — только для файла календаря (.ics)"
        }
    }

    /// `--timezone` that is no zone.
    public static func unknownZone(_ text: String, in language: Language) -> String {
        switch language {
        case .english: "error: “\(text)” is not a time zone such as Europe/Moscow"
        case .russian: "ошибка: «\(text)» — не часовой пояс вида Europe/Moscow"
        }
    }

    /// `--horizon` that cannot be read.
    public static func notDays(_ text: String, in language: Language) -> String {
        switch language {
        case .english: "error: “\(text)” is not a range of days such as 2027-02-01..2027-06-30"
        case .russian: "ошибка: «\(text)» — не промежуток дней вида 2027-02-01..2027-06-30"
        }
    }

    /// `--start` that cannot be read.
    public static func notADate(_ text: String, in language: Language) -> String {
        switch language {
        case .english: "error: “\(text)” is not a date such as 2027-02-01"
        case .russian: "ошибка: «\(text)» — не дата вида 2027-02-01"
        }
    }

    /// `--amount` that cannot be read.
    public static func notMoney(_ text: String, in language: Language) -> String {
        switch language {
        case .english: "error: “\(text)” is not an amount such as 27500 or 27500.50"
        case .russian: "ошибка: «\(text)» — не сумма вида 27500 или 27500.50"
        }
    }

    /// What is no number of an entry.
    public static func notAnEntry(_ text: String, in language: Language) -> String {
        switch language {
        case .english: "error: “\(text)” is not the number of an entry; see “onboard record --list”"
        case .russian: "ошибка: «\(text)» — не номер записи; см. «onboard record --list»"
        }
    }

    /// Attendance that is neither one person's nor a list.
    public static func attendanceTakes(in language: Language) -> String {
        switch language {
        case .english:
            "error: say a session, an employee and present, absent, left or recording, or name a list with --from FILE.csv"
        case .russian:
            "ошибка: укажите занятие, сотрудника и present, absent, left или recording — или список: --from ФАЙЛ.csv"
        }
    }

    /// `--start` that is so late that the roll-out would end after the last date that can be written.
    public static func startTooLate(_ day: CivilDate, in language: Language) -> String {
        switch language {
        case .english: "error: a roll-out that starts on \(day) would end after 9999-12-31, the last day there is a date for"
        case .russian:
            "ошибка: внедрение с началом \(day) закончилось бы позже 9999-12-31, последней даты, которую можно записать"
        }
    }

    /// A curriculum that is neither bundled nor a file.
    public static func unknownCurriculum(_ id: String, known: [String], in language: Language) -> String {
        switch language {
        case .english: "error: there is no curriculum “\(id)”; bundled are \(known.joined(separator: ", "))"
        case .russian: "ошибка: программы «\(id)» нет; встроены: \(known.joined(separator: ", "))"
        }
    }

    /// An example that there is not.
    public static func unknownExample(_ name: String, known: [String], in language: Language) -> String {
        switch language {
        case .english: "error: there is no example “\(name)”; there are \(known.joined(separator: ", "))"
        case .russian: "ошибка: примера «\(name)» нет; есть \(known.joined(separator: ", "))"
        }
    }

    /// A demo without a folder.
    public static func missingFolder(in language: Language) -> String {
        switch language {
        case .english: "error: say where to write: onboard demo --to demo"
        case .russian: "ошибка: укажите, куда записать: onboard demo --to demo"
        }
    }

    /// Where a demo lies, and what to do next.
    public static func demoDone(_ folder: String, in language: Language) -> String {
        switch language {
        case .english:
            """
            Written to \(folder): the roll-out (rollout.yaml, staff.csv), report.html with pictures of all this, and in plans/
            a folder for each strategy, with calendars for everybody, the timetable and the load as CSV, and the plan as JSON.
            Next: open report.html, or onboard plan \(folder.shellWord)
            """
        case .russian:
            """
            Записано в \(folder): само внедрение (rollout.yaml, staff.csv), report.html — всё это в картинках — и в plans/
            по папке на стратегию: календари для всех, расписание и нагрузка в CSV, план в JSON.
            Дальше: откройте report.html или выполните onboard plan \(folder.shellWord)
            """
        }
    }

    /// Where a new roll-out lies, and what to do next.
    public static func started(_ file: String, folder: String, in language: Language) -> String {
        switch language {
        case .english: "Wrote \(file). Edit it, then: onboard check \(folder.shellWord)"
        case .russian: "Записано: \(file). Исправьте и выполните: onboard check \(folder.shellWord)"
        }
    }

    /// What was exported where.
    public static func exported(_ plan: Plan, to folder: String, in language: Language) -> String {
        let sessions = plan.sessions.count
        let people = plan.rollout.staff.count
        return switch language {
        case .english:
            "Wrote \(folder): \(Plural.english(sessions, "session", "sessions")) in the calendars of "
                + "\(Plural.english(people, "employee", "employees")), of trainers, rooms and teams, and the whole plan"
        case .russian:
            "Записано в \(folder): \(Plural.russian(sessions, "занятие", "занятия", "занятий")); календари есть у каждого сотрудника "
                + "(всего \(people)), тренера, помещения и подразделения, и один общий"
        }
    }

    /// How many mails were written where.
    public static func mailed(_ mails: Int, to folder: String, in language: Language) -> String {
        switch language {
        case .english: "Wrote \(folder): \(Plural.english(mails, "mail", "mails")) to send with your own program"
        case .russian:
            "Записано в \(folder): \(Plural.russian(mails, "письмо", "письма", "писем")) — отправьте их своей почтовой программой"
        }
    }

    /// An output that is a file which the roll-out is read from.
    public static func replacesInput(_ path: String, in language: Language) -> String {
        switch language {
        case .english: "error: “\(path)” is a file from which this roll-out is read, and stays as it is: name another one"
        case .russian: "ошибка: из файла «\(path)» читается само внедрение, он остаётся как был: укажите другой файл"
        }
    }

    /// A file that would be overwritten.
    public static func exists(_ path: String, in language: Language) -> String {
        switch language {
        case .english: "error: \(path) exists already and stays as it is: name another place"
        case .russian: "ошибка: \(path) уже есть и остаётся как был: укажите другое место"
        }
    }
}
