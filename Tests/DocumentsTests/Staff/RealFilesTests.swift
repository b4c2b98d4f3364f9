import Calendars
import Testing

@testable import Documents

@Suite struct `Staff files as companies keep them` {
    static let counts = [("staff_12_cp1251.csv", 12), ("staff_60_utf8bom.csv", 60), ("staff_400_cp1251.csv", 400)]

    @Test(arguments: counts) func `are read whole`(_ name: String, _ count: Int) throws {
        let reading = StaffReader.read(try staffFile(name), file: name, context: try staffContext())
        #expect(try reading.value().count == count)
    }
}
