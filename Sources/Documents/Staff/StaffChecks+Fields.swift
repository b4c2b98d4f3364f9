import Calendars

extension StaffChecks {
    /// The roles of the row, in the order in which they are written; from the position only where there is no role, and said.
    mutating func roles(_ row: StaffRow) -> [RoleID]? {
        let values = (row.values[.role] ?? []).filter { !$0.text.isEmpty }
        guard !values.isEmpty else { return guessedRoles(row) }
        var roles: [RoleID] = []
        var isKnown = true
        for value in values {
            // Nearly every cell is one role that others have too.
            if let role = rolesOfText[value.text] {
                if !roles.contains(role) { roles.append(role) }
                continue
            }
            if let role = roleNames.title(value.text) { rolesOfText[value.text] = role }
            for item in context.roles != nil && roleNames.role(value.text) != nil ? [value.text] : value.text.listItems {
                guard let role = roleNames.role(item) else {
                    isKnown = false
                    let suggestion = report.isFull ? nil : roleNames.suggestion(for: item)
                    report.error(.unknownRole(text: item, suggestion: suggestion), at: value.place)
                    continue
                }
                if !roles.contains(role) { roles.append(role) }
            }
        }
        if isKnown, roles.isEmpty { report.error(.roleMissing(position: nil), at: row.place(.role)) }
        return isKnown && !roles.isEmpty ? roles : nil
    }

    private mutating func guessedRoles(_ row: StaffRow) -> [RoleID]? {
        guard asks(.role, .position) else { return nil }
        guard let position = row.text(.position) else {
            report.error(.roleMissing(position: nil), at: row.place(.role, .position))
            return nil
        }
        let items = roleNames.title(position) == nil ? position.listItems : [position]
        var roles: [RoleID] = []
        for role in items.compactMap(roleNames.guess) where !roles.contains(role) { roles.append(role) }
        guard !roles.isEmpty else {
            report.error(.roleMissing(position: position), at: row.place(.position))
            return nil
        }
        report.count(.roleGuessed(position: position, roles: roles), at: row.place(.position))
        return roles
    }

    /// The row's zone, else the document's; `nil` for one that is unknown.
    mutating func zone(_ row: StaffRow) -> Zone? {
        guard let text = row.text(.timezone) else { return context.zone }
        if let known = zones[text] {
            if known == nil { reportZone(text, at: row.place(.timezone)) }
            return known
        }
        let zone = ZoneText.zone(text)
        zones[text] = .some(zone)
        if zone == nil { reportZone(text, at: row.place(.timezone)) }
        return zone
    }

    private mutating func reportZone(_ text: String, at place: Diagnostic.Place) {
        let suggestion = report.isFull ? nil : ZoneText.suggestion(for: text)
        report.error(.unknownZone(text: text, suggestion: suggestion), at: place)
    }

    mutating func language(_ row: StaffRow) -> Language? {
        guard let text = row.text(.language) else { return context.language }
        guard let language = StaffWords.language(text) else {
            report.error(.unknownLanguage(text: text), at: row.place(.language))
            return nil
        }
        return language
    }

    /// The modules that a person knows already, without those that are unknown.
    mutating func modules(_ row: StaffRow) -> [ModuleID] {
        var modules: [ModuleID] = []
        for value in row.values[.knows] ?? [] {
            for item in moduleNames.module(value.text) != nil ? [value.text] : value.text.listItems {
                guard let module = moduleNames.module(item) else {
                    let suggestion = report.isFull ? nil : moduleNames.suggestion(for: item)
                    report.error(.unknownModule(text: item, suggestion: suggestion), at: value.place)
                    continue
                }
                if !modules.contains(module) { modules.append(module) }
            }
        }
        return modules
    }

    /// The hours; `nil` leaves them to the document, also where they could not be read and this was reported.
    mutating func workingHours(_ row: StaffRow, name: String?) -> WorkingHours? {
        if let weekly = row.weekly { return .weekly(weekly) }
        guard let text = row.text(.hours) else {
            if columns?.contains(.hours) ?? false { report.count(.hoursMissing(name: name ?? "…"), at: row.place(.hours)) }
            return nil
        }
        let reading = hours[text] ?? HoursText.parse(text, document: context.hours)
        hours[text] = reading
        switch reading {
        case .success(let meaning):
            if meaning.assumesFirstDay { report.count(.rotaFromFirstDay, at: row.place(.hours)) }
            return meaning.hours
        case .failure(let problem):
            report.error(.hours(problem), at: row.place(.hours))
            return nil
        }
    }

    /// What the calendars take away that a person names.
    mutating func busy(_ row: StaffRow, zone: Zone) -> BusyTimes {
        var intervals: [Interval] = []
        var days: [ClosedRange<CivilDate>] = []
        for value in row.values[.calendar] ?? [] {
            for path in value.text.split(whereSeparator: { $0 == ";" || $0.isNewline }).map({ String($0).tidied })
            where !path.isEmpty {
                switch context.calendar(path, zone, value.place) {
                case .usable(let times, let notices):
                    report.add(notices)
                    intervals += times.intervals
                    days += times.days
                case .unusable(let diagnostics):
                    report.add(diagnostics)
                    if diagnostics.contains(where: \.isOfCalendar) {
                        let missing = Problem.busyTimesMissing(of: row.fullName ?? row.text(.id) ?? "", file: path)
                        report.add([Diagnostic(.error, missing, at: value.place)])
                    }
                }
            }
        }
        return BusyTimes(intervals: intervals, days: days)
    }
}
