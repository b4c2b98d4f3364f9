internal import Foundation

/// Names of files for ids, which may hold anything: safe on Linux, macOS and Windows, and no two alike, even where case does not count.
///
/// A name depends on the other ids only where two of them would be the same file; nobody's file is renamed when somebody joins.
struct FileNames {
    private let names: [String: String]

    /// The names of those ids, each with what people call it: `00003-Anna-Belova`.
    init(_ items: [(id: String, name: String)]) {
        let safe = Dictionary(items.map { ($0.id, Self.safe($0.name == $0.id ? $0.id : "\($0.id) \($0.name)")) }) { first, _ in
            first
        }
        let sharing = Dictionary(grouping: safe.keys) { Self.folded(safe[$0] ?? $0) }
        var names: [String: String] = [:]
        for (_, sharing) in sharing {
            for id in sharing {
                let safe = safe[id] ?? Self.safe(id)
                names[id] = sharing.count == 1 ? safe : "\(safe)-\(Self.mark(id))"
            }
        }
        self.names = names
    }

    /// The names of those ids.
    init(_ ids: [String]) {
        self.init(ids.map { (id: $0, name: $0) })
    }

    /// The name of an id's file, without its extension.
    func name(_ id: String) -> String { names[id] ?? Self.safe(id) }

    /// The hexadecimal digits that tell apart ids whose names would be the same.
    private static let markDigits = 12
    /// The octets that a name may have; most file systems stop at 255, and an extension and a mark still follow.
    private static let mostOctets = 150
    private static let keptMarks: Set<Character> = ["-", "_", "@", "+"]
    /// What Windows opens as a device, whatever the extension.
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// Letters and digits of any script and a few marks stay, a dot between two of them too; each run of anything else is a hyphen.
    private static func safe(_ id: String) -> String {
        let characters = Array(id.precomposedStringWithCanonicalMapping)
        func isKeptAt(_ index: Int) -> Bool { characters.indices.contains(index) && isKept(characters[index]) }
        var name = ""
        for (index, character) in characters.enumerated() {
            let isInnerDot = character == "." && isKeptAt(index - 1) && isKeptAt(index + 1)
            let next = isKept(character) || isInnerDot ? character : "-"
            if next == "-", character != "-", name.last == "-" { continue }
            guard name.utf8.count + next.utf8.count <= mostOctets else { break }
            name.append(next)
        }
        // A name that begins with a hyphen is an option to most programs.
        name = String(name.drop { $0 == "-" })
        while name.last == "-" || name.last == "." { name.removeLast() }
        if name.isEmpty { return mark(id) }
        return devices.contains(folded(String(name.prefix { $0 != "." }))) ? "_" + name : name
    }

    private static func mark(_ id: String) -> String {
        String(FNV1a.digits(FNV1a.hash(id.utf8)).suffix(markDigits))
    }

    private static func isKept(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || keptMarks.contains(character)
    }

    private static func folded(_ name: String) -> String { name.lowercased() }
}
