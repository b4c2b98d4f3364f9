/// Improves a timetable by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) on a ``Slate``: small moves are drawn at random,
/// judged by the weighted objective and kept when they gain, or with the probability e^(−loss / temperature) when they do not.
struct Annealing {
    var slate: Slate
    var generator: SeededGenerator
    /// In sixtieths of a point, as ``Slate/total``.
    var temperature = 0.0
    /// How many moves were judged or made.
    var evaluated = 0
    var accepted = 0

    // Scratch of the moves.
    var mask: [UInt64]
    var members: [Int] = []
    var chain: [Int] = []

    /// −ln of the middles of equal parts of the unit interval, so that accepting takes no logarithm.
    private let logarithms: [Double]
    private var best: [Standing]?
    private var least: Int

    /// Where the learners of a session are.
    struct Standing: Sendable {
        let activity: Int
        let place: Slate.Place
        let site: Int
        let enrolments: [Int]
    }

    init(_ slate: Slate, generator: SeededGenerator) {
        self.slate = slate
        self.generator = generator
        mask = [UInt64](repeating: 0, count: slate.tables.words)
        logarithms = (0..<Self.logarithmCount).map { -Self.logarithm((Double($0) + 0.5) / Double(Self.logarithmCount)) }
        least = slate.total
    }

    private static let logarithmCount = 4_096

    /// The natural logarithm by the series of the inverse hyperbolic tangent, the same on every machine.
    private static func logarithm(_ value: Double) -> Double {
        var mantissa = value
        var halvings = 0
        while mantissa < 0.5 {
            mantissa *= 2
            halvings += 1
        }
        let ratio = (mantissa - 1) / (mantissa + 1)
        var power = ratio
        var sum = 0.0
        var odd = 1.0
        while odd < 60 {
            sum += power / odd
            power *= ratio * ratio
            odd += 2
        }
        let ln2 = 0.693147180559945309417232121458
        return 2 * sum - Double(halvings) * ln2
    }

    /// Whether a change is kept.
    @inline(__always)
    mutating func accepts(_ change: Int) -> Bool {
        if change <= 0 { return true }
        if change == Slate.forbidden { return false }
        let draw = Int(truncatingIfNeeded: generator.next() &>> 52)
        return Double(change) < temperature * logarithms[draw]
    }

    /// First, reheated and last temperature, in hours of the dearest trainer.
    static let hottest = 0.3
    static let reheated = 0.05
    static let coldest = 0.000_5
    /// The guide's share at the beginning.
    static let guide = 0.3
    /// What a day too late for what comes after counts at the beginning where somebody is unplaced or late, in days late.
    static let chainDay = 0.5
    /// The first temperature where somebody is unplaced or late, so that days late are traded too.
    static let hottestIfLate = 10.0
    static let hottestIfUnplaced = 5.0
    static let hottestOfFew = 40.0

    /// The first temperature of a round, in hours. Where somebody is late, or unplaced who need not be, rounds are by turns hot and warm,
    /// the last one warm.
    ///
    /// Where something was published, rounds are by turns warm, so that what stands keeps standing, and so hot that people told are traded.
    static func firstTemperature(round: Int, of rounds: Int, isLate: Bool, isShort: Bool, _ weights: Weights) -> Double {
        guard weights.told == 0 else { return round % 2 == 0 ? hottest : Double(weights.told) / Double(weights.hour) }
        guard isLate || isShort else { return round == 0 ? hottest : reheated }
        if round == 0 { return isLate ? hottestIfLate : hottestIfUnplaced }
        return round % 2 == 1 && round < rounds - 1 ? hottestOfFew : hottest
    }

    /// How an annealing goes.
    struct Schedule {
        let steps: Int
        /// First and last temperature, in points.
        let hottest: Double
        let coldest: Double
        /// The guide's share at the beginning; it falls to nothing at `guideEnds` of the way.
        let guide: Double
        /// What a day too late for what comes after counts at the beginning, in points.
        let chainDay: Double
        let guideEnds = 0.8

        /// That of one round of a search, from the timetable that it begins with.
        init(from start: Slate, steps: Int, round: Int, of rounds: Int, isShort: Bool) {
            let hour = Double(start.weights.hour)
            let isLate = start.score.lateDays > 0
            self.steps = steps
            hottest = hour * firstTemperature(round: round, of: rounds, isLate: isLate, isShort: isShort, start.weights)
            coldest = hour * Annealing.coldest
            guide = Annealing.guide
            chainDay = isLate ? Annealing.chainDay * Double(start.weights.lateDay) : 0
        }
    }

