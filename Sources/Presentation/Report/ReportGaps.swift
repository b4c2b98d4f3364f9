internal import Documents
internal import Planning
internal import Scheduling

/// What has no session or is late, and who is told what.
extension Report {
    var gaps: Markup {
        guard !plan.unplaced.isEmpty || !plan.late.isEmpty else {
            return section("gaps", say(.gaps), [paragraph(TimetableWording.complete(in: language), class: "good")])
        }
        return section("gaps", say(.gaps), [unplaced, late])
    }

    private var numbers: [EmployeeID: Int] {
        Dictionary(rollout.staff.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    }

    private var unplaced: Markup {
        guard !plan.unplaced.isEmpty else { return .nothing }
        let numbers = numbers
        let byReason = Dictionary(grouping: plan.unplaced, by: \.reason)
        let groups = UnplacedReason.allCases.compactMap { reason -> Markup? in
            guard let entries = byReason[reason] else { return nil }
            let rows = entries.map { entry in
                row(
                    numbers[entry.employee], names.employee(entry.employee), names.module(entry.module, part: entry.part),
                    ReasonWording.shortText(entry, in: plan, language: language))
            }
            return .element(
                "div", [:],
                .element("h4", [:], .text("\(ReasonWording.title(reason, in: language)) · \(entries.count)")),
                paragraph(ReasonWording.help(reason, in: language)),
                scrolling(ReasonWording.title(reason, in: language), table(rows, .why)))
        }
        let heading = TimetableWording.unplaced(plan.unplaced.count, in: language)
        return [.element("h3", [:], .text(heading)), groups.joined, paragraph(say(.explainUnplaced), class: "note")].joined
    }

    private var late: Markup {
        guard !plan.late.isEmpty else { return .nothing }
        let numbers = numbers
        let worstFirst = plan.late.enumerated().sorted { ($1.element.days, $0.offset) < ($0.element.days, $1.offset) }.map(
            \.element)
        let rows = worstFirst.map { entry in
            row(
                numbers[entry.employee], names.employee(entry.employee), names.module(entry.module, part: entry.part),
                TimetableWording.lateBy(entry.days, in: language))
        }
        let days = plan.late.reduce(0) { $0 + $1.days }
        let heading = TimetableWording.late(plan.late.count, days: days, in: language)
        return [
            .element("h3", [:], .text(heading)), scrolling(heading, table(rows, .howLate)),
            paragraph(say(.explainHint), class: "note"),
        ].joined
    }

    private func row(_ number: Int?, _ name: String, _ module: String, _ text: String) -> Markup {
        .element(
            "tr", ["data-e": number.map(String.init)], .element("th", ["scope": "row"], .text(name)),
            .element("td", [:], .text(module)), .element("td", [:], .text(text)))
    }

    private func table(_ rows: [Markup], _ last: ReportWording.Label) -> Markup {
        .element(
            "table", [:],
            .element(
                "thead", [:],
                .element("tr", [:], [.person, .module, last].map { .element("th", ["scope": "col"], .text(say($0))) })),
            .element("tbody", [:], rows))
    }

    // MARK: Who is told what

    var told: Markup {
        let attended = Dictionary(grouping: plan.sessions.flatMap { session in session.attendees.map { ($0, session) } }, by: \.0)
        let taught = Dictionary(grouping: plan.sessions, by: \.trainer)
        let staff = rollout.staff.enumerated().map { index, employee in
            toldRow(index, employee.name, (attended[employee.id] ?? []).map(\.1), mail: employee.email != nil)
        }
        let trainers = rollout.trainers.map { toldRow(nil, $0.name, taught[$0.id] ?? [], mail: $0.email != nil) }
        let tables: [(ReportWording.Label, [Markup])] = [(.trainers, trainers), (.people, staff)]
        return section(
            "told", say(.told),
            [paragraph(say(.toldMeaning)), list([say(.toldEmployees), say(.toldTrainers), say(.toldManagers), say(.toldRooms)])]
                + tables.map { label, rows in
                    details("\(say(label)) · \(rows.count)", scrolling(say(label), toldTable(rows)))
                })
    }

    private func toldRow(_ number: Int?, _ name: String, _ sessions: [PlannedSession], mail: Bool) -> Markup {
        let days = [sessions.first, sessions.last].map { $0.map { date(day(of: $0)) } ?? "–" }
        let texts = [NumberWording.whole(sessions.count, in: language)] + days + [say(mail ? .byMail : .byHand)]
        return .element(
            "tr", ["data-e": number.map(String.init)],
            [.element("th", ["scope": "row"], .text(name))] + texts.map { .element("td", [:], .text($0)) })
    }

    private func toldTable(_ rows: [Markup]) -> Markup {
        let labels: [ReportWording.Label] = [.who, .sessionCount, .firstSession, .lastSession, .how]
        return .element(
            "table", [:],
            .element("thead", [:], .element("tr", [:], labels.map { .element("th", ["scope": "col"], .text(say($0))) })),
            .element("tbody", [:], rows))
    }
}
