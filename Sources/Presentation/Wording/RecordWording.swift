public import Documents
internal import Calendars
public import Planning

/// The sentences about what is recorded.
public struct RecordWording {
    private let rollout: Rollout
    private let language: Language
    private let names: PlanNames
    private let told: [SessionID: PlannedSession]

    /// The sentences about a roll-out, in which `told` are the sessions that people know.
    public init(_ rollout: Rollout, told: [PlannedSession], language: Language) {
        self.rollout = rollout
        self.language = language
        names = PlanNames(rollout, language)
        self.told = Dictionary(told.map { ($0.id, $0) }) { first, _ in first }
    }

    private func say(_ english: @autoclosure () -> String, _ russian: @autoclosure () -> String) -> String {
        switch language {
        case .english: english()
        case .russian: russian()
        }
    }

    private func quoted(_ text: String) -> String { language.quotes.opening + text.printable + language.quotes.closing }
    private func day(_ date: CivilDate) -> String { DateWording.short(date, in: language) }
    private func days(_ range: ClosedRange<CivilDate>) -> String {
        range.lowerBound == range.upperBound ? day(range.lowerBound) : DateWording.range(range, in: language)
    }
    private func stage(_ id: StageID) -> String { quoted(names.stage(id)) }
    private func session(_ id: SessionID) -> String {
        guard let session = told[id] else { return id.text }
        let (date, time) = rollout.zone.local(session.interval.start)
        return "\(quoted(names.title(of: session))) \(DateWording.day(date, in: language)) \(time) (\(id))"
    }
    private func feature(_ id: FeatureID) -> String {
        quoted(rollout.curriculum.features.first { $0.id == id }?.title.text(in: language) ?? id.text)
    }

    /// What happened, as a line of a list.
    public func text(_ actual: Actual) -> String {
        switch actual {
        case .payment(let id, let date, let amount):
            say("payment for \(stage(id)) on \(day(date))", "оплата этапа \(stage(id)) \(day(date))")
                + (amount.map { ", \(NumberWording.money($0, currency: rollout.currency, in: language))" } ?? "")
        case .setup(let id, let date):
            say("\(stage(id)) is set up on \(day(date))", "этап \(stage(id)) настроен \(day(date))")
        case .attendance(let id, let employee, let presence):
            "\(session(id)): \(names.employee(employee)) — \(self.presence(presence))"
        case .leave(let id, let range):
            say("leave of \(names.employee(id)), \(days(range))", "отпуск: \(names.employee(id)), \(days(range))")
        case .leaver(let id, let date):
            say("\(names.employee(id)) leaves on \(day(date))", "увольнение: \(names.employee(id)), с \(day(date))")
        case .newcomer(let file, let date):
            say("newcomers from \(day(date)): \(file.name)", "новые сотрудники с \(day(date)): \(file.name)")
        case .trainerAway(let id, let range):
            say("\(names.trainer(id)), trainer, is away, \(days(range))", "тренера нет: \(names.trainer(id)), \(days(range))")
        case .trainerGone(let id, let date):
            say(
                "\(names.trainer(id)), trainer, teaches no more from \(day(date)) on",
                "тренер больше не ведёт: \(names.trainer(id)), с \(day(date))")
        case .roomClosed(let id, let range):
            say(
                "room \(quoted(names.room(id))) is closed, \(days(range))",
                "помещение \(quoted(names.room(id))) закрыто, \(days(range))")
        case .stageSlips(let id, let date):
            say("\(stage(id)) goes live on \(day(date))", "запуск этапа \(stage(id)) переносится на \(day(date))")
        case .stageCancelled(let id, let date):
            say("\(stage(id)) is cancelled on \(day(date))", "этап \(stage(id)) отменён \(day(date))")
        case .featureDropped(let id, let date):
            say("\(feature(id)) is dropped on \(day(date))", "функция \(feature(id)) исключена \(day(date))")
        case .contractorChanged(let date, let count):
            say(
                "another contractor from \(day(date)), who needs \(Plural.english(count, "working day", "working days"))",
                "другой подрядчик с \(day(date)), на вхождение \(Plural.russian(count, "рабочий день", "рабочих дня", "рабочих дней"))"
            )
        case .quiz(let id, let scores, let date):
            "\(session(id)): "
                + say(
                    "quiz of \(Plural.english(scores.count, "person", "people"))",
                    "проверка знаний, \(Plural.russian(scores.count, "человек", "человека", "человек"))")
                + (date.map { say(" on \(day($0))", ", \(day($0))") } ?? "")
        case .undo(let id): say("undoes entry \(id.number)", "отменяет запись \(id.number)")
        }
    }

    private func presence(_ presence: Presence) -> String {
        switch presence {
        case .present: say("present", "был(а)")
        case .absent: say("absent", "не был(а)")
        case .left: say("left early", "ушёл/ушла раньше")
        case .recording: say("watched the recording", "посмотрел(а) запись")
        }
    }

