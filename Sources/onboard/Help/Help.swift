import ArgumentParser
import Documents

/// What the program says about itself, both languages side by side.
enum Help {
    /// The text in the language of this run.
    static func say(_ english: String, _ russian: String) -> String {
        switch Speech.help {
        case .english: english
        case .russian: russian
        }
    }

    static var program: String {
        say(
            "Plans who learns what, when and with whom when a company rolls out a CRM.",
            "Составляет план: кто, чему, когда и у кого учится при внедрении CRM.")
    }

    static var programDiscussion: String {
        say(
            """
            Start here:
              onboard demo --to demo            a real example, planned and compared
              onboard init --from staff.csv     a roll-out of your own
              onboard check                     everything that is wrong with it, at once
              onboard plan                      the timetable
              onboard compare                   pay and learn in stages, or all at once?
              onboard report --output r.html    the same with pictures, to mail and to print
              onboard explain NAME              why here, why not earlier, what would help
              onboard export --to calendars     calendars for everybody
              onboard publish                   make the plan official
              onboard record, onboard replan    what really happened, and planning again

            Exit codes: 0 done; 1 done, but something could not be placed or a deadline is missed (“demo” ends with 0 then too: the
            gaps are part of its example); 2 the input is wrong; 3 the environment failed (disk, database).
            """,
            """
            С чего начать:
              onboard demo --to demo            готовый пример: планы и сравнение
              onboard init --from staff.csv     своё внедрение
              onboard check                     всё, что в нём не так, сразу
              onboard plan                      расписание
              onboard compare                   платить и учиться поэтапно или сразу?
              onboard report --output r.html    то же в картинках: отправить, напечатать
              onboard explain ИМЯ               почему здесь, почему не раньше, что поможет
              onboard export --to calendars     календари для всех
              onboard publish                   сделать план официальным
              onboard record, onboard replan    что было на деле, и планирование заново

            Коды завершения: 0 — готово; 1 — готово, но кому-то не нашлось места или срок сорван (у «demo» и тогда 0: такие
            места — часть примера); 2 — ошибка во входных данных; 3 — подвела среда (диск, база).
            """)
    }

    /// What a verb does, and an example: one command a line, no line wider than a terminal, so that it can be copied.
    static func example(_ command: String, _ english: String, _ russian: String) -> String {
        let title = command.contains("\n") ? say("Examples:", "Примеры:") : say("Example:", "Пример:")
        return "\(say(english, russian))\n\n\(title)\n  \(command)"
    }

    // MARK: What stands around the texts

    static var usage: String { say("Usage:", "Вызов:") }
    static var verbs: String { say("Verbs:", "Команды:") }
    static var arguments: String { say("Arguments:", "Аргументы:") }
    static var options: String { say("Options:", "Параметры:") }
    static var verb: String { say("verb", "команда") }
    static var option: String { say("option", "параметр") }
    static var showHelp: String { say("Show this help.", "Показать эту справку.") }
    static var allStrategies: String { say("all four and auto", "все четыре и auto") }

    static func seeVerb(_ command: String) -> String {
        say("More about a verb: \(command) <\(verb)> --help", "Подробнее о команде: \(command) <\(verb)> --help")
    }

    /// The help of an argument, with its default where the sentence does not speak of one.
    static func described(_ entry: Manual.Entry) -> String {
        let sentence = entry.abstract ?? ""
        guard entry.kind != .flag, let value = entry.defaultValue, !value.isEmpty,
            !sentence.contains(say("(default", "(по умолчанию"))
        else {
            return sentence
        }
        let note = say("(default: \(value)).", "(по умолчанию — \(value)).")
        return "\(sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence) \(note)"
    }

    // MARK: Options of several verbs

    /// Help of an option.
    static func option(_ english: String, _ russian: String, value: String? = nil) -> ArgumentHelp {
        ArgumentHelp(stringLiteral: say(english, russian)).named(value)
    }

    static var document: ArgumentHelp {
        option(
            "The roll-out: a file, or a folder that holds rollout.yaml (default: this folder).",
            "Внедрение: файл или папка с rollout.yaml (по умолчанию — текущая папка).",
            value: say("document", "документ"))
    }
    static var language: ArgumentHelp { ArgumentHelp(stringLiteral: languageSentence).named("en|ru") }
    static var languageSentence: String {
        say(
            "The language of the output, en or ru (default: the document's, else the system's).",
            "Язык вывода, en или ru (по умолчанию — язык документа, иначе системы).")
    }
    static var format: ArgumentHelp {
        option("How to print: table, json or csv.", "Вид вывода: table, json или csv.", value: "table|json|csv")
    }
    static var strategy: ArgumentHelp {
        option(
            "How to pay and train: staged, at-once, prepaid-staged or staged-final.",
            "Как платить и учить: staged, at-once, prepaid-staged или staged-final.", value: say("strategy", "стратегия"))
    }
    static var seed: ArgumentHelp {
        option(
            "The seed of the search: the same seed gives the same plan.",
            "Начальное число поиска: с тем же числом — тот же план.", value: say("number", "число"))
    }
    static var timeLimit: ArgumentHelp {
        option(
            "Stop the search after this long, such as 30s or 5m (default: when nothing is gained any more).",
            "Остановить поиск через такое время, например 30s или 5m (по умолчанию — когда улучшений больше нет).",
            value: say("time", "время"))
    }
    static var effort: ArgumentHelp {
        option(
            "How hard to search: quick, normal or best.", "Насколько упорно искать: quick, normal или best.",
            value: say("level", "уровень"))
    }
    static var without: ArgumentHelp {
        option(
            "Leave this feature out, as if no stage brought it; may be repeated. Prices are taken to fall by its equal share.",
            "Без этой функции, будто её нет ни в одном этапе; можно повторять. Считается, что цена этапа ниже на её равную долю.",
            value: say("feature", "функция"))
    }
    static var now: ArgumentHelp {
        option(
            "The present, such as 2027-02-10T09:00; what lies before it, and the notice period, stays empty.",
            "Текущий момент, например 2027-02-10T09:00; прошлое и срок предупреждения остаются пустыми.",
            value: say("moment", "момент"))
    }
}

extension ArgumentHelp {
    /// The same help with the name of its value.
    func named(_ value: String?) -> ArgumentHelp {
        guard let value else { return self }
        var help = self
        help.valueName = value
        return help
    }
}
