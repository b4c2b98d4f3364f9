import Foundation
import Presentation
import Synchronization

/// A line on a terminal that says how far several strands of work are; nothing where there is no terminal.
final class Progress: Sendable {
    private let isDrawn: Bool
    private let label: String
    private let fractions: Mutex<[Double]>

    /// A line for so many strands.
    init(_ label: String, strands: Int) {
        isDrawn = Terminal.drawsProgress
        self.label = label
        fractions = Mutex([Double](repeating: 0, count: strands))
    }

    /// Notes that a strand is that far, 0 to 1.
    func report(_ fraction: Double, of strand: Int) {
        guard isDrawn else { return }
        fractions.withLock { fractions in
            fractions[strand] = max(fractions[strand], fraction)
            let share = fractions.reduce(0, +) / Double(max(1, fractions.count))
            let filled = Int(share * Double(Self.width))
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
            write("\r\(label) \(bar) \(Int(share * 100)) %")
        }
    }

    /// Wipes the line.
    func finish() {
        guard isDrawn else { return }
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

    private static let width = 30
}
