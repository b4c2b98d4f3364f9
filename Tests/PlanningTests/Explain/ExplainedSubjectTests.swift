import Documents
import Scheduling
import Testing

@testable import Planning

@Suite struct `The words of a question` {
    private let plan: Plan

    init() throws {
        plan = Planner.plan(try Examples.rollout("okna-plus"), strategy: .staged, options: PlanningOptions(effort: .quick))
    }

    private func meaning(_ words: String...) -> SubjectReading { .of(words, in: plan) }

    @Test(arguments: [
        ["00003"], ["Лапина"], ["лапина ольга"], ["Ольга", "Лапина"], ["Лапина Ольга Сергеевна"], ["employee:00003"],
    ])
    func `mean an employee by number or by any part of the name`(_ words: [String]) {
        #expect(SubjectReading.of(words, in: plan) == .subjects([.employee(Identifier("00003"))]))
    }

    @Test func `mean a module by its id or title, and a session by its id`() throws {
        #expect(meaning("pipeline") == .subjects([.module(Identifier("pipeline"))]))
        #expect(meaning("module:pipeline") == .subjects([.module(Identifier("pipeline"))]))
        let session = try #require(plan.sessions.first)
        #expect(meaning(session.id.text) == .subjects([.session(session)]))
    }

    @Test func `mean one need where they name an employee and a module`() {
        let need = SubjectReading.subjects([.enrolment(Identifier("00003"), Identifier("pipeline"))])
        #expect(meaning("Лапина", "pipeline") == need)
        #expect(meaning("pipeline", "00003") == need)
        #expect(meaning("00011", "pipeline") == .notNeeded(Identifier("00011"), Identifier("pipeline")))
    }

    @Test func `that are near to something get a suggestion`() {
        #expect(meaning("piepline") == .unknown("piepline", suggestion: "pipeline"))
        #expect(meaning("Лапена") == .unknown("Лапена", suggestion: "Лапина"))
        #expect(meaning("s-pipeline-1-99") == .unknown("s-pipeline-1-99", suggestion: "s-pipeline-1-01"))
        #expect(meaning("") == .unknown("", suggestion: nil))
    }

    @Test func `that several people share are not guessed`() {
        #expect(meaning("Олег") == .subjects([.employee(Identifier("00012"))]))
        #expect(meaning("Юрьевна") == .ambiguous("Юрьевна", [Identifier("00005"), Identifier("00011")]))
    }

    @Test func `that name an employee and a module alike mean both, unless they say which`() {
        let rollout = RandomRollout.make(seed: 1)
        let twin = Employee(
            id: Identifier("m0"), name: "M Zero", roles: rollout.staff[1].roles, zone: rollout.zone, language: .english)
        let both = Rollout(
            id: rollout.id, name: rollout.name, language: .english, zone: rollout.zone, horizon: rollout.horizon,
            curriculum: rollout.curriculum, staff: rollout.staff + [twin], workingTime: rollout.workingTime,
            stages: rollout.stages,
            trainers: rollout.trainers, rooms: rollout.rooms)
        let plan = Planner.plan(both, strategy: .staged, options: PlanningOptions(effort: .quick))
        #expect(SubjectReading.of(["m0"], in: plan) == .subjects([.employee(Identifier("m0")), .module(Identifier("m0"))]))
        #expect(SubjectReading.of(["module:m0"], in: plan) == .subjects([.module(Identifier("m0"))]))
        #expect(SubjectReading.of(["employee:m0"], in: plan) == .subjects([.employee(Identifier("m0"))]))
    }
}
