import ArgumentParser

/// What each verb says about itself and its options.
extension Help {
    // MARK: check

    static var checkAbstract: String {
        say(
            "Reads everything and lists every problem; plans nothing.",
            "Читает всё и перечисляет все ошибки; ничего не планирует.")
    }
    static var checkDiscussion: String {
        example(
            "onboard check my-rollout\n  onboard check staff.csv\n  onboard check holidays.ics --horizon 2027-02-01..2027-06-30",
            "A roll-out, or one file alone: a staff file, a curriculum, or a calendar, whose busy times it prints.",
            "Внедрение или отдельный файл: сотрудники, программа обучения или календарь, занятое время которого он печатает.")
    }
    static var checkTimezone: ArgumentHelp {
        option(
            "For a calendar: the zone of times without one (default: UTC).",
            "Для календаря: пояс для времени без пояса (по умолчанию — UTC).", value: say("zone", "пояс"))
    }
    static var checkHorizon: ArgumentHelp {
        option(
            "For a calendar: which days to print (default: this century).",
            "Для календаря: какие дни печатать (по умолчанию — этот век).",
            value: say("first..last", "с..по"))
    }

    // MARK: compare

    static var compareAbstract: String {
        say("Plans every strategy and sets them side by side.", "Планирует все стратегии и сравнивает их.")
    }
    static var compareDiscussion: String {
        example(
            "onboard compare my-rollout --strategies staged,at-once\n  onboard compare my-rollout --without salesbot --trim",
            """
            Money, time to first value, training hours, load, what has no place or is late; what delays, illness, no-shows and a project given up
            do to each; and which one suits your priorities, what decides it and what would change it.
            """,
            """
            Деньги, время до первой пользы, часы обучения, нагрузка, кому не нашлось места и что опаздывает; чем грозят задержки, болезни, неявки
            и брошенный проект; какая стратегия подходит вашим приоритетам, почему и что изменит ответ.
            """)
    }
    static var compareRuns: ArgumentHelp {
        option(
            "How many runs of chance; 0 for none (default: 1,000, fewer for large roll-outs).",
            "Сколько прогонов случайных событий; 0 — ни одного (по умолчанию — 1000, для больших внедрений меньше).",
            value: say("number", "число"))
    }
    static var compareStrategies: ArgumentHelp {
        option(
            "Which strategies, with commas between; auto looks for better stages (default: all four and auto).",
            "Какие стратегии, через запятую; auto ищет этапы получше (по умолчанию — все четыре и auto).",
            value: say("strategies", "стратегии"))
    }

    static var compareWrite: ArgumentHelp {
        option(
            "Write the document with the stages that auto found best to this new file beside it.",
            "Записать документ с этапами, которые auto сочла лучшими, в новый файл рядом с ним.", value: say("file", "файл"))
    }
    static var compareTrim: ArgumentHelp {
        option(
            "Also rank the features by what they cost and ask for each role they serve; with csv, print that alone.",
            "Ещё и упорядочить функции по стоимости и нагрузке на роль, которой они служат; с csv — только это.")
    }

    // MARK: curricula

