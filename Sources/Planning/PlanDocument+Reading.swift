public import Calendars
public import Documents
import Foundation
public import Scheduling

/// What a plan's JSON says beside its sessions: read back where the plan itself is no more.
public struct PlanFacts: Sendable {
    /// The start of each session as local time, with the offset that the zone had then, in minutes.
    public let starts: [SessionID: (moment: Moment, offset: Int)]
    fileprivate let unplaced: [UnplacedEnrolment]
    fileprivate let late: [LateEnrolment]
    /// What was minimised.
    public let objective: [TermValue]

    /// How many enrolments have no session.
    public var unplacedCount: Int { unplaced.count }
    /// By how many days enrolments are late, in all.
    public var lateDays: Int { late.reduce(0) { $0 + $1.days } }

    /// Reads `onboard.plan/1`; `nil` where the bytes are no such text.
    public init?(json: [UInt8]) {
        guard let body = try? JSONDecoder().decode(Body.self, from: Data(json)), body.schema == "onboard.plan/1" else {
            return nil
        }
        var starts: [SessionID: (moment: Moment, offset: Int)] = [:]
        for session in body.sessions {
            guard let moment = MomentText.moment(session.start, in: .utc), let offset = Self.offset(session.start) else {
                return nil
            }
            starts[SessionID(session.id)] = (moment, offset)
        }
        self.starts = starts
        var unplaced: [UnplacedEnrolment] = []
        for entry in body.unplaced {
            guard let reason = UnplacedReason(rawValue: entry.reason) else { return nil }
            unplaced.append(
                UnplacedEnrolment(
                    employee: EmployeeID(entry.employee), module: ModuleID(entry.module), part: entry.part, reason: reason))
        }
        self.unplaced = unplaced
        late = body.late.map {
            LateEnrolment(employee: EmployeeID($0.employee), module: ModuleID($0.module), part: $0.part, days: $0.days)
        }
        var objective: [TermValue] = []
        for term in body.objective.terms {
            guard let known = ObjectiveTerm(rawValue: term.id) else { return nil }
            objective.append(TermValue(term: known, value: term.value, weight: term.weight, bound: term.bound))
        }
        self.objective = objective
    }

    /// The offset at the end of `2027-01-27T10:00:00+03:00`, in minutes.
    private static func offset(_ text: String) -> Int? {
        let tail = text.suffix(6)
        let parts = tail.dropFirst().split(separator: ":")
        guard let sign = tail.first, sign == "+" || sign == "-", parts.count == 2, let hours = Int(parts[0]),
            let minutes = Int(parts[1])
        else { return nil }
        return (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
    }

    private struct Body: Decodable {
        struct Session: Decodable {
            let id: String
            let start: String
        }

        struct Unplaced: Decodable {
            let employee: String
            let module: String
            let part: Int
            let reason: String
        }

        struct Late: Decodable {
            let employee: String
            let module: String
            let part: Int
            let days: Int
        }

        struct Objective: Decodable {
            struct Term: Decodable {
                let id: String
                let value: Int
                let weight: Int
                let bound: Int
            }

            let terms: [Term]
        }

        let schema: String
        let sessions: [Session]
        let unplaced: [Unplaced]
        let late: [Late]
        let objective: Objective
    }
}

extension Plan {
    /// A plan that was made earlier: of the document as it was then, with its sessions and what its JSON says.
    public init(
        _ rollout: Rollout, strategy: Strategy, seed: UInt64, sessions: [PlannedSession], standing: Set<SessionID> = [],
        facts: PlanFacts
    ) {
        self.init(
            rollout: rollout, strategy: strategy, seed: seed, stages: strategy.schedule(of: rollout),
            sessions: sessions.sorted { ($0.interval.start, $0.id) < ($1.interval.start, $1.id) }, standing: standing,
            unplaced: facts.unplaced, late: facts.late, objective: facts.objective,
            load: LoadMeasure.load(of: sessions, in: rollout))
    }
}

extension Zone {
    /// A session at the local time that people were told, where the zone's rules have changed since.
    public func asTold(_ session: PlannedSession, offset: Int) -> PlannedSession {
        let change = offset - self.offset(at: session.interval.start)
        guard change != 0 else { return session }
        let start = session.interval.start.advanced(by: change)
        let end = session.interval.end.advanced(by: change)
        return session.with(interval: Interval(start: start, end: end))
    }
}

extension PlannedSession {
    fileprivate func with(interval: Interval) -> PlannedSession {
        PlannedSession(
            id: id, module: module, part: part, stage: stage, interval: interval, trainer: trainer, room: room,
            attendees: attendees, isRefresher: isRefresher)
    }
}
