internal import Calendars
public import Documents
public import Planning
internal import Scheduling

extension ExplainWording {
    /// What somebody could decide.
    func relaxation(_ relaxation: Relaxation) -> String {
        switch relaxation {
        case .seats(let id, let count):
            say("\(count) seats in \(room(id))", "\(count) мест в помещении \(room(id))") + now(capacity(id))
        case .group(let id, let count):
            say(
                "groups of \(count) for \(quoted(names.module(id)))", "группы по \(count) в модуле \(quoted(names.module(id)))")
        case .away(let team, let count):
            say(
                "\(count) of the team \(quoted(team.text)) away in training at once (`away`)",
                "одновременно на учёбе из отдела \(quoted(team.text)): \(count) (`away`)")
        case .learnerDay(let minutes):
            say(
                "a learner's limit of \(duration(minutes)) a day", "предел учёбы в день — \(duration(minutes))")
                + now(plan.rollout.limits.trainingPerDay.map(duration))
        case .learnerWeek(let minutes):
            say("a learner's limit of \(duration(minutes)) a week", "предел учёбы в неделю — \(duration(minutes))")
                + now(plan.rollout.limits.trainingPerWeek.map(duration))
        case .learnerSessions(let count):
            say("a limit of \(count) sessions a day", "предел занятий в день — \(count)")
                + now(plan.rollout.limits.sessionsPerDay.map(String.init))
        case .learnerRow(let count):
            say("a limit of \(count) sessions in a row", "предел занятий подряд — \(count)")
                + now(plan.rollout.limits.sessionsInARow.map(String.init))
        case .trainerDay(let id, let minutes):
            say(
                "\(names.trainer(id)) teaches up to \(duration(minutes)) a day",
                "\(names.trainer(id)): до \(duration(minutes)) занятий в день") + now(trainer(id)?.trainingPerDay.map(duration))
        case .trainerWeek(let id, let minutes):
            say(
                "\(names.trainer(id)) teaches up to \(duration(minutes)) a week",
                "\(names.trainer(id)): до \(duration(minutes)) занятий в неделю")
                + now(trainer(id)?.trainingPerWeek.map(duration))
        case .trainerHours(let id, let interval):
            say(
                "\(names.trainer(id)) also teaches on \(self.interval(interval))",
                "\(names.trainer(id)): дополнительные часы, \(self.interval(interval))")
        case .trainerDayOff(let id, let day):
            say(
                "\(names.trainer(id)) gives up a day off, \(date(day))",
                "\(names.trainer(id)): работает в свой выходной \(date(day))")
        case .trainerAppointment(let id, let interval):
            say(
                "\(names.trainer(id)) moves another appointment, \(self.interval(interval))",
                "\(names.trainer(id)): переносит другую встречу, \(self.interval(interval))")
        case .trainerComes(let id, let site):
            say("\(names.trainer(id)) comes to \(site.text)", "\(names.trainer(id)): приезжает на площадку \(site.text)")
        case .anotherTrainer(let interval):
            say("one more trainer on \(self.interval(interval))", "ещё один тренер, \(self.interval(interval))")
        case .employeeHours(let id, let interval):
            say(
                "\(names.employee(id)) works on \(self.interval(interval)) (an exchanged shift, or paid extra time)",
                "\(names.employee(id)): выходит на \(self.interval(interval)) (обмен сменой или оплата сверх графика)")
        case .leaveDay(let id, let day):
            say(
                "\(names.employee(id)) gives up a day off, \(date(day))",
                "\(names.employee(id)): выходит в свой выходной \(date(day))")
        case .employeeAppointment(let id, let interval):
            say(
                "\(names.employee(id)) moves another appointment, \(self.interval(interval))",
                "\(names.employee(id)): переносит другую встречу, \(self.interval(interval))")
        case .exception(let id, let interval):
            say(
                "\(names.employee(id)) is let off what is `blocked`, \(self.interval(interval))",
                "\(names.employee(id)): исключение из `blocked`, \(self.interval(interval))")
        case .roomHours(let id, let interval):
            say("\(room(id)) is open on \(self.interval(interval))", "\(room(id)) открыто \(self.interval(interval))")
        case .anotherRoom(let site, let seats, let interval):
            say(
                "one more room\(site.map { " at \($0.text)" } ?? "") for \(seats), \(self.interval(interval))",
                "ещё одно помещение\(site.map { " (\($0.text))" } ?? "") на \(seats), \(self.interval(interval))")
        case .move(let id): say("\(session(id)) takes place at another time", "\(session(id)) переносится")
        case .stageReady(let id, let day):
            say(
                "the stage \(stage(id)) is ready on \(date(day)) already (paid earlier, or set up faster)",
                "этап \(stage(id)) готов уже \(date(day)) (оплата раньше или настройка быстрее)")
        case .goLive(let id, let day):
            (id.map { say("the stage \(stage($0)) goes live on \(date(day))", "запуск этапа \(stage($0)) — \(date(day))") }
                ?? say("what is bought at once goes live on \(date(day))", "общий запуск (всё сразу) — \(date(day))"))
                + now(plan.stages.first { id == nil || $0.stage == id }.map { date($0.due) })
        case .horizon(let day): say("the horizon ends on \(date(day))", "план продлён до \(date(day))")
        }
    }

