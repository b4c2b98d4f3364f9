internal import Documents

/// Sessions that are agreed already.
extension DocumentSentences {
    func offGrid(_ text: String) -> String {
        say(
            "\(quoted(text)): sessions start at :00, :15, :30 or :45",
            "\(quoted(text)): занятия начинаются в :00, :15, :30 или :45")
    }

    func outsideHorizon(_ text: String) -> String {
        say("\(quoted(text)) is outside the horizon", "\(quoted(text)) — вне горизонта")
    }

    func noSuchPart(_ part: Int, _ parts: Int) -> String {
        say(
            "there is no part \(part): the module has \(Plural.english(parts, "part", "parts"))",
            "части \(part) нет: у модуля \(Plural.russian(parts, "часть", "части", "частей"))")
    }

    func notEnrolled(_ employee: EmployeeID, _ module: ModuleID) -> String {
        say(
            "\(quoted(employee)) does not need \(quoted(module)): the role, the stages or what they know say so",
            "сотруднику \(quoted(employee)) модуль \(quoted(module)) не нужен: так следует из роли, этапов или его знаний")
    }

    func pinnedTwice(_ employee: EmployeeID, _ module: ModuleID, _ part: Int) -> String {
        say(
            "\(quoted(employee)) is pinned to part \(part) of \(quoted(module)) twice",
            "сотрудник \(quoted(employee)) закреплён за частью \(part) модуля \(quoted(module)) дважды")
    }

    func pinnedWithout(_ reference: Problem.Reference) -> String {
        say(
            "this session needs a \(name(reference))",
            "у этого занятия должна быть указана \(key(reference == .room ? "room" : "trainer"))")
    }

    func pinnedUntaught(_ trainer: TrainerID, _ module: ModuleID) -> String {
        say(
            "\(quoted(trainer)) does not teach \(quoted(module)): choose another trainer, or add the module to `teaches`",
            "\(quoted(trainer)) не ведёт модуль \(quoted(module)): укажите другого тренера или добавьте модуль в `teaches`")
    }

    func pinnedTooMany(_ count: Int, _ limit: Int) -> String {
        say(
            "\(Plural.english(count, "person", "people")) in a session that takes at most \(limit): divide them, or take a larger room",
            "в занятие поставлено \(Plural.russian(count, "человек", "человека", "человек")), а помещается не больше \(limit): "
                + "разделите группу или возьмите помещение побольше")
    }

    func pinnedRoomUnfit(_ room: RoomID, _ module: ModuleID) -> String {
        say(
            "the room \(quoted(room)) lacks the equipment or the link that \(quoted(module)) needs",
            "в помещении \(quoted(room)) нет оборудования или ссылки, нужных модулю \(quoted(module))")
    }

    func pinnedElsewhere(_ employee: EmployeeID, _ site: SiteName) -> String {
        say(
            "\(quoted(employee)) is not at the site \(quoted(site)), where the room is",
            "сотрудник \(quoted(employee)) — не на площадке \(quoted(site)), где находится помещение")
    }

    func pinnedOverlap(_ reference: Problem.Reference, _ id: String, _ line: Int?) -> String {
        guard let line else {
            return say(
                "\(quoted(id)) both attends and teaches this session", "\(quoted(id)) и ведёт это занятие, и учится на нём")
        }
        return switch reference {
        case .room:
            say(
                "the room \(quoted(id)) is in another pinned session at that time, in line \(line): move one of them",
                "помещение \(quoted(id)) в это время занято другим закреплённым занятием, в строке \(line): перенесите одно из них"
            )
        default:
            say(
                "\(quoted(id)) is in another pinned session at that time, in line \(line): move one of them",
                "\(quoted(id)) в это время на другом закреплённом занятии, в строке \(line): перенесите одно из них")
        }
    }

    func pinnedBefore(_ employee: EmployeeID, _ module: ModuleID, _ needs: ModuleID, _ line: Int?) -> String {
        let place = line.map { say(" (line \($0))", " (строка \($0))") } ?? ""
        return say(
            "\(quoted(employee)) would be in \(quoted(module)) before the end of what comes first, \(quoted(needs))\(place)",
            "сотрудник \(quoted(employee)) попадёт на \(quoted(module)) раньше, чем закончится то, что идёт сначала: "
                + "\(quoted(needs))\(place)")
    }
}
