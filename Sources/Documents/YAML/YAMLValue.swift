import Yams

/// A value of a YAML document with its place: what the sections read.
///
/// Scalars stay the text that is written: `00002` is not 2, `no` is not false.
struct YAMLValue {
    let place: Diagnostic.Place
    let content: Content

    enum Content {
        /// Nothing at all, `~` or `null`.
        case nothing
        case text(String)
        case list([YAMLValue])
        case map([Entry])
    }

    /// A key with its value.
    struct Entry {
        let key: String
        let place: Diagnostic.Place
        let value: YAMLValue
    }

    var kind: Problem.ValueKind {
        switch content {
        case .nothing: .nothing
        case .text: .text
        case .list: .list
        case .map: .map
        }
    }

    /// Whether there is nothing.
    var isNothing: Bool { kind == .nothing }

    /// The elements of a list; another value is a list of one, and nothing a list of none.
    var elements: [YAMLValue] {
        switch content {
        case .nothing: []
        case .list(let elements): elements
        case .text, .map: [self]
        }
    }
}

/// Reads the text of a YAML document.
enum YAMLDocument {
    /// The largest document, in bytes.
    static let maximumBytes = 16 << 20
    /// How deep lists and maps may lie inside each other.
    static let maximumDepth = 64
    /// How many values a document may have, aliases counted in full.
    static let maximumValues = 2_000_000

    /// The root of the only document in some bytes.
    static func read(_ bytes: [UInt8], file: String, report: inout Report) -> YAMLValue? {
        let start = Diagnostic.Place(file: file, line: 1, column: 1)
        guard bytes.count <= maximumBytes else {
            report.error(.fileTooLarge(bytes: bytes.count, limit: maximumBytes), at: Diagnostic.Place(file: file))
            return nil
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard let text = String(validating: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self) else {
            report.error(.notUTF8, at: invalidPlace(in: bytes, file: file))
            return nil
        }
        if let line = YAMLGuard.tooDeepLine(bytes) {
            report.error(.tooDeep(limit: maximumDepth), at: Diagnostic.Place(file: file, line: line))
            return nil
        }
        if let line = YAMLGuard.aliasKeyLine(bytes) {
            report.error(.wrongKind(found: .map, expected: .text), at: Diagnostic.Place(file: file, line: line))
            return nil
        }
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let node = try parser.singleRoot() else {
                report.error(.emptyDocument, at: start)
                return nil
            }
            // The nodes' anchors live as long as the parser.
            let excess = withExtendedLifetime(parser) { YAMLSize.excess(of: node, above: maximumValues) }
            if let excess {
                let place = excess.mark.map { Diagnostic.Place(file: file, line: $0.line, column: $0.column) } ?? start
                report.error(.tooManyValues(limit: maximumValues), at: place)
                return nil
            }
            return convert(node, at: start, file: file, depth: 0, report: &report)
        } catch let error as YamlError {
            fault(error, bytes: bytes, file: file, report: &report)
            return nil
        } catch {
            report.error(.notYAML(message: "\(error)"), at: start)
            return nil
        }
    }

    /// The place of the first byte that is not UTF-8.
    private static func invalidPlace(in bytes: [UInt8], file: String) -> Diagnostic.Place {
        var line = 1
        for slice in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: slice, as: UTF8.self) == nil { return Diagnostic.Place(file: file, line: line) }
            line += 1
        }
        return Diagnostic.Place(file: file, line: line)
    }

    private static func convert(
        _ node: Node, at parent: Diagnostic.Place, file: String, depth: Int, report: inout Report
    ) -> YAMLValue? {
        let place = node.mark.map { Diagnostic.Place(file: file, line: $0.line, column: $0.column) } ?? parent
        guard depth <= maximumDepth else {
            report.error(.tooDeep(limit: maximumDepth), at: place)
            return nil
        }
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            let isNothing = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            if scalar.string.hasControls { report.notice(.controlCharacters, at: place) }
            return YAMLValue(place: place, content: isNothing ? .nothing : .text(scalar.string.withoutControls))
        case .sequence(let sequence):
            var elements: [YAMLValue] = []
            for element in sequence {
                guard let value = convert(element, at: place, file: file, depth: depth + 1, report: &report)
                else {
                    return nil
                }
                elements.append(value)
            }
            return YAMLValue(place: place, content: .list(elements))
        case .mapping(let mapping):
            var entries: [YAMLValue.Entry] = []
            for (key, value) in mapping {
                let keyPlace = key.mark.map { Diagnostic.Place(file: file, line: $0.line, column: $0.column) } ?? place
                guard let value = convert(value, at: keyPlace, file: file, depth: depth + 1, report: &report)
                else {
                    return nil
                }
                guard let name = key.scalar?.string else {
                    report.error(.wrongKind(found: .map, expected: .text), at: keyPlace)
                    continue
                }
                if name.hasControls { report.notice(.controlCharacters, at: keyPlace) }
                entries.append(YAMLValue.Entry(key: name.withoutControls, place: keyPlace, value: value))
            }
            return YAMLValue(place: place, content: .map(entries))
        case .alias:
            report.error(.notYAML(message: "an alias without its anchor"), at: place)
            return nil
        }
    }

    /// What the parser says, as one of ours.
    private static func fault(_ error: YamlError, bytes: [UInt8], file: String, report: inout Report) {
        func place(_ mark: Mark) -> Diagnostic.Place { Diagnostic.Place(file: file, line: mark.line, column: mark.column) }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            if hasTab(bytes, atLine: mark.line) || hasTab(bytes, atLine: context?.mark.line ?? 0) {
                let line = hasTab(bytes, atLine: mark.line) ? mark.line : context?.mark.line ?? mark.line
                report.error(.tab, at: Diagnostic.Place(file: file, line: line, column: tabColumn(bytes, line: line)))
            } else {
                let text = context.map { "\(problem) \($0.text)" } ?? problem
                report.error(.notYAML(message: text), at: place(mark))
            }
        case .composer(let context, let problem, let mark, _):
            if problem.contains("another document") || context?.text.contains("single document") ?? false {
                report.error(.severalDocuments, at: place(mark))
            } else {
                report.error(.notYAML(message: problem), at: place(mark))
            }
        case .duplicatedKeysInMapping(let duplicates, let context):
            for key in duplicates.sorted() { report.error(.duplicateKey(key), at: place(context.mark)) }
        case .reader(let problem, _, _, _):
            report.error(.notYAML(message: problem), at: Diagnostic.Place(file: file, line: controlLine(bytes)))
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            report.error(.notYAML(message: "\(error)"), at: Diagnostic.Place(file: file, line: 1))
        }
    }

    private static func lineBytes(_ bytes: [UInt8], _ line: Int) -> ArraySlice<UInt8> {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: max(0, line), omittingEmptySubsequences: false)
        return line >= 1 && line <= lines.count ? lines[line - 1] : []
    }

    /// Whether the indentation of a line has a tab.
    private static func hasTab(_ bytes: [UInt8], atLine line: Int) -> Bool {
        lineBytes(bytes, line).prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.contains(UInt8(ascii: "\t"))
    }

    private static func tabColumn(_ bytes: [UInt8], line: Int) -> Int {
        let slice = lineBytes(bytes, line)
        return (slice.firstIndex(of: UInt8(ascii: "\t")) ?? slice.startIndex) - slice.startIndex + 1
    }

    /// The line of the first control character, which YAML does not allow.
    private static func controlLine(_ bytes: [UInt8]) -> Int {
        var line = 1
        for byte in bytes {
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte < 0x20, ![9, 10, 13].contains(byte) { return line }
        }
        return 1
    }
}
