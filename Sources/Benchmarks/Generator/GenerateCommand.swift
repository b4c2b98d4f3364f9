import ArgumentParser
import Documents
import Presentation
import Publishing

/// Writes a roll-out of a made-up company.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes the roll-out of a made-up company into a new folder.",
        discussion: "The same numbers and seed write the same bytes. Plan it like any other: onboard plan DIR.")

    @Option(help: "How many people.") var employees: Int
    @Option(help: "At how many sites; without it, one for every 150 people.") var sites: Int?
    @Option(help: "separate: each site has trainers and rooms of its own; pooled: trainers from outside teach everybody.")
    var shape: Company.Shape = .separate
    @Option(help: "How many of the four stages are bought.") var stages: Int = 4
    @Option(help: "Another seed, another company.") var seed: UInt64 = 1
    @Option(help: "The folder, new or empty.") var to: String

    func validate() throws {
        guard (1...Company.mostPeople).contains(employees) else {
            throw ValidationError("--employees: 1 to \(Company.mostPeople), not \(employees)")
        }
        guard (1...4).contains(stages) else { throw ValidationError("--stages: 1 to 4, not \(stages)") }
        guard let sites, !(1...employees).contains(sites) else { return }
        throw ValidationError("--sites: 1 to \(employees), not \(sites)")
    }

    func run() throws {
        let company = Company(
            employees: employees, sites: sites ?? Company.usualSites(for: employees), shape: shape, stages: stages, seed: seed)
        do throws(ExportFailure) {
            try WholeFolder.write(company.files, to: to, replacing: .nothing)
        } catch {
            Console.say(FailureWording.text(error, in: .english))
            if case .occupied = error.cause { throw ExitCode(2) }
            throw ExitCode(3)
        }
    }
}

extension Company.Shape: ExpressibleByArgument {}

extension Company {
    /// As many as a staff file may have.
    static let mostPeople = 50_000

    /// One site for every 150 people.
    static func usualSites(for employees: Int) -> Int { max(1, employees / 150) }

    /// The folder's files.
    var files: [OutputFile] {
        [
            OutputFile(path: "rollout.yaml", bytes: Array(document.utf8)),
            OutputFile(path: "staff.csv", bytes: Array(staffFile.utf8)),
        ]
    }
}
