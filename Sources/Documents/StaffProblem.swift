/// What can be wrong with, or is worth saying about, a staff file or list. The wording is in Presentation.
public enum StaffProblem: Hashable, Sendable {
    /// It lists nobody.
    case nobody
    /// Hours that cannot be read; also a trainer's or a room's.
    case hours(HoursProblem)
}
