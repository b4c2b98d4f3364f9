import Calendars
import Documents
import Scheduling

/// Where a minute becomes a slot: the horizon cut into slots of 15 minutes of absolute time, from the document's first midnight.
///
/// A slot's local day and ISO week are tables, built once a zone, so that daylight saving is solved here and nowhere else.
struct Grid {
    /// The first minute of the first slot.
    let start: Moment
    /// The number of slots.
    let slotCount: Int
    private let zone: Zone

    init(of rollout: Rollout) {
        zone = rollout.zone
        start = zone.moment(rollout.horizon.lowerBound, .midnight)
        let end = zone.moment(rollout.horizon.upperBound.advanced(by: 1), .midnight)
        slotCount = max(0, start.minutes(to: end) / Instance.minutesPerSlot)
    }

    /// The first minute of a slot.
    func moment(of slot: Int) -> Moment { start.advanced(by: slot * Instance.minutesPerSlot) }

    /// The slot that starts at that very minute; `nil` off the grid.
    func slot(at moment: Moment) -> Int? {
        let minutes = start.minutes(to: moment)
        guard minutes >= 0, minutes % Instance.minutesPerSlot == 0, minutes / Instance.minutesPerSlot < slotCount else {
            return nil
        }
        return minutes / Instance.minutesPerSlot
    }

    /// The first slot that starts at that minute or later; `slotCount` where none does.
    func firstSlot(from moment: Moment) -> Int {
        let minutes = start.minutes(to: moment)
        guard minutes > 0 else { return 0 }
        return min(slotCount, (minutes + Instance.minutesPerSlot - 1) / Instance.minutesPerSlot)
    }

    /// The first slot of a day of the document's zone; `slotCount` where it is after the horizon.
    func firstSlot(of date: CivilDate) -> Int { firstSlot(from: zone.moment(date, .midnight)) }

    /// The running number of a day, the same as in every ``Instance/ZoneTable``.
    func day(_ date: CivilDate) -> Int32 { Int32(clamping: date.daysSinceEpoch) }

    /// Days and weeks of one zone.
    func table(of zone: Zone) -> Instance.ZoneTable {
        var days: [Int32] = []
        var weeks: [Int32] = []
        days.reserveCapacity(slotCount + 1)
        weeks.reserveCapacity(slotCount + 1)
        for slot in 0...slotCount {
            let date = zone.local(moment(of: slot)).date
            days.append(day(date))
            // Weeks start on Monday; 1970-01-05 was one.
            weeks.append(Int32(clamping: (date.daysSinceEpoch + 3) / 7))
        }
        return Instance.ZoneTable(dayBySlot: days, weekBySlot: weeks)
    }

    /// At which slots a session of that many minutes may start, so that it lies within one of the stretches and, where a table is
    /// given, within one local day of it.
    func starts(in stretches: IntervalSet, minutes: Int, within table: Instance.ZoneTable?) -> SlotSet {
        var set = SlotSet(slotCount: slotCount)
        let touched = (minutes + Instance.minutesPerSlot - 1) / Instance.minutesPerSlot
        for stretch in stretches.intervals {
            var slot = firstSlot(from: stretch.start)
            while slot + touched <= slotCount, moment(of: slot).advanced(by: minutes) <= stretch.end {
                if let table {
                    if table.dayBySlot[slot] == table.dayBySlot[slot + touched - 1] { set.insert(slot) }
                } else {
                    set.insert(slot)
                }
                slot += 1
            }
        }
        return set
    }

    /// At which slots a session of that many minutes would touch one of the stretches.
    func touching(_ stretches: IntervalSet, minutes: Int) -> SlotSet {
        var set = SlotSet(slotCount: slotCount)
        for stretch in stretches.intervals {
            let first = firstSlot(from: stretch.start.advanced(by: 1 - minutes))
            var slot = first
            while slot < slotCount, moment(of: slot) < stretch.end {
                set.insert(slot)
                slot += 1
            }
        }
        return set
    }
}
