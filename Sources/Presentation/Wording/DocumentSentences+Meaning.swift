internal import Calendars
internal import Documents

/// References, the curriculum, the roll-out and calendars.
extension DocumentSentences {
    /// A kind of thing, in the nominative.
    func name(_ reference: Problem.Reference) -> String {
        switch reference {
        case .feature: say("feature", "функция")
        case .module: say("module", "модуль")
        case .role: say("role", "роль")
        case .stage: say("stage", "этап")
        case .wave: say("wave", "волна")
        case .trainer: say("trainer", "тренер")
        case .room: say("room", "помещение")
        case .employee: say("employee", "сотрудник")
        case .team: say("team", "подразделение")
        case .site: say("site", "площадка")
        case .session: say("session", "занятие")
        }
    }

    /// A kind of thing, in the genitive: "there is no …".
    private func none(_ reference: Problem.Reference) -> String {
        switch reference {
        case .feature: say("feature", "функции")
        case .module: say("module", "модуля")
        case .role: say("role", "роли")
        case .stage: say("stage", "этапа")
        case .wave: say("wave", "волны")
        case .trainer: say("trainer", "тренера")
        case .room: say("room", "помещения")
        case .employee: say("employee", "сотрудника")
        case .team: say("team", "подразделения")
        case .site: say("site", "площадки")
        case .session: say("session", "занятия")
        }
    }

    func duplicateID(_ id: String, _ reference: Problem.Reference, _ line: Int?) -> String {
        let first = line.map { say(", first in line \($0)", ", впервые в строке \($0)") } ?? ""
        return say(
            "the id \(quoted(id)) is used twice (\(name(reference))\(first)): give each its own",
            "идентификатор \(quoted(id)) занят (\(name(reference))\(first)): у каждого должен быть свой")
    }

    func unknownReference(_ text: String, _ reference: Problem.Reference, _ suggestion: String?) -> String {
        say("there is no \(none(reference)) \(quoted(text))", "\(none(reference)) \(quoted(text)) нет") + hint(suggestion)
    }

    func unknownCurriculum(_ id: String, _ bundled: [String], _ suggestion: String?) -> String {
        say(
            "\(quoted(id)) is neither a bundled curriculum (\(list(bundled))) nor a file beside the document",
            "\(quoted(id)) — не встроенная программа (\(list(bundled))) и не файл рядом с документом") + hint(suggestion)
    }

    func prerequisiteCycle(_ modules: [ModuleID]) -> String {
        let path = (modules + modules.prefix(1)).map(\.text).joined(separator: " → ")
        return say(
            "prerequisites run in a circle: \(path) (each requires the next); take one of them out",
            "предварительные требования образуют цикл: \(path) (каждый модуль требует следующего); уберите одно из них")
    }

    func unreachable(_ module: ModuleID, _ neverTaught: [Problem.NeverTaught]) -> String {
        let gaps = neverTaught.map { gap in
            let roles = gap.roles.map(\.text).joined(separator: ", ")
            return say("\(quoted(gap.module)) (never taught to: \(roles))", "\(quoted(gap.module)) (не изучают: \(roles))")
        }.joined(separator: ", ")
        return say(
            "\(quoted(module)) requires \(gaps): for these roles that does not bind",
            "\(quoted(module)) требует \(gaps): для этих ролей требование не действует")
    }

    func missingTranslation(_ missing: Language) -> String {
        switch missing {
        case .english: say("the title has no English text (en)", "у названия нет английского текста (en)")
        case .russian: say("the title has no Russian text (ru)", "у названия нет русского текста (ru)")
        }
    }

    func unusedLanguage(_ tag: String) -> String {
        say(
            "the program speaks English and Russian; the text in \(quoted(tag)) is used where there is no other",
            "программа говорит по-русски и по-английски; текст на \(quoted(tag)) пойдёт в дело, только если других нет")
    }

    func unknownVersion(_ version: String) -> String {
        say(
            "the document says it is of version \(quoted(version)); this program reads version 1",
            "у документа версия \(quoted(version)), а программа читает версию 1")
    }

    func firstPaymentAfterHorizon(_ payment: CivilDate, _ end: CivilDate) -> String {
        say(
            "the first payment, on \(date(payment)), is after the horizon, which ends on \(date(end)): lengthen the horizon or move the payment",
            "первая оплата, \(date(payment)), позже конца горизонта, \(date(end)): продлите горизонт или перенесите оплату")
    }

