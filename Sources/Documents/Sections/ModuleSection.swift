/// A training module of a curriculum.
enum ModuleSection {
    static let keys = [
        "id", "title", "features", "roles", "duration", "parts", "format", "concepts", "difficulty", "requires", "group",
        "equipment", "refresher",
    ]
    /// The longest part, in minutes: a day.
    static let longest = 1_440
    /// The most parts, concepts and learners in a group.
    static let mostParts = 100
    static let mostConcepts = 10_000
    static let largestGroup = 100_000

    static func read(_ value: YAMLValue, roles: [Role], features: [Feature], _ report: inout Report) -> TrainingModule? {
        guard let fields = Fields(value, keys: keys, &report) else { return nil }
        let before = report.errorCount
        let id: ModuleID? = fields.required("id", &report)?.id(&report)
        let title = fields.required("title", &report)?.title(&report)
        let ownFeatures: [FeatureID] = references(
            fields.required("features", &report), "features", .feature, among: features.map(\.id.text), &report)
        let ownRoles: [RoleID] = references(
            fields.required("roles", &report), "roles", .role, among: roles.map(\.id.text), &report)
        let duration = fields.required("duration", &report).flatMap { length($0, &report) }
        let parts = fields.optional("parts").map { $0.count(1...mostParts, &report) ?? 1 } ?? 1
        let format = fields.optional("format").map { $0.word(TrainingModule.Format.self, &report) ?? .workshop } ?? .workshop
        let concepts = fields.optional("concepts").map { $0.count(0...mostConcepts, &report) ?? 1 } ?? 1
        let difficulty =
            fields.optional("difficulty").map { $0.word(TrainingModule.Difficulty.self, &report) ?? .unknown } ?? .unknown
        let requires = (fields.optional("requires")?.elements ?? []).compactMap { requirement($0, &report) }
        let (minimum, maximum) = group(fields.optional("group"), &report)
        let equipment: [EquipmentName] = (fields.optional("equipment")?.elements ?? []).compactMap { $0.name(&report) }
        let refresher = fields.optional("refresher").flatMap { value -> Minutes? in
            guard let fields = Fields(value, keys: ["duration"], &report) else { return nil }
            return fields.required("duration", &report).flatMap { length($0, &report) }
        }
        guard report.errorCount == before, let id, let title, let duration else { return nil }
        return TrainingModule(
            id: id, title: title, features: ownFeatures, roles: ownRoles, duration: duration, parts: parts, format: format,
            concepts: concepts, difficulty: difficulty, requires: requires, groupMinimum: minimum, groupMaximum: maximum,
            equipment: equipment, refresher: refresher)
    }

    /// Checks that what a module requires exists, and is not itself.
    static func checkRequirements(of module: TrainingModule, _ value: YAMLValue, known: [String], _ report: inout Report) {
        let elements = value.value(ofKey: "requires")?.elements ?? []
        for (requirement, element) in zip(module.requires, elements) where !known.contains(requirement.module.text) {
            let text = requirement.module.text
            let suggestion = Suggestion.nearest(to: text, among: known)
            report.error(
                .unknownReference(text, .module, suggestion: suggestion),
                at: element.value(ofKey: "module")?.place ?? element.place)
        }
    }

    /// A length of at least a minute and at most a day.
    private static func length(_ value: YAMLValue, _ report: inout Report) -> Minutes? {
        let exceeds = { (text: String) in Length.exceeds(text) || Minutes(written: text).map { $0.count > longest } ?? false }
        return value.read(.minutes, most: .minutes(longest), exceeds: exceeds, &report) { text in
            guard let minutes = Minutes(written: text), (1...longest).contains(minutes.count) else { return nil }
            return minutes
        }
    }

    private static func requirement(_ value: YAMLValue, _ report: inout Report) -> TrainingModule.Requirement? {
        if case .text = value.content {
            let id: ModuleID? = value.id(&report)
            return id.map { TrainingModule.Requirement(module: $0) }
        }
        guard let fields = Fields(value, keys: ["module", "gap"], &report) else { return nil }
        let module: ModuleID? = fields.required("module", &report)?.id(&report)
        let gap = fields.optional("gap").map { Self.gap($0, &report) ?? TrainingModule.Gap.none } ?? TrainingModule.Gap.none
        return module.map { TrainingModule.Requirement(module: $0, gap: gap) }
    }

    private static func gap(_ value: YAMLValue, _ report: inout Report) -> TrainingModule.Gap? {
        value.read(.gap, most: .number(Length.largest), exceeds: Length.exceeds, &report) { text in
            guard let length = Length(written: text), length.seconds % 60 == 0, length.days == 0 || length.seconds == 0 else {
                return nil
            }
            if length.days > 0 { return .days(length.days) }
            return length.seconds == 0 ? TrainingModule.Gap.none : .minutes(Minutes(length.seconds / 60))
        }
    }

    private static func group(_ value: YAMLValue?, _ report: inout Report) -> (minimum: Int, maximum: Int?) {
        guard let value, let fields = Fields(value, keys: ["min", "max"], &report) else { return (1, nil) }
        let minimum = fields.optional("min").flatMap { $0.count(1...largestGroup, &report) } ?? 1
        let maximum = fields.optional("max").flatMap { $0.count(1...largestGroup, &report) }
        if let maximum, maximum < minimum { report.error(.backwards("\(minimum)-\(maximum)"), at: fields.place(of: "max")) }
        return (minimum, maximum)
    }

    /// A list of ids, each of which must be among the known ones. An empty list is an error.
    static func references<Kind>(
        _ value: YAMLValue?, _ key: String, _ kind: Problem.Reference, among known: [String]?, _ report: inout Report
    ) -> [Identifier<Kind>] {
        guard let value else { return [] }
        if value.elements.isEmpty { report.error(.emptyList(key: key), at: value.place) }
        return value.elements.compactMap { $0.reference(kind, among: known, &report) }
    }
}

extension YAMLValue {
    /// A name that must be among the known ones, if these could be read.
    func reference<Kind>(_ kind: Problem.Reference, among known: [String]?, _ report: inout Report) -> Identifier<Kind>? {
        guard let text = text(.text, &report) else { return nil }
        guard let known, !known.contains(text) else { return Identifier(text) }
        report.error(.unknownReference(text, kind, suggestion: Suggestion.nearest(to: text, among: known)), at: place)
        return nil
    }
}
