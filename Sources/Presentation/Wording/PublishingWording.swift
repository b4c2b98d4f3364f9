public import Calendars
public import Documents
public import Planning
internal import Learning
internal import Scheduling

/// The sentences of publishing, of planning again, and of what was published.
public struct PublishingWording: Sendable {
    private let rollout: Rollout
    let language: Language

    /// The sentences about a roll-out.
    public init(_ rollout: Rollout, language: Language) {
        self.rollout = rollout
        self.language = language
    }

    private func say(_ english: @autoclosure () -> String, _ russian: @autoclosure () -> String) -> String {
        switch language {
        case .english: english()
        case .russian: russian()
        }
    }

    private func problem(
        _ severity: Diagnostic.Severity, _ english: @autoclosure () -> String, _ russian: @autoclosure () -> String
    )
        -> String
    {
        "\(DiagnosticWording.severity(severity, in: language)): " + say(english(), russian())
    }

    /// `Mon 1 Feb 2027 09:00`, on the document's clock.
    func moment(_ moment: Moment) -> String {
        let (date, time) = rollout.zone.local(moment)
        return "\(DateWording.weekday(date.weekday, in: language)) \(DateWording.short(date, in: language)) \(time)"
    }

    // MARK: - Publishing

    /// That a plan is official now.
    public func published(_ number: Int64, _ plan: Plan) -> String {
        let (sessions, people) = (plan.sessions.count, plan.rollout.staff.count)
        let strategy = StrategyWording.title(plan.strategy, in: language)
        return say(
            "Publication \(number): \(Plural.english(sessions, "session", "sessions")) for "
                + "\(Plural.english(people, "employee", "employees")), \(strategy) (\(plan.strategy.rawValue))",
            "Публикация \(number): \(Plural.russian(sessions, "занятие", "занятия", "занятий")), "
                + "\(Plural.russian(people, "сотрудник", "сотрудника", "сотрудников")), \(strategy) (\(plan.strategy.rawValue))")
    }

    /// What would be official, were it not a rehearsal.
    public func rehearsed(_ plan: Plan) -> String {
        let sessions = plan.sessions.count
        return say(
            "Nothing is published: this is a rehearsal of \(Plural.english(sessions, "session", "sessions"))",
            "Ничего не опубликовано: это проба, занятий — \(sessions)")
    }

    /// That nothing is different from what is published.
    public func unchanged(_ number: Int64) -> String {
        say(
            "Publication \(number) stands as it is: nobody's calendar changes",
            "Публикация \(number) остаётся в силе: ни у кого ничего не меняется")
    }

    /// That everybody hears of it for the first time.
    public func firstTime(_ people: [PersonalChanges]) -> String {
        let learners = people.count { if case .employee = $0.person { true } else { false } }
        return say(
            "The first publication: everybody is to be told (\(Plural.english(learners, "employee", "employees")), "
                + "\(Plural.english(people.count - learners, "trainer", "trainers")))",
            "Первая публикация: известить всех (\(Plural.russian(learners, "сотрудник", "сотрудника", "сотрудников")), "
                + "\(Plural.russian(people.count - learners, "тренер", "тренера", "тренеров")))")
    }

    /// That the plan which was made again is what is published.
    public func takesReplan(_ made: Moment) -> String {
        problem(.notice, "this is the plan made again on \(moment(made))", "это план, пересчитанный \(moment(made))")
    }

    /// That the document is another one than the plan was made again from.
    public func documentChanged() -> String {
        problem(
            .notice, "the document has changed since the plan was made again; to take that in: onboard replan",
            "документ изменён после перепланирования; чтобы это учесть: onboard replan")
    }

    /// That entries were recorded after the plan was made again.
    public func recordedSince(_ entries: [EntryID]) -> String {
        let numbers = entries.map { String($0.number) }.joined(separator: ", ")
        return problem(
            .notice, "recorded since the plan was made again, and not in it: \(numbers); to take that in: onboard replan",
            "записано после перепланирования и в нём не учтено: \(numbers); чтобы учесть: onboard replan")
    }

