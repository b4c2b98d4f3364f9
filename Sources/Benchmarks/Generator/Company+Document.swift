extension Company {
    /// The roll-out's document: the stages, limits and wishes of the example with 400 people, the trainers and rooms of these sites.
    var document: String {
        [head, stages, "trainers:\n" + trainers.map { "  - {\($0)}\n" }.joined(), rooms, limits, tail].joined(separator: "\n")
    }

    private var head: String {
        """
        onboard: 1
        id: generated-\(people.count)
        name: {en: "\(people.count) people at \(sites.count) sites"}
        language: en
        timezone: \(Self.zones[0])
        currency: RUB
        horizon: 2027-02-01..\(Self.stages[stageCount - 1].end)
        curriculum: amocrm
        staff: staff.csv

        working-time:
          weekly: {mon-fri: [09:00-13:00, 14:00-18:00]}
          closed: [2027-02-23, 2027-03-08, 2027-05-03, 2027-05-10, 2027-06-14]
          blocked:
            - {roles: [accountant], days-of-month: [1-5]}

        """
    }

    private var stages: String {
        let waves =
            sites.count < Self.sitesForWaves
            ? ""
            : """
            waves:
              - {id: pilot, sites: [\(sites[0].name)]}
              - {id: second, sites: [\(sites.dropFirst().prefix(sites.count / 3).map(\.name).joined(separator: ", "))], after: 11d}
              - {id: rest, after: 23d}

            """
        let lines = Self.stages.prefix(stageCount).map { stage in
            "  - {id: \(stage.id), features: [\(stage.features)], price: \(stage.price * people.count), \(stage.rest)}\n"
        }
        return "stages:\n" + lines.joined() + "\n" + waves
    }

    /// The stages of the example with 400 people: payment, set-up and go-live, and the horizon's end where it is the last.
    private static let stages: [(id: String, features: String, price: Int, rest: String, end: String)] = [
        (
            "base", "start, cards, pipeline, tasks, rights, fields, import", 3_500,
            "payments: [{share: 50%, date: 2027-01-18}, {share: 50%, date: acceptance}], setup: 15d, go-live: 2027-04-02",
            "2027-04-16"
        ),
        (
            "channels",
            "incoming, site-forms, channels, chats, single-window, telephony, mail, duplicates, mobile, rules-test", 4_250,
            "payment: 2027-02-24, setup: 8d, go-live: 2027-05-07", "2027-05-21"
        ),
        (
            "automation",
            "broadcasts, automation-user, digital-pipeline, salesbot, distribution, my-figures, analytics, refresher",
            4_750, "payment: 2027-03-29, setup: 10d, go-live: 2027-06-11", "2027-08-20"
        ),
        (
            "growth", "lists, customers, widgets, onec, api", 4_000, "payment: 2027-05-04, setup: 8d, go-live: 2027-07-09",
            "2027-08-20"
        ),
    ]

    /// One from outside for every hundred people, and the colleagues. Where sites have nothing in common each keeps to its own.
    private var trainers: [String] {
        var lines: [String] = []
        switch shape {
        case .separate:
            for (index, site) in sites.enumerated() {
                for number in 0..<outsiders(for: site.people.count) {
                    lines.append("\(outsider("t-\(index + 1)-\(number + 1)")), timezone: \(site.zone), sites: [\(site.name)]")
                }
            }
        case .pooled:
            for number in 0..<outsiders(for: people.count) {
                lines.append("\(outsider("t-\(number + 1)")), timezone: \(Self.zones[number % Self.zones.count])")
            }
        }
        for person in people where person.isSuperUser {
            lines.append("employee: \"\(person.id)\", teaches: [\(Self.colleaguesTeach)], training-per-week: 6h")
        }
        return lines
    }

    private func outsiders(for people: Int) -> Int { max(1, (people + Self.peoplePerTrainer - 1) / Self.peoplePerTrainer) }

    private func outsider(_ id: String) -> String {
        "id: \(id), name: Trainer \(id.dropFirst(2)), teaches: all, cost-per-hour: 4500, training-per-week: 18h"
    }

    private var rooms: String {
        var lines: [String] = []
        for (index, site) in sites.enumerated() {
            let count = site.people.count
            let sizes =
                count < Self.peoplePerRoom
                ? [count < Self.smallSite ? 6 : 10] : Array(repeating: 12, count: count / Self.peoplePerRoom) + [8]
            for (number, size) in sizes.enumerated() {
                lines.append(
                    "  - {id: r-\(index + 1)-\(number + 1), site: \(site.name), capacity: \(size), equipment: [computers]}")
            }
        }
        if shape == .pooled { lines.append("  - {id: online, capacity: 15, link: \"https://meet.company.example/crm\"}") }
        return "rooms:\n" + lines.joined(separator: "\n") + "\n"
    }

    private var limits: String {
        let teams = sites.flatMap { site in
            [Role.sales, .support].map { $0.team(at: site.name) }.filter { team in
                site.people.count { people[$0].role.team(at: site.name) == team } >= Self.leastLimitedTeam
            }
        }
        let away = teams.isEmpty ? "" : "  away:\n" + teams.map { "    \($0): 20%\n" }.joined()
        return """
            limits:
              training-per-day: 2h
              training-per-week: 5h
              sessions-per-day: 2
              sessions-in-a-row: 2

            """ + away
    }

    private var tail: String {
        """
        preferences:
          avoid:
            - {roles: [sales], last-working-days-of-month: 2}
            - {roles: [sales], days: [mon], hours: [09:00-11:00]}
        wages: {sales: 700, head: 1200, marketer: 850, admin: 950, director: 2500, support: 500, accountant: 700, field: 600}

        """
    }

    private static let peoplePerTrainer = 100
    private static let peoplePerRoom = 60
    /// A smaller site has a smaller room.
    private static let smallSite = 15
    /// Of a smaller team everybody may be away at once.
    private static let leastLimitedTeam = 10
    /// With fewer sites everybody starts at once.
    private static let sitesForWaves = 4
    private static let colleaguesTeach =
        "start, cards, pipeline, incoming, tasks, chats, single-window, telephony, mail, automation-user, my-figures, rules-test"
}
