internal import Calendars
internal import Documents
internal import Planning

/// ``FeatureUse`` on numbers, for thousands of runs: who needs which enrolments for which feature.
struct UseTable {
    private let features: [Feature]

    private struct Feature {
        let id: FeatureID
        let stage: Int
        let people: [Person]
    }

    private struct Person {
        let employee: Int
        let wave: Int
        let enrolments: [Int]
    }

    init(_ rollout: Rollout, _ world: World, _ enrolments: [Enrolment]) {
        var own: [EmployeeID: [ModuleID: [Int]]] = [:]
        for (number, enrolment) in enrolments.enumerated() {
            own[enrolment.employee, default: [:]][enrolment.module, default: []].append(number)
        }
        let waves = rollout.staff.map { employee in
            rollout.wave(of: employee).flatMap { wave in rollout.waves.firstIndex { $0.id == wave.id } } ?? -1
        }
        features = zip(world.features, world.stageOfFeature).compactMap { feature, stage in
            let modules = rollout.curriculum.modules.filter { $0.features.contains(feature) }
            let people = rollout.staff.indices.compactMap { index -> Person? in
                let employee = rollout.staff[index]
                guard modules.contains(where: { $0.roles.contains(where: employee.roles.contains) }) else { return nil }
                return Person(
                    employee: index, wave: waves[index],
                    enrolments: modules.flatMap { own[employee.id]?[$0.id] ?? [] })
            }
            return people.isEmpty ? nil : Feature(id: feature, stage: stage, people: people)
        }
    }

    /// What a run comes to.
    struct Use {
        /// The first day on which a feature is live and the people of one wave can use it.
        var firstDay: CivilDate?
        /// Days of use until the horizon's end, summed over features.
        var days = 0.0
    }

    /// When each stage is live, when everything is given up, and who left.
    struct Run {
        let live: [CivilDate]
        let dropped: Set<FeatureID>
        let mended: Mended
        let successions: [Int: Setbacks.Succession]
        let end: CivilDate
    }

    /// The first day of use if the project is carried through, and the days of use if it ends on `abandoned`.
    func use(_ run: Run, abandoned: CivilDate?) -> Use {
        var use = Use()
        var lastOfWave: [Int: CivilDate] = [:]
        for feature in features where !run.dropped.contains(feature.id) {
            var sum = 0
            lastOfWave.removeAll(keepingCapacity: true)
            for person in feature.people {
                let (first, days) = days(of: person, run, live: run.live[feature.stage], abandoned: abandoned)
                sum += days
                if let first { lastOfWave[person.wave] = max(lastOfWave[person.wave] ?? first, first) }
            }
            use.days += Double(sum) / Double(feature.people.count)
            if let first = lastOfWave.values.min() { use.firstDay = min(use.firstDay ?? first, first) }
        }
        return use
    }

    /// From when on a place can use it, whoever holds it, and for how many days.
    private func days(of person: Person, _ run: Run, live: CivilDate, abandoned: CivilDate?) -> (CivilDate?, Int) {
        func span(_ from: CivilDate, _ last: CivilDate) -> Int {
            if let abandoned, from > abandoned { return 0 }
            return max(0, from.days(to: last) + 1)
        }
        let from = latest(person, live) { run.mended.ends[$0] }
        guard let succession = run.successions[person.employee], !person.enrolments.isEmpty else {
            return (from, from.map { span($0, run.end) } ?? 0)
        }
        let before = latest(person, live) { run.mended.endsBefore[$0] ?? run.mended.ends[$0] }
            .flatMap { $0 < succession.left ? $0 : nil }
        let until = min(run.end, succession.left.advanced(by: -1))
        let days = (before.map { span($0, until) } ?? 0) + (from.map { span(max($0, succession.back), run.end) } ?? 0)
        return (before ?? from.map { max($0, succession.back) }, days)
    }

    private func latest(_ person: Person, _ live: CivilDate, _ end: (Int) -> CivilDate?) -> CivilDate? {
        var latest = live
        for enrolment in person.enrolments {
            guard let day = end(enrolment) else { return nil }
            latest = max(latest, day)
        }
        return latest
    }
}
