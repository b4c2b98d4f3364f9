/// Whether somebody was at a session.
public enum Presence: String, CaseIterable, Hashable, Sendable {
    /// From beginning to end, or near enough.
    case present
    /// Not at all.
    case absent
    /// Left early, and needs another session.
    case left
}
