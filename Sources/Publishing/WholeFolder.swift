internal import Glibc
public import Presentation

/// A folder of files that appears whole or not at all.
public enum WholeFolder {
    /// What may be where the folder is to be.
    public enum Older: Hashable, Sendable {
        /// Nothing, or an empty folder.
        case nothing
        /// A folder that holds only what ``EarlierExport`` knows as its own.
        case earlierExport
        /// A folder that holds only mails.
        case earlierMails
    }

    /// Writes all files beside the folder's place and moves them there together. Folders on the way to it are made.
    ///
    /// A full disk, or anything else that stops the writing, leaves everything as it was. Where nothing can be made beside the folder,
    /// or it must stay the same folder (somebody's current one, or a disk of its own), files are written inside it out of sight and
    /// moved up one by one.
    public static func write(_ files: [OutputFile], to path: String, replacing: Older) throws(ExportFailure) {
        guard !path.isEmpty else { throw ExportFailure(path: path, cause: .missing) }
        guard let older = try FileSystem.entry(at: path) else { return try writeNew(files, to: path) }
        guard older.isFolder else { throw ExportFailure(path: path, cause: .notAFolder) }
        if let stranger = try EarlierExport.stranger(in: path, allowing: replacing) {
            throw ExportFailure(path: path, cause: .occupied(by: stranger))
        }
        let place = try FileSystem.resolved(path)
        if try mustStay(place, older) { return try FolderContents.replace(with: files, in: place, knownAs: path) }
        let staged: String
        do throws(ExportFailure) {
            staged = try stage(files, in: FileSystem.split(place).folder, knownAs: path)
        } catch {
            guard error.cause == .noPermission || error.cause == .readOnly else { throw error }
            return try FolderContents.replace(with: files, in: place, knownAs: path)
        }
        chmod(staged, older.permissions)
        defer { FileSystem.discard(staged) }
        do throws(ExportFailure) {
            // After the exchange what is discarded is the older folder.
            if try FileSystem.exchange(staged, with: place) { return }
        } catch {
            throw ExportFailure(path: path, cause: error.cause)
        }
        try FolderContents.replace(with: files, in: place, knownAs: path)
    }

    private static func writeNew(_ files: [OutputFile], to path: String) throws(ExportFailure) {
        let (folder, name) = FileSystem.split(path)
        guard name != ".", name != ".." else { throw ExportFailure(path: path, cause: .missing) }
        var made: [String] = []
        do throws(ExportFailure) {
            try makeFolders(to: folder, made: &made)
            let staged = try stage(files, in: folder, knownAs: path)
            do throws(ExportFailure) {
                try FileSystem.move(staged, to: "\(folder)/\(name)")
            } catch {
                FileSystem.discard(staged)
                throw ExportFailure(path: path, cause: error.cause)
            }
        } catch {
            for folder in made.reversed() { rmdir(folder) }
            throw error
        }
    }

    /// Makes the folder and those that it lies in, and says which ones, the outermost first.
    private static func makeFolders(to path: String, made: inout [String]) throws(ExportFailure) {
        var missing: [String] = []
        var folder = path
        while try FileSystem.entry(at: folder) == nil {
            missing.append(folder)
            folder = FileSystem.split(folder).folder
        }
        for folder in missing.reversed() {
            try FileSystem.makeFolder(folder)
            made.append(folder)
        }
    }

    /// Writes the files into a new hidden folder; if that fails nothing of it stays.
    static func stage(_ files: [OutputFile], in folder: String, knownAs path: String) throws(ExportFailure) -> String {
        let staged: String
        do throws(ExportFailure) {
            staged = try FileSystem.temporary(in: folder) { path throws(ExportFailure) in try FileSystem.makeFolder(path) }
        } catch {
            throw ExportFailure(path: path, cause: error.cause)
        }
        var made: Set<String> = []
        for file in files {
            do throws(ExportFailure) {
                var inner = staged
                for part in file.path.split(separator: "/").dropLast() {
                    inner += "/\(part)"
                    if made.insert(inner).inserted { try FileSystem.makeFolder(inner) }
                }
                try FileSystem.makeFile("\(staged)/\(file.path)", file.bytes)
            } catch {
                FileSystem.discard(staged)
                throw ExportFailure(path: "\(path)/\(file.path)", cause: error.cause)
            }
        }
        return staged
    }

    /// Whether moving another folder there would pull the ground from under somebody's shell, or is impossible: a disk of its own.
    private static func mustStay(_ place: String, _ entry: FileSystem.Entry) throws(ExportFailure) -> Bool {
        let parent = try FileSystem.entry(at: FileSystem.split(place).folder)
        let current = try FileSystem.entry(at: ".")
        return parent?.device != entry.device || (current?.device == entry.device && current?.node == entry.node)
    }
}
