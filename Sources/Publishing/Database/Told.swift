internal import Calendars
internal import Documents
internal import Planning

/// What people have been told in the end, from all publications of a roll-out.
///
/// The last publication, and what had started before it and is in it no more: nobody came, or it could not take place. A session that had
/// started is taken as it was told before that, with everybody who was to attend: who was there is for the entries to say, and an entry
/// may be undone.
enum Told {
    static func sessions(_ publications: [(moment: Moment, sessions: [PlannedSession])]) -> [PlannedSession] {
        guard let last = publications.last else { return [] }
        var started: [SessionID: PlannedSession] = [:]
        for (index, publication) in publications.dropLast().enumerated() {
            let next = publications[index + 1].moment
            for session in publication.sessions where session.interval.start < next {
                // What stands in a later publication was over when it was made: the first word on it is the fullest.
                let isKnown = started[session.id].map { $0.interval.start == session.interval.start } ?? false
                if !isKnown { started[session.id] = session }
            }
        }
        var told = last.sessions.map { session -> PlannedSession in
            guard let earlier = started[session.id], earlier.interval.start == session.interval.start else { return session }
            return earlier
        }
        let current = Set(told.map(\.id))
        told += started.values.filter { !current.contains($0.id) }
        return told.sorted { ($0.interval.start, $0.id) < ($1.interval.start, $1.id) }
    }
}
