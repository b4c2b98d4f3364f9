/// What libFuzzer calls: any bytes are read as a calendar, which must end in busy times or in findings, in bounded work.
///
/// `Tests/Fuzz/run` compiles it together with Sources/Calendars.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCalendar(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let first = CivilDate(iso8601: "2027-02-01"), let last = CivilDate(iso8601: "2027-06-30") else { return -1 }
    switch BusyCalendar.read(bytes, zone: fuzzZone, horizon: first...last) {
    case .success(let contents):
        precondition(contents.intervals.allSatisfy { $0.start < $0.end }, "an empty busy time")
        precondition(contents.intervals == contents.intervals.sorted(), "busy times out of order")
    case .failure(let failure):
        precondition(!failure.findings.isEmpty, "refused without a reason")
    }
    return 0
}

private let fuzzZone = Zone(identifier: "Europe/Berlin") ?? .utc
