import Calendars
import Documents
import Planning
import Scheduling
import Testing

@testable import Presentation

@Suite struct `A timetable as text` {
    private let small = SmallCompany()

    /// The text with ordinary spaces.
    private func text(_ plan: Plan, _ language: Language = .russian, width: Int = 100) -> String {
        TimetableText.render(plan, language: language, style: Style(width: width)).replacing("\u{A0}", with: " ")
    }

    @Test func `tells week, day, time, what, who, where and whom`() throws {
        let sessions = [
            session("pipeline", on: day(2, 9)), session("phone", on: day(4, 12), stage: "calls", attendees: ["1", "2"]),
        ]
        let whole = text(small.plan(sessions: sessions))
        let learning = try #require(whole.firstRange(of: "Обучение: готовность"))
        let summary = try #require(whole.firstRange(of: "У каждого"))
        #expect(
            whole[..<learning.lowerBound] + whole[summary.lowerBound...] == """
                «Малая» внедряет CRM
                Поэтапно (staged), 3 человека, 2 занятия, тренеры преподают 3 ч, время: Europe/Moscow

                Неделя 6: 8–14 февраля 2027
                  вт 9 февраля
                    10:00–11:30  Воронка продаж
                                 Ольга Петрова · Синяя · Щукин Олег, Ершова Анна, Мухина Вера

                Неделя 15: 12–18 апреля 2027
                  пн 12 апреля
                    10:00–11:30  Телефония (часть 1 из 2)
                                 Ольга Петрова · Синяя · Щукин Олег, Ершова Анна

                У каждого есть занятие по каждому нужному модулю, всё успевает к сроку.

                """)
    }

    @Test func `says how ready people will be, with its range, and what is asked of them`() {
        let sessions = [session("pipeline", on: day(2, 9)), session("phone", on: day(4, 12), stage: "calls")]
        let english = text(small.plan(sessions: sessions), .english)
        let percentage = /Readiness at go-live +\d+% \(\d+–\d+%\)\n/
        #expect(english.contains(percentage))
        #expect(english.contains("30–90% of it"))
        #expect(english.contains(/Busiest day of any employee +1 h 30 min\n/))
        let russian = text(small.plan(sessions: sessions), .russian)
        #expect(russian.contains(/Готовность к запуску +\d+ % \(\d+–\d+ %\)\n/))
        #expect(!text(small.plan(), .english).contains("Readiness"))
    }

    @Test func `says of a refresher that it is one`() {
        let again = PlannedSession(
            id: Identifier("s-pipeline-refresher-01"), module: Identifier("pipeline"), part: 1, stage: Identifier("base"),
            interval: session("pipeline", on: day(3, 9)).interval, trainer: nil, room: nil, attendees: [], isRefresher: true)
        #expect(text(small.plan(sessions: [again])).contains("Повторение: Воронка продаж\n"))
    }

    @Test func `says how people learn where there is no room, and counts many people`() {
        var small = small
        small.staff = (1...7).map { employee("\($0)", "Имя \($0)", team: "Сервис") }
        small.modules = [module("pipeline", en: "Sales pipeline", ru: "Воронка", feature: "pipeline", format: .coaching)]
        let plan = small.plan(sessions: [session("pipeline", on: day(2, 9), room: nil, attendees: (1...7).map { "\($0)" })])
        #expect(text(plan, .english).contains("Ольга Петрова · at the desk · 7 people\n"))
    }

    @Test func `groups what has no session by reason, and says what would help`() {
        let plan = small.plan(unplaced: [
            unplaced("1", "phone", part: 2, .learnerLimit), unplaced("2", "phone", part: 2, .learnerLimit),
            unplaced("3", "phone", .noTrainer),
        ])
        let text = text(plan, .english)
        #expect(text.contains("Without a session: 3 enrolments\n  Nobody teaches it: 1. "))
        #expect(text.contains("The learner's training limits are used up: 2. A higher limit"))
        #expect(text.contains("    Telephony (part 2 of 2): Щукин Олег, Ершова Анна\n"))
        #expect(!text.contains("nothing is late"))
    }

    @Test func `lists the latest first`() {
        let late = [("1", 1), ("2", 12), ("3", 1)].map {
            LateEnrolment(employee: Identifier($0.0), module: Identifier("pipeline"), part: 1, days: $0.1)
        }
        #expect(
            text(small.plan(late: late)).contains(
                """
                Позже срока: 3 записи, всего 14 дней
                    Воронка продаж, позже на 12 дней: Ершова Анна
                    Воронка продаж, позже на 1 день: Щукин Олег, Мухина Вера

                """))
    }

    @Test func `shows each measure beside its bound, and the trainers' time only where it has a price`() {
        let objective = [
            TermValue(term: .lateDays, value: 3, weight: 1, bound: 1),
            TermValue(term: .trainerCost, value: 900_000, weight: 1, bound: 600_000),
        ]
        let priced = text(small.plan(objective: objective))
        #expect(priced.contains("Стоимость времени тренеров  9 000 ₽  6 000 ₽    34 %"))
        #expect(priced.contains("Дней опоздания, всего             3        1    67 %"))
    }

    @Test(arguments: Language.allCases, [60, 80, 100]) func `fits its width`(_ language: Language, _ width: Int) {
        let sessions = [session("pipeline", on: day(2, 9)), session("phone", on: day(4, 12), stage: "calls")]
        let plan = small.plan(
            sessions: sessions, unplaced: UnplacedReason.allCases.map { unplaced("1", "phone", $0) },
            objective: ObjectiveTerm.allCases.map { TermValue(term: $0, value: 1_234_567, weight: 1, bound: 0) })
        for line in text(plan, language, width: width).split(separator: "\n") { #expect(line.displayWidth <= width) }
    }
}

