internal import Documents

/// What is said about hours that are written as text.
enum HoursWording {
    static func text(_ problem: HoursProblem, in language: Language) -> String {
        let words = StaffSentences(language: language)
        let hours = words.quoted(problem.text)
        return words.say("hours \(hours): ", "график \(hours): ") + reason(problem.reason, words)
    }

    private static func reason(_ reason: HoursProblem.Reason, _ words: StaffSentences) -> String {
        switch reason {
        case .notUnderstood(let part):
            words.say(
                "\(words.quoted(part)) is not understood; expected is something like 5/2 10-19, mon-thu 09:00-18:00 or "
                    + "2/2 09-21 from 2027-02-01",
                "\(words.quoted(part)) не понять; ожидается что-то вроде 5/2 10-19, пн-чт 09:00-18:00 или 2/2 09-21 с 01.02.2027")
        case .impossibleTime(let part):
            words.say("there is no such time: \(words.quoted(part))", "такого времени нет: \(words.quoted(part))")
        case .impossibleDate(let part):
            words.say(
                "there is no such day: \(words.quoted(part)); 2027-02-01 or 01.02.2027 is expected",
                "такого дня нет: \(words.quoted(part)); ожидается 01.02.2027 или 2027-02-01")
        case .emptyRange(let part):
            words.say("\(words.quoted(part)) has no minute in it", "в промежутке \(words.quoted(part)) нет ни минуты")
        case .overlappingRanges: words.say("its ranges overlap", "промежутки пересекаются")
        case .breakOutsideHours: words.say("the break is not inside the hours", "перерыв лежит вне рабочих часов")
        case .impossibleRota(let part, let limit):
            words.say(
                "\(words.quoted(part)) is no rota: 1 to \(limit) days on and as many off are expected",
                "\(words.quoted(part)) — не сменный график: ожидается от 1 до \(limit) рабочих дней и столько же выходных")
        case .rotaWithDays(let pattern):
            words.say(
                "a rota \(pattern) runs on whatever the weekday: leave the days out",
                "сменный график \(pattern) не зависит от дня недели: уберите дни")
        case .daysDoNotMatch(let pattern, let days):
            words.say(
                "\(pattern) does not go with \(Plural.english(days, "day", "days")) of the week",
                "\(pattern) не сходится с указанными днями недели: их \(days)")
        case .shiftWithoutRota:
            words.say("only a rota such as 2/2 has shifts", "смены бывают только у сменного графика, например 2/2")
        case .startWithoutRota:
            words.say(
                "only a rota such as 2/2 counts from a day",
                "первый день бывает только у сменного графика, например 2/2")
        case .saidTwice(let part):
            words.say("\(words.quoted(part)) is said a second time", "\(words.quoted(part)) указано второй раз")
        }
    }
}
