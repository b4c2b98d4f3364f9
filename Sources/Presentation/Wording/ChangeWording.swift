internal import Calendars
internal import Documents
internal import Planning

/// The sentences about what changes in people's calendars.
struct ChangeWording {
    let rollout: Rollout
    let language: Language
    let names: PlanNames
    private let zones: [PersonalChanges.Person: Zone]

    init(_ rollout: Rollout, language: Language) {
        self.rollout = rollout
        self.language = language
        names = PlanNames(rollout, language)
        let employees = rollout.staff.map { (PersonalChanges.Person.employee($0.id), $0.zone) }
        let trainers = rollout.trainers.map { (PersonalChanges.Person.trainer($0.id), $0.zone) }
        zones = Dictionary(employees + trainers) { first, _ in first }
    }

    func say(_ english: @autoclosure () -> String, _ russian: @autoclosure () -> String) -> String {
        switch language {
        case .english: english()
        case .russian: russian()
        }
    }

    /// Who it is; of trainers, that they teach.
    func name(_ person: PersonalChanges.Person) -> String {
        switch person {
        case .employee(let id): names.employee(id)
        case .trainer(let id): say("\(names.trainer(id)), trainer", "\(names.trainer(id)), тренер")
        }
    }

    /// A change without its cause: `“Cards” moves from Tue 9 Feb 10:00 to Wed 10 Feb 14:00, room: Meeting → Online`.
    func text(_ change: PersonalChanges.Change, of person: PersonalChanges.Person) -> String {
        let zone = zones[person] ?? rollout.zone
        func title(_ session: PlannedSession) -> String {
            language.quotes.opening + names.title(of: session) + language.quotes.closing
        }
        switch (change.was, change.is) {
        case (let was?, let now?):
            let isMoved = was.interval.start != now.interval.start
            let start =
                isMoved
                ? say(
                    "\(title(was)) moves from \(moment(was, zone)) to \(moment(now, zone, after: was))",
                    "\(title(was)) переносится: \(moment(was, zone)) → \(moment(now, zone, after: was))")
                : say("\(title(was)) on \(moment(was, zone)) changes", "\(title(was)), \(moment(was, zone)): меняется")
            let details = details(was, now, of: person)
            let separator = isMoved ? ", " : say(": ", " ")
            return details.isEmpty ? start : start + separator + details.joined(separator: ", ")
        case (nil, let now?):
            let place = names.place(of: now).map { ", \($0)" } ?? ""
            return say(
                "new: \(title(now)) on \(moment(now, zone))\(place)", "новое: \(title(now)), \(moment(now, zone))\(place)")
        case (let was?, nil):
            return say("\(title(was)) on \(moment(was, zone)) is off", "\(title(was)), \(moment(was, zone)): отменяется")
        case (nil, nil): return ""
        }
    }

    /// What becomes of a session, on the document's clock: who comes, who goes.
    func text(_ change: SessionChange) -> String {
        let everybody = PersonalChanges.Person.employee(EmployeeID(""))
        let pair = PersonalChanges.Change(was: change.was, is: change.is, cause: nil)
        let sentence: String
        if let was = change.was, let now = change.is, was.interval == now.interval, was.room == now.room,
            was.trainer == now.trainer
        {
            let title = language.quotes.opening + names.title(of: was) + language.quotes.closing
            sentence = "\(title), \(moment(was, rollout.zone))"
        } else {
            sentence = text(pair, of: everybody)
        }
        let (before, after) = (change.was?.attendees ?? [], change.is?.attendees ?? [])
        let comes = change.was == nil ? [] : after.filter { !before.contains($0) }.map(names.employee)
        let goes = change.is == nil ? [] : before.filter { !after.contains($0) }.map(names.employee)
        let people = comes.map { "+\u{A0}\($0)" } + goes.map { "−\u{A0}\($0)" }
        return "\(change.session): \(sentence)" + (people.isEmpty ? "" : "; " + people.joined(separator: ", "))
    }

