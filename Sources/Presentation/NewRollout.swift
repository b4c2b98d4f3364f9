public import Calendars
public import Documents

/// The text of a new roll-out: what is known is filled in, what has to be decided is a first guess with a comment beside it.
public struct NewRollout: Sendable {
    let curriculum: Curriculum
    let curriculumFile: String?
    let staff: [Employee]
    let staffFile: String?
    let firstDay: CivilDate
    let zone: Zone
    let language: Language

    /// A roll-out of that curriculum that begins on or after `firstDay`; `curriculumFile` is the path of the curriculum as the document
    /// names it, `nil` for a bundled one; `staffFile` is the path of the staff as the document names it,
    /// `nil` for two people to be replaced.
    public init(
        curriculum: Curriculum, curriculumFile: String? = nil, staff: [Employee], staffFile: String?, firstDay: CivilDate,
        zone: Zone, language: Language
    ) {
        self.curriculum = curriculum
        self.curriculumFile = curriculumFile
        self.staff = staff
        self.staffFile = staffFile
        self.firstDay = firstDay.advanced(by: (8 - firstDay.weekday.rawValue) % 7)
        self.zone = zone
        self.language = language
    }

    /// The zone in which most of the staff are; the first of several.
    public static func commonZone(of staff: [Employee]) -> Zone? {
        var counts: [Zone: Int] = [:]
        for employee in staff { counts[employee.zone, default: 0] += 1 }
        let most = counts.values.max()
        return staff.first { counts[$0.zone] == most }?.zone
    }

    /// The document, UTF-8.
    public var bytes: [UInt8] { Array(NewRolloutWording(language: language).text(of: self).utf8) }

    // MARK: What the text needs

    /// The stages: features in the curriculum's order, each after what it requires, in parts of about equal teaching time.
    var stages: [[Feature]] {
        let ordered = featuresInOrder
        let minutes = ordered.map(teachingMinutes)
        let whole = max(1, minutes.reduce(0, +))
        var stages = [[Feature]](repeating: [], count: Self.stageCount)
        var before = 0
        for (feature, own) in zip(ordered, minutes) {
            stages[min(Self.stageCount - 1, before * Self.stageCount / whole)].append(feature)
            before += own
        }
        return stages.filter { !$0.isEmpty }
    }

    private static let stageCount = 3
    /// Weeks from one stage's payment to the next, and from a payment to its go-live.
    static let weeksPerStage = 5
    static let weeksToGoLive = 4

    /// The first payment of a stage, and its go-live.
    func payment(ofStage index: Int) -> CivilDate { firstDay.advanced(by: index * Self.weeksPerStage * 7) }
    func goLive(ofStage index: Int) -> CivilDate { payment(ofStage: index).advanced(by: Self.weeksToGoLive * 7 - 3) }

    /// The last day: four weeks after the last go-live.
    var lastDay: CivilDate { goLive(ofStage: max(0, stages.count - 1)).advanced(by: 28) }

    /// Whether each of its days can be written: years have four digits.
    public var isInCalendar: Bool { CivilDate(iso8601: lastDay.description) != nil }

    /// All equipment that any module needs.
    var equipment: [EquipmentName] { Array(Set(curriculum.modules.flatMap(\.equipment))).sorted() }

    /// The largest team, if the staff has any.
    var largestTeam: TeamName? {
        var counts: [TeamName: Int] = [:]
        for team in staff.compactMap(\.team) { counts[team, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
    }

    /// Whether everything can be taught without a room of one's own.
    var needsLink: Bool { curriculum.modules.contains { $0.format.place == .linkedRoom } }

    private func teachingMinutes(_ feature: Feature) -> Int {
        curriculum.modules.filter { $0.features.first == feature.id }.reduce(0) { $0 + $1.duration.count * $1.parts }
    }

    /// Features in the curriculum's order, but none before one whose modules its own require.
    private var featuresInOrder: [Feature] {
        let modules = Dictionary(curriculum.modules.map { ($0.id, $0) }) { first, _ in first }
        var ordered: [Feature] = []
        var isTaken = Set<FeatureID>()
        func required(by feature: Feature) -> Set<FeatureID> {
            let own = curriculum.modules.filter { $0.features.contains(feature.id) }
            let before = own.flatMap(\.requires).compactMap { modules[$0.module]?.features.first }
            return Set(before).subtracting([feature.id])
        }
        while ordered.count < curriculum.features.count {
            let left = curriculum.features.filter { !isTaken.contains($0.id) }
            guard let next = left.first(where: { required(by: $0).isSubset(of: isTaken) }) ?? left.first else { break }
            ordered.append(next)
            isTaken.insert(next.id)
        }
        return ordered
    }
}
