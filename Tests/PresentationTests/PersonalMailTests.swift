import Calendars
import Documents
import Testing

@testable import Presentation

@Suite struct `A mail about a changed calendar` {
    private static func event(
        _ start: Int = 0, title: String = "Deals", place: String? = "Blue room", trainer: String = "Ann"
    ) -> EventFacts {
        let where_ = place.map { "\nWhere: \($0)" } ?? ""
        return EventFacts(
            interval: Interval(start: Moment(minutes: start), end: Moment(minutes: start + 60)), isAllDay: false,
            isCancelled: false, title: title, place: place, link: nil,
            description: "Format: workshop\nTrainer: \(trainer)" + where_)
    }

    private static func mail(_ kind: PersonalMail.Change.Kind, was: EventFacts, is new: EventFacts) -> PersonalMail {
        PersonalMail(
            to: "Bob", about: LocalizedText(everywhere: "Roll-out"), changes: [.init(kind: kind, was: was, is: new)],
            ahead: [new], zone: .utc, in: .english)
    }

    @Test func `says when and where a moved session was`() {
        let mail = Self.mail(.moved, was: Self.event(), is: Self.event(1_440, place: "Online"))
        let was = "was: Thu 1\u{A0}Jan\u{A0}1970, 00:00–01:00 · Blue room"
        #expect(mail.plainText.contains("\n  \(was)\n"))
        #expect(mail.html.contains("<small>\(was)</small>"))
    }

    @Test(arguments: [
        (event(place: "Online"), "Blue room"), (event(title: "Leads"), "Deals"), (event(trainer: "Cid"), "Trainer: Ann"),
        (event(place: "Online", trainer: "Cid"), "Blue room · Trainer: Ann"),
    ]) func `says what was otherwise in a session that stays when it is`(_ new: EventFacts, was: String) {
        #expect(Self.mail(.changed, was: Self.event(), is: new).plainText.contains("\n  was: \(was)\n"))
    }
}
