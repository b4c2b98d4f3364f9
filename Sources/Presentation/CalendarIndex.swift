public import Documents

/// Who has which calendar of an export: as a page to click on, and as a table.
public struct CalendarIndex: Sendable {
    private let entries: [Entry]
    private let title: LocalizedText

    /// One calendar.
    public struct Entry: Hashable, Sendable {
        /// Which kind it is.
        public let kind: CalendarDraft.Kind
        /// The person's name, or the title of the room, team or stage.
        public let owner: String
        /// Its file, relative to the page.
        public let path: String
        /// How many sessions it has that take place.
        public let sessions: Int

        /// That calendar.
        public init(kind: CalendarDraft.Kind, owner: String, path: String, sessions: Int) {
            self.kind = kind
            self.owner = owner
            self.path = path
            self.sessions = sessions
        }
    }

    /// The calendars of a roll-out, in their order.
    public init(_ entries: [Entry], of rollout: Rollout) {
        self.entries = entries
        title = rollout.name
    }

    /// The table, for Excel in that language.
    public func csv(in language: Language) -> [UInt8] {
        var sheet = Spreadsheet(language, headers: CalendarIndexWording.headers(in: language))
        for entry in entries {
            sheet.append([
                .text(CalendarIndexWording.kind(entry.kind, in: language)), .text(entry.owner), .text(entry.path),
                .number(entry.sessions),
            ])
        }
        return sheet.bytes
    }

    /// The page. It needs nothing but itself.
    public func html(in language: Language) -> [UInt8] {
        let title = title.text(in: language)
        var body = "<h1>\(HTMLText.escaped(title))</h1>\n<p>\(HTMLText.escaped(CalendarIndexWording.advice(in: language)))</p>\n"
        for kind in CalendarDraft.Kind.allCases {
            let entries = entries.filter { $0.kind == kind }
            guard !entries.isEmpty else { continue }
            body += "<h2>\(HTMLText.escaped(CalendarIndexWording.kinds(kind, in: language)))</h2>\n<ul>\n"
            for entry in entries {
                let sessions = TimetableWording.sessions(entry.sessions, in: language)
                body += "<li><a href=\"\(HTMLText.escaped(HTMLText.address(entry.path)))\">\(HTMLText.escaped(entry.owner))</a>"
                body += " <small>\(HTMLText.escaped(sessions))</small></li>\n"
            }
            body += "</ul>\n"
        }
        let page = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; color: #1c2733; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 1.5rem; }
            ul { list-style: none; padding: 0; columns: 2 18rem; } li { break-inside: avoid; } small { color: #5b6875; }
            </style>
            </head>
            <body>
            \(body)</body>
            </html>

            """
        return Array(page.utf8)
    }
}
