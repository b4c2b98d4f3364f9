import Foundation
import Testing

/// A command line that cannot be understood, and what is said to it in each language.
struct WrongCommand: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let english: String
    let russian: String

    init(_ arguments: String, _ english: String, _ russian: String) {
        self.arguments = arguments.split(separator: " ").map { $0 == "''" ? "" : String($0) }
        self.english = english
        self.russian = russian
    }

    var testDescription: String { arguments.joined(separator: " ") }
}

@Suite struct `A command line` {
    private static let strategies = "staged, at-once, prepaid-staged, staged-final"

    static let wrong: [WrongCommand] = [
        WrongCommand(
            "plan --strategy stagd",
            "error: “stagd” does not suit --strategy; expected: \(strategies); did you mean “staged”?\nHelp: onboard plan --help",
            "ошибка: «stagd» не подходит для --strategy; нужно: \(strategies); может быть, «staged»?\nСправка: onboard plan --help"
        ),
        WrongCommand(
            "compare --strategies staged,foo",
            "error: “foo” does not suit --strategies; expected: some of \(strategies), auto, with commas between\nHelp: onboard compare --help",
            "ошибка: «foo» не подходит для --strategies; нужно: несколько из \(strategies), auto через запятую\n"
                + "Справка: onboard compare --help"),
        WrongCommand(
            "plan --seed -1",
            "error: “-1” does not suit --seed; expected: a whole number from 0 to 18446744073709551615\nHelp: onboard plan --help",
            "ошибка: «-1» не подходит для --seed; нужно: целое число от 0 до 18446744073709551615\nСправка: onboard plan --help"),
        WrongCommand(
            "compare --runs many",
            "error: “many” does not suit --runs; expected: a whole number from 0 to 1000000\nHelp: onboard compare --help",
            "ошибка: «many» не подходит для --runs; нужно: целое число от 0 до 1000000\nСправка: onboard compare --help"),
        WrongCommand(
            "plan --seed 99999999999999999999",
            "error: “99999999999999999999” does not suit --seed; expected: a whole number from 0 to 18446744073709551615\n"
                + "Help: onboard plan --help",
            "ошибка: «99999999999999999999» не подходит для --seed; нужно: целое число от 0 до 18446744073709551615\n"
                + "Справка: onboard plan --help"),
        WrongCommand(
            "plan --time-limit -5s",
            "error: “-5s” does not suit --time-limit; expected: a time above 0 such as 30s, 5m or 1h30m\nHelp: onboard plan --help",
            "ошибка: «-5s» не подходит для --time-limit; нужно: время больше нуля, например 30s, 5m или 1h30m\n"
                + "Справка: onboard plan --help"),
        WrongCommand(
            "plan --time-limit 0s",
            "error: “0s” does not suit --time-limit; expected: a time above 0 such as 30s, 5m or 1h30m\nHelp: onboard plan --help",
            "ошибка: «0s» не подходит для --time-limit; нужно: время больше нуля, например 30s, 5m или 1h30m\n"
                + "Справка: onboard plan --help"),
        WrongCommand(
            "plan --effort",
            "error: --effort <level> has no value; expected: quick, normal, best\nHelp: onboard plan --help",
            "ошибка: у --effort <уровень> нет значения; нужно: quick, normal, best\nСправка: onboard plan --help"),
        WrongCommand(
            "plan --frob", "error: there is no option “--frob” here\nHelp: onboard plan --help",
            "ошибка: параметра «--frob» здесь нет\nСправка: onboard plan --help"),
        WrongCommand(
            "plan --stategy staged",
            "error: there is no option “--stategy” here; did you mean “--strategy”?\nHelp: onboard plan --help",
            "ошибка: параметра «--stategy» здесь нет; может быть, «--strategy»?\nСправка: onboard plan --help"),
        WrongCommand(
            "plan one two", "error: “two” is one argument too many\nHelp: onboard plan --help",
            "ошибка: лишний аргумент «two»\nСправка: onboard plan --help"),
        WrongCommand(
            "plan ''",
            "error: <document> has no value; expected: the roll-out: a file, or a folder that holds rollout.yaml (default: this folder)\n"
                + "Help: onboard plan --help",
            "ошибка: у <документ> нет значения; нужно: внедрение: файл или папка с rollout.yaml (по умолчанию — текущая папка)\n"
                + "Справка: onboard plan --help"),
        WrongCommand(
            "export", "error: --to <folder> is missing; expected: the folder to write\nHelp: onboard export --help",
            "ошибка: не указано --to <папка>; нужно: папка для выгрузки\nСправка: onboard export --help"),
        WrongCommand(
            "demo --list=yes", "error: --list takes no value, but “yes” is given\nHelp: onboard demo --help",
            "ошибка: у --list не бывает значения, а указано «yes»\nСправка: onboard demo --help"),
        WrongCommand(
            "plam", "error: there is no verb “plam”; did you mean “plan”?\nHelp: onboard --help",
            "ошибка: команды «plam» нет; может быть, «plan»?\nСправка: onboard --help"),
        WrongCommand(
            "curricula frob",
            "error: there is no verb “frob”; there are: list, show, check, copy\nHelp: onboard curricula --help",
            "ошибка: команды «frob» нет; есть: list, show, check, copy\nСправка: onboard curricula --help"),
        WrongCommand(
            "curricula show",
            "error: <curriculum> is missing; expected: a bundled curriculum\nHelp: onboard curricula show --help",
            "ошибка: не указано <программа>; нужно: встроенная программа\nСправка: onboard curricula show --help"),
    ]

