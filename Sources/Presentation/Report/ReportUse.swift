internal import Calendars
internal import Documents
internal import Planning

/// How much trainers teach and rooms are used, week by week.
extension Report {
    var use: Markup {
        guard !plan.sessions.isEmpty else { return section("use", say(.use), [paragraph(say(.nothingToLearn))]) }
        return section("use", say(.use), [figure(useDrawing, caption: say(.useMeaning)), scrolling(say(.use), useTable)])
    }

    /// Somebody or something that is booked.
    private struct Booked {
        let name: String
        let sessions: [PlannedSession]
        let weekLimit: Int?
        let seats: Int?

        var minutes: Int { sessions.reduce(0) { $0 + $1.interval.start.minutes(to: $1.interval.end) } }
    }

    private var bookedTrainers: [Booked] {
        let taught = Dictionary(grouping: plan.sessions, by: \.trainer)
        return rollout.trainers.map {
            Booked(name: $0.name, sessions: taught[$0.id] ?? [], weekLimit: $0.trainingPerWeek?.count, seats: nil)
        }
    }

    private var bookedRooms: [Booked] {
        let booked = Dictionary(grouping: plan.sessions, by: \.room)
        return rollout.rooms.map {
            Booked(name: $0.title.text(in: language), sessions: booked[$0.id] ?? [], weekLimit: nil, seats: $0.capacity)
        }
    }

    private func byWeek(_ booked: Booked) -> [Int] {
        var minutes: [CivilDate: Int] = [:]
        for session in booked.sessions {
            let week = monday(rollout.zone.local(session.interval.start).date)
            minutes[week, default: 0] += session.interval.start.minutes(to: session.interval.end)
        }
        return loadWeeks.map { minutes[$0] ?? 0 }
    }

    /// Hours of all trainers together, a bar for each week.
    private var useDrawing: Drawing {
        let weeks = loadWeeks
        func sum(_ all: [Booked]) -> [Int] {
            all.map(byWeek).reduce([Int](repeating: 0, count: weeks.count)) { zip($0, $1).map(+) }
        }
        let trainers = sum(bookedTrainers)
        let busiest = trainers.indices.max { (trainers[$0], $1) < (trainers[$1], $0) }
        let description =
            busiest.map {
                ReportWording.busiest(DateWording.week(of: weeks[$0], in: language), duration(trainers[$0]), in: language)
            } ?? ""
        var drawing = Drawing("use-p", width: 860, height: 230, title: say(.useTitle), description: description)
        let (left, right, top, bottom) = (60.0, 845.0, 14.0, 196.0)
        let amounts = AmountScale(upTo: Double(trainers.max() ?? 0) / 60, top: top, bottom: bottom)
        for mark in amounts.marks {
            drawing.line(Point(left, amounts.y(mark)), Point(right, amounts.y(mark)), class: mark == 0 ? "axis" : "grid")
            let hours = DurationWording.hours(Minutes(Int(mark * 60)), in: language)
            drawing.text(hours, at: Point(left - 8, amounts.y(mark) + 4), anchor: .end, class: "tick")
        }
        let width = (right - left) / Double(max(1, weeks.count))
        let every = max(1, (weeks.count + 11) / 12)
        for (index, week) in weeks.enumerated() {
            let x = left + width * Double(index)
            let y = amounts.y(Double(trainers[index]) / 60)
            drawing.rectangle(
                Point(x + width * 0.15, y), width: width * 0.7, height: bottom - y, class: "training",
                tip: "\(DateWording.week(of: week, in: language)): \(duration(trainers[index]))")
            guard index % every == 0 else { continue }
            drawing.text(
                DateWording.dayOfYear(week, in: language), at: Point(x + width / 2, bottom + 16), anchor: .middle, class: "tick")
        }
        return drawing
    }

    private var useTable: Markup {
        let weeks = loadWeeks
        let head =
            [say(.weekFrom)] + weeks.map(columnHead) + [
                say(.total), say(.sessionCount), say(.filled),
            ]
        func group(_ label: ReportWording.Label, _ all: [Booked]) -> Markup {
            let most = all.flatMap(byWeek).max() ?? 0
            let heading = Markup.element(
                "tr", ["class": "group"],
                .element("th", ["scope": "rowgroup", "colspan": "\(head.count)"], .element("span", [:], .text(say(label)))))
            let rows = all.map { booked -> Markup in
                let map = HeatMap(weeks: weeks, limit: booked.weekLimit, most: most, report: self)
                let seats = booked.seats.map { seats in
                    let taken = booked.sessions.reduce(0) { $0 + $1.attendees.count }
                    let all = seats * booked.sessions.count
                    return all > 0 ? LearningWording.percent((taken * 100 + all / 2) / all, in: language) : "–"
                }
                return .element(
                    "tr", [:],
                    [.element("th", ["scope": "row"], .text(booked.name))] + byWeek(booked).map(map.cell)
                        + [clock(booked.minutes), NumberWording.whole(booked.sessions.count, in: language), seats ?? ""].map {
                            .element("td", ["class": "sum"], .text($0))
                        })
            }
            return .element("tbody", [:], [heading] + rows)
        }
        return .element(
            "table", ["class": HeatMap.style(weeks)],
            .element("thead", [:], .element("tr", [:], head.map { .element("th", ["scope": "col"], .text($0)) })),
            group(.trainers, bookedTrainers), group(.rooms, bookedRooms))
    }
}
