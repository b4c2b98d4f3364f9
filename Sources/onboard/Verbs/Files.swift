import Documents
import Foundation
import Presentation

/// Single files that a verb writes.
enum Files {
    /// Writes a file whole or not at all; a failure ends the program.
    static func write(_ bytes: [UInt8], to path: String, _ language: Language) throws {
        try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    }
}
