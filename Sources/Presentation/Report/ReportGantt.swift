internal import Calendars
internal import Comparing
internal import Documents
internal import Planning

/// Stages, set-up, training and go-lives along time.
extension Report {
    var gantt: Markup {
        let others = plans.indices.filter { plans[$0].strategy != plan.strategy }
        return section(
            "gantt", say(.gantt),
            [ganttFigure(chosen, caption: say(.ganttMeaning))]
                + others.map { index in details(title(plans[index].strategy), class: "more", ganttFigure(index, caption: nil)) })
    }

    private func ganttFigure(_ index: Int, caption: String?) -> Markup {
        let rows = plans[index].stages.map { StageRow($0, in: plans[index], payments: outcomes[index].payments) }
        return figure(
            drawing(rows, index), caption: caption, legend: ganttLegend,
            figures: figures(ganttTable(rows), title(plans[index].strategy)))
    }

    /// What happens for one stage under a plan.
    private struct StageRow {
        let schedule: StageSchedule
        let setupEnd: CivilDate
        let live: CivilDate
        let payments: [CashItem]
        /// The days of its sessions.
        let sessions: [CivilDate]
        let count: Int

        init(_ schedule: StageSchedule, in plan: Plan, payments: [CashItem]) {
            self.schedule = schedule
            setupEnd = plan.setupEnd(of: schedule.stage) ?? schedule.ready
            live = plan.liveDay(of: schedule.stage) ?? schedule.due
            self.payments = payments.filter { $0.reason == .price(schedule.stage) || $0.reason == .price(nil) }
            let own = plan.sessions.filter { $0.stage == schedule.stage }
            count = own.count
            sessions = Set(own.map { plan.rollout.zone.local($0.interval.start).date }).sorted()
        }
    }

    private func drawing(_ rows: [StageRow], _ index: Int) -> Drawing {
        let (left, top, height) = (210.0, 12.0, 44.0)
        let bottom = top + height * Double(rows.count)
        let sentences = rows.map { "\(names.stage($0.schedule.stage)): \(words($0))" }
        var drawing = Drawing(
            "gantt-\(index)", width: 860, height: bottom + 26,
            title: ReportWording.ganttTitle(title(plans[index].strategy), in: language),
            description: sentences.joined(separator: "; "))
        let scale = TimeScale(days: span, left: left, right: 845)
        axis(scale, top: top, bottom: bottom, in: &drawing)
        for (number, row) in rows.enumerated() {
            let y = top + height * Double(number)
            let lines = names.stage(row.schedule.stage).wrapped(to: Self.labelWidth)
            for (place, line) in lines.prefix(2).enumerated() {
                let text = place == 1 && lines.count > 2 ? line + "…" : line
                let middle = lines.count > 1 ? y + 18 + Double(place) * 15 : y + 25
                drawing.text(text, at: Point(0, middle), class: "label")
            }
            add(row, at: y, scale, to: &drawing)
            drawing.line(Point(0, y + height), Point(scale.right, y + height), class: "grid")
        }
        return drawing
    }

    private func add(_ row: StageRow, at y: Double, _ scale: TimeScale, to drawing: inout Drawing) {
        let stage = names.stage(row.schedule.stage)
        let setup = (scale.x(row.schedule.setupStart), scale.x(row.setupEnd.advanced(by: 1)))
        drawing.rectangle(
            Point(setup.0, y + 9), width: setup.1 - setup.0, height: 10, class: "setup",
            tip: "\(stage), \(say(.setup)): \(days(row.schedule.setupStart, row.setupEnd))")
        if let first = row.sessions.first, let last = row.sessions.last {
            let training = (scale.x(first), scale.x(last.advanced(by: 1)))
            drawing.rectangle(
                Point(training.0, y + 22), width: training.1 - training.0, height: 13, class: "training",
                tip: "\(stage), \(say(.training)): \(days(first, last)), \(TimetableWording.sessions(row.count, in: language))")
            // A mark would leave nothing of a bar of one day.
            for day in row.sessions where first < last {
                let x = (scale.x(day) + scale.x(day.advanced(by: 1))) / 2
                drawing.line(Point(x, y + 24), Point(x, y + 33), class: "tick-mark")
            }
        }
        for payment in row.payments {
            drawing.sign(
                .circle, at: Point(scale.x(payment.date), y + 14), size: 4, class: "payment",
                tip: "\(date(payment.date)): \(money(payment.amount))")
        }
        let live = scale.x(row.live)
        drawing.line(Point(live, y + 3), Point(live, y + 41), class: "live-line")
        drawing.sign(
            .diamond, at: Point(live, y + 4), size: 4.2, class: "live", tip: "\(stage), \(say(.goLive)): \(date(row.live))")
    }

    /// As many letters as there is room for beside the bars.
    private static let labelWidth = 25

    private func days(_ first: CivilDate, _ last: CivilDate) -> String {
        DateWording.range(first...max(first, last), in: language)
    }

    private func words(_ row: StageRow) -> String {
        let training = row.sessions.first.flatMap { first in row.sessions.last.map { days(first, $0) } } ?? "–"
        return "\(say(.setup)) \(days(row.schedule.setupStart, row.setupEnd)), \(say(.training)) \(training), "
            + "\(say(.goLive)) \(date(row.live))"
    }

    private func ganttTable(_ rows: [StageRow]) -> Markup {
        table(
            [say(.stage), say(.payments), say(.setup), say(.training), say(.sessionCount), say(.goLive)],
            rows.map { row in
                [
                    names.stage(row.schedule.stage),
                    row.payments.map { "\(date($0.date)): \(money($0.amount))" }.joined(separator: "; "),
                    days(row.schedule.setupStart, row.setupEnd),
                    row.sessions.first.flatMap { first in row.sessions.last.map { days(first, $0) } } ?? "–",
                    NumberWording.whole(row.count, in: language), date(row.live),
                ]
            }, numbersFrom: 6)
    }

    private var ganttLegend: Markup {
        func key(_ piece: Markup, _ label: ReportWording.Label) -> Markup {
            .element(
                "li", [:],
                .element("svg", ["viewBox": "0 0 14 14", "class": "key", "aria-hidden": "true"], piece), " ", .text(say(label)))
        }
        func bar(_ name: String) -> Markup {
            .void("rect", ["y": "3", "width": "14", "height": "8", "class": name])
        }
        return .element(
            "ul", ["class": "legend"],
            key(Sign.circle.markup(at: Point(7, 7), size: 4, class: "payment"), .payment), key(bar("setup"), .setup),
            key(bar("training"), .trainingDays), key(Sign.diamond.markup(at: Point(7, 7), size: 5, class: "live"), .goLive))
    }
}
