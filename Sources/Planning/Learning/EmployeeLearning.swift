public import Documents
public import Learning

/// How ready a timetable leaves people for one module of an employee's.
public struct ModuleOutlook: Sendable {
    /// Which module.
    public let module: ModuleID
    /// How many elements (concepts) it has.
    public let elements: Int
    /// Readiness at each milestone that lies within 180 days of the last session, in order.
    public let readiness: [MilestoneReadiness]
}

/// What a plan asks of one employee, module by module: too much to keep for everybody, so it is worked out for whom it is asked.
public struct EmployeeLearning: Sendable {
    /// The whole of it.
    public let outlook: EmployeeOutlook
    /// The modules that they need, in the curriculum's order.
    public let modules: [ModuleOutlook]
    /// What share of a module's components is taken to be in use at work.
    public let use: UseAtWork
    /// Whether the document leaves that to the program.
    public let isUseAssumed: Bool
    /// What quizzes say of the material; `nil` without one.
    public let quizzes: QuizFindings?
    /// The readiness at go-live that the document asks for; `nil` without one.
    public let target: Double?

    /// The learning of an employee under a plan; `nil` for whoever needs no module, or is not of its staff.
    public init?(of employee: EmployeeID, in plan: Plan) {
        let whole = plan.outlook
        guard let outlook = whole.employee(employee) else { return nil }
        let modules = LearningOutlook.modules(of: employee, in: plan)
        guard !modules.isEmpty else { return nil }
        self.outlook = outlook
        self.modules = modules
        use = whole.use
        isUseAssumed = whole.isUseAssumed
        quizzes = whole.quizzes
        target = whole.target?.share
    }
}
