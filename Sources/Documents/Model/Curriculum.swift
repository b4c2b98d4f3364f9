/// Features and training modules of one CRM, checked: every reference resolves, no prerequisite runs in a circle.
public struct Curriculum: Sendable {
    /// The curriculum's id, `amocrm`.
    public let id: Identifier<Curriculum>
    /// Its name for people.
    public let title: LocalizedText
    /// The roles, in the document's order.
    public let roles: [Role]
    /// The features, in the document's order.
    public let features: [Feature]
    /// The training modules, in the document's order.
    public let modules: [TrainingModule]

    /// The curriculum of checked parts.
    public init(
        id: Identifier<Curriculum>, title: LocalizedText, roles: [Role], features: [Feature], modules: [TrainingModule]
    ) {
        self.id = id
        self.title = title
        self.roles = roles
        self.features = features
        self.modules = modules
    }
}

/// A kind of work in the client's company.
public struct Role: Hashable, Sendable {
    /// The role's id, `sales`.
    public let id: RoleID
    /// Its name for people.
    public let title: LocalizedText

    /// The role of that id and name.
    public init(id: RoleID, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}

/// A capability of the CRM the company buys.
public struct Feature: Hashable, Sendable {
    /// The feature's id, `pipeline`.
    public let id: FeatureID
    /// Its name for people.
    public let title: LocalizedText

    /// The feature of that id and name.
    public init(id: FeatureID, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}

/// A unit of teaching.
public struct TrainingModule: Hashable, Sendable {
    /// The module's id.
    public let id: ModuleID
    /// Its name for people.
    public let title: LocalizedText
    /// The features it serves; it is needed as soon as the first of them is in use. Not empty.
    public let features: [FeatureID]
    /// Who needs it. Not empty.
    public let roles: [RoleID]
    /// The minutes of each part, above 0.
    public let duration: Minutes
    /// How many sittings, in order, at least 1.
    public let parts: Int
    /// How it is taught.
    public let format: Format
    /// New interacting ideas taught, all parts together, at least 0.
    public let concepts: Int
    /// How hard the material is to keep, for the learning model.
    public let difficulty: Difficulty
    /// What has to be learnt before, by whoever has it in their own set.
    public let requires: [Requirement]
    /// The group size below which a session is noted as small, at least 1.
    public let groupMinimum: Int
    /// The most learners in a session; `nil` leaves it to the room.
    public let groupMaximum: Int?
    /// What the room must have.
    public let equipment: [EquipmentName]
    /// How long a refresher takes, where one may be scheduled.
    public let refresher: Minutes?

    /// The module of checked parts.
    public init(
        id: ModuleID, title: LocalizedText, features: [FeatureID], roles: [RoleID], duration: Minutes, parts: Int = 1,
        format: Format = .workshop, concepts: Int = 1, difficulty: Difficulty = .unknown, requires: [Requirement] = [],
        groupMinimum: Int = 1, groupMaximum: Int? = nil, equipment: [EquipmentName] = [], refresher: Minutes? = nil
    ) {
        self.id = id
        self.title = title
        self.features = features
        self.roles = roles
        self.duration = duration
        self.parts = parts
        self.format = format
        self.concepts = concepts
        self.difficulty = difficulty
        self.requires = requires
        self.groupMinimum = groupMinimum
        self.groupMaximum = groupMaximum
        self.equipment = equipment
        self.refresher = refresher
    }

    /// How a module is taught, and so whether it needs a trainer and a place.
    public enum Format: String, CaseIterable, Hashable, Sendable {
        case workshop, demo, practice, assessment, online, coaching
        case selfPaced = "self-paced"

        /// Whether a trainer teaches it.
        public var needsTrainer: Bool { self != .selfPaced }

        /// Where it takes place.
        public var place: Place {
            switch self {
            case .workshop, .demo, .practice, .assessment: .room
            case .online: .linkedRoom
            case .coaching: .desks
            case .selfPaced: .nowhere
            }
        }
    }

    /// Where a session takes place.
    public enum Place: Hashable, Sendable {
        /// Any room with the seats and the equipment; one with a link stands for every equipment.
        case room
        /// A room with a link.
        case linkedRoom
        /// At the learners' desks: those who have a site share it, and the trainer goes there.
        case desks
        /// None: one learner, in their own working time.
        case nowhere
    }

    /// How hard the material is to keep; the learning model's threshold.
    public enum Difficulty: String, CaseIterable, Hashable, Sendable {
        case easy, medium, hard, unknown
    }

    /// A module that comes before another one.
    public struct Requirement: Hashable, Sendable {
        /// What has to be learnt before.
        public let module: ModuleID
        /// How long after its end the next one may start.
        public let gap: Gap

        /// That module, with a gap after it.
        public init(module: ModuleID, gap: Gap = .none) {
            self.module = module
            self.gap = gap
        }
    }

    /// The least time between the end of one thing and the start of the next.
    public enum Gap: Hashable, Sendable {
        /// The next may start as soon as the first has ended.
        case none
        /// Between calendar days of the document's zone: 1 is the next day at the earliest.
        case days(Int)
        /// On the clock.
        case minutes(Minutes)
    }
}
