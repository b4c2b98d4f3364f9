import Synchronization

/// A value that is worked out when it is first asked for, once, whoever asks: for what follows from a value and takes long.
///
/// A class because copies of the value that holds it are to share what was worked out.
final class Once<Value: Sendable>: Sendable {
    private let known = Mutex<Value?>(nil)

    /// The value; the first who asks makes it, others wait for it.
    func value(_ make: () -> Value) -> Value {
        known.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }
}
