import ArgumentParser
import Calendars
import Comparing
import Documents
import Planning
import Presentation

struct CheckVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: Help.checkAbstract,
            discussion: Help.checkDiscussion)
    }

    @OptionGroup var document: DocumentOptions
    @Option(
        help: Help.checkTimezone)
    var timezone: String?
    @Option(
        help: Help.checkHorizon)
    var horizon: String?
    @OptionGroup var scope: ScopeOptions
    @Option(help: Help.format) var format: OutputFormat = .table

    func run() throws {
        let path = document.document
        if DocumentKind.of(path) != .calendar, let option = calendarOption {
            Terminal.message(ProgramWording.onlyForCalendars(option, in: document.language))
            throw Status.input
        }
        switch DocumentKind.of(path) {
        case .rollout:
            let reading = DocumentReader.rollout(at: path)
            var cut: ScopeCut?
            if case .usable(let rollout, _) = reading {
                Report.printPinned(rollout, in: document.language)
                cut = try scope.cut(rollout, document.language)
            }
            try finish(reading, without: cut) { [left = cut?.rollout] in ProgramWording.fine(left ?? $0, in: $1) }
            if let cut, format == .table {
                Terminal.result(
                    "\n" + ScopeText.render(ScopeReview(cut), language: document.language, style: Terminal.style))
            }
        case .curriculum: try finish(DocumentReader.curriculum(at: path)) { ProgramWording.fine($0, in: $1) }
        case .staff: try finish(DocumentReader.staff(at: path)) { ProgramWording.fine($0, in: $1) }
        case .calendar: try checkCalendar(path)
        }
    }

    /// The first option that says something about calendars alone.
    private var calendarOption: String? { timezone != nil ? "--timezone" : horizon != nil ? "--horizon" : nil }

    /// Prints what there is to say, and whether the document can be used.
    private func finish<Value>(_ reading: Reading<Value>, without cut: ScopeCut? = nil, fine: (Value, Language) -> String) throws
    {
        let language = document.language
        let diagnostics: [Diagnostic] =
            switch reading {
            case .usable(_, let notices): notices
            case .unusable(let diagnostics): diagnostics
            }
        let listing =
            cut.map { Listings.diagnostics(diagnostics, without: $0, in: language) }
            ?? Listings.diagnostics(diagnostics, in: language)
        try print(listing, diagnostics, language)
        switch reading {
        case .usable(let value, _):
            if format == .table { Terminal.result(fine(value, language)) }
        case .unusable:
            Terminal.message(DiagnosticWording.summary(diagnostics, in: language))
            throw Status.input
        }
    }

    private func print(_ listing: Listing, _ diagnostics: [Diagnostic], _ language: Language) throws {
        switch format {
        case .table: Report.print(diagnostics, in: language)
        case .json: Terminal.result(bytes: try listing.json())
        case .csv: Terminal.result(bytes: listing.csv(language))
        }
    }

    private func checkCalendar(_ path: String) throws {
        let language = document.language
        guard let zone = timezone.map({ Zone(identifier: $0) }) ?? .utc else {
            Terminal.message(ProgramWording.unknownZone(timezone ?? "", in: language))
            throw Status.input
        }
        guard let days = DayRangeText.days(horizon ?? DayRangeText.thisCentury) else {
            Terminal.message(ProgramWording.notDays(horizon ?? "", in: language))
            throw Status.input
        }
        switch DocumentReader.calendar(at: path, zone: zone, horizon: days) {
        case .unusable(let diagnostics):
            Report.print(diagnostics, in: language)
            throw Status.input
        case .usable(let busy, let notices):
            Report.print(notices, in: language)
            let intervals = BusyListing(busy, zone: zone, horizon: days)
            switch format {
            case .table: Terminal.result(intervals.listing(in: language).table(Terminal.style))
            case .json: Terminal.result(bytes: intervals.json())
            case .csv: Terminal.result(bytes: intervals.listing(in: language).csv(language))
            }
        }
    }
}
