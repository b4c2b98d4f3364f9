import Foundation

/// The activation model of Pavlik & Anderson (2005), at session level, in hours: the cross-check, another mechanism on the same data.
///
/// Activation A = ln Σ rⱼ^−dⱼ over ages r; the first event decays with a, a later one with a + c · Σ (time since each earlier)^−d: what is
/// learnt while it is still active is lost faster. Decay is capped, or simultaneous events would decay without bound.
struct PavlikAnderson: Sendable {
    var intercept = Constants.paIntercept.value
    var scale = Constants.paScale.value
    var noise = Constants.paNoise.value
    private let cap = Constants.paDecayCap.value
    private let shortestAge = Constants.shortestAge.value

    /// The activation at `hours` of those of a trace's events whose numbers are in `window`, none later than `hours`; with the guard,
    /// that of the best suffix of the history.
    func strength(_ trace: Trace, _ window: Range<Int>, at hours: Double, guarded: Bool) -> Double {
        var best = -Double.infinity
        var decays: [Double] = []
        decays.reserveCapacity(window.count)
        for first in guarded ? window : window.lowerBound..<window.lowerBound + 1 {
            decays.removeAll(keepingCapacity: true)
            var sum = 0.0
            for index in first..<window.upperBound {
                var decay = intercept
                for earlier in first..<index {
                    let age = max(trace.hours[index] - trace.hours[earlier], shortestAge)
                    decay += scale * pow(age, -decays[earlier - first])
                }
                decay = min(decay, cap)
                decays.append(decay)
                sum += pow(max(hours - trace.hours[index], shortestAge), -decay)
            }
            best = max(best, log(sum))
        }
        return best
    }
}