    private func now(_ value: String?) -> String { value.map { say(" (now \($0))", " (сейчас \($0))") } ?? "" }

    private func capacity(_ id: RoomID) -> String? {
        plan.rollout.rooms.first { $0.id == id }.map { String($0.capacity) }
    }

    private func trainer(_ id: TrainerID) -> Trainer? { plan.rollout.trainers.first { $0.id == id } }

    /// A way out: what is to be done, where that leads, and how it was tried.
    func way(_ way: WaysOut.Way) -> String {
        let what = way.relaxations.map(relaxation).joined(separator: say(" and ", " и "))
        guard let placement = way.placement else {
            return say("\(what): then it is in time where it is", "\(what): тогда занятие в срок там, где оно есть")
        }
        let others =
            placement.others.isEmpty ? nil : say("with \(people(placement.others))", "вместе: \(people(placement.others))")
        let place = [
            interval(placement.interval), placement.trainer.map(names.trainer), placement.room.map(names.room), others,
        ].compactMap(\.self).joined(separator: ", ")
        let start = what.isEmpty ? say("nothing stands in the way", "ничто не мешает") : what
        return "\(start) → \(place) (\(proof(way)))"
    }

    private func proof(_ way: WaysOut.Way) -> String {
        let isMoving = way.relaxations.contains {
            if case .move = $0 { true } else { false }
        }
        switch way.proof {
        case .restKept where isMoving:
            return say("tried: no other session moves", "проверено: остальные занятия на местах")
        case .restKept: return say("tried: all other sessions stand", "проверено: все остальные занятия на местах")
        case .replanned:
            return say("tried: everything planned anew", "проверено: всё спланировано заново")
        case .dueDay: return say("only the day moves", "меняется только дата")
        }
    }

    /// What became of an enrolment.
    func outcome(_ explanation: EnrolmentExplanation) -> String {
        let module = names.module(explanation.module, part: explanation.part)
        let name = names.employee(explanation.employee)
        switch explanation.outcome {
        case .placed(let id, 0):
            return say("\(module), \(name): in time, in \(id)", "\(module), \(name): в срок, занятие \(id)")
        case .placed(let id, let days):
            let late = TimetableWording.lateBy(days, in: language)
            return say("\(module), \(name): \(late), in \(id)", "\(module), \(name): \(late), занятие \(id)")
        case .unplaced(let reason):
            let title = ReasonWording.title(reason, in: language)
            return say("\(module), \(name): no session. \(title)", "\(module), \(name): занятия нет. \(title)")
        }
    }

