import GRDB

@testable import Storage

extension Store {
    /// Closes the store with everything in the one file, and nothing in the log beside it.
    func closeWhole() throws {
        try connection.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try connection.close()
    }
}
