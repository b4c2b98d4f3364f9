import Calendars

/// The checks of a list of people, whatever it was read from. What people have in common (a zone, hours, a spelling) is read once.
struct StaffChecks {
    let context: StaffContext
    /// The fields that a file has columns for, of what everybody is expected to have; `nil` for a list, where every person is
    /// asked. What a file has no column for was said at its header.
    let columns: Set<StaffField>?
    var report: StaffReport
    let roleNames: RoleNames
    let moduleNames: ModuleNames
    var zones: [String: Zone?] = [:]
    var hours: [String: Result<HoursText.Meaning, HoursProblem>] = [:]
    var rolesOfText: [String: RoleID] = [:]
    private var firstWithID: [String: (place: Diagnostic.Place, name: String?)] = [:]
    private var firstWithEmail: [String: Diagnostic.Place] = [:]

    init(context: StaffContext, columns: Set<StaffField>?, report: StaffReport) {
        self.context = context
        self.columns = columns
        self.report = report
        roleNames = RoleNames(context.roles)
        moduleNames = ModuleNames(context.modules)
    }

    /// The people that could be read; where an error was reported, not all of them.
    mutating func employees(_ rows: [StaffRow], at place: Diagnostic.Place) -> [Employee] {
        let teams = Spellings(of: rows.flatMap { $0.values[.team] ?? [] })
        let sites = Spellings(of: rows.flatMap { $0.values[.site] ?? [] })
        let idsFromEmail = !rows.isEmpty && rows.allSatisfy { $0.text(.id) == nil && $0.text(.email) != nil }
        if idsFromEmail { report.notice(.idsFromEmail(count: rows.count), at: place) }
        return rows.compactMap { employee($0, idsFromEmail: idsFromEmail, teams: teams, sites: sites) }
    }

    private mutating func employee(
        _ row: StaffRow, idsFromEmail: Bool, teams: Spellings, sites: Spellings
    ) -> Employee? {
        let name = row.fullName
        let email = email(row, name: name)
        let id = id(row, name: name, email: idsFromEmail ? email?.text : nil, idsFromEmail: idsFromEmail)
        if name == nil, asks(.name, .surname, .givenName) {
            report.error(.nameMissing(id: id), at: row.place(.name, .surname, .givenName))
        }
        if let email, let id { noteShared(email, id: id) }
        let roles = roles(row)
        let zone = zone(row)
        let language = language(row)
        let knows = modules(row)
        let hours = workingHours(row, name: name)
        let daysOff = daysOff(row)
        let busy = busy(row, zone: zone ?? context.zone)
        let team = row.text(.team).map { text in
            spelling(text, in: teams, at: row.place(.team)) { .teamRespelled(text: text, team: $0) }
        }
        let site = row.text(.site).map { text in
            spelling(text, in: sites, at: row.place(.site)) { .siteRespelled(text: text, site: $0) }
        }
        guard let id, let name, let roles, let zone, let language else { return nil }
        return Employee(
            id: EmployeeID(id), name: name, email: email?.text, roles: roles, team: team.map(TeamName.init),
            site: site.map(SiteName.init), zone: zone, hours: hours, language: language, knows: knows, daysOff: daysOff,
            busy: busy)
    }

    /// Whether each person is to be asked for one of these fields.
    func asks(_ fields: StaffField...) -> Bool { columns.map { !$0.isDisjoint(with: fields) } ?? true }

    // MARK: - Who

    private mutating func id(_ row: StaffRow, name: String?, email: String?, idsFromEmail: Bool) -> String? {
        guard let id = row.text(.id) ?? email else {
            // Where ids come from addresses, a wrong address is reported as such.
            if !idsFromEmail, asks(.id, .email) { report.error(.idMissing(name: name), at: row.place(.id)) }
            return nil
        }
        let place = row.place(row.text(.id) == nil ? .email : .id)
        if let first = firstWithID[id] {
            let sameName = name != nil && first.name?.spellingKey == name?.spellingKey
            report.error(.idRepeated(id: id, firstLine: first.place.line, sameName: sameName), at: place)
            return nil
        }
        firstWithID[id] = (place, name)
        return id
    }

    /// The address, and where it is.
    private mutating func email(_ row: StaffRow, name: String?) -> StaffValue? {
        guard let text = row.text(.email) else {
            if asks(.email) { report.count(.emailMissing(name: name ?? "…"), at: row.place(.email)) }
            return nil
        }
        let place = row.place(.email)
        guard EmailText.isAddress(text) else {
            report.error(.emailInvalid(text: text), at: place)
            return nil
        }
        let lowercased = text.lowercased()
        if lowercased != text { report.count(.emailLowercased(text: text), at: place) }
        return StaffValue(lowercased, at: place)
    }

    private mutating func noteShared(_ email: StaffValue, id: String) {
        if let first = firstWithEmail[email.text] {
            report.notice(.emailShared(email: email.text, firstLine: first.line), at: email.place)
        } else {
            firstWithEmail[email.text] = email.place
        }
    }

    private mutating func spelling(
        _ text: String, in spellings: Spellings, at place: Diagnostic.Place, _ tally: (String) -> StaffReport.Tally
    ) -> String {
        let chosen = spellings.chosen(for: text)
        if chosen != text { report.count(tally(chosen), at: place) }
        return chosen
    }
}
