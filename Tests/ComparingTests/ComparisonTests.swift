import Calendars
import Documents
import Foundation
import Planning
import Testing

@testable import Comparing

@Suite struct `A comparison` {
    @Test func `names the strategy by which another one is dominated`() {
        let small = SmallRollout()
        let outcomes = Comparison.of([
            small.plan(.staged, sessions: [session("pipeline", on: day(2, 9))]),
            small.plan(.stagedFinal, sessions: [session("pipeline", on: day(3, 9))]),
        ]).outcomes
        #expect(outcomes.map(\.dominatedBy) == [nil, .staged])
    }

    @Test func `lets equals and trade-offs stand`() {
        let small = SmallRollout()
        #expect(Comparison.of([small.plan(.staged), small.plan(.stagedFinal)]).outcomes.allSatisfy { $0.dominatedBy == nil })
        // At once: one decision instead of two, but a larger payment.
        #expect(Comparison.of([small.plan(.staged), small.plan(.atOnce)]).outcomes.allSatisfy { $0.dominatedBy == nil })
    }

    @Test func `is written as the contract has it`() throws {
        var small = SmallRollout()
        small.wages = [Identifier("sales"): Money(minorUnits: 525)]
        let taught = [session("pipeline", on: day(2, 9), minutes: 50, attendees: ["anna"])]
        let bytes = try ComparisonDocument(Comparison.of([small.plan(.staged, sessions: taught), small.plan(.atOnce)])).json()
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(json["schema"] as? String == "onboard.comparison/1")
        #expect(json["runs"] as? Int == 0)
        let recommendation = try #require(json["recommendation"] as? [String: Any])
        #expect(recommendation["strategy"] as? String == "staged")
        #expect(recommendation["separated"] is Bool && recommendation["margin"] is Double)
        let flips = try #require(recommendation["flips"] as? [[String: Any]])
        #expect(flips.map { Set($0.keys) }.allSatisfy { $0 == ["assumption", "from", "to", "winner", "range"] })
        #expect(json["seed"] as? Int == 1)
        let strategies = try #require(json["strategies"] as? [[String: Any]])
        #expect(strategies.map { $0["strategy"] as? String } == ["staged", "at-once"])
        #expect(strategies.allSatisfy { $0["dominatedBy"] is NSNull })
        let criteria = try #require(strategies.first?["criteria"] as? [[String: Any]])
        func text(_ id: String) -> String {
            guard let entry = criteria.first(where: { $0["id"] as? String == id }) else { return "missing" }
            return ["value", "unit", "better", "argument"].map { "\(entry[$0] ?? "missing")" }.joined(separator: " ")
        }
        #expect(text("total-cost") == "1500 EUR lower weigh-it")
        #expect(text("time-away-cost") == "4.38 EUR lower weigh-it")
        #expect(text("finish") == "2027-04-30 date lower drags-on")
        #expect(text("first-value") == "25 days lower start-now")
        #expect(text("training-hours") == "0.83 hours lower weigh-it")
        let never = try #require(strategies.last?["criteria"] as? [[String: Any]])
        #expect(never.first { $0["id"] as? String == "first-value" }?["value"] is NSNull)
    }

    @Test func `writes what chance says as the contract has it`() throws {
        var company = RiskCompany()
        company.assumptions = RiskCompany.uncertain
        company.budget = Budget(available: euros(200), monthly: euros(300))
        let bytes = try ComparisonDocument(Comparison.of(company.plans([.staged, .atOnce]), runs: 20)).json()
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(json["runs"] as? Int == 20)
        let strategies = try #require(json["strategies"] as? [[String: Any]])
        let criteria = try #require(strategies.first?["criteria"] as? [[String: Any]])
        let ids = criteria.compactMap { $0["id"] as? String }
        #expect(ids == CriterionID.allCases.map(\.rawValue).filter(ids.contains))
        let withChance = criteria.filter { $0["p50"] != nil && $0["p80"] != nil && $0["p95"] != nil }
        #expect(
            withChance.compactMap { $0["id"] as? String } == [
                "total-cost", "cash-short", "first-value", "feature-days", "finish", "features-delivered", "replans",
            ])
        for id in ["deadline-probability", "abandonment-probability"] {
            let entry = try #require(criteria.first { $0["id"] as? String == id })
            let (low, value, high) = (entry["low"] as? Double, entry["value"] as? Double, entry["high"] as? Double)
            #expect(try #require(low) <= #require(value) && #require(value) <= #require(high))
            #expect(entry["unit"] as? String == "probability")
        }
        #expect((strategies.first?["goLives"] as? [[String: Any]])?.count == 2)
        #expect((strategies.last?["goLives"] as? [[String: Any]])?.first?["stage"] is NSNull)
        let assumptions = try #require(json["assumptions"] as? [[String: Any]])
        #expect(assumptions.count == Assumption.table.count + 1)
        #expect(assumptions.allSatisfy { Set($0.keys) == ["id", "value", "range", "source"] })
        #expect(assumptions.first { $0["id"] as? String == "integrator-queue.p90" }?["value"] as? String == "25d")
        #expect(assumptions.first { $0["id"] as? String == "setup-overrun.median" }?["value"] as? String == "10%")
    }
}
