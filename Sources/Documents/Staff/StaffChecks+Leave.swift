import Calendars

extension StaffChecks {
    /// Leave and other days off: the list of days and ranges, and pairs of first and last days.
    mutating func daysOff(_ row: StaffRow) -> [ClosedRange<CivilDate>] {
        checkHired(row)
        var ranges: [ClosedRange<CivilDate>] = []
        for value in row.values[.daysOff] ?? [] {
            for (text, days) in DateText.ranges(value.text) {
                switch days {
                case .success(let (first, last)):
                    note(first, text, at: value.place)
                    if let range = range(first.date, last.date, at: value.place) { ranges.append(range) }
                case .failure(let failure): say(failure, text, at: value.place)
                }
            }
        }
        return ranges + leaves(row)
    }

    /// Several columns, or several dates in a cell, pair in their order.
    private mutating func leaves(_ row: StaffRow) -> [ClosedRange<CivilDate>] {
        let starts = row.values[.leaveFrom] ?? []
        let ends = row.values[.leaveTo] ?? []
        var ranges: [ClosedRange<CivilDate>] = []
        for index in 0..<max(starts.count, ends.count) {
            let start = index < starts.count ? starts[index] : nil
            let end = index < ends.count ? ends[index] : nil
            let firsts = start.map { items($0.text) } ?? []
            let lasts = end.map { items($0.text) } ?? []
            if let start, !firsts.isEmpty, lasts.isEmpty {
                report.error(.leaveHalf(.leaveFrom, text: start.text), at: start.place)
            } else if let end, firsts.isEmpty, !lasts.isEmpty {
                report.error(.leaveHalf(.leaveTo, text: end.text), at: end.place)
            } else if let start, firsts.count != lasts.count {
                report.error(.leavesDoNotPair(starts: firsts.count, ends: lasts.count), at: start.place)
            } else if let start, let end {
                for (first, last) in zip(firsts, lasts) {
                    let from = date(first, at: start.place)
                    let to = date(last, at: end.place)
                    if let from, let to, let range = range(from, to, at: end.place) { ranges.append(range) }
                }
            }
        }
        return ranges
    }

    private func items(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }).map { String($0).tidied }.filter { !$0.isEmpty }
    }

    private mutating func date(_ text: String, at place: Diagnostic.Place) -> CivilDate? {
        switch DateText.parse(text) {
        case .success(let meaning):
            note(meaning, text, at: place)
            return meaning.date
        case .failure(let failure):
            say(failure, text, at: place)
            return nil
        }
    }

    private mutating func range(
        _ first: CivilDate, _ last: CivilDate, at place: Diagnostic.Place
    ) -> ClosedRange<CivilDate>? {
        guard first <= last else {
            report.error(.leaveReversed(first: first, last: last), at: place)
            return nil
        }
        return first...last
    }

    /// The first day in the company is not used; a date that cannot be, or is yet to come, is worth a notice all the same.
    private mutating func checkHired(_ row: StaffRow) {
        guard let text = row.text(.hired) else { return }
        switch DateText.parse(text) {
        case .success(let meaning):
            guard let firstDay = context.hours.firstDay, meaning.date > firstDay else { return }
            let name = row.fullName ?? row.text(.id) ?? text
            report.notice(.startsLater(name: name, date: meaning.date), at: row.place(.hired))
        case .failure(.impossible): report.notice(.impossibleDate(text: text, isUsed: false), at: row.place(.hired))
        case .failure(.notADate): break
        }
    }

    private mutating func note(_ meaning: DateText.Meaning, _ text: String, at place: Diagnostic.Place) {
        if meaning.isDayFirstGuess { report.count(.dayFirst(.init(text: text, meaning: meaning)), at: place) }
    }

    private mutating func say(_ failure: DateText.Failure, _ text: String, at place: Diagnostic.Place) {
        switch failure {
        case .notADate: report.error(.notADate(text: text), at: place)
        case .impossible: report.error(.impossibleDate(text: text, isUsed: true), at: place)
        }
    }
}
