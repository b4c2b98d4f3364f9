import Calendars
import Documents
import Scheduling

/// Small checked roll-outs in which everything occurs that a timetable must respect, tight enough for each rule to bind somewhere.
///
/// Hours lie on quarters of an hour and within one day, so that the engine's slots and the audit's minutes say the same.
enum RandomRollout {
    static func make(seed: UInt64) -> Rollout {
        var random = SeededGenerator(seed: seed &* 7_919 &+ 11)
        return Maker(&random).rollout
    }

    static let moscow = Zone(identifier: "Europe/Moscow") ?? .utc
    static let urals = Zone(identifier: "Asia/Yekaterinburg") ?? .utc

    static func day(_ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: 2027, month: month, day: day) else { preconditionFailure("no day \(month)-\(day)") }
        return date
    }

    static func time(_ hour: Int) -> TimeOfDay {
        guard let time = TimeOfDay(hour: hour, minute: 0) else { preconditionFailure("no hour \(hour)") }
        return time
    }

    static func range(_ start: Int, _ end: Int) -> TimeRange {
        guard let range = TimeRange(start: time(start), end: time(end)) else { preconditionFailure("\(start)-\(end)") }
        return range
    }
}

private struct Maker {
    let rollout: Rollout

    init(_ random: inout SeededGenerator) {
        func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
        func chance(_ one: Int, of: Int) -> Bool { below(of) < one }
        let sites: [SiteName] = ["North", "South"].map { Identifier($0) }
        let first = RandomRollout.day(3, 1)
        let last = RandomRollout.day(3, 12)
        let usual = WeeklyHours(
            Dictionary(
                uniqueKeysWithValues: [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map {
                    ($0, [RandomRollout.range(9, 12), RandomRollout.range(13, 17)])
                }))
        let roles: [RoleID] = ["sales", "head"].map { Identifier($0) }
        let formats: [TrainingModule.Format] = [.workshop, .workshop, .practice, .online, .coaching, .selfPaced]
        var modules: [TrainingModule] = []
        for index in 0..<(3 + below(3)) {
            let gaps: [TrainingModule.Gap] = [.none, .none, .days(1), .minutes(Minutes(60))]
            let requires =
                modules.isEmpty || chance(1, of: 3)
                ? []
                : [
                    TrainingModule.Requirement(module: modules[below(modules.count)].id, gap: gaps[below(gaps.count)])
                ]
            modules.append(
                TrainingModule(
                    id: Identifier("m\(index)"), title: LocalizedText(everywhere: "Module \(index)"),
                    features: [Identifier(index < 3 ? "early" : "later")], roles: chance(1, of: 4) ? [roles[0]] : roles,
                    duration: Minutes([45, 60, 90, 50][below(4)]), parts: chance(1, of: 4) ? 2 : 1,
                    format: formats[below(formats.count)], requires: requires, groupMinimum: 1 + below(2),
                    groupMaximum: chance(1, of: 3) ? 2 + below(2) : nil,
                    equipment: chance(1, of: 4) ? [Identifier("computers")] : []))
        }
        var staff: [Employee] = []
        for index in 0..<(4 + below(3)) {
            let zone = chance(1, of: 4) ? RandomRollout.urals : RandomRollout.moscow
            let hours: WorkingHours? =
                switch below(4) {
                case 0: .weekly(WeeklyHours([.monday: [RandomRollout.range(9, 14)], .thursday: [RandomRollout.range(9, 17)]]))
                case 1:
                    .rota(
                        Rota(
                            on: 2, off: 2, from: first, isSecondShift: chance(1, of: 2),
                            ranges: [RotaRange(start: RandomRollout.time(8), end: RandomRollout.time(18))]))
                default: nil
                }
            let leave = first.advanced(by: below(10))
            let busy = zone.moment(first.advanced(by: below(12)), RandomRollout.time(10))
            staff.append(
                Employee(
                    id: Identifier("e\(index)"), name: "Name \(index)", roles: [roles[index == 0 ? 1 : 0]],
                    team: chance(2, of: 3) ? Identifier(chance(1, of: 2) ? "A" : "B") : nil,
                    site: chance(4, of: 5) ? sites[below(2)] : nil, zone: zone, hours: hours, language: .english,
                    daysOff: chance(1, of: 3) ? [leave...leave.advanced(by: 1)] : [],
                    busy: chance(1, of: 3)
                        ? BusyTimes(intervals: [Interval(start: busy, end: busy.advanced(by: 120))]) : BusyTimes()))
        }
        let outside = Trainer(
            id: Identifier("tess"), name: "Tess", costPerHour: Money(minorUnits: 6_000),
            hours: .weekly(
                WeeklyHours(
                    Dictionary(
                        uniqueKeysWithValues: [Weekday.monday, .tuesday, .wednesday, .friday].map {
                            ($0, [RandomRollout.range(9, 15)])
                        }))),
            zone: RandomRollout.moscow, sites: chance(1, of: 3) ? [sites[0]] : nil,
            trainingPerDay: chance(1, of: 2) ? Minutes(120) : nil, trainingPerWeek: chance(1, of: 2) ? Minutes(240) : nil,
            daysOff: [RandomRollout.day(3, 3)...RandomRollout.day(3, 3)])
        let colleague = Trainer(
            id: Identifier("e0"), name: "Name 0", employee: Identifier("e0"), teaches: [modules[0].id, modules[1].id],
            costPerHour: Money(minorUnits: 3_000), zone: staff[0].zone, trainingPerWeek: Minutes(120))
        let far = Trainer(
            id: Identifier("fay"), name: "Fay", teaches: modules.suffix(2).map(\.id), costPerHour: Money(minorUnits: 9_000),
            zone: RandomRollout.urals)
        let stages = [("early", 1, 8), ("later", 3, 10)].map { id, paid, live in
            Stage(
                id: Identifier(id), title: LocalizedText(everywhere: id), features: [Identifier(id)], price: .zero,
                payments: [Payment(share: .whole, due: .date(RandomRollout.day(3, paid)))], setup: 1,
                goLive: RandomRollout.day(3, live))
        }
        rollout = Rollout(
            id: Identifier("random"), name: LocalizedText(everywhere: "Random"), language: .english, zone: RandomRollout.moscow,
            horizon: first...last,
            curriculum: Curriculum(
                id: Identifier("c"), title: LocalizedText(everywhere: "C"),
                roles: roles.map { Role(id: $0, title: LocalizedText(everywhere: $0.text)) },
                features: ["early", "later"].map { Feature(id: Identifier($0), title: LocalizedText(everywhere: $0)) },
                modules: modules),
            staff: staff,
            workingTime: WorkingTime(
                weekly: usual, closed: [RandomRollout.day(3, 8)...RandomRollout.day(3, 8)],
                blocked: [
                    TimePattern(who: PeoplePattern(roles: [roles[0]]), days: [.tuesday], hours: [RandomRollout.range(9, 10)])
                ]),
            stages: stages,
            waves: chance(1, of: 2) ? [Wave(id: Identifier("south"), who: PeoplePattern(sites: [sites[1]]), after: 1)] : [],
            trainers: [outside, colleague, far],
            rooms: [
                Room(
                    id: Identifier("n"), title: LocalizedText(everywhere: "N"), site: sites[0], capacity: 2 + below(2),
                    equipment: [Identifier("computers")]),
                Room(
                    id: Identifier("s"), title: LocalizedText(everywhere: "S"), site: sites[1], capacity: 2,
                    closed: [RandomRollout.day(3, 4)...RandomRollout.day(3, 4)]),
            ]
                + (chance(1, of: 2)
                    ? [
                        Room(
                            id: Identifier("link"), title: LocalizedText(everywhere: "Link"), capacity: 4,
                            link: "https://example.com")
                    ] : []),
            limits: Limits(
                trainingPerDay: chance(2, of: 3) ? Minutes(120) : nil, trainingPerWeek: chance(1, of: 2) ? Minutes(240) : nil,
                sessionsInARow: chance(1, of: 2) ? 1 : nil, sessionsPerDay: chance(1, of: 2) ? 2 : nil,
                away: [
                    Identifier("A"): .count(1), Identifier("B"): Share(millipercent: 50_000).map(Limits.Away.share) ?? .count(1),
                ]),
            avoid: [TimePattern(days: [.friday])])
    }
}
