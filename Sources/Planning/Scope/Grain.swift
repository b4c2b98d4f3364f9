public import Documents

extension Money {
    private static let mainUnit = 100

    /// What is counted of it where it is parted: its currency's main unit if it is whole in that, so that its parts are, too.
    public var grain: Money { Money(minorUnits: minorUnits.isMultiple(of: Self.mainUnit) ? Self.mainUnit : 1) }

    /// What becomes of it by its grains.
    func grained(_ change: (Int) -> Int) -> Money {
        Money(minorUnits: change(minorUnits / grain.minorUnits) * grain.minorUnits)
    }
}

extension Minutes {
    private static let quarter = 15

    /// What is counted of it where it is parted: quarters of an hour if it is whole in them.
    public var grain: Minutes { Minutes(count.isMultiple(of: Self.quarter) ? Self.quarter : 1) }

    /// What becomes of it by its grains.
    func grained(_ change: (Int) -> Int) -> Minutes { Minutes(change(count / grain.count) * grain.count) }
}
