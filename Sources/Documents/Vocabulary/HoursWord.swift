import Calendars

/// What a word means where people write hours and ranges of dates.
enum HoursWord: Hashable {
    case day(Weekday)
    /// Several days at once: daily, on weekdays, at weekends.
    case days([Weekday])
    case from, to
    case first, second, shift
    /// What follows is a break, not work.
    case lunch
    case without
    /// The days before it are days off.
    case off
    case am, pm
    /// Says nothing that hours need.
    case filler

    /// The meaning of a folded word, or `nil` for a word that is none of these.
    init?(_ word: String) {
        if let meaning = Self.words[word] {
            self = meaning
        } else if let (_, day) = Self.dayStems.first(where: { word.hasPrefix($0.stem) }) {
            self = .day(day)
        } else {
            return nil
        }
    }

    private static let words: [String: HoursWord] = {
        let table: [(HoursWord, String)] = [
            (.day(.monday), "mon monday mondays пн пнд пон"),
            (.day(.tuesday), "tue tues tuesday tuesdays вт втр"),
            (.day(.wednesday), "wed weds wednesday wednesdays ср срд"),
            (.day(.thursday), "thu thur thurs thursday thursdays чт чтв"),
            (.day(.friday), "fri friday fridays пт птн"),
            (.day(.saturday), "sat saturday saturdays сб сбт"),
            (.day(.sunday), "sun sunday sundays вс вск"),
            (.days(Weekday.allCases), "daily everyday ежедневно ежедн"),
            (.days(Array(Weekday.allCases.prefix(5))), "weekdays workdays будни будням"),
            (.days(Array(Weekday.allCases.suffix(2))), "weekends weekend"),
            // The Latin c is on the same key as the Cyrillic one.
            (.from, "from since starting с c со от начиная"),
            (.to, "to through till until по до"),
            (.first, "first 1st первая первую первой i st"), (.second, "second 2nd вторая вторую второй ii nd"),
            (.shift, "shift смена смену смены смене"),
            (.lunch, "lunch break обед обеда обедом перерыв перерыва перерывом"),
            (.without, "no without без"), (.off, "off closed free вых выходной выходные выходных"),
            (.am, "am"), (.pm, "pm"),
            (.filler, "and и в во на я ая day days shifts дней дня день ч час часов часа h hours график работа работы"),
            (.filler, "рабочие рабочий режим неделя недели week schedule сменный посменно сменно пятидневка дни"),
        ]
        var words: [String: HoursWord] = [:]
        for (meaning, list) in table {
            for word in list.split(separator: " ") { words[String(word)] = meaning }
        }
        return words
    }()

    /// Full names with their endings.
    private static let dayStems: [(stem: String, day: Weekday)] = [
        ("понед", .monday), ("вторн", .tuesday), ("сред", .wednesday), ("четв", .thursday), ("пятн", .friday),
        ("субб", .saturday), ("воскр", .sunday),
    ]
}

extension TextTokens {
    /// What the word at that token means in hours; `nil` for another word or no word.
    func word(at index: Int) -> HoursWord? {
        guard case .word(let text) = self[index] else { return nil }
        return HoursWord(text)
    }
}
