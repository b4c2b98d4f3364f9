internal import Calendars
internal import Documents
internal import Presentation

/// What events show, before and after a publication.
struct SubjectUpdate {
    /// All that was ever published, what is new last.
    let all: [CalendarLedger.Subject]
    /// The identities of the plan's subjects by their ids.
    let byID: [String: CalendarLedger.Subject]
    /// What is published under each identity.
    let byUID: [String: CalendarLedger.Subject]

    init(_ new: [CalendarSubject], after earlier: CalendarLedger?, rollout: RolloutID, now: Int) {
        var all = earlier?.subjects ?? []
        let matching = SubjectMatching(new, with: all, now: now)
        var taken = Set(all.map(\.uid))
        var isKept = [Bool](repeating: false, count: all.count)
        var byID: [String: CalendarLedger.Subject] = [:]
        for (subject, older) in zip(new, matching.older) {
            let updated: CalendarLedger.Subject
            if let older {
                isKept[older] = true
                updated = Self.updated(all[older], to: subject)
                all[older] = updated
            } else {
                updated = Self.first(subject, uid: EventUID.text(subject.id, in: rollout, avoiding: taken), now: now)
                taken.insert(updated.uid)
                all.append(updated)
            }
            byID[subject.id] = updated
        }
        for index in isKept.indices where !isKept[index] && !all[index].isCancelled && all[index].end > now {
            all[index].isCancelled = true
            all[index].sequence += 1
        }
        self.all = all
        self.byID = byID
        byUID = Dictionary(all.map { ($0.uid, $0) }) { first, _ in first }
    }

    private static func first(_ subject: CalendarSubject, uid: String, now: Int) -> CalendarLedger.Subject {
        let (module, part, attendees) = facts(subject)
        return CalendarLedger.Subject(
            uid: uid, id: subject.id, module: module, part: part, attendees: attendees,
            start: subject.interval.start.minutes, end: subject.interval.end.minutes, shown: subject.shown, sequence: 0,
            created: now, isCancelled: false)
    }

    private static func updated(_ older: CalendarLedger.Subject, to subject: CalendarSubject) -> CalendarLedger.Subject {
        let (start, end) = (subject.interval.start.minutes, subject.interval.end.minutes)
        var updated = older
        if older.isCancelled || older.start != start || older.end != end || older.shown != subject.shown { updated.sequence += 1 }
        updated.isCancelled = false
        (updated.start, updated.end, updated.shown) = (start, end, subject.shown)
        updated.id = subject.id
        (updated.module, updated.part, updated.attendees) = facts(subject)
        return updated
    }

    private static func facts(_ subject: CalendarSubject) -> (module: String?, part: Int?, attendees: [String]) {
        switch subject.kind {
        case .session(let module, let part, let attendees): (module, part, attendees)
        case .milestone: (nil, nil, [])
        }
    }
}
