import Calendars
import Documents
import Scheduling
import Testing

@testable import Planning

/// «Окна Плюс» as its example has it, planned once for all tests here.
@Suite struct `An amendment` {
    static let before = Result {
        Planner.plan(try Examples.rollout("okna-plus"), strategy: .staged, options: PlanningOptions(effort: .quick))
    }

    private let plan: Plan
    private var rollout: Rollout { plan.rollout }

    init() throws { plan = try Self.before.get() }

    static func day(_ month: Int, _ day: Int) throws -> CivilDate { try #require(CivilDate(year: 2027, month: month, day: day)) }

    private func amend(_ actuals: [Actual], on today: CivilDate) -> Amendment {
        let entries = actuals.enumerated().map {
            Entry(id: EntryID(Int64($0 + 1)), moment: Moment(minutes: 30_000_000), actual: $1)
        }
        return Amendment(
            rollout, strategy: .staged, published: plan.sessions, entries: entries,
            now: rollout.zone.moment(today, .midnight)
        ) { _, _, _ in .usable(BusyTimes(), notices: []) }
    }

    private func schedule(_ rollout: Rollout, _ stage: StageID) throws -> StageSchedule {
        try #require(Strategy.staged.schedule(of: rollout).first { $0.stage == stage })
    }

    private var second: Stage { rollout.stages[1] }

    @Test func `of nothing changes nothing`() throws {
        let amended = amend([], on: try Self.day(3, 1))
        #expect(amended.happened == Happened() && amended.unused.isEmpty && amended.diagnostics.isEmpty)
        #expect(Strategy.staged.schedule(of: amended.rollout) == Strategy.staged.schedule(of: rollout))
        #expect(amended.rollout.staff.map(\.id) == rollout.staff.map(\.id))
    }

    @Test func `of what was undone changes nothing`() throws {
        let gone = Actual.leaver(employee: rollout.staff[0].id, date: try Self.day(3, 1))
        #expect(amend([gone, .undo(EntryID(1))], on: try Self.day(3, 1)).rollout.staff.count == rollout.staff.count)
    }

    @Test func `starts a stage's set-up on the day on which it was paid`() throws {
        let paid = try Self.day(3, 22)
        let amended = amend([.payment(stage: second.id, date: paid, amount: nil)], on: paid)
        #expect(try schedule(amended.rollout, second.id).setupStart == paid)
        #expect(try schedule(amended.rollout, rollout.stages[0].id) == schedule(rollout, rollout.stages[0].id))
        #expect(amended.rollout.stages[1].goLive == second.goLive)
    }

    @Test func `has no use for more payments than are due`() throws {
        let payment = Actual.payment(stage: second.id, date: try Self.day(3, 22), amount: nil)
        let count = second.payments.count
        let amended = amend(Array(repeating: payment, count: count + 1), on: try Self.day(3, 22))
        #expect(amended.unused.last == .init(entry: EntryID(Int64(count + 1)), reason: .nothingDue))
    }

    @Test func `takes the balance that is due on acceptance as the payment after the dated ones`() throws {
        let (advance, balance) = (try Self.day(3, 1), try Self.day(4, 20))
        let amended = amend(
            [.payment(stage: second.id, date: balance, amount: nil), .payment(stage: second.id, date: advance, amount: nil)],
            on: balance)
        #expect(amended.unused.isEmpty && amended.rollout.stages[1].payments.map(\.due) == [.date(advance), .date(balance)])
        #expect(try schedule(amended.rollout, second.id).ready == schedule(rollout, second.id).ready)
    }

    @Test func `stops the work on the next stage while a later payment is owed`() throws {
        let calendar = WorkCalendar(rollout.workingTime)
        let first = rollout.stages[0]
        let (came, own) = (try Self.day(3, 10), try schedule(rollout, second.id))
        func ready(advance: CivilDate, balance: CivilDate?) throws -> CivilDate {
            let payments = [advance, balance].compactMap(\.self).map {
                Actual.payment(stage: first.id, date: $0, amount: nil)
            }
            return try schedule(amend(payments, on: try Self.day(2, 22)).rollout, second.id).ready
        }
        let advance = try #require(first.payments.firstDate)
        // In time, or before the next set-up begins, it holds up nothing.
        #expect(try ready(advance: advance, balance: first.goLive) == own.ready)
        #expect(try ready(advance: advance, balance: own.setupStart) == own.ready)
        // Set-up that was to begin meanwhile begins when it has come.
        #expect(first.goLive < own.setupStart && own.setupStart < came)
        #expect(try ready(advance: advance, balance: came) == calendar.day(second.setup, after: came))
        // Nothing is accepted before it is there: as late as the advance, the balance is not late.
        let later = advance.advanced(by: 28)
        #expect(try ready(advance: later, balance: first.goLive.advanced(by: 28)) == ready(advance: later, balance: nil))
    }

    @Test func `stops set-up under way while a payment is owed, unless it is done all the same`() throws {
        let calendar = WorkCalendar(rollout.workingTime)
        let own = try schedule(rollout, second.id)
        let due = own.setupStart.advanced(by: 2)
        // Paid in two dated parts, the second one during set-up.
        let stages = rollout.stages.map { stage in
            stage.id != second.id
                ? stage
                : Stage(
                    id: stage.id, title: stage.title, features: stage.features, price: stage.price,
                    payments: stage.payments.map { payment in
                        payment.due == .acceptance ? Payment(share: payment.share, due: .date(due)) : payment
                    }, setup: stage.setup, goLive: stage.goLive)
        }
        let changed = rollout.replacing(stages: stages)
        let came = due.advanced(by: 14)
        func ready(_ more: [Actual]) throws -> CivilDate {
            let actuals = [own.setupStart, came].map { Actual.payment(stage: second.id, date: $0, amount: nil) } + more
            let entries = actuals.enumerated().map {
                Entry(id: EntryID(Int64($0 + 1)), moment: Moment(minutes: 30_000_000), actual: $1)
            }
            let amended = Amendment(
                changed, strategy: .staged, published: [], entries: entries, now: rollout.zone.moment(due, .midnight)
            ) { _, _, _ in .usable(BusyTimes(), notices: []) }
            return try schedule(amended.rollout, second.id).ready
        }
        #expect(try ready([]) == calendar.day(calendar.days(after: due, through: came), after: own.ready))
        #expect(try ready([.setup(stage: second.id, date: own.ready)]) == own.ready)
    }

    @Test func `lets a wave wait for a payment that is owed when it was to begin, and those before it go on`() throws {
        let first = rollout.stages[0]
        let calendar = WorkCalendar(rollout.workingTime)
        let (opened, due) = (try schedule(rollout, first.id).ready, first.goLive)
        let delay = calendar.days(after: opened, through: due)
        let came = due.advanced(by: 12)
        let payments = [try #require(first.payments.firstDate), came].map {
            Actual.payment(stage: first.id, date: $0, amount: nil)
        }
        let own = try schedule(amend(payments, on: due).rollout, first.id)
        #expect(own.ready == opened)
        #expect(own.opens(after: delay - 1, calendar) == calendar.day(delay - 1, after: opened))
        #expect(own.opens(after: delay, calendar) == came)
        #expect(own.opens(after: delay + 15, calendar) == calendar.day(delay + 15, after: opened))
    }

    @Test func `knows how much came, and takes a payment without an amount for its part of what was left`() throws {
        let (first, last) = (try Self.day(3, 1), try Self.day(4, 20))
        let amount = Money(minorUnits: 1_000_000)
        func received(_ amounts: [Money?]) -> [Money?] {
            let payments = zip([first, last], amounts).map { Actual.payment(stage: second.id, date: $0, amount: $1) }
            return amend(payments, on: last).rollout.stages[1].payments.map(\.received)
        }
        #expect(received([nil, nil]) == [nil, nil])
        #expect(received([amount]) == [amount, nil])
        #expect(received([amount, nil]) == [amount, second.price - amount])
        #expect(received([nil, amount]) == [Money(minorUnits: second.price.minorUnits / 2), amount])
    }

    @Test func `makes a stage ready on the working day on which its set-up was done`() throws {
        let calendar = WorkCalendar(rollout.workingTime)
        let own = try schedule(rollout, second.id)
        for distance in 1...14 {
            let done = own.setupStart.advanced(by: distance)
            let ready = try schedule(amend([.setup(stage: second.id, date: done)], on: done).rollout, second.id).ready
            #expect(ready == (calendar.works(on: done) ? done : calendar.day(1, after: done)), "done on \(done)")
        }
    }

    @Test func `moves the payments that have not come with a stage that slips`() throws {
        let amended = amend([.stageSlips(stage: second.id, to: second.goLive.advanced(by: 21))], on: try Self.day(2, 2))
        #expect(amended.rollout.stages[1].goLive == second.goLive.advanced(by: 21))
        #expect(amended.rollout.stages[1].payments.firstDate == second.payments.firstDate?.advanced(by: 21))
    }

    @Test func `lets a new contractor delay the set-up that is next, and not one that is done`() throws {
        let calendar = WorkCalendar(rollout.workingTime)
        let own = try schedule(rollout, second.id)
        let first = try schedule(rollout, rollout.stages[0].id)
        let change = Actual.contractorChanged(date: own.setupStart.advanced(by: 1), days: 10)
        let amended = amend([.setup(stage: first.stage, date: first.ready), change], on: own.setupStart.advanced(by: 1))
        #expect(try schedule(amended.rollout, first.stage).ready == first.ready)
        #expect(try schedule(amended.rollout, second.id).ready == calendar.day(10, after: own.ready))
    }

    @Test func `takes whoever has left off the staff, and keeps whoever is going to leave until then`() throws {
        let (employee, date) = (rollout.staff[6].id, try Self.day(3, 12))
        #expect(!amend([.leaver(employee: employee, date: date)], on: date).rollout.staff.contains { $0.id == employee })
        let earlier = amend([.leaver(employee: employee, date: date)], on: date.advanced(by: -1)).rollout
        #expect(earlier.staff.first { $0.id == employee }?.daysOff.last == date...rollout.horizon.upperBound)
    }

    @Test func `asks of whoever is going to leave only what was promised before that`() throws {
        let (employee, date) = (rollout.staff[6].id, try Self.day(3, 12))
        let amended = amend([.leaver(employee: employee, date: date)], on: date.advanced(by: -4)).rollout
        let own = plan.sessions.filter { $0.attendees.contains(employee) }
        let before = Set(own.filter { rollout.zone.local($0.interval.start).date < date }.map(\.module))
        try #require(!before.isEmpty && before.count < own.count)
        let needed = Enrolments(of: amended).all.filter { $0.employee == employee }
        #expect(Set(needed.map(\.module)) == before)
    }

    @Test func `lets newcomers begin on their first day`() throws {
        let file = Actual.StaffFile(name: "new.csv", bytes: Array("id,name,email,role\n00013,New One,n@example.com,sales\n".utf8))
        let date = try Self.day(3, 22)
        let amended = amend([.newcomer(file: file, date: date), .newcomer(file: file, date: date)], on: date)
        #expect(amended.rollout.staff.count == rollout.staff.count + 1)
        #expect(amended.rollout.staff.last?.daysOff == [rollout.horizon.lowerBound...date.advanced(by: -1)])
        #expect(amended.unused == [.init(entry: EntryID(2), reason: .alreadyThere(EmployeeID("00013")))])
    }

    @Test func `says that a newcomers' file cannot be read`() throws {
        let file = Actual.StaffFile(name: "new.csv", bytes: Array("id,name,role\n00013,New One,astronaut\n".utf8))
        let amended = amend([.newcomer(file: file, date: try Self.day(3, 22))], on: try Self.day(3, 22))
        #expect(amended.unused.map(\.reason) == [.unreadable])
        #expect(amended.diagnostics.contains { $0.severity == .error })
    }

    @Test func `leaves out a stage that was cancelled`() throws {
        let last = try #require(rollout.stages.last)
        let amended = amend([.stageCancelled(stage: last.id, date: try Self.day(3, 1))], on: try Self.day(3, 1))
        #expect(amended.rollout.stages.map(\.id) == rollout.stages.dropLast().map(\.id))
        let all = rollout.stages.map { Actual.stageCancelled(stage: $0.id, date: $0.goLive) }
        #expect(amend(all, on: try Self.day(3, 1)).unused.map(\.reason) == [.nothingLeft])
    }

    @Test func `takes the last word on who was there`() throws {
        let session = try #require(plan.sessions.first)
        let employee = try #require(session.attendees.first)
        let key = Happened.Attendance(session: session.id, employee: employee)
        func words(_ presences: Actual.Presence...) -> Happened {
            amend(presences.map { .attendance(session: session.id, employee: employee, $0) }, on: rollout.horizon.upperBound)
                .happened
        }
        #expect(words(.present, .absent).missed == [key] && words(.present, .absent).held.isEmpty)
        #expect(words(.absent, .present).missed.isEmpty && words(.absent, .present).held == [session.id])
        #expect(words(.left).missed == [key] && words(.left).held == [session.id])
    }

    @Test func `counts a recording as the session, and says that it was one`() throws {
        let session = try #require(plan.sessions.first)
        let key = Happened.Attendance(session: session.id, employee: session.attendees[0])
        func word(_ presence: Actual.Presence) -> Actual {
            .attendance(session: session.id, employee: session.attendees[0], presence)
        }
        let happened = amend([word(.absent), word(.recording)], on: rollout.horizon.upperBound).happened
        #expect(happened.byRecording == [key] && happened.attended == [key] && happened.missed.isEmpty)
        #expect(amend([word(.recording), word(.absent)], on: rollout.horizon.upperBound).happened.byRecording.isEmpty)
    }

    @Test func `shows a plan as it went, with what is open and late`() throws {
        let session = try #require(plan.sessions.first)
        let stage = try #require(rollout.stages.first { $0.id == session.stage })
        let facts = try #require(PlanFacts(json: PlanDocument(plan) { _ in "" }.json()))
        func went(_ actuals: [Actual]) -> PlanAsItWent {
            PlanAsItWent(
                amend(actuals, on: rollout.horizon.upperBound), told: plan.sessions, strategy: .staged, seed: 1, facts: facts)
        }
        #expect(went([]).open.count == plan.unplaced.count && went([]).plan.late == plan.late)
        let missed = went([.attendance(session: session.id, employee: session.attendees[0], .absent)])
        #expect(missed.open.count == plan.unplaced.count + 1)
        #expect(missed.open.contains { $0.employee == session.attendees[0] && $0.module == session.module })
        // Due a week before it was taught.
        let due = rollout.zone.local(session.interval.end).date.advanced(by: -7)
        let late = went([.stageSlips(stage: stage.id, to: due)]).plan.late
        #expect(late.contains { $0.employee == session.attendees[0] && $0.module == session.module && $0.days == 7 })
    }

    @Test func `cancels what an absent trainer was to teach by now, unless somebody attended it`() throws {
        let session = try #require(plan.sessions.first { $0.trainer != nil && !$0.attendees.isEmpty })
        let trainer = try #require(session.trainer)
        let day = rollout.zone.local(session.interval.start).date
        let away = Actual.trainerAway(trainer: trainer, days: day...day)
        #expect(amend([away], on: day.advanced(by: 1)).happened.cancelled.contains(session.id))
        #expect(amend([away], on: day).happened.cancelled.isEmpty)
        let attended = Actual.attendance(session: session.id, employee: session.attendees[0], .present)
        #expect(!amend([away, attended], on: day.advanced(by: 1)).happened.cancelled.contains(session.id))
    }

    @Test func `counts whoever was on leave as absent from what has started, unless they were there`() throws {
        let session = try #require(plan.sessions.first)
        let employee = try #require(session.attendees.first)
        let key = Happened.Attendance(session: session.id, employee: employee)
        let day = rollout.zone.local(session.interval.start).date
        let leave = Actual.leave(employee: employee, days: day...day)
        #expect(amend([leave], on: day.advanced(by: 1)).happened.missed.contains(key))
        #expect(amend([leave], on: day).happened.missed.isEmpty)
        let present = Actual.attendance(session: session.id, employee: employee, .present)
        #expect(!amend([present, leave], on: day.advanced(by: 1)).happened.missed.contains(key))
    }

    @Test(arguments: [
        Actual.leave(employee: EmployeeID("x"), days: noonDay...noonDay), .leaver(employee: EmployeeID("x"), date: noonDay),
        .trainerAway(trainer: TrainerID("x"), days: noonDay...noonDay), .trainerGone(trainer: TrainerID("x"), date: noonDay),
        .roomClosed(room: RoomID("x"), days: noonDay...noonDay), .payment(stage: StageID("x"), date: noonDay, amount: nil),
        .setup(stage: StageID("x"), date: noonDay), .stageSlips(stage: StageID("x"), to: noonDay),
        .stageCancelled(stage: StageID("x"), date: noonDay), .featureDropped(feature: FeatureID("x"), date: noonDay),
    ]) func `says of what the document does not have`(_ actual: Actual) throws {
        #expect(amend([actual], on: try Self.day(3, 1)).unused == [.init(entry: EntryID(1), reason: .unknown)])
    }

    static let noonDay = CivilDate(daysSinceEpoch: 20_900)

    @Test func `of a late second payment moves no session of the first stage when planned again`() throws {
        let today = try Self.day(3, 2)
        let now = rollout.zone.moment(today, .midnight)
        let amended = amend([.payment(stage: second.id, date: try Self.day(3, 22), amount: nil)], on: today)
        let again = Planner.replan(
            amended.rollout, strategy: .staged, earlier: plan.sessions, happened: amended.happened, now: now,
            options: PlanningOptions(effort: .quick))
        func ofFirst(_ sessions: [PlannedSession]) -> [PlannedSession] {
            sessions.filter { $0.stage == rollout.stages[0].id && !$0.isRefresher }
        }
        #expect(!ofFirst(plan.sessions).isEmpty && ofFirst(again.sessions) == ofFirst(plan.sessions))
    }
}
