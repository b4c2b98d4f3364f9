import Calendars

/// The paid stages, and the offer for everything at once.
enum StageSection {
    static let keys = ["id", "title", "features", "price", "training-hours-included", "payments", "payment", "setup", "go-live"]
    static let atOnceKeys = ["price", "payments", "payment", "setup", "go-live", "training-hours-included"]
    /// The longest set-up or delay, in working days: about eight years.
    static let longestSetup = 2_000

    /// The stages in the document's order.
    static func stages(
        _ value: YAMLValue?, _ names: Names, horizon: ClosedRange<CivilDate>?, _ report: inout Report
    ) -> [Stage] {
        guard let value else { return [] }
        if value.elements.isEmpty { report.error(.emptyList(key: "stages"), at: value.place) }
        var stages: [Stage] = []
        var lines: [StageID: Int?] = [:]
        var bringer: [FeatureID: StageID] = [:]
        for element in value.elements {
            guard let stage = stage(element, names, horizon, &report) else { continue }
            if let first = lines[stage.id] {
                report.error(.duplicateID(stage.id.text, .stage, firstLine: first), at: element.place)
                continue
            }
            lines[stage.id] = element.place.line
            for feature in stage.features {
                if let earlier = bringer[feature], earlier != stage.id {
                    report.notice(.featureTwice(feature, stage: earlier), at: element.place(ofKey: "features"))
                }
                bringer[feature] = bringer[feature] ?? stage.id
            }
            stages.append(stage)
        }
        return stages
    }

    private static func stage(
        _ value: YAMLValue, _ names: Names, _ horizon: ClosedRange<CivilDate>?, _ report: inout Report
    ) -> Stage? {
        guard let fields = Fields(value, keys: keys, &report) else { return nil }
        let before = report.errorCount
        let id: StageID? = fields.required("id", &report)?.id(&report)
        let title = fields.optional("title").flatMap { $0.title(&report) }
        let features: [FeatureID] = ModuleSection.references(
            fields.required("features", &report), "features", .feature, among: names.features, &report)
        let price = fields.optional("price").flatMap { $0.money(&report) } ?? .zero
        let included = fields.optional("training-hours-included").flatMap { $0.minutes(&report) } ?? Minutes(0)
        let payments = Self.payments(fields, isRequired: true, &report) ?? []
        let setup = fields.optional("setup").flatMap { workingDays($0, &report) } ?? 0
        let goLive = fields.required("go-live", &report).flatMap { $0.date(.date, &report) }
        guard report.errorCount == before, let id, let goLive, let first = payments.firstDate else { return nil }
        if let horizon {
            let payment = fields.place(of: fields.optional("payments") == nil ? "payment" : "payments")
            check(first, goLive, payment: payment, goLivePlace: fields.place(of: "go-live"), horizon, &report)
        }
        return Stage(
            id: id, title: title ?? LocalizedText(everywhere: id.text), features: features, price: price,
            trainingIncluded: included,
            payments: payments, setup: setup, goLive: goLive)
    }

    private static func check(
        _ first: CivilDate, _ goLive: CivilDate, payment: Diagnostic.Place, goLivePlace: Diagnostic.Place,
        _ horizon: ClosedRange<CivilDate>, _ report: inout Report
    ) {
        if first > horizon.upperBound {
            report.error(.firstPaymentAfterHorizon(first, horizonEnd: horizon.upperBound), at: payment)
        }
        if goLive < first {
            report.notice(.goLiveBeforePayment(goLive, payment: first), at: goLivePlace)
        } else if goLive > horizon.upperBound {
            report.notice(.goLiveAfterHorizon(goLive, horizonEnd: horizon.upperBound), at: goLivePlace)
        }
    }

    /// A number of working days within reason.
    static func workingDays(_ value: YAMLValue, _ report: inout Report) -> Int? {
        value.days(most: longestSetup, &report)
    }

