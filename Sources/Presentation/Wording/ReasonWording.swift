internal import Calendars
public import Documents
public import Planning
internal import Scheduling

/// Why an enrolment has no session, in plain words, and what would help.
public enum ReasonWording {
    /// What stands in the way of that enrolment, and what would help: two sentences.
    public static func text(_ enrolment: UnplacedEnrolment, in plan: Plan, language: Language) -> String {
        let facts = Facts(enrolment, plan, language)
        return "\(obstacle(enrolment.reason, facts, language)) "
            + (facts.needsEarlierNow ? helpAgainstNow(in: language) : help(enrolment.reason, in: language))
    }

    /// The same below a heading that says already what helps against that reason.
    static func shortText(_ enrolment: UnplacedEnrolment, in plan: Plan, language: Language) -> String {
        let facts = Facts(enrolment, plan, language)
        let obstacle = obstacle(enrolment.reason, facts, language)
        return facts.needsEarlierNow ? "\(obstacle) \(helpAgainstNow(in: language))" : obstacle
    }

    /// The reason as a heading over all that it keeps away.
    static func title(_ reason: UnplacedReason, in language: Language) -> String {
        switch (reason, language) {
        case (.prerequisiteUnplaced, .english): "What comes before it has no session either"
        case (.prerequisiteUnplaced, .russian): "Нет занятия и по тому, что должно быть раньше"
        case (.prerequisiteLate, .english): "What comes before it ends too late"
        case (.prerequisiteLate, .russian): "То, что должно быть раньше, кончается слишком поздно"
        case (.neededEarlier, .english): "What needs it first is fixed too early"
        case (.neededEarlier, .russian): "То, для чего это нужно, закреплено слишком рано"
        case (.notReady, .english): "Its stage is ready too late"
        case (.notReady, .russian): "Этап готов слишком поздно"
        case (.noTrainer, .english): "Nobody teaches it"
        case (.noTrainer, .russian): "Некому преподавать"
        case (.noRoom, .english): "No room fits"
        case (.noRoom, .russian): "Нет подходящего помещения"
        case (.noCommonTime, .english): "No common free time"
        case (.noCommonTime, .russian): "Нет общего свободного времени"
        case (.learnerBusy, .english): "The learner is in other sessions"
        case (.learnerBusy, .russian): "Сотрудник занят на других занятиях"
        case (.learnerLimit, .english): "The learner's training limits are used up"
        case (.learnerLimit, .russian): "Исчерпаны пределы учебной нагрузки"
        case (.trainerHoursSpent, .english): "The trainers' hours are spent"
        case (.trainerHoursSpent, .russian): "Часы тренеров израсходованы"
        case (.trainerBusy, .english): "The trainers are busy elsewhere"
        case (.trainerBusy, .russian): "Тренеры заняты на других занятиях"
        case (.trainerNotTrained, .english): "Its teachers have not been taught it yet"
        case (.trainerNotTrained, .russian): "Те, кто преподаёт, сами ещё не обучены"
        case (.noSeat, .english): "No seat is left"
        case (.noSeat, .russian): "Не осталось мест"
        case (.awayLimit, .english): "Too many of the team would be away"
        case (.awayLimit, .russian): "Слишком многие из отдела отсутствовали бы"
        case (.severalObstacles, .english): "Several obstacles at once"
        case (.severalObstacles, .russian): "Мешает сразу несколько причин"
        }
    }

