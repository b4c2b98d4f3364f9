internal import Calendars
internal import Documents
internal import Presentation

/// One calendar before and after a publication.
struct CalendarUpdate {
    let subjects: SubjectUpdate
    let now: Int

    /// A calendar of the plan.
    func calendar(_ draft: CalendarDraft, after older: CalendarLedger.Calendar?) -> CalendarLedger.Calendar {
        var left = Dictionary((older?.events ?? []).map { ($0.uid, $0) }) { first, _ in first }
        var events: [CalendarLedger.Event] = []
        for event in draft.events {
            guard let subject = subjects.byID[event.subject] else {
                preconditionFailure("an event shows \(event.subject), which the plan does not have")
            }
            events.append(self.event(event, subject, after: left.removeValue(forKey: subject.uid)))
        }
        events += left.values.map { dropped($0, in: draft.head.language) }
        return CalendarLedger.Calendar(
            id: draft.id, path: draft.path, kind: draft.owner.kind, owner: draft.owner.name, head: draft.head,
            events: Self.sorted(events))
    }

    /// A calendar that the plan has no more.
    func calendar(without older: CalendarLedger.Calendar) -> CalendarLedger.Calendar {
        CalendarLedger.Calendar(
            id: older.id, path: older.path, kind: older.kind, owner: older.owner, head: older.head,
            events: Self.sorted(older.events.map { dropped($0, in: older.head.language) }))
    }

    private static func sorted(_ events: [CalendarLedger.Event]) -> [CalendarLedger.Event] {
        events.sorted { ($0.start, $0.uid) < ($1.start, $1.uid) }
    }

    private func event(
        _ draft: EventDraft, _ subject: CalendarLedger.Subject, after older: CalendarLedger.Event?
    ) -> CalendarLedger.Event {
        let lines = draft.properties.map(\.contentLine)
        let (start, end) = (draft.interval.start.minutes, draft.interval.end.minutes)
        guard let older else {
            return CalendarLedger.Event(
                uid: subject.uid, sequence: subject.sequence, created: subject.created, stamp: now, isCancelled: false,
                start: start, end: end, alarm: draft.alarm, lines: lines)
        }
        // Whoever comes back has seen a version that the others have not.
        let sequence = max(subject.sequence, older.isCancelled ? older.sequence + 1 : older.sequence)
        let isSame = sequence == older.sequence && lines == older.lines && draft.alarm == older.alarm
        return CalendarLedger.Event(
            uid: subject.uid, sequence: sequence, created: older.created, stamp: isSame ? older.stamp : later(than: older),
            isCancelled: false, start: start, end: end, alarm: draft.alarm, lines: lines)
    }

    /// What this calendar shows no more as it was: off, for its reader at least, unless it has taken place.
    private func dropped(_ older: CalendarLedger.Event, in language: Language) -> CalendarLedger.Event {
        guard !older.isCancelled, older.end > now else { return older }
        var event = older
        event.isCancelled = true
        event.sequence = max(older.sequence + 1, subjects.byUID[older.uid]?.sequence ?? 0)
        event.stamp = later(than: older)
        event.alarm = nil
        event.lines = PlanCalendars.cancelled(older.lines.compactMap(ICalendarProperty.init(contentLine:)), in: language)
            .map(\.contentLine)
        return event
    }

    /// A stamp that shows a change even if the clock went back meanwhile.
    private func later(than older: CalendarLedger.Event) -> Int { max(now, older.stamp + 1) }
}
