internal import Calendars
public import Documents
public import Planning
internal import Scheduling

/// The sentences of explanations.
public struct ExplainWording: Sendable {
    let plan: Plan
    let language: Language
    let names: PlanNames
    private let sessions: [SessionID: PlannedSession]

    /// The sentences about a plan in that language.
    public init(_ plan: Plan, language: Language) {
        self.plan = plan
        self.language = language
        names = PlanNames(plan.rollout, language)
        sessions = Dictionary(plan.sessions.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The sentences for the machine-readable document.
    public var documentWords: ExplanationDocument.Words {
        ExplanationDocument.Words(blocker: { blocker($0) }, relaxation: { relaxation($0) })
    }

    func say(_ english: String, _ russian: String) -> String {
        switch language {
        case .english: english
        case .russian: russian
        }
    }

    func quoted(_ text: String) -> String { language.quotes.opening + text + language.quotes.closing }

    // MARK: - Names and times

    /// `Tue 9 Feb 10:00`, by the document's clock.
    func moment(_ moment: Moment) -> String {
        let (date, time) = plan.rollout.zone.local(moment)
        return "\(DateWording.day(date, in: language)) \(time)"
    }

    /// `Tue 9 Feb 10:00–11:30`.
    func interval(_ interval: Interval) -> String { span(interval.start, interval.end) }

    /// From one moment to another; the day is said once where it is the same.
    func span(_ first: Moment, _ last: Moment) -> String {
        let zone = plan.rollout.zone
        let (start, end) = (zone.local(first), zone.local(last))
        if first == last { return moment(first) }
        return start.date == end.date ? "\(moment(first))–\(end.time)" : "\(moment(first))\u{A0}– \(moment(last))"
    }

    /// `“Cards” (Tue 9 Feb 10:00)`.
    func session(_ id: SessionID) -> String {
        guard let session = sessions[id] else { return id.text }
        return "\(quoted(names.module(session.module, part: session.part))) (\(moment(session.interval.start)))"
    }

    func days(_ range: ClosedRange<CivilDate>) -> String {
        range.lowerBound == range.upperBound
            ? DateWording.short(range.lowerBound, in: language) : DateWording.range(range, in: language)
    }

    func duration(_ minutes: Minutes) -> String { DurationWording.text(minutes, in: language) }

    func date(_ date: CivilDate) -> String { DateWording.short(date, in: language) }

    func stage(_ id: StageID) -> String { quoted(names.stage(id)) }

    func room(_ id: RoomID) -> String { quoted(names.room(id)) }

    /// Some names, the first few of many.
    func people(_ ids: [EmployeeID]) -> String { listed(ids.map(names.employee)) }

    /// Some texts, the first few of many.
    func listed(_ texts: [String], most: Int = ExplainWording.mostNames) -> String {
        let shown = texts.prefix(most)
        let rest = texts.count - shown.count
        return (shown + (rest > 0 ? [TimetableWording.more(rest, in: language)] : [])).joined(separator: ", ")
    }

    /// More names than this are counted.
    static let mostNames = 6

    // MARK: - Headings

    func sessionsHeading() -> String { say("Their sessions, and why each is not earlier", "Занятия, и почему каждое не раньше") }
    func teachesHeading() -> String { say("Teaches", "Преподаёт") }
    func boundsHeading() -> String { say("From when on it could be", "С какого времени возможно") }
    func touchesHeading() -> String { say("What it costs the plan", "Чем оно в тягость плану") }
    func earlierHeading() -> String {
        say("Every earlier start, and what is in the way", "Все более ранние начала, и что мешает")
    }
    func gapsHeading() -> String { say("Late, or without a session", "Опаздывает или без занятия") }
    func groupsHeading() -> String { say("Why so many sessions", "Почему столько занятий") }

    func pinned() -> String {
        say(
            "The document pins it: it was agreed and stands exactly so.",
            "Закреплено в документе: так договорились, и оно не двигается.")
    }

    func repeats() -> String {
        say(
            "a refresher: the nearer to go-live it is, the more is known then; it is on one of the days that reach the target, or come "
                + "nearest to it, at the least of the trainers' time",
            "повторение: чем ближе к запуску, тем больше к нему помнят; стоит в один из дней, когда цель достигается или ближе всего, "
                + "при наименьшем времени тренеров")
    }

    func noneEarlier() -> String {
        say(
            "There is no earlier start: it starts as soon as it may.",
            "Более раннего начала нет: оно начинается сразу, как только можно.")
    }

    func more(ranges count: Int) -> String {
        say(
            "… and \(Plural.english(count, "stretch", "stretches")) more; --format json has them all",
            "… и ещё \(Plural.russian(count, "промежуток", "промежутка", "промежутков")); все — в --format json")
    }

    /// What an employee's timetable asks of them.
    func load(_ explanation: EmployeeExplanation) -> String {
        let limits = plan.rollout.limits
        let sum = Minutes(explanation.load.weeks.reduce(0) { $0 + $1.minutes })
        let week = Minutes(explanation.load.weeks.map(\.minutes).max() ?? 0)
        func of(_ limit: Minutes?) -> String {
            limit.map { say(" (limit \(duration($0)))", " (предел — \(duration($0)))") } ?? ""
        }
        let sessions = TimetableWording.sessions(explanation.attends.count, in: language)
        return say(
            "\(sessions), \(duration(sum)) in all; busiest day \(duration(explanation.busiestDay))\(of(limits.trainingPerDay)), "
                + "busiest week \(duration(week))\(of(limits.trainingPerWeek))",
            "\(sessions), всего \(duration(sum)); самый плотный день — \(duration(explanation.busiestDay))\(of(limits.trainingPerDay)), "
                + "неделя — \(duration(week))\(of(limits.trainingPerWeek))")
    }

    /// From when on somebody could attend, and until when they are in time.
    func bound(_ bound: LearnerBound) -> String {
        let name = names.employee(bound.employee)
        let before = bound.prerequisite.map { before in
            let gap =
                before.free > before.ends
                ? say("; with the gap from \(moment(before.free)) on", "; с учётом перерыва — с \(moment(before.free))") : ""
            return say(
                ", after \(session(before.session)), which ends at \(time(before.ends))\(gap)",
                ", после занятия \(session(before.session)), оно кончается в \(time(before.ends))\(gap)")
        }
        return say(
            "\(name): ready on \(date(bound.ready)), due on \(date(bound.due))\(before ?? "")",
            "\(name): можно с \(date(bound.ready)), срок — \(date(bound.due))\(before ?? "")")
    }

    private func time(_ moment: Moment) -> String { plan.rollout.zone.local(moment).time.description }

    /// What a session adds to a term.
    func touch(_ touch: Touch) -> String {
        switch touch {
        case .cost(let money):
            let amount = NumberWording.money(money, currency: plan.rollout.currency, in: language)
            return say("the trainer's time: \(amount)", "время тренера: \(amount)")
        case .late(let id, let days):
            return "\(names.employee(id)): \(TimetableWording.lateBy(days, in: language))"
        case .small(let missing):
            return say(
                "the group lacks \(missing) to its smallest size", "до наименьшей группы не хватает: \(missing)")
        case .avoided(let ids):
            return say("in hours to avoid for \(people(ids))", "в нежелательные часы: \(people(ids))")
        case .lone(let id):
            return say("the only session of \(names.trainer(id)) that day", "\(names.trainer(id)): единственное занятие за день")
        case .peak(let ids, let minutes):
            return say(
                "the fullest week, up to \(duration(minutes)), of \(people(ids))",
                "самая плотная неделя (до \(duration(minutes))): \(people(ids))")
        }
    }

    /// In short, why a session is not earlier.
    func why(_ why: Why, of session: PlannedSession) -> String {
        switch why {
        case .pinned: return say("pinned by the document", "закреплено в документе")
        case .repeats: return repeats()
        case .soonest(let bound):
            guard let before = bound.prerequisite, before.free > plan.rollout.zone.moment(bound.ready, .midnight) else {
                return say(
                    "as soon as the stage is ready (\(date(bound.ready)))", "сразу, как готов этап (\(date(bound.ready)))")
            }
            return say("straight after \(self.session(before.session))", "сразу после занятия \(self.session(before.session))")
        case .free(let start):
            return say(
                "\(moment(start)) is free too: onboard explain \(session.id)",
                "свободно и \(moment(start)): onboard explain \(session.id)")
        case .blocked(let obstruction, let starts):
            return say(
                "no earlier start is free (of \(NumberWording.whole(starts, in: language))), mostly: \(self.obstruction(obstruction))",
                "раньше не выходит (начал: \(NumberWording.whole(starts, in: language))), чаще всего: \(self.obstruction(obstruction))"
            )
        }
    }

    /// What it would change to start at a free time instead.
    func alternative(_ alternative: Alternative) -> String {
        let changes = alternative.changes.map { change -> String in
            let sign = change.by > 0 ? "+" : "−"
            let amount =
                change.term == .trainerCost
                ? NumberWording.money(Money(minorUnits: abs(change.by)), currency: plan.rollout.currency, in: language)
                : NumberWording.whole(abs(change.by), in: language)
            return "\(TimetableWording.term(change.term, in: language)): \(sign)\(amount)"
        }.joined(separator: "; ")
        let place = [alternative.trainer.map(names.trainer), alternative.room.map(names.room)].compactMap(\.self)
            .joined(separator: ", ")
        let free = place.isEmpty ? say("free", "свободно") : say("free (\(place))", "свободно (\(place))")
        guard !changes.isEmpty else { return say("\(free); as good as now", "\(free); план не станет ни лучше, ни хуже") }
        if alternative.total > 0 { return say("\(free), but worse: \(changes)", "\(free), но план станет хуже: \(changes)") }
        if alternative.total < 0 { return say("\(free), and better: \(changes)", "\(free), и план станет лучше: \(changes)") }
        return say("\(free); as good as now: \(changes)", "\(free); в целом то же: \(changes)")
    }

    func free() -> String { say("free", "свободно") }
}
