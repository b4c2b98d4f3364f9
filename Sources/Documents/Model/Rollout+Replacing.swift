public import Calendars

extension Rollout {
    /// The same document with some of its parts replaced: what it would say if things were, or had come, differently.
    public func replacing(
        horizon: ClosedRange<CivilDate>? = nil, staff: [Employee]? = nil, stages: [Stage]? = nil, atOnce: AtOnce? = nil,
        trainers: [Trainer]? = nil, rooms: [Room]? = nil, limits: Limits? = nil, pinned: [PinnedSession]? = nil,
        assumptions: Assumptions? = nil, standstills: [Range<CivilDate>]? = nil
    ) -> Rollout {
        Rollout(
            id: id, name: name, language: language, zone: zone, currency: currency, horizon: horizon ?? self.horizon,
            curriculum: curriculum, staff: staff ?? self.staff, workingTime: workingTime, stages: stages ?? self.stages,
            atOnce: atOnce ?? self.atOnce, waves: waves, budget: budget, licences: licences, trainers: trainers ?? self.trainers,
            rooms: rooms ?? self.rooms, limits: limits ?? self.limits, avoid: avoid, pinned: pinned ?? self.pinned,
            readinessTarget: readinessTarget, wages: wages, assumptions: assumptions ?? self.assumptions, priorities: priorities,
            standstills: standstills ?? self.standstills)
    }
}