    private func details(_ was: PlannedSession, _ now: PlannedSession, of person: PersonalChanges.Person) -> [String] {
        var details: [String] = []
        if was.room != now.room {
            details.append("\(say("room", "место")): \(names.place(of: was) ?? "–") → \(names.place(of: now) ?? "–")")
        }
        if was.trainer != now.trainer, case .employee = person {
            let (before, after) = (was.trainer.map(names.trainer) ?? "–", now.trainer.map(names.trainer) ?? "–")
            details.append("\(say("trainer", "тренер")): \(before) → \(after)")
        }
        if details.isEmpty, was.interval.start == now.interval.start {
            details.append(say("in another group", "другая группа"))
        }
        return details
    }

    /// `Tue 9 Feb 10:00`, on the person's clock; the day is left out where it is the one before.
    private func moment(_ session: PlannedSession, _ zone: Zone, after other: PlannedSession? = nil) -> String {
        let (date, time) = zone.local(session.interval.start)
        if let other, zone.local(other.interval.start).date == date { return "\(time)" }
        return "\(DateWording.day(date, in: language)) \(time)"
    }

    /// Why; `nil` where it follows from the changes of others.
    func cause(_ cause: ChangeCause) -> String? {
        switch cause {
        case .notTaught: say("it is bought no more", "это больше не покупают")
        case .leaver: say("leaves the company", "увольнение")
        case .newcomer: say("new in the company", "новый сотрудник")
        case .missed(let session):
            say(
                "missed on \(DateWording.day(rollout.zone.local(session.interval.start).date, in: .english))",
                "пропуск: \(DateWording.day(rollout.zone.local(session.interval.start).date, in: .russian))")
        case .recording: say("caught up with a recording", "занятие пройдено по записи")
        case .onLeave: say("on leave then", "отпуск в это время")
        case .trainerAway(let id): say("\(names.trainer(id)) is away then", "тренера нет: \(names.trainer(id))")
        case .trainerGone(let id): say("\(names.trainer(id)) teaches no more", "тренер больше не ведёт: \(names.trainer(id))")
        case .roomClosed(let id): say("\(names.room(id)) is closed then", "помещение закрыто: \(names.room(id))")
        case .stageLater(let id, let ready):
            say(
                "the stage “\(names.stage(id))” is ready only on \(DateWording.day(ready, in: .english))",
                "этап «\(names.stage(id))» будет готов только \(DateWording.short(ready, in: .russian))")
        case .colleague(let id):
            say("\(names.employee(id)) cannot attend it then", "на нём не сможет быть: \(names.employee(id))")
        case .fewerAtWork(let id):
            say(
                "without \(names.employee(id)) too few of the team would be at work",
                "отсутствует \(names.employee(id)): на работе осталось бы слишком мало людей отдела")
        case .follows: nil
        }
    }

    // MARK: - Lines around the list

    func follows() -> String {
        say(
            "Where no reason stands, a session makes room for the others, or another group takes its place.",
            "Где причина не указана, занятие уступает место другим или заменено другой группой.")
    }

    func nobody() -> String { say("Nobody's calendar changes.", "Ни у кого ничего не меняется.") }

    func told(_ people: [PersonalChanges], sessions: Int) -> String {
        let learners = people.count { if case .employee = $0.person { true } else { false } }
        let trainers = people.count - learners
        let english = [
            learners > 0 ? Plural.english(learners, "employee", "employees") : nil,
            trainers > 0 ? Plural.english(trainers, "trainer", "trainers") : nil,
        ].compactMap(\.self).joined(separator: ", ")
        let russian = [
            learners > 0 ? Plural.russian(learners, "сотрудника", "сотрудников", "сотрудников") : nil,
            trainers > 0 ? Plural.russian(trainers, "тренера", "тренеров", "тренеров") : nil,
        ].compactMap(\.self).joined(separator: ", ")
        return say(
            "\(Plural.english(sessions, "session", "sessions")) different. To be told: \(english)",
            "Иначе стало \(Plural.russian(sessions, "занятие", "занятия", "занятий")). Известить: \(russian)")
    }
}
