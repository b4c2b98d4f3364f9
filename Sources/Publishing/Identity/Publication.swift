public import Calendars
internal import Documents
public import Planning
public import Presentation

/// A plan made public: its calendars with identities that last, and what has changed since the publication before it.
///
/// One mechanism for a folder and for a database: what was published before comes in as a ``CalendarLedger``, and the one to start
/// from next time goes out.
///
/// What a reader can see changes the event: SEQUENCE is one for each subject and grows with its time, place, link, trainer, title or
/// cancellation, in every calendar at once. Stamps are each calendar's own: a learner who joins changes what the trainer's calendar
/// says, not the colleagues'. Nothing that was published vanishes. What is dropped before it has taken place is cancelled, in the
/// calendars of those alone who lose it; what has taken place by then stays as it was.
public struct Publication: Sendable {
    /// The calendars as files.
    public let files: [CalendarFile]
    /// What the next publication starts from.
    public let ledger: CalendarLedger
    /// What changed in each calendar, those without a change left out; in the order of the calendars.
    public let changes: [CalendarChanges]
    /// Whether there was a publication before this one.
    public let isFirst: Bool

    /// Publishes a plan after what was published of the same roll-out before. Readers are reminded `alarm` minutes before a session,
    /// if at all.
    public init(_ plan: Plan, after earlier: CalendarLedger?, now: Moment, alarm: Int? = nil) {
        let earlier = earlier.flatMap { $0.rollout == plan.rollout.id.text ? $0 : nil }
        let subjects = SubjectUpdate(PlanCalendars.subjects(of: plan), after: earlier, rollout: plan.rollout.id, now: now.minutes)
        let published = Dictionary((earlier?.calendars ?? []).map { ($0.id, $0) }) { first, _ in first }
        let drafts = PlanCalendars.drafts(of: plan, alarm: alarm)
        let update = CalendarUpdate(subjects: subjects, now: now.minutes)
        var calendars = drafts.map { update.calendar($0, after: published[$0.id]) }
        // Whoever has no calendar in this plan still learns what is off.
        let current = Set(drafts.map(\.id))
        let taken = Set(drafts.map(\.path))
        for calendar in earlier?.calendars ?? [] where !current.contains(calendar.id) && !taken.contains(calendar.path) {
            calendars.append(update.calendar(without: calendar))
        }
        isFirst = earlier == nil
        // What was written later says so, even if the clock went back meanwhile.
        ledger = CalendarLedger(
            rollout: plan.rollout.id, now: max(now.minutes, earlier?.now ?? now.minutes), subjects: subjects.all,
            calendars: calendars)
        let changes = calendars.map { CalendarChanges($0, after: published[$0.id]) }
        self.changes = changes.filter { !$0.changes.isEmpty }
        let files = CalendarFiles(covering: PlanCalendars.span(of: plan))
        self.files = calendars.map { CalendarFile(path: $0.path, bytes: files.bytes(of: $0)) }
    }
}
