/// What there is to say about a staff file or list, in a bounded number of diagnostics: what is true of many people is said once.
struct StaffReport {
    /// More problems than this are counted, not listed.
    static let maximumProblems = 1000

    private var diagnostics: [Diagnostic] = []
    private var hidden: (count: Int, first: Diagnostic)?
    private var tallies: [Tally] = []
    private var places: [(place: Diagnostic.Place, count: Int)] = []
    private var indices: [Tally.Key: Int] = [:]
    private(set) var hasErrors = false
    /// Whether what is reported from now on is only counted, so that nobody needs to look for suggestions.
    var isFull: Bool { diagnostics.count >= Self.maximumProblems }

    /// What is said once, with a count.
    enum Tally: Hashable {
        case rowsShort(cells: Int, expected: Int)
        case spacesLeftOut
        case unusualSpaces
        case controlCharacters
        case emailMissing(name: String)
        case emailLowercased(text: String)
        case roleGuessed(position: String, roles: [RoleID])
        case teamRespelled(text: String, team: String)
        case siteRespelled(text: String, site: String)
        case hoursMissing(name: String)
        case rotaFromFirstDay
        case dayFirst(DayFirst)
    }

    /// A date with slashes that was read day first.
    struct DayFirst: Hashable {
        let text: String
        let meaning: DateText.Meaning
    }

    mutating func error(_ problem: StaffProblem, at place: Diagnostic.Place) {
        hasErrors = true
        add(Diagnostic(.error, .staff(problem), at: place))
    }

    mutating func notice(_ problem: StaffProblem, at place: Diagnostic.Place) {
        add(Diagnostic(.notice, .staff(problem), at: place))
    }

    /// Takes in what another reader found.
    mutating func add(_ found: [Diagnostic]) {
        for diagnostic in found {
            if diagnostic.severity == .error { hasErrors = true }
            add(diagnostic)
        }
    }

    /// Counts one more place where this is true; the first is the one that is shown.
    mutating func count(_ tally: Tally, at place: Diagnostic.Place) {
        if let index = indices[tally.key] {
            places[index].count += 1
        } else if tallies.count < Self.maximumProblems {
            indices[tally.key] = tallies.count
            tallies.append(tally)
            places.append((place, 1))
        }
    }

    /// Everything that was found, by place.
    func diagnostics(_ context: StaffContext) -> [Diagnostic] {
        var all = diagnostics
        for (tally, (place, count)) in zip(tallies, places) {
            all.append(Diagnostic(.notice, .staff(tally.problem(count: count, context: context)), at: place))
        }
        // Stable: what is at one place stays in the order in which it was found.
        all = all.enumerated().sorted { left, right in
            let (first, second) = (left.element.place, right.element.place)
            return (first.line ?? 0, first.column ?? 0, left.offset) < (second.line ?? 0, second.column ?? 0, right.offset)
        }.map(\.element)
        if let hidden {
            let problem = Problem.staff(.moreProblems(count: hidden.count))
            all.append(Diagnostic(hidden.first.severity, problem, at: hidden.first.place))
        }
        return all
    }

    private mutating func add(_ diagnostic: Diagnostic) {
        guard isFull else { return diagnostics.append(diagnostic) }
        guard let known = hidden else { return hidden = (1, diagnostic) }
        // The first error among what is not listed goes before a notice.
        hidden = (known.count + 1, known.first.severity == .notice ? diagnostic : known.first)
    }
}

extension StaffReport.Tally {
    /// What is counted together: of some kinds everything, whoever is named and whatever the text.
    fileprivate enum Key: Hashable {
        case rowsShort, emailMissing, emailLowercased, hoursMissing, dayFirst
        case only(StaffReport.Tally)
    }

    fileprivate var key: Key {
        switch self {
        case .rowsShort: .rowsShort
        case .emailMissing: .emailMissing
        case .emailLowercased: .emailLowercased
        case .hoursMissing: .hoursMissing
        case .dayFirst: .dayFirst
        case .spacesLeftOut, .unusualSpaces, .controlCharacters, .roleGuessed, .teamRespelled, .siteRespelled, .rotaFromFirstDay:
            .only(self)
        }
    }

    fileprivate func problem(count: Int, context: StaffContext) -> StaffProblem {
        switch self {
        case .rowsShort(let cells, let expected): .rowsShort(cells: cells, expected: expected, count: count)
        case .spacesLeftOut: .spacesLeftOut(count: count)
        case .unusualSpaces: .unusualSpaces(count: count)
        case .controlCharacters: .controlCharacters(count: count)
        case .emailMissing(let name): .emailMissing(name: name, count: count)
        case .emailLowercased(let text): .emailLowercased(text: text, count: count)
        case .roleGuessed(let position, let roles): .roleGuessed(position: position, roles: roles, count: count)
        case .teamRespelled(let text, let team): .teamRespelled(text: text, team: team, count: count)
        case .siteRespelled(let text, let site): .siteRespelled(text: text, site: site, count: count)
        case .hoursMissing(let name): .hoursMissing(name: name, count: count)
        case .rotaFromFirstDay: .rotaFromFirstDay(context.hours.firstDay, count: count)
        case .dayFirst(let first): .dayFirst(text: first.text, date: first.meaning.date, count: count)
        }
    }
}
