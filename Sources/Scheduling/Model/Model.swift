/// An instance laid out for the search: kept slots only, flat rows of bits, and the tables that the moves look things up in.
struct Model: Sendable {
    /// What it was made from.
    let instance: Instance
    /// The kept slots.
    let grid: CompactGrid
    /// The days and weeks of each zone.
    let calendars: [CompactCalendar]
    /// The 64-bit words of a row of kept slots.
    let words: Int
    /// How many different durations there are.
    let durationCount: Int
    /// Minutes of each duration.
    let minutesOf: [Int]
    /// Slots that a session of each duration touches.
    let lengthOf: [Int]
    /// The most of these.
    let longest: Int
    /// Rows by person and duration: free starts.
    let personStarts: [UInt64]
    /// Rows by person and duration: starts better avoided.
    let personAvoided: [UInt64]
    /// Rows by trainer and duration.
    let trainerStarts: [UInt64]
    /// Rows by room and duration.
    let roomStarts: [UInt64]
    /// Each person's enrolments.
    let enrolmentsOfPerson: [[Int]]
    /// Each activity's enrolments.
    let enrolmentsOfActivity: [[Int]]
    /// The durations of each person's enrolments.
    let durationsOfPerson: [[Int]]
    /// The durations of what each trainer teaches.
    let durationsOfTrainer: [[Int]]
    /// The trainers that a person is; nearly always none or one.
    let trainersOfPerson: [[Int]]
    /// Those that come after each enrolment.
    let successors: [[Instance.Predecessor]]
    /// What a trainer teaches only after each enrolment of their own.
    let guarded: [[Guarded]]
    /// The first start of each enrolment, not counting what comes before.
    let ready: [Int]
    /// The last start of each enrolment with which it is not late; -1 where there is none.
    var lastOnTime: [Int]
    /// The weeks over which each person's minutes could be spread, at least 1.
    var weeksOpen: [Int]
    /// What days cost, table after table over the kept days of zone 0; the first is all nothing.
    let dayCosts: [Int32]
    /// Where the table of each enrolment begins.
    let dayCostRow: [Int]
    /// What people have been told.
    let appointments: Appointments
    /// The kinds of place of each activity.
    let places: [[Place]]
    /// Learners of one team with a limit and one site, counted together.
    let cohorts: [Cohort]
    /// The cohort of each person.
    let cohortOf: [Int]
    /// The first slot of the instance on each day of zone 0, from `firstDay` on.
    let dayStarts: [Int]
    /// The day of zone 0 of the first slot.
    let firstDay: Int32

    /// That a trainer teaches an activity only after an enrolment of their own.
    struct Guarded: Sendable {
        let trainer: Int
        let activity: Int
    }

    /// Learners of one team (-1: none with a limit) and one site (-1: none).
    struct Cohort: Hashable, Sendable {
        let team: Int
        let site: Int
    }

    /// A kind of place where an activity may be: the rooms of one site, those without a site, or the desks of a site.
    struct Place: Sendable {
        /// The site to which it takes the trainer; -1 is none.
        let site: Int
        /// Its rooms, the smallest first; empty where none is needed.
        let rooms: [Int]
        /// The most learners in it.
        let capacity: Int
        /// Who could teach there, the cheapest first; empty where nobody is needed.
        let trainers: [Int]
        /// The cohorts that may sit there.
        let cohorts: [Int]
    }

    /// The calendar of a person.
    func calendar(ofPerson person: Int) -> CompactCalendar { calendars[instance.people[person].zone] }

    /// The duration of an enrolment's activity.
    func duration(ofEnrolment enrolment: Int) -> Int {
        instance.activities[instance.enrolments[enrolment].activity].durationIndex
    }

    /// The first slot of the instance on a day of zone 0, or the end of the grid.
    func firstSlot(ofDay day: Int) -> Int {
        let index = day - Int(firstDay)
        return index < 0 ? 0 : index < dayStarts.count ? dayStarts[index] : instance.slotCount
    }

    /// The day of zone 0 on which an activity ends that starts at a slot of the instance.
    func endDay(start: Int, minutes: Int) -> Int32 {
        instance.zones[0].dayBySlot[min(start + minutes / Instance.minutesPerSlot, instance.slotCount)]
    }

    /// The last slot of the instance at which an activity may start to end by that day.
    func lastStart(endingBy day: Int32, minutes: Int) -> Int {
        firstSlot(ofDay: Int(day) + 1) - 1 - minutes / Instance.minutesPerSlot
    }

    /// What it costs to start an enrolment at a kept slot, by its day.
    @inline(__always)
    func dayCost(_ enrolment: Int, start: Int) -> Int {
        Int(dayCosts[dayCostRow[enrolment] &+ calendars[0].dayOf[start]])
    }

    /// How many days late an activity of an enrolment is that starts at a kept slot.
    func daysLate(_ enrolment: Int, start: Int) -> Int {
        if start <= lastOnTime[enrolment] { return 0 }
        let needed = instance.enrolments[enrolment]
        let end = endDay(start: grid.original[start], minutes: instance.activities[needed.activity].minutes)
        return max(0, Int(end - needed.dueDay))
    }

    /// The row of a person and duration.
    func personRow(_ person: Int, _ duration: Int) -> Int { (person &* durationCount &+ duration) &* words }

    /// Whether that site is one to which a trainer goes; -1 is no site.
    static func goes(_ trainer: Instance.Trainer, to site: Int) -> Bool {
        guard site >= 0, let sites = trainer.sites else { return true }
        return sites.contains(site)
    }
}
