public import Calendars
public import Documents

/// Money that is paid to others on a day.
public struct CashItem: Hashable, Comparable, Sendable {
    /// When.
    public let date: CivilDate
    /// How much, above 0.
    public let amount: Money
    /// What for.
    public let reason: Reason
    /// Whether it is due on acceptance, and not on a date of its own.
    public var isOnAcceptance = false

    /// By date; on one day prices first, then licences, then trainers.
    public static func < (left: CashItem, right: CashItem) -> Bool {
        (left.date, left.reason.order, left.reason.id) < (right.date, right.reason.order, right.reason.id)
    }

    /// What money is paid for.
    public enum Reason: Hashable, Sendable {
        /// A part of the price of a stage; `nil` is of everything at once.
        case price(StageID?)
        /// Licences for the seats that a stage brings; `nil` is for all seats.
        case licences(StageID?)
        /// A trainer's time beyond the hours inside the price.
        case trainer(TrainerID)

        var isPrice: Bool {
            if case .price = self { true } else { false }
        }

        var isLicence: Bool {
            if case .licences = self { true } else { false }
        }

        /// Whether it is a trainer's time.
        public var isTrainer: Bool {
            if case .trainer = self { true } else { false }
        }

        fileprivate var order: Int {
            switch self {
            case .price: 0
            case .licences: 1
            case .trainer: 2
            }
        }

        fileprivate var id: String {
            switch self {
            case .price(let stage), .licences(let stage): stage?.text ?? ""
            case .trainer(let trainer): trainer.text
            }
        }
    }
}
