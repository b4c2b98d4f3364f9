public import Calendars

/// What can be wrong with, or is worth saying about, a staff file or list. The wording is in Presentation.
///
/// Where a case has a `count`, it is said once for all that it is true of, at the first of them.
public enum StaffProblem: Hashable, Sendable {
    // The file
    /// It lists nobody.
    case nobody
    /// It is no text at all.
    case notText(ForeignFile)
    /// Nothing in the file says how its characters are written; `sample` is a piece of it as it was read.
    case encodingGuessed(TextEncoding, sample: String)
    /// Bytes that are no character in the file's encoding.
    case brokenCharacters(TextEncoding, count: Int)
    /// A quote where none may stand.
    case strayQuote
    /// A quote that opens a cell and is never closed.
    case unclosedQuote
    /// A cell that is too long to be one.
    case cellTooLong(limit: Int)
    /// A row of too many cells.
    case tooManyCells(limit: Int)
    /// More rows than are read.
    case tooManyRows(limit: Int)
    /// More problems than are listed.
    case moreProblems(count: Int)

    // Its columns
    /// None of the first rows names known columns.
    case noHeader(found: [String])
    /// Rows above the header were left out.
    case rowsAboveHeader(count: Int)
    /// Columns that are not used.
    case extraColumns([ExtraColumn])
    /// Two columns for one field; only the first is used.
    case repeatedColumn(StaffField, used: String, ignored: String)
    /// There is no column for a field that everybody needs.
    case columnMissing(StaffField)
    /// There is no column for this field, which nobody needs.
    case optionalColumnMissing(StaffField)

    // Its rows
    /// A row has fewer cells than the header; the missing ones are taken for empty.
    case rowsShort(cells: Int, expected: Int, count: Int)
    /// A row has text beyond the header's last column.
    case rowLong(text: String, expected: Int)
    /// Rows without any text were left out.
    case emptyRows(count: Int)
    /// A row of totals was left out; `stated` is its number, `people` how many rows of people there are above it.
    case totalRow(text: String, stated: Int?, people: Int)
    /// Spaces around and between words were left out.
    case spacesLeftOut(count: Int)
    /// Spaces that do not break, or have no width, were read as ordinary ones or left out.
    case unusualSpaces(count: Int)
    /// Characters that command a terminal were left out.
    case controlCharacters(count: Int)

    // People
    /// A row without an id.
    case idMissing(name: String?)
    /// There are no ids at all; the e-mail addresses serve as ids.
    case idsFromEmail(count: Int)
    /// Two people have one id.
    case idRepeated(id: String, firstLine: Int?, sameName: Bool)
    /// A person without a name.
    case nameMissing(id: String?)
    /// People without an e-mail address.
    case emailMissing(name: String, count: Int)
    /// What is no e-mail address.
    case emailInvalid(text: String)
    /// Addresses in capitals were read in lower case.
    case emailLowercased(text: String, count: Int)
    /// Two people have one e-mail address.
    case emailShared(email: String, firstLine: Int?)
    /// A role that the curriculum does not have.
    case unknownRole(text: String, suggestion: String?)
    /// No role, and no position that says one.
    case roleMissing(position: String?)
    /// The role was guessed from the position.
    case roleGuessed(position: String, roles: [RoleID], count: Int)
    /// No curriculum is known that roles and modules could be checked against.
    case rolesNotChecked
    /// Another spelling of a team was taken for the same team.
    case teamRespelled(text: String, team: String, count: Int)
    /// Another spelling of a site was taken for the same site.
    case siteRespelled(text: String, site: String, count: Int)
    /// A time zone that the database does not have.
    case unknownZone(text: String, suggestion: String?)
    /// A language that there is not.
    case unknownLanguage(text: String)
    /// A module that the curriculum does not have.
    case unknownModule(text: String, suggestion: String?)

    // Time
    /// Hours that cannot be read; also a trainer's or a room's.
    case hours(HoursProblem)
    /// People without hours keep the document's.
    case hoursMissing(name: String, count: Int)
    /// Rotas without a first day count from the horizon's first day; `nil` where no roll-out is known.
    case rotaFromFirstDay(CivilDate?, count: Int)
    /// What is no date.
    case notADate(text: String)
    /// A date that the calendar does not have. Where the column is not used it is only worth a notice.
    case impossibleDate(text: String, isUsed: Bool)
    /// Somebody who is to start work only after the horizon's first day; this is not taken into account.
    case startsLater(name: String, date: CivilDate)
    /// Dates with slashes were read day first.
    case dayFirst(text: String, date: CivilDate, count: Int)
    /// Leave that ends before it starts.
    case leaveReversed(first: CivilDate, last: CivilDate)
    /// Leave that starts and does not end, or ends and does not start.
    case leaveHalf(StaffField, text: String)
    /// More or fewer first days of leave than last ones.
    case leavesDoNotPair(starts: Int, ends: Int)

    /// A column that is not used.
    public struct ExtraColumn: Hashable, Sendable {
        /// Its number, from 1.
        public let number: Int
        /// Its header; empty where it has none.
        public let header: String
        /// What its header may have meant.
        public let suggestion: String?

        /// That column.
        public init(number: Int, header: String, suggestion: String?) {
            self.number = number
            self.header = header
            self.suggestion = suggestion
        }
    }
}
