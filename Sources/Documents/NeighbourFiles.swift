import Calendars

/// The files that a document names: their paths are relative to it.
struct NeighbourFiles: Sendable {
    /// The folder of the document; empty for the current one.
    let folder: String
    /// What the user called that folder, for problems.
    let displayFolder: String
    /// Takes note of each file that is asked for.
    var noting: @Sendable (_ path: String) -> Void = { _ in }
    /// Takes each file that was read, by the name that the document gives it.
    var keeping: @Sendable (_ name: String, _ bytes: [UInt8]) -> Void = { _, _ in }
    /// The files by those names, where they are kept and no disk is asked.
    var kept: [String: [UInt8]]?

    /// The path of a file that the document names.
    func path(of name: String) -> String { Self.join(folder, name) }

    /// What the file is called in problems.
    func name(of name: String) -> String { Self.join(displayFolder, name) }

    /// The bytes of a file that the document names at that place.
    func read(
        _ name: String, mentioned place: Diagnostic.Place, maximumBytes: Int = SourceFile.maximumBytes
    ) -> Result<[UInt8], Diagnostic> {
        if let kept {
            return kept[name].map { .success($0) }
                ?? .failure(Diagnostic(.error, .fileMissing(path: self.name(of: name)), at: place))
        }
        noting(path(of: name))
        let read = SourceFile.read(path(of: name), as: self.name(of: name), mentioned: place, maximumBytes: maximumBytes)
        if case .success(let bytes) = read { keeping(name, bytes) }
        return read
    }

    /// The busy times of a calendar file.
    func calendar(
        _ file: String, zone: Zone, horizon: ClosedRange<CivilDate>, at place: Diagnostic.Place
    ) -> Reading<BusyTimes> {
        switch read(file, mentioned: place, maximumBytes: BusyCalendar.maximumBytes) {
        case .failure(let diagnostic): return .unusable([diagnostic])
        case .success(let bytes):
            let name = name(of: file)
            switch BusyCalendar.read(consume bytes, zone: zone, horizon: horizon) {
            case .failure(let failure):
                return .unusable(
                    failure.findings.map {
                        Diagnostic(.error, .calendar($0.problem), at: Diagnostic.Place(file: name, line: $0.line))
                    })
            case .success(let contents):
                var notices: [Diagnostic] = []
                if contents.freeCount + contents.cancelledCount + contents.outsideCount > 0 {
                    let problem = Problem.eventsLeftOut(
                        free: contents.freeCount, cancelled: contents.cancelledCount, outside: contents.outsideCount)
                    notices.append(Diagnostic(.notice, problem, at: Diagnostic.Place(file: name)))
                }
                return .usable(BusyTimes(intervals: contents.intervals, days: contents.days), notices: notices)
            }
        }
    }

    private static func join(_ folder: String, _ name: String) -> String {
        if name.hasPrefix("/") || folder.isEmpty { return name }
        return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}
