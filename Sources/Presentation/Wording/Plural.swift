internal import Documents

/// A count with its noun in the form that goes with it. The only place that knows the rules of plurals.
enum Plural {
    /// `1 session`, `2 sessions`.
    static func english(_ count: Int, _ one: String, _ many: String) -> String {
        "\(NumberWording.whole(count, in: .english))\u{A0}\(count == 1 ? one : many)"
    }

    /// `1 сотрудник`, `2 сотрудника`, `5 сотрудников`, `11 сотрудников`, `21 сотрудник`.
    static func russian(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
        "\(NumberWording.whole(count, in: .russian))\u{A0}\(russianForm(count, one, few, many))"
    }

    /// The noun alone.
    static func russianForm(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
        let rest = abs(count) % 100
        if (11...14).contains(rest) { return many }
        switch rest % 10 {
        case 1: return one
        case 2...4: return few
        default: return many
        }
    }
}
