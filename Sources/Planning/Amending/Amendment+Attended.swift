import Documents

extension Amendment {
    /// The sessions as they took place: without what did not, and with those who were there. What is ahead stays as people were told.
    public func attended(_ told: [PlannedSession]) -> [PlannedSession] {
        let staff = Set(rollout.staff.map(\.id))
        var more: [SessionID: Set<EmployeeID>] = [:]
        for attendance in happened.attended { more[attendance.session, default: []].insert(attendance.employee) }
        return told.compactMap { session in
            guard !happened.cancelled.contains(session.id) else { return nil }
            let guests = (more[session.id] ?? []).subtracting(session.attendees).sorted()
            let there = (session.attendees + guests).filter { employee in
                staff.contains(employee) && !happened.missed.contains(.init(session: session.id, employee: employee))
            }
            return there.isEmpty ? nil : session.with(attendees: there)
        }
    }
}
