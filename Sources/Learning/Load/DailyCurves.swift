/// Readiness and consolidation at the end of each day for many histories, each worked out once however many learners share it.
///
/// In a timetable people sit in the same sessions, so that a roll-out has far fewer histories than pairs of learner and module. Rows lie one
/// after the other in flat arrays; nothing in the loops knows dates.
public struct DailyCurves: Sendable {
    /// How many days, from day 0; a day counts at its end.
    public let days: Int
    /// The model.
    public let retention: Retention
    /// How many histories there are.
    public private(set) var count = 0
    private var readiness: [Double] = []
    private var readinessLow: [Double] = []
    private var readinessHigh: [Double] = []
    private var taught: [Double] = []
    private var kept: [Double] = []
    private var keptLow: [Double] = []
    private var keptHigh: [Double] = []
    private let nothing: [Double]
    private var rememberedEvents: [SIMD8<Double>]
    private var rememberedRecall: [SIMD4<Double>]
    private let calibration: Calibration?
    /// The thresholds of the least and of the greatest readiness.
    private let ends: (low: Double, high: Double)
    private let error: Double

    /// No histories yet. With a calibration its thresholds take the place of all others.
    public init(days: Int, by retention: Retention, calibratedBy calibration: Calibration? = nil) {
        precondition(days >= 0, "\(days) days")
        self.days = days
        self.retention = retention
        self.calibration = calibration
        let (band, fitted) = (retention.model.band, calibration?.thresholds(of: retention.model))
        ends = (fitted?.leastUse ?? band.upperBound, fitted?.greatestUse ?? band.lowerBound)
        error = calibration?.error ?? 0
        nothing = Array(repeating: 0, count: days)
        let slots = (days + 1 + Self.ahead) * Self.slotsPerDay
        rememberedEvents = Array(repeating: SIMD8(repeating: .nan), count: slots)
        rememberedRecall = Array(repeating: SIMD4(), count: slots)
    }

    /// Adds a history with its threshold, and says under what number.
    public mutating func append(_ history: History, threshold: Threshold) -> Int {
        let start = count * days
        readiness += nothing
        readinessLow += nothing
        readinessHigh += nothing
        taught += nothing
        kept += nothing
        keptLow += nothing
        keptHigh += nothing
        count += 1
        let point = calibration?.thresholds(of: retention.model).middleUse ?? threshold.value(for: retention.model)
        for stratum in history.strata {
            let trace = stratum.trace
            var end = 0
            // Of the last week: how many events there were, and what was foreseen. Where nothing has happened since, it has come true.
            var foreseen = Array(repeating: (end: 0, recall: SIMD4<Double>()), count: Self.ahead)
            for day in 0..<days {
                let now = Double(day + 1) * History.hoursPerDay
                while end < trace.hours.count, trace.hours[end] < now { end += 1 }
                guard end > 0 else { continue }
                let window = Trace.latest(of: end)
                let aWeekAgo = foreseen[day % Self.ahead]
                let today = aWeekAgo.end == end ? aWeekAgo.recall : recall(of: trace, window, at: day + 1, point)
                let later = recall(of: trace, window, at: day + 1 + Self.ahead, point)
                foreseen[day % Self.ahead] = (end, later)
                let row = start + day
                taught[row] += stratum.share
                readiness[row] += stratum.share * today[0]
                readinessLow[row] += stratum.share * today[1]
                readinessHigh[row] += stratum.share * today[2]
                kept[row] += stratum.share * later[0]
                keptLow[row] += stratum.share * later[1]
                keptHigh[row] += stratum.share * later[2]
            }
        }
        return count - 1
    }

