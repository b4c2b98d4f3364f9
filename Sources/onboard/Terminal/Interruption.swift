import Dispatch
import Foundation
import Synchronization

/// Ctrl-C while plans are made: the search ends and the best so far is the result. A second Ctrl-C ends the program.
enum Interruption {
    /// When the program was started, as far as it can tell.
    static let started = ContinuousClock.now
    private static let asked = Atomic<Bool>(false)

    /// Does some work with Ctrl-C caught.
    static func caught<Result>(_ work: () async -> Result) async -> Result {
        signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: DispatchQueue(label: "onboard.interruption"))
        source.setEventHandler {
            asked.store(true, ordering: .relaxed)
            signal(SIGINT, SIG_DFL)
        }
        source.resume()
        let result = await work()
        source.cancel()
        signal(SIGINT, SIG_DFL)
        return result
    }

    /// Whether Ctrl-C was pressed.
    static var isAsked: Bool { asked.load(ordering: .relaxed) }

    /// When a time limit, counted from the program's start and less what writing the plan takes, is over.
    static func deadline(_ limit: Duration?, toWrite: Duration) -> ContinuousClock.Instant? {
        limit.map { started.advanced(by: max(.zero, $0 - toWrite)) }
    }
}
