internal import Calendars
internal import Documents

extension StaffSentences {
    func idMissing(_ name: String?) -> String {
        let who = name.map { say(" for \(quoted($0))", " у сотрудника \(quoted($0))") } ?? ""
        return say(
            "no id\(who): give one, it keeps this person's calendar together when anything changes",
            "нет табельного номера\(who): укажите его, по нему узнаётся календарь человека при любых изменениях")
    }

    func idsFromEmail(_ count: Int) -> String {
        say(
            "no ids: the e-mail addresses serve as ids (\(people(count))); whoever changes the address becomes another person",
            "табельных номеров нет: вместо них взяты адреса почты (\(people(count))); с новым адресом это будет другой сотрудник")
    }

    func idRepeated(_ id: String, _ firstLine: Int?, _ sameName: Bool) -> String {
        let place = firstLine.map { say(" (first on line \($0))", " (впервые в строке \($0))") } ?? ""
        return sameName
            ? say(
                "the same person twice, id \(quoted(id))\(place): remove one; several leaves go into one cell, "
                    + "2027-02-01..2027-02-05, 2027-04-12..2027-04-16",
                "один и тот же сотрудник дважды, номер \(quoted(id))\(place): удалите повтор; несколько отпусков пишутся в одной "
                    + "ячейке: 01.02.2027–05.02.2027, 12.04.2027–16.04.2027")
            : say(
                "the id \(quoted(id)) belongs to somebody else already\(place)",
                "номер \(quoted(id)) уже у другого сотрудника\(place)")
    }

    func nameMissing(_ id: String?) -> String {
        let who = id.map { say(", id \(quoted($0))", ", номер \(quoted($0))") } ?? ""
        return say("a person without a name\(who)", "сотрудник без имени\(who)")
    }

    func emailMissing(_ name: String, _ count: Int) -> String {
        count == 1
            ? say(
                "\(quoted(name)) has no e-mail address and cannot be invited by mail",
                "у сотрудника \(quoted(name)) нет адреса почты: приглашение не отправить")
            : say(
                "\(people(count)) without an e-mail address, the first is \(quoted(name)): they cannot be invited by mail",
                "нет адреса почты у \(ofPeople(count)), первый — \(quoted(name)): приглашения им не отправить")
    }

    func emailInvalid(_ text: String) -> String {
        say(
            "\(quoted(text)) is no e-mail address: something like name@company.com is expected",
            "\(quoted(text)) — не адрес почты: ожидается что-то вроде imya@company.ru")
    }

    func emailLowercased(_ text: String, _ count: Int) -> String {
        let all = count > 1 ? say("; \(people(count)) like this", "; так у \(ofPeople(count))") : ""
        return say(
            "the e-mail address \(quoted(text)) was read in lower case\(all)",
            "адрес почты \(quoted(text)) прочитан строчными буквами\(all)")
    }

    func emailShared(_ email: String, _ firstLine: Int?) -> String {
        let place = firstLine.map { say(" (line \($0))", " (строка \($0))") } ?? ""
        return say(
            "the e-mail address \(quoted(email)) is somebody else's too\(place)",
            "адрес почты \(quoted(email)) есть и у другого сотрудника\(place)")
    }

    // MARK: - Roles

    func unknownRole(_ text: String, _ suggestion: String?) -> String {
        say(
            "the curriculum has no role \(quoted(text))\(hint(suggestion))",
            "в программе обучения нет роли \(quoted(text))\(hint(suggestion))")
    }

    func roleMissing(_ position: String?) -> String {
        position.map {
            say(
                "no role, and the position \(quoted($0)) does not say one: add the role",
                "роль не указана, а по должности \(quoted($0)) её не угадать: впишите роль")
        } ?? say("no role: add one", "роль не указана: впишите её")
    }

    func roleGuessed(_ position: String, _ roles: [RoleID], _ count: Int) -> String {
        let shown = roles.map { quoted($0.text) }.joined(separator: " + ")
        let all = count > 1 ? say(" (\(people(count)))", " (\(people(count)))") : ""
        return say(
            "no role: guessed \(shown) from the position \(quoted(position))\(all); if that is wrong, add the role",
            "роль не указана: по должности \(quoted(position)) принято \(shown)\(all); если это не так, впишите роль")
    }

    var rolesNotChecked: String {
        say(
            "roles and known modules were not checked: that takes a roll-out, which names the curriculum",
            "роли и изученные модули не проверены: для этого нужен файл внедрения, в нём указана программа обучения")
    }

