/// A curriculum: roles, features and modules.
enum CurriculumSection {
    static let keys = ["curriculum", "title", "roles", "features", "modules"]

    /// The curriculum of a document, every reference of which resolves.
    static func read(_ root: YAMLValue, _ report: inout Report) -> Curriculum? {
        let before = report.errorCount
        guard let fields = Fields(root, keys: keys, &report) else { return nil }
        let id: Identifier<Curriculum>? = fields.required("curriculum", &report)?.id(&report)
        let title = fields.required("title", &report)?.title(&report)
        let roles = named(fields.required("roles", &report), .role, &report).map { Role(id: Identifier($0.id), title: $0.title) }
        let features = named(fields.required("features", &report), .feature, &report)
            .map { Feature(id: Identifier($0.id), title: $0.title) }
        var modules: [(module: TrainingModule, value: YAMLValue)] = []
        if let value = fields.required("modules", &report) {
            if value.elements.isEmpty { report.error(.emptyList(key: "modules"), at: value.place) }
            var places: [ModuleID: Int?] = [:]
            for element in value.elements {
                guard let module = ModuleSection.read(element, roles: roles, features: features, &report) else { continue }
                if let first = places[module.id] {
                    report.error(.duplicateID(module.id.text, .module, firstLine: first), at: element.place)
                } else {
                    places[module.id] = element.place.line
                    modules.append((module, element))
                }
            }
        }
        // One that cannot be read is there all the same.
        let known = fields.optional("modules")?.elements.compactMap { $0.value(ofKey: "id")?.written } ?? []
        for (module, value) in modules { ModuleSection.checkRequirements(of: module, value, known: known, &report) }
        guard report.errorCount == before else { return nil }
        checkCycles(modules, &report)
        checkRoles(modules, &report)
        guard let id, let title, report.errorCount == before else { return nil }
        let curriculum = Curriculum(id: id, title: title, roles: roles, features: features, modules: modules.map(\.module))
        checkTranslations(curriculum, root, &report)
        return curriculum
    }

    /// A list of `{id, title}`, or of ids alone.
    private static func named(
        _ value: YAMLValue?, _ kind: Problem.Reference, _ report: inout Report
    ) -> [(id: String, title: LocalizedText)] {
        var result: [(id: String, title: LocalizedText)] = []
        var lines: [String: Int?] = [:]
        guard let value else { return [] }
        if value.elements.isEmpty { report.error(.emptyList(key: kind == .role ? "roles" : "features"), at: value.place) }
        for element in value.elements {
            var id: Identifier<Never>?
            var title: LocalizedText?
            if case .text = element.content {
                id = element.id(&report)
            } else if let fields = Fields(element, keys: ["id", "title"], &report) {
                id = fields.required("id", &report)?.id(&report)
                title = fields.optional("title")?.title(&report)
            }
            guard let text = id?.text else { continue }
            if let first = lines[text] {
                report.error(.duplicateID(text, kind, firstLine: first), at: element.place)
                continue
            }
            lines[text] = element.place.line
            result.append((text, title ?? LocalizedText(everywhere: text)))
        }
        return result
    }

    /// Finds prerequisites that run in a circle and names each circle once, from its first module in the document on.
    private static func checkCycles(_ modules: [(module: TrainingModule, value: YAMLValue)], _ report: inout Report) {
        let index = Dictionary(uniqueKeysWithValues: modules.enumerated().map { ($1.module.id, $0) })
        var state = [Int](repeating: 0, count: modules.count)  // 0 not seen, 1 on the path, 2 done
        for root in modules.indices where state[root] == 0 {
            var path: [(module: Int, next: Int)] = [(root, 0)]
            state[root] = 1
            while let (module, next) = path.last {
                let requires = modules[module].module.requires
                guard next < requires.count else {
                    state[module] = 2
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                guard let other = index[requires[next].module] else { continue }
                if state[other] == 0 {
                    state[other] = 1
                    path.append((other, 0))
                } else if state[other] == 1, let start = path.firstIndex(where: { $0.module == other }) {
                    let cycle = path[start...].map(\.module)
                    let first = cycle.min() ?? other
                    let turn = cycle.firstIndex(of: first) ?? 0
                    let named = (cycle[turn...] + cycle[..<turn]).map { modules[$0].module.id }
                    report.error(.prerequisiteCycle(named), at: modules[first].value.place)
                }
            }
        }
    }

    /// Finds roles that need a module but not what it requires: the prerequisite never binds them.
    private static func checkRoles(_ modules: [(module: TrainingModule, value: YAMLValue)], _ report: inout Report) {
        let byID = Dictionary(uniqueKeysWithValues: modules.map { ($0.module.id, $0.module) })
        for (module, value) in modules {
            let neverTaught = module.requires.compactMap { requirement -> Problem.NeverTaught? in
                guard let other = byID[requirement.module] else { return nil }
                let roles = module.roles.filter { !other.roles.contains($0) }
                return roles.isEmpty ? nil : Problem.NeverTaught(module: other.id, roles: roles)
            }
            guard !neverTaught.isEmpty else { continue }
            report.notice(.unreachablePrerequisite(module.id, neverTaught), at: value.place(ofKey: "requires"))
        }
    }

    /// Finds titles that lack a language in which others are written.
    private static func checkTranslations(_ curriculum: Curriculum, _ root: YAMLValue, _ report: inout Report) {
        var places: [(title: LocalizedText, place: Diagnostic.Place)] = []
        func add(_ titles: [LocalizedText], _ key: String) {
            let elements = root.value(ofKey: key)?.elements ?? []
            for (title, element) in zip(titles, elements) { places.append((title, element.place(ofKey: "title"))) }
        }
        places.append((curriculum.title, root.place(ofKey: "title")))
        add(curriculum.roles.map(\.title), "roles")
        add(curriculum.features.map(\.title), "features")
        add(curriculum.modules.map(\.title), "modules")
        let languages = Language.allCases.filter { language in places.contains { $0.title.texts[language] != nil } }
        for (title, place) in places {
            for language in languages where title.texts[language] == nil {
                report.notice(.missingTranslation(language), at: place)
            }
        }
    }
}

extension YAMLValue {
    /// The text of a scalar, without spaces around it; `nil` for any other value.
    var written: String? {
        guard case .text(let text) = content else { return nil }
        return text.trimmed
    }

    /// The value of a key of a map.
    func value(ofKey key: String) -> YAMLValue? {
        guard case .map(let entries) = content else { return nil }
        return entries.last { $0.key == key }?.value
    }

    /// Where a key of a map is, else where the map is.
    func place(ofKey key: String) -> Diagnostic.Place {
        guard case .map(let entries) = content else { return place }
        return entries.last { $0.key == key }?.place ?? place
    }
}
