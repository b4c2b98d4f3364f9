import Calendars
import Documents

extension AmendedDraft {
    /// When stages are paid, set up and live.
    mutating func stages(_ entries: [Entry], strategy: Strategy) {
        let came = payments(entries, strategy)
        slip(entries, paid: came.mapValues(\.count))
        let done = setups(entries)
        for entry in entries {
            guard case .contractorChanged(let date, let days) = entry.actual else { continue }
            let able = WorkCalendar(whole.workingTime).day(days, after: date)
            holdUp(from: date, through: able, done: Set(done.keys), strategy)
        }
        standstills = latePayments(came, strategy)
        for standstill in standstills {
            // What is ready on the day on which the money was due is not handed over.
            let day = standstill.lowerBound
            holdUp(from: day, through: standstill.upperBound, done: Set(done.keys), strategy, isHeldOnTheDay: true)
        }
        finish(done, strategy)
    }

    // MARK: - Payments

    /// Puts recorded payments where the foreseen ones are; those of each stage that have come.
    private mutating func payments(_ entries: [Entry], _ strategy: Strategy) -> [StageID: [Received]] {
        var came: [StageID: [Received]] = [:]
        for entry in entries {
            guard case .payment(let id, let date, let amount) = entry.actual else { continue }
            guard let index = stages.firstIndex(where: { $0.id == id }) else {
                passOver(entry, because: .unknown)
                continue
            }
            guard came[id, default: []].count < foreseen(index, strategy) else {
                passOver(entry, because: .nothingDue)
                continue
            }
            came[id, default: []].append(Received(date: date, amount: amount))
        }
        for index in stages.indices {
            let stage = stages[index]
            guard let own = came[stage.id] else { continue }
            // An amount is of what the strategy pays for; without an offer for everything that is written from the stages.
            let isOfStage = !strategy.isPaidAtOnce || atOnce == nil
            stages[index] = stage.with(payments: stage.payments.received(isOfStage ? own : own.map(\.asDue), of: stage.price))
            // Whoever pays for everything at once pays it with the first stage.
            guard index == stages.startIndex, let offer = atOnce else { continue }
            atOnce = offer.with(payments: offer.payments.received(isOfStage ? own.map(\.asDue) : own, of: offer.price))
        }
        return came
    }

    /// From when to when money was owed after the first payment of each stage, or of everything: in order and apart.
    private func latePayments(_ came: [StageID: [Received]], _ strategy: Strategy) -> [Range<CivilDate>] {
        let foreseen = strategy.schedule(of: whole)
        let now = strategy.schedule(of: rollout)
        var owed: [Range<CivilDate>] = []
        for (index, stage) in whole.stages.enumerated() {
            var (payments, acceptance) = (stage.payments, stages[index].goLive)
            var slipped = max(0, stage.goLive.days(to: acceptance))
            if strategy.isPaidAtOnce, let offer = whole.atOnce, let own = atOnce {
                guard index == whole.stages.startIndex else { continue }
                (payments, acceptance, slipped) = (offer.payments, own.goLive, max(0, offer.goLive.days(to: own.goLive)))
            }
            // Nothing is accepted before it is there.
            let later = zip(foreseen, now).first { $0.0.stage == stage.id }.map { max(0, $0.0.ready.days(to: $0.1.ready)) } ?? 0
            let received = (came[stage.id] ?? []).sorted { $0.date < $1.date }
            for (payment, received) in zip(payments.asDue, received).dropFirst() {
                let due = payments[payment].date?.advanced(by: slipped) ?? acceptance.advanced(by: later)
                if due < received.date { owed.append(due..<received.date) }
            }
        }
        return owed.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { apart, next in
            guard let last = apart.last, next.lowerBound <= last.upperBound else { return apart.append(next) }
            apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
        }
    }

    /// How many payments are foreseen for a stage, or with it for everything.
    private func foreseen(_ stage: Int, _ strategy: Strategy) -> Int {
        guard strategy.isPaidAtOnce, stage == stages.startIndex, let atOnce else { return stages[stage].payments.count }
        return atOnce.payments.count
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

    /// Lets the work stand still after a day, through another one.
    private mutating func holdUp(
        from date: CivilDate, through able: CivilDate, done: Set<StageID>, _ strategy: Strategy, isHeldOnTheDay: Bool = false
    ) {
        let calendar = WorkCalendar(whole.workingTime)
        let days = calendar.days(after: date, through: able)
        func isAhead(_ ready: CivilDate) -> Bool { isHeldOnTheDay ? date <= ready : date < ready }
        // Work under way stops for so long; what was to begin later waits only as long as it must.
        func more(_ start: CivilDate) -> Int { start < date ? days : calendar.days(after: start, through: able) }
        let schedule = strategy.schedule(of: rollout)
        let next = schedule.firstIndex { !done.contains($0.stage) && isAhead($0.ready) }
        if let next, let index = stages.firstIndex(where: { $0.id == schedule[next].stage }) {
            stages[index] = stages[index].with(setup: stages[index].setup + more(schedule[next].setupStart))
        }
        let offer = rollout.atOnceOffer
        if let atOnce, isAhead(calendar.day(offer.setup, after: offer.firstPayment)), done.count < stages.count {
            self.atOnce = atOnce.with(setup: atOnce.setup + more(offer.firstPayment))
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

/// Money that has come; without an amount, as much as was due.
private struct Received {
    let date: CivilDate
    let amount: Money?

    var asDue: Received { Received(date: date, amount: nil) }
}

extension [Payment] {
    /// In the order in which they are due: the dated ones, the earliest first, then those on acceptance.
    fileprivate var asDue: [Int] {
        indices.sorted { (self[$0].date ?? .distant, $0) < (self[$1].date ?? .distant, $1) }
    }

    /// The payments that are due first as they came; what has not come is not before what has. Where one came with an amount, every
    /// one that came has one: a payment without is its part of what was left to pay.
    fileprivate func received(_ came: [Received], of price: Money) -> [Payment] {
        var payments = self
        let came = came.sorted { $0.date < $1.date }
        let isCounted = came.contains { $0.amount != nil }
        var (left, shares) = (price, Share.whole.millipercent)
        for (number, index) in asDue.enumerated() {
            let share = self[index].share
            if number < came.count {
                let due = Money(minorUnits: share.outOf(shares).roundedDown(of: left.minorUnits))
                let amount = came[number].amount ?? due
                left = Swift.max(.zero, left - amount)
                shares -= share.millipercent
                payments[index] = Payment(
                    share: share, due: .date(came[number].date), received: isCounted ? amount : nil)
            } else if let due = self[index].date, let last = came.last {
                payments[index] = Payment(share: share, due: .date(Swift.max(due, last.date)))
            }
        }
        return payments
    }

    /// The dated payments later, but for the earliest `count`, which have come.
    fileprivate func moved(by days: Int, butTheFirst count: Int) -> [Payment] {
        var payments = self
        for index in asDue.dropFirst(count) {
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
