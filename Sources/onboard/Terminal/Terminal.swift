import Documents
import Foundation
import Presentation
import Publishing

/// Where the program's words go: results to stdout, everything else to stderr.
enum Terminal {
    /// Writes a result. A reader that has gone away (`| head`) ends the program quietly.
    static func result(_ text: String) { result(bytes: Array((text.hasSuffix("\n") ? text : text + "\n").utf8)) }

    /// Writes a result as it is.
    static func result(bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            let code = errno
            if code == EINTR { continue }
            if code != EPIPE { message(FailureWording.output(ExportFailure.Cause(code: code), in: Speech.help)) }
            Status.environment.exit()
        }
    }

    /// Puts something unusable in the place of standard streams that are closed: else the next file that is opened would take that
    /// place, and receive what is meant for them.
    static func reserveStandardStreams() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
            _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes a listing in the form that is asked for.
    static func result(_ listing: Listing, _ format: OutputFormat, _ language: Language) throws {
        switch format {
        case .table: result(listing.table(style))
        case .json: result(bytes: try listing.json())
        case .csv: result(bytes: listing.csv(language))
        }
    }

    /// A line that stands above others.
    static func heading(_ text: String) -> String { style.heading(text) }

    /// Writes a problem or a notice.
    static func message(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// How results look: colour only on a terminal, and never where NO_COLOR is set.
    static var style: Style {
        Style(usesColour: isTerminal(STDOUT_FILENO) && allowsColour, width: isTerminal(STDOUT_FILENO) ? width : Style.usualWidth)
    }

    /// The columns of a page of help.
    static var helpWidth: Int { isTerminal(STDOUT_FILENO) ? width : HelpPage.usualWidth }

    /// Whether stderr is a terminal, so that progress can be drawn there.
    static var drawsProgress: Bool { isTerminal(STDERR_FILENO) && environment("TERM") != "dumb" }

    /// An environment variable; an empty one is none.
    static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static var allowsColour: Bool { environment("NO_COLOR") == nil && environment("TERM") != "dumb" }

    private static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    private static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return Style.usualWidth }
        return min(max(Int(size.ws_col), Style.leastWidth), widest)
    }

    /// Wider lines are hard to read.
    private static let widest = 140
}
