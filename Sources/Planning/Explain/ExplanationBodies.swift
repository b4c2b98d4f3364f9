// The shapes of `onboard.explanation/1`. A field that is `null` does not apply; fields may be added, never renamed.

struct ExplanationBody: Encodable {
    let schema = "onboard.explanation/1"
    let rollout: String
    let strategy: String
    let seed: UInt64
    let explanations: [SubjectBody]
}

/// One of the kinds of explanations, with its kind beside its fields.
enum SubjectBody: Encodable {
    case session(SessionBody)
    case employee(EmployeeBody)
    case module(ModuleBody)
    case enrolment(EnrolmentBody)

    private enum Key: CodingKey {
        case about
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .session(let body):
            try container.encode("session", forKey: .about)
            try body.encode(to: encoder)
        case .employee(let body):
            try container.encode("employee", forKey: .about)
            try body.encode(to: encoder)
        case .module(let body):
            try container.encode("module", forKey: .about)
            try body.encode(to: encoder)
        case .enrolment(let body):
            try container.encode("enrolment", forKey: .about)
            try body.encode(to: encoder)
        }
    }
}

struct SessionBody: Encodable {
    let session: PlacedBody
    let pinned: Bool
    let bounds: [BoundBody]
    let touches: [TouchBody]
    let earlier: [RangeBody]
    let alternatives: [AlternativeBody]
    let late: [EnrolmentBody]
}

struct EmployeeBody: Encodable {
    let employee: String
    let attends: [LineBody]
    let teaches: [PlacedBody]
    let weeks: [WeekBody]
    let busiestDayMinutes: Int
    let learning: EmployeeLearningBody?
    let gaps: [EnrolmentBody]
}

struct ModuleBody: Encodable {
    let module: String
    let stage: String?
    let ready: String?
    let due: String?
    let parts: [PartBody]
    let gaps: [EnrolmentBody]
}

struct EnrolmentBody: Encodable {
    let employee: String
    let module: String
    let part: Int
    let session: String?
    let daysLate: Int?
    let reason: String?
    let waitsFor: AwaitedBody?
    let ways: [WayBody]?
    let tried: Int?
}

struct PlacedBody: Encodable {
    let id: String
    let module: String
    let part: Int
    let stage: String
    let start: String
    let end: String
    let trainer: String?
    let room: String?
    let attendees: [String]
}

struct BoundBody: Encodable {
    let employee: String
    let ready: String
    let due: String
    let after: String?
    let notBefore: String?
}

struct TouchBody: Encodable {
    let id: String
    let value: Int
    let who: [String]
}

struct RangeBody: Encodable {
    let first: String
    let last: String
    let starts: Int
    let free: Bool
    let trainer: String?
    let room: String?
    let blocked: [ObstructionBody]
}

struct ObstructionBody: Encodable {
    let kind: String
    let blockers: [BlockerBody]
}

struct AlternativeBody: Encodable {
    let start: String
    let trainer: String?
    let room: String?
    let total: Int
    let changes: [ChangeBody]
}

struct ChangeBody: Encodable {
    let id: String
    let by: Int
}

struct LineBody: Encodable {
    let session: PlacedBody
    let why: WhyBody
}

struct WhyBody: Encodable {
    let kind: String
    let start: String?
    let starts: Int?
    let blocked: ObstructionBody?
}

struct WeekBody: Encodable {
    let week: String
    let minutes: Int
    let concepts: Int
}

struct PartBody: Encodable {
    let part: Int
    let learners: Int
    let fewestSessions: Int
    let groups: [GroupBody]
    let sessions: [ModuleSessionBody]
}

struct GroupBody: Encodable {
    let site: String?
    let learners: Int
    let seats: Int?
}

struct ModuleSessionBody: Encodable {
    let session: PlacedBody
    let why: WhyBody
    let others: [OtherBody]
}

struct OtherBody: Encodable {
    let session: String
    let seatsLeft: Int?
    let couldJoin: Int
    let blockers: [BlockerBody]
}

struct AwaitedBody: Encodable {
    let module: String
    let part: Int
}

struct WayBody: Encodable {
    let obstacles: [RelaxationBody]
    let start: String?
    let end: String?
    let trainer: String?
    let room: String?
    let others: [String]?
    let proof: String
}