    /// How often temperature, guide, clock and progress are looked at, in steps.
    private static let stepsPerLook = 512

    /// Runs an annealing, to its end or to a perfect timetable, and leaves the best one on the slate. Gives whether it was cut short.
    mutating func run(_ schedule: Schedule, until perfect: Perfect?, isOver: () -> Bool, report: (Double) -> Void) -> Bool {
        guard !slate.sessionOf.isEmpty, schedule.steps > 0 else { return false }
        let factor = schedule.coldest / schedule.hottest
        var step = 0
        var wasCutShort = false
        while step < schedule.steps {
            let progress = Double(step) / Double(schedule.steps)
            if perfect?.isReached(by: slate.score) == true { break }
            if isOver() {
                wasCutShort = true
                break
            }
            temperature = schedule.hottest * Self.power(factor, progress) * Double(TrainerCost.parts)
            setGuide(schedule, strength: max(0, 1 - progress / schedule.guideEnds))
            keepIfBest()
            report(progress)
            for _ in 0..<Self.stepsPerLook { move() }
            step += Self.stepsPerLook
        }
        setGuide(schedule, strength: 0)
        keepIfBest()
        restore()
        return wasCutShort
    }

    /// base ^ exponent for an exponent of 0 to 1, by repeated square roots: the same on every machine.
    private static func power(_ base: Double, _ exponent: Double) -> Double {
        var result = 1.0
        var root = base
        var rest = exponent
        for _ in 0..<40 {
            root = root.squareRoot()
            rest *= 2
            if rest >= 1 {
                result *= root
                rest -= 1
            }
        }
        return result
    }

    private mutating func setGuide(_ schedule: Schedule, strength: Double) {
        let slate = slate
        let sizes = slate.openCount.indices.lazy.flatMap { activity in
            slate.openRange(activity).lazy.map { (activity: activity, size: slate.sizeOf[slate.listed[$0]]) }
        }
        self.slate.guide.set(
            share: schedule.guide * strength, sizes: sizes, chainDay: Int((schedule.chainDay * strength).rounded()),
            days: slate.chainDays)
    }

    // MARK: The best so far

    private mutating func keepIfBest() {
        guard slate.total < least else { return }
        least = slate.total
        best = standings()
    }

    func standings() -> [Standing] {
        var all: [Standing] = []
        for activity in slate.openCount.indices {
            for index in slate.openRange(activity) {
                let session = slate.listed[index]
                if slate.isFixed[session] { continue }
                var enrolments: [Int] = []
                var member = slate.firstOf[session]
                while member >= 0 {
                    enrolments.append(member)
                    member = slate.nextOf[member]
                }
                all.append(
                    Standing(
                        activity: activity, place: slate.place(of: session), site: slate.siteOf[session], enrolments: enrolments))
            }
        }
        return all
    }

    private mutating func restore() {
        guard let best, slate.total > least else { return }
        slate.replace(with: best)
    }
}

extension Board {
    /// Empties the board but for fixed sessions and puts others there.
    mutating func replace(with standings: [Annealing.Standing]) {
        for enrolment in sessionOf.indices {
            let session = sessionOf[enrolment]
            guard session >= 0, !isFixed[session] else { continue }
            takeOut(enrolment)
            if sizeOf[session] == 0 { close(session) }
        }
        for standing in standings {
            let session = open(
                activity: standing.activity, start: standing.place.start, trainer: standing.place.trainer,
                room: standing.place.room, site: standing.site)
            for enrolment in standing.enrolments { seat(enrolment, in: session) }
        }
        commit()
    }
}

extension Slate {
    /// Empties the slate but for fixed sessions and puts others there.
    mutating func replace(with standings: [Annealing.Standing]) {
        for enrolment in sessionOf.indices {
            let session = sessionOf[enrolment]
            guard session >= 0, !isFixed[session] else { continue }
            takeOut(enrolment)
            if sizeOf[session] == 0 { close(session) }
        }
        for standing in standings {
            let session = open(standing.activity, at: standing.place, site: standing.site)
            for enrolment in standing.enrolments { seat(enrolment, in: session) }
        }
        commit()
    }
}
