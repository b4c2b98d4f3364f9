import Calendars
import Documents
import Foundation
import Planning

/// A roll-out as its document has it, read from files of its own; a test replaces what it is about.
struct WrittenRollout {
    var document: String
    var curriculum: String

    /// Three salespeople of one team and their head in Samara, one trainer, a room for two and a link; cards before the pipeline.
    static let small = WrittenRollout(
        document: """
            onboard: 1
            name: {en: Small, ru: Малая}
            timezone: Europe/Samara
            horizon: 2027-02-01..2027-03-05
            curriculum: crm.yaml
            staff:
              - {id: anna, name: Anna, email: a@example.com, role: sales, team: Sales, site: Samara}
              - {id: boris, name: Boris, email: b@example.com, role: sales, team: Sales, site: Samara}
              - {id: vera, name: Vera, email: v@example.com, role: sales, team: Sales, site: Moscow}
              - {id: head, name: Head, email: h@example.com, role: head, team: Head, site: Samara}
            working-time: {weekly: {mon-fri: [09:00-13:00, 14:00-18:00]}}
            stages:
              - {id: base, features: [crm], price: 100, payment: 2027-02-01, setup: 5d, go-live: 2027-02-26}
            trainers:
              - {id: olga, name: Olga, teaches: [cards, pipeline]}
              - {employee: head, teaches: [cards]}
            rooms:
              - {id: blue, site: Samara, capacity: 2}
              - {id: red, site: Moscow, capacity: 2}
              - {id: online, capacity: 12, link: "https://example.com"}
            limits: {notice: 0d}
            """,
        curriculum: """
            curriculum: crm
            title: {en: CRM, ru: CRM}
            roles:
              - {id: sales, title: {en: Sales, ru: Продажи}}
              - {id: head, title: {en: Head, ru: Руководитель}}
            features:
              - {id: crm, title: {en: CRM, ru: CRM}}
            modules:
              - id: cards
                title: {en: Cards, ru: Карточки}
                features: [crm]
                roles: [sales, head]
                duration: 60m
              - id: pipeline
                title: {en: Pipeline, ru: Воронка}
                features: [crm]
                roles: [sales]
                duration: 60m
                requires: [cards]
            """)

    /// The same with texts replaced, in the document or in the curriculum; each must be there.
    func replacing(_ changes: [(String, String)]) throws -> WrittenRollout {
        var copy = self
        for (old, new) in changes {
            guard document.contains(old) || curriculum.contains(old) else { throw Missing(text: old) }
            copy.document = copy.document.replacing(old, with: new)
            copy.curriculum = copy.curriculum.replacing(old, with: new)
        }
        return copy
    }

    /// What the documents say.
    func rollout() throws -> Rollout {
        let folder = FileManager.default.temporaryDirectory.appending(path: "written-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(document.utf8).write(to: folder.appending(path: "rollout.yaml"))
        try Data(curriculum.utf8).write(to: folder.appending(path: "crm.yaml"))
        switch DocumentReader.rollout(at: folder.path) {
        case .usable(let rollout, _): return rollout
        case .unusable(let diagnostics): throw Examples.Unreadable(diagnostics: diagnostics)
        }
    }

    struct Missing: Error {
        let text: String
    }
}

extension Rollout {
    /// The moment of `2027-02-09 10:00` in the document's zone.
    func moment(_ text: String) -> Moment? {
        let halves = text.split(separator: " ").map(String.init)
        guard halves.count == 2, let date = CivilDate(iso8601: halves[0]) else { return nil }
        let clock = halves[1].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 2, let time = TimeOfDay(hour: clock[0], minute: clock[1]) else { return nil }
        return zone.moment(date, time)
    }
}
