import Calendars

/// The items of hours that are written as text, before the document's own hours are filled in.
struct HoursItems {
    /// Days on and days off.
    struct Pattern: Hashable {
        let on: Int
        let off: Int
        var text: String { "\(on)/\(off)" }
    }

    /// Minutes from a day's midnight; an end beyond 1440 is on the next day.
    typealias Span = Range<Int>

    /// Days of the week with the ranges that are said with them; no days are the document's, no ranges the document's hours.
    struct Group: Hashable {
        var days: Set<Weekday> = []
        var spans: [Span] = []
    }

    enum Shift: Hashable {
        case first, second
    }

    /// The most days on or off of a rota.
    static let longestTurn = 366

    private(set) var pattern: Pattern?
    private(set) var groups: [Group] = []
    private(set) var start: CivilDate?
    private(set) var shift: Shift?
    /// Breaks that are said.
    private(set) var breaks: [Span] = []
    /// Whether it is said that there is no break.
    private(set) var hasNoBreak = false

    private let tokens: TextTokens
    private var index = 0
    private var group = Group()
    private var startsWithSpans = false
    private var nextSpanIsBreak = false

    /// Reads every item of the text.
    init(reading text: String) throws(HoursProblem.Reason) {
        tokens = TextTokens(text)
        while index < tokens.tokens.count {
            let before = index
            try readItem()
            guard index > before else { throw .notUnderstood(part: tokens.text(of: index..<index + 1)) }
        }
        closeGroup()
        guard !nextSpanIsBreak, pattern != nil || !groups.isEmpty || shift != nil || start != nil else {
            throw .notUnderstood(part: text.tidied)
        }
    }

    /// Whether a pattern is an ordinary week: `5/2`, or days off of a week that are named.
    func isWeek(_ pattern: Pattern) -> Bool {
        let hasDays = groups.contains { !$0.days.isEmpty }
        return (pattern.on == 5 && pattern.off == 2) || (hasDays && pattern.on + pattern.off == Weekday.allCases.count)
    }

    // MARK: - Items

    private mutating func readItem() throws(HoursProblem.Reason) {
        if try readShift() { return }
        if try readStart() { return }
        if try readPattern() { return }
        if try readSpan() { return }
        if readDays() { return }
        switch tokens.word(at: index) {
        case .lunch:
            index += 1
            nextSpanIsBreak = true
        case .without where tokens.word(at: index + 1) == .lunch:
            index += 2
            hasNoBreak = true
        case .off where !group.days.isEmpty && group.spans.isEmpty:
            index += 1
            group = Group()
        case .off where pattern.map { isWeek($0) && $0.off == group.days.count } ?? false:
            // `5/2 09-18, sat-sun off`: the days of the group are those off, and work is on the others.
            index += 1
            group.days = Set(Weekday.allCases).subtracting(group.days)
        case .filler: index += 1
        case nil where joinsDays: index += 1
        default:
            if case .sign(let sign) = tokens[index], ",;:()[]{}.".contains(sign) { index += 1 }
        }
    }

    /// A dash between days and what is said of them, as in `sun - off`.
    private var joinsDays: Bool {
        guard tokens[index] == .sign("-"), !group.days.isEmpty, group.spans.isEmpty else { return false }
        if case .number = tokens[index + 1] { return true }
        return tokens.word(at: index + 1) == .off || tokens.word(at: index + 1) == .from
    }

    /// `second shift`, `2nd shift`, `shift 2`, `2 shift`, and the same in Russian.
    private mutating func readShift() throws(HoursProblem.Reason) -> Bool {
        let first = index
        var found: Shift?
        if tokens.word(at: index) == .shift, let ordinal = ordinal(at: index + 1) {
            found = ordinal.shift
            index = ordinal.end
        } else if let ordinal = ordinal(at: index), tokens.word(at: ordinal.end) == .shift {
            found = ordinal.shift
            index = ordinal.end + 1
        }
        guard let found else { return false }
        guard shift == nil else { throw .saidTwice(part: tokens.text(of: first..<index)) }
        shift = found
        return true
    }

    private func ordinal(at start: Int) -> (shift: Shift, end: Int)? {
        switch tokens.word(at: start) {
        case .first: return (.first, start + 1)
        case .second: return (.second, start + 1)
        default: break
        }
        guard case .number(let number, digits: 1) = tokens[start], number == 1 || number == 2 else { return nil }
        var end = start + 1
        if tokens[end] == .sign("-") { end += 1 }
        // The ending of an ordinal number; in Russian there may be none.
        switch tokens.word(at: end) {
        case .filler, .first, .second: end += 1
        default: break
        }
        return (number == 1 ? .first : .second, end)
    }

    private mutating func readStart() throws(HoursProblem.Reason) -> Bool {
        var first = index
        while tokens.word(at: first) == .from { first += 1 }
        guard let (result, end) = DateText.scan(tokens, at: first) else { return false }
        let part = tokens.text(of: first..<end)
        guard case .success(let meaning) = result, !meaning.isDayFirstGuess else { throw .impossibleDate(part: part) }
        guard start == nil else { throw .saidTwice(part: part) }
        start = meaning.date
        index = end
        return true
    }

