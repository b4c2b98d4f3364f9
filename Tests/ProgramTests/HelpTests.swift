import Foundation
import Testing

/// A page of help in a language.
struct HelpCase: CustomTestStringConvertible, Sendable {
    let verb: [String]
    let language: String

    var testDescription: String { (["onboard"] + verb + ["--lang", language]).joined(separator: " ") }

    static let all: [HelpCase] = [
        [], ["demo"], ["init"], ["check"], ["plan"], ["compare"], ["explain"], ["export"], ["curricula"], ["curricula", "list"],
        ["curricula", "show"], ["curricula", "check"], ["curricula", "copy"], ["publish"], ["replan"], ["history"], ["diff"],
        ["record"], ["record", "payment"], ["record", "setup"], ["record", "attendance"], ["record", "quiz"],
        ["record", "leave"],
        ["record", "leaver"], ["record", "newcomer"], ["record", "trainer-away"], ["record", "trainer-gone"],
        ["record", "room-closed"], ["record", "stage-slips"], ["record", "stage-cancelled"], ["record", "feature-dropped"],
        ["record", "contractor-changed"], ["record", "undo"],
    ].flatMap { verb in ["en", "ru"].map { HelpCase(verb: verb, language: $0) } }
}

@Suite struct `The help` {
    private func page(_ arguments: [String]) throws -> String {
        let outcome = try Program.run(arguments, in: try Folder())
        #expect(outcome.status == 0 && outcome.problems.isEmpty, "\(arguments): \(outcome.problems)")
        return outcome.output
    }

    @Test(arguments: HelpCase.all) func `teaches by an example that can be copied`(_ help: HelpCase) throws {
        let lines = try page(help.verb + ["--help", "--lang", help.language]).split(separator: "\n").map(String.init)
        let command = "  " + (["onboard"] + help.verb).joined(separator: " ")
        #expect(lines.contains { $0.hasPrefix(command) }, "no example of \(command)")
    }

    @Test(arguments: HelpCase.all) func `fits a terminal, without gaps and doubled defaults`(_ help: HelpCase) throws {
        let text = try page(help.verb + ["--help", "--lang", help.language])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.filter { $0.count > 80 } == [])
        #expect(!text.contains("\n\n\n"))
        #expect(lines.filter { $0.hasSuffix(" ") } == [])
        for option in text.components(separatedBy: "\n  -") {
            #expect(option.components(separatedBy: help.language == "ru" ? "(по умолчанию" : "(default").count <= 2, "\(option)")
        }
    }

    /// What stays as it is in every language: words of the command line, ids, formats, names.
    private static let words: Set<String> = [
        "onboard", "demo", "init", "check", "plan", "compare", "explain", "export", "curricula", "list", "show", "copy", "help",
        "h",
        "lang", "en", "ru", "from", "to", "start", "curriculum", "strategy", "strategies", "seed", "effort", "time", "limit",
        "now",
        "format", "output", "timezone", "horizon", "quick", "normal", "best", "table", "json", "csv", "JSON", "CSV", "CRM", "UTC",
        "ID",
        "staged", "at", "once", "prepaid", "final", "okna", "plus", "technosnab", "dom", "mebeli", "london", "warsaw", "amocrm",
        "rollout", "yaml", "staff", "my", "bitrix", "hubspot", "holidays", "ics", "calendars", "s", "m", "T", "VERB", "Smith",
        "pipeline", "employee",
        "module", "session", "runs", "mail", "mails", "alarm", "eml", "localhost", "without", "trim", "salesbot", "auto", "write",
        "publish", "replan", "history", "diff", "record", "payment", "setup", "attendance", "quiz", "leave", "leaver", "newcomer",
        "trainer", "away", "gone", "room", "closed", "stage", "slips", "cancelled", "feature", "dropped", "contractor", "changed",
        "undo", "dry", "run", "database", "sqlite", "actual", "rescue", "date", "amount", "days", "channels", "cards", "present",
        "absent", "left", "recording", "timetable", "scores", "new", "petrova", "meeting", "automation",
        "report", "r", "html", "HTML", "ascii", "ASCII", "A",
    ]

    @Test(arguments: HelpCase.all) func `is wholly in one language`(_ help: HelpCase) throws {
        let text = try page(help.verb + ["--help", "--lang", help.language])
        if help.language == "en" {
            #expect(!text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) })
        } else {
            let latin = text.split { !($0.isLetter && $0.isASCII) }.map(String.init)
            #expect(Set(latin).subtracting(Self.words).sorted() == [])
        }
    }

    @Test(arguments: [["plan", "--help"], ["help", "plan"], ["--help", "plan"], ["plan", "nowhere", "--seed", "x", "-h"]])
    func `of a verb is found by every way to it`(_ way: [String]) throws {
        #expect(try page(way) == page(["plan", "--help"]))
        #expect(try page(way).contains("Usage: onboard plan [<document>] [<option>…]"))
    }

    @Test(arguments: [[], ["--lang", "ru"], ["help"], ["--lang=ru", "--help"], ["help", "--lang", "ru"]])
    func `of the program is what comes without a verb`(_ way: [String]) throws {
        #expect(try page(way).contains(way.joined().contains("ru") ? "Вызов: onboard <команда>" : "Usage: onboard <verb>"))
    }

    @Test(arguments: [["help", "plan", "--lang", "ru"], ["--lang", "ru", "plan", "--help"], ["plan", "--help", "--lang=ru"]])
    func `speaks the language that is asked for, wherever it is asked`(_ way: [String]) throws {
        #expect(try page(way).contains("Вызов: onboard plan [<документ>] [<параметр>…]"))
    }

    @Test func `of the curricula names what can be done with them`() throws {
        let text = try page(["curricula", "--help"])
        for verb in ["list", "show", "check", "copy"] { #expect(text.contains("\n  \(verb) "), "\(verb)") }
    }
}
