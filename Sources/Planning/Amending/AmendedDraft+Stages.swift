import Calendars
import Documents

extension AmendedDraft {
    /// When stages are paid, set up and live.
    mutating func stages(_ entries: [Entry], strategy: Strategy) {
        let paid = payments(entries)
        slip(entries, paid: paid)
        let done = setups(entries)
        for entry in entries {
            guard case .contractorChanged(let date, let days) = entry.actual else { continue }
            delay(from: date, by: days, done: Set(done.keys), strategy)
        }
        finish(done, strategy)
    }

    // MARK: - Payments

    /// Puts recorded payments where the dated ones are; how many of each stage have come.
    private mutating func payments(_ entries: [Entry]) -> [StageID: Int] {
        var dates: [StageID: [CivilDate]] = [:]
        for entry in entries {
            guard case .payment(let id, let date, _) = entry.actual else { continue }
            guard let stage = stages.first(where: { $0.id == id }) else {
                passOver(entry, because: .unknown)
                continue
            }
            guard dates[id, default: []].count < stage.payments.count(where: { $0.date != nil }) else {
                passOver(entry, because: .nothingDue)
                continue
            }
            dates[id, default: []].append(date)
        }
        for index in stages.indices {
            guard let own = dates[stages[index].id] else { continue }
            stages[index] = stages[index].with(payments: stages[index].payments.received(own))
            // Whoever pays for everything at once pays it with the first stage.
            if index == stages.startIndex { atOnce = atOnce.map { $0.with(payments: $0.payments.received(own)) } }
        }
        return dates.mapValues(\.count)
    }

    /// Moves go-lives, and by as many days the payments that have not come.
    private mutating func slip(_ entries: [Entry], paid: [StageID: Int]) {
        for entry in entries {
            guard case .stageSlips(let id, let date) = entry.actual else { continue }
            guard let index = stages.firstIndex(where: { $0.id == id }) else {
                passOver(entry, because: .unknown)
                continue
            }
            let stage = stages[index]
            let payments = stage.payments.moved(by: stage.goLive.days(to: date), butTheFirst: paid[id] ?? 0)
            stages[index] = stage.with(payments: payments, goLive: date)
            // Not everything is live before each stage is.
            atOnce = atOnce.map { $0.with(goLive: max($0.goLive, date)) }
        }
    }

    // MARK: - Set-up

    /// When the set-up of stages was done, as it was recorded last.
    private mutating func setups(_ entries: [Entry]) -> [StageID: CivilDate] {
        var done: [StageID: CivilDate] = [:]
        for entry in entries {
            guard case .setup(let id, let date) = entry.actual else { continue }
            guard stages.contains(where: { $0.id == id }) else {
                passOver(entry, because: .unknown)
                continue
            }
            done[id] = date
        }
        return done
    }

    /// Lets another contractor find their way from a day on.
    private mutating func delay(from date: CivilDate, by days: Int, done: Set<StageID>, _ strategy: Strategy) {
        let calendar = WorkCalendar(whole.workingTime)
        let able = calendar.day(days, after: date)
        let schedule = strategy.schedule(of: rollout)
        let next = schedule.firstIndex { !done.contains($0.stage) && date < $0.ready }
        if let next, let index = stages.firstIndex(where: { $0.id == schedule[next].stage }) {
            let start = schedule[next].setupStart
            // Work under way stops for so long; what was to begin later waits only as long as it must.
            let more = start < date ? days : calendar.days(after: start, through: able)
            stages[index] = stages[index].with(setup: stages[index].setup + more)
        }
        let offer = rollout.atOnceOffer
        if let atOnce, date < calendar.day(offer.setup, after: offer.firstPayment), done.count < stages.count {
            let more = offer.firstPayment < date ? days : calendar.days(after: offer.firstPayment, through: able)
            self.atOnce = atOnce.with(setup: atOnce.setup + more)
        }
    }

    /// Makes stages ready on the day on which their set-up was done; the earliest is the day on which it was to start.
    private mutating func finish(_ done: [StageID: CivilDate], _ strategy: Strategy) {
        let calendar = WorkCalendar(whole.workingTime)
        func setup(from start: CivilDate, to date: CivilDate) -> Int {
            // Done on a day off: taught from the next working day on.
            calendar.days(after: start, through: date) + (start < date && !calendar.works(on: date) ? 1 : 0)
        }
        for index in stages.indices {
            guard let date = done[stages[index].id] else { continue }
            // Each stage starts after the one before it, and so is looked up when that one is right.
            guard let own = strategy.schedule(of: rollout).first(where: { $0.stage == stages[index].id }) else { continue }
            stages[index] = stages[index].with(setup: setup(from: own.setupStart, to: date))
        }
        guard let atOnce, let last = done.values.max(), done.count == stages.count else { return }
        self.atOnce = atOnce.with(setup: setup(from: rollout.atOnceOffer.firstPayment, to: last))
    }
}

extension Payment {
    /// The date of a dated one.
    fileprivate var date: CivilDate? {
        switch due {
        case .date(let date): date
        case .acceptance: nil
        }
    }
}

extension [Payment] {
    /// The dated ones, the earliest first.
    private var dated: [Int] {
        indices.filter { self[$0].date != nil }.sorted { (self[$0].date ?? .distant, $0) < (self[$1].date ?? .distant, $1) }
    }

    /// The earliest dated payments on those days; what has not come is not before what has.
    fileprivate func received(_ days: [CivilDate]) -> [Payment] {
        var payments = self
        let days = days.sorted()
        for (number, index) in dated.enumerated() {
            guard let due = self[index].date, let last = days.last else { continue }
            let date = number < days.count ? days[number] : Swift.max(due, last)
            payments[index] = Payment(share: self[index].share, due: .date(date))
        }
        return payments
    }

    /// The dated payments later, but for the earliest `count`.
    fileprivate func moved(by days: Int, butTheFirst count: Int) -> [Payment] {
        var payments = self
        for index in dated.dropFirst(count) {
            guard let due = self[index].date else { continue }
            payments[index] = Payment(share: self[index].share, due: .date(due.advanced(by: days)))
        }
        return payments
    }
}

extension CivilDate {
    /// After every day of a document.
    fileprivate static let distant = CivilDate(daysSinceEpoch: .max)
}

extension Stage {
    fileprivate func with(payments: [Payment]? = nil, setup: Int? = nil, goLive: CivilDate? = nil) -> Stage {
        Stage(
            id: id, title: title, features: features, price: price, trainingIncluded: trainingIncluded,
            payments: payments ?? self.payments, setup: setup ?? self.setup, goLive: goLive ?? self.goLive)
    }
}

extension AtOnce {
    fileprivate func with(payments: [Payment]? = nil, setup: Int? = nil, goLive: CivilDate? = nil) -> AtOnce {
        AtOnce(
            price: price, payments: payments ?? self.payments, setup: setup ?? self.setup, goLive: goLive ?? self.goLive,
            trainingIncluded: trainingIncluded)
    }
}
