import Documents
import Foundation
import Testing

/// A document of `Wrong` with one mistake, and what is to be said about it.
struct WrongDocument: CustomTestStringConvertible, Sendable {
    let name: String
    /// `12:7 unknown-key`, as the comments at its head have it.
    let expected: [String]

    var testDescription: String { name }
    var path: String { Self.folder.appending(path: name).path }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Wrong")

    static let all: [WrongDocument] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
            let bytes = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
            let mark = "# expect: "
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix(mark) }
            return WrongDocument(name: name, expected: lines.map { String($0.dropFirst(mark.count)) })
        }
    }()
}

extension Problem {
    /// The case's name as documents of the tests write it: `unknown-key`.
    var id: String {
        let name =
            switch self {
            case .staff(let problem): "\(problem)"
            default: "\(self)"
            }
        return name.prefix { $0.isLetter || $0.isNumber }.reduce(into: "") { id, character in
            // `ID` and `YAML` and `UTF8` are one word each.
            let startsWord = character.isUppercase && !(id.last?.isUppercase ?? true)
            id += startsWord ? "-\(character)" : "\(character)"
        }.lowercased()
    }
}

extension Diagnostic {
    /// `12:7 unknown-key`.
    var mark: String {
        let at = [place.line, place.column].compactMap { $0.map(String.init) }.joined(separator: ":")
        return "\(at.isEmpty ? "-" : at) \(problem.id)"
    }
}

@Suite struct `A wrong document` {
    @Test func `is there for most problems`() {
        #expect(WrongDocument.all.count > 90)
        #expect(WrongDocument.all.allSatisfy { !$0.expected.isEmpty })
    }

    @Test(arguments: WrongDocument.all)
    func `is answered with its mistake, at its place, and with nothing else`(_ document: WrongDocument) {
        let found =
            document.name.hasPrefix("curriculum-")
            ? DocumentReader.curriculum(at: document.path).diagnostics : DocumentReader.rollout(at: document.path).diagnostics
        #expect(found.map(\.mark) == document.expected, "\(found)")
    }
}