    /// What would help.
    static func help(_ reason: UnplacedReason, in language: Language) -> String {
        switch (reason, language) {
        case (.prerequisiteUnplaced, .english): "Once that has a session, this can have one too."
        case (.prerequisiteUnplaced, .russian): "Когда для него найдётся занятие, найдётся и для этого."
        case (.prerequisiteLate, .english): "A longer horizon, or more trainer hours early on, would help."
        case (.prerequisiteLate, .russian): "Помогут более долгий горизонт или больше часов тренера в начале."
        case (.neededEarlier, .english): "Moving that pinned session to a later time would help."
        case (.neededEarlier, .russian): "Поможет перенести закреплённое занятие на более позднее время."
        case (.notReady, .english): "An earlier first payment, a shorter set-up or a longer horizon would help."
        case (.notReady, .russian): "Помогут более ранний первый платёж, более короткая настройка или более долгий горизонт."
        case (.noTrainer, .english): "Add the module to what a trainer `teaches`, or name a trainer who goes to that site."
        case (.noTrainer, .russian): "Добавьте модуль в `teaches` тренера или тренера, который бывает на этой площадке."
        case (.noRoom, .english): "Add a room for that site with the equipment, or a room with a link."
        case (.noRoom, .russian): "Добавьте помещение на этой площадке с нужным оборудованием или онлайн-комнату со ссылкой."
        case (.noCommonTime, .english): "Other trainer hours, an exchange of shifts or a paid day off in training would help."
        case (.noCommonTime, .russian): "Помогут другие часы тренера, обмен сменами или оплаченное занятие в выходной день."
        case (.learnerBusy, .english): "Trainer hours at other times would help."
        case (.learnerBusy, .russian): "Помогут часы тренера в другое время."
        case (.learnerLimit, .english): "A higher limit, a longer horizon or an earlier start would help."
        case (.learnerLimit, .russian): "Помогут более высокий предел, более долгий горизонт или более ранний старт."
        case (.trainerHoursSpent, .english): "More trainer hours, or one more trainer for this module, would help."
        case (.trainerHoursSpent, .russian): "Помогут дополнительные часы тренера или ещё один тренер по этому модулю."
        case (.trainerBusy, .english): "One more trainer for this module, or more trainer hours, would help."
        case (.trainerBusy, .russian): "Помогут ещё один тренер по этому модулю или больше часов тренера."
        case (.trainerNotTrained, .english): "Training these colleagues first, or an outside trainer for this module, would help."
        case (.trainerNotTrained, .russian): "Поможет обучить сначала этих коллег или пригласить внешнего тренера по модулю."
        case (.noSeat, .english): "A larger room, a larger group or one more session would help."
        case (.noSeat, .russian): "Помогут помещение побольше, группа побольше или ещё одно занятие."
        case (.awayLimit, .english): "A higher `away` limit for the team would help."
        case (.awayLimit, .russian): "Поможет более высокий предел `away` для отдела."
        case (.severalObstacles, .english): "Taking one of them away is not enough; start with trainer hours and limits."
        case (.severalObstacles, .russian): "Убрать одну из них мало; начните с часов тренера и пределов нагрузки."
        }
    }

    /// What would help where the present stands in the way.
    private static func helpAgainstNow(in language: Language) -> String {
        switch language {
        case .english: "A longer horizon or a shorter notice period would help."
        case .russian: "Помогут более долгий горизонт или более короткий срок предупреждения."
        }
    }

    private static func obstacle(_ reason: UnplacedReason, _ facts: Facts, _ language: Language) -> String {
        let length = DurationWording.text(facts.duration, in: language)
        let end = DateWording.short(facts.horizonEnd, in: language)
        switch (reason, language) {
        case (.prerequisiteUnplaced, .english):
            return "First comes \(facts.missing ?? "what it needs"), which has no session either."
        case (.prerequisiteUnplaced, .russian):
            return "Сначала нужно пройти: \(facts.missing ?? "то, на чём это держится"); для этого занятия тоже не нашлось."
        case (.prerequisiteLate, .english): return "What comes before it ends so late that nothing fits before \(end)."
        case (.prerequisiteLate, .russian):
            return "То, что нужно пройти раньше, кончается так поздно, что до \(end) занятие не помещается."
        case (.neededEarlier, .english):
            return "A pinned session that needs “\(facts.module)” first stands so early that nothing fits before it."
        case (.neededEarlier, .russian):
            return
                "Закреплённое занятие, перед которым нужен модуль «\(facts.module)», стоит так рано, что до него ничего не помещается."
        case (.notReady, .english) where facts.needsEarlierNow:
            return "Now and the notice period leave the time from \(facts.ready) on, and the horizon ends on \(end)."
        case (.notReady, .russian) where facts.needsEarlierNow:
            return
                "С учётом сегодняшней даты и срока предупреждения остаётся время с \(facts.ready), а горизонт кончается \(end)."
        case (.notReady, .english): return "The stage “\(facts.stage)” is ready on \(facts.ready), the horizon ends on \(end)."
        case (.notReady, .russian): return "Этап «\(facts.stage)» готов \(facts.ready), а горизонт кончается \(end)."
        case (.noTrainer, .english): return "Nobody who could come teaches “\(facts.module)”."
        case (.noTrainer, .russian): return "Модуль «\(facts.module)» некому преподавать."
        case (.noRoom, .english): return "No room has what “\(facts.module)” needs\(facts.atSite)."
        case (.noRoom, .russian): return "Для модуля «\(facts.module)» нет подходящего помещения\(facts.atSite)."
        case (.noCommonTime, .english):
            return "From \(facts.ready) to \(end) learner, trainer and room are never all free for \(length)."
        case (.noCommonTime, .russian):
            return "С \(facts.ready) по \(end) у сотрудника, тренера и помещения нет общего свободного окна на \(length)."
        case (.learnerBusy, .english): return "Whenever trainer and room are free, the learner is in another session."
        case (.learnerBusy, .russian): return "Когда свободны тренер и помещение, сотрудник на другом занятии."
        case (.learnerLimit, .english): return "The limits on a learner's day and week leave no \(length) until \(end)."
        case (.learnerLimit, .russian): return "Дневной и недельный пределы учёбы не оставляют места для \(length) до \(end)."
        case (.trainerHoursSpent, .english): return "The trainers of “\(facts.module)” have no hours left."
        case (.trainerHoursSpent, .russian): return "У тренеров модуля «\(facts.module)» не осталось часов."
        case (.trainerBusy, .english):
            return "Whenever the learner is free, the trainers of “\(facts.module)” are busy or at another site."
        case (.trainerBusy, .russian):
            return "Когда сотрудник свободен, тренеры модуля «\(facts.module)» заняты или на другой площадке."
        case (.trainerNotTrained, .english):
            return "Whoever could teach “\(facts.module)” at those times is a colleague who has not attended it by then."
        case (.trainerNotTrained, .russian):
            return "Те, кто мог бы в это время вести модуль «\(facts.module)», — коллеги, которые сами его ещё не прошли."
        case (.noSeat, .english): return "Every session of “\(facts.module)” that the learner could attend is full."
        case (.noSeat, .russian): return "Все занятия по модулю «\(facts.module)», на которые сотрудник мог бы прийти, заполнены."
        case (.awayLimit, .english): return "At every time that fits, too many of the team\(facts.ofTeam) would be away."
        case (.awayLimit, .russian): return "В любое подходящее время отсутствовали бы слишком многие из отдела\(facts.ofTeam)."
        case (.severalObstacles, .english): return "Several obstacles at once keep “\(facts.module)” from this learner."
        case (.severalObstacles, .russian): return "Занятию по модулю «\(facts.module)» мешает сразу несколько причин."
        }
    }
}

