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
            "For a calendar: which days to print (default: all).", "Для календаря: какие дни печатать (по умолчанию — все).",
            value: say("first..last", "с..по"))
    }

    // MARK: compare

    static var compareAbstract: String {
        say("Plans every strategy and sets them side by side.", "Планирует все стратегии и сравнивает их.")
    }
    static var compareDiscussion: String {
        example(
            "onboard compare my-rollout --strategies staged,at-once",
            "Money, time to first value, training hours, load, and what has no place or is late.",
            "Деньги, время до первой пользы, часы обучения, нагрузка, кому не нашлось места и что опаздывает.")
    }
    static var compareStrategies: ArgumentHelp {
        option(
            "Which strategies, with commas between (default: all four).",
            "Какие стратегии, через запятую (по умолчанию — все четыре).", value: say("strategies", "стратегии"))
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

    // MARK: export

    static var exportAbstract: String {
        say(
            "Writes calendars for everybody, the timetable and the load as CSV, and the plan as JSON.",
            "Записывает календари для всех, расписание и нагрузку в CSV и план в JSON.")
    }
    static var exportDiscussion: String {
        example(
            "onboard export my-rollout --strategy staged --to calendars",
            "The folder appears whole or not at all; an earlier export is replaced.",
            "Папка появляется целиком или не появляется; прежняя выгрузка заменяется.")
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
