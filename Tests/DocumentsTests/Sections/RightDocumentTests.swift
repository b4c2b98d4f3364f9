import Calendars
import Documents
import Foundation
import Testing

/// Where the documents of the tests are.
private func right(_ name: String) -> String {
    WrongDocument.folder.deletingLastPathComponent().appending(components: "Right", name).path
}

@Suite struct `The design's own page` {
    @Test func `has a curriculum that is read with every key on it`() throws {
        let reading = DocumentReader.curriculum(at: right("design-curriculum.yaml"))
        #expect(reading.found == [])
        let module = try #require(reading.value().modules.last)
        #expect(module.duration == Minutes(90))
        #expect(module.concepts == 9)
        #expect(module.difficulty == .medium)
        #expect(
            module.requires == [
                .init(module: ModuleID("cards")), .init(module: ModuleID("first-steps"), gap: .days(1)),
            ])
        #expect(module.groupMinimum == 2 && module.groupMaximum == 10)
        #expect(module.equipment == [EquipmentName("computers")])
        #expect(module.refresher == Minutes(20))
    }

    @Test func `has a roll-out that is read with every key on it`() throws {
        let reading = DocumentReader.rollout(at: right("design-rollout.yaml"))
        #expect(reading.errors == [])
        let rollout = try reading.value()
        #expect(rollout.id.text == "okna-plus-2027")
        #expect(rollout.name.text(in: .russian) == "«Окна Плюс» внедряет amoCRM")
        #expect(rollout.staff.map(\.id.text) == ["e2", "00003", "00004"])
        #expect(rollout.staff.last?.roles.map(\.text) == ["sales", "admin"])
        #expect(
            rollout.workingTime.closed.count == 5, "three in the document, two in the calendar, one of them before the horizon")
        #expect(try rollout.workingTime.open == [day("2027-02-20")...day("2027-02-20")])
        #expect(rollout.workingTime.blocked.map(\.daysOfMonth) == [[1...5, 20...28], nil])
        let base = try #require(rollout.stages.first)
        #expect(base.price == Money(minorUnits: 5_500_000))
        #expect(base.trainingIncluded == Minutes(480))
        #expect(try base.payments.map(\.due) == [.date(day("2027-02-01")), .acceptance])
        #expect(rollout.atOnce?.payments.map(\.share) == [.whole])
        #expect(rollout.atOnce?.setup == 15)
        #expect(rollout.waves.map(\.after) == [0, 10])
        #expect(rollout.waves.last?.who.isEverybody == true)
        #expect(rollout.budget == Budget(available: Money(minorUnits: 8_000_000), monthly: Money(minorUnits: 4_500_000)))
        #expect(rollout.licences == Licences(price: .perSeat(Money(minorUnits: 120_000)), minimumMonths: 6))
        #expect(rollout.trainers.map(\.teaches) == [nil, [ModuleID("rules-test"), ModuleID("refresher")]])
        #expect(rollout.trainers.first?.busy.intervals.count == 1)
        #expect(rollout.trainers.last?.employee == EmployeeID("e2"))
        #expect(rollout.trainers.last?.name == "Иван Рябов")
        #expect(rollout.limits.away[TeamName("Отдел продаж")] == Share(millipercent: 50_000).map(Limits.Away.share))
        #expect(rollout.limits.away[TeamName("Сервис")] == .count(1))
        #expect(rollout.limits.notice == 2)
        #expect(rollout.avoid.map(\.lastWorkingDaysOfMonth) == [nil, 2])
        let pin = try #require(rollout.pinned.first)
        #expect(rollout.zone.local(pin.start).date == (try day("2027-02-10")))
        #expect(rollout.zone.local(pin.start).time.description == "10:00")
        #expect(rollout.readinessTarget == Share(millipercent: 70_000))
        #expect(rollout.assumptions.trainerIll?.days == 1...4)
        #expect(rollout.assumptions.integratorQueue == .init(median: 5, p90: 25))
        #expect(rollout.assumptions.useBetweenStages?.upperBound == Share(millipercent: 90_000))
    }

    @Test func `takes the lunch gap out of a day's only range, in a map too`() throws {
        let rollout = try DocumentReader.rollout(at: right("design-rollout.yaml")).value()
        guard case .weekly(let room) = rollout.rooms.first?.hours, case .weekly(let person) = rollout.staff.last?.hours else {
            Issue.record("hours are weekly")
            return
        }
        #expect(room.ranges[.monday] == ranges("09:00-13:00 14:00-18:00"))
        #expect(room.ranges[.friday] == nil)
        #expect(person.ranges[.monday] == ranges("10:00-13:00 14:00-19:00"))
    }
}

