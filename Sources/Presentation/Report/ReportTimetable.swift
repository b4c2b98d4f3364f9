internal import Calendars
internal import Documents
internal import Planning

/// The timetable by week, by trainer and by room.
extension Report {
    var weeks: Markup {
        let zone = TimetableWording.zone(rollout.zone.identifier, in: language)
        let facts = [
            title(plan.strategy), TimetableWording.sessions(plan.sessions.count, in: language), zone,
        ]
        let byWeek = Dictionary(grouping: plan.sessions) { monday(day(of: $0)) }
        let weeks = byWeek.keys.sorted().map { week -> Markup in
            let sessions = byWeek[week] ?? []
            let summary =
                "\(DateWording.week(of: week, in: language)) · \(TimetableWording.sessions(sessions.count, in: language))"
            return details(summary, scrolling(summary, timetable(sessions, [.module, .trainer, .room, .attendees])))
        }
        let nothing = weeks.isEmpty ? [paragraph(say(.nothingToLearn))] : []
        return section("weeks", say(.byWeek), [paragraph(facts.joined(separator: " · "))] + weeks + nothing)
    }

    var trainers: Markup {
        let taught = Dictionary(grouping: plan.sessions, by: \.trainer)
        return section(
            "trainers", say(.byTrainer),
            rollout.trainers.map { trainer in
                let sessions = taught[trainer.id] ?? []
                let summary = "\(trainer.name) · \(TimetableWording.sessions(sessions.count, in: language))"
                return details(summary, scrolling(summary, timetable(sessions, [.module, .room, .count])))
            })
    }

    var rooms: Markup {
        let booked = Dictionary(grouping: plan.sessions, by: \.room)
        return section(
            "rooms", say(.byRoom),
            rollout.rooms.map { room in
                let sessions = booked[room.id] ?? []
                let name = room.title.text(in: language)
                let summary = "\(name) · \(TimetableWording.sessions(sessions.count, in: language))"
                return details(summary, scrolling(summary, timetable(sessions, [.module, .trainer, .count])))
            })
    }

    /// What a row says of a session, beside when it is.
    enum SessionColumn {
        case module, trainer, room, attendees, count
    }

    func timetable(_ sessions: [PlannedSession], _ columns: [SessionColumn], in zone: Zone? = nil) -> Markup {
        guard !sessions.isEmpty else { return paragraph("–") }
        let zone = zone ?? rollout.zone
        let labels: [ReportWording.Label] = [.date, .time] + columns.map(label)
        var last: CivilDate?
        let rows = sessions.map { session -> Markup in
            let start = zone.local(session.interval.start)
            // A day is written once for all its sessions, as in a diary; for those who do not see it, on each row.
            let isSame = last == start.date
            last = start.date
            let time = "\(start.time)–\(zone.local(session.interval.end).time)"
            return .element(
                "tr", [:],
                [
                    .element(
                        "th", ["scope": "row", "class": isSame ? "same" : nil], .text(DateWording.day(start.date, in: language))),
                    .element("td", ["class": "time"], .text(time)),
                ] + columns.map { .element("td", [:], .text(text($0, of: session))) })
        }
        return .element(
            "table", ["class": "timetable"],
            .element("thead", [:], .element("tr", [:], labels.map { .element("th", ["scope": "col"], .text(say($0))) })),
            .element("tbody", [:], rows))
    }

    private func label(_ column: SessionColumn) -> ReportWording.Label {
        switch column {
        case .module: .module
        case .trainer: .trainer
        case .room: .room
        case .attendees, .count: .who
        }
    }

    private func text(_ column: SessionColumn, of session: PlannedSession) -> String {
        switch column {
        case .module: names.title(of: session)
        case .trainer: session.trainer.map(names.trainer) ?? "–"
        case .room: names.place(of: session) ?? "–"
        case .attendees: session.attendees.map(names.employee).joined(separator: ", ")
        case .count: TimetableWording.people(session.attendees.count, in: language)
        }
    }

    func day(of session: PlannedSession) -> CivilDate { rollout.zone.local(session.interval.start).date }
}
