import Calendars
import Documents
import Foundation
import Planning
import Testing

@testable import Publishing

@Suite struct `An export` {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `holds the plan, its tables and everybody's calendar`() throws {
        try Export.write(SmallPlan.plan(), to: folder("out"), now: SmallPlan.stamp)
        #expect(
            try folder.contents(below: "out").keys.sorted() == [
                "calendars.csv", "employees/", "employees/00001-Щукин-Олег.ics", "employees/00002-Ann-Lee.ics",
                "employees/00003-Мухина-Вера.ics", "index.html", "load.csv", "manifest.json", "plan.ics", "plan.json", "rooms/",
                "rooms/blue-Синяя.ics", "rooms/online-Онлайн.ics", "stages/", "stages/base-База.ics", "teams/",
                "teams/Отдел-продаж.ics", "timetable.csv", "trainers/", "trainers/olga-Ольга-Петрова.ics",
            ])
    }

    @Test func `says in the document's language what stands in the way, unless another is asked for`() throws {
        try Export.write(SmallPlan.plan(), to: folder("ru"), now: SmallPlan.stamp)
        try Export.write(SmallPlan.plan(), to: folder("en"), now: SmallPlan.stamp, language: .english)
        let (russian, english) = (try folder.contents(below: "ru"), try folder.contents(below: "en"))
        #expect(russian["plan.json"]?.contains("нет общего свободного окна") == true)
        #expect(english["plan.json"]?.contains("are never all free") == true)
        #expect(russian["timetable.csv"]?.contains("Дата;День;") == true)
        #expect(english["timetable.csv"]?.contains("Date,Day,") == true)
        #expect(russian["plan.ics"] == english["plan.ics"])
    }

    @Test func `takes the place of the one before it`() throws {
        try Export.write(SmallPlan.plan(), to: folder("out"), now: SmallPlan.stamp)
        let first = try folder.contents()
        try Export.write(SmallPlan.plan(strategy: .atOnce), to: folder("out"), now: SmallPlan.stamp)
        #expect(try folder.contents().keys.sorted() == first.keys.sorted())
        #expect(try folder.contents()["out/plan.json"]?.contains("\"at-once\"") == true)
    }

    @Test func `goes on from what was written last of its roll-out, in the database or in the folder`() {
        func ledger(after minutes: Int, rollout: String? = nil) -> CalendarLedger {
            let own = Publication(SmallPlan.plan(), after: nil, now: SmallPlan.stamp.advanced(by: minutes)).ledger
            return CalendarLedger(
                rollout: rollout.map { RolloutID($0) } ?? SmallPlan.plan().rollout.id, now: own.now, subjects: own.subjects,
                calendars: own.calendars)
        }
        func last(_ published: CalendarLedger?, _ exported: CalendarLedger?) -> CalendarLedger? {
            CalendarLedger.last(of: SmallPlan.plan().rollout.id, published: published, exported: exported)
        }
        let (early, late) = (ledger(after: 0), ledger(after: 1))
        #expect(last(early, late) == late && last(late, early) == late)
        #expect(last(nil, early) == early && last(early, nil) == early && last(nil, nil) == nil)
        #expect(last(early, ledger(after: 5, rollout: "other")) == early)
    }

    @Test func `is the same bytes for the same plan`() {
        let files = { Export(SmallPlan.plan(), now: SmallPlan.stamp).files }
        #expect(files() == files())
    }
}