    /// What is said where ways out were looked for some gaps only.
    func lookedInto(_ count: Int) -> String {
        say(
            "Ways out were looked for \(count) of them only; for another one name employee and module: explain EMPLOYEE MODULE.",
            "Выход искали только для первых строк (\(count)); для остальных назовите сотрудника и модуль: explain СОТРУДНИК МОДУЛЬ."
        )
    }

    /// The line before the ways.
    func waysHeading(_ ways: WaysOut) -> String {
        if let awaited = ways.waitsFor {
            let module = quoted(names.module(awaited.module, part: awaited.part))
            return say(
                "It waits for \(module), which has no session either: what helps there helps here.",
                "Ждёт модуля \(module), у которого тоже нет занятия: что поможет там, поможет и здесь.")
        }
        guard let fewest = ways.ways.map(\.relaxations.count).min() else {
            return say(
                "No way out was found among \(ways.tried) that were tried: more than one thing has to change at once.",
                "Выхода не нашлось (проверено вариантов: \(ways.tried)): менять придётся несколько вещей сразу.")
        }
        if fewest <= 1, ways.ways.count == 1 { return say("This is enough:", "Достаточно этого:") }
        return fewest <= 1
            ? say("Any one of these is enough, the easiest first:", "Достаточно любого из этих, сначала более простые:")
            : say(
                "One thing is not enough, \(fewest) together are; the easiest first:",
                "Одного мало, нужно вместе: \(fewest). Сначала более простые варианты:")
    }

    // MARK: - Modules

    /// How many need a part, and in how many sessions they could be at best.
    func part(_ part: ModuleExplanation.Part, of module: ModuleID) -> String {
        let people = TimetableWording.people(part.learners, in: language)
        let sessions = TimetableWording.sessions(part.sessions.count, in: language)
        let groups = part.groups.map { group in
            let seats = group.seats == .max ? say("no limit", "без предела") : say("up to \(group.seats)", "до \(group.seats)")
            return "\(group.site.map { "\($0.text): " } ?? "")\(group.learners) (\(say("a session holds", "в занятии")) \(seats))"
        }.joined(separator: "; ")
        let which = names.parts(module).map { $0 > 1 ? TimetableWording.part(part.part, of: $0, in: language) + ": " : "" } ?? ""
        return say(
            "\(which)needed by \(people), taught in \(sessions); by seats and sites alone it takes at least \(part.fewest). \(groups)",
            "\(which)нужно пройти: \(people), занятий — \(part.sessions.count); по местам и площадкам нужно не меньше \(part.fewest). \(groups)"
        )
    }

