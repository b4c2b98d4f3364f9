public import Comparing
public import Documents

/// The features by what they cost and ask, for each role they serve.
public enum TrimListing {
    /// Those rows, in their order.
    public static func listing(_ trim: [FeatureTrim], of rollout: Rollout, in language: Language) -> Listing {
        var listing = Listing(columns: [
            .init("feature", TrimWording.feature(in: language), wraps: true),
            .init("roles", TrimWording.roles(in: language), isNumber: true),
            .init("people", TrimWording.people(in: language), isNumber: true),
            .init("price", TrimWording.price(in: language), isNumber: true),
            .init("wages", TrimWording.wages(in: language), isNumber: true),
            .init("costPerRole", TrimWording.costPerRole(in: language), isNumber: true),
            .init("hoursPerRole", TrimWording.loadPerRole(in: language), isNumber: true),
            .init("orphans", TrimWording.orphans(in: language), isNumber: true),
        ])
        func money(_ money: Money) -> Listing.Value {
            .amount(
                NumberWording.whole(Int((Double(money.minorUnits) / 100).rounded()), in: language), hundredths: money.minorUnits)
        }
        for row in trim {
            listing.append([
                .text("\(ScopeWording.feature(row.feature, rollout, in: language)) (\(row.feature))"), .number(row.roles.count),
                .number(row.people), money(row.price), money(row.wages), money(row.costPerRole),
                .amount(
                    NumberWording.tenths((row.minutesPerRole * 10 + 30) / 60, in: language),
                    hundredths: (row.minutesPerRole * 100 + 30) / 60), .number(row.orphans.count),
            ])
        }
        return listing
    }
}
