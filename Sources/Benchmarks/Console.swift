import ArgumentParser
import Foundation

/// What the commands read, write, and tell beside their results.
enum Console {
    /// A line to standard error.
    static func say(_ line: String) { try? FileHandle.standardError.write(contentsOf: Data("\(line)\n".utf8)) }

    /// A value from a JSON file; what is wrong is said, and ends the command with exit code 2.
    static func read<Value: Decodable>(_ type: Value.Type, from path: String) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            say("\(path): cannot be read: \(error)")
            throw ExitCode(2)
        }
    }

    /// A value as JSON into a file, whole or not at all; a failure ends the command with exit code 3.
    static func write(_ value: some Encodable, to path: String) throws {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            try encoder.encode(value).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            say("\(path): cannot be written: \(error)")
            throw ExitCode(3)
        }
    }
}
