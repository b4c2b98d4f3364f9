internal import Documents

/// Lengths of time as people say them.
enum DurationWording {
    /// `45 min`, `1 h 30 min`, `2 h`.
    static func text(_ minutes: Minutes, in language: Language) -> String {
        let (hours, rest) = minutes.count.quotientAndRemainder(dividingBy: 60)
        let units = [hours > 0 ? self.hours(hours, language) : nil, rest > 0 || hours == 0 ? self.minutes(rest, language) : nil]
        return units.compactMap(\.self).joined(separator: "\u{A0}")
    }

    /// `26.3 h`: hours that are summed up, to one decimal.
    static func hours(_ minutes: Minutes, in language: Language) -> String {
        let tenths = (minutes.count * 10 + 30) / 60
        let number = NumberWording.tenths(tenths, in: language)
        return switch language {
        case .english: "\(number)\u{A0}h"
        case .russian: "\(number)\u{A0}ч"
        }
    }

    /// `26.3 h`, `−1.5 h`: minutes that may be below 0, in hours to one decimal.
    static func signedHours(_ minutes: Int, in language: Language) -> String {
        (minutes < 0 ? "−" : "") + hours(Minutes(abs(minutes)), in: language)
    }

    /// `1 day`, `5 days`.
    static func days(_ count: Int, in language: Language) -> String {
        switch language {
        case .english: Plural.english(count, "day", "days")
        case .russian: Plural.russian(count, "день", "дня", "дней")
        }
    }

    private static func hours(_ count: Int, _ language: Language) -> String {
        switch language {
        case .english: "\(count)\u{A0}h"
        case .russian: "\(count)\u{A0}ч"
        }
    }

    private static func minutes(_ count: Int, _ language: Language) -> String {
        switch language {
        case .english: "\(count)\u{A0}min"
        case .russian: "\(count)\u{A0}мин"
        }
    }
}
