import Calendars

/// The whole roll-out. Each part of the document has a section of its own; this puts them together in the order in which they need
/// one another, and says what only shows when they are.
enum RolloutSection {
    static let keys = [
        "onboard", "id", "name", "language", "timezone", "currency", "horizon", "curriculum", "staff", "working-time", "stages",
        "at-once", "waves", "budget", "licences", "trainers", "rooms", "limits", "preferences", "pinned", "readiness", "wages",
        "assumptions", "priorities",
    ]
    /// The version of the format that this program reads.
    static let version = "1"
    /// The longest horizon, in days: about ten years.
    static let longestHorizon = 3_660

    static func read(_ root: YAMLValue, files: NeighbourFiles, _ report: inout Report) -> Rollout? {
        guard let fields = Fields(root, keys: keys, &report) else { return nil }
        checkVersion(fields.required("onboard", &report), &report)
        let name = fields.required("name", &report)?.title(&report)
        let id = Self.id(fields, name, &report)
        let language = fields.optional("language").map { $0.word(Language.self, &report) ?? .english } ?? .english
        let zone = fields.required("timezone", &report)?.zone(&report)
        let currency = fields.optional("currency").flatMap { $0.text(.text, &report) }
        let horizon = fields.required("horizon", &report).flatMap { Self.horizon($0, &report) }
        let curriculum = Self.curriculum(fields.required("curriculum", &report), files, &report)
        let weekly = WorkingTimeSection.weekly(fields.required("working-time", &report), &report)
        let staffValue = fields.required("staff", &report)
        let stagesValue = fields.required("stages", &report)
        let trainersValue = fields.required("trainers", &report)
        let roomsValue = fields.required("rooms", &report)

        var names = Names(
            roles: curriculum?.roles.map(\.id.text), features: curriculum?.features.map(\.id.text),
            modules: curriculum?.modules.map(\.id.text))
        let stages = StageSection.stages(stagesValue, names, horizon: horizon, &report)

        // What could not be read is reported; for the rest of the document something stands in for it.
        let hours = DocumentHours(weekly: weekly, firstDay: horizon?.lowerBound)
        let days = horizon ?? anyDays
        let documentZone = zone ?? .utc
        let context = StaffContext(
            roles: curriculum?.roles, modules: curriculum?.modules, zone: documentZone, language: language, hours: hours,
            calendar: { path, zone, place in files.calendar(path, zone: zone, horizon: days, at: place) })
        let staff = StaffSection.read(staffValue, context: context, files: files, &report)
        names.employees = staff?.map(\.id.text)
        names.teams = staff.map { unique($0.compactMap(\.team?.text)) }
        names.sites = staff.map { unique($0.compactMap(\.site?.text)) }

        let surroundings = Surroundings(
            zone: documentZone, horizon: days, hours: hours, names: names, staff: staff ?? [], files: files)
        let trainers = TeachingSection.trainers(trainersValue, surroundings, &report)
        let rooms = TeachingSection.rooms(roomsValue, surroundings, &report)
        names.sites = names.sites.map { unique($0 + rooms.compactMap(\.site?.text)) }
        let workingTime = WorkingTimeSection.read(
            fields.optional("working-time"), weekly: weekly ?? WeeklyHours([:]), zone: documentZone, horizon: days, names, files,
            &report)
        let atOnce = StageSection.atOnce(
            fields.optional("at-once"), stages: stages, horizon: days, at: fields.place(of: "stages"), &report)
        let waves = LimitSection.waves(fields.optional("waves"), names, &report)
        let limits = LimitSection.limits(fields.optional("limits"), names, &report)
        let budget = LimitSection.budget(fields.optional("budget"), &report)
        let licences = LimitSection.licences(fields.optional("licences"), &report)
        let wages = LimitSection.wages(fields.optional("wages"), names, &report)
        let avoid =
            fields.optional("preferences").flatMap { Fields($0, keys: ["avoid"], &report) }
            .map { PatternSection.patterns($0.optional("avoid"), names, &report) } ?? []
        let target = fields.optional("readiness").flatMap { Fields($0, keys: ["target"], &report) }
            .flatMap { $0.optional("target")?.share(&report) }
        let assumptions = AssumptionSection.read(fields.optional("assumptions"), names, &report)
        let priorities = LimitSection.priorities(fields.optional("priorities"), &report)
        guard let zone, let horizon, let curriculum, let staff, weekly != nil else { return nil }
        let needed = Set(stages.flatMap(\.features))
        let modules = curriculum.modules.filter { !needed.isDisjoint(with: $0.features) }
        if target != nil, !modules.isEmpty, modules.allSatisfy({ $0.refresher == nil }) {
            report.notice(.targetWithoutRefreshers, at: fields.place(of: "readiness"))
        }
        let pins = PinnedSection.Parts(
            curriculum: curriculum, staff: staff, trainers: Self.ids(trainersValue, keys: ["id", "employee"]),
            rooms: Self.ids(roomsValue, keys: ["id"]), knownTrainers: trainers, knownRooms: rooms,
            needed: report.errorCount == 0 ? Set(modules.map(\.id)) : nil, zone: zone,
            horizon: horizon)
        let pinned = PinnedSection.read(fields.optional("pinned"), pins, &report)
        TeachingChecks.check(
            modules: modules, stages: stages, staff: staff, trainers: trainers, rooms: rooms, root: root, &report)
        guard report.errorCount == 0, let name, let id else { return nil }
        return Rollout(
            id: id, name: name, language: language, zone: zone, currency: currency, horizon: horizon, curriculum: curriculum,
            staff: staff, workingTime: workingTime, stages: stages, atOnce: atOnce, waves: waves, budget: budget,
            licences: licences,
            trainers: trainers, rooms: rooms, limits: limits, avoid: avoid, pinned: pinned, readinessTarget: target, wages: wages,
            assumptions: assumptions, priorities: priorities)
    }

