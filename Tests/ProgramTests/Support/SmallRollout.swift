/// A small roll-out that is right, for tests that make a mistake in it or change it.
enum SmallRollout {
    /// A small roll-out that is right: two people, a trainer, a room, a curriculum of its own.
    static let rollout = """
        onboard: 1
        name: Test
        timezone: Europe/London
        horizon: 2027-02-01..2027-06-30
        curriculum: curriculum.yaml
        staff: staff.csv
        working-time: {weekly: {mon-fri: [09:00-13:00, 14:00-18:00]}}
        stages:
          - {id: base, features: [deals], price: 1000, payment: 2027-02-01, setup: 5d, go-live: 2027-03-01}
        trainers:
          - {id: tess, teaches: all}
        rooms:
          - {id: blue, capacity: 6}

        """
    static let curriculum = """
        curriculum: small
        title: Small
        roles: [{id: sales, title: Sales}]
        features: [{id: deals, title: Deals}]
        modules:
          - {id: basics, title: Basics, features: [deals], roles: [sales], duration: 60m}
          - {id: deals, title: Deals, features: [deals], roles: [sales], duration: 90m, requires: [basics]}

        """
    static let staff = "id,name,email,role\n1,Ann Lee,ann@example.com,sales\n2,Bob Ray,bob@example.com,sales\n"
}

extension Folder {
    /// Writes the small roll-out into it, or into a folder in it.
    func writeSmallRollout(to folder: String? = nil) throws {
        let start = folder.map { "\($0)/" } ?? ""
        try write(SmallRollout.rollout, to: start + "rollout.yaml")
        try write(SmallRollout.curriculum, to: start + "curriculum.yaml")
        try write(SmallRollout.staff, to: start + "staff.csv")
    }
}
