internal import Documents
internal import Planning

/// The identity of a session for calendars, RFC 7986 5.3: a UUID (RFC 9562, version 8) from the roll-out's id and the session's.
///
/// The same in every calendar that shows the session, in each language and on each computer, and it tells nothing to whoever sees it.
/// It is no hash of where, when or with whom: all that may change.
enum EventUID {
    /// The UID's text.
    static func text(_ session: SessionID, in rollout: RolloutID) -> String {
        // No id holds a zero octet, so that two pairs of ids never read the same.
        let hash = FNV1a.hash(Array(rollout.text.utf8) + [0] + Array(session.text.utf8))
        let versioned = hash & ~(0xf << 76) | 8 << 76
        let digits = Array(FNV1a.digits(versioned & ~(0b11 << 62) | 0b10 << 62))
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }
}
