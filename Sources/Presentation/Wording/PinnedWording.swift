internal import Calendars
public import Documents
public import Planning

/// What is said of sessions that are agreed already.
public enum PinnedWording {
    /// That somebody, or a room, is not free at a session that stands all the same.
    public static func text(_ conflict: PinnedConflict, in rollout: Rollout, language: Language) -> String {
        let names = PlanNames(rollout, language)
        let module = names.module(conflict.session.module, part: conflict.session.part)
        let (date, time) = rollout.zone.local(conflict.session.start)
        let who =
            switch conflict.party {
            case .learner(let id): names.employee(id)
            case .trainer(let id): names.trainer(id)
            case .room(let id): names.room(id)
            }
        let day = DateWording.day(date, in: language)
        return switch (conflict.party, language) {
        case (.room, .english):
            "pinned: “\(module)”, \(day), \(time): \(who) is not open for all of it; the session stands as agreed"
        case (.room, .russian):
            "закреплено: «\(module)», \(day), \(time): помещение «\(who)» открыто не всё это время; занятие остаётся, как договорились"
        case (_, .english):
            "pinned: “\(module)”, \(day), \(time): \(who) is not free for all of it (hours, leave, a closed or blocked day, a busy "
                + "calendar); the session stands as agreed"
        case (_, .russian):
            "закреплено: «\(module)», \(day), \(time): \(who) — в это время не на месте или нет времени (график, отпуск, "
                + "закрытый день, календарь); занятие остаётся, как договорились"
        }
    }
}