    /// That the plan made again would change what is past by now.
    public func tooOld(_ now: Moment) -> String {
        problem(
            .error, "the plan made again puts sessions before now (\(moment(now))): run “onboard replan” again",
            "пересчитанный план ставит занятия раньше текущего момента (\(moment(now))): выполните «onboard replan» ещё раз")
    }

    /// That the present lies before the last publication.
    public func clockBack(_ taken: Moment) -> String {
        problem(
            .notice, "the clock is behind the last publication; \(moment(taken)) is taken for now",
            "часы отстают от последней публикации; текущим моментом считается \(moment(taken))")
    }

    /// That a zone's rules have changed.
    public func zoneChanged(_ sessions: Int) -> String {
        problem(
            .notice,
            "the rules of the zone \(rollout.zone.identifier) have changed since the publication: "
                + "\(Plural.english(sessions, "session keeps its", "sessions keep their")) local time",
            "правила пояса \(rollout.zone.identifier) изменились после публикации: местное время сохраняют "
                + Plural.russian(sessions, "занятие", "занятия", "занятий"))
    }

    /// That nothing is published that could be planned again or shown.
    public func nothingPublished(_ database: String) -> String {
        problem(
            .error, "nothing of this roll-out is published yet in “\(database)”: run “onboard publish” first",
            "в базе «\(database)» ещё нет публикаций этого внедрения: сначала выполните «onboard publish»")
    }

    /// That a publication cannot be read as a plan.
    public func unreadable(_ number: Int64) -> String {
        problem(
            .error, "the document of publication \(number) cannot be read by this version of onboard",
            "документ публикации \(number) эта версия onboard прочесть не может")
    }

    /// That there is no publication of that number.
    public func noPublication(_ text: String, known: [Int64]) -> String {
        let numbers = known.map(String.init).joined(separator: ", ")
        return problem(
            .error, "there is no publication “\(text)” of this roll-out; there are: \(numbers)",
            "публикации «\(text)» у этого внедрения нет; есть: \(numbers)")
    }

    /// That there is nothing to compare.
    public func onlyOne() -> String {
        problem(
            .error, "there is only one publication: a difference needs two, or a plan made again (onboard replan)",
            "публикация только одна: сравнивать можно две, или публикацию с пересчитанным планом (onboard replan)")
    }

    // MARK: - Planning again

    /// What planning again rests on.
    public func again(after number: Int64, entries: Int, now: Moment) -> String {
        say(
            "Planned again after publication \(number) and \(Plural.english(entries, "entry", "entries")), on \(moment(now))",
            "Перепланировано после публикации \(number); записей о событиях — \(entries), момент — \(moment(now))")
    }

    /// What to do next.
    public func next(_ document: String?) -> String {
        let name = document.map { " " + $0.shellWord } ?? ""
        return say(
            "Nothing is official yet. To make it so: onboard publish\(name)",
            "Пока это не опубликовано. Опубликовать: onboard publish\(name)")
    }

    /// That there were no entries and nothing to change.
    public func nothingChanges() -> String {
        say(
            "Nothing changes: what is published stands.", "Ничего не меняется: опубликованное остаётся в силе.")
    }

    /// How much was changed beside the least that it could have been.
    public func proven(_ plan: Plan) -> String? {
        func term(_ term: ObjectiveTerm) -> TermValue? { plan.objective.first { $0.term == term } }
        guard let told = term(.peopleTold), let moved = term(.sessionsMoved), told.value + moved.value > 0 else { return nil }
        return say(
            "The least that these events could have asked, as far as it is proven: \(Plural.english(told.bound, "person", "people")) "
                + "to tell (here \(told.value)), \(Plural.english(moved.bound, "session", "sessions")) to change (here \(moved.value))",
            "Меньше, чем здесь доказано, эти события потребовать не могли: известить — \(told.bound) (здесь \(told.value)), "
                + "изменить занятий — \(moved.bound) (здесь \(moved.value))")
    }

    // MARK: - History

