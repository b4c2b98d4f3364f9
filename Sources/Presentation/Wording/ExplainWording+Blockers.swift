internal import Calendars
internal import Documents
internal import Planning

extension ExplainWording {
    /// One sufficient reason for a start to be blocked.
    func obstruction(_ obstruction: Obstruction) -> String {
        switch obstruction {
        case .single(let blocker): self.blocker(blocker)
        case .trainers(let blockers):
            say("nobody who teaches it is free: ", "никто из тренеров не свободен: ") + few(blockers)
        case .rooms(let blockers): say("no room is free: ", "нет свободного помещения: ") + few(blockers)
        case .sites(let blockers):
            say("no free trainer comes to a free room: ", "ни один свободный тренер не бывает там, где есть место: ")
                + few(blockers)
        }
    }

    private func few(_ blockers: [Blocker]) -> String { listed(blockers.map(blocker), most: Self.mostReasons) }

    /// Of several trainers or rooms so many are named.
    private static let mostReasons = 3

    /// What is in the way.
    func blocker(_ blocker: Blocker) -> String {
        switch blocker {
        case .horizon: say("it would lie outside the horizon", "вне дней, на которые составляется план")
        case .notice(let until):
            say("nothing new is put before \(moment(until))", "до \(moment(until)) ничего нового не назначается")
        case .stage(let id, let day):
            say("the stage \(stage(id)) is ready on \(date(day)) only", "этап \(stage(id)) готов только \(date(day))")
        case .away(let team, let attending, let allowed):
            say(
                "\(attending) of the team \(quoted(team.text)) would be in training at once, \(allowed) may be",
                "отдел \(quoted(team.text)): одновременно учились бы \(attending), можно \(allowed)")
        case .learner(let id, let blocker): learner(names.employee(id), blocker)
        case .trainer(let id, let blocker): trainer(names.trainer(id), blocker)
        case .room(let id, let blocker): room(room(id), blocker)
        case .noTrainer: say("nobody teaches it who is not a learner here", "его некому преподавать, кроме самих учеников")
        case .noRoom:
            say(
                "no room has the seats and the equipment for these people",
                "ни в одном помещении нет мест и оборудования для этих людей")
        case .full(let id, let seats):
            say(
                "\(session(id)) is full: \(Plural.english(seats, "seat", "seats"))", "\(session(id)): все места заняты (\(seats))"
            )
        }
    }

    private func learner(_ name: String, _ blocker: LearnerBlocker) -> String {
        switch blocker {
        case .time(let blocker): time(name, blocker)
        case .minutesPerDay(let sum, let limit):
            say(
                "\(name) would have \(duration(sum)) of training that day, the limit is \(duration(limit))",
                "\(name): вышло бы \(duration(sum)) учёбы за день, предел — \(duration(limit))")
        case .minutesPerWeek(let sum, let limit):
            say(
                "\(name) would have \(duration(sum)) of training that week, the limit is \(duration(limit))",
                "\(name): вышло бы \(duration(sum)) учёбы за неделю, предел — \(duration(limit))")
        case .sessionsPerDay(let count, let limit):
            say(
                "\(name) would have \(count) sessions that day, the limit is \(limit)",
                "\(name): занятий за день вышло бы \(count), предел — \(limit)")
        case .sessionsInARow(let count, let limit):
            say(
                "\(name) would have \(count) sessions in a row, the limit is \(limit)",
                "\(name): занятий подряд вышло бы \(count), предел — \(limit)")
        case .prerequisiteUnplaced(let module, let part):
            say(
                "\(name) has no session of \(quoted(names.module(module, part: part))), which comes first",
                "\(name): сначала нужно пройти \(quoted(names.module(module, part: part))), а для этого нет занятия")
        case .prerequisite(let id, let ends, let free):
            say(
                "\(name) attends \(session(id)) first, \(until(ends, free))",
                "\(name): сначала \(session(id)), \(until(ends, free))")
        case .neededBy(let id):
            say("\(name) needs it before \(session(id))", "\(name): это нужно до занятия \(session(id))")
        case .teachesIt(let id):
            say("\(name) teaches it before: \(session(id))", "\(name): преподаёт это раньше: \(session(id))")
        }
    }

    private func until(_ ends: Moment, _ free: Moment) -> String {
        guard free > ends else { return say("until \(moment(ends))", "до \(moment(ends))") }
        return say("and may go on from \(moment(free))", "продолжать можно с \(moment(free))")
    }

    private func trainer(_ name: String, _ blocker: TrainerBlocker) -> String {
        switch blocker {
        case .time(let blocker): time(name, blocker)
        case .minutesPerDay(let sum, let limit):
            say(
                "\(name) would teach \(duration(sum)) that day, the limit is \(duration(limit))",
                "\(name): вышло бы \(duration(sum)) занятий за день, предел — \(duration(limit))")
        case .minutesPerWeek(let sum, let limit):
            say(
                "\(name) would teach \(duration(sum)) that week, the limit is \(duration(limit))",
                "\(name): вышло бы \(duration(sum)) занятий за неделю, предел — \(duration(limit))")
        case .untrained(let id):
            say(
                "\(name) has not attended it yet" + (id.map { ": \(session($0)) comes first" } ?? ""),
                "\(name): ещё не прошёл обучение сам" + (id.map { " — сначала \(session($0))" } ?? ""))
        case .attendsIt: say("\(name) is one of its learners", "\(name): сам среди учеников")
        case .elsewhere(let site):
            say("\(name) is at \(site.text) that day", "\(name): в этот день на другой площадке (\(site.text))")
        case .notComing(let site): say("\(name) does not come to \(site.text)", "\(name): не бывает на площадке \(site.text)")
        }
    }

    private func time(_ name: String, _ blocker: TimeBlocker) -> String {
        switch blocker {
        case .closed(let day):
            say("the company is closed on \(date(day))", "\(date(day)) компания не работает")
        case .hours: say("outside the hours of \(name)", "\(name): нерабочее время")
        case .dayOff(let range): say("\(name) is off: \(days(range))", "\(name): отсутствует \(days(range))")
        case .blocked:
            say("\(name) may not be in training then (`blocked`)", "\(name): время закрыто для обучения (`blocked`)")
        case .busy: say("\(name) has an appointment in their calendar", "\(name): занято в личном календаре")
        case .attends(let id): say("\(name) attends \(session(id))", "\(name): учится, \(session(id))")
        case .teaches(let id): say("\(name) teaches \(session(id))", "\(name): преподаёт, \(session(id))")
        }
    }

    private func room(_ title: String, _ blocker: RoomBlocker) -> String {
        switch blocker {
        case .time(let blocker):
            switch blocker {
            case .closed(let day): say("the company is closed on \(date(day))", "\(date(day)) компания не работает")
            case .hours, .blocked: say("the room \(title) is not open", "помещение \(title) закрыто")
            case .dayOff(let range):
                say("the room \(title) is closed: \(days(range))", "помещение \(title) закрыто \(days(range))")
            case .busy: say("the room \(title) is booked in its calendar", "помещение \(title) занято по календарю")
            case .attends(let id), .teaches(let id):
                say("the room \(title) is taken by \(session(id))", "помещение \(title) занято: \(session(id))")
            }
        case .taken(let id):
            say("the room \(title) is taken by \(session(id))", "помещение \(title) занято: \(session(id))")
        }
    }
}
