import Scheduling

/// A company that does not exist, of any size: who works where, in which role, on which shifts, with which leave.
///
/// Its proportions are those of the example with 400 people (roles, shifts, leave, trainers' hours, rooms): sales 45 %, support 22 % on
/// days on and off in two shifts, a third of sales from Sunday to Thursday, a fifth of all with a leave in spring.
struct Company {
    /// What the sites have in common.
    enum Shape: String, CaseIterable {
        /// Nothing: each has trainers, rooms and teams of its own, so that each can be planned by itself.
        case separate
        /// Trainers who teach everybody online or on the spot, so that nothing can be planned by itself.
        case pooled
    }

    /// A place where people work.
    struct Site {
        let name: String
        let zone: String
        /// Its people, as a range of ``Company/people``.
        let people: Range<Int>
    }

    /// Somebody who works there.
    struct Person {
        let id: String
        let surname: String
        let givenName: String
        let role: Role
        let site: Int
        let hours: String
        let leave: (from: String, to: String)?
        let knows: String
        /// Whether this person is to teach colleagues.
        var isSuperUser = false
    }

    /// A role of the curriculum, with its share of all people in thousandths.
    enum Role: String, CaseIterable {
        case sales, support, field, head, accountant, marketer, admin, director

        var share: Int {
            switch self {
            case .sales: 450
            case .support: 223
            case .field: 150
            case .head: 55
            case .accountant: 50
            case .marketer: 27
            case .admin: 23
            case .director: 22
            }
        }

        /// The team at a site.
        func team(at site: String) -> String {
            switch self {
            case .sales, .head: "Sales \(site)"
            case .support: "Contact centre \(site)"
            case .field: "Delivery \(site)"
            case .accountant, .marketer, .admin, .director: "Office \(site)"
            }
        }
    }

    let shape: Shape
    /// How many of the four stages are bought, at least 1.
    let stageCount: Int
    let sites: [Site]
    private(set) var people: [Person] = []

    /// A company of so many people at so many sites; the same seed makes the same one. Every site has at least one of the people.
    init(employees: Int, sites count: Int, shape: Shape, stages: Int = 4, seed: UInt64) {
        precondition(employees >= count && count > 0, "\(employees) people at \(count) sites")
        precondition((1...4).contains(stages), "\(stages) of four stages")
        stageCount = stages
        self.shape = shape
        var generator = SeededGenerator(seed: seed)
        let sizes = Self.sizes(of: count, people: employees, &generator)
        var sites: [Site] = []
        var first = 0
        for (index, size) in sizes.enumerated() {
            let number = String(index + 1)
            let name = "Branch " + String(repeating: "0", count: max(0, 3 - number.count)) + number
            let zone = Self.zones[index == 0 ? 0 : generator.below(Self.zones.count)]
            sites.append(Site(name: name, zone: zone, people: first..<(first + size)))
            first += size
        }
        self.sites = sites
        for (index, site) in sites.enumerated() {
            let roles = Self.roles(site.people.count)
            for (place, role) in roles.enumerated() {
                people.append(Self.person(people.count, role, at: index, place: place, &generator))
            }
            chooseSuperUsers(at: site)
        }
    }

    /// The zones of the example with six cities; the first is the document's.
    static let zones = [
        "Europe/Moscow", "Europe/Kaliningrad", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Novosibirsk", "Asia/Vladivostok",
    ]

    // MARK: - Sizes and roles

    /// Sites from half to twice the average, which add up.
    private static func sizes(of count: Int, people: Int, _ generator: inout SeededGenerator) -> [Int] {
        let weights = (0..<count).map { _ in 50 + generator.below(150) }
        let sum = weights.reduce(0, +)
        var sizes = weights.map { max(1, people * $0 / sum) }
        var index = 0
        while sizes.reduce(0, +) != people {
            let change = sizes.reduce(0, +) < people ? 1 : -1
            if sizes[index] + change >= 1 { sizes[index] += change }
            index = (index + 1) % count
        }
        return sizes
    }