    static var curriculaAbstract: String {
        say("Lists, shows, checks and copies curricula.", "Показывает, проверяет и копирует программы обучения.")
    }
    static var curriculaDiscussion: String {
        example(
            "onboard curricula copy amocrm my-curriculum.yaml",
            "A curriculum says which features a CRM has and which training modules they need.",
            "Программа обучения говорит, какие в CRM функции и какие учебные модули им нужны.")
    }
    static var listAbstract: String {
        say("The bundled curricula.", "Встроенные программы обучения.")
    }
    static var listDiscussion: String {
        example(
            "onboard curricula list", "Their ids are what a roll-out names: “curriculum: amocrm”.",
            "Их коды указывают во внедрении: «curriculum: amocrm».")
    }
    static var showAbstract: String {
        say("The modules of a curriculum.", "Модули программы обучения.")
    }
    static var showDiscussion: String {
        example(
            "onboard curricula show amocrm", "How long each module takes, in which form, for which roles, and what it requires.",
            "Сколько длится каждый модуль, в какой форме, для каких ролей и что нужно пройти до него.")
    }
    static var showID: ArgumentHelp {
        option("A bundled curriculum.", "Встроенная программа.", value: say("curriculum", "программа"))
    }
    static var checkFileAbstract: String {
        say(
            "Finds what is wrong with a curriculum of your own.", "Находит ошибки в вашей программе обучения.")
    }
    static var checkFileDiscussion: String {
        example(
            "onboard curricula check my-curriculum.yaml",
            "Unknown references, prerequisites that run in a circle, prerequisites outside a role's set, missing translations.",
            "Неизвестные ссылки, циклы в предварительных требованиях, требования вне набора роли, пропущенные переводы.")
    }
    static var checkFileFile: ArgumentHelp {
        option("A curriculum's file.", "Файл программы обучения.", value: say("file", "файл"))
    }
    static var copyAbstract: String {
        say("Writes a bundled curriculum into a file of your own.", "Записывает встроенную программу в ваш файл.")
    }
    static var copyDiscussion: String {
        example(
            "onboard curricula copy hubspot my-curriculum.yaml",
            "Edit the copy, then begin with it: onboard init --curriculum my-curriculum.yaml",
            "Исправьте копию и начните с неё: onboard init --curriculum my-curriculum.yaml")
    }
    static var copyID: ArgumentHelp {
        option("A bundled curriculum.", "Встроенная программа.", value: say("curriculum", "программа"))
    }
    static var copyFile: ArgumentHelp {
        option(
            "The new file; an existing one stays as it is.", "Новый файл; существующий файл не изменится.",
            value: say("file", "файл"))
    }

    // MARK: demo

    static var demoAbstract: String {
        say(
            "Writes a real example into a new folder, plans it under all strategies and compares them.",
            "Записывает готовый пример в новую папку, планирует его по всем стратегиям и сравнивает их.")
    }
    static var demoDiscussion: String {
        example(
            "onboard demo technosnab --to demo\n  onboard compare demo",
            """
            The folder is a roll-out like any other: edit rollout.yaml and compare again. Without --lang, demo speaks the example's own
            language. Its exit code is 0 even where the example leaves somebody without a session or is late: that is what it shows
            (compare ends with 1 then).
            """,
            """
            Папка — обычное внедрение: исправьте rollout.yaml и сравните ещё раз. Без --lang вывод на языке примера. Код завершения —
            0, даже если в примере кому-то не нашлось места или срок сорван: это он и показывает (compare тогда завершается с кодом 1).
            """)
    }
    static var demoExample: ArgumentHelp {
        option(
            "okna-plus, technosnab, dom-mebeli or london-warsaw.", "okna-plus, technosnab, dom-mebeli или london-warsaw.",
            value: say("example", "пример"))
    }
    static var demoTo: ArgumentHelp {
        option("The folder, new or empty.", "Папка, новая или пустая.", value: say("folder", "папка"))
    }
    static var demoList: ArgumentHelp {
        option("List the examples.", "Перечислить примеры.")
    }

    // MARK: explain

    static var explainAbstract: String {
        say(
            "Explains an employee, a module or a session: why here, why not earlier, what would help.",
            "Объясняет сотрудника, модуль или занятие: почему здесь, почему не раньше, что поможет.")
    }
    static var explainDiscussion: String {
        example(
            "onboard explain s-pipeline-1-01 --rollout my-rollout\n  onboard explain Smith pipeline",
            """
            Plans as “onboard plan” does with the same options, then names who or what is in the way of each earlier start, and for
            what is late or has no session the ways out, each of them tried. Exit code 1: something of what is explained is late or
            has no session.
            """,
            """
            Планирует так же, как «onboard plan» с теми же параметрами, и называет, кто или что мешает каждому более раннему
            началу, а для опаздывающих и оставшихся без занятия — проверенные выходы. Код завершения 1: что-то из этого опаздывает
            или осталось без занятия.
            """)
    }
    static var explainSubjects: ArgumentHelp {
        option(
            "An employee (ID or name), a module, a session of the plan; an employee and a module: that need alone. What is several of these is explained as each; employee:ID, module:ID or session:ID picks one.",
            "Сотрудник (номер или имя), модуль, занятие плана; сотрудник и модуль — только эта запись. Что подходит под несколько, объясняется как каждое; выбрать можно так: employee:ID, module:ID, session:ID.",
            value: say("subject", "что"))
    }
    static var explainRollout: ArgumentHelp {
        document
    }

