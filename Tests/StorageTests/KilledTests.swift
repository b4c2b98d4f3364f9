import Calendars
import Documents
import Foundation
import Planning
import Testing

@testable import Storage

@Suite struct `A process that is killed at any moment` {
    /// Each round lets the process live a little longer, so that it is killed while it makes the file, opens it, publishes and records.
    @Test(arguments: 0..<80) func `loses nothing acknowledged and leaves nothing half-done`(_ round: Int) async throws {
        let folder = try Folder()
        let database = folder.database
        let acknowledged = folder.path + "/acknowledged"
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [database = database as String, acknowledged = acknowledged as String, round = round as Int] in
            let file = open(acknowledged, O_WRONLY | O_CREAT | O_APPEND, 0o600)
            Thread.detachNewThread {
                // Busy without yielding: a thread that yields runs on when the other one waits for the disk, always at the same place.
                var time = timespec()
                for _ in 0..<(round * 15_000) { clock_gettime(CLOCK_MONOTONIC, &time) }
                kill(getpid(), SIGKILL)
            }
            let store = try Store(at: database)
            var last: PublicationID?
            let fact = Actual.setup(stage: StageID("base"), date: CivilDate(daysSinceEpoch: 20_900))
            while true {
                last = try store.publish(.sample(), after: last, by: "anna")
                let ids = try store.record([fact, fact], of: okna, by: "anna", at: noon)
                let line = "\(last?.number ?? 0) \(ids.last?.number ?? 0)\n"
                _ = line.withCString { write(file, $0, strlen($0)) }
            }
        }
        let store = try Store(at: database)
        try store.check()
        let publications = try store.publications(of: okna)
        let entries = try store.entries(of: okna)
        let lines = try String(contentsOfFile: acknowledged, encoding: .utf8).split(separator: "\n")
        if let numbers = lines.last?.split(separator: " ").compactMap({ Int64($0) }), numbers.count == 2 {
            #expect(publications.map(\.number).contains(numbers[0]) && entries.map(\.id.number).contains(numbers[1]))
        }
        #expect(entries.count.isMultiple(of: 2), "two were recorded at once")
        #expect(try store.log(of: okna).count == publications.count + entries.count)
        for id in publications { #expect(try store.publication(id) == .sample()) }
    }
}
