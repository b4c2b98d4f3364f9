import Foundation
import Testing

@Suite struct `The README` {
    /// A folder in which `onboard` is the program that was built.
    private func workplace() throws -> (folder: Folder, path: String) {
        let folder = try Folder()
        let commands = URL(filePath: folder.path).deletingLastPathComponent().appending(path: "bin")
        try FileManager.default.createDirectory(at: commands, withIntermediateDirectories: true)
        for name in ["onboard", "onboard-bench"] {
            let built = URL(filePath: Program.path).deletingLastPathComponent().appending(path: name)
            try FileManager.default.createSymbolicLink(at: commands.appending(path: name), withDestinationURL: built)
        }
        return (folder, "\(commands.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")")
    }

    private func run(_ command: String, in folder: Folder, path: String) throws -> Program.Outcome {
        try Program.run(["-c", command], in: folder, environment: ["PATH": path], shell: true)
    }

    @Test func `shows what its commands really print`() throws {
        var readme = try Readme()
        let (folder, path) = try workplace()
        let isRecording = ProcessInfo.processInfo.environment["ONBOARD_RECORD"] == "1"
        for (index, block) in readme.blocks.enumerated() where block.kind == "console" {
            var exchanges = Readme.exchanges(of: block)
            for number in exchanges.indices {
                let exchange = exchanges[number]
                let outcome = try run(exchange.command, in: folder, path: path)
                // 1 is a plan with a gap, which the reader is to see.
                #expect(outcome.status == 0 || outcome.status == 1, "\(exchange.command): \(outcome.problems)")
                var printed = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                if printed.last == "" { printed.removeLast() }
                if exchange.isCut, printed.count > exchange.shown.count {
                    printed = Array(printed.prefix(exchange.shown.count)) + [Readme.cut]
                }
                #expect(printed == exchange.output, "\(exchange.command)")
                exchanges[number].output = printed
            }
            readme.blocks[index].lines = Readme.lines(of: exchanges)
        }
        if isRecording {
            try readme.write()
            Issue.record("the README was written anew: read the difference, then run again without ONBOARD_RECORD")
        }
    }

    @Test func `begins with a command that plans, compares and exports an example`() throws {
        let block = try #require(try Readme().blocks.first { $0.kind == "sh" })
        let command = try #require(block.lines.first)
        #expect(block.lines.count == 1)
        #expect(command.contains("swift run -c release onboard demo"))
        let (folder, path) = try workplace()
        let outcome = try run(command.replacing("swift run -c release onboard", with: "onboard"), in: folder, path: path)
        #expect(outcome.status == 0, "\(outcome.problems)")
        for file in ["rollout.yaml", "staff.csv", "plans/staged/plan.json", "plans/at-once/plan.ics"] {
            #expect(FileManager.default.fileExists(atPath: "\(folder.path)/demo/\(file)"), "\(file)")
        }
    }

    @Test func `names the test command that every change is checked with`() throws {
        let commands = try Readme().blocks.filter { $0.kind == "sh" }.flatMap(\.lines).filter { $0.contains("pytest") }
        #expect(commands.count == 1)
        let check = String(decoding: try Data(contentsOf: Folder.repository.appending(path: ".ci/run")), as: UTF8.self)
        #expect(check.contains("grep -F pytest README.md"))
    }

    @Test func `solves an instance of the competition`() throws {
        let commands = try Readme().blocks.filter { $0.kind == "sh" }.flatMap(\.lines)
        let command = try #require(commands.first { $0.contains("itc2007") })
        let (folder, path) = try workplace()
        // Two events, a room, a feature, two students: one attends both.
        try folder.write("2 1 1 2\n3\n1 0\n1 1\n1\n0\n1\n", to: "comp-2007-2-1.tim")
        let outcome = try run(command.replacing("swift run -c release ", with: ""), in: folder, path: path)
        #expect(outcome.status == 0, "\(outcome.problems)")
        let answer = try String(contentsOfFile: "\(folder.path)/comp-2007-2-1.sln", encoding: .utf8)
        #expect(answer.split(separator: "\n").count == 2)
    }

    @Test func `describes a roll-out that is right`() throws {
        let blocks = try Readme().blocks
        let (folder, path) = try workplace()
        let rollout = try #require(blocks.first { $0.kind == "yaml" })
        let staff = try #require(blocks.first { $0.kind == "csv" })
        try folder.write(rollout.lines.joined(separator: "\n") + "\n", to: "rollout.yaml")
        try folder.write(staff.lines.joined(separator: "\n") + "\n", to: "staff.csv")
        let check = try run("onboard check", in: folder, path: path)
        #expect(check.status == 0, "\(check.problems)")
        #expect(try run("onboard compare", in: folder, path: path).status <= 1)
    }

    @Test func `names only files that are there`() throws {
        let text = String(decoding: try Data(contentsOf: Readme.url), as: UTF8.self)
        let paths = text.split(separator: "`").map(String.init).filter { $0.hasPrefix("Sources/") || $0.hasPrefix("Tests/") }
        #expect(paths.count >= 10)
        for path in paths {
            #expect(FileManager.default.fileExists(atPath: Folder.repository.appending(path: path).path), "\(path)")
        }
    }
}
