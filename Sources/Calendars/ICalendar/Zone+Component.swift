import Foundation

extension Zone {
    /// The zone's rules as a VTIMEZONE, RFC 5545 3.6.5, right for every instant of the span.
    ///
    /// Where daylight saving repeats, as rules; else each change of the clock by itself. Never as a list of dates: Outlook ignores
    /// RDATE and is off by an hour all summer. UTC needs no component; its times end in `Z`.
    public func calendarComponent(covering span: Interval) -> ICalendarComponent {
        ICalendarComponent(
            "VTIMEZONE", properties: [.text("TZID", identifier)],
            components: repeatingObservances(covering: span) ?? singleObservances(covering: span))
    }

    /// A change of the clock.
    struct Change: Hashable {
        /// When it happens.
        let moment: Moment
        /// Minutes ahead of UTC before it.
        let from: Int
        /// Minutes ahead of UTC after it.
        let to: Int

        /// What calendar and clock show just before it: RFC 5545 states onsets so.
        var localMinutes: Int { moment.minutes + from }
        /// The day on which it happens, on the clock before it.
        var date: CivilDate { CivilDate(daysSinceEpoch: Int((Double(localMinutes) / 1_440).rounded(.down))) }
        /// When it happens, on the clock before it.
        var time: TimeOfDay { TimeOfDay(minutes: localMinutes - date.daysSinceEpoch * 1_440) ?? .midnight }
    }

    /// The changes after one instant and up to another.
    func changes(after start: Moment, through end: Moment) -> [Change] {
        var changes: [Change] = []
        var date = Date(timeIntervalSince1970: Double(start.minutes) * 60)
        while let next = rules.nextDaylightSavingTimeTransition(after: date), next > date {
            let moment = Moment(minutes: Int((next.timeIntervalSince1970 / 60).rounded(.down)))
            guard moment <= end else { break }
            let change = Change(moment: moment, from: offset(at: moment.advanced(by: -1)), to: offset(at: moment))
            if change.from != change.to { changes.append(change) }
            date = next
        }
        return changes
    }

    /// Two rules, if the zone has had them since the year before the span and keeps them as far as the database says.
    private func repeatingObservances(covering span: Interval) -> [ICalendarComponent]? {
        let firstYear = local(span.start).date.year - 1
        let lastYear = max(local(span.end).date.year, firstYear + YearlyRule.sampleYears)
        guard let start = CivilDate(year: firstYear, month: 1, day: 1), let end = CivilDate(year: lastYear, month: 12, day: 31)
        else { return nil }
        let sample = changes(after: moment(start, .midnight), through: moment(end, .endOfDay))
        let forward = sample.filter { $0.to > $0.from }
        let back = sample.filter { $0.to < $0.from }
        let years = lastYear - firstYear + 1
        guard let daylight = YearlyRule(forward, years: years), let standard = YearlyRule(back, years: years) else { return nil }
        return [("DAYLIGHT", forward, daylight), ("STANDARD", back, standard)].compactMap { name, changes, rule in
            changes.first.map { Self.observance(name, $0, rule: rule) }
        }
    }

    /// The clock at the start of the span, and each change in it.
    private func singleObservances(covering span: Interval) -> [ICalendarComponent] {
        let before = offset(at: span.start)
        let epoch = Change(moment: Moment(minutes: -before), from: before, to: before)
        let first = Self.observance("STANDARD", epoch)
        return [first]
            + changes(after: span.start, through: span.end).map { change in
                Self.observance(change.to > change.from ? "DAYLIGHT" : "STANDARD", change)
            }
    }

    private static func observance(_ name: String, _ change: Change, rule: YearlyRule? = nil) -> ICalendarComponent {
        var properties = [
            ICalendarProperty("DTSTART", octets: TimeDigits.local(change.date, change.time)),
            ICalendarProperty("TZOFFSETFROM", written(offset: change.from)),
            ICalendarProperty("TZOFFSETTO", written(offset: change.to)),
        ]
        if let rule { properties.append(ICalendarProperty("RRULE", rule.text)) }
        return ICalendarComponent(name, properties: properties)
    }

    /// `+0330`.
    private static func written(offset: Int) -> String {
        let hours = String(abs(offset) / 60)
        let minutes = String(abs(offset) % 60)
        return (offset < 0 ? "-" : "+") + (hours.count < 2 ? "0" : "") + hours + (minutes.count < 2 ? "0" : "") + minutes
    }
}
