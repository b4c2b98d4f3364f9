public import Calendars
import Documents
import Scheduling

/// Consecutive starts of which the same is true.
public struct StartRange: Hashable, Sendable {
    /// The first start.
    public let first: Moment
    /// The last start.
    public let last: Moment
    /// How many starts there are, 15 minutes apart.
    public let count: Int
    /// Whether a session may start at each of them.
    public let verdict: Verdict
}

/// Consecutive starts that one reason blocks, or that are free: the fewest such stretches.
public struct StartRun: Hashable, Sendable {
    /// The first start at which any of the people concerned is at work.
    public let first: Moment
    /// The last such start.
    public let last: Moment
    /// How many of its starts there are, 15 minutes apart.
    public let count: Int
    /// The reason, `nil` where the starts are free. Of several trainers or rooms, those of the first start.
    public let obstruction: Obstruction?
}

/// The starts before a session's own, from the day on which its stage is ready.
struct EarlierStarts {
    let ranges: [StartRange]
    let runs: [StartRun]

    fileprivate struct Start {
        let moment: Moment
        let verdict: Verdict
        /// Whether neither a learner nor a trainer is at work.
        let isIdle: Bool
    }

    /// Every start of the grid from `first` to below `end`.
    init(_ check: SlotCheck, from first: Moment, to end: Moment, preferring current: PlannedSession?) {
        let grid = check.explained.grid
        let firstSlot = grid.firstSlot(from: first)
        let lastSlot = grid.firstSlot(from: end)
        let starts = (firstSlot..<max(firstSlot, lastSlot)).map { slot -> Start in
            let moment = grid.moment(of: slot)
            return Start(
                moment: moment, verdict: check.verdict(at: moment, preferring: current),
                isIdle: !check.isAnybodyAtWork(at: moment))
        }
        ranges = Self.ranges(starts)
        runs = Self.runs(starts)
    }

    private static func ranges(_ starts: [Start]) -> [StartRange] {
        var found: [StartRange] = []
        for start in starts {
            if let last = found.last, last.verdict == start.verdict {
                found[found.count - 1] = StartRange(
                    first: last.first, last: start.moment, count: last.count + 1, verdict: last.verdict)
            } else {
                found.append(StartRange(first: start.moment, last: start.moment, count: 1, verdict: start.verdict))
            }
        }
        return found
    }

    /// What is compared to see whether a reason goes on: of several trainers or rooms only that all are blocked.
    fileprivate enum Key: Hashable {
        case single(Blocker)
        case trainers, rooms, sites

        init(_ obstruction: Obstruction) {
            switch obstruction {
            case .single(let blocker): self = .single(blocker)
            case .trainers: self = .trainers
            case .rooms: self = .rooms
            case .sites: self = .sites
            }
        }
    }

    /// From each start on, the reason that lasts longest: no other choice needs fewer runs. Times at which nobody works are passed
    /// over, whatever blocks them.
    private static func runs(_ starts: [Start]) -> [StartRun] {
        let waking = starts.filter { !$0.isIdle }
        var found: [StartRun] = []
        var next = 0
        while next < waking.count {
            let first = waking[next]
            var end = next + 1
            switch first.verdict {
            case .free:
                // A free stretch ends with its day: another day is another choice.
                while end < waking.count, case .free = waking[end].verdict,
                    waking[end - 1].moment.minutes(to: waking[end].moment) == Instance.minutesPerSlot
                { end += 1 }
                found.append(run(waking[next..<end], nil))
            case .blocked(let obstructions):
                var reason = obstructions.first
                for obstruction in obstructions {
                    var reach = next + 1
                    while reach < waking.count, waking[reach].isBlocked(by: Key(obstruction)) { reach += 1 }
                    if reach > end { (end, reason) = (reach, obstruction) }
                }
                found.append(run(waking[next..<end], reason))
            }
            next = end
        }
        return found
    }

    private static func run(_ starts: ArraySlice<Start>, _ obstruction: Obstruction?) -> StartRun {
        let (first, last) = (starts[starts.startIndex], starts[starts.endIndex - 1])
        return StartRun(first: first.moment, last: last.moment, count: starts.count, obstruction: obstruction)
    }
}

extension EarlierStarts.Start {
    fileprivate func isBlocked(by key: EarlierStarts.Key) -> Bool {
        guard case .blocked(let obstructions) = verdict else { return false }
        return obstructions.contains { EarlierStarts.Key($0) == key }
    }
}
