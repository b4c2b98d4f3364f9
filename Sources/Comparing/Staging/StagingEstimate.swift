internal import Calendars
internal import Documents
internal import Planning

/// What a staging comes to before anybody has planned it: enough to tell the promising from the rest. Less is better by every figure.
struct StagingEstimate: Hashable {
    /// Hundredths: with a budget the most by which it is exceeded, else what is committed before the first use.
    let cash: Int
    /// Hundredths: everything paid to others, but for licences after their minimum term.
    let total: Int
    /// Days without use until the horizon's end, summed over features.
    let unused: Int
    /// New ideas a week for whoever has the most, in hundredths.
    let load: Int

    /// The figures in the order of ``StagingSearch``'s weights.
    var figures: [Int] { [cash, total, unused, load] }

    /// Whether it is at least as good by every figure, and better by one.
    func dominates(_ other: StagingEstimate) -> Bool { Comparing.dominates(figures, other.figures) }
}

/// The dates and figures of stagings of one roll-out.
struct StagingEstimator {
    let facts: StagingFacts

    /// Teaching never takes fewer working days than this, and trainers are never busier than four fifths of their hours.
    private static let leastDays = 3
    private static let trainersShare = 0.8
    private static let workingDaysAWeek = 5.0

    /// What a stage brings, added up.
    private struct Load {
        var teaching = 0
        /// The most minutes and ideas of any group of people.
        var minutes = 0
        var concepts = 0
        var features = 0
        var price = 0
        var included = 0
        var setup = 0.0
    }

    /// The stage of each module, or `nil` where one is taught before what it requires.
    func stages(of staging: Staging) -> [Int]? {
        let stages = facts.modules.map { module in module.features.map { staging.stageOf[$0] }.min() ?? 0 }
        return facts.order.allSatisfy { stages[$0.before] <= stages[$0.after] } ? stages : nil
    }

    /// When each stage is paid, ready and live; `nil` where it does not fit: a prerequisite, the horizon, the budget, a pinned session.
    func dates(of staging: Staging) -> [StagingDates]? {
        guard let stages = stages(of: staging) else { return nil }
        return dates(of: staging, stages, loads(of: staging, stages))
    }

    /// The estimate of a staging, or `nil` where it does not fit.
    func estimate(_ staging: Staging) -> StagingEstimate? {
        guard let stages = stages(of: staging) else { return nil }
        let loads = loads(of: staging, stages)
        let least = facts.leastPrice
        guard loads.allSatisfy({ $0.price >= least }), let dates = dates(of: staging, stages, loads) else { return nil }
        let payments = payments(of: staging, stages, loads, dates)
        let end = facts.rollout.horizon.upperBound
        let first = facts.firstPayment
        let unused = facts.features.indices.reduce(0) { sum, feature in
            sum
                + (facts.hasPeople[feature]
                    ? min(first.days(to: dates[staging.stageOf[feature]].goLive), first.days(to: end) + 1) : 0)
        }
        let ideas = zip(loads, dates).map { load, date in
            load.concepts * 100 * Int(Self.workingDaysAWeek) / max(1, facts.days.days(after: date.ready, through: date.goLive))
        }
        let total = payments.reduce(0) { $0 + $1.amount }
        return StagingEstimate(
            cash: cash(payments, staging, loads, dates), total: total, unused: unused, load: ideas.max() ?? 0)
    }

    // MARK: Time

    private func loads(of staging: Staging, _ stages: [Int]) -> [Load] {
        var loads = [Load](repeating: Load(), count: staging.count)
        for feature in facts.features.indices {
            let stage = staging.stageOf[feature]
            loads[stage].features += 1
            loads[stage].price += facts.prices[feature]
            loads[stage].included += facts.included[feature]
            loads[stage].setup += facts.setups[feature]
        }
        for (module, stage) in stages.enumerated() { loads[stage].teaching += facts.modules[module].teaching }
        var minutes = [Int](repeating: 0, count: loads.count)
        var concepts = minutes
        for group in facts.groups {
            for stage in loads.indices { (minutes[stage], concepts[stage]) = (0, 0) }
            for module in group.needs {
                minutes[stages[module]] += facts.modules[module].minutes
                concepts[stages[module]] += facts.modules[module].concepts
            }
            for stage in loads.indices {
                loads[stage].minutes = max(loads[stage].minutes, minutes[stage])
                loads[stage].concepts = max(loads[stage].concepts, concepts[stage])
            }
        }
        return loads
    }

    /// Whole working days of set-up for a sum of shares of them.
    static func setup(_ sum: Double) -> Int { sum < 0.01 ? 0 : max(1, Int((sum - 0.000_1).rounded(.up))) }

    private func teachingDays(_ load: Load, _ pace: Int) -> Int {
        let learners = Double(load.minutes) / Double(max(1, facts.learnerWeek))
        let trainers = Double(load.teaching) / (Double(facts.trainerWeek) * Self.trainersShare)
        let days = Self.workingDaysAWeek * max(learners, trainers) * Double(pace) / 100
        return max(Self.leastDays, Int(days.rounded(.up)))
    }

