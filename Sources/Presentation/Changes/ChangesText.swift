internal import Calendars
public import Documents
public import Planning

/// What changes for whom, person by person; only whose calendar changes is listed.
public enum ChangesText {
    /// The text, with a line's end at its end. `rollout` names everybody who was ever there.
    public static func render(
        _ people: [PersonalChanges], sessions: [SessionChange], in rollout: Rollout, language: Language, style: Style = Style()
    ) -> String {
        let wording = ChangeWording(rollout, language: language)
        guard !people.isEmpty else { return wording.nobody() + "\n" }
        var lines = [style.set(wording.told(people, sessions: sessions.count), .heading)]
        for person in people {
            lines += ["", style.set(wording.name(person.person).printable, .heading)]
            for (cause, changes) in grouped(person.changes) {
                let reason = cause.flatMap(wording.cause)
                if let reason { lines += wrapped(reason + ":", indent: 2, style).map { style.set($0, .faint) } }
                lines += changes.flatMap { wrapped(wording.text($0, of: person.person), indent: reason == nil ? 2 : 4, style) }
            }
        }
        if people.contains(where: { $0.changes.contains { $0.cause == .follows } }) {
            lines += [""] + wording.follows().wrapped(to: style.width).map { style.set($0, .faint) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Changes with one cause together, in the order of the first of each; those without one come first.
    private static func grouped(
        _ changes: [PersonalChanges.Change]
    ) -> [(cause: ChangeCause?, changes: [PersonalChanges.Change])] {
        var order: [ChangeCause?] = []
        for change in changes where !order.contains(change.cause) { order.append(change.cause) }
        let plain = order.filter { $0 == nil || $0 == .follows }
        return (plain + order.filter { !plain.contains($0) }).map { cause in (cause, changes.filter { $0.cause == cause }) }
    }

    private static func wrapped(_ text: String, indent: Int, _ style: Style) -> [String] {
        text.printable.wrapped(to: style.width - indent).enumerated().map {
            String(repeating: " ", count: $0 == 0 ? indent : indent + 2) + $1
        }
    }

    /// A line for each session that is different.
    public static func bySession(
        _ sessions: [SessionChange], in rollout: Rollout, language: Language, style: Style = Style()
    ) -> String {
        let wording = ChangeWording(rollout, language: language)
        let lines = sessions.flatMap { wrapped(wording.text($0), indent: 2, style) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One line: how many sessions are different, and how many people are to be told.
    public static func summary(
        _ people: [PersonalChanges], sessions: [SessionChange], in rollout: Rollout, language: Language
    ) -> String {
        let wording = ChangeWording(rollout, language: language)
        return people.isEmpty ? wording.nobody() : wording.told(people, sessions: sessions.count)
    }
}

/// The same as CSV: a row for each change of a person.
public enum ChangesCSV {
    private static let headers: [SpreadsheetWording.Header] = [
        .employee, .employeeID, .change, .module, .session, .was, .wasRoom, .nowIs, .room, .trainer, .reason,
    ]

    /// The file's bytes.
    public static func bytes(_ people: [PersonalChanges], in rollout: Rollout, language: Language) -> [UInt8] {
        var sheet = Spreadsheet(language, headers: SpreadsheetWording.texts(headers, in: language))
        let wording = ChangeWording(rollout, language: language)
        let names = wording.names
        func start(_ session: PlannedSession?) -> Spreadsheet.Cell {
            guard let session else { return .empty }
            let (date, time) = rollout.zone.local(session.interval.start)
            return .text("\(date) \(time)")
        }
        for person in people {
            for change in person.changes {
                guard let session = change.is ?? change.was else { continue }
                sheet.append([
                    .text(wording.name(person.person)), .text(person.person.text), .text(change.kind.rawValue),
                    .text(names.title(of: session)), .text(session.id.text), start(change.was),
                    .text(change.was.flatMap(names.place) ?? ""), start(change.is), .text(change.is.flatMap(names.place) ?? ""),
                    .text(session.trainer.map(names.trainer) ?? ""), .text(change.cause.flatMap(wording.cause) ?? ""),
                ])
            }
        }
        return sheet.bytes
    }
}

extension PersonalChanges.Change {
    /// What becomes of the appointment.
    fileprivate var kind: SessionChange.Kind {
        switch (was, self.is) {
        case (nil, _): .added
        case (_, nil): .cancelled
        case (let was?, let now?): was.interval == now.interval ? .changed : .moved
        }
    }
}
