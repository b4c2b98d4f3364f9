/// The entries of a map, each key of which is known: the others are reported when this is made.
struct Fields {
    let place: Diagnostic.Place
    private let entries: [String: YAMLValue.Entry]
    /// Keys that an unknown one was probably meant for: they are not missed as well.
    private let misspelt: Set<String>

    /// The entries of a value that is to be a map with those keys; `nil`, and an error, for any other value.
    init?(_ value: YAMLValue, keys: [String], _ report: inout Report) {
        guard case .map(let list) = value.content else {
            report.error(.wrongKind(found: value.kind, expected: .map), at: value.place)
            return nil
        }
        var entries: [String: YAMLValue.Entry] = [:]
        var misspelt: Set<String> = []
        for entry in list {
            guard keys.contains(entry.key) else {
                let suggestion = Suggestion.nearest(to: entry.key, among: keys)
                if let suggestion { misspelt.insert(suggestion) }
                report.error(.unknownKey(entry.key, suggestion: suggestion, known: keys), at: entry.place)
                continue
            }
            entries[entry.key] = entry
        }
        place = list.first?.place ?? value.place
        self.entries = entries
        self.misspelt = misspelt
    }

    /// The value of a key, if there is any.
    func optional(_ key: String) -> YAMLValue? {
        guard let value = entries[key]?.value, !value.isNothing else { return nil }
        return value
    }

    /// The value of a key that must be there; a missing one is an error.
    func required(_ key: String, _ report: inout Report) -> YAMLValue? {
        if let value = optional(key) { return value }
        if !misspelt.contains(key) { report.error(.missingKey(key), at: entries[key]?.place ?? place) }
        return nil
    }

    /// Whether a key is there under a name that is not quite its own.
    func isMisspelt(_ key: String) -> Bool { entries[key] == nil && misspelt.contains(key) }

    /// Where a key is, else where the map is.
    func place(of key: String) -> Diagnostic.Place { entries[key]?.place ?? place }
}

/// The entries of a map whose keys are names that the document chooses.
extension YAMLValue {
    func openEntries(_ report: inout Report) -> [Entry] {
        switch content {
        case .map(let entries): return entries
        case .nothing: return []
        case .text, .list:
            report.error(.wrongKind(found: kind, expected: .map), at: place)
            return []
        }
    }
}