    func goLiveAfterHorizon(_ goLive: CivilDate, _ end: CivilDate) -> String {
        say(
            "the go-live, on \(date(goLive)), is after the horizon; sessions still end by \(date(end))",
            "запуск, \(date(goLive)), позже конца горизонта; занятия всё равно пройдут до \(date(end))")
    }

    func goLiveBeforePayment(_ goLive: CivilDate, _ payment: CivilDate) -> String {
        say(
            "the go-live, on \(date(goLive)), is before the first payment, on \(date(payment)): everything will be late",
            "запуск, \(date(goLive)), раньше первой оплаты, \(date(payment)): опоздает всё")
    }

    var noDatedPayment: String {
        say(
            "no payment has a date: set-up is counted from the earliest dated one",
            "ни у одной оплаты нет даты: от самой ранней из них отсчитывается настройка")
    }

    func sharesNotWhole(_ sum: String) -> String {
        say("the shares sum to \(sum), not to 100%", "доли в сумме дают \(sum), а не 100%")
    }

    func featureTwice(_ feature: FeatureID, _ stage: StageID) -> String {
        say(
            "the stage \(quoted(stage)) brings \(quoted(feature)) already; its training belongs there",
            "функцию \(quoted(feature)) уже даёт этап \(quoted(stage)); обучение ей относится к нему")
    }

    func stageWithoutModules(_ stage: StageID) -> String {
        say(
            "no training belongs to the stage \(quoted(stage)): earlier stages bring its modules, or it has none",
            "к этапу \(quoted(stage)) не относится ни один модуль: их дают прежние этапы, или их нет вовсе")
    }

    var noWorkingHours: String {
        say("nobody works on any day: at least one weekday needs hours", "рабочих часов нет ни в один день: нужен хотя бы один")
    }

    func noTrainers(_ module: ModuleID) -> String {
        say(
            "there is no trainer, though \(quoted(module)) needs one", "тренеров нет, а модулю \(quoted(module)) тренер нужен")
    }

    var teachesNothing: String {
        say(
            "this trainer teaches nothing: write `teaches: all` or a list of modules",
            "этот тренер ничему не учит: напишите `teaches: all` или список модулей")
    }

    var teachesNothingNeeded: String {
        say(
            "nothing that this trainer teaches is needed in these stages",
            "в этих этапах не нужно ничего из того, чему учит этот тренер")
    }

    func noRooms(_ module: ModuleID) -> String {
        say(
            "there is no room, though \(quoted(module)) needs one: add a room, or one with a `link`",
            "помещений нет, а модулю \(quoted(module)) помещение нужно: добавьте помещение или запись с `link`")
    }

    func nobodyTeaches(_ module: ModuleID) -> String {
        say(
            "nobody teaches \(quoted(module)); it will stay unplaced",
            "модуль \(quoted(module)) никто не ведёт; он останется без места")
    }

    func noRoomFits(_ module: ModuleID) -> String {
        say(
            "no room suits \(quoted(module)) (equipment, link); it will stay unplaced",
            "для модуля \(quoted(module)) нет подходящего помещения (оборудование, ссылка); он останется без места")
    }

    func nobodyAtSite(_ site: SiteName) -> String {
        say("nobody of the staff is at the site \(quoted(site))", "на площадке \(quoted(site)) нет сотрудников")
    }

    var emptyPattern: String {
        say("this says neither who nor when: give at least one key", "здесь не сказано ни кто, ни когда: нужен хотя бы один ключ")
    }

    func atOnceAssumed(_ keys: [String]) -> String {
        say(
            "buying everything at once is not described in full; assumed from the stages: \(keys.map(assumed).joined(separator: ", "))",
            "покупка всего сразу описана не полностью; взято из этапов: \(keys.map(assumed).joined(separator: ", "))")
    }

    var targetWithoutRefreshers: String {
        say(
            "no module that is taught has a “refresher:” in its curriculum, so none can be planned to reach the target; add one, e.g. "
                + "refresher: {duration: 20m} (a bundled curriculum is copied by “onboard curricula copy ID FILE” first)",
            "ни у одного изучаемого модуля в курсе нет «refresher:», поэтому повторений для этой цели не запланировать; добавьте, "
                + "например refresher: {duration: 20m} (встроенный курс сначала копируют: «onboard curricula copy ID ФАЙЛ»)")
    }

    private func assumed(_ key: String) -> String {
        switch key {
        case "price": say("the price is their sum", "цена — их сумма")
        case "payment": say("all is paid on the first stage's date", "всё оплачивается в день первой оплаты")
        case "setup": say("the set-up is their sum", "настройка — их сумма")
        case "training-hours-included":
            say("the included training hours are their sum", "включённые часы обучения — их сумма")
        default: say("the go-live is the last one's", "запуск — как у последнего")
        }
    }

