internal import Documents

/// The words of the report. Its sentences with figures in them are in ``ReportWording`` too, in a file of their own.
enum ReportWording {
    /// A heading, a label or a sentence without figures.
    enum Label: CaseIterable {
        case report, busiestByTeam, printsOpened, month, appendixShort, skip, contents, madeBy, answer, glance, cash, gantt, load,
            learning,
            finish,
            exits, use,
            timetable, people, gaps, told, appendix, figures, nothingToChoose, scores, criterion, furtherRight,
            glanceMeaning, best, cashTitle, cashMeaning, paidTitle, paidMeaning, nothingPaid, covered, budget, strategy,
            strategies, ganttMeaning, setup,
            training, trainingDays, goLive, payment, stage, payments, sessionCount, overLimit, team, role, person,
            all, noTeam, filters, shownOf, weekFrom, total, readinessTitle, forgettingTitle, forgettingMeaning,
            taughtOnce, refreshedOnce, usedDaily, course, daysAfterSession, noRefreshers, finishTitle, planned,
            exitTitle, exitMeaning, ofUse, notBegun, lost, noUse, useTitle, useMeaning, filled, trainers, rooms,
            byWeek, byTrainer, byRoom, byPerson, peopleMeaning, nothingToLearn, loadAndReadiness, limit, minutesWeek,
            readiness, date, time, module, trainer, room, who, why, howLate, explainHint, explainUnplaced, toldMeaning,
            toldEmployees,
            toldTrainers, toldManagers, toldRooms, byMail, byHand, how, firstSession, lastSession, appendixMeaning,
            criteria, decisionModel, learningModel, riskModel, timetableModel, sources, id, priority, better, scale,
            meaning, parameter, value, unit, range, source, theDocument, minimised, weight
    }

    static func text(_ label: Label, in language: Language) -> String {
        let (english, russian) = both(label)
        return switch language {
        case .english: english
        case .russian: russian
        }
    }

