public import Calendars
public import Documents
import Foundation
import Learning
import Scheduling

/// A plan as machine-readable text: `onboard.plan/1`, DESIGN.md section 5.
public struct PlanDocument: Sendable {
    private let plan: Plan
    private let without: [FeatureID]
    private let changes: Changes?
    private let detail: @Sendable (UnplacedEnrolment) -> String

    /// What is different from what people were told.
    public struct Changes: Sendable {
        let sessions: [SessionChange]
        let people: [PersonalChanges]

        /// Those changes, and what they mean for whom.
        public init(_ sessions: [SessionChange], _ people: [PersonalChanges]) {
            self.sessions = sessions
            self.people = people
        }
    }

    /// The document of a plan; `without` names the features that were left out of the roll-out as it is written, `changes` is there where
    /// it was planned again, `detail` says in words what stands in the way of an enrolment.
    public init(
        _ plan: Plan, without: [FeatureID] = [], changes: Changes? = nil,
        detail: @escaping @Sendable (UnplacedEnrolment) -> String
    ) {
        self.plan = plan
        self.without = without
        self.changes = changes
        self.detail = detail
    }

    /// UTF-8 JSON with sorted keys and a line break at its end; the same plan gives the same bytes.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Array(try encoder.encode(body)) + [UInt8(ascii: "\n")]
    }

    private var body: Body {
        let zone = plan.rollout.zone
        let outlook = plan.outlook
        let byEmployee = Dictionary(outlook.employees.map { ($0.employee, $0) }) { first, _ in first }
        return Body(
            rollout: plan.rollout.id.text, strategy: plan.strategy.rawValue, seed: plan.seed,
            sessions: plan.sessions.map { SessionBody($0, in: zone) },
            unplaced: plan.unplaced.map {
                UnplacedBody(
                    employee: $0.employee.text, module: $0.module.text, part: $0.part, reason: $0.reason.rawValue,
                    detail: detail($0))
            },
            late: plan.late.map {
                LateBody(employee: $0.employee.text, module: $0.module.text, part: $0.part, days: $0.days)
            },
            objective: ObjectiveBody(
                total: plan.objective.reduce(0) { $0 + $1.value * $1.weight },
                terms: plan.objective.map {
                    TermBody(
                        id: $0.term.rawValue, value: $0.value, weight: $0.weight, bound: $0.bound, gap: TermBody.rounded($0.gap))
                }),
            load: plan.load.map { load in
                LoadBody(load, byEmployee[load.employee], use: outlook.use)
            }, learning: LearningBody(outlook), without: without.isEmpty ? nil : without.map(\.text),
            changes: changes.map { changes in changes.sessions.map { ChangeBody($0, changes.people, in: zone) } })
    }

    private struct Body: Encodable {
        let schema = "onboard.plan/1"
        let rollout: String
        let strategy: String
        let seed: UInt64
        let sessions: [SessionBody]
        let unplaced: [UnplacedBody]
        let late: [LateBody]
        let objective: ObjectiveBody
        let load: [LoadBody]
        let learning: LearningBody
        /// Absent where everything is planned that the document names.
        let without: [String]?
        /// Absent where nothing was planned again.
        let changes: [ChangeBody]?
    }

    private struct SessionBody: Encodable {
        let id: String
        let module: String
        let part: Int
        let stage: String
        let start: String
        let end: String
        let trainer: OrNull<String>
        let room: OrNull<String>
        let attendees: [String]
        /// Absent on a session that teaches.
        let kind: String?

        init(_ session: PlannedSession, in zone: Zone) {
            id = session.id.text
            module = session.module.text
            part = session.part
            stage = session.stage.text
            start = zone.iso8601(session.interval.start)
            end = zone.iso8601(session.interval.end)
            trainer = OrNull(session.trainer?.text)
            room = OrNull(session.room?.text)
            attendees = session.attendees.map(\.text)
            kind = session.isRefresher ? "refresher" : nil
        }
    }

    private struct ChangeBody: Encodable {
        let session: String
        let kind: String
        let was: OrNull<SessionBody>
        let `is`: OrNull<SessionBody>
        let tell: [String]
        let tellTrainers: [String]
        /// The causes, each once.
        let why: [String]

        init(_ change: SessionChange, _ people: [PersonalChanges], in zone: Zone) {
            session = change.session.text
            kind = change.kind.rawValue
            was = OrNull(change.was.map { SessionBody($0, in: zone) })
            self.is = OrNull(change.is.map { SessionBody($0, in: zone) })
            tell = change.tell.map(\.text)
            tellTrainers = change.tellTrainers.map(\.text)
            why = Set(
                people.flatMap(\.changes).filter { $0.was?.id == change.session || $0.is?.id == change.session }
                    .compactMap { $0.cause?.id }
            ).sorted()
        }
    }

    private struct UnplacedBody: Encodable {
        let employee: String
        let module: String
        let part: Int
        let reason: String
        let detail: String
    }

    private struct LateBody: Encodable {
        let employee: String
        let module: String
        let part: Int
        let days: Int
    }

    private struct ObjectiveBody: Encodable {
        let total: Int
        let terms: [TermBody]
    }

    private struct TermBody: Encodable {
        let id: String
        let value: Int
        let weight: Int
        let bound: Int
        let gap: Double

        /// To four places, so that the text is short.
        static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
    }
}

extension Zone {
    /// ISO 8601 with the zone's offset at that instant: `2027-01-27T10:00:00+03:00`.
    public func iso8601(_ moment: Moment) -> String {
        let (date, time) = local(moment)
        let offset = offset(at: moment)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let sign = offset < 0 ? "-" : "+"
        return "\(date)T\(time):00\(sign)\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
    }
}
