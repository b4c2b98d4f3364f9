public import Calendars
import Synchronization

/// A roll-out's document with every file that it names, as they were: it can be read again without a disk.
public struct DocumentFiles: Hashable, Sendable {
    /// What the document is called among ``contents``.
    public let document: String
    /// The contents by name: the files that the document names as it names them.
    public let contents: [String: [UInt8]]

    /// Those files. `document` must be one of them.
    public init(document: String, contents: [String: [UInt8]]) {
        precondition(contents[document] != nil, "\(document) is not among its own files")
        self.document = document
        self.contents = contents
    }
}

extension DocumentReader {
    /// The roll-out at a path, and the files it was read from; `nil` where not even the document could be read.
    public static func keptRollout(at path: String) -> (reading: Reading<Rollout>, files: DocumentFiles?) {
        let kept = Mutex<(document: String?, contents: [String: [UInt8]])>((nil, [:]))
        let reading = rollout(
            at: path,
            keeping: { name, bytes in
                kept.withLock {
                    // The document comes first.
                    if $0.document == nil { $0.document = name }
                    $0.contents[name] = bytes
                }
            })
        let (document, contents) = kept.withLock { ($0.document, $0.contents) }
        return (reading, document.map { DocumentFiles(document: $0, contents: contents) })
    }

    /// The roll-out that those files are.
    public static func rollout(in files: DocumentFiles) -> Reading<Rollout> {
        guard let bytes = files.contents[files.document] else { return .unusable([]) }
        var report = Report()
        let neighbours = NeighbourFiles(folder: "", displayFolder: "", kept: files.contents)
        let rollout = YAMLDocument.read(bytes, file: files.document, report: &report)
            .flatMap { RolloutSection.read($0, files: neighbours, &report) }
        return report.reading(of: rollout)
    }

    /// The busy times in a calendar that a file beside the roll-out at `path` names.
    public static func calendar(
        _ name: String, besideRolloutAt path: String, zone: Zone, horizon: ClosedRange<CivilDate>,
        mentioned place: Diagnostic.Place
    ) -> Reading<BusyTimes> {
        let folder = folder(ofRolloutAt: path)
        return NeighbourFiles(folder: folder, displayFolder: folder).calendar(name, zone: zone, horizon: horizon, at: place)
    }

    /// The folder in which the files of the roll-out at a path lie; empty for the current one.
    public static func folder(ofRolloutAt path: String) -> String {
        if SourceFile.isFolder(path) { return path == "." ? "" : path }
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