    func unknownModule(_ text: String, _ suggestion: String?) -> String {
        say(
            "the curriculum has no module \(quoted(text))\(hint(suggestion))",
            "в программе обучения нет модуля \(quoted(text))\(hint(suggestion))")
    }

    // MARK: - Where

    func teamRespelled(_ text: String, _ team: String, _ count: Int) -> String {
        say(
            "the team \(quoted(text)) was taken for \(quoted(team)) (\(people(count)))",
            "подразделение \(quoted(text)) принято за \(quoted(team)) (\(people(count)))")
    }

    func siteRespelled(_ text: String, _ site: String, _ count: Int) -> String {
        say(
            "the site \(quoted(text)) was taken for \(quoted(site)) (\(people(count)))",
            "площадка \(quoted(text)) принята за \(quoted(site)) (\(people(count)))")
    }

    func unknownZone(_ text: String, _ suggestion: String?) -> String {
        say(
            "no such time zone: \(quoted(text)); a name like Europe/Moscow is expected\(hint(suggestion))",
            "нет такого часового пояса: \(quoted(text)); ожидается название вроде Europe/Moscow\(hint(suggestion))")
    }

    func unknownLanguage(_ text: String) -> String {
        say(
            "no such language: \(quoted(text)); en or ru is expected",
            "нет такого языка: \(quoted(text)); ожидается ru или en")
    }

    // MARK: - When

    func hoursMissing(_ name: String, _ count: Int) -> String {
        count == 1
            ? say(
                "no hours for \(quoted(name)): the document's apply",
                "у сотрудника \(quoted(name)) график не указан: действуют общие часы")
            : say(
                "no hours for \(people(count)), the first is \(quoted(name)): the document's apply",
                "график не указан у \(ofPeople(count)), первый — \(quoted(name)): для них действуют общие часы")
    }

    func rotaFromFirstDay(_ day: CivilDate?, _ count: Int) -> String {
        guard let day else {
            return say(
                "\(people(count)) with a rota that names no first day: it will count from the roll-out's first day",
                "у \(ofPeople(count)) в сменном графике не указан первый день: он отсчитывается от начала внедрения")
        }
        return say(
            "\(people(count)) with a rota that names no first day: it counts from \(short(day)); write “from …” if that is wrong",
            "у \(ofPeople(count)) в сменном графике не указан первый день: отсчёт от \(short(day)); если это не так, "
                + "допишите «с …»")
    }

    func notADate(_ text: String) -> String {
        say(
            "\(quoted(text)) is no date: 2027-02-01 or 01.02.2027 is expected",
            "\(quoted(text)) — не дата: ожидается 01.02.2027 или 2027-02-01")
    }

    func impossibleDate(_ text: String, _ isUsed: Bool) -> String {
        say(
            "there is no such day: \(quoted(text))" + (isUsed ? "" : "; this column is not used"),
            "такого дня нет: \(quoted(text))" + (isUsed ? "" : "; этот столбец не используется"))
    }

    func startsLater(_ name: String, _ date: CivilDate) -> String {
        say(
            "\(quoted(name)) starts work on \(short(date)), and is planned for as if already there: "
                + "enter the days before it as days off",
            "\(quoted(name)) выходит на работу \(short(date)), а в плане участвует сразу: впишите дни до этой даты в отпуск")
    }

    func dayFirst(_ text: String, _ date: CivilDate, _ count: Int) -> String {
        let all = count > 1 ? say("; \(count) dates like this", "; таких дат \(count)") : ""
        return say(
            "\(quoted(text)) was read day first, as \(short(date))\(all)",
            "\(quoted(text)) прочитано как \(short(date)): сначала день\(all)")
    }

    func leaveReversed(_ first: CivilDate, _ last: CivilDate) -> String {
        say(
            "leave ends on \(short(last)), before it starts on \(short(first))",
            "отпуск кончается \(short(last)), раньше начала \(short(first))")
    }

    func leaveHalf(_ field: StaffField, _ text: String) -> String {
        field == .leaveFrom
            ? say("leave from \(quoted(text)) without its last day", "отпуск с \(quoted(text)) без последнего дня")
            : say("leave until \(quoted(text)) without its first day", "отпуск по \(quoted(text)) без первого дня")
    }

    func leavesDoNotPair(_ starts: Int, _ ends: Int) -> String {
        say(
            "\(Plural.english(starts, "first day", "first days")) of leave, but \(Plural.english(ends, "last day", "last days")): "
                + "each needs the other",
            "первых дней отпуска: \(starts), последних: \(ends); у каждого отпуска нужны оба")
    }

    private func short(_ date: CivilDate) -> String { DateWording.short(date, in: language) }
}
