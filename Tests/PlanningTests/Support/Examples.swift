import Documents
import Foundation
import Testing

/// The bundled examples as checked documents.
enum Examples {
    static let names = ["okna-plus", "technosnab", "dom-mebeli", "london-warsaw"]

    static func rollout(_ name: String) throws -> Rollout {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "Curricula/Examples/\(name)").path
        switch DocumentReader.rollout(at: folder) {
        case .usable(let rollout, _): return rollout
        case .unusable(let diagnostics):
            throw Unreadable(diagnostics: diagnostics)
        }
    }

    struct Unreadable: Error {
        let diagnostics: [Diagnostic]
    }
}
