internal import Calendars
internal import Documents
internal import Planning

extension StagingFacts {
    /// The roll-out staged so, and the strategy under which it is meant; `nil` where it does not fit.
    func rollout(of staging: Staging) -> (rollout: Rollout, strategy: Strategy)? {
        guard let dates = StagingEstimator(facts: self).dates(of: staging) else { return nil }
        let stages = dates.indices.map { index in
            stage(index, features.indices.filter { staging.stageOf[$0] == index }, dates[index])
        }
        return (rollout.replacing(stages: stages), staging.isPrepaid ? .prepaidStaged : .staged)
    }

    private func stage(_ index: Int, _ own: [Int], _ dates: StagingDates) -> Stage {
        let features = own.map { self.features[$0] }
        let written = rollout.stages.first { Set($0.features) == Set(features) }
        let payments = pattern.map { part in
            switch part.due {
            case .after(let days): Payment(share: part.share, due: .date(dates.payment.advanced(by: days)))
            case .acceptance: Payment(share: part.share, due: .acceptance)
            }
        }
        return Stage(
            id: written?.id ?? StageID("auto-\(index + 1)"), title: written?.title ?? title(of: features), features: features,
            price: Money(minorUnits: own.reduce(0) { $0 + prices[$1] }),
            trainingIncluded: Minutes(own.reduce(0) { $0 + included[$1] }), payments: payments,
            setup: StagingEstimator.setup(own.reduce(0) { $0 + setups[$1] }), goLive: dates.goLive)
    }

    /// The name of the first feature, and how many more there are.
    private func title(of features: [FeatureID]) -> LocalizedText {
        let first = rollout.curriculum.features.first { $0.id == features.first }
        guard let texts = first?.title.texts, features.count > 1,
            let title = LocalizedText(texts.mapValues { "\($0) + \(features.count - 1)" })
        else {
            return first?.title ?? LocalizedText(everywhere: features.first?.text ?? "")
        }
        return title
    }
}
