internal import Calendars
internal import Documents

/// The comments and names of a new roll-out.
struct NewRolloutWording {
    let language: Language

    private func say(_ english: String, _ russian: String) -> String {
        switch language {
        case .english: english
        case .russian: russian
        }
    }

    /// A line, with a comment at its end.
    private func line(_ text: String, _ english: String, _ russian: String) -> String {
        "\(text.padded(to: 48))# \(say(english, russian))"
    }

    func text(of rollout: NewRollout) -> String {
        (head(rollout) + people(rollout) + stages(rollout) + teaching(rollout) + rules(rollout)).joined(separator: "\n") + "\n"
    }

    private func head(_ rollout: NewRollout) -> [String] {
        let title = rollout.curriculum.title
        return [
            "# "
                + say(
                    "A roll-out of \(title.text(in: .english)). Dates, prices and names are first guesses: change them, then run",
                    "Внедрение \(title.text(in: .russian)). Даты, цены и имена — черновик: исправьте их и выполните"),
            "#   onboard check", "#   onboard compare", "",
            "onboard: 1",
            line(
                "id: \(rollout.curriculum.id)-\(rollout.firstDay.year)", "the identity of the calendars: keep it for life",
                "по нему календари узнают внедрение: не меняйте потом"),
            "name: {en: \"\(title.text(in: .english)) roll-out\", ru: \"Внедрение \(title.text(in: .russian))\"}",
            line("language: \(language.rawValue)", "en or ru", "en или ru"),
            line(
                "timezone: \(rollout.zone)", "of rooms and dates; people may have their own",
                "помещений и дат; у людей может быть свой"),
            line("currency: \(say("EUR", "RUB"))", "for prices, as you write them", "валюта всех сумм"),
            line("horizon: \(rollout.firstDay)..\(rollout.lastDay)", "training lies inside", "обучение — в этих пределах"),
            line(
                "curriculum: \(rollout.curriculumFile.map(quoted) ?? rollout.curriculum.id.text)", "or the path of your own file",
                "или путь к своему файлу"), "",
        ]
    }

    private func people(_ rollout: NewRollout) -> [String] {
        var lines: [String] = []
        if let file = rollout.staffFile {
            lines.append(line("staff: \(quoted(file))", "a table: CSV from Excel will do", "таблица; подойдёт CSV из Excel"))
        } else {
            let roles = rollout.curriculum.roles.prefix(2).map(\.id.text)
            lines.append(line("staff:", "or the path of a table: staff.csv", "или путь к таблице: staff.csv"))
            for (index, role) in roles.enumerated() {
                let name = index == 0 ? say("Ann Example", "Анна Примерова") : say("Ben Example", "Борис Примеров")
                lines.append("  - {id: \"\(index + 1)\", name: \(name), email: person\(index + 1)@example.com, role: \(role)}")
            }
        }
        lines += [
            "", "working-time:", "  weekly: {mon-fri: [09:00-13:00, 14:00-18:00]}",
            line(
                "  # closed: [\(rollout.firstDay.advanced(by: 28)), holidays.ics]", "days without training",
                "дни без обучения, праздники"),
            line("  # blocked:", "when some people cannot be taken from work", "когда кого-то нельзя отрывать от работы"),
            "  #   - {roles: [\(rollout.curriculum.roles.first?.id.text ?? "sales")], last-working-days-of-month: 2}", "",
        ]
        return lines
    }

    private func stages(_ rollout: NewRollout) -> [String] {
        var lines = [line("stages:", "what is paid for and goes live together", "что оплачивается и запускается вместе")]
        for (index, features) in rollout.stages.enumerated() {
            lines += [
                "  - id: stage-\(index + 1)", "    title: {en: Stage \(index + 1), ru: Этап \(index + 1)}", "    features:",
            ]
            for feature in features {
                lines.append(line("      - \(feature.id)", feature.title.text(in: .english), feature.title.text(in: .russian)))
            }
            lines += [
                line("    price: 100000", "to be agreed with the integrator", "уточните у интегратора"),
                "    payments: [{share: 50%, date: \(rollout.payment(ofStage: index))}, {share: 50%, date: acceptance}]",
                line("    setup: 5d", "working days after the first payment", "рабочих дней после первой оплаты"),
                line(
                    "    go-live: \(rollout.goLive(ofStage: index))", "people are to be ready by then", "к этому дню люди готовы"),
            ]
        }
        let count = rollout.stages.count
        lines += [
            line("at-once:", "the same, bought all at once", "то же, но всё сразу"),
            line("  price: \(count * 90_000)", "with the discount, if there is one", "со скидкой, если она есть"),
            "  payment: \(rollout.payment(ofStage: 0))", "  setup: \(count * 5)d",
            "  go-live: \(rollout.goLive(ofStage: count - 1))", "",
        ]
        return lines
    }

    private func teaching(_ rollout: NewRollout) -> [String] {
        var lines = [
            "trainers:",
            line(
                "  - {id: trainer, name: \(say("The trainer", "Тренер")), teaches: all, cost-per-hour: 3000}",
                "hours, days-off, sites … may follow", "можно добавить hours, days-off, sites …"),
            "rooms:",
        ]
        let equipment = rollout.equipment.map { quoted($0.text) }.joined(separator: ", ")
        let has = equipment.isEmpty ? "" : ", equipment: [\(equipment)]"
        lines.append("  - {id: meeting, title: {en: Meeting room, ru: Переговорная}, capacity: 10\(has)}")
        let link = "  - {id: online, title: {en: Online, ru: Онлайн}, capacity: 15, link: \"https://example.com/meet\"}"
        lines += [rollout.needsLink ? link : "  # " + link.dropFirst(2), ""]
        return lines
    }

    private func rules(_ rollout: NewRollout) -> [String] {
        let team = rollout.largestTeam.map { quoted($0.text) }
        return [
            "limits:",
            line("  training-per-day: 2h", "of each learner", "для каждого, кто учится"),
            "  training-per-week: 5h", "  sessions-per-day: 2",
            line("  notice: 2d", "nothing is moved closer to now than this", "ближе к сегодняшнему дню ничего не двигаем"),
            line(
                team.map { "  away: {\($0): 50%}" } ?? "  # away: {Sales: 50%}", "of a team, in training at one moment",
                "доля отдела, которая может учиться одновременно"),
        ]
    }

    /// A text as YAML takes it, whatever is in it.
    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

extension String {
    /// With spaces at its end up to a width, and at least one.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - displayWidth))
    }
}
