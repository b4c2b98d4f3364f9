import Foundation

/// Reads a file from disk, with one clear problem for whatever stands in the way.
enum SourceFile {
    /// The largest file that is read, in bytes; a larger one is refused before a byte of it is.
    static let maximumBytes = 64 << 20

    /// The bytes of the file at `path`, called `name` in problems. `mentioned` is where another document names it.
    static func read(
        _ path: String, as name: String, mentioned: Diagnostic.Place? = nil, maximumBytes: Int = maximumBytes
    ) -> Result<[UInt8], Diagnostic> {
        let place = mentioned ?? Diagnostic.Place(file: name)
        func failure(_ problem: Problem) -> Result<[UInt8], Diagnostic> { .failure(Diagnostic(.error, problem, at: place)) }
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path)
        } catch {
            return FileManager.default.fileExists(atPath: path)
                ? failure(.fileUnreadable(path: name, reason: reason(error))) : failure(.fileMissing(path: name))
        }
        if attributes[.type] as? FileAttributeType == .typeDirectory { return failure(.folderInsteadOfFile(path: name)) }
        if let bytes = (attributes[.size] as? NSNumber)?.intValue, bytes > maximumBytes {
            return .failure(
                Diagnostic(.error, .fileTooLarge(bytes: bytes, limit: maximumBytes), at: Diagnostic.Place(file: name)))
        }
        do {
            guard let handle = FileHandle(forReadingAtPath: path) else {
                return failure(.fileUnreadable(path: name, reason: String(cString: strerror(errno))))
            }
            defer { try? handle.close() }
            // A pipe or a device has no size: stop one byte beyond the limit.
            let data = try handle.read(upToCount: maximumBytes + 1) ?? Data()
            guard data.count <= maximumBytes else { return failure(.fileTooLarge(bytes: data.count, limit: maximumBytes)) }
            return .success([UInt8](data))
        } catch {
            return failure(.fileUnreadable(path: name, reason: reason(error)))
        }
    }

    /// Whether there is a file at that path.
    static func isFile(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) && !isFolder(path) }

    /// Whether there is a folder at that path.
    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
        return underlying.domain == NSPOSIXErrorDomain
            ? String(cString: strerror(Int32(underlying.code))) : error.localizedDescription
    }
}

extension Diagnostic: Error {}
