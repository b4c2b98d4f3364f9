/// The zones of a file by their names: those of the zone database, else what the file or Windows mean by another name.
struct NamedZones {
    private var locations: [String: String] = [:]
    private var found: [String: Zone?] = [:]

    /// Takes in the places that VTIMEZONEs name. A later calendar of a file may mean something else by the same name.
    mutating func define(_ components: [ParsedComponent]) {
        for component in components where component.name == "VTIMEZONE" {
            guard let name = component.all("TZID").first?.property.value else { continue }
            locations[Self.bare(name)] = component.all("X-LIC-LOCATION").first.map { String($0.bareValue) }
        }
        found = [:]
    }

    /// The zone of that name, or `nil`: it is never guessed.
    mutating func zone(_ name: String) -> Zone? {
        if let known = found[name] { return known }
        let zone = Self.zone(Self.bare(name), locations: locations)
        found[name] = zone
        return zone
    }

    private static func zone(_ name: String, locations: [String: String]) -> Zone? {
        if let zone = Zone(identifier: name) ?? locations[name].flatMap(Zone.init(identifier:)) { return zone }
        if let place = WindowsZones.places[name] { return Zone(identifier: place) }
        // RFC 5545 3.8.3.1: a name after a solidus is one of a registry, `/mozilla.org/20050126_1/Europe/Berlin`.
        guard name.hasPrefix("/") else { return nil }
        let parts = name.split(separator: "/")
        return [3, 2].lazy.filter { $0 <= parts.count }
            .compactMap { Zone(identifier: parts.suffix($0).joined(separator: "/")) }.first
    }

    /// Outlook has been seen to quote a name twice.
    private static func bare(_ name: String) -> String {
        let quoted = name.count > 2 && name.hasPrefix("\"") && name.hasSuffix("\"")
        return quoted ? String(name.dropFirst().dropLast()) : name
    }
}
