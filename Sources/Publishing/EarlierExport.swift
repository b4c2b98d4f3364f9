internal import Foundation
internal import Glibc
internal import Presentation

/// How a folder is known to be an export of this program to which nobody has added anything.
enum EarlierExport {
    /// The first thing in a folder that keeps it from being replaced, or `nil`.
    ///
    /// A plan alone does not make a folder an export: `plan --output` puts one beside a roll-out's own documents.
    static func stranger(in folder: String, allowing older: WholeFolder.Older) throws(ExportFailure) -> String? {
        let names = try FileSystem.names(in: folder)
        guard let first = names.first else { return nil }
        switch older {
        case .nothing: return first
        case .earlierExport: break
        case .earlierMails: return names.first { !$0.hasSuffix(".eml") }
        }
        for name in names {
            let path = "\(folder)/\(name)"
            let entry = try FileSystem.entry(at: path, followingLinks: false)
            if Export.files.contains(name), entry?.isFile == true { continue }
            guard Export.folders.contains(name), entry?.isFolder == true else { return name }
            for inner in try FileSystem.names(in: path) {
                let entry = try FileSystem.entry(at: "\(path)/\(inner)", followingLinks: false)
                guard inner.hasSuffix(".ics"), entry?.isFile == true else { return "\(name)/\(inner)" }
            }
        }
        return isPlan("\(folder)/\(Export.plan)") ? nil : first
    }

    /// What an export in that folder has published; `nil` where there is none, or it is of the time before there were manifests.
    ///
    /// A manifest that cannot be read is a failure: without it every calendar would get new identities.
    static func ledger(in folder: String) throws(ExportFailure) -> CalendarLedger? {
        let path = "\(folder)/\(Export.manifest)"
        guard try FileSystem.entry(at: folder)?.isFolder == true, try FileSystem.entry(at: path)?.isFile == true else {
            return nil
        }
        guard let data = FileManager.default.contents(atPath: path) else { throw ExportFailure(path: path, cause: .noPermission) }
        guard let ledger = CalendarLedger(json: [UInt8](data)) else {
            throw ExportFailure(path: path, cause: .unreadableManifest)
        }
        return ledger
    }

    /// Whether the file holds a plan of ours, of any version.
    private static func isPlan(_ path: String) -> Bool {
        struct Head: Decodable {
            let schema: String
        }
        guard let data = FileManager.default.contents(atPath: path),
            let head = try? JSONDecoder().decode(Head.self, from: data)
        else { return false }
        return head.schema.hasPrefix("onboard.plan/")
    }
}
