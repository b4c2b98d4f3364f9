/// The roles that a staff file may name: by id, and by the curriculum's titles in each language.
struct RoleNames {
    private let roles: [Role]?
    private let byName: [String: RoleID]

    /// The names of those roles; without any curriculum (`nil`) every id is taken as it is.
    init(_ roles: [Role]?) {
        self.roles = roles
        var byName: [String: RoleID] = [:]
        for role in roles ?? [] {
            for title in role.title.texts.values { byName[title.folded] = role.id }
        }
        // An id goes before a title that is written the same.
        for role in roles ?? [] { byName[role.id.text.folded] = role.id }
        self.byName = byName
    }

    /// The role whose id or title the text is, or `nil`.
    func title(_ text: String) -> RoleID? { byName[text.folded] }

    /// The role that the text is, or `nil`.
    func role(_ text: String) -> RoleID? {
        if let role = title(text) { return role }
        return roles == nil ? RoleID(text.lowercased()) : nil
    }

    /// The role whose title the text is, or that its words usually mean; `nil` where they mean none that the curriculum has.
    func guess(_ position: String) -> RoleID? {
        if let role = title(position) { return role }
        guard let role = PositionWords.role(position) else { return nil }
        return roles == nil || byName[role.text.folded] == role ? role : nil
    }

    /// What an unknown role may have meant.
    func suggestion(for text: String) -> String? {
        let ids = (roles ?? []).map(\.id.text)
        let titles = (roles ?? []).flatMap { role in Language.allCases.compactMap { role.title.texts[$0] } }
        if let near = Suggestion.nearest(to: text, among: ids + titles) { return role(near)?.text ?? near }
        return guess(text)?.text
    }
}

/// The words of job titles that say a role. A guess, and always said to be one.
///
/// Source: the mapping that was proposed for amoCRM's roles, with the same eight roles as in the bundled curricula. A job title
/// that has none of these words says no role.
enum PositionWords {
    /// The role that the words of a job title usually mean; the first line of the table that fits.
    static func role(_ position: String) -> RoleID? {
        let words = position.lowercased().split { !$0.isLetter }.map { String($0).folded }
        return table.first { line in line.words.split(separator: " ").contains { matches(String($0), words) } }?.role
    }

    /// A word of the table matches any word that begins with it; one with `=` only that word.
    private static func matches(_ pattern: String, _ words: [String]) -> Bool {
        pattern.hasPrefix("=") ? words.contains(String(pattern.dropFirst())) : words.contains { $0.hasPrefix(pattern) }
    }

    private static let table: [(role: RoleID, words: String)] = [
        (RoleID("head"), "=роп руковод =рук начальн =head заведующ"),
        (RoleID("marketer"), "маркет market"),
        (RoleID("accountant"), "бухг account"),
        (RoleID("admin"), "админ admin"),
        (RoleID("director"), "директор director =ceo"),
        (RoleID("support"), "оператор поддержк сервис диспетчер support operator dispatcher"),
        (RoleID("field"), "выездн монтажник field"),
        (RoleID("sales"), "менеджер продаж продав sales manager"),
    ]
}
