import Calendars
import Documents

/// When people can be in a session, exact to the minute: their hours in their own zone, less everything that takes time away.
struct Availability {
    let rollout: Rollout
    private let calendar: WorkCalendar
    /// The horizon and a day either side, so that every zone's days that reach into it are covered.
    private let days: [CivilDate]
    private let horizon: Interval
    private let localDays: [Zone: LocalDays]

    init(of rollout: Rollout) {
        self.rollout = rollout
        calendar = WorkCalendar(rollout.workingTime)
        let first = rollout.horizon.lowerBound.advanced(by: -2)
        days = (0...first.days(to: rollout.horizon.upperBound) + 2).map(first.advanced)
        horizon = Interval(
            start: rollout.zone.moment(rollout.horizon.lowerBound, .midnight),
            end: rollout.zone.moment(rollout.horizon.upperBound.advanced(by: 1), .midnight))
        let zones = Set([rollout.zone] + rollout.staff.map(\.zone) + rollout.trainers.map(\.zone))
        let count = days.count
        localDays = Dictionary(
            uniqueKeysWithValues: zones.map { ($0, LocalDays(zone: $0, from: first, count: count)) })
    }

    /// When an employee can attend.
    func attending(_ employee: Employee) -> IntervalSet {
        atWork(employee)
            .subtracting(busy(employee.busy, in: employee.zone))
            .subtracting(pattern(rollout.workingTime.blocked, in: employee.zone) { $0.matches(employee) })
    }

    /// When an employee is at work: hours less leave and closed days. The blocked and the busy are at work.
    func atWork(_ employee: Employee) -> IntervalSet {
        hours(employee.hours, in: employee.zone, off: employee.daysOff).subtracting(whole(employee.daysOff, in: employee.zone))
    }

    /// When a trainer can teach. One of the staff is bound by both entries.
    func teaching(_ trainer: Trainer) -> IntervalSet {
        let own = hours(trainer.hours, in: trainer.zone, off: trainer.daysOff)
            .subtracting(whole(trainer.daysOff, in: trainer.zone))
            .subtracting(busy(trainer.busy, in: trainer.zone))
        guard let id = trainer.employee, let employee = rollout.staff.first(where: { $0.id == id }) else {
            return own.subtracting(pattern(rollout.workingTime.blocked, in: trainer.zone) { $0.isEverybody })
        }
        let employed = attending(employee)
        return trainer.hours == nil
            ? employed.subtracting(whole(trainer.daysOff, in: trainer.zone)).subtracting(busy(trainer.busy, in: trainer.zone))
            : own.intersection(employed)
    }

    /// When a room is open, in the document's zone; on closed days none is.
    func open(_ room: Room) -> IntervalSet {
        let hours = room.hours == nil ? openDays(in: rollout.zone) : hours(room.hours, in: rollout.zone, off: room.closed)
        return hours.subtracting(whole(room.closed, in: rollout.zone)).subtracting(busy(room.busy, in: rollout.zone))
    }

    /// When an employee would rather not.
    func avoided(_ employee: Employee) -> IntervalSet {
        pattern(rollout.avoid, in: employee.zone) { $0.matches(employee) }
    }

    // MARK: - Parts

    /// The hours of somebody with those days off. A night shift that would begin on a closed day, or on a day off, is not worked.
    func hours(_ hours: WorkingHours?, in zone: Zone, off: [ClosedRange<CivilDate>]) -> IntervalSet {
        var stretches: [Interval] = []
        for day in days {
            switch hours {
            case .rota(let rota):
                guard rota.works(on: day), !isClosed(day), !off.contains(where: { $0.contains(day) }) else { continue }
                stretches += rota.ranges.map { range in
                    let lastDay = range.end > range.start ? day : day.advanced(by: 1)
                    return Interval(start: moment(day, range.start, in: zone), end: moment(lastDay, range.end, in: zone))
                }
            case .weekly(let weekly):
                stretches += ranges(weekly, on: day).map { interval($0, on: day, in: zone) }
            case nil:
                stretches += ranges(rollout.workingTime.weekly, on: day).map { interval($0, on: day, in: zone) }
            }
        }
        return IntervalSet(stretches).intersection(openDays(in: zone))
    }

    /// The horizon without the days, and hours, that are closed for everybody.
    func openDays(in zone: Zone) -> IntervalSet {
        IntervalSet([horizon])
            .subtracting(whole(days.filter(isClosed).map { $0...$0 }, in: zone))
            .subtracting(IntervalSet(rollout.workingTime.closedIntervals))
    }

    func isClosed(_ day: CivilDate) -> Bool { calendar.isClosed(day) && !calendar.isOpen(day) }

    /// A day's hours; on an open day whoever has none on that weekday works their own Monday's.
    private func ranges(_ weekly: WeeklyHours, on day: CivilDate) -> [TimeRange] {
        if let ranges = weekly.ranges[day.weekday] { return ranges }
        return calendar.isOpen(day) ? weekly.ranges[.monday] ?? [] : []
    }

    private func interval(_ range: TimeRange, on day: CivilDate, in zone: Zone) -> Interval {
        let start = moment(day, range.start, in: zone)
        return Interval(start: start, end: max(start, moment(day, range.end, in: zone)))
    }

    private func moment(_ day: CivilDate, _ time: TimeOfDay, in zone: Zone) -> Moment {
        localDays[zone]?.moment(day, time) ?? zone.moment(day, time)
    }

    private func whole(_ ranges: [ClosedRange<CivilDate>], in zone: Zone) -> IntervalSet {
        IntervalSet(
            ranges.map {
                Interval(
                    start: moment($0.lowerBound, .midnight, in: zone),
                    end: moment($0.upperBound.advanced(by: 1), .midnight, in: zone))
            })
    }

    func busy(_ times: BusyTimes, in zone: Zone) -> IntervalSet {
        IntervalSet(times.intervals).union(whole(times.days, in: zone))
    }

    func pattern(
        _ patterns: [TimePattern], in zone: Zone, where matches: (PeoplePattern) -> Bool
    ) -> IntervalSet {
        var stretches: [Interval] = []
        for pattern in patterns where matches(pattern.who) {
            for day in days where pattern.matches(day, calendar: calendar) {
                if let hours = pattern.hours {
                    stretches += hours.map { interval($0, on: day, in: zone) }
                } else {
                    stretches += whole([day...day], in: zone).intervals
                }
            }
        }
        return IntervalSet(stretches)
    }
}

extension TimePattern {
    /// Whether every key about days that is present matches.
    func matches(_ day: CivilDate, calendar: WorkCalendar) -> Bool {
        if let dates, !dates.contains(where: { $0.contains(day) }) { return false }
        if let days, !days.contains(day.weekday) { return false }
        if let daysOfMonth, !daysOfMonth.contains(where: { $0.contains(day.day) }) { return false }
        if let count = lastWorkingDaysOfMonth, !calendar.isAmongLast(count, ofMonthOf: day) { return false }
        return true
    }
}