    /// What keeps a session's people from another one.
    func other(_ other: ModuleExplanation.Other, of total: Int) -> String {
        let seats =
            other.seatsLeft == .max
            ? "" : say(", seats left: \(other.seatsLeft)", ", свободных мест: \(other.seatsLeft)")
        let blocked = other.blockers.isEmpty ? nil : listed(unique(other.blockers.map(blocker)), most: 3)
        let start = say("not with \(session(other.session))\(seats)", "не вместе с \(session(other.session))\(seats)")
        if other.couldJoin == total, other.seatsLeft >= total {
            return say(
                "\(session(other.session)) could take all of them: onboard plan with another --seed may join them",
                "\(session(other.session)) вместило бы всех: другой --seed может их объединить")
        }
        return blocked.map { "\(start): \($0)" } ?? start
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

// MARK: - Rows of a spreadsheet

extension ExplainWording {
    enum Row {
        case session, teaches, free, blocked, part, other, gap, way, week, note
    }

    /// What a week asks of an employee.
    func week(_ week: WeekLoad) -> String {
        say(
            "\(duration(Minutes(week.minutes))), \(Plural.english(week.concepts, "new idea", "new ideas"))",
            "\(duration(Minutes(week.minutes))), \(Plural.russian(week.concepts, "новое понятие", "новых понятия", "новых понятий"))"
        )
    }

    func row(_ row: Row) -> String {
        switch row {
        case .week: say("week", "неделя")
        case .note: say("note", "примечание")
        case .session: say("session", "занятие")
        case .teaches: say("teaches", "преподаёт")
        case .free: say("free", "свободно")
        case .blocked: say("blocked", "мешает")
        case .part: say("groups", "группы")
        case .other: say("not together", "не вместе")
        case .gap: say("gap", "пробел")
        case .way: say("way out", "выход")
        }
    }

    func columns() -> [String] {
        switch language {
        case .english: ["About", "What", "From", "From time", "To", "To time", "Why"]
        case .russian: ["О чём", "Что", "С даты", "Со времени", "По дату", "По время", "Почему"]
        }
    }

    /// When a module may be taught.
    func window(_ stage: StageSchedule) -> String {
        say(
            "Stage \(self.stage(stage.stage)): ready on \(date(stage.ready)), due on \(date(stage.due))",
            "Этап \(self.stage(stage.stage)): готов \(date(stage.ready)), срок — \(date(stage.due))")
    }

    func notBought() -> String {
        say("No stage brings it, so nobody is taught it.", "Его не приносит ни один этап, поэтому ему никого не учат.")
    }
}

// MARK: - The question

extension ExplainWording {
    /// That a word means several things, and how to say which.
    public static func several(_ subjects: [ExplainedSubject], in language: Language) -> String {
        let kinds = subjects.map(tag).joined(separator: ", ")
        return switch language {
        case .english: "notice: what was asked is several things, each is explained: \(kinds); name one of these to pick it"
        case .russian: "замечание: под вопрос подходит несколько, объяснено каждое: \(kinds); чтобы выбрать, укажите так же"
        }
    }

    /// How a subject is named beyond doubt.
    private static func tag(_ subject: ExplainedSubject) -> String {
        switch subject {
        case .employee(let id): "employee:\(id)"
        case .module(let id): "module:\(id)"
        case .session(let session): "session:\(session.id)"
        case .enrolment(let employee, let module): "employee:\(employee) module:\(module)"
        }
    }

    /// That a word cannot be explained, and what may have been meant.
    public static func notMeant(_ reading: SubjectReading, in plan: Plan, _ language: Language) -> String {
        let names = PlanNames(plan.rollout, language)
        switch (reading, language) {
        case (.subjects, _): return ""
        case (.unknown(let word, let suggestion), .english):
            let hint = suggestion.map { "; did you mean “\($0)”?" } ?? ""
            return "error: “\(word)” is no employee, module or session of this plan\(hint)"
        case (.unknown(let word, let suggestion), .russian):
            let hint = suggestion.map { "; может быть, «\($0)»?" } ?? ""
            return "ошибка: «\(word)» — не сотрудник, не модуль и не занятие этого плана\(hint)"
        case (.ambiguous(let word, let ids), .english):
            return "error: “\(word)” may be \(people(ids, names)); give the ID"
        case (.ambiguous(let word, let ids), .russian):
            return "ошибка: «\(word)» — это может быть \(people(ids, names)); укажите номер"
        case (.notNeeded(let employee, let module), .english):
            return "error: \(names.employee(employee)) does not need “\(names.module(module))”"
        case (.notNeeded(let employee, let module), .russian):
            return "ошибка: \(names.employee(employee)): модуль «\(names.module(module))» не нужен"
        }
    }

    private static func people(_ ids: [EmployeeID], _ names: PlanNames) -> String {
        let shown = ids.prefix(mostNames).map { "\(names.employee($0)) (\($0))" }
        let rest = ids.count - shown.count
        return (shown + (rest > 0 ? [TimetableWording.more(rest, in: names.language)] : [])).joined(separator: ", ")
    }
}
