import Calendars
import Documents

/// When somebody, or a room, is free, and why not where they are not.
struct Presence {
    /// When they can be in a session.
    let free: IntervalSet
    private let zone: Zone
    private let daysOff: [ClosedRange<CivilDate>]
    private let busy: IntervalSet
    private let blocked: IntervalSet
    private let hours: IntervalSet
    private let availability: Availability
    /// Whether a session must lie within one of their local days, as it must for people.
    private let keepsToDays: Bool

    /// A learner's.
    init(_ employee: Employee, _ availability: Availability) {
        self.availability = availability
        free = availability.attending(employee)
        zone = employee.zone
        daysOff = employee.daysOff
        busy = availability.busy(employee.busy, in: employee.zone)
        blocked = availability.pattern(availability.rollout.workingTime.blocked, in: employee.zone) { $0.matches(employee) }
        hours = availability.hours(employee.hours, in: employee.zone, off: [])
        keepsToDays = true
    }

    /// A trainer's; one of the staff is bound by both entries.
    init(_ trainer: Trainer, _ employee: Employee?, _ availability: Availability) {
        self.availability = availability
        free = availability.teaching(trainer)
        zone = trainer.zone
        daysOff = trainer.daysOff + (employee?.daysOff ?? [])
        let own = availability.busy(trainer.busy, in: trainer.zone)
        let blocks = availability.rollout.workingTime.blocked
        if let employee {
            busy = own.union(availability.busy(employee.busy, in: employee.zone))
            blocked = availability.pattern(blocks, in: employee.zone) { $0.matches(employee) }
            let employed = availability.hours(employee.hours, in: employee.zone, off: [])
            hours =
                trainer.hours == nil
                ? employed : employed.intersection(availability.hours(trainer.hours, in: trainer.zone, off: []))
        } else {
            busy = own
            blocked = availability.pattern(blocks, in: trainer.zone) { $0.isEverybody }
            hours = availability.hours(trainer.hours, in: trainer.zone, off: [])
        }
        keepsToDays = true
    }

    /// A room's.
    init(_ room: Room, _ availability: Availability) {
        self.availability = availability
        free = availability.open(room)
        zone = availability.rollout.zone
        daysOff = room.closed
        busy = availability.busy(room.busy, in: zone)
        blocked = IntervalSet()
        hours = room.hours == nil ? availability.openDays(in: zone) : availability.hours(room.hours, in: zone, off: [])
        keepsToDays = false
    }

    /// Whether a session may lie there.
    func isFree(_ interval: Interval) -> Bool {
        free.containsInOneStretch(interval) && (!keepsToDays || liesWithinOneDay(interval))
    }

    /// Whether those are their hours, free or not.
    func works(_ interval: Interval) -> Bool { hours.touches(interval) }

    /// Everything that keeps a session from lying there; empty where it may.
    func blockers(_ interval: Interval) -> [TimeBlocker] {
        guard !isFree(interval) else { return [] }
        var found: [TimeBlocker] = []
        let first = zone.local(interval.start).date
        let last = zone.local(interval.end.advanced(by: -1)).date
        if let day = availability.closedDay(touching: interval, from: first, to: last) { found.append(.closed(day)) }
        for range in daysOff where range.overlaps(first...max(first, last)) { found.append(.dayOff(range)) }
        if busy.touches(interval) { found.append(.busy) }
        if blocked.touches(interval) { found.append(.blocked) }
        let isClosed = found.contains {
            if case .closed = $0 { true } else { false }
        }
        if !isClosed, !hours.containsInOneStretch(interval) || !liesWithinOneDay(interval) { found.append(.hours) }
        return found.isEmpty ? [.hours] : found
    }

    private func liesWithinOneDay(_ interval: Interval) -> Bool {
        !keepsToDays || zone.local(interval.start).date == zone.local(interval.end.advanced(by: -1)).date
    }
}

extension IntervalSet {
    /// Whether it shares a minute with that stretch. O(log n).
    func touches(_ interval: Interval) -> Bool {
        var low = 0
        var high = intervals.count
        while low < high {
            let middle = (low + high) / 2
            if intervals[middle].end <= interval.start { low = middle + 1 } else { high = middle }
        }
        return low < intervals.count && intervals[low].start < interval.end
    }
}

extension Availability {
    /// The first closed day, or day with closed hours, that a session would touch; `nil` for none.
    func closedDay(touching interval: Interval, from first: CivilDate, to last: CivilDate) -> CivilDate? {
        for day in [first, last] where isClosed(day) { return day }
        return rollout.workingTime.closedIntervals.contains { $0.overlaps(interval) } ? first : nil
    }
}
