import Documents
import Planning
import Testing

@testable import Comparing

@Suite struct ScaleTests {
    private let rollout = RiskCompany().rollout

    @Test(arguments: CriterionID.allCases) func `shows as its reference what the decision takes for a half or for all`(
        _ id: CriterionID
    ) {
        let scales = Scales(rollout, enrolments: Enrolments(of: rollout).all.count)
        switch CriterionScale(of: id, in: rollout) {
        case .half(let reference):
            let worth = scales.worth(scales.amount(reference), of: id) ?? -1
            #expect(abs(worth - 0.5) < 0.005, "\(worth)")
        case .whole(let reference): #expect(scales.worth(scales.amount(reference), of: id) == 1)
        case nil: #expect(scales.worth(1, of: id) == nil)
        }
    }
}
