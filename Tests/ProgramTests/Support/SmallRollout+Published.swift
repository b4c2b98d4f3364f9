import Foundation
import Testing

extension Folder {
    /// A small roll-out that was published once, before its first session.
    static func published() throws -> Folder {
        let folder = try Folder()
        try folder.writeSmallRollout()
        try #require(try folder.onboard("publish", "--now", "2027-01-25T09:00").status == 0)
        return folder
    }

    /// Runs the program in English in it.
    func onboard(_ arguments: String..., language: String = "en") throws -> Program.Outcome {
        try Program.run(arguments + ["--lang", language], in: self)
    }

    /// A listing of the program as JSON.
    func rows(_ arguments: String...) throws -> [[String: Any]] {
        let outcome = try Program.run(arguments + ["--format", "json"], in: self)
        let rows = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
        return try #require(rows, "\(arguments): \(outcome.problems)")
    }
}
