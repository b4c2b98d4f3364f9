public import Calendars

/// What can be wrong with, or is worth saying about, a document. The wording is in Presentation.
public enum Problem: Hashable, Sendable {
    // MARK: Files

    /// The file is not there.
    case fileMissing(path: String)
    /// A folder where a file was expected.
    case folderInsteadOfFile(path: String)
    /// A folder that holds no `rollout.yaml`.
    case folderWithoutRollout(path: String)
    /// The system refuses to read the file, for that reason.
    case fileUnreadable(path: String, reason: ReadingObstacle)
    /// A pipe, a device or a socket where a file was expected.
    case notAnOrdinaryFile(path: String)
    /// The file is larger than what is read; both in bytes.
    case fileTooLarge(bytes: Int, limit: Int)

    // MARK: YAML

    /// The bytes are not UTF-8.
    case notUTF8
    /// There is nothing in the document.
    case emptyDocument
    /// A tab where YAML wants spaces.
    case tab
    /// The text is not YAML. `message` is the parser's own, in English.
    case notYAML(message: String)
    /// A second document in the file.
    case severalDocuments
    /// Lists and maps inside each other deeper than that.
    case tooDeep(limit: Int)
    /// More values than that, aliases counted in full.
    case tooManyValues(limit: Int)
    /// Characters that command a terminal, written as escapes, were left out.
    case controlCharacters
    /// A key that is in its map twice.
    case duplicateKey(String)
    /// A key that the map does not know.
    case unknownKey(String, suggestion: String?, known: [String])
    /// A key that the map must have.
    case missingKey(String)
    /// Two keys of which only one may be there.
    case conflictingKeys(String, String)
    /// A value of another kind than the expected one.
    case wrongKind(found: ValueKind, expected: Expected)
    /// A text that is not what was expected; `suggestion` is what may have been meant.
    case unreadable(String, expected: Expected, suggestion: String? = nil)
    /// A value of the expected form that is larger than what is read there.
    case tooLarge(String, most: Most)
    /// A date that no calendar has.
    case impossibleDate(String)
    /// A range that ends before it starts.
    case backwards(String)
    /// A list that may not be empty.
    case emptyList(key: String)

    // MARK: References

    /// An id that is used twice in its name space.
    case duplicateID(String, Reference, firstLine: Int?)
    /// A name that stands for nothing.
    case unknownReference(String, Reference, suggestion: String?)
    /// The curriculum is neither a bundled one nor a file.
    case unknownCurriculum(String, bundled: [String], suggestion: String?)

    // MARK: Curriculum

    /// Prerequisites that run in a circle: each module requires the next, the last the first.
    case prerequisiteCycle([ModuleID])
    /// A module whose prerequisites some of its roles are never taught: there they do not bind.
    case unreachablePrerequisite(ModuleID, [NeverTaught])
    /// A title without a text in a language that other titles have.
    case missingTranslation(Language)
    /// A title in a language that the program does not speak.
    case unusedLanguage(String)

    // MARK: Rollout

    /// The document is of another version of the format.
    case unknownVersion(String)
    /// A stage that is first paid after the horizon.
    case firstPaymentAfterHorizon(CivilDate, horizonEnd: CivilDate)
    /// A go-live after the horizon: sessions still lie inside.
    case goLiveAfterHorizon(CivilDate, horizonEnd: CivilDate)
    /// A go-live before the first payment.
    case goLiveBeforePayment(CivilDate, payment: CivilDate)
    /// Payments none of which has a date.
    case noDatedPayment
    /// Shares that do not sum to the whole.
    case sharesNotWhole(sum: String)
    /// A feature that an earlier stage brings already.
    case featureTwice(FeatureID, stage: StageID)
    /// A stage that no module belongs to.
    case stageWithoutModules(StageID)
    /// Nobody works on any day.
    case noWorkingHours
    /// No trainer, though modules need one.
    case noTrainers(ModuleID)
    /// A trainer who teaches nothing.
    case teachesNothing
    /// A trainer who teaches nothing that the stages bring.
    case teachesNothingNeeded
    /// No room, though modules need one.
    case noRooms(ModuleID)
    /// A module that nobody teaches.
    case nobodyTeaches(ModuleID)
    /// A module that no room suits.
    case noRoomFits(ModuleID)
    /// A room at a site where nobody works.
    case nobodyAtSite(SiteName)
    /// A pattern without any key.
    case emptyPattern
    /// A pinned session that starts off the grid of 15 minutes.
    case offGrid(String)
    /// A pinned session outside the horizon.
    case outsideHorizon(String)
    /// A pinned session of a part that the module does not have.
    case noSuchPart(Int, parts: Int)
    /// A pinned session for somebody who does not need the module.
    case notEnrolled(EmployeeID, ModuleID)
    /// An employee who is pinned to the same part twice.
    case pinnedTwice(EmployeeID, ModuleID, part: Int)
    /// A pinned session whose format needs a trainer or a room, and has none.
    case pinnedWithout(Reference)
    /// A pinned session whose trainer does not teach the module.
    case pinnedUntaught(TrainerID, ModuleID)
    /// A pinned session with more people than group or room take.
    case pinnedTooMany(Int, limit: Int)
    /// A pinned session in a room that lacks what the module needs.
    case pinnedRoomUnfit(RoomID, ModuleID)
    /// A pinned session in a room of a site at which an attendee is not.
    case pinnedElsewhere(EmployeeID, SiteName)
    /// Somebody, or a room, in two pinned sessions at once: the other is on that line, or it is the same session.
    case pinnedOverlap(Reference, String, line: Int?)
    /// A pinned session before the end of what its attendee needs first, which is pinned on that line.
    case pinnedBefore(EmployeeID, ModuleID, needs: ModuleID, line: Int?)
    /// What the document does not say about buying at once was assumed: those keys, from the stages.
    case atOnceAssumed([String])
    /// A target for readiness, and no module that is taught has a refresher to reach it by.
    case targetWithoutRefreshers