    private func dates(of staging: Staging, _ stages: [Int], _ loads: [Load]) -> [StagingDates]? {
        var dates: [StagingDates] = []
        var paid = Money(minorUnits: staging.reserve)
        let end = facts.rollout.horizon.upperBound
        for (index, load) in loads.enumerated() {
            var payment = facts.firstPayment
            if staging.isPrepaid {
                payment = facts.offer.firstPayment
            } else {
                if let previous = dates.last {
                    payment = max(previous.payment, facts.days.day(staging.gap, after: previous.goLive))
                    if staging.gap >= 0 { payment = max(payment, previous.ready) }
                }
                if staging.waits, let accrual = facts.accrual {
                    paid += advance(of: load.price) + licences(from: index, staging, stages)
                    guard let day = accrual.firstDay(having: paid) else { return nil }
                    payment = max(payment, day)
                }
            }
            let start = max(payment, dates.last?.ready ?? payment)
            let ready = facts.days.day(Self.setup(load.setup), after: start)
            let taught = index < staging.taught.count ? staging.taught[index] : teachingDays(load, staging.pace)
            var goLive = max(facts.days.day(taught, after: ready), dates.last?.goLive ?? ready)
            if staging.waits, !staging.isPrepaid, let accrual = facts.accrual {
                paid += Money(minorUnits: load.price) - advance(of: load.price)
                guard let day = accrual.firstDay(having: paid) else { return nil }
                goLive = max(goLive, day)
            }
            guard goLive <= end, payment <= end else { return nil }
            dates.append(StagingDates(payment: payment, ready: ready, goLive: goLive))
        }
        for (module, stage) in stages.enumerated() {
            if let pinned = facts.modules[module].pinned, pinned < dates[stage].ready { return nil }
        }
        return dates
    }

    // MARK: Money

    private struct Bill {
        let date: CivilDate
        let amount: Int
    }

    private func advance(of price: Int) -> Money {
        facts.pattern.reduce(Money.zero) { sum, part in
            part.due == .acceptance ? sum : sum + Money(minorUnits: part.share.roundedDown(of: price))
        }
    }

    private func licences(from stage: Int, _ staging: Staging, _ stages: [Int]) -> Money {
        guard let licences = facts.rollout.licences else { return .zero }
        switch licences.price {
        case .portal(let price): return stage == 0 ? price.times(licences.minimumMonths) : .zero
        case .perSeat(let price):
            let seats = facts.groups.reduce(0) { sum, group in
                sum + (group.meets.map { stages[$0] }.min() == stage ? group.count : 0)
            }
            return price.times(seats * licences.minimumMonths)
        }
    }

    private func payments(of staging: Staging, _ stages: [Int], _ loads: [Load], _ dates: [StagingDates]) -> [Bill] {
        var bills: [Bill] = []
        if staging.isPrepaid {
            for payment in facts.offer.payments {
                let amount = payment.share.roundedDown(of: facts.offer.price.minorUnits)
                switch payment.due {
                case .date(let date): bills.append(Bill(date: date, amount: amount))
                case .acceptance: bills.append(Bill(date: facts.offer.goLive, amount: amount))
                }
            }
            let all = loads.indices.reduce(Money.zero) { $0 + licences(from: $1, staging, stages) }
            bills.append(Bill(date: facts.offer.firstPayment, amount: all.minorUnits))
        } else {
            for (index, load) in loads.enumerated() {
                for part in facts.pattern {
                    let amount = part.share.roundedDown(of: load.price)
                    switch part.due {
                    case .after(let days): bills.append(Bill(date: dates[index].payment.advanced(by: days), amount: amount))
                    case .acceptance: bills.append(Bill(date: dates[index].goLive, amount: amount))
                    }
                }
                bills.append(Bill(date: dates[index].payment, amount: licences(from: index, staging, stages).minorUnits))
            }
        }
        let included = staging.isPrepaid ? facts.offer.trainingIncluded.count : 0
        var left = included
        for (index, load) in loads.enumerated() {
            let free = staging.isPrepaid ? min(left, load.teaching) : min(load.included, load.teaching)
            left -= staging.isPrepaid ? free : 0
            let extra = (load.teaching - free) * facts.trainerCost / Money.minutesPerHour
            bills.append(Bill(date: dates[index].goLive, amount: extra))
        }
        return bills
    }

    private func cash(_ payments: [Bill], _ staging: Staging, _ loads: [Load], _ dates: [StagingDates]) -> Int {
        guard let accrual = facts.accrual else {
            guard let first = dates.map(\.goLive).min() else { return 0 }
            if staging.isPrepaid { return facts.offer.price.minorUnits }
            return zip(loads, dates).reduce(0) { $0 + ($1.1.payment < first ? $1.0.price : 0) }
        }
        var paid = 0
        var worst = 0
        for bill in payments.sorted(by: { ($0.date, $0.amount) < ($1.date, $1.amount) }) {
            paid += bill.amount
            worst = max(worst, paid - accrual.total(on: bill.date).minorUnits)
        }
        return worst
    }
}
