@testable import Calendars
import Testing

@Suite struct `The zones of a file` {
    private func place(_ name: String, in zones: NamedZones = NamedZones()) -> String? {
        if case .zone(let zone)? = zones.meaning(of: name) { zone.identifier } else { nil }
    }

    @Test func `have a place for every name that Windows gives`() {
        for (name, place) in WindowsZones.places {
            #expect(Zone(identifier: place) != nil, "\(name): \(place)")
        }
    }

    @Test(arguments: [
        ("Europe/Moscow", "Europe/Moscow"), ("\"Russian Standard Time\"", "Europe/Moscow"),
        ("/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
    ])
    func `are found by the names that programs write (45)`(name: String, place: String) {
        #expect(self.place(name) == place)
    }

    @Test func `are found by the place that their VTIMEZONE names`() throws {
        let calendars = try ParsedComponent.calendars(
            in: calendar("BEGIN:VTIMEZONE\nTZID:Office\nX-LIC-LOCATION:Asia/Yekaterinburg\nEND:VTIMEZONE"))
        var zones = NamedZones()
        #expect(place("Office", in: zones) == nil)
        for component in calendars.flatMap(\.components) { zones.define(component) }
        #expect(place("Office", in: zones) == "Asia/Yekaterinburg")
    }

    @Test(arguments: ["", "MSK", "GMT+3", "Moscow", "Standard Time", "/", "/Moscow", "Customized Time Zone"])
    func `are never guessed (45)`(name: String) {
        #expect(place(name) == nil)
    }
}
