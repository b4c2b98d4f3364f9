public import Calendars

extension Rollout {
    /// The same document with another horizon, other stages or another offer for everything at once: what it would say if things had come
    /// differently.
    public func replacing(
        horizon: ClosedRange<CivilDate>? = nil, stages: [Stage]? = nil, atOnce: AtOnce? = nil
    ) -> Rollout {
        Rollout(
            id: id, name: name, language: language, zone: zone, currency: currency, horizon: horizon ?? self.horizon,
            curriculum: curriculum, staff: staff, workingTime: workingTime, stages: stages ?? self.stages,
            atOnce: atOnce ?? self.atOnce, waves: waves, budget: budget, licences: licences, trainers: trainers, rooms: rooms,
            limits: limits, avoid: avoid, pinned: pinned, readinessTarget: readinessTarget, wages: wages,
            assumptions: assumptions, priorities: priorities)
    }
}
