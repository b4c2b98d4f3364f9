import ArgumentParser

/// What `report` says about itself and its options.
extension Help {
    static var reportAbstract: String {
        say(
            "Writes one HTML file with pictures: which strategy, why, when not, and the timetable.",
            "Записывает один HTML-файл с картинками: какая стратегия, почему, когда нет, и расписание.")
    }
    static var reportDiscussion: String {
        example(
            "onboard report my-rollout --output report.html\n  onboard report my-rollout --ascii",
            """
            The file needs no network and can be opened, mailed and printed (A4). Without --output a short report with bars and a map of the
            weekly load is printed here.
            """,
            """
            Файлу не нужна сеть: его можно открыть, отправить и напечатать (A4). Без --output здесь печатается короткий отчёт со столбиками
            и картой нагрузки по неделям.
            """)
    }
    static var reportOutput: ArgumentHelp {
        option("Write the report to this HTML file.", "Записать отчёт в этот HTML-файл.", value: say("file", "файл"))
    }
    static var reportASCII: ArgumentHelp {
        option(
            "Without --output: draw the pictures with ASCII characters only.",
            "Без --output: рисовать картинки только символами ASCII.")
    }
    static var reportStrategy: ArgumentHelp {
        option(
            "Whose timetable to show: staged, at-once, prepaid-staged or staged-final (default: the best by your priorities).",
            "Чьё расписание показать: staged, at-once, prepaid-staged или staged-final (по умолчанию — лучшей по приоритетам).",
            value: say("strategy", "стратегия"))
    }
}