@Suite struct `A reason in words` {
    private let plan = SmallCompany().plan(unplaced: [
        unplaced("3", "pipeline", .noCommonTime), unplaced("3", "phone", .prerequisiteUnplaced),
        unplaced("2", "phone", .noCommonTime), unplaced("2", "phone", part: 2, .prerequisiteUnplaced),
    ])

    private func text(_ enrolment: UnplacedEnrolment, _ language: Language = .russian) -> String {
        ReasonWording.text(enrolment, in: plan, language: language).replacing("\u{A0}", with: " ")
    }

    @Test func `names the prerequisite that has no session`() {
        #expect(text(unplaced("3", "phone", .prerequisiteUnplaced)).hasPrefix("Сначала нужно пройти: «Воронка продаж»;"))
    }

    @Test func `names the earlier part that has no session`() {
        #expect(
            text(unplaced("2", "phone", part: 2, .prerequisiteUnplaced), .english).hasPrefix(
                "First comes “Telephony (part 1 of 2)”, which has no session either."))
    }

    @Test func `names the day from which the stage is ready, and the horizon's end`() {
        #expect(
            text(unplaced("1", "phone", .noCommonTime)).hasPrefix(
                "С 08.04.2027 по 30.06.2027 у сотрудника, тренера и помещения нет общего свободного окна на 1 ч 30 мин."))
    }

    @Test func `names the day that now and the notice period leave, where that is later`() {
        let late = SmallCompany().plan(unplaced: [unplaced("1", "phone", .notReady)], notBefore: day(6, 29))
        #expect(
            ReasonWording.text(late.unplaced[0], in: late, language: .english).replacing("\u{A0}", with: " ")
                == "Now and the notice period leave the time from 29 Jun 2027 on, and the horizon ends on 30 Jun 2027. "
                + "A longer horizon or a shorter notice period would help.")
    }

    @Test(arguments: UnplacedReason.allCases) func `has two sentences of its own in each language`(_ reason: UnplacedReason) {
        for language in Language.allCases {
            let text = text(unplaced("1", "phone", reason), language)
            #expect(text.hasSuffix(ReasonWording.help(reason, in: language)))
            #expect(text.count > ReasonWording.help(reason, in: language).count + 20)
        }
    }
}
