import Calendars
import Documents

/// On which days an employee is at work, as days from a first one: what counts as use.
///
/// Whole days, from the hours in the person's own zone; busy times and blocked hours are at work. Beyond the horizon the document closes
/// nothing, so that days there are a little too many.
struct WorkDays {
    /// The days of work of each pattern that some employee keeps, in order.
    private(set) var patterns: [[Int]] = []
    /// The pattern of each employee, in the staff's order.
    private(set) var patternOf: [Int] = []

    init(of rollout: Rollout, from first: CivilDate, count: Int) {
        let calendar = WorkCalendar(rollout.workingTime)
        let days = (0..<count).map(first.advanced)
        let closed = days.map { calendar.isClosed($0) && !calendar.isOpen($0) }
        let open = days.map(calendar.isOpen)
        let weekdays = days.map(\.weekday)
        var numbers: [[Int]: Int] = [:]
        for employee in rollout.staff {
            let off = employee.daysOff.map { first.days(to: $0.lowerBound)...first.days(to: $0.upperBound) }
            let works = (0..<count).filter { day in
                guard !closed[day], !off.contains(where: { $0.contains(day) }) else { return false }
                switch employee.hours ?? .weekly(rollout.workingTime.weekly) {
                case .rota(let rota): return rota.works(on: days[day])
                case .weekly(let weekly):
                    return weekly.ranges[weekdays[day]] != nil || (open[day] && weekly.ranges[.monday] != nil)
                }
            }
            let number = numbers[works] ?? patterns.count
            if number == patterns.count {
                numbers[works] = number
                patterns.append(works)
            }
            patternOf.append(number)
        }
    }
}
