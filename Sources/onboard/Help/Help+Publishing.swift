import ArgumentParser

/// What the verbs of publishing, planning again and looking back say about themselves and their options.
extension Help {
    // MARK: Options of several verbs

    static var database: ArgumentHelp {
        option(
            "The database of publications and of what happened (default: onboard.sqlite beside the roll-out).",
            "База публикаций и событий (по умолчанию — onboard.sqlite рядом с документом).", value: say("file", "файл"))
    }
    static var publishStrategy: ArgumentHelp {
        option(
            "How to pay and train (default: as published, else staged).",
            "Как платить и учить (по умолчанию — как опубликовано, иначе staged).", value: say("strategy", "стратегия"))
    }
    static var nowOfRecord: ArgumentHelp {
        option(
            "The present, such as 2027-02-10T09:00 (default: the clock).",
            "Текущий момент, например 2027-02-10T09:00 (по умолчанию — по часам).", value: say("moment", "момент"))
    }
    static var nowOfHistory: ArgumentHelp { nowOfRecord }

    // MARK: publish

    static var publishAbstract: String {
        say(
            "Makes a plan official and says whose calendar changes.",
            "Делает план официальным и говорит, у кого что меняется.")
    }
    static var publishDiscussion: String {
        example(
            "onboard publish my-rollout --to calendars",
            """
            What was planned again last becomes official, else a fresh plan. Sessions keep their calendar identities for life; only those
            whose calendar changes are listed. --to writes the calendars into a folder, --mail a mail for each of those people. Nothing that
            has taken place or started moves.
            """,
            """
            Официальным становится последний пересчитанный план, а если его нет — новый. Идентификаторы занятий в календарях
            сохраняются навсегда; перечислены только те, у кого что-то меняется. --to записывает календари в папку, --mail — письма этим
            людям. Прошедшие и начавшиеся занятия не двигаются.
            """)
    }
    static var publishDryRun: ArgumentHelp {
        option("Only show what would change; nothing is written.", "Только показать, что изменится; ничего не записывать.")
    }
    static var publishTo: ArgumentHelp {
        option(
            "Also write the calendars into this folder, as “onboard export” does.",
            "Ещё записать календари в эту папку, как «onboard export».", value: say("folder", "папка"))
    }

    // MARK: replan

    static var replanAbstract: String {
        say(
            "Plans again after what happened, with as little change as possible.",
            "Планирует заново после событий так, чтобы изменилось как можно меньше.")
    }
    static var replanDiscussion: String {
        example(
            "onboard replan my-rollout --output replan.json",
            """
            From the last publication, the document and what was recorded: what has taken place stands, what was published moves only where
            it must. Shows who is moved and why, what it comes to beside what was published, and how far the change is from the least that is
            proven. “onboard publish” makes it official.
            """,
            """
            Из последней публикации, документа и записанных событий: прошедшее остаётся, опубликованное сдвигается, только если иначе
            нельзя. Показывает, у кого что переносится и почему, к чему это приводит по сравнению с опубликованным и сколько изменений
            неизбежно. Официальным план делает «onboard publish».
            """)
    }
    static var replanOutput: ArgumentHelp {
        option(
            "Also write the plan with its changes as JSON to this file.", "Ещё и записать план с изменениями в этот файл (JSON).",
            value: say("file", "файл"))
    }

    // MARK: history, diff

    static var historyAbstract: String {
        say("Lists the publications, and what became of the plan.", "Показывает публикации и что стало с планом.")
    }
    static var historyDiscussion: String {
        example(
            "onboard history my-rollout\n  onboard history my-rollout --actual",
            """
            A row for each publication: when, by whom, how much it changed for how many people. --actual sets what was promised beside what came
            of it: load and readiness of those who were really there, the finish to expect, what the slip cost.
            """,
            """
            По строке на публикацию: когда, кем, сколько изменений и для скольких людей. --actual ставит обещанное рядом с тем, что
            вышло: нагрузка и готовность тех, кто действительно был на занятиях, ожидаемое окончание, во что обошлась задержка.
            """)
    }
    static var historyActual: ArgumentHelp {
        option("Set the plan beside what really happened.", "Сравнить план с тем, что было на деле.")
    }
    static var historyRescue: ArgumentHelp {
        option(
            "From a damaged database, write the last publication that can be read into this new folder.",
            "Из повреждённой базы записать последнюю читаемую публикацию в эту новую папку.", value: say("folder", "папка"))
    }
    static var diffAbstract: String {
        say("Shows what is different between two publications.", "Показывает разницу между двумя публикациями.")
    }
    static var diffDiscussion: String {
        example(
            "onboard diff my-rollout --from 1 --to 3",
            "By person, by session and by measure. Without options: from the last publication to the plan made again "
                + "after it, else from the last "
                + "publication but one to the last one.",
            "По людям, по занятиям и по показателям. Без параметров: от последней публикации к плану, пересчитанному "
                + "после неё, иначе "
                + "от предпоследней публикации к последней.")
    }
    static var diffFrom: ArgumentHelp {
        option("The earlier publication, by its number.", "Номер более ранней публикации.", value: say("number", "номер"))
    }
    static var diffTo: ArgumentHelp {
        option("The later publication, by its number.", "Номер более поздней публикации.", value: say("number", "номер"))
    }
}
