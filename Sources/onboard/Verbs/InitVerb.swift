import ArgumentParser
import Calendars
import Documents
import Foundation
import Presentation
import Publishing

struct InitVerb: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init",
            abstract: Help.initAbstract,
            discussion: Help.initDiscussion)
    }

    @Argument(help: Help.initFolder)
    var folder: String = "."
    @Option(help: Help.initCurriculum) var curriculum: String = "amocrm"
    @Option(help: Help.initFrom) var from: String?
    @Option(
        help: Help.initStart)
    var start: String?
    @Option(name: .customLong("lang"), help: Help.language) var asked: Language?

    func run() throws {
        let language = asked ?? Speech.system
        let (chosen, curriculumFile) = try readCurriculum(language)
        let firstDay = try readStart(language)
        let staff = try readStaff(chosen, language)
        let zone = NewRollout.commonZone(of: staff) ?? Zone(identifier: TimeZone.current.identifier) ?? .utc
        let file = folder.hasSuffix("/") ? folder + DocumentReader.rolloutFile : "\(folder)/\(DocumentReader.rolloutFile)"
        let rollout = NewRollout(
            curriculum: chosen, curriculumFile: curriculumFile, staff: staff,
            staffFile: from.map { Files.path(of: $0, from: folder) },
            firstDay: firstDay, zone: zone, language: language)
        guard rollout.isInCalendar else {
            Terminal.message(ProgramWording.startTooLate(firstDay, in: language))
            throw Status.input
        }
        if FileManager.default.fileExists(atPath: folder) {
            try Files.create(rollout.bytes, at: file, language)
        } else {
            try Files.createFolder([OutputFile(path: DocumentReader.rolloutFile, bytes: rollout.bytes)], at: folder, language)
        }
        Terminal.result(
            ProgramWording.started(file.hasPrefix("./") ? String(file.dropFirst(2)) : file, folder: folder, in: language))
    }

    /// The curriculum, and how the document names its file; `nil` for a bundled one.
    private func readCurriculum(_ language: Language) throws -> (Curriculum, file: String?) {
        if let bundled = Bundled.curriculum(curriculum) { return (bundled, nil) }
        guard FileManager.default.fileExists(atPath: curriculum) else {
            return (try Bundled.required(curriculum, in: language), nil)
        }
        switch DocumentReader.curriculum(at: curriculum) {
        case .usable(let own, let notices):
            Report.print(notices, in: language)
            let file = Files.path(of: curriculum, from: folder)
            // In a document, a name that is a bundled curriculum's means that one.
            return (own, BundledFiles.curriculumIDs.contains(file) ? "./\(file)" : file)
        case .unusable(let diagnostics):
            Report.print(diagnostics, in: language)
            throw Status.input
        }
    }

    private func readStart(_ language: Language) throws -> CivilDate {
        guard let start else {
            let today = CivilDate(daysSinceEpoch: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
            return today.advanced(by: 1)
        }
        if let date = CivilDate(iso8601: start) { return date }
        Terminal.message(ProgramWording.notADate(start, in: language))
        throw Status.input
    }

    private func readStaff(_ curriculum: Curriculum, _ language: Language) throws -> [Employee] {
        guard let from else { return [] }
        switch DocumentReader.staff(at: from, curriculum: curriculum, language: language) {
        case .usable(let staff, let notices):
            Report.print(notices, in: language)
            return staff
        case .unusable(let diagnostics):
            Report.print(diagnostics, in: language)
            throw Status.input
        }
    }
}
