public import Documents

/// What has become of an earlier plan, as far as planning again needs it and the document does not say it.
///
/// Everything else that happens is said in the document: who has left is not on its staff any more, who has come is; illness and leave are
/// days off; a room is closed; a stage has another payment, set-up or go-live, or is gone with what it brings. A session that was to start
/// before now and of which nothing is said here has taken place, with everybody who was to attend.
public struct Happened: Hashable, Sendable {
    /// Sessions that have taken place, whatever the clock says: a clock that was set back does not move what was attended.
    public var held: Set<SessionID>
    /// Sessions that have not taken place, or will not, whatever the clock says: whoever was to attend needs another one.
    public var cancelled: Set<SessionID>
    /// Who was to attend a session that took place, did not attend enough of it, and needs another one.
    public var missed: Set<Attendance>
    /// Who is said to have attended a session, whether or not they had been told of it.
    public var attended: Set<Attendance>
    /// Who of them was not there, but has caught up with the session's recording.
    public var byRecording: Set<Attendance>

    /// Those facts.
    public init(
        held: Set<SessionID> = [], cancelled: Set<SessionID> = [], missed: Set<Attendance> = [],
        attended: Set<Attendance> = [], byRecording: Set<Attendance> = []
    ) {
        self.held = held
        self.cancelled = cancelled
        self.missed = missed
        self.attended = attended
        self.byRecording = byRecording
    }

    /// One person at one session.
    public struct Attendance: Hashable, Sendable {
        /// The session.
        public let session: SessionID
        /// Who.
        public let employee: EmployeeID

        /// That person there.
        public init(session: SessionID, employee: EmployeeID) {
            self.session = session
            self.employee = employee
        }
    }
}
