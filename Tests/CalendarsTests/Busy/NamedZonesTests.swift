@testable import Calendars
import Testing

@Suite struct `The zones of a file` {
    @Test func `have a place for every name that Windows gives`() {
        for (name, place) in WindowsZones.places {
            #expect(Zone(identifier: place) != nil, "\(name): \(place)")
        }
    }

    @Test(arguments: [
        ("Europe/Moscow", "Europe/Moscow"), ("\"Russian Standard Time\"", "Europe/Moscow"),
        ("/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
    ])
    func `are found by the names that programs write`(name: String, place: String) {
        var zones = NamedZones()
        #expect(zones.zone(name)?.identifier == place)
    }

    @Test func `are found by the place that their VTIMEZONE names`() throws {
        let calendars = try ParsedComponent.calendars(
            in: calendar("BEGIN:VTIMEZONE\nTZID:Office\nX-LIC-LOCATION:Asia/Yekaterinburg\nEND:VTIMEZONE"))
        var zones = NamedZones()
        #expect(zones.zone("Office") == nil)
        zones.define(calendars.flatMap(\.components))
        #expect(zones.zone("Office")?.identifier == "Asia/Yekaterinburg")
    }

    @Test(arguments: ["", "MSK", "GMT+3", "Moscow", "Standard Time", "/", "/Moscow", "Customized Time Zone"])
    func `are never guessed`(name: String) {
        var zones = NamedZones()
        #expect(zones.zone(name) == nil)
    }
}
