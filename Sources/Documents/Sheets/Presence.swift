/// Whether somebody was at a session.
public enum Presence: String, CaseIterable, Hashable, Sendable {
    /// From beginning to end, or near enough.
    case present
    /// Not at all.
    case absent
    /// Left early, and needs another session.
    case left
    /// Not there, but has caught up with the session's recording, and needs no other one.
    case recording
}