    func eventsLeftOut(_ free: Int, _ cancelled: Int, _ outside: Int) -> String {
        var parts: [String] = []
        if free > 0 { parts.append(say("\(free) marked as free", "помечено «свободен» — \(free)")) }
        if cancelled > 0 { parts.append(say("\(cancelled) cancelled", "отменено — \(cancelled)")) }
        if outside > 0 { parts.append(say("\(outside) outside the horizon", "вне горизонта — \(outside)")) }
        return say("events left out: ", "события не учтены: ") + parts.joined(separator: ", ")
    }

    func busyTimesMissing(_ owner: String, _ file: String) -> String {
        say(
            "the busy times of \(owner) are not known: \(quoted(file)) cannot be read",
            "неизвестно, когда занят(а) \(owner): календарь \(quoted(file)) не читается")
    }

    func calendar(_ problem: BusyCalendar.Problem) -> String {
        switch problem {
        case .tooLarge(let bytes, let limit): fileTooLarge(bytes, limit)
        case .notACalendar:
            say(
                "this is not a calendar: it must begin with BEGIN:VCALENDAR",
                "это не календарь: он должен начинаться с BEGIN:VCALENDAR")
        case .notUTF8: notUTF8
        case .malformedLine(let text): say("no NAME:value in \(quoted(text))", "в строке \(quoted(text)) нет вида ИМЯ:значение")
        case .tooDeep(let limit): tooDeep(limit)
        case .unclosed(let component):
            say("\(component) has no END; was the file cut off?", "у \(component) нет END; файл не обрезан?")
        case .nested(let component, let outer, let line):
            say(
                "\(component) begins inside the \(outer) of line \(line): an END:\(outer) is missing before it",
                "\(component) начинается внутри \(outer) из строки \(line): перед ним нет END:\(outer)")
        case .wrongEnd(let found, let expected):
            say("END:\(found) where END:\(expected) was expected", "END:\(found) вместо END:\(expected)")
        case .unsupportedVersion(let version):
            say("version \(quoted(version)) is not supported; 2.0 is", "версия \(quoted(version)) не поддерживается, нужна 2.0")
        case .repeatsTooOften(let property):
            say(
                "the event repeats too often (\(property)): give the rule an end or a longer step",
                "событие повторяется слишком часто (\(property)): укажите, когда повторения кончаются, или увеличьте шаг")
        case .repeatsWithin(let property):
            say(
                "one changed day of a series (RECURRENCE-ID) cannot repeat itself (\(property))",
                "изменённый день серии (RECURRENCE-ID) не может сам повторяться (\(property))")
        case .missing(let property): say("the event has no \(property)", "у события нет \(property)")
        case .repeated(let property): say("the event has \(property) twice", "у события дважды указано \(property)")
        case .endAndDuration: say("the event has both DTEND and DURATION", "у события указаны и DTEND, и DURATION")
        case .invalidValue(let property, let value):
            say("\(quoted(value)) is no value for \(property)", "\(quoted(value)) не подходит для \(property)")
        case .unknownZone(let zone): say("unknown time zone \(quoted(zone))", "неизвестный часовой пояс \(quoted(zone))")
        case .ownZone(let name, let problem): ownZone(name, problem)
        case .dateAndTime: say("one of start and end is a date, the other a time", "начало и конец разного вида: дата и время")
        case .endBeforeStart: say("the event ends before it starts", "событие кончается раньше, чем начинается")
        }
    }

    /// What is wrong with a time zone that the file describes itself.
    private func ownZone(_ name: String?, _ problem: BusyCalendar.Problem) -> String {
        let zone =
            name.map { say("the file's own time zone \(quoted($0))", "часовой пояс \(quoted($0)), описанный в файле,") }
            ?? say("a time zone of the file (VTIMEZONE)", "часовой пояс, описанный в файле (VTIMEZONE),")
        let ofZone =
            name.map { "у часового пояса \(quoted($0)), описанного в файле," }
            ?? "у часового пояса, описанного в файле (VTIMEZONE),"
        return switch problem {
        case .missing(let property): say("\(zone) has no \(property)", "\(ofZone) нет \(property)")
        case .repeated(let property): say("\(zone) has \(property) twice", "\(ofZone) дважды указано \(property)")
        case .repeatsTooOften(let property):
            say("\(zone) changes its clock too often (\(property))", "\(ofZone) часы переводятся слишком часто (\(property))")
        default: say("\(zone) cannot be used: \(calendar(problem))", "\(zone) не годится: \(calendar(problem))")
        }
    }
}