    /// The roles of so many people by their shares, by largest remainder: what is left goes to the roles that lack most.
    private static func roles(_ count: Int) -> [Role] {
        var numbers = Role.allCases.map { $0.share * count / 1_000 }
        let rest = Role.allCases.indices.sorted { left, right in
            let lacking = { (index: Int) in Role.allCases[index].share * count % 1_000 }
            return (-lacking(left), left) < (-lacking(right), right)
        }
        for index in rest.prefix(count - numbers.reduce(0, +)) { numbers[index] += 1 }
        return zip(Role.allCases, numbers).flatMap { Array(repeating: $0, count: $1) }
    }

    // MARK: - People

    private static func person(
        _ index: Int, _ role: Role, at site: Int, place: Int, _ generator: inout SeededGenerator
    ) -> Person {
        let number = String(index + 1)
        let hours: String
        switch role {
        case .support: hours = place % 2 == 0 ? "2/2 09-21 from 2027-02-01" : "2/2 09-21 from 2027-02-01 second shift"
        case .sales where generator.below(3) == 0: hours = "sun-thu 10-19"
        case .sales where generator.below(25) == 0: hours = "mon-fri 09-13"
        case .accountant: hours = "mon-fri 09-17"
        default: hours = generator.below(4) == 0 ? "mon-fri 10-19" : "5/2 09-18"
        }
        var leave: (from: String, to: String)?
        if generator.below(5) == 0 {
            let first = mondays[generator.below(mondays.count)]
            leave = (first.from, generator.below(2) == 0 ? first.to : first.toNext)
        }
        let knows = role == .sales && generator.below(30) == 0 ? "start, cards" : ""
        return Person(
            id: String(repeating: "0", count: max(0, 5 - number.count)) + number,
            surname: surnames[generator.below(surnames.count)], givenName: givenNames[generator.below(givenNames.count)],
            role: role, site: site, hours: hours, leave: leave, knows: knows)
    }

    /// One of the staff teaches for every sixty of a site, the first of the ordinary working week among those who sell.
    private mutating func chooseSuperUsers(at site: Site) {
        let able = site.people.filter { people[$0].role == .sales && people[$0].hours == "5/2 09-18" && people[$0].leave == nil }
        for index in able.prefix(site.people.count / Self.peoplePerSuperUser) { people[index].isSuperUser = true }
    }

    private static let peoplePerSuperUser = 60

    /// The weeks of spring in which leaves begin: each with its Friday and the next.
    private static let mondays: [(from: String, to: String, toNext: String)] = [
        ("2027-02-15", "2027-02-19", "2027-02-26"), ("2027-03-01", "2027-03-05", "2027-03-12"),
        ("2027-03-15", "2027-03-19", "2027-03-26"), ("2027-03-29", "2027-04-02", "2027-04-09"),
        ("2027-04-12", "2027-04-16", "2027-04-23"), ("2027-04-26", "2027-04-30", "2027-05-07"),
        ("2027-05-10", "2027-05-14", "2027-05-21"), ("2027-05-24", "2027-05-28", "2027-06-04"),
        ("2027-06-07", "2027-06-11", "2027-06-18"), ("2027-06-28", "2027-07-02", "2027-07-09"),
    ]

    private static let surnames = [
        "Adams", "Baker", "Carter", "Dawson", "Ellis", "Fisher", "Grant", "Harper", "Irving", "Jordan", "Keller", "Lawson",
        "Mercer", "Norris", "Osborne", "Porter", "Quinn", "Reeves", "Sutton", "Turner", "Underwood", "Vance", "Walker", "York",
    ]
    private static let givenNames = [
        "Alice", "Boris", "Clara", "Daniel", "Emma", "Felix", "Greta", "Hugo", "Irina", "Jakob", "Klara", "Leo", "Marta",
        "Nikita", "Olga", "Pavel", "Rosa", "Simon", "Tamara", "Viktor",
    ]
}
