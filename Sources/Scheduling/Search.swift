/// How hard the search tries; a fixed amount of work each, so that the result does not depend on the machine.
public enum Effort: String, CaseIterable, Hashable, Sendable {
    case quick, normal, best
}
