internal import Calendars
internal import Comparing
internal import Documents
internal import Learning
internal import Planning

/// How ready each strategy leaves people, and how what was taught is forgotten and refreshed.
extension Report {
    var learning: Markup {
        let sentences = text.learning()
        let refreshers = plan.sessions.filter(\.isRefresher)
        let hours = refreshers.reduce(0) { $0 + $1.interval.start.minutes(to: $1.interval.end) }
        let placed =
            refreshers.isEmpty
            ? say(.noRefreshers) : ReportWording.refreshers(refreshers.count, duration(hours), in: language)
        return section(
            "learning", say(.learning),
            [
                figure(
                    readinessDrawing, caption: LearningWording.readinessMeaning(in: language), legend: legend,
                    figures: readinessFigures), list(sentences),
                figure(forgettingDrawing, caption: say(.forgettingMeaning), legend: forgettingLegend, figures: forgettingFigures),
                paragraph(placed),
            ])
    }

    // MARK: Readiness by strategy

    private func readiness(_ plan: Plan, at milestone: Milestone) -> (date: CivilDate, readiness: Readiness)? {
        plan.outlook.readiness.first { $0.milestone == milestone }.map { ($0.date, $0.ppe.range(plan.outlook.use)) }
    }

    private var readinessDrawing: Drawing {
        let sentences = plans.map { plan -> String in
            let values = Milestone.allCases.compactMap { milestone in
                readiness(plan, at: milestone).map {
                    "\(ReportWording.milestone(milestone, in: language)) \(LearningWording.readiness($0.readiness, in: language))"
                }
            }
            return "\(title(plan.strategy)): \(values.joined(separator: ", "))"
        }
        var drawing = Drawing(
            "ready-p", width: 860, height: 300, title: say(.readinessTitle), description: sentences.joined(separator: "; "))
        let (left, right, top, bottom) = (60.0, 845.0, 14.0, 262.0)
        percentages(left: left, right: right, top: top, bottom: bottom, in: &drawing)
        let width = (right - left) / Double(Milestone.allCases.count)
        for (place, milestone) in Milestone.allCases.enumerated() {
            let middle = left + width * (Double(place) + 0.5)
            drawing.text(
                ReportWording.milestone(milestone, in: language), at: Point(middle, bottom + 20), anchor: .middle, class: "label")
            for (index, plan) in plans.enumerated() {
                guard let found = readiness(plan, at: milestone) else { continue }
                let x = middle + (Double(index) - Double(plans.count - 1) / 2) * 30
                func y(_ share: Double) -> Double { bottom - (bottom - top) * share }
                drawing.line(Point(x, y(found.readiness.low)), Point(x, y(found.readiness.high)), class: "range s\(index)")
                let value = LearningWording.readiness(found.readiness, in: language)
                drawing.sign(
                    Sign(index), at: Point(x, y(found.readiness.value)), size: 5.5, class: "f\(index)",
                    tip: "\(title(plan.strategy)), \(date(found.date)): \(value)")
            }
        }
        return drawing
    }

    /// The lines of 0 to 100 percent.
    func percentages(left: Double, right: Double, top: Double, bottom: Double, in drawing: inout Drawing) {
        for quarter in 0...4 {
            let y = bottom - (bottom - top) * Double(quarter) / 4
            drawing.line(Point(left, y), Point(right, y), class: quarter == 0 ? "axis" : "grid")
            drawing.text(
                LearningWording.percent(quarter * 25, in: language), at: Point(left - 8, y + 4), anchor: .end, class: "tick")
        }
    }

    private var readinessFigures: Markup {
        let headers = [say(.strategy)] + Milestone.allCases.map { ReportWording.milestone($0, in: language) }
        let rows = plans.map { plan in
            [title(plan.strategy)]
                + Milestone.allCases.map { milestone in
                    readiness(plan, at: milestone).map { LearningWording.readiness($0.readiness, in: language) } ?? "–"
                }
        }
        return figures(table(headers, rows), say(.readinessTitle))
    }

