/// The modules that a staff file may name: by id, and by the curriculum's titles.
struct ModuleNames {
    private let modules: [TrainingModule]?
    private let byName: [String: ModuleID]

    /// The names of those modules; without any curriculum (`nil`) every id is taken as it is.
    init(_ modules: [TrainingModule]?) {
        self.modules = modules
        var byName: [String: ModuleID] = [:]
        for module in modules ?? [] {
            for title in module.title.texts.values { byName[title.folded] = module.id }
        }
        for module in modules ?? [] { byName[module.id.text.folded] = module.id }
        self.byName = byName
    }

    func module(_ text: String) -> ModuleID? {
        guard modules != nil else { return text.contains { ",;/+|".contains($0) || $0.isNewline } ? nil : ModuleID(text) }
        return byName[text.folded]
    }

    func suggestion(for text: String) -> String? {
        Suggestion.nearest(to: text, among: (modules ?? []).map(\.id.text))
    }
}
