import Calendars
public import Documents

/// One employee's need for one part of a training module.
public struct Enrolment: Hashable, Sendable {
    /// Who.
    public let employee: EmployeeID
    /// What.
    public let module: ModuleID
    /// Which part of it, from 1.
    public let part: Int
    /// The stage that brings it.
    public let stage: StageID
}

/// Who needs which module: role × feature, less what they know.
public struct Enrolments: Sendable {
    /// By employee in the staff's order, then module in the curriculum's order, then part.
    public let all: [Enrolment]
    /// The stage that brings each module that any stage brings: the first that brings one of its features.
    public let stageOfModule: [ModuleID: StageID]

    /// Everybody's needs in that roll-out, whatever the strategy.
    public init(of rollout: Rollout) {
        var stageOfModule: [ModuleID: StageID] = [:]
        for module in rollout.curriculum.modules {
            let stage = rollout.stages.first { stage in module.features.contains(where: stage.features.contains) }
            if let stage { stageOfModule[module.id] = stage.id }
        }
        var all: [Enrolment] = []
        for employee in rollout.staff {
            for module in rollout.curriculum.modules where employee.needs(module) {
                guard let stage = stageOfModule[module.id] else { continue }
                for part in 1...module.parts {
                    all.append(Enrolment(employee: employee.id, module: module.id, part: part, stage: stage))
                }
            }
        }
        self.all = all
        self.stageOfModule = stageOfModule
    }
}

extension Employee {
    /// Whether one of this person's roles needs the module, and they do not know it yet.
    public func needs(_ module: TrainingModule) -> Bool {
        module.roles.contains(where: roles.contains) && !knows.contains(module.id)
    }
}

extension Rollout {
    /// The first wave that fits an employee; `nil` for whoever waits for nothing.
    public func wave(of employee: Employee) -> Wave? {
        waves.first { $0.who.matches(employee) }
    }

    /// The dearest wage of an employee's roles, for an hour; `nil` where the document has none of them.
    public func wage(of employee: Employee) -> Money? { employee.roles.compactMap { wages[$0] }.max() }
}
