import Calendars
import Documents
import Testing

@testable import Presentation

@Suite struct `What is said about a staff file` {
    /// Each problem, in each of its forms.
    static let problems: [StaffProblem] = {
        let day = CivilDate(daysSinceEpoch: 20_000)
        let reasons: [HoursProblem.Reason] = [
            .notUnderstood(part: "x"), .impossibleTime(part: "09-25"), .impossibleDate(part: "31.02.2027"),
            .emptyRange(part: "09:00-09:00"), .overlappingRanges, .breakOutsideHours, .impossibleRota(part: "0/2", limit: 366),
            .rotaWithDays(pattern: "2/2"), .daysDoNotMatch(pattern: "5/2", days: 6), .shiftWithoutRota, .startWithoutRota,
            .saidTwice(part: "3/3"),
        ]
        let hours = reasons.map { StaffProblem.hours(HoursProblem(text: "x", reason: $0)) }
        let foreign = [ForeignFile.workbook, .oldWorkbook, .pdf, .binary].map(StaffProblem.notText)
        return hours + foreign + [
            .nobody, .encodingGuessed(.windows1251, sample: ""), .encodingGuessed(.utf16BigEndian, sample: "x"),
            .brokenCharacters(.utf8, count: 2), .strayQuote, .unclosedQuote, .cellTooLong(limit: 9), .tooManyCells(limit: 9),
            .tooManyRows(limit: 9), .moreProblems(count: 2), .noHeader(found: ["x"]), .rowsAboveHeader(count: 2),
            .repeatedColumn(.team, used: "x", ignored: "z"), .columnMissing(.id), .columnMissing(.role), .columnMissing(.name),
            .optionalColumnMissing(.email), .rowsShort(cells: 1, expected: 2, count: 3), .rowLong(text: "x", expected: 2),
            .emptyRows(count: 1), .totalRow(text: "x", stated: 9, people: 8), .spacesLeftOut(count: 2), .unusualSpaces(count: 1),
            .controlCharacters(count: 1), .controlCharacters(count: 2),
            .idMissing(name: nil), .idMissing(name: "x"), .idsFromEmail(count: 2),
            .idRepeated(id: "3", firstLine: 4, sameName: true), .idRepeated(id: "3", firstLine: nil, sameName: false),
            .nameMissing(id: nil), .emailMissing(name: "x", count: 1), .emailMissing(name: "x", count: 2),
            .emailInvalid(text: "x"), .emailLowercased(text: "X", count: 2), .emailShared(email: "x", firstLine: 2),
            .unknownRole(text: "x", suggestion: "z"), .roleMissing(position: nil), .roleMissing(position: "x"),
            .roleGuessed(position: "x", roles: [RoleID("head"), RoleID("sales")], count: 2), .rolesNotChecked,
            .teamRespelled(text: "x", team: "X", count: 1), .siteRespelled(text: "x", site: "X", count: 2),
            .unknownZone(text: "x", suggestion: nil), .unknownLanguage(text: "x"), .unknownModule(text: "x", suggestion: "z"),
            .hoursMissing(name: "x", count: 1), .hoursMissing(name: "x", count: 2), .rotaFromFirstDay(nil, count: 1),
            .rotaFromFirstDay(day, count: 5), .notADate(text: "x"), .impossibleDate(text: "x", isUsed: true),
            .impossibleDate(text: "x", isUsed: false), .dayFirst(text: "1/2/27", date: day, count: 2),
            .leaveReversed(first: day, last: day), .leaveHalf(.leaveFrom, text: "x"), .leaveHalf(.leaveTo, text: "x"),
            .leavesDoNotPair(starts: 1, ends: 2), .startsLater(name: "x", date: day),
        ]
    }()

    @Test(arguments: problems) func `is said in each language, in that one alone`(_ problem: StaffProblem) {
        let english = StaffWording.text(problem, in: .english)
        let russian = StaffWording.text(problem, in: .russian)
        #expect(!english.isEmpty && !english.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }, "\(english)")
        #expect(russian.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }, "\(russian)")
        for text in [english, russian] {
            #expect(!text.contains("  ") && !text.contains("Optional") && !text.hasSuffix("."), "\(text)")
        }
    }

    @Test func `names what was found, what is expected and what may have been meant`() {
        let problem = StaffProblem.unknownZone(text: "Europe/Moskow", suggestion: "Europe/Moscow")
        #expect(
            StaffWording.text(problem, in: .english)
                == "no such time zone: “Europe/Moskow”; a name like Europe/Moscow is expected; did you mean “Europe/Moscow”?")
        #expect(
            StaffWording.text(problem, in: .russian)
                == "нет такого часового пояса: «Europe/Moskow»; ожидается название вроде Europe/Moscow; может быть, «Europe/Moscow»?"
        )
    }

    @Test func `cuts long texts and puts them on one line`() {
        let text = StaffWording.text(.emailInvalid(text: "a\n" + String(repeating: "b", count: 500)), in: .english)
        #expect(text.count < 160)
        #expect(!text.contains("\n"))
    }

    @Test func `names columns that are not used`() {
        let columns: [StaffProblem.ExtraColumn] = [
            .init(number: 3, header: "Phone", suggestion: nil), .init(number: 4, header: "", suggestion: nil),
            .init(number: 5, header: "Emial", suggestion: "email"),
        ]
        #expect(
            StaffWording.text(.extraColumns(columns), in: .english)
                == "columns that are not used: “Phone”, column 4 without a name, “Emial” (did you mean “email”?)")
    }
}
