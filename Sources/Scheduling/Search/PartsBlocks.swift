/// The blocks of people that a region takes whole: those of a site, of a team with a limit, and of a fixed session stay together.
///
/// Only a block that is itself larger than a region is cut, team by team.
struct Blocks {
    /// The people of each block, in the order in which regions are filled: neighbours have the same hours and begin at the same time.
    let all: [[Int]]

    init(_ whole: Instance, _ contents: Parts.Contents, enrolmentsOf: [Int: [Int]], most: Int) {
        var parent: [Key: Key] = [:]
        func root(_ key: Key) -> Key {
            var key = key
            while let next = parent[key], next != key { key = next }
            return key
        }
        func tie(_ one: Key, _ other: Key) {
            let (left, right) = (root(one), root(other))
            if left != right { parent[max(left, right)] = min(left, right) }
        }
        let learners = contents.people.filter { enrolmentsOf[$0] != nil }
        func key(_ person: Int) -> Key {
            let own = whole.people[person]
            if let site = own.site { return Key(kind: 0, number: site) }
            if let team = own.team { return Key(kind: 1, number: team) }
            return Key(kind: 2, number: person)
        }
        for person in learners {
            if let team = whole.people[person].team { tie(key(person), Key(kind: 1, number: team)) }
        }
        for session in contents.fixed {
            let people = session.enrolments.map { whole.enrolments[$0].person }
            for person in people { tie(key(people[0]), key(person)) }
        }
        var members: [Key: [Int]] = [:]
        for person in learners { members[root(key(person)), default: []].append(person) }
        let isBound = Set(contents.fixed.flatMap { $0.enrolments.map { root(key(whole.enrolments[$0].person)) } })
        var blocks: [[Int]] = []
        for (key, people) in members {
            let size = people.reduce(0) { $0 + (enrolmentsOf[$1]?.count ?? 0) }
            guard size > most, !isBound.contains(key) else {
                blocks.append(people)
                continue
            }
            let ordered = people.sorted { (whole.people[$0].team ?? -1, $0) < (whole.people[$1].team ?? -1, $1) }
            let number = (size + most - 1) / most
            for turn in 0..<number {
                blocks.append(Array(ordered[(ordered.count * turn / number)..<(ordered.count * (turn + 1) / number)]))
            }
        }
        func first(_ block: [Int]) -> (zone: Int, ready: Int, person: Int) {
            let person = block.min() ?? 0
            let ready = (enrolmentsOf[person] ?? []).map { whole.enrolments[$0].ready }.min() ?? 0
            return (whole.people[person].zone, ready, person)
        }
        all = blocks.filter { !$0.isEmpty }.map { (first($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// A site, a team or a person.
    private struct Key: Hashable, Comparable {
        let kind: Int
        let number: Int

        static func < (left: Key, right: Key) -> Bool { (left.kind, left.number) < (right.kind, right.number) }
    }
}
