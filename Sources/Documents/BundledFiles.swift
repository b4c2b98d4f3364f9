import Curricula

/// The curricula and example roll-outs that are part of the program.
public enum BundledFiles {
    /// The ids of the bundled curricula, sorted.
    public static let curriculumIDs: [String] = paths.filter { !$0.contains("/") && $0.hasSuffix(ending) }
        .map { String($0.dropLast(ending.count)) }.sorted()

    /// The names of the bundled examples, sorted.
    public static let exampleNames: [String] = Set(
        paths.compactMap { path in
            let parts = path.split(separator: "/")
            return parts.count == 3 && parts[0] == examples ? String(parts[1]) : nil
        }
    ).sorted()

    /// The reading of a bundled curriculum; `nil` where there is none of that id.
    public static func curriculum(id: String) -> Reading<Curriculum>? {
        guard curriculumIDs.contains(id), let bytes = bytes(of: id + ending) else { return nil }
        return DocumentReader.curriculum(bytes, file: id + ending)
    }

    /// The bytes of a bundled file, by its path in the `Curricula` folder.
    public static func bytes(of path: String) -> [UInt8]? {
        var count = 0
        let files = UnsafeBufferPointer(start: curricula_files(&count), count: count)
        guard let file = files.first(where: { String(cString: $0.path) == path }) else { return nil }
        return [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count))
    }

    /// The files of an example, sorted by name; empty where there is none of that name.
    public static func files(ofExample name: String) -> [(name: String, bytes: [UInt8])] {
        let folder = "\(examples)/\(name)/"
        return paths.filter { $0.hasPrefix(folder) }.compactMap { path in
            bytes(of: path).map { (String(path.dropFirst(folder.count)), $0) }
        }
    }

    private static let ending = ".yaml"
    private static let examples = "examples"

    private static let paths: [String] = {
        var count = 0
        let files = UnsafeBufferPointer(start: curricula_files(&count), count: count)
        return files.map { String(cString: $0.path) }
    }()
}