    /// What is recalled on the morning of a day at the material's own threshold, and at those of either end.
    ///
    /// What was worked out before for the same events and the same day is remembered: after a few days of use at work the latest events are
    /// the same for everybody who works on the same days. Of those that share a place, the last is remembered.
    private mutating func recall(of trace: Trace, _ window: Range<Int>, at day: Int, _ threshold: Double) -> SIMD4<Double> {
        var events = SIMD8<Double>(repeating: .infinity)
        for (place, index) in window.enumerated() { events[place] = trace.hours[index] }
        events[Self.thresholdPlace] = threshold
        let mixed = (events[0] + events[1]).bitPattern &* 0x9E37_79B9_7F4A_7C15 ^ threshold.bitPattern &* 0xBF58_476D_1CE4_E5B9
        let slot = day * Self.slotsPerDay + Int(truncatingIfNeeded: mixed >> Self.slotShift) & (Self.slotsPerDay - 1)
        if rememberedEvents[slot] == events { return rememberedRecall[slot] }
        let strength = retention.strength(of: trace, window, at: Double(day) * History.hoursPerDay)
        let recall = SIMD4(
            retention.recall(strength, threshold: threshold), retention.recall(strength, threshold: ends.low),
            retention.recall(strength, threshold: ends.high), 0)
        rememberedEvents[slot] = events
        rememberedRecall[slot] = recall
        return recall
    }

    /// After the six events that count at the most.
    private static let thresholdPlace = 7
    /// A power of two.
    private static let slotsPerDay = 64
    private static let slotShift: UInt64 = 50

    /// What the days ask of a learner with those modules, of which some share of the components is used at work.
    public func learner(_ modules: some Sequence<Entry>, use: UseAtWork) -> LearnerCurves {
        var curves = LearnerCurves(days: days)
        for module in modules {
            curves.elements += module.elements
            let (idle, used) = (module.idle * days, module.used * days)
            for day in 0..<days {
                let (idle, used) = (idle + day, used + day)
                let known = use.middle * readiness[used] + (1 - use.middle) * readiness[idle]
                let safe = use.middle * kept[used] + (1 - use.middle) * kept[idle]
                let safeLow = use.low * keptLow[used] + (1 - use.low) * keptLow[idle]
                let safeHigh = use.high * keptHigh[used] + (1 - use.high) * keptHigh[idle]
                let taught = taught[idle]
                curves.readiness[day] += module.elements * known
                let (least, most) = (min(safe, safeLow, safeHigh) - error, max(safe, safeLow, safeHigh) + error)
                curves.unconsolidated[day] += module.elements * (taught - safe)
                curves.unconsolidatedHigh[day] += module.elements * (taught - max(0, least))
                curves.unconsolidatedLow[day] += module.elements * (taught - min(taught, most))
                if safe < Constants.openShare.value * taught { curves.open[day] += 1 }
            }
        }
        return curves
    }

    /// How ready a learner with those modules is at the end of a day, weighted by elements.
    public func readiness(_ modules: some Sequence<Entry>, on day: Int) -> ReadinessByUse {
        func readiness(_ row: Int) -> Readiness {
            Readiness(value: self.readiness[row], low: readinessLow[row], high: readinessHigh[row])
        }
        return .mean(
            of: modules.map { module in
                (
                    module.elements,
                    ReadinessByUse(
                        idle: readiness(module.idle * days + day), used: readiness(module.used * days + day), error: error)
                )
            })
    }

    /// A module of a learner.
    public struct Entry: Sendable {
        let idle: Int
        let used: Int
        let elements: Double

        /// The number of the history of components that are not used at work, of that of those that are, and how many elements there are.
        public init(idle: Int, used: Int, elements: Double) {
            self.idle = idle
            self.used = used
            self.elements = elements
        }
    }

    private static let ahead = Int(Constants.consolidationDays.value)
}

/// What each day asks of one learner.
public struct LearnerCurves: Sendable {
    /// All elements of the learner's modules.
    public internal(set) var elements = 0.0
    /// Elements that can be recalled, of all; divide by ``elements`` for the share.
    public internal(set) var readiness: [Double]
    /// The load index U at the modules' own thresholds.
    public internal(set) var unconsolidated: [Double]
    /// U at the lowest threshold and the greatest use.
    public internal(set) var unconsolidatedLow: [Double]
    /// U at the highest threshold and the least use.
    public internal(set) var unconsolidatedHigh: [Double]
    /// Open modules.
    public internal(set) var open: [Int32]

    init(days: Int) {
        readiness = Array(repeating: 0, count: days)
        unconsolidated = readiness
        unconsolidatedLow = readiness
        unconsolidatedHigh = readiness
        open = Array(repeating: 0, count: days)
    }
}
