internal import Calendars
internal import Comparing
internal import Documents
internal import Planning

/// A day of the roll-out itself: a payment, or the day on which people are to be ready.
struct ManagersDay {
    /// What tells it from the others for life, `payment/base/1`.
    let id: String
    let date: CivilDate
    let kind: Kind

    /// What happens on the day.
    enum Kind {
        /// A part of the price of a stage, or of everything at once.
        case payment(Money, StageID?)
        /// A stage goes live; or everything does.
        case goLive([StageID])
    }

    /// A plan's milestones by date.
    static func all(of plan: Plan) -> [ManagersDay] {
        var milestones: [ManagersDay] = []
        var numbers: [String: Int] = [:]
        for item in plan.pricePayments {
            guard case .price(let stage) = item.reason else { continue }
            let name = stage?.text ?? ""
            numbers[name, default: 0] += 1
            milestones.append(
                ManagersDay(
                    id: "payment/\(name)/\(numbers[name] ?? 1)", date: item.date, kind: .payment(item.amount, stage)))
        }
        // Under one block of training all stages go live on one day: that is one day, not several.
        let days = Dictionary(grouping: plan.stages, by: \.due)
        for (date, stages) in days {
            let ids = stages.map(\.stage)
            milestones.append(
                ManagersDay(id: "go-live/\(ids.map(\.text).joined(separator: ","))", date: date, kind: .goLive(ids)))
        }
        return milestones.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    /// The day in a zone.
    func interval(in zone: Zone) -> Interval {
        let start = zone.moment(date, .midnight)
        return Interval(start: start, end: max(start, zone.moment(date.advanced(by: 1), .midnight)))
    }
}
