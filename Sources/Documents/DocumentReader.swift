public import Calendars
import Foundation
import Synchronization

/// From a path to a checked document, or to everything that is wrong with it.
public enum DocumentReader {
    /// The name of the roll-out in a folder.
    public static let rolloutFile = "rollout.yaml"

    /// The roll-out in a file, or in a folder that holds `rollout.yaml`.
    public static func rollout(at path: String) -> Reading<Rollout> { rollout(at: path, noting: { _ in }) }

    /// The files from which the roll-out at a path is read: the document, and those that it names.
    public static func files(ofRolloutAt path: String) -> [String] {
        let files = Mutex<[String]>([])
        _ = rollout(at: path, noting: { file in files.withLock { $0.append(file) } })
        return files.withLock(\.self)
    }

    static func rollout(
        at path: String, noting: @escaping @Sendable (String) -> Void = { _ in },
        keeping: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) -> Void = { _, _ in }
    ) -> Reading<Rollout> {
        var file = path
        if SourceFile.isFolder(path) {
            file = path.hasSuffix("/") ? path + rolloutFile : "\(path)/\(rolloutFile)"
            if !FileManager.default.fileExists(atPath: file) {
                return .unusable([Diagnostic(.error, .folderWithoutRollout(path: path), at: Diagnostic.Place(file: path))])
            }
        }
        noting(file)
        // The usual short form: what stands in this folder is called by its name alone.
        let name = file.hasPrefix("./") ? String(file.dropFirst(2)) : file
        switch SourceFile.read(file, as: name) {
        case .failure(let diagnostic): return .unusable([diagnostic])
        case .success(let bytes):
            var report = Report()
            keeping(name.split(separator: "/").last.map(String.init) ?? name, bytes)
            let folder = name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
            let absolute = name.hasPrefix("/") && folder.isEmpty ? "/" : folder
            let files = NeighbourFiles(folder: absolute, displayFolder: absolute, noting: noting, keeping: keeping)
            let rollout = YAMLDocument.read(bytes, file: name, report: &report)
                .flatMap { RolloutSection.read($0, files: files, &report) }
            return report.reading(of: rollout)
        }
    }

    /// The first bytes of the document at a path, or in the folder at it; `nil` where there is no ordinary file.
    public static func head(ofRolloutAt path: String, bytes: Int) -> [UInt8]? {
        let file = SourceFile.isFolder(path) ? "\(path)/\(rolloutFile)" : path
        guard SourceFile.isFile(file), let handle = FileHandle(forReadingAtPath: file) else { return nil }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: bytes)).map { [UInt8]($0) }
    }

    /// The curriculum in a file.
    public static func curriculum(at path: String) -> Reading<Curriculum> {
        switch SourceFile.read(path, as: path) {
        case .failure(let diagnostic): .unusable([diagnostic])
        case .success(let bytes): curriculum(bytes, file: path)
        }
    }

    /// The curriculum in some bytes, called `file` in problems.
    public static func curriculum(_ bytes: [UInt8], file: String) -> Reading<Curriculum> {
        var report = Report()
        let curriculum = YAMLDocument.read(bytes, file: file, report: &report).flatMap { CurriculumSection.read($0, &report) }
        return report.reading(of: curriculum)
    }

    /// The staff in a file, without a roll-out. Without a curriculum, roles and modules are not checked.
    public static func staff(
        at path: String, curriculum: Curriculum? = nil, zone: Zone = .utc, language: Language = .english
    ) -> Reading<[Employee]> {
        switch SourceFile.read(path, as: path) {
        case .failure(let diagnostic): return .unusable([diagnostic])
        case .success(let bytes):
            let context = StaffContext(
                roles: curriculum?.roles, modules: curriculum?.modules, zone: zone, language: language,
                hours: DocumentHours(weekly: nil, firstDay: nil), calendar: { _, _, _ in .usable(BusyTimes(), notices: []) })
            return StaffReader.read(bytes, file: path, context: context)
        }
    }

    /// The busy times in a calendar file; times without a zone are `zone`'s.
    public static func calendar(at path: String, zone: Zone, horizon: ClosedRange<CivilDate>) -> Reading<BusyTimes> {
        NeighbourFiles(folder: "", displayFolder: "")
            .calendar(path, zone: zone, horizon: horizon, at: Diagnostic.Place(file: path))
    }
}