    // MARK: Forgetting

    /// One module of medium difficulty, taught on day 0: what is left of it.
    private enum Course: CaseIterable {
        case used, refreshed, taughtOnce

        var history: History {
            let taught = LearningEvent(day: 0, kind: .initial)
            switch self {
            case .taughtOnce: return History([taught])
            case .refreshed: return History([taught, LearningEvent(day: Self.refresherDay, kind: .refresher)])
            case .used:
                return History(
                    [taught]
                        + (1...Self.lastDay).filter { $0 % 7 < 5 }.map { LearningEvent(day: Double($0), kind: .use) })
            }
        }

        var label: ReportWording.Label {
            switch self {
            case .taughtOnce: .taughtOnce
            case .refreshed: .refreshedOnce
            case .used: .usedDaily
            }
        }

        static let refresherDay = 30.0
        static let lastDay = Int(Constants.farthestDays.value)
    }

    private static let shownDays = [1, 7, 30, 31, 60, 90, Course.lastDay]

    private func remaining(of history: History, after day: Double) -> Readiness {
        Retention(.ppe).readiness(of: history, on: day, threshold: .medium)
    }

    private var forgettingDrawing: Drawing {
        let curves = Course.allCases.map { course in (course: course, history: course.history) }
        let sentences = curves.map { course, history -> String in
            let values = Self.shownDays.map { day in
                "\(DurationWording.days(day, in: language)) "
                    + LearningWording.percent(ShownShare.percent(remaining(of: history, after: Double(day)).value), in: language)
            }
            return "\(say(course.label)): \(values.joined(separator: ", "))"
        }
        var drawing = Drawing(
            "forget-p", width: 860, height: 280, title: say(.forgettingTitle), description: sentences.joined(separator: "; "))
        let (left, right, top, bottom) = (60.0, 845.0, 14.0, 236.0)
        percentages(left: left, right: right, top: top, bottom: bottom, in: &drawing)
        func x(_ day: Double) -> Double { left + (right - left) * day / Double(Course.lastDay) }
        func y(_ share: Double) -> Double { bottom - (bottom - top) * share }
        for day in stride(from: 0, through: Course.lastDay, by: 30) {
            drawing.line(Point(x(Double(day)), bottom), Point(x(Double(day)), bottom + 5), class: "axis")
            drawing.text("\(day)", at: Point(x(Double(day)), bottom + 19), anchor: .middle, class: "tick")
        }
        drawing.text(say(.daysAfterSession), at: Point(right, bottom + 36), anchor: .end, class: "tick")
        let days =
            [0.05, 0.25, 0.5] + (1...Course.lastDay * 2).map { Double($0) / 2 + 0.25 }.filter { $0 <= Double(Course.lastDay) }
        for (index, (course, history)) in curves.enumerated() {
            let shares = days.map { ($0, remaining(of: history, after: $0)) }
            if course == .taughtOnce {
                let band = shares.map { Point(x($0), y($1.high)) } + shares.reversed().map { Point(x($0), y($1.low)) }
                drawing.path(band, class: "band", isClosed: true)
            }
            drawing.path(shares.map { Point(x($0), y($1.value)) }, class: "l l\(index)")
            if let last = shares.last { drawing.sign(Sign(index), at: Point(x(last.0), y(last.1.value)), class: "f\(index)") }
        }
        return drawing
    }

    private var forgettingLegend: Markup {
        .element(
            "ul", ["class": "legend"],
            Course.allCases.enumerated().map { index, course in
                .element("li", [:], key(index), " ", .text(say(course.label)))
            })
    }

    private var forgettingFigures: Markup {
        let rows = Course.allCases.map { course -> [String] in
            let history = course.history
            return [say(course.label)]
                + Self.shownDays.map { LearningWording.readiness(remaining(of: history, after: Double($0)), in: language) }
        }
        let headers = [say(.course)] + Self.shownDays.map { DurationWording.days($0, in: language) }
        return figures(table(headers, rows), say(.forgettingTitle))
    }
}
