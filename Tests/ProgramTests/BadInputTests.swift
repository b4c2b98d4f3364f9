import Foundation
import Testing

/// Something that people get wrong, and what the program says to it.
struct BadInput: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Makes the mistake in a folder that holds a good roll-out.
    let spoil: @Sendable (Folder) throws -> Void
    var arguments = ["check"]
    /// What the message says, with its place.
    let says: String
    var status: Int32 = 2
}

@Suite struct `Bad input` {
    private static func rollout(_ old: String, _ new: String) -> @Sendable (Folder) throws -> Void {
        { try $0.replace(old, with: new, in: "rollout.yaml") }
    }

    static let cases: [BadInput] = [
        BadInput(
            testDescription: "no file", spoil: { _ in }, arguments: ["check", "nowhere.yaml"],
            says: "there is no file “nowhere.yaml”"),
        BadInput(
            testDescription: "a folder without rollout.yaml", spoil: { try $0.write("", to: "empty/readme.txt") },
            arguments: ["check", "empty"], says: "the folder “empty” holds no rollout.yaml"),
        BadInput(
            testDescription: "tabs in YAML", spoil: rollout("  - {id: tess", "\t- {id: tess"),
            says: "rollout.yaml:11:1: error: a tab"),
        BadInput(
            testDescription: "a wrong key", spoil: rollout("horizon:", "horizont:"),
            says: "rollout.yaml:4:1: error: unknown key `horizont`; did you mean `horizon`?"),
        BadInput(
            testDescription: "a day that no calendar has", spoil: rollout("payment: 2027-02-01", "payment: 2027-02-30"),
            says: "there is no such day as “2027-02-30”"),
        BadInput(
            testDescription: "a horizon that ends before it starts",
            spoil: rollout("2027-02-01..2027-06-30", "2027-06-30..2027-02-01"),
            says: "rollout.yaml:4:10: error: “2027-06-30..2027-02-01” ends before"),
        BadInput(
            testDescription: "a stage with an unknown feature", spoil: rollout("features: [deals]", "features: [deels]"),
            says: "there is no feature “deels”; did you mean “deals”?"),
        BadInput(
            testDescription: "a stage paid after the horizon", spoil: rollout("payment: 2027-02-01", "payment: 2027-07-01"),
            says: "is after the horizon"),
        BadInput(
            testDescription: "a trainer who teaches nothing", spoil: rollout("teaches: all", "teaches: []"),
            says: "this trainer teaches nothing"),
        BadInput(
            testDescription: "no rooms", spoil: rollout("\n  - {id: blue, capacity: 6}", " []"),
            says: "there is no room, though “basics” needs one"),
        BadInput(
            testDescription: "no employees", spoil: { try $0.write("id,name,email,role\n", to: "staff.csv") },
            says: "nobody is listed"),
        BadInput(
            testDescription: "a staff file with a stray quote",
            spoil: { try $0.replace("Ann Lee", with: "Ann \"Lee", in: "staff.csv") },
            says: "staff.csv:2:7: error: a quote inside a cell"),
        BadInput(
            testDescription: "a file that is a folder", spoil: rollout("staff: staff.csv", "staff: ."),
            says: "is a folder; a file was expected"),
        BadInput(
            testDescription: "a prerequisite cycle",
            spoil: { try $0.replace("duration: 60m", with: "duration: 60m, requires: [deals]", in: "curriculum.yaml") },
            says: "basics → deals → basics"),
        BadInput(
            testDescription: "a staff file of 200 MB",
            spoil: { folder in
                let handle = try FileHandle(forWritingTo: URL(filePath: folder.path).appending(path: "staff.csv"))
                try handle.truncate(atOffset: 200 << 20)
                try handle.close()
            }, says: "the file has 200 MB; at most 64 MB are read"),
        BadInput(
            testDescription: "a wrong option", spoil: { _ in }, arguments: ["plan", "--stategy", "staged"],
            says: "there is no option “--stategy” here; did you mean “--strategy”?"),
        BadInput(testDescription: "a wrong strategy", spoil: { _ in }, arguments: ["plan", "--strategy", "auto"], says: "auto"),
        BadInput(testDescription: "a wrong verb", spoil: { _ in }, arguments: ["plam"], says: "plam"),
        BadInput(
            testDescription: "a wrong moment", spoil: { _ in }, arguments: ["plan", "--now", "soon"],
            says: "“soon” is not a moment"),
        BadInput(
            testDescription: "an output folder that is read-only", spoil: { _ in },
            arguments: ["export", "--to", "/proc/onboard"],
            says: "/proc", status: 3),
        BadInput(
            testDescription: "an output file that is a folder", spoil: { try $0.write("", to: "folder/file") },
            arguments: ["plan", "--output", "folder"], says: "folder", status: 3),
        BadInput(
            testDescription: "a demo into a folder that holds something", spoil: { try $0.write("", to: "folder/file") },
            arguments: ["demo", "--to", "folder"], says: "folder"),
        BadInput(testDescription: "a roll-out that exists already", spoil: { _ in }, arguments: ["init"], says: "rollout.yaml"),
    ]

    @Test(arguments: cases) func `gets one clear error, and nothing is half-written`(_ case: BadInput) throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        try `case`.spoil(folder)
        let before = try folder.files
        let outcome = try Program.run(`case`.arguments, in: folder)
        #expect(outcome.status == `case`.status)
        #expect(outcome.problems.contains(`case`.says), "\(outcome.problems)")
        #expect(
            outcome.problems.split(separator: "\n").count { $0.contains("rror:") || $0.contains("шибка:") } == 1,
            "\(outcome.problems)")
        #expect(outcome.output.isEmpty)
        #expect(try folder.files == before)
    }

    @Test func `is told from the good roll-out that the cases spoil`() throws {
        let folder = try Folder()
        try folder.writeSmallRollout()
        #expect(try Program.run(["check"], in: folder).status == 0)
        #expect(try Program.run(["plan"], in: folder).status == 0)
    }

    @Test func `a full disk is said, and leaves no file behind`() throws {
        let folder = try Folder()
        try folder.copyExample("okna-plus")
        let before = try folder.files
        // A limit on the size of files stands in for a disk without room: the write fails half-way in both.
        let command = "trap '' XFSZ; ulimit -f 4; \"$0\" plan --output plan.json >/dev/null"
        let outcome = try Program.run(["-c", command, Program.path], in: folder, shell: true)
        #expect(outcome.status == 3)
        #expect(outcome.problems.contains("plan.json"))
        #expect(try folder.files == before)
    }
}
