import Dispatch
import Glibc
import Synchronization

/// Independent work on all cores, joined in the order of its numbers, so that the cores only change the time.
public enum SideBySide {
    /// How many pieces of work are under way at once at the most; only time depends on it.
    static var lanes: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The results of `work` for 0 to below `count`, in that order. `progress` hears, from any of the cores, what share is done.
    public static func map<Result: Sendable>(
        _ count: Int, progress: @Sendable (Double) -> Void = { _ in }, _ work: @Sendable (Int) -> Result
    ) -> [Result] {
        let done = Atomic(0)
        return map(count, order: Array(0..<count)) { number in
            let result = work(number)
            progress(Double(done.add(1, ordering: .relaxed).newValue) / Double(count))
            return result
        }
    }

    /// The results of `work` for 0 to below `count`, begun in `order`.
    static func map<Result: Sendable>(_ count: Int, order: [Int], _ work: @Sendable (Int) -> Result) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { turn in
            let number = order[turn]
            let result = work(number)
            results.withLock { $0[number] = result }
        }
        return results.withLock { $0 }.compactMap(\.self)
    }
}
