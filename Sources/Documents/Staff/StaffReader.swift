/// Reads who is to be trained, from a file or from a list in the roll-out, with the same checks.
public enum StaffReader {
    /// Reads a CSV or TSV file. All its problems come at once; what was guessed or left out is said in notices.
    public static func read(_ bytes: [UInt8], file: String, context: StaffContext) -> Reading<[Employee]> {
        .unusable([Diagnostic(.error, .staff(.nobody), at: .init(file: file))])
    }

    /// Reads a list that is in the roll-out itself. `place` is the list's own.
    public static func read(rows: [StaffRow], at place: Diagnostic.Place, context: StaffContext) -> Reading<[Employee]> {
        .unusable([Diagnostic(.error, .staff(.nobody), at: place)])
    }
}
