import Foundation

/// How the program ends.
enum Status: Int32, Error {
    /// Done.
    case done = 0
    /// Done, but something could not be placed or a deadline is missed.
    case gaps = 1
    /// The input is wrong.
    case input = 2
    /// The environment failed: disk, port, database.
    case environment = 3

    /// Ends the program.
    func exit() -> Never { Foundation.exit(rawValue) }
}
