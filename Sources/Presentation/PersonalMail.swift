public import Calendars
public import Documents

/// What one person is told of their calendar: what changed first, then all that lies ahead.
public struct PersonalMail: Sendable {
    /// The changes by kind.
    public let changes: [Change]
    /// What is still to come, by start.
    public let ahead: [EventFacts]
    private let name: String
    private let language: Language
    private let zone: Zone
    private let rollout: String

    /// A change to one session.
    public struct Change: Hashable, Sendable {
        /// What became of it.
        public let kind: Kind
        /// How it was, where it was there.
        public let was: EventFacts?
        /// How it is.
        public let `is`: EventFacts

        /// What can become of a session, in the order in which people are told.
        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case cancelled, moved, changed, added
        }

        /// That change.
        public init(kind: Kind, was: EventFacts?, is: EventFacts) {
            self.kind = kind
            self.was = was
            self.is = `is`
        }
    }

    /// The mail to somebody of that name. Without changes it is the first one.
    public init(
        to name: String, about rollout: LocalizedText, changes: [Change], ahead: [EventFacts], zone: Zone, in language: Language
    ) {
        self.name = name
        self.language = language
        self.zone = zone
        self.rollout = rollout.text(in: language)
        self.changes = changes
        self.ahead = ahead
    }

    /// The subject.
    public var subject: String {
        changes.isEmpty
            ? MailWording.subject(rollout, sessions: ahead.count, in: language)
            : MailWording.subject(rollout, changes: counts, in: language)
    }

    private var counts: [(Change.Kind, Int)] {
        Change.Kind.allCases.compactMap { kind in
            let count = changes.count { $0.kind == kind }
            return count > 0 ? (kind, count) : nil
        }
    }

    /// The text, with line feeds.
    public var plainText: String {
        var lines = [MailWording.greeting(name, in: language), ""]
        for (kind, _) in counts {
            lines.append(MailWording.heading(kind, in: language))
            for change in changes where change.kind == kind {
                lines.append("- " + line(change.is))
                if let was = was(change) { lines.append("  " + was) }
            }
            lines.append("")
        }
        lines.append(MailWording.ahead(ahead.count, in: language))
        for event in ahead {
            lines.append("- " + line(event))
            if let link = event.link { lines.append("  \(link)") }
        }
        return (lines + ["", MailWording.attached(in: language), ""]).joined(separator: "\n")
    }

    /// The same as a page.
    public var html: String {
        func list(_ items: [String]) -> String { "<ul>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n" }
        func shown(_ event: EventFacts) -> String {
            let when = HTMLText.escaped(when(event))
            let title = HTMLText.escaped(event.title)
            let place = event.place.map { " · " + HTMLText.escaped($0) } ?? ""
            let link = event.link.map { "<br><a href=\"\(HTMLText.escaped($0))\">\(HTMLText.escaped($0))</a>" } ?? ""
            return "<b>\(when)</b> \(title)\(place)\(link)"
        }
        var body = "<p>\(HTMLText.escaped(MailWording.greeting(name, in: language)))</p>\n"
        for (kind, _) in counts {
            body += "<h3>\(HTMLText.escaped(MailWording.heading(kind, in: language)))</h3>\n"
            body += list(
                changes.filter { $0.kind == kind }.map { change in
                    shown(change.is) + (was(change).map { "<br><small>\(HTMLText.escaped($0))</small>" } ?? "")
                })
        }
        body += "<h3>\(HTMLText.escaped(MailWording.ahead(ahead.count, in: language)))</h3>\n" + list(ahead.map(shown))
        body += "<p>\(HTMLText.escaped(MailWording.attached(in: language)))</p>\n"
        return "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head><meta charset=\"utf-8\">"
            + "<title>\(HTMLText.escaped(subject))</title></head>\n<body>\n\(body)</body>\n</html>\n"
    }

    /// What was otherwise before a session was moved or changed: when, what, where, and what else was said of it.
    private func was(_ change: Change) -> String? {
        guard let was = change.was, change.kind == .moved || change.kind == .changed else { return nil }
        let new = change.is
        var parts: [String] = []
        if was.interval != new.interval { parts.append(when(was)) }
        if was.title != new.title { parts.append(was.title) }
        if was.place != new.place, let place = was.place { parts.append(place) }
        let kept = Set(new.description.split(separator: "\n"))
        // Where it is and the link stand in the description too.
        let named = [was.place, was.link].compactMap(\.self)
        parts += was.description.split(separator: "\n")
            .filter { line in !kept.contains(line) && !named.contains { line.contains($0) } }.map(String.init)
        return parts.isEmpty ? nil : MailWording.was(parts.joined(separator: " · "), in: language)
    }

    private func line(_ event: EventFacts) -> String {
        [when(event) + ": " + event.title, event.place].compactMap(\.self).joined(separator: " · ")
    }

    /// On the person's clock: `Tue 9 Feb 2027, 10:00–11:30`.
    private func when(_ event: EventFacts) -> String {
        let start = zone.local(event.interval.start)
        let day = "\(DateWording.weekday(start.date.weekday, in: language)) \(DateWording.short(start.date, in: language))"
        return event.isAllDay ? day : "\(day), \(start.time)–\(zone.local(event.interval.end).time)"
    }
}