    /// `payments`, or `payment`: at least one is dated, and the shares sum to the whole. `nil` where there is neither.
    static func payments(_ fields: Fields, isRequired: Bool, _ report: inout Report) -> [Payment]? {
        if let single = fields.optional("payment") {
            if fields.optional("payments") != nil {
                report.error(.conflictingKeys("payment", "payments"), at: fields.place(of: "payment"))
            }
            guard let due = due(single, &report) else { return nil }
            if case .acceptance = due { report.error(.noDatedPayment, at: single.place) }
            return [Payment(share: .whole, due: due)]
        }
        guard let value = isRequired ? fields.required("payments", &report) : fields.optional("payments") else { return nil }
        let before = report.errorCount
        let elements = value.elements
        if elements.isEmpty { report.error(.emptyList(key: "payments"), at: value.place) }
        let payments = elements.compactMap { element -> Payment? in
            guard let own = Fields(element, keys: ["share", "date"], &report) else { return nil }
            let share: Share? =
                elements.count == 1 && own.optional("share") == nil
                ? .whole : own.required("share", &report).flatMap { $0.share(&report) }
            let due = own.required("date", &report).flatMap { Self.due($0, &report) }
            guard let share, let due else { return nil }
            return Payment(share: share, due: due)
        }
        guard report.errorCount == before else { return nil }
        let sum = payments.reduce(0) { $0 + $1.share.millipercent }
        if sum != Share.whole.millipercent {
            report.error(.sharesNotWhole(sum: Share.written(millipercent: sum)), at: value.place)
        }
        if payments.firstDate == nil { report.error(.noDatedPayment, at: value.place) }
        return report.errorCount == before ? payments : nil
    }

    private static func due(_ value: YAMLValue, _ report: inout Report) -> Payment.Due? {
        if case .text(let text) = value.content, text.trimmed == acceptance { return .acceptance }
        return value.date(.paymentDate, &report).map(Payment.Due.date)
    }

    /// The word for a payment on go-live.
    private static let acceptance = "acceptance"

    /// The offer for everything at once. What it leaves out is taken from the stages, and said.
    static func atOnce(
        _ value: YAMLValue?, stages: [Stage], horizon: ClosedRange<CivilDate>, at root: Diagnostic.Place, _ report: inout Report
    ) -> AtOnce? {
        guard let value else {
            report.notice(.atOnceAssumed(["price", "payment", "setup", "go-live", "training-hours-included"]), at: root)
            return nil
        }
        guard let fields = Fields(value, keys: atOnceKeys, &report) else { return nil }
        let before = report.errorCount
        let price = fields.optional("price").map { $0.money(&report) ?? .zero }
        let payments = Self.payments(fields, isRequired: false, &report)
        let setup = fields.optional("setup").map { workingDays($0, &report) ?? 0 }
        let goLive = fields.optional("go-live").flatMap { $0.date(.date, &report) }
        let included = fields.optional("training-hours-included").map { $0.minutes(&report) ?? Minutes(0) }
        guard report.errorCount == before, let last = stages.last, let first = stages.first?.payments.firstDate else {
            return nil
        }
        var assumed: [String] = []
        if price == nil { assumed.append("price") }
        if payments == nil { assumed.append("payment") }
        if setup == nil { assumed.append("setup") }
        if goLive == nil { assumed.append("go-live") }
        // A price of its own says what it includes; the stages' price comes with the stages' hours.
        if price == nil, included == nil { assumed.append("training-hours-included") }
        if !assumed.isEmpty { report.notice(.atOnceAssumed(assumed), at: value.place) }
        let offer = AtOnce(
            price: price ?? stages.reduce(.zero) { $0 + $1.price },
            payments: payments ?? [Payment(share: .whole, due: .date(first))],
            setup: setup ?? stages.reduce(0) { $0 + $1.setup }, goLive: goLive ?? last.goLive,
            trainingIncluded: included
                ?? (price == nil ? Minutes(stages.reduce(0) { $0 + $1.trainingIncluded.count }) : Minutes(0)))
        let paid = fields.place(of: fields.optional("payments") == nil ? "payment" : "payments")
        check(
            offer.payments.firstDate ?? first, offer.goLive, payment: paid, goLivePlace: fields.place(of: "go-live"), horizon,
            &report)
        return offer
    }
}
