import Documents
import Foundation
import Publishing
import Testing

@testable import Benchmarks

@Suite struct `A made-up company` {
    struct Case: CustomTestStringConvertible {
        var employees: Int
        var sites: Int
        var shape: Company.Shape
        var seed: UInt64 = 1
        var testDescription: String { "\(employees) people, \(sites) sites, \(shape), seed \(seed)" }
    }

    static let cases =
        [
            Case(employees: 1, sites: 1, shape: .separate), Case(employees: 7, sites: 1, shape: .pooled),
            Case(employees: 3, sites: 3, shape: .separate), Case(employees: 120, sites: 3, shape: .pooled),
            Case(employees: 1_000, sites: 6, shape: .separate),
        ] + (1...6).map { Case(employees: 90, sites: 4, shape: $0 % 2 == 0 ? .separate : .pooled, seed: $0) }

    @Test(arguments: cases)
    func `is a roll-out in which nothing is wrong`(_ one: Case) throws {
        let company = Company(employees: one.employees, sites: one.sites, shape: one.shape, seed: one.seed)
        let folder = FileManager.default.temporaryDirectory.appending(path: "company-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try WholeFolder.write(company.files, to: folder, replacing: .nothing)
        switch DocumentReader.rollout(at: folder) {
        case .usable(let rollout, _):
            #expect(rollout.staff.count == one.employees)
            #expect(Set(rollout.staff.map(\.site)).count == one.sites)
            #expect(rollout.rooms.contains { $0.link != nil } == (one.shape == .pooled))
            #expect(rollout.trainers.allSatisfy { $0.employee != nil || ($0.sites == nil) == (one.shape == .pooled) })
        case .unusable(let diagnostics): Issue.record("\(diagnostics.prefix(3))")
        }
    }

    @Test(arguments: [1, 2, 3])
    func `is the same to the byte for the same seed, and another for another`(_ seed: UInt64) {
        let one = Company(employees: 200, sites: 5, shape: .separate, seed: seed)
        let again = Company(employees: 200, sites: 5, shape: .separate, seed: seed)
        let other = Company(employees: 200, sites: 5, shape: .separate, seed: seed + 1)
        #expect(one.files.map(\.bytes) == again.files.map(\.bytes))
        #expect(one.staffFile != other.staffFile)
    }

    @Test func `has the proportions of the example with 400 people, leave and shifts among them`() {
        let company = Company(employees: 4_000, sites: 20, shape: .separate, seed: 1)
        let sales = company.people.count { $0.role == .sales }
        #expect(abs(sales - 1_800) < 40)
        #expect(company.people.count { $0.leave != nil } > 600)
        #expect(company.people.contains { $0.hours.hasPrefix("2/2") && $0.hours.hasSuffix("second shift") })
        #expect(
            company.people.contains { $0.hours.hasPrefix("sun-thu") } && company.people.contains { $0.hours == "mon-fri 09-13" })
        #expect(company.people.count { $0.isSuperUser } >= 40)
    }
}
