import Calendars
import Documents
import Foundation
import Scheduling

/// Explanations as machine-readable text: `onboard.explanation/1`.
public struct ExplanationDocument: Sendable {
    private let plan: Plan
    private let explanations: [Explanation]
    private let words: Words

    /// The sentences in which people read what the values say.
    public struct Words: Sendable {
        let blocker: @Sendable (Blocker) -> String
        let relaxation: @Sendable (Relaxation) -> String

        /// Those sentences.
        public init(
            blocker: @escaping @Sendable (Blocker) -> String, relaxation: @escaping @Sendable (Relaxation) -> String
        ) {
            self.blocker = blocker
            self.relaxation = relaxation
        }
    }

    /// The document of some explanations of a plan.
    public init(_ explanations: [Explanation], of plan: Plan, words: Words) {
        self.explanations = explanations
        self.plan = plan
        self.words = words
    }

    /// UTF-8 JSON with sorted keys and a line break at its end; the same plan gives the same bytes.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let body = ExplanationBody(
            rollout: plan.rollout.id.text, strategy: plan.strategy.rawValue, seed: plan.seed,
            explanations: explanations.map(subject))
        return Array(try encoder.encode(body)) + [UInt8(ascii: "\n")]
    }

    private func subject(_ explanation: Explanation) -> SubjectBody {
        switch explanation {
        case .session(let session): .session(self.session(session))
        case .employee(let employee): .employee(self.employee(employee))
        case .module(let module): .module(self.module(module))
        case .enrolment(let enrolment): .enrolment(self.enrolment(enrolment))
        }
    }

    // MARK: - Subjects

    private func session(_ explanation: SessionExplanation) -> SessionBody {
        SessionBody(
            session: placed(explanation.session), pinned: explanation.isPinned,
            bounds: explanation.bounds.map { bound in
                BoundBody(
                    employee: bound.employee.text, ready: bound.ready.description, due: bound.due.description,
                    after: bound.prerequisite?.session.text, notBefore: bound.prerequisite.map { time($0.free) })
            },
            touches: explanation.touches.map(touch),
            earlier: explanation.earlier.map { range in
                switch range.verdict {
                case .free(let trainer, let room):
                    RangeBody(
                        first: time(range.first), last: time(range.last), starts: range.count, free: true,
                        trainer: trainer?.text, room: room?.text, blocked: [])
                case .blocked(let obstructions):
                    RangeBody(
                        first: time(range.first), last: time(range.last), starts: range.count, free: false, trainer: nil,
                        room: nil, blocked: obstructions.map(obstruction))
                }
            },
            alternatives: explanation.alternatives.map { alternative in
                AlternativeBody(
                    start: time(alternative.start), trainer: alternative.trainer?.text, room: alternative.room?.text,
                    total: alternative.total,
                    changes: alternative.changes.map { ChangeBody(id: $0.term.rawValue, by: $0.by) })
            }, late: explanation.late.map(enrolment))
    }

    private func employee(_ explanation: EmployeeExplanation) -> EmployeeBody {
        EmployeeBody(
            employee: explanation.employee.text,
            attends: explanation.attends.map { LineBody(session: placed($0.session), why: why($0.why)) },
            teaches: explanation.teaches.map(placed),
            weeks: explanation.load.weeks.map {
                WeekBody(week: $0.week.description, minutes: $0.minutes, concepts: $0.concepts)
            }, busiestDayMinutes: explanation.busiestDay.count,
            learning: explanation.learning.map { EmployeeLearningBody($0, explanation.load) },
            gaps: explanation.gaps.map(enrolment))
    }

    private func module(_ explanation: ModuleExplanation) -> ModuleBody {
        ModuleBody(
            module: explanation.module.text, stage: explanation.stage?.stage.text,
            ready: explanation.stage?.ready.description, due: explanation.stage?.due.description,
            parts: explanation.parts.map { part in
                PartBody(
                    part: part.part, learners: part.learners, fewestSessions: part.fewest,
                    groups: part.groups.map {
                        GroupBody(site: $0.site?.text, learners: $0.learners, seats: $0.seats == .max ? nil : $0.seats)
                    },
                    sessions: part.sessions.map { session in
                        ModuleSessionBody(
                            session: placed(session.session), why: why(session.why),
                            others: session.others.map { other in
                                OtherBody(
                                    session: other.session.text, seatsLeft: other.seatsLeft == .max ? nil : other.seatsLeft,
                                    couldJoin: other.couldJoin, blockers: other.blockers.map(blocker))
                            })
                    })
            }, gaps: explanation.gaps.map(enrolment))
    }

    private func enrolment(_ explanation: EnrolmentExplanation) -> EnrolmentBody {
        let session: SessionID?
        let late: Int?
        let reason: UnplacedReason?
        switch explanation.outcome {
        case .placed(let id, let days): (session, late, reason) = (id, days, nil)
        case .unplaced(let why): (session, late, reason) = (nil, nil, why)
        }
        return EnrolmentBody(
            employee: explanation.employee.text, module: explanation.module.text, part: explanation.part,
            session: session?.text, daysLate: late, reason: reason?.rawValue,
            waitsFor: explanation.ways?.waitsFor.map { AwaitedBody(module: $0.module.text, part: $0.part) },
            ways: explanation.ways?.ways.map { way in
                WayBody(
                    obstacles: way.relaxations.map { RelaxationBody($0, text: words.relaxation($0), time: time) },
                    start: way.placement.map { time($0.interval.start) }, end: way.placement.map { time($0.interval.end) },
                    trainer: way.placement?.trainer?.text, room: way.placement?.room?.text,
                    others: way.placement?.others.map(\.text), proof: way.proof.rawValue)
            }, tried: explanation.ways?.tried)
    }

    // MARK: - Parts

    private func placed(_ session: PlannedSession) -> PlacedBody {
        PlacedBody(
            id: session.id.text, module: session.module.text, part: session.part, stage: session.stage.text,
            start: time(session.interval.start), end: time(session.interval.end), trainer: session.trainer?.text,
            room: session.room?.text, attendees: session.attendees.map(\.text))
    }

    private func touch(_ touch: Touch) -> TouchBody {
        switch touch {
        case .cost(let money): TouchBody(id: ObjectiveTerm.trainerCost.rawValue, value: money.minorUnits, who: [])
        case .late(let id, let days): TouchBody(id: ObjectiveTerm.lateDays.rawValue, value: days, who: [id.text])
        case .small(let missing): TouchBody(id: ObjectiveTerm.smallGroups.rawValue, value: missing, who: [])
        case .avoided(let ids):
            TouchBody(id: ObjectiveTerm.avoidedHours.rawValue, value: ids.count, who: ids.map(\.text))
        case .lone(let id): TouchBody(id: ObjectiveTerm.loneSessions.rawValue, value: 1, who: [id.text])
        case .peak(let ids, let minutes):
            TouchBody(id: ObjectiveTerm.weeklyPeak.rawValue, value: minutes.count, who: ids.map(\.text))
        }
    }

    private func why(_ why: Why) -> WhyBody {
        switch why {
        case .pinned: WhyBody(kind: "pinned", start: nil, starts: nil, blocked: nil)
        case .repeats: WhyBody(kind: "repeats", start: nil, starts: nil, blocked: nil)
        case .soonest: WhyBody(kind: "soonest", start: nil, starts: nil, blocked: nil)
        case .free(let start): WhyBody(kind: "free", start: time(start), starts: nil, blocked: nil)
        case .blocked(let obstruction, let starts):
            WhyBody(kind: "blocked", start: nil, starts: starts, blocked: self.obstruction(obstruction))
        }
    }

    private func obstruction(_ obstruction: Obstruction) -> ObstructionBody {
        let kind =
            switch obstruction {
            case .single: "single"
            case .trainers: "trainers"
            case .rooms: "rooms"
            case .sites: "sites"
            }
        return ObstructionBody(kind: kind, blockers: obstruction.blockers.map(blocker))
    }

    private func blocker(_ blocker: Blocker) -> BlockerBody { BlockerBody(blocker, text: words.blocker(blocker), time: time) }

    private func time(_ moment: Moment) -> String { plan.rollout.zone.iso8601(moment) }
}
