import Calendars
import Documents

/// What has become of published sessions.
///
/// Attendance that was recorded beats what follows from somebody's absence: whoever was present was not on leave, and a session that somebody
/// attended took place, whoever taught it.
struct AmendedSessions {
    private(set) var happened = Happened()
    private(set) var unused: [Amendment.Unused] = []

    init(_ published: [PlannedSession], _ draft: AmendedDraft, _ entries: [Entry], before: Rollout, now: Moment) {
        let known = Set(published.map(\.id))
        // Whoever has left since was somebody too.
        let people = Set(before.staff.map(\.id)).union(draft.staff.map(\.id))
        var recorded: [Happened.Attendance: Actual.Presence] = [:]
        for entry in entries {
            if case .attendance(let session, let employee, let presence) = entry.actual {
                if !known.contains(session) {
                    unused.append(Amendment.Unused(entry: entry.id, reason: .unknownSession))
                } else if !people.contains(employee) {
                    unused.append(Amendment.Unused(entry: entry.id, reason: .unknown))
                } else {
                    recorded[Happened.Attendance(session: session, employee: employee)] = presence
                }
            } else if case .quiz(let session, _, _) = entry.actual, !known.contains(session) {
                unused.append(Amendment.Unused(entry: entry.id, reason: .unknownSession))
            }
        }
        take(recorded)
        let zones = Dictionary(before.trainers.map { ($0.id, $0.zone) }) { first, _ in first }
        let staffZones = Dictionary((before.staff + draft.staff).map { ($0.id, $0.zone) }) { first, _ in first }
        for session in published where session.interval.start < now && !happened.held.contains(session.id) {
            let zone = session.trainer.flatMap { zones[$0] } ?? before.zone
            let isOff = entries.contains { entry in
                if case .trainerAway(let trainer, let days) = entry.actual {
                    return session.trainer == trainer && days.contains(session.day(in: zone))
                }
                if case .trainerGone(let trainer, let date) = entry.actual {
                    return session.trainer == trainer && date <= session.day(in: zone)
                }
                if case .roomClosed(let room, let days) = entry.actual {
                    return session.room == room && days.contains(session.day(in: before.zone))
                }
                return false
            }
            if isOff { happened.cancelled.insert(session.id) }
        }
        for entry in entries {
            guard case .leave(let employee, let days) = entry.actual else { continue }
            let zone = staffZones[employee] ?? before.zone
            for session in published where session.attendees.contains(employee) && days.contains(session.day(in: zone)) {
                let attendance = Happened.Attendance(session: session.id, employee: employee)
                if session.interval.start < now, recorded[attendance] == nil { happened.missed.insert(attendance) }
            }
        }
    }

    private mutating func take(_ recorded: [Happened.Attendance: Actual.Presence]) {
        for (attendance, presence) in recorded {
            switch presence {
            case .present:
                happened.held.insert(attendance.session)
                happened.attended.insert(attendance)
            case .left:
                happened.held.insert(attendance.session)
                happened.missed.insert(attendance)
            case .absent: happened.missed.insert(attendance)
            case .recording:
                // Of what has not taken place there is none.
                happened.held.insert(attendance.session)
                happened.attended.insert(attendance)
                happened.byRecording.insert(attendance)
            }
        }
    }
}

extension PlannedSession {
    fileprivate func day(in zone: Zone) -> CivilDate { zone.local(interval.start).date }
}