    /// That something is recorded, and what may come next.
    public func recorded(_ entries: [Entry], skipped: Int = 0) -> String {
        var lines = entries.map { say("Recorded as entry \($0.id.number): ", "Запись \($0.id.number): ") + text($0.actual) }
        if entries.count > Self.most {
            let (first, last) = (entries[0].id.number, entries[entries.count - 1].id.number)
            lines = [
                say(
                    "Recorded as entries \(first) to \(last): \(Plural.english(entries.count, "line", "lines"))",
                    "Записи с \(first) по \(last): \(Plural.russian(entries.count, "строка", "строки", "строк"))")
            ]
        }
        if skipped > 0 {
            lines.append(
                say(
                    "\(Plural.english(skipped, "line", "lines")) of the file recorded already",
                    "\(Plural.russian(skipped, "строка", "строки", "строк")) из файла уже записано раньше"))
        }
        return lines.joined(separator: "\n")
    }

    /// More entries than this are counted, not listed.
    private static let most = 12

    // MARK: - The list

    /// Everything that was recorded, what is undone too, and by whom.
    public func listing(_ entries: [Entry], by recorders: [EntryID: String]) -> Listing {
        var listing = Listing(columns: [
            Listing.Column("entry", say("No.", "№"), isNumber: true), Listing.Column("recorded", say("Recorded", "Записано")),
            Listing.Column("by", say("By", "Кто")), Listing.Column("kind", say("Kind", "Вид")),
            Listing.Column("what", say("What happened", "Что произошло"), wraps: true),
            Listing.Column("undoneBy", say("Undone by", "Отменено"), isNumber: true),
        ])
        for entry in entries {
            let (date, time) = rollout.zone.local(entry.moment)
            listing.append([
                .number(Int(entry.id.number)), .text("\(date) \(time)"), recorders[entry.id].map { .text($0) } ?? .nothing,
                .text(entry.actual.kind.rawValue), .text(text(entry.actual)),
                entries.undoing(entry.id).map { .number(Int($0.number)) } ?? .nothing,
            ])
        }
        return listing
    }

    /// That there is nothing in the list.
    public func nothingRecorded() -> String { say("Nothing is recorded yet.", "Пока ничего не записано.") }

    // MARK: - What goes wrong

    /// Why something cannot be recorded, with what to do: a line as those about documents, with its place in a list.
    public func text(_ problem: RecordingProblem, at place: Diagnostic.Place = Diagnostic.Place(file: nil)) -> String {
        if case .unknown(let text, let reference, let suggestion) = problem {
            let line = DiagnosticWording.line(
                Diagnostic(.error, .unknownReference(text, reference, suggestion: suggestion), at: place), in: language)
            return suggestion == nil ? line + (known(reference).map { "; \($0)" } ?? "") : line
        }
        var start = place.file.map { "\($0):" } ?? ""
        for number in [place.line, place.line == nil ? nil : place.column].compactMap(\.self) { start += "\(number):" }
        let severity = DiagnosticWording.severity(.error, in: language)
        return "\(start.isEmpty ? "" : start + " ")\(severity): \(sentence(problem))"
    }

    /// What there is, or where it stands, where nothing is near to what was written.
    private func known(_ reference: Problem.Reference) -> String? {
        func list(_ ids: [String]) -> String {
            let few = ids.prefix(Self.most).joined(separator: ", ") + (ids.count > Self.most ? ", …" : "")
            return say("there are: \(few)", "есть: \(few)")
        }
        return switch reference {
        case .stage: list(rollout.stages.map(\.id.text))
        case .feature: list(rollout.stages.flatMap(\.features).map(\.text))
        case .room: list(rollout.rooms.map(\.id.text))
        case .trainer: list(rollout.trainers.map(\.id.text))
        case .session:
            say(
                "the ids stand in timetable.csv of “onboard publish --to FOLDER”",
                "коды стоят в timetable.csv из «onboard publish --to ПАПКА»")
        default: nil
        }
    }

