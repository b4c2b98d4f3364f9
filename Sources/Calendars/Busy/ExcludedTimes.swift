/// Times that a series leaves out.
struct ExcludedTimes {
    private var times: Set<Int> = []
    private var localDays: Set<Int> = []

    /// So many are kept in memory; nobody writes more.
    static let most = 1_000_000

    /// What is left out.
    enum Item {
        /// One time, by its instant; of a series of days, by its day.
        case time(Int)
        /// All times of one day of the series' clock.
        case localDay(Int)
    }

    /// How many there are.
    var count: Int { times.count + localDays.count }

    /// Leaves out one more.
    mutating func insert(_ item: Item) {
        switch item {
        case .time(let time): times.insert(time)
        case .localDay(let day): localDays.insert(day)
        }
    }

    /// Whether the time of that key, on that day of the clock, is left out.
    func contains(_ key: Int, localDay: Int) -> Bool {
        !times.isEmpty && times.contains(key) || !localDays.isEmpty && localDays.contains(localDay)
    }
}
