internal import Calendars
public import Documents

/// What is said about a document: where, what was found, what was expected, and what to do.
public enum DiagnosticWording {
    /// One line for people: `rollout.yaml:12:7: error: …`.
    public static func line(_ diagnostic: Diagnostic, in language: Language) -> String {
        let place = diagnostic.place
        var start = place.file.map { "\($0):" } ?? ""
        if let line = place.line { start += "\(line):" }
        if place.line != nil, let column = place.column { start += "\(column):" }
        let kind = severity(diagnostic.severity, in: language)
        return "\(start.isEmpty ? "" : start + " ")\(kind): \(text(diagnostic.problem, in: language))"
    }

    /// The sentence for a problem, without its place.
    public static func text(_ problem: Problem, in language: Language) -> String {
        DocumentSentences(language: language).text(problem)
    }

    /// What a severity is called.
    public static func severity(_ severity: Diagnostic.Severity, in language: Language) -> String {
        switch (severity, language) {
        case (.error, .english): "error"
        case (.error, .russian): "ошибка"
        case (.notice, .english): "notice"
        case (.notice, .russian): "замечание"
        }
    }

    /// `2 errors, 1 notice`; where not all are listed, how many there are in all.
    public static func summary(_ diagnostics: [Diagnostic], in language: Language) -> String {
        var (errors, notices, more) = (0, 0, 0)
        for diagnostic in diagnostics {
            switch (diagnostic.problem, diagnostic.severity) {
            case (.staff(.moreProblems(let count)), _): more += count
            case (_, .error): errors += 1
            case (_, .notice): notices += 1
            }
        }
        var parts: [String] = []
        if errors > 0 || notices == 0 {
            switch language {
            case .english: parts.append(Plural.english(errors, "error", "errors"))
            case .russian: parts.append(Plural.russian(errors, "ошибка", "ошибки", "ошибок"))
            }
        }
        if notices > 0 {
            switch language {
            case .english: parts.append(Plural.english(notices, "notice", "notices"))
            case .russian: parts.append(Plural.russian(notices, "замечание", "замечания", "замечаний"))
            }
        }
        let listed = parts.joined(separator: ", ")
        guard more > 0 else { return listed }
        let count = NumberWording.whole(more, in: language)
        return switch language {
        case .english: "\(listed) and \(count) more (not listed)"
        case .russian: "\(listed) и ещё \(count) (не показаны)"
        }
    }
}

/// The sentences of one language; both languages stand side by side in each.
struct DocumentSentences {
    let language: Language
    /// Quotes, hints and the choice of language are those of the staff's sentences.
    private var staff: StaffSentences { StaffSentences(language: language) }

    func say(_ english: @autoclosure () -> String, _ russian: @autoclosure () -> String) -> String {
        staff.say(english(), russian())
    }

    /// A piece of the document: as it is written there, in the quotes of this language.
    func quoted(_ text: some CustomStringConvertible) -> String { staff.quoted(text.description) }
    func hint(_ suggestion: String?) -> String { staff.hint(suggestion) }

    /// A key of the document: the same in both languages.
    func key(_ name: String) -> String { "`\(name)`" }

    func list(_ names: [String]) -> String { names.map(key).joined(separator: ", ") }

    func date(_ date: CivilDate) -> String { DateWording.short(date, in: language) }

