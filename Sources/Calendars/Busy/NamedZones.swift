/// The zones of one calendar by the names that its times use: those of the zone database, else what the file itself says, else
/// what Windows means by the name. A name is never guessed.
struct NamedZones {
    /// What a name stands for.
    enum Meaning {
        /// A zone of the database.
        case zone(Zone)
        /// The file's own rules.
        case rules(ParsedComponent)
    }

    private var components: [String: ParsedComponent] = [:]
    /// The line of the first VTIMEZONE that has no name: what it describes may be any name that is unknown.
    private(set) var namelessLine: Int?

    /// Takes in a VTIMEZONE.
    mutating func define(_ component: ParsedComponent) {
        if let name = component.all("TZID").first?.property.value {
            components[Self.bare(name)] = component
        } else {
            namelessLine = namelessLine ?? component.line
        }
    }

    /// What that name means, or `nil`.
    func meaning(of name: String) -> Meaning? {
        let name = Self.bare(name)
        if let zone = Zone(identifier: name) { return .zone(zone) }
        if let component = components[name] {
            // X-LIC-LOCATION says which zone the rules were copied from; they may have covered only a year of it.
            let place = component.all("X-LIC-LOCATION").first.flatMap { Zone(identifier: String($0.bareValue)) }
            return place.map(Meaning.zone) ?? .rules(component)
        }
        if let place = WindowsZones.places[name] { return Zone(identifier: place).map(Meaning.zone) }
        // RFC 5545 3.8.3.1: a name after a solidus is one of a registry, `/mozilla.org/20050126_1/Europe/Berlin`.
        guard name.hasPrefix("/") else { return nil }
        let parts = name.split(separator: "/")
        return [3, 2].lazy.filter { $0 <= parts.count }
            .compactMap { Zone(identifier: parts.suffix($0).joined(separator: "/")) }.first.map(Meaning.zone)
    }

    /// Outlook has been seen to quote a name twice.
    private static func bare(_ name: String) -> String {
        let quoted = name.count > 2 && name.hasPrefix("\"") && name.hasSuffix("\"")
        return quoted ? String(name.dropFirst().dropLast()) : name
    }
}
