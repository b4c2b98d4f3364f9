internal import Calendars
internal import Documents

/// Dates and times as people of each language write them.
enum DateWording {
    /// `08.02.2027`, `8 Feb 2027`.
    static func short(_ date: CivilDate, in language: Language) -> String {
        switch language {
        case .english: "\(date.day)\u{A0}\(englishMonth(date))\u{A0}\(date.year)"
        case .russian: "\(two(date.day)).\(two(date.month)).\(date.year)"
        }
    }

    /// `08.02`, `8 Feb`.
    static func dayOfYear(_ date: CivilDate, in language: Language) -> String {
        switch language {
        case .english: "\(date.day)\u{A0}\(englishMonth(date))"
        case .russian: "\(two(date.day)).\(two(date.month))"
        }
    }

    /// `01.02–30.06.2027`, `1 Feb – 30 Jun 2027`.
    static func range(_ dates: ClosedRange<CivilDate>, in language: Language) -> String {
        let (first, last) = (dates.lowerBound, dates.upperBound)
        guard first.year == last.year else { return "\(short(first, in: language))\u{A0}– \(short(last, in: language))" }
        return switch language {
        case .english: "\(first.day)\u{A0}\(englishMonth(first))\u{A0}– \(short(last, in: language))"
        case .russian: "\(two(first.day)).\(two(first.month))–\(short(last, in: language))"
        }
    }

    /// `пн 8 февраля`, `Mon 8 Feb`.
    static func day(_ date: CivilDate, in language: Language) -> String {
        switch language {
        case .english: "\(weekday(date.weekday, in: language)) \(date.day)\u{A0}\(englishMonth(date))"
        case .russian: "\(weekday(date.weekday, in: language)) \(date.day)\u{A0}\(russianMonth(date))"
        }
    }

    /// `Неделя 6: 8–14 февраля 2027`, `Week 6: 8–14 Feb 2027`, for the week of that day.
    static func week(of date: CivilDate, in language: Language) -> String {
        let first = date.advanced(by: 1 - date.weekday.rawValue)
        let last = first.advanced(by: 6)
        let number = date.isoWeek.week
        switch language {
        case .english:
            let start = first.month == last.month ? "\(first.day)" : "\(first.day)\u{A0}\(englishMonth(first))\u{A0}"
            return "Week \(number): \(start)–\(first.month == last.month ? "" : " ")\(short(last, in: language))"
        case .russian:
            let start = first.month == last.month ? "\(first.day)" : "\(first.day)\u{A0}\(russianMonth(first))\u{A0}"
            let end = "\(last.day)\u{A0}\(russianMonth(last)) \(last.year)"
            return "Неделя \(number): \(start)–\(first.month == last.month ? "" : " ")\(end)"
        }
    }

    /// `февраль 2027`, `Feb 2027`.
    static func month(_ date: CivilDate, in language: Language) -> String {
        switch language {
        case .english: "\(englishMonth(date))\u{A0}\(date.year)"
        case .russian: "\(russianMonthAlone(date))\u{A0}\(date.year)"
        }
    }

    /// `пн`, `Mon`.
    static func weekday(_ day: Weekday, in language: Language) -> String {
        switch (day, language) {
        case (.monday, .english): "Mon"
        case (.monday, .russian): "пн"
        case (.tuesday, .english): "Tue"
        case (.tuesday, .russian): "вт"
        case (.wednesday, .english): "Wed"
        case (.wednesday, .russian): "ср"
        case (.thursday, .english): "Thu"
        case (.thursday, .russian): "чт"
        case (.friday, .english): "Fri"
        case (.friday, .russian): "пт"
        case (.saturday, .english): "Sat"
        case (.saturday, .russian): "сб"
        case (.sunday, .english): "Sun"
        case (.sunday, .russian): "вс"
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func englishMonth(_ date: CivilDate) -> String {
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][date.month - 1]
    }

    private static func russianMonth(_ date: CivilDate) -> String {
        [
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
            "декабря",
        ][date.month - 1]
    }

    private static func russianMonthAlone(_ date: CivilDate) -> String {
        [
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
            "декабрь",
        ][date.month - 1]
    }
}