    func text(_ problem: Problem) -> String {
        switch problem {
        case .fileMissing(let path): fileMissing(path)
        case .folderInsteadOfFile(let path): folderInsteadOfFile(path)
        case .folderWithoutRollout(let path): folderWithoutRollout(path)
        case .fileUnreadable(let path, let reason): fileUnreadable(path, reason)
        case .notAnOrdinaryFile(let path): notAnOrdinaryFile(path)
        case .fileTooLarge(let bytes, let limit): fileTooLarge(bytes, limit)
        case .notUTF8: notUTF8
        case .emptyDocument: emptyDocument
        case .tab: tab
        case .notYAML(let message): notYAML(message)
        case .severalDocuments: severalDocuments
        case .tooDeep(let limit): tooDeep(limit)
        case .tooManyValues(let limit): tooManyValues(limit)
        case .controlCharacters: controlCharacters
        case .duplicateKey(let name): duplicateKey(name)
        case .unknownKey(let name, let suggestion, let known): unknownKey(name, suggestion, known)
        case .missingKey(let name): missingKey(name)
        case .conflictingKeys(let one, let other): conflictingKeys(one, other)
        case .wrongKind(let found, let expected): wrongKind(found, expected)
        case .unreadable(let text, let expected, let suggestion): unreadable(text, expected, suggestion)
        case .tooLarge(let text, let most): tooLarge(text, most)
        case .impossibleDate(let text): impossibleDate(text)
        case .backwards(let text): backwards(text)
        case .emptyList(let name): emptyList(name)
        case .duplicateID(let id, let reference, let line): duplicateID(id, reference, line)
        case .unknownReference(let name, let reference, let suggestion): unknownReference(name, reference, suggestion)
        case .unknownCurriculum(let id, let bundled, let suggestion): unknownCurriculum(id, bundled, suggestion)
        case .prerequisiteCycle(let modules): prerequisiteCycle(modules)
        case .unreachablePrerequisite(let module, let neverTaught): unreachable(module, neverTaught)
        case .missingTranslation(let language): missingTranslation(language)
        case .unusedLanguage(let tag): unusedLanguage(tag)
        case .unknownVersion(let version): unknownVersion(version)
        case .firstPaymentAfterHorizon(let payment, let end): firstPaymentAfterHorizon(payment, end)
        case .goLiveAfterHorizon(let goLive, let end): goLiveAfterHorizon(goLive, end)
        case .goLiveBeforePayment(let goLive, let payment): goLiveBeforePayment(goLive, payment)
        case .noDatedPayment: noDatedPayment
        case .sharesNotWhole(let sum): sharesNotWhole(sum)
        case .featureTwice(let feature, let stage): featureTwice(feature, stage)
        case .stageWithoutModules(let stage): stageWithoutModules(stage)
        case .noWorkingHours: noWorkingHours
        case .noTrainers(let module): noTrainers(module)
        case .teachesNothing: teachesNothing
        case .teachesNothingNeeded: teachesNothingNeeded
        case .noRooms(let module): noRooms(module)
        case .nobodyTeaches(let module): nobodyTeaches(module)
        case .noRoomFits(let module): noRoomFits(module)
        case .nobodyAtSite(let site): nobodyAtSite(site)
        case .emptyPattern: emptyPattern
        case .offGrid(let text): offGrid(text)
        case .outsideHorizon(let text): outsideHorizon(text)
        case .noSuchPart(let part, let parts): noSuchPart(part, parts)
        case .notEnrolled(let employee, let module): notEnrolled(employee, module)
        case .pinnedTwice(let employee, let module, let part): pinnedTwice(employee, module, part)
        case .pinnedWithout(let reference): pinnedWithout(reference)
        case .pinnedUntaught(let trainer, let module): pinnedUntaught(trainer, module)
        case .pinnedTooMany(let count, let limit): pinnedTooMany(count, limit)
        case .pinnedRoomUnfit(let room, let module): pinnedRoomUnfit(room, module)
        case .pinnedElsewhere(let employee, let site): pinnedElsewhere(employee, site)
        case .pinnedOverlap(let reference, let id, let line): pinnedOverlap(reference, id, line)
        case .pinnedBefore(let employee, let module, let needs, let line): pinnedBefore(employee, module, needs, line)
        case .atOnceAssumed(let keys): atOnceAssumed(keys)
        case .targetWithoutRefreshers: targetWithoutRefreshers
        case .staff(let problem): StaffWording.text(problem, in: language)
        case .sheet(let problem): sheet(problem)
        case .hours(let problem): HoursWording.text(problem, in: language)
        case .calendar(let problem): calendar(problem)
        case .busyTimesMissing(let owner, let file): busyTimesMissing(owner, file)
        case .eventsLeftOut(let free, let cancelled, let outside): eventsLeftOut(free, cancelled, outside)
        }
    }
}