    private func sentence(_ problem: RecordingProblem) -> String {
        switch problem {
        case .unknown(let text, _, _): quoted(text)
        case .ambiguous(let text, let ids):
            say(
                "several employees are called \(quoted(text)): say which by the ID: \(people(ids))",
                "имя \(quoted(text)) носят несколько сотрудников: укажите номер: \(people(ids))")
        case .nothingPublished:
            say(
                "nothing is published yet, so there are no sessions: run “onboard publish” first",
                "ещё ничего не опубликовано, поэтому занятий нет: сначала выполните «onboard publish»")
        case .notStarted(let id, _):
            say(
                "the session \(session(id)) has not started yet: record attendance afterwards; for an absence that "
                    + "is known ahead there is “onboard record leave”",
                "занятие \(session(id)) ещё не началось: отметьте посещение после него; если заранее известно, что "
                    + "человека не будет, есть «onboard record leave»"
            )
        case .notInvited(let employee, let id):
            say(
                "\(names.employee(employee)) was not to attend \(session(id)), and so cannot have missed it",
                "\(names.employee(employee)) не участвует в занятии \(session(id)), пропустить его нельзя")
        case .notTaught(let employee, let id, let were):
            say(
                "\(names.employee(employee)) was not taught in \(session(id)): scores are taken of those who were there"
                    + (were.isEmpty ? "; nobody was" : ": \(people(were))"),
                "\(names.employee(employee)): этого сотрудника не было на занятии \(session(id)); принимаются результаты тех, кто был"
                    + (were.isEmpty ? ", а не было никого" : ": \(people(were))"))
        case .quizOutside(let date, let days):
            say(
                "a quiz on \(date) cannot be about this session: it is asked on the session's day or later, and not in the future "
                    + "(\(isoDays(days)))",
                "проверки \(date) по этому занятию быть не могло: её проводят в день занятия или позже, но не в будущем "
                    + "(\(isoDays(days)))")
        case .scoredBefore(let line):
            say(
                "line \(line) has a score of the same person: leave one of them",
                "в строке \(line) уже есть результат этого сотрудника: оставьте один")
        case .recordedAlready(let id):
            say(
                "the same is recorded already, as entry \(id.number); to take it back: onboard record undo \(id.number)",
                "это уже записано под номером \(id.number); отменить: onboard record undo \(id.number)")
        case .unknownEntry(let id):
            say(
                "there is no entry \(id.number): see “onboard record --list”",
                "записи \(id.number) нет: см. «onboard record --list»")
        case .undoneAlready(let id, let by):
            say(
                "entry \(id.number) is undone already, by entry \(by.number); to let it hold again: onboard record "
                    + "undo \(by.number)",
                "запись \(id.number) уже отменена записью \(by.number); вернуть её: onboard record undo \(by.number)")
        case .saidOtherwise(let line):
            say(
                "line \(line) says something else of the same person and session: leave one of them",
                "в строке \(line) о том же человеке и занятии сказано другое: оставьте одну из них")
        case .outside(let range, let span):
            say(
                "\(isoDays(range)) lies outside \(isoDays(span)), where it would change nothing: check the year",
                "\(isoDays(range)) вне \(isoDays(span)), это ничего не изменит: проверьте год")
        case .unusable(let reason): self.reason(reason)
        }
    }

    /// A notice that a quiz on the day of its session says nothing of how well it is kept.
    public func quizAtOnce() -> String {
        let severity = DiagnosticWording.severity(.notice, in: language)
        return "\(severity): "
            + say(
                "on the day of the session a quiz says what was learnt, not what is kept, and so leaves readiness as it is; if it was "
                    + "later, undo the entry and record it with --date",
                "в день занятия проверка показывает, что усвоено, а не что удержится, и готовность не меняет; если она была позже, "
                    + "отмените запись и внесите её с --date")
    }

    private func isoDays(_ range: ClosedRange<CivilDate>) -> String {
        range.lowerBound == range.upperBound ? range.lowerBound.description : "\(range.lowerBound)..\(range.upperBound)"
    }

    private func people(_ ids: [EmployeeID]) -> String {
        ids.prefix(Self.most).map { "\($0) (\(names.employee($0)))" }.joined(separator: ", ")
            + (ids.count > Self.most ? ", …" : "")
    }

    /// Why an entry cannot be applied.
    private func reason(_ reason: Amendment.Reason) -> String {
        switch reason {
        case .unknown: say("the document has nothing of that id any more", "в документе этого больше нет")
        case .unknownSession: say("no published session has that id", "опубликованного занятия с таким кодом нет")
        case .nothingLeft:
            say("nothing would be left to buy: the roll-out would be empty", "тогда покупать было бы нечего: внедрение опустеет")
        case .nothingDue:
            say(
                "all payments of the stage are recorded already; see “onboard record --list”",
                "все платежи этапа уже записаны; см. «onboard record --list»")
        case .alreadyThere(let id):
            say(
                "the employee \(id) (\(names.employee(id))) is there already: newcomers need an ID of their own",
                "сотрудник \(id) (\(names.employee(id))) уже есть: у новых должны быть свои номера")
        case .unreadable: say("the newcomers' file cannot be read", "файл новых сотрудников не читается")
        }
    }

    /// A notice that an entry has no effect any more.
    public func notice(_ unused: Amendment.Unused) -> String {
        let severity = DiagnosticWording.severity(.notice, in: language)
        return "\(severity): "
            + say("entry \(unused.entry.number) has no effect: ", "запись \(unused.entry.number) не действует: ")
            + reason(unused.reason)
    }
}