    // MARK: Others

    /// Something about a staff file, or a list of staff.
    case staff(StaffProblem)
    /// Something about a list of attendance or of scores.
    case sheet(SheetProblem)
    /// Hours that are written as text.
    case hours(HoursProblem)
    /// Something about a calendar file.
    case calendar(BusyCalendar.Problem)
    /// Whoever's calendar cannot be read: their busy times are not known.
    case busyTimesMissing(of: String, file: String)
    /// Events of a calendar that were left out: free, cancelled, or outside the horizon.
    case eventsLeftOut(free: Int, cancelled: Int, outside: Int)

    /// Why the system does not read a file.
    public enum ReadingObstacle: Hashable, Sendable {
        /// This user may not read it.
        case noPermission
        /// A part of the path that should be a folder is a file.
        case notAFolder
        /// Links that lead in a circle.
        case linksInACircle
        /// A name is longer than the disk allows.
        case nameTooLong
        /// The disk or its connection fails.
        case device
        /// Anything else, as the system numbers it.
        case system(code: Int32)
    }

    /// What a value is, by its shape.
    public enum ValueKind: Hashable, Sendable {
        case nothing, text, list, map
    }

    /// What was expected.
    public enum Expected: Hashable, Sendable {
        /// Shapes.
        case text, list, map
        /// A title: a text, or a map of language to text.
        case title
        /// An id: `[a-z0-9][a-z0-9_-]*`.
        case id
        /// `2027-02-01`.
        case date
        /// `2027-02-01..2027-02-05`, or one date.
        case dateRange
        /// A range of dates, or the name of a calendar file.
        case closedDays
        /// `2027-02-01`, or `acceptance`.
        case paymentDate
        /// `2027-02-10 10:00`.
        case localTime
        /// `09:00-13:00`.
        case timeRange
        /// `mon`, or `mon-fri`.
        case weekday
        /// `5`, or `1-5`, from 1 to 31.
        case dayOfMonth
        /// `90m`, `1h30m`, whole minutes.
        case minutes
        /// `10d`.
        case days
        /// A gap: `1d`, or minutes.
        case gap
        /// `1-4`, in days.
        case dayCounts
        /// `50%`.
        case share
        /// `30%..90%`.
        case shareRange
        /// A number of people, or a share.
        case countOrShare
        /// An amount of money, at least 0, with at most two decimals.
        case money
        /// A whole number in a range.
        case count(ClosedRange<Int>)
        /// A number, at least 0.
        case weight
        /// A name of the time zone database.
        case zone
        /// One of these words.
        case oneOf([String])
        /// Hours: a weekly map, or a text as in a staff file.
        case hours
        /// `all`, or a list of modules.
        case modules
        /// The path of a staff file, or a list of people.
        case staff
    }

    /// The most that a value may be.
    public enum Most: Hashable, Sendable {
        /// Days of a horizon, both ends included.
        case horizonDays(Int)
        /// Days of a set-up, a delay or a notice.
        case days(Int)
        /// Minutes of one sitting.
        case minutes(Int)
        /// Any number in a length of time.
        case number(Int)
        /// An amount.
        case money(Money)
    }

    /// A prerequisite, and the roles that need what requires it but can never meet it.
    public struct NeverTaught: Hashable, Sendable {
        /// What is required.
        public let module: ModuleID
        /// Who is never taught it.
        public let roles: [RoleID]

        /// That module and those roles.
        public init(module: ModuleID, roles: [RoleID]) {
            self.module = module
            self.roles = roles
        }
    }

    /// What a name refers to.
    public enum Reference: Hashable, Sendable {
        case feature, module, role, stage, wave, trainer, room, employee, team, site, session
    }
}
