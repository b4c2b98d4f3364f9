/// What a lone file is, by its name and its first lines.
public enum DocumentKind: Hashable, Sendable {
    case rollout, curriculum, staff, calendar

    /// What the file at a path seems to be; a folder, and whatever cannot be told, is a roll-out.
    public static func of(_ path: String) -> DocumentKind {
        let name = path.lowercased()
        if name.hasSuffix(".ics") { return .calendar }
        if [".csv", ".tsv", ".txt"].contains(where: name.hasSuffix) { return .staff }
        guard SourceFile.isFile(path), case .success(let bytes) = SourceFile.read(path, as: path) else { return .rollout }
        let lines = String(decoding: bytes.prefix(headBytes), as: UTF8.self).split(whereSeparator: \.isNewline)
        func has(_ key: String) -> Bool { lines.contains { $0.hasPrefix("\(key):") } }
        if has("onboard") || has("stages") || has("staff") { return .rollout }
        return has("modules") || has("curriculum") ? .curriculum : .rollout
    }

    /// The keys that tell one kind from another are looked for in so many bytes.
    private static let headBytes = 1 << 20
}