    /// Both languages side by side.
    private static func both(_ label: Label) -> (english: String, russian: String) {
        switch label {
        case .report: ("Report", "Отчёт")
        case .appendixShort: ("Appendix", "Приложение")
        case .month: ("Month", "Месяц")
        case .printsOpened:
            (
                "Printed are only the entries of people, trainers and rooms that were open.",
                "Из записей сотрудников, тренеров и помещений печатаются только раскрытые."
            )
        case .busiestByTeam: ("Weekly load, the busiest of each team", "Нагрузка по неделям, самый занятый в отделе")
        case .skip: ("Skip to the answer", "К ответу")
        case .contents: ("Contents", "Содержание")
        case .madeBy:
            (
                "Made by onboard. Everything here follows from the roll-out’s document; the appendix says how.",
                "Составлено программой onboard. Всё здесь следует из документа внедрения; как именно — в приложении."
            )
        case .answer: ("The answer", "Ответ")
        case .glance: ("At a glance", "Сравнение с одного взгляда")
        case .cash: ("Cash against the budget", "Деньги и бюджет")
        case .gantt: ("Stages over time", "Этапы во времени")
        case .load: ("Weekly load", "Нагрузка по неделям")
        case .learning: ("Readiness and forgetting", "Готовность и забывание")
        case .finish: ("When it is done", "Когда всё закончится")
        case .exits: ("If it stopped half-way", "Если остановиться на полпути")
        case .use: ("Trainers and rooms", "Тренеры и помещения")
        case .timetable: ("Timetable", "Расписание")
        case .people: ("People", "Сотрудники")
        case .gaps: ("Without a session, or late", "Без занятия и с опозданием")
        case .told: ("Who is told what", "Кому что сообщается")
        case .appendix: ("Appendix: models, sources, assumptions", "Приложение: модели, источники, допущения")
        case .figures: ("The figures", "Цифры")
        case .nothingToChoose:
            (
                "There is nothing to choose between: one strategy was planned.",
                "Выбирать не из чего: рассчитана одна стратегия."
            )
        case .scores:
            (
                "How well each suits your priorities, 0 to 1",
                "Насколько каждый вариант отвечает вашим приоритетам, от 0 до 1"
            )
        case .criterion: ("What is compared", "Что сравнивается")
        case .furtherRight: ("Better is further right", "Чем правее, тем лучше")
        case .glanceMeaning:
            (
                "One row for each criterion. In the strip, each sign is a strategy: on the left the worst of them, on the right the best, in the middle where all are equal.",
                "Строка — критерий. На полоске каждый знак — стратегия: слева худшая из них, справа лучшая, а если равны все — посередине."
            )
        case .best: ("the best of its row", "лучшее в строке")
        case .cashTitle:
            (
                "Paid so far, and what the budget has brought so far",
                "Заплачено с начала и поступило по бюджету с начала"
            )
        case .cashMeaning:
            (
                "Where a line runs above the grey area, money is missing. Signs are payments of prices and licences; trainers’ bills are in the line.",
                "Где линия выше серой области, денег не хватает. Знаки — платежи по договору и за лицензии; счета тренеров учтены в линии."
            )
        case .paidTitle: ("Paid so far", "Заплачено с начала")
        case .paidMeaning:
            (
                "Signs are payments of prices and licences; trainers’ bills are in the line. The document sets no budget to compare them with.",
                "Знаки — платежи по договору и за лицензии; счета тренеров учтены в линии. Бюджета, с которым их сравнить, в документе нет."
            )
        case .nothingPaid:
            ("The document has no prices: nothing is paid.", "В документе нет цен: платить не за что.")
        case .covered: ("always covered by the budget", "бюджета всегда хватает")
        case .budget: ("budget so far", "бюджет с начала")
        case .strategy: ("Strategy", "Стратегия")
        case .strategies: ("The strategies", "Стратегии")
        case .ganttMeaning:
            (
                "For each stage: payments, set-up by the integrator, the days with training, and the day on which it goes live.",
                "По каждому этапу: платежи, настройка интегратором, дни обучения и день запуска."
            )
        case .setup: ("set-up", "настройка")
        case .training: ("training", "обучение")
        case .trainingDays: ("training; a mark for each day with sessions", "обучение; чёрточка — день с занятиями")
        case .goLive: ("go-live", "запуск")
        case .payment: ("payment", "платёж")
        case .stage: ("Stage", "Этап")
        case .payments: ("Payments", "Платежи")
        case .sessionCount: ("Sessions", "Занятий")
        case .overLimit: ("above the limit", "больше предела")
        case .team: ("Team", "Отдел")
        case .role: ("Role", "Роль")
        case .person: ("Person", "Сотрудник")
        case .all: ("all", "все")
        case .noTeam: ("Without a team", "Без отдела")
        case .filters: ("Show only some people", "Показать не всех")
        case .shownOf: ("%1 of %2 people shown", "показано человек: %1 из %2")
        case .weekFrom: ("Week from", "Неделя с")
        case .total: ("Total", "Всего")
        case .readinessTitle:
            (
                "Predicted readiness: when training ends, at go-live, and after",
                "Прогноз готовности: к концу обучения, к запуску и после"
            )
        case .forgettingTitle:
            (
                "What is left of a module of medium difficulty after one session",
                "Что остаётся от модуля средней трудности после одного занятия"
            )
        case .forgettingMeaning:
            (
                "The model’s curve for one module, whoever learns it. The band is the range for material of unknown difficulty that is taught once and not used.",
                "Кривая модели для одного модуля, кто бы его ни проходил. Полоса — диапазон для материала неизвестной трудности, который прошли один раз и не применяют."
            )
        case .taughtOnce: ("taught once, not used", "пройдено один раз, не применяется")
        case .refreshedOnce: ("with a refresher after 30 days", "с повторением через 30 дней")
        case .usedDaily: ("used on five days a week", "применяется пять дней в неделю")
        case .course: ("What happens after the session", "Что происходит после занятия")
        case .daysAfterSession: ("days after the session", "дней после занятия")
        case .noRefreshers:
            (
                "No refreshers are planned. With a readiness target in the document, and refreshers in the curriculum, they are.",
                "Повторений в плане нет. Они появятся, если в документе указана цель готовности, а в программе обучения — повторения."
            )
        case .finishTitle:
            (
                "Share of the runs in which everything is done by that day",
                "Доля прогонов, в которых к этому дню всё закончено"
            )
        case .planned: ("Planned", "По плану")
        case .exitTitle: ("Paid by then: of use, not begun, of no use", "Заплачено к этому дню: работает, не начато, без пользы")
        case .exitMeaning:
            (
                "What the money paid by the day of each go-live has bought, should the project end there.",
                "Что куплено за деньги, уплаченные ко дню каждого запуска, если проект на нём остановится."
            )
        case .ofUse: ("of use", "работает")
        case .notBegun: ("paid, set-up not begun", "оплачено, настройка не начата")
        case .lost: ("paid, of no use yet", "оплачено, пока без пользы")
        case .noUse: ("of no use yet", "пока без пользы")
        case .useTitle: ("Hours taught each week, all trainers together", "Часы занятий по неделям, все тренеры вместе")
        case .useMeaning:
            (
                "Below, trainer by trainer and room by room; shades go by the trainer’s weekly limit, else by the busiest week.",
                "Ниже — по каждому тренеру и помещению; оттенки — от недельного предела тренера, иначе от самой занятой недели."
            )
        case .filled: ("Seats filled", "Мест занято")
        case .trainers: ("Trainers", "Тренеры")
        case .rooms: ("Rooms", "Помещения")
        case .byWeek: ("Timetable by week", "Расписание по неделям")
        case .byTrainer: ("Timetable by trainer", "Расписание по тренерам")
        case .byRoom: ("Timetable by room", "Расписание по помещениям")
        case .byPerson:
            (
                "Timetable by person: load, readiness, sessions",
                "Расписание по сотрудникам: нагрузка, готовность, занятия"
            )
        case .peopleMeaning:
            (
                "Readiness is the mean of a group with such a timetable; nobody’s own fate is predicted. The line goes on to 30 and 90 days after go-live.",
                "Готовность — среднее по группе с таким расписанием, а не предсказание для человека. Линия продолжается до 30 и 90 дней после запуска."
            )
        case .nothingToLearn: ("No sessions.", "Занятий нет.")
        case .loadAndReadiness: ("load and readiness", "нагрузка и готовность")
        case .limit: ("weekly limit", "предел на неделю")
        case .minutesWeek: ("training in the week", "учёба за неделю")
        case .readiness: ("readiness", "готовность")
        case .date: ("Day", "День")
        case .time: ("Time", "Время")
        case .module: ("Module", "Модуль")
        case .trainer: ("Trainer", "Тренер")
        case .room: ("Place", "Место")
        case .who: ("Who", "Кто")
        case .why: ("Why", "Почему")
        case .howLate: ("How late", "Насколько")
        case .explainUnplaced:
            (
                "What would help in one case: onboard explain EMPLOYEE MODULE.",
                "Что поможет в одном случае: onboard explain СОТРУДНИК МОДУЛЬ."
            )
        case .explainHint:
            (
                "Why so late, and what would help: onboard explain EMPLOYEE MODULE.",
                "Почему так поздно и что поможет: onboard explain СОТРУДНИК МОДУЛЬ."
            )
        case .toldMeaning:
            (
                "“onboard export” writes these calendars, and “--mail” a mail for everybody with an address; nothing is sent by itself.",
                "«onboard export» записывает эти календари, а «--mail» — письмо каждому, у кого есть адрес; само ничего не отправляется."
            )
        case .toldEmployees:
            (
                "Employees: their own sessions, with time, place and trainer.",
                "Сотрудники: свои занятия — время, место, тренер."
            )
        case .toldTrainers:
            (
                "Trainers: the sessions they teach, with everybody’s names.",
                "Тренеры: занятия, которые ведут, со списком участников."
            )
        case .toldManagers:
            (
                "Heads: who of their team is away in training and when; the whole plan, with payments and go-lives.",
                "Руководители: кто из отдела и когда на учёбе; весь план с платежами и запусками."
            )
        case .toldRooms: ("Rooms: their bookings.", "Помещения: брони.")
        case .byMail: ("calendar by mail", "календарь по почте")
        case .byHand: ("no address: hand the calendar over", "адреса нет: передать календарь")
        case .how: ("How", "Как")
        case .firstSession: ("First session", "Первое занятие")
        case .lastSession: ("Last session", "Последнее занятие")
        case .appendixMeaning:
            (
                "How every figure comes about. Parameters and assumptions are those that the program calculated with.",
                "Как получена каждая цифра. Параметры и допущения — те самые, с которыми считала программа."
            )
        case .criteria: ("What the rows mean", "Что значат строки")
        case .decisionModel: ("How the strategies are ranked", "Как ранжируются стратегии")
        case .learningModel: ("How learning and forgetting are predicted", "Как прогнозируются обучение и забывание")
        case .riskModel: ("What can come in between", "Что может помешать")
        case .timetableModel: ("How the timetable is made", "Как составляется расписание")
        case .sources: ("Sources", "Источники")
        case .id: ("Id", "Код")
        case .priority: ("Priority", "Приоритет")
        case .better: ("Better is", "Лучше")
        case .scale: ("Worth", "Ценность")
        case .meaning: ("Meaning", "Смысл")
        case .parameter: ("Parameter", "Параметр")
        case .value: ("Value", "Значение")
        case .unit: ("Unit", "Единица")
        case .range: ("Range", "Пределы")
        case .source: ("Source", "Источник")
        case .theDocument: ("the document", "документ")
        case .minimised: ("What is minimised, in this order", "Что минимизируется, в этом порядке")
        case .weight: ("Weight", "Вес")
        }
    }
}