    // MARK: export

    static var exportAbstract: String {
        say(
            "Writes calendars for everybody, the timetable and the load as CSV, and the plan as JSON.",
            "Записывает календари для всех, расписание и нагрузку в CSV и план в JSON.")
    }
    static var exportDiscussion: String {
        example(
            "onboard export my-rollout --strategy staged --to calendars --mail mails",
            "The folder appears whole or not at all. Over an earlier export of the same roll-out, and after a publication, each "
                + "session keeps its identity: calendars that were imported or subscribed to are updated, not doubled, and what is "
                + "dropped is shown as cancelled.",
            "Папка появляется целиком или не появляется. Если выгрузка этого внедрения в ней уже есть или план опубликован, "
                + "занятия сохраняют свои идентификаторы: в календарях, куда их импортировали, они обновятся, а не задвоятся; "
                + "снятые показаны отменёнными."
        )
    }
    static var exportMail: ArgumentHelp {
        option(
            "Also write a mail for each person whose calendar changed, as .eml files in this folder; nothing is sent.",
            "Ещё записать письмо каждому, у кого изменился календарь, — файлы .eml в этой папке; ничего не отправляется.",
            value: say("folder", "папка"))
    }
    static var exportMailFrom: ArgumentHelp {
        option("Who the mails are from.", "От кого письма.", value: say("address", "адрес"))
    }
    static var exportAlarm: ArgumentHelp {
        option(
            "Remind people so long before a session, 15m (default: not at all).",
            "Напоминать за столько времени до занятия, 15m (по умолчанию — не напоминать).", value: say("time", "время"))
    }
    static var exportTo: ArgumentHelp {
        option("The folder to write.", "Папка для выгрузки.", value: say("folder", "папка"))
    }

    // MARK: init

    static var initAbstract: String {
        say("Starts a new roll-out.", "Начинает новое внедрение.")
    }
    static var initDiscussion: String {
        example(
            "onboard init --curriculum bitrix24 --from staff.csv",
            "Writes a commented rollout.yaml that passes “onboard check”; an existing one stays as it is.",
            "Записывает rollout.yaml с пояснениями, который проходит «onboard check»; существующий файл не тронет.")
    }
    static var initFolder: ArgumentHelp {
        option(
            "The folder of the roll-out (default: this folder).", "Папка внедрения (по умолчанию — текущая).",
            value: say("folder", "папка"))
    }
    static var initCurriculum: ArgumentHelp {
        option("A bundled curriculum, or a file.", "Встроенная программа или файл.", value: say("curriculum", "программа"))
    }
    static var initFrom: ArgumentHelp {
        option("The staff file.", "Файл с сотрудниками.", value: say("file", "файл"))
    }
    static var initStart: ArgumentHelp {
        option(
            "The first day of the horizon, moved to a Monday (default: the next Monday).",
            "Первый день горизонта, сдвигается на понедельник (по умолчанию — ближайший понедельник).", value: say("date", "дата")
        )
    }

    // MARK: plan

    static var planAbstract: String {
        say("Makes the timetable of one strategy and prints it.", "Составляет расписание по одной стратегии и печатает его.")
    }
    static var planDiscussion: String {
        example(
            "onboard plan my-rollout --strategy staged --output plan.json",
            "Prints sessions by week and day, then what could not be placed and why, and what is late.",
            "Печатает занятия по неделям и дням, затем — кому не нашлось места и почему, и что опаздывает.")
    }
    static var planOutput: ArgumentHelp {
        option("Also write the plan as JSON to this file.", "Ещё и записать план в этот файл (JSON).", value: say("file", "файл"))
    }
}
