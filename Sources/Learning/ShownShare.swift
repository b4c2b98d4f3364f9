/// Shares as people are shown them: percentages to 5 points, because the models err by more than that.
public enum ShownShare {
    /// The percentage to the nearest 5 points.
    public static func percent(_ share: Double) -> Int {
        let step = Constants.shownStep.value
        return Int((share / step).rounded()) * Int((step * whole).rounded())
    }

    /// The percentage to the nearest point, of a share that somebody chose or scored, or of an error.
    public static func exactPercent(_ share: Double) -> Int { Int((share * whole).rounded()) }

    private static let whole = 100.0
}