    /// Stands in for a horizon that cannot be read.
    private static let anyDays = CivilDate(daysSinceEpoch: 0)...CivilDate(daysSinceEpoch: 36_500)

    /// The ids of a list as they are written: what cannot be read is there all the same.
    private static func ids(_ value: YAMLValue?, keys: [String]) -> [String] {
        (value?.elements ?? []).flatMap { element in keys.compactMap { element.value(ofKey: $0)?.written } }
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
    }

    private static func checkVersion(_ value: YAMLValue?, _ report: inout Report) {
        guard let value, let text = value.text(.oneOf([version]), &report), text != version else { return }
        report.error(.unknownVersion(text), at: value.place)
    }

    /// The id, else one derived from the English name, else from any name.
    private static func id(_ fields: Fields, _ name: LocalizedText?, _ report: inout Report) -> RolloutID? {
        if let value = fields.optional("id") { return value.id(&report) }
        guard let name else { return nil }
        if let id = name.text(in: .english).asID { return RolloutID(id) }
        report.error(.missingKey("id"), at: fields.place)
        return nil
    }

    private static func horizon(_ value: YAMLValue, _ report: inout Report) -> ClosedRange<CivilDate>? {
        guard let range = value.dateRange(.dateRange, &report) else { return nil }
        guard range.lowerBound.days(to: range.upperBound) < longestHorizon else {
            let text = "\(range.lowerBound)..\(range.upperBound)"
            report.error(.tooLarge(text, most: .horizonDays(longestHorizon)), at: value.place)
            return nil
        }
        return range
    }

    /// A bundled curriculum by its id, or one in a file.
    private static func curriculum(_ value: YAMLValue?, _ files: NeighbourFiles, _ report: inout Report) -> Curriculum? {
        guard let value, let text = value.text(.text, &report) else { return nil }
        if let bundled = BundledFiles.curriculum(id: text) {
            guard case .usable(let curriculum, _) = bundled else { return report.take(bundled) }
            return curriculum
        }
        let bundled = BundledFiles.curriculumIDs
        let looksLikeID = !text.contains("/") && !text.contains(".")
        if looksLikeID, !SourceFile.isFile(files.path(of: text)) {
            let suggestion = Suggestion.nearest(to: text, among: bundled)
            report.error(.unknownCurriculum(text, bundled: bundled, suggestion: suggestion), at: value.place)
            return nil
        }
        switch files.read(text, mentioned: value.place) {
        case .success(let bytes): return report.take(DocumentReader.curriculum(bytes, file: files.name(of: text)))
        case .failure(let diagnostic):
            report.add([diagnostic])
            return nil
        }
    }
}
