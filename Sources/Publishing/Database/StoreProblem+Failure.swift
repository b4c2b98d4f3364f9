internal import Planning
public import Presentation
public import Storage

extension StoreProblem {
    /// What a failure of the database is to people.
    public init(_ failure: StoreFailure) {
        self =
            switch failure {
            case .newerVersion(let path): .newerVersion(path: path)
            case .locked(let path): .locked(path: path)
            case .corrupt(let path): .corrupt(path: path)
            case .damaged(.publication(let id), let path): .damagedPublication(id.number, path: path)
            case .damaged(.replan(let number), let path): .damagedReplan(number, path: path)
            case .damaged(.entry(let id), let path): .damagedEntry(id.number, path: path)
            case .foreign(let path): .foreign(path: path)
            case .notWritable(let path): .notWritable(path: path)
            case .full(let path): .full(path: path)
            case .unreadable(let path, let code): .unreadable(path: path, code: code)
            // What was to be undone was looked up a moment ago.
            case .overtaken, .unknownEntry, .undoneAlready: .overtaken
            }
    }
}
