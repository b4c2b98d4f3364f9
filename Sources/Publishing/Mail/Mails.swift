internal import Calendars
internal import Documents
internal import Foundation
public import Planning
internal import Presentation

/// A mail for each person whose calendar is new or has changed, as files that the user's own program sends.
public enum Mails {
    /// The mails of a publication, a file each, `00003-Anna-Belova.eml`. After an earlier publication only those have one whose
    /// calendar changed; in the first one, all who have a session.
    public static func files(of plan: Plan, _ publication: Publication, from sender: String = defaultSender) -> [OutputFile] {
        let changes = Dictionary(publication.changes.map { ($0.calendar, $0.changes) }) { first, _ in first }
        let bytes = Dictionary(publication.files.map { ($0.path, $0.bytes) }) { first, _ in first }
        let addresses = addresses(of: plan.rollout)
        let now = publication.ledger.now
        var files: [OutputFile] = []
        var taken: Set<String> = []
        for calendar in publication.ledger.calendars where calendar.kind == .employee || calendar.kind == .trainer {
            guard let changes = changes[calendar.id], let zone = Zone(identifier: calendar.head.zone) else { continue }
            let told = changes.compactMap(PersonalMail.Change.init)
            let ahead = calendar.events.filter { !$0.isCancelled && $0.end > now }.map(EventFacts.init)
            guard publication.isFirst ? !ahead.isEmpty : !told.isEmpty else { continue }
            let mail = PersonalMail(
                to: calendar.owner, about: plan.rollout.name, changes: publication.isFirst ? [] : told, ahead: ahead, zone: zone,
                in: calendar.head.language)
            let attachment = bytes[calendar.path] ?? []
            let message = MailMessage(
                to: (calendar.owner, addresses[calendar.id] ?? nil), from: sender,
                date: Date(timeIntervalSince1970: Double(now) * 60), subject: mail.subject, plainText: mail.plainText,
                html: mail.html, attachment: (FileSystem.split(calendar.path).name, attachment),
                language: calendar.head.language.rawValue, seed: Array(calendar.id.utf8) + [0] + attachment)
            let stem = FileSystem.split(calendar.path).name.dropLast(".ics".count)
            // A trainer who also learns has two calendars, and a mail about each.
            let name = taken.contains(stem.lowercased()) ? "\(calendar.kind.rawValue)-\(stem)" : String(stem)
            taken.insert(stem.lowercased())
            files.append(OutputFile(path: "\(name).eml", bytes: message.bytes))
        }
        return files
    }

    /// Who the mails are from unless somebody is named: the user's own program puts its user there.
    public static let defaultSender = "onboard <onboard@localhost>"

    private static func addresses(of rollout: Rollout) -> [String: String?] {
        let employees = rollout.staff.map { ("\(PlanCalendars.employees)/\($0.id.text)", $0.email) }
        let trainers = rollout.trainers.map { ("\(PlanCalendars.trainers)/\($0.id.text)", $0.email) }
        return Dictionary(employees + trainers) { first, _ in first }
    }
}

extension PersonalMail.Change {
    /// A change of a published event; `nil` where only what others see of it has changed.
    init?(_ change: EventChange) {
        let kind: Kind =
            switch change.kind {
            case .added: .added
            case .moved: .moved
            case .changed: .changed
            case .cancelled: .cancelled
            }
        self.init(kind: kind, was: change.was, is: change.is)
    }
}