    private mutating func readPattern() throws(HoursProblem.Reason) -> Bool {
        guard case .number(let on, _) = tokens[index], tokens[index + 1] == .sign("/"),
            case .number(let off, _) = tokens[index + 2], tokens[index + 3] != .sign("/")
        else { return false }
        let part = tokens.text(of: index..<index + 3)
        guard pattern == nil else { throw .saidTwice(part: part) }
        index += 3
        if on == 24, off == 7 {
            // Round the clock, every day.
            addDays(Weekday.allCases)
            addSpan(0..<Self.day)
            return true
        }
        guard (1...Self.longestTurn).contains(on), (1...Self.longestTurn).contains(off) else {
            throw .impossibleRota(part: part, limit: Self.longestTurn)
        }
        pattern = Pattern(on: on, off: off)
        return true
    }

    // MARK: - Days

    private mutating func readDays() -> Bool {
        if case .days(let days) = tokens.word(at: index) {
            index += 1
            addDays(days)
            return true
        }
        var first = index
        if tokens.word(at: first) == .from { first += 1 }
        guard case .day(let from) = tokens.word(at: first) else { return false }
        index = first + 1
        skipPoint()
        guard let afterDash = endOfDash(at: index), case .day(let last) = tokens.word(at: afterDash) else {
            addDays([from])
            return true
        }
        index = afterDash + 1
        skipPoint()
        // A span may run over Sunday.
        let length = (last.rawValue - from.rawValue + 7) % 7
        addDays((0...length).map { Weekday.allCases[(from.rawValue - 1 + $0) % 7] })
        return true
    }

    /// The point of `mon.`.
    private mutating func skipPoint() {
        if tokens[index] == .sign("."), tokens[index + 1] != .sign(".") { index += 1 }
    }

    private func endOfDash(at index: Int) -> Int? {
        if tokens[index] == .sign("-") || tokens.word(at: index) == .to { return index + 1 }
        return tokens[index] == .sign(".") && tokens[index + 1] == .sign(".") ? index + 2 : nil
    }

    private mutating func addDays(_ days: [Weekday]) {
        if !group.spans.isEmpty, !startsWithSpans { closeGroup() }
        group.days.formUnion(days)
    }

    // MARK: - Ranges

    private mutating func readSpan() throws(HoursProblem.Reason) -> Bool {
        let first = index
        var next = index
        if tokens.word(at: next) == .from { next += 1 }
        guard let from = ClockTime(tokens, at: next), let afterDash = endOfDash(at: from.end),
            let to = ClockTime(tokens, at: afterDash)
        else { return false }
        let part = tokens.text(of: first..<to.end)
        guard let start = from.minutes(before: to), let end = to.minutes, start < Self.day else {
            throw .impossibleTime(part: part)
        }
        index = to.end
        // Twenty-four hours on end are a turn of a rota and nothing else; whoever reads the items finds out.
        addSpan(start..<(end > start ? end : end + Self.day))
        return true
    }

    private mutating func addSpan(_ span: Span) {
        if nextSpanIsBreak {
            nextSpanIsBreak = false
            breaks.append(span)
            return
        }
        if group.spans.isEmpty, group.days.isEmpty { startsWithSpans = true }
        if startsWithSpans, !group.days.isEmpty { closeGroup() }
        group.spans.append(span)
    }

    private mutating func closeGroup() {
        if group != Group() { groups.append(group) }
        group = Group()
    }

    /// Minutes of a day.
    static let day = 1440
}

/// A time of day among tokens: `9`, `09:00`, `9.30`, `0900`, `9am`.
private struct ClockTime {
    let end: Int
    private let hour: Int
    private let minute: Int
    private let isAfternoon: Bool?

    init?(_ tokens: TextTokens, at index: Int) {
        guard case .number(let number, let digits) = tokens[index] else { return nil }
        var next = index + 1
        if digits == 4 {
            hour = number / 100
            minute = number % 100
        } else {
            guard digits <= 2 else { return nil }
            hour = number
            let sign = tokens[next]
            if sign == .sign(":") || sign == .sign("."), case .number(let minutes, digits: 2) = tokens[next + 1] {
                minute = minutes
                next += 2
            } else {
                minute = 0
            }
        }
        switch tokens.word(at: next) {
        case .am: isAfternoon = false
        case .pm: isAfternoon = true
        default: isAfternoon = nil
        }
        end = isAfternoon == nil ? next : next + 1
    }

    /// Minutes since midnight, 0 to 1440; `nil` for a time that no clock shows.
    var minutes: Int? { minutes(isAfternoon: isAfternoon) }

    /// As ``minutes``; without `am` or `pm` of its own it takes that of the end, where it is then before it (`1-5pm`, but `9-5pm`).
    func minutes(before other: ClockTime) -> Int? {
        guard isAfternoon == nil, let half = other.isAfternoon, let end = other.minutes,
            let start = minutes(isAfternoon: half), start < end
        else { return minutes }
        return start
    }

    private func minutes(isAfternoon: Bool?) -> Int? {
        guard let isAfternoon else { return TimeOfDay(hour: hour, minute: minute)?.minutes }
        guard (1...12).contains(hour), (0...59).contains(minute) else { return nil }
        return (hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minute
    }
}