    /// What stands above measures of publications side by side.
    public func measures() -> String { say("What it comes to", "К чему это приводит") }

    /// The column of a publication.
    public func column(_ number: Int64) -> String { say("Publication \(number)", "Публикация \(number)") }

    /// The column of a plan made again.
    public func again() -> String { say("Planned again", "Перепланировано") }

    /// The column of what really happened.
    public func asItWent() -> String { say("As it went", "На деле") }

    /// What quizzes say of a plan as it went; `nil` without one.
    public func quizzes(_ went: PlanAsItWent) -> String? {
        went.plan.quizzes.map { quizzes($0, ready: went.plan.outlook.readiness(at: .goLive)) }
    }

    /// What quizzes say of readiness, `ready` with them.
    private func quizzes(_ findings: QuizFindings, ready: Readiness?) -> String {
        let right = LearningWording.percent(ShownShare.exactPercent(findings.right), in: language)
        let predicted = LearningWording.percent(ShownShare.percent(findings.predicted), in: language)
        let count = findings.scores > 0 ? findings.scores : findings.silent
        let asked = say(
            "Quizzes: \(Plural.english(count, "score", "scores")), \(right) right where \(predicted) was predicted.",
            "Проверки знаний: \(Plural.russian(count, "результат", "результата", "результатов")), верно \(right) при прогнозе "
                + "\(predicted).")
        guard findings.calibration != nil, let ready else {
            return asked
                + say(
                    " They came too soon after the session, or too late, to say what is kept: readiness is as without them.",
                    " По ним не видно, что удержится: слишком скоро после занятия или слишком поздно; готовность — как без них.")
        }
        let (range, silent) = (LearningWording.readiness(ready, in: language), findings.silent)
        let left = silent > 0 ? say(" (\(silent) more say nothing of it)", " (ещё \(silent) об этом не говорят)") : ""
        return asked
            + say(
                " With the threshold that they give\(left), readiness at go-live is \(range).",
                " С порогом по этим результатам\(left) готовность к запуску — \(range).")
    }

    /// That some have watched recordings, and what that means for readiness; `nil` where nobody has.
    public func recordings(_ happened: Happened) -> String? {
        let people = Set(happened.byRecording.map(\.employee)).count
        guard people > 0 else { return nil }
        let sessions = happened.byRecording.count
        return say(
            "By recording instead of in person: \(Plural.english(sessions, "session", "sessions")) of "
                + "\(Plural.english(people, "person", "people")). Readiness counts a recording as the session itself, on its day; how "
                + "much less it teaches is not known to the model.",
            "По записи, а не на занятии: \(Plural.russian(sessions, "занятие", "занятия", "занятий")), "
                + "\(Plural.russian(people, "человек", "человека", "человек")). Готовность считает запись самим занятием, в его день; "
                + "насколько хуже учит запись, модель не знает.")
    }

    /// The column of a difference.
    public func difference() -> String { say("Difference", "Разница") }

    /// Changes from one publication to another.
    public func between(_ one: String, _ other: String) -> String { "\(one) → \(other)" }

    /// Sessions, as a heading of a difference.
    public func bySession() -> String { say("By session", "По занятиям") }

    /// Where a damaged database's last publication was written.
    public func rescued(_ number: Int64, to folder: String) -> String {
        say(
            "Wrote \(folder): publication \(number), the last one that can be read, with its document and calendars",
            "Записано в \(folder): публикация \(number), последняя, которую удалось прочесть, с документом и календарями")
    }

    /// That what was rescued is not what was published.
    public func notWhole(_ number: Int64) -> String {
        problem(
            .notice, "no publication is whole any more: publication \(number) was written as it can be read; check it before use",
            "целых публикаций не осталось: публикация \(number) записана так, как читается; проверьте её перед использованием")
    }

    /// That nothing could be rescued.
    public func notRescued(_ path: String) -> String {
        problem(
            .error, "no publication can be read from “\(path)” any more: restore it from a copy",
            "из «\(path)» не прочесть ни одной публикации: восстановите файл из копии")
    }
}