    @Test(arguments: wrong) func `that is wrong is answered in one language, with what was expected`(_ command: WrongCommand)
        throws
    {
        for (language, text) in [("en", command.english), ("ru", command.russian)] {
            let outcome = try Program.run(command.arguments + ["--lang", language], in: try Folder())
            #expect(outcome.status == 2)
            #expect(outcome.problems == text + "\n")
            #expect(outcome.output.isEmpty)
        }
    }

    @Test func `with an unknown verb names those that there are`() throws {
        let outcome = try Program.run(["frob", "--lang", "ru"], in: try Folder())
        #expect(outcome.status == 2)
        #expect(outcome.problems.hasPrefix("ошибка: команды «frob» нет; есть: demo, init, check, plan, compare, "))
    }

    @Test func `may name the language before the verb`() throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        let after = try Program.run(["check", "--lang", "ru"], in: folder)
        #expect(try Program.run(["--lang", "ru", "check"], in: folder).output == after.output)
        #expect(after.output.contains("ошибок нет"))
    }

    @Test(arguments: ["--timezone Mars", "--timezone Europe/Moscow", "--horizon 2027-02-01..2027-03-01"])
    func `does not take what says something about calendars for another file`(_ option: String) throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        let outcome = try Program.run(["check"] + option.split(separator: " ").map(String.init), in: folder)
        #expect(outcome.status == 2)
        let name = try #require(option.split(separator: " ").first)
        #expect(outcome.problems == "error: \(name) is for a calendar file (.ics) alone\n")
    }

    @Test func `that compares strategies names the folder in what it suggests`() throws {
        let folder = try Folder()
        try folder.writeSmallRollout(to: "my work")
        // Nobody teaches one of the modules: somebody stays without a session.
        try folder.replace("teaches: all", with: "teaches: [basics]", in: "my work/rollout.yaml")
        let outcome = try Program.run(["compare", "my work", "--strategies", "staged"], in: folder)
        #expect(outcome.status == 1)
        let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("onboard plan 'my work' --strategy staged"), "\(words)")
    }

    @Test func `of a demo ends well even where its example has gaps, and its help says so`() throws {
        let help = try Program.run(["demo", "--help"], in: try Folder()).output
        #expect(help.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("Its exit code is 0 even where"))
    }
}