/// What the sentences about one enrolment name.
private struct Facts {
    let module: String
    let duration: Minutes
    let horizonEnd: CivilDate
    let stage: String
    /// The first day that stage, present and notice period leave.
    let ready: String
    /// Whether the present and the notice period, not the stage, say when that is.
    let needsEarlierNow: Bool
    /// The prerequisite, or the earlier part, that has no session.
    let missing: String?
    let atSite: String
    let ofTeam: String

    init(_ enrolment: UnplacedEnrolment, _ plan: Plan, _ language: Language) {
        let rollout = plan.rollout
        let employee = rollout.staff.first { $0.id == enrolment.employee }
        let module = rollout.curriculum.modules.first { $0.id == enrolment.module }
        self.module = module?.title.text(in: language) ?? enrolment.module.text
        duration = module?.duration ?? Minutes(0)
        horizonEnd = rollout.horizon.upperBound
        let index = rollout.stages.firstIndex { stage in module?.features.contains(where: stage.features.contains) ?? false }
        stage = index.map { rollout.stages[$0].title.text(in: language) } ?? ""
        let delay = employee.flatMap { rollout.wave(of: $0)?.after } ?? 0
        let ready = index.map { plan.stages[$0].opens(after: delay, WorkCalendar(rollout.workingTime)) }
        let stageReady = ready ?? rollout.horizon.lowerBound
        needsEarlierNow = enrolment.reason == .notReady && (plan.notBefore ?? stageReady) > stageReady
        self.ready = DateWording.short(max(stageReady, plan.notBefore ?? stageReady), in: language)
        let unplaced = plan.unplaced.filter { $0.employee == enrolment.employee }
        let requirement = module?.requires.first { requirement in unplaced.contains { $0.module == requirement.module } }
        let names = PlanNames(rollout, language)
        let quotes = language.quotes
        if let requirement {
            missing = quotes.opening + names.module(requirement.module) + quotes.closing
        } else if enrolment.part > 1 {
            missing = quotes.opening + names.module(enrolment.module, part: enrolment.part - 1) + quotes.closing
        } else {
            missing = nil
        }
        atSite = employee?.site.map { " (\($0))" } ?? ""
        ofTeam = employee?.team.map { " " + quotes.opening + $0.text + quotes.closing } ?? ""
    }
}

extension Language {
    /// The marks around a title.
    var quotes: (opening: String, closing: String) {
        switch self {
        case .english: ("“", "”")
        case .russian: ("«", "»")
        }
    }
}
