import Calendars
import Documents

extension Blocker {
    /// What would take this blocker away from a start; `nil` where nothing that anybody could decide would.
    func relaxation(of candidate: Candidate, at interval: Interval, in explained: ExplainedPlan) -> Relaxation? {
        switch self {
        case .horizon, .notice, .noTrainer, .noRoom: nil
        case .stage(let stage, _): .stageReady(stage, explained.rollout.zone.local(interval.start).date)
        case .away(let team, let attending, _): .away(team, attending)
        case .learner(let id, let blocker): blocker.relaxation(of: id, at: interval, in: explained)
        case .trainer(let id, let blocker): blocker.relaxation(of: id, at: interval, in: explained)
        case .room(let id, let blocker): blocker.relaxation(of: id, at: interval)
        case .full(let session, let seats): full(session, seats, candidate, explained)
        }
    }

    /// A larger group where the module limits it, else a larger room; `nil` where both are too small.
    private func full(
        _ id: SessionID, _ seats: Int, _ candidate: Candidate, _ explained: ExplainedPlan
    ) -> Relaxation? {
        guard let session = explained.plan.sessions.first(where: { $0.id == id }) else { return nil }
        let wanted = session.attendees.count + candidate.learners.count
        let room = explained.rollout.rooms.first { $0.id == session.room }
        let isRoomTooSmall = room.map { $0.capacity < wanted } ?? false
        let isGroupTooLarge = candidate.module.groupMaximum.map { $0 < wanted } ?? false
        switch (isRoomTooSmall, isGroupTooLarge) {
        case (true, false): return room.map { .seats($0.id, wanted) }
        case (false, true): return .group(candidate.module.id, wanted)
        case (true, true), (false, false): return nil
        }
    }
}

extension LearnerBlocker {
    fileprivate func relaxation(of id: EmployeeID, at interval: Interval, in explained: ExplainedPlan) -> Relaxation? {
        switch self {
        case .time(let blocker):
            switch blocker {
            case .closed: nil
            case .hours: .employeeHours(id, interval)
            case .dayOff:
                .leaveDay(id, (explained.employees[id]?.zone ?? explained.rollout.zone).local(interval.start).date)
            case .blocked: .exception(id, interval)
            case .busy: .employeeAppointment(id, interval)
            case .attends(let session), .teaches(let session): .move(session)
            }
        case .minutesPerDay(let minutes, _): .learnerDay(minutes)
        case .minutesPerWeek(let minutes, _): .learnerWeek(minutes)
        case .sessionsPerDay(let count, _): .learnerSessions(count)
        case .sessionsInARow(let count, _): .learnerRow(count)
        case .prerequisiteUnplaced: nil
        case .prerequisite(let session, _, _), .neededBy(let session), .teachesIt(let session): .move(session)
        }
    }
}

extension TrainerBlocker {
    fileprivate func relaxation(of id: TrainerID, at interval: Interval, in explained: ExplainedPlan) -> Relaxation? {
        switch self {
        case .time(let blocker):
            switch blocker {
            case .closed: nil
            case .hours, .blocked: .trainerHours(id, interval)
            case .dayOff:
                .trainerDayOff(
                    id,
                    (explained.rollout.trainers.first { $0.id == id }?.zone ?? explained.rollout.zone)
                        .local(interval.start).date)
            case .busy: .trainerAppointment(id, interval)
            case .attends(let session), .teaches(let session): .move(session)
            }
        case .minutesPerDay(let minutes, _): .trainerDay(id, minutes)
        case .minutesPerWeek(let minutes, _): .trainerWeek(id, minutes)
        case .untrained(let session): session.map(Relaxation.move)
        case .attendsIt, .elsewhere: nil
        case .notComing(let site): .trainerComes(id, site)
        }
    }
}

extension RoomBlocker {
    fileprivate func relaxation(of id: RoomID, at interval: Interval) -> Relaxation? {
        switch self {
        case .time(let blocker):
            switch blocker {
            case .closed: nil
            case .hours, .dayOff, .blocked, .busy: .roomHours(id, interval)
            case .attends(let session), .teaches(let session): .move(session)
            }
        case .taken(let session): .move(session)
        }
    }
}
