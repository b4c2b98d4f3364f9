import ArgumentParser
import Foundation
import Learning

/// Fits the learning models to the published tables again.
struct CalibrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Derives the parameters of the learning models from the published tables.",
        discussion: """
            Reads the digitised tables of a folder (spacing_recall_cepeda.csv, bahrick1979.csv, carpenter2008_exp1_forgetting.csv,
            optimal_gaps_46.csv), fits both models, and prints each parameter beside the one that the program uses.
            """)

    @Argument(help: "The folder with the tables.") var folder: String

    func run() throws {
        let tables: PublishedTables
        do {
            tables = try PublishedTables(folder: URL(fileURLWithPath: folder))
        } catch let unreadable as PublishedTables.Unreadable {
            try fail("\(folder): \(unreadable)")
        } catch {
            try fail("\(folder): cannot be read: \(error.localizedDescription)")
        }
        for model in RetentionModel.allCases { report(Calibration(model, to: tables)) }
        let held = Retention(.ppe)
        if let threshold = held.fittedThreshold(tables.heldOut) {
            let error = (held.squares(tables.heldOut, at: threshold) / Double(tables.heldOut.count)).squareRoot()
            print("held out: Carpenter et al. 2008, tau \(text(threshold)), RMSE \(text(error))")
        }
        let law = tables.optimalGapLaw
        print("best gap against none: +\(text(tables.gainOfBestGap))")
        print("best gap: \(text(law.factor)) · delay^\(text(law.exponent)) days")
    }

    private func report(_ fit: Calibration) {
        print("\(fit.model.rawValue): RMSE \(text(fit.error)) over all cells")
        for (name, found, used) in fit.parameters { print("  \(name): \(text(found)), in use \(text(used))") }
    }

    private func text(_ number: Double) -> String { String(format: "%.5f", number) }

    private func fail(_ message: String) throws -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        throw ExitCode(2)
    }
}

extension Calibration {
    /// Each parameter that the program uses, as it was found, and as it is in use.
    var parameters: [(name: String, found: Double, used: Double)] {
        let constants: [Constant] =
            switch model {
            case .ppe: [Constants.ppeIntercept, Constants.ppeSlope, Constants.ppeNoise]
            case .pa: [Constants.paIntercept, Constants.paScale, Constants.paNoise]
            }
        let materials: [(PublishedTables.DataSet, Constant)] =
            switch model {
            case .ppe: [(.facts, Constants.ppeEasy), (.objects, Constants.ppeMedium), (.spanish, Constants.ppeHard)]
            case .pa: [(.facts, Constants.paEasy), (.objects, Constants.paMedium), (.spanish, Constants.paHard)]
            }
        return zip(constants, shared).map { ($0.id, $1, $0.value) }
            + materials.compactMap { set, constant in thresholds[set].map { (constant.id, $0, constant.value) } }
    }
}
