internal import Documents
internal import Presentation

/// The identity of an event for calendars, RFC 7986 5.3: a UUID (RFC 9562, version 8) from the roll-out's id and the subject's.
///
/// Given once, when the subject is first published, and kept for life whatever becomes of the subject. It tells nothing to whoever
/// sees it.
enum EventUID {
    /// The UID of a new subject; one that is taken already leads to the next.
    static func text(_ subject: String, in rollout: RolloutID, avoiding taken: Set<String> = []) -> String {
        var number = 0
        while true {
            // No id holds a zero octet, so that two lists of ids never read the same.
            let suffix = number == 0 ? [] : [0] + Array(String(number).utf8)
            let uid = text(Array(rollout.text.utf8) + [0] + Array(subject.utf8) + suffix)
            if !taken.contains(uid) { return uid }
            number += 1
        }
    }

    private static func text(_ octets: [UInt8]) -> String {
        let hash = FNV1a.hash(octets)
        let versioned = hash & ~(0xf << 76) | 8 << 76
        let digits = Array(FNV1a.digits(versioned & ~(0b11 << 62) | 0b10 << 62))
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }
}
