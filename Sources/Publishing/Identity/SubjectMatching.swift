internal import Calendars
internal import Presentation

/// Which of the things that were published a new plan's are: so they keep their identity for life.
///
/// A day of the roll-out is the one of its id. A session is one of the same module and part, chosen so that all sessions together
/// have as many learners in common with their older selves as can be, and among such choices lie as near to them in time. One that
/// is still on is preferred to a cancelled one, a cancelled one to a new identity: what is revived is no double.
struct SubjectMatching {
    /// The place of each new subject's older self among the published ones.
    let older: [Int?]

    /// More than any sum of distances in time.
    private static let perAttendee = 1 << 32
    /// Less than an attendee, more than any distance.
    private static let ofCancelled = 1 << 31
    /// Distances in minutes count up to this, some 400 years.
    private static let furthest = 1 << 27

    init(_ new: [CalendarSubject], with published: [CalendarLedger.Subject], now: Int) {
        var older = [Int?](repeating: nil, count: new.count)
        var sessions: [Key: (new: [Int], old: [Int])] = [:]
        let milestones = Dictionary(
            published.indices.filter { published[$0].module == nil }.map { (published[$0].id, $0) }
        ) { first, _ in first }
        for (index, subject) in new.enumerated() {
            switch subject.kind {
            case .session(let module, let part, _): sessions[Key(module: module, part: part), default: ([], [])].new.append(index)
            case .milestone: older[index] = milestones[subject.id]
            }
        }
        for (index, subject) in published.enumerated() {
            guard let module = subject.module, let part = subject.part else { continue }
            sessions[Key(module: module, part: part)]?.old.append(index)
        }
        for (_, group) in sessions where !group.old.isEmpty {
            let costs = group.new.map { new_ in group.old.map { Self.cost(new[new_], published[$0], now: now) } }
            for (index, column) in zip(group.new, Assignment.best(costs)) { older[index] = column.map { group.old[$0] } }
        }
        self.older = older
    }

    private struct Key: Hashable {
        let module: String
        let part: Int
    }

    private static func cost(_ new: CalendarSubject, _ old: CalendarLedger.Subject, now: Int) -> Int {
        guard case .session(_, _, let attendees) = new.kind else { return Assignment.forbidden }
        let start = new.interval.start.minutes
        // What has taken place is no more moved.
        if old.end <= now, old.start != start { return Assignment.forbidden }
        let common = Set(attendees).intersection(old.attendees).count
        let distance = min(abs(start - old.start), furthest)
        return -common * perAttendee + (old.isCancelled ? ofCancelled : 0) + distance
    }
}