/// What somebody may leave out, and the forms that somebody may choose.
@Suite struct `A roll-out` {
    /// Only what the contract requires.
    static let least = """
        onboard: 1
        name: Windows Plus
        timezone: Europe/Moscow
        horizon: 2027-02-01..2027-06-30
        curriculum: amocrm
        staff: [{id: anna, name: Anna, role: sales}]
        working-time: {weekly: {mon-fri: 09:00-18:00}}
        stages: [{id: base, features: start, payment: 2027-02-01, go-live: 2027-02-26}]
        trainers: [{id: olga, teaches: all}]
        rooms: [{id: blue, capacity: 6}]

        """

    private func read(_ text: String) throws -> Reading<Rollout> {
        let folder = FileManager.default.temporaryDirectory.appending(path: "onboard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(text.utf8).write(to: folder.appending(path: "rollout.yaml"))
        return DocumentReader.rollout(at: folder.path)
    }

    @Test func `has the contract's defaults`() throws {
        let rollout = try read(Self.least).value()
        #expect(rollout.id.text == "windows-plus")
        #expect(rollout.language == .english)
        #expect(rollout.currency == nil)
        #expect(rollout.budget == nil && rollout.licences == nil && rollout.atOnce == nil)
        #expect(rollout.waves.isEmpty && rollout.avoid.isEmpty && rollout.pinned.isEmpty)
        #expect(rollout.limits.trainingPerDay == nil && rollout.limits.sessionsPerDay == nil && rollout.limits.away.isEmpty)
        #expect(rollout.priorities == Priorities())
        #expect(rollout.rooms.first?.title.text(in: .russian) == "blue")
        #expect(rollout.stages.first?.setup == 0)
    }

    @Test func `says what it assumed about buying at once`() throws {
        #expect(try read(Self.least).diagnostics.contains { $0.problem.id == "at-once-assumed" && $0.severity == .notice })
    }

    @Test(arguments: [
        ("features: start", "features: [start]"), ("horizon: 2027", "horizon: \"2027"), ("onboard: 1", "onboard: '1'"),
        ("09:00-18:00", "[9:00-13:00, 14:00–18:00]"), ("mon-fri", "mon,tue,wed-fri"), ("teaches: all", "teaches: start"),
        ("payment: 2027-02-01", "payments: [{date: 2027-02-01}]"),
        ("payment: 2027-02-01", "payments: {share: 100%, date: 2027-02-01}"),
        ("payment: 2027-02-01", "price: 55 000.50, payment: 2027-02-01"),
        ("id: anna", "id: 7"), ("role: sales", "role: [sales, head]"), ("name: Windows", "language: ru\nname: Windows"),
        ("onboard: 1", "\u{FEFF}onboard: 1"), ("\n", "\r\n"), ("onboard: 1", "---\nonboard: 1"), ("capacity: 6", "capacity: '6'"),
    ])
    func `takes harmless forms`(_ plain: String, _ other: String) throws {
        var text = Self.least.replacing(plain, with: other)
        if other.contains("\"") { text = text.replacing("06-30\n", with: "06-30\"\n") }
        #expect(try read(text).errors == [])
    }

    @Test func `keeps ids as they are written`() throws {
        let text = Self.least.replacing("id: anna", with: "id: 00002")
        #expect(try read(text).value().staff.map(\.id.text) == ["00002"])
    }

    @Test func `is named by file and folder where there is none`() {
        let missing = DocumentReader.rollout(at: "/nowhere/rollout.yaml")
        #expect(missing.diagnostics.map(\.problem) == [.fileMissing(path: "/nowhere/rollout.yaml")])
        let folder = WrongDocument.folder.path
        #expect(DocumentReader.rollout(at: folder).diagnostics.map(\.problem) == [.folderWithoutRollout(path: folder)])
        #expect(DocumentReader.curriculum(at: folder).diagnostics.map(\.problem) == [.folderInsteadOfFile(path: folder)])
    }
}
