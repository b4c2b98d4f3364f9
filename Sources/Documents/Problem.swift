/// What can be wrong with, or is worth saying about, a document. The wording is in Presentation.
public enum Problem: Hashable, Sendable {
    /// The file is not there.
    case fileMissing(path: String)
    /// Something about a staff file, or a list of staff.
    case staff(StaffProblem)
}
