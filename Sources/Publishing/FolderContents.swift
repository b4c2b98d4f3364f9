internal import Glibc
internal import Presentation

/// The contents of a folder that itself stays where and what it is.
enum FolderContents {
    /// Writes the files out of sight inside the folder, then moves what was there aside and them in. Any failure moves all back.
    static func replace(with files: [OutputFile], in folder: String, knownAs path: String) throws(ExportFailure) {
        let older = try FileSystem.names(in: folder)
        let staged = try WholeFolder.stage(files, in: folder, knownAs: path)
        defer { FileSystem.discard(staged) }
        let newer = try FileSystem.names(in: staged)
        var moves: [(from: String, to: String)] = []
        do throws(ExportFailure) {
            let aside = try FileSystem.temporary(in: staged) { path throws(ExportFailure) in try FileSystem.makeFolder(path) }
            for move in older.map({ ("\(folder)/\($0)", "\(aside)/\($0)") })
                + newer.map({ ("\(staged)/\($0)", "\(folder)/\($0)") })
            {
                try FileSystem.move(move.0, to: move.1)
                moves.append(move)
            }
        } catch {
            // Nothing needs more room, and each name was free a moment ago.
            for move in moves.reversed() { rename(move.to, move.from) }
            throw ExportFailure(path: path, cause: error.cause)
        }
    }
}
