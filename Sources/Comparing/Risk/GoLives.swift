internal import Calendars
internal import Documents
internal import Planning

/// The go-lives of a strategy, and when they really are.
///
/// A go-live holds where everything for it is set up, and the assumed share of its enrolments taught, by its day. Otherwise it is put off by
/// as many days as are missing beyond those that are missing in the plan itself. What the plan does not place does not count, nor does
/// what a successor learns.
struct GoLives {
    /// One of them.
    struct GoLive {
        /// The stage whose go-live it is; `nil` where everything is live at once.
        let stage: Int?
        let day: CivilDate
        /// What has to be taught for it.
        let enrolments: [Int]
    }

    let all: [GoLive]
    /// For each stage which go-live makes it live.
    let ofStage: [Int]

    init(_ plan: Plan, _ mender: Mender) {
        let stages = plan.rollout.stages
        switch plan.strategy {
        case .atOnce:
            all = [GoLive(stage: nil, day: plan.rollout.atOnceOffer.goLive, enrolments: Array(mender.enrolments.indices))]
            ofStage = stages.map { _ in 0 }
        case .staged, .prepaidStaged, .stagedFinal:
            let last = plan.strategy == .stagedFinal ? stages.indices.last : nil
            all = stages.indices.map { index in
                let enrolments = mender.enrolments.indices.filter { number in
                    last.map { $0 == index } ?? (mender.enrolments[number].stage == stages[index].id)
                }
                return GoLive(stage: index, day: stages[index].goLive, enrolments: enrolments)
            }
            ofStage = Array(stages.indices)
        }
    }

    /// By how many days each go-live misses its day; 0 where it holds.
    func missing(_ mended: Mended, ready: [CivilDate], dueDays: [CivilDate], counts: [Bool], share: Double) -> [Int] {
        all.enumerated().map { index, goLive in
            let setUp = ready.indices.filter { ofStage[$0] == index }.map { goLive.day.days(to: ready[$0]) }.max() ?? 0
            return max(0, setUp, Self.late(goLive.enrolments, mended, dueDays, counts, share: share))
        }
    }

    /// By how many days the last of that share of the enrolments is late.
    private static func late(
        _ enrolments: [Int], _ mended: Mended, _ dueDays: [CivilDate], _ counts: [Bool], share: Double
    ) -> Int {
        var days: [Int] = []
        days.reserveCapacity(enrolments.count)
        for number in enrolments where counts[number] && !mended.dropped.contains(number) {
            days.append(mended.ends[number].map { dueDays[number].days(to: $0) } ?? Self.never)
        }
        guard !days.isEmpty else { return 0 }
        let place = min(days.count, max(1, Int((share * Double(days.count)).rounded(.up)))) - 1
        let late = days.filter { $0 > 0 }.count
        guard place >= days.count - late else { return 0 }
        return days.sorted()[place]
    }

    /// What finds no place even half a year after the horizon.
    private static let never = 366
}
