import Documents
import Foundation
import Planning
import Testing

@testable import Publishing

@Suite struct `An export` {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `holds the plan, its tables and everybody's calendar`() throws {
        try Export.write(SmallPlan.plan(), to: folder("out"), stamp: SmallPlan.stamp)
        #expect(
            try folder.contents(below: "out").keys.sorted() == [
                "employees/", "employees/00001.ics", "employees/00002.ics", "employees/00003.ics", "load.csv", "plan.ics",
                "plan.json", "rooms/", "rooms/blue.ics", "rooms/online.ics", "teams/", "teams/Отдел-продаж.ics", "timetable.csv",
                "trainers/", "trainers/olga.ics",
            ])
    }

    @Test func `says in the document's language what stands in the way, unless another is asked for`() throws {
        try Export.write(SmallPlan.plan(), to: folder("ru"), stamp: SmallPlan.stamp)
        try Export.write(SmallPlan.plan(), to: folder("en"), stamp: SmallPlan.stamp, language: .english)
        let (russian, english) = (try folder.contents(below: "ru"), try folder.contents(below: "en"))
        #expect(russian["plan.json"]?.contains("нет общего свободного окна") == true)
        #expect(english["plan.json"]?.contains("are never all free") == true)
        #expect(russian["timetable.csv"]?.contains("Дата;День;") == true)
        #expect(english["timetable.csv"]?.contains("Date,Day,") == true)
        #expect(russian["plan.ics"] == english["plan.ics"])
    }

    @Test func `takes the place of the one before it`() throws {
        try Export.write(SmallPlan.plan(), to: folder("out"), stamp: SmallPlan.stamp)
        let first = try folder.contents()
        try Export.write(SmallPlan.plan(strategy: .atOnce), to: folder("out"), stamp: SmallPlan.stamp)
        #expect(try folder.contents().keys.sorted() == first.keys.sorted())
        #expect(try folder.contents()["out/plan.json"]?.contains("\"at-once\"") == true)
    }

    @Test func `is the same bytes for the same plan`() {
        let files = { Export.files(of: SmallPlan.plan(), stamp: SmallPlan.stamp) }
        #expect(files() == files())
    }
}
