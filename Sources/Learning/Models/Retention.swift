import Foundation

/// Which model predicts.
public enum RetentionModel: String, CaseIterable, Hashable, Sendable {
    /// The Predictive Performance Equation, the primary model.
    case ppe
    /// Pavlik & Anderson, the cross-check.
    case pa
}

/// A model of how what was taught is kept: events in, share that can be recalled out.
///
/// Means of groups, not the fate of a person; sessions are taken to be learnt to criterion. Two planning rules are part of it: the
/// *guard* (an event never hurts) and the latest six events.
public struct Retention: Sendable {
    /// Which equations.
    public let model: RetentionModel
    /// Whether the best suffix of a history counts rather than all of it.
    public let isGuarded: Bool
    var ppe = PredictivePerformance()
    var pa = PavlikAnderson()

    /// That model with the published parameters.
    public init(_ model: RetentionModel, guarded: Bool = true) {
        self.model = model
        isGuarded = guarded
    }

    /// That model with other parameters that all material shares, for those who fit it: the intercept of its decay, the slope (PPE) or
    /// scale (PA) of it, the noise.
    package init(_ model: RetentionModel, guarded: Bool = true, intercept: Double, slope: Double, noise: Double) {
        self.init(model, guarded: guarded)
        switch model {
        case .ppe: (ppe.intercept, ppe.slope, ppe.noise) = (intercept, slope, noise)
        case .pa: (pa.intercept, pa.scale, pa.noise) = (intercept, slope, noise)
        }
    }

    /// The strength of a trace at a moment, or `nil` before its first event.
    func strength(of trace: Trace, at hours: Double) -> Double? {
        let window = trace.window(before: hours)
        return window.isEmpty ? nil : strength(of: trace, window, at: hours)
    }

    /// The strength at a moment of some of a trace's events, at least one.
    func strength(of trace: Trace, _ window: Range<Int>, at hours: Double) -> Double {
        switch model {
        case .ppe: ppe.strength(trace, window, at: hours, guarded: isGuarded)
        case .pa: pa.strength(trace, window, at: hours, guarded: isGuarded)
        }
    }

    /// The share that is recalled at that strength: the logistic of its distance from the threshold.
    func recall(_ strength: Double, threshold: Double) -> Double {
        1 / (1 + exp((threshold - strength) / noise))
    }

    private var noise: Double {
        switch model {
        case .ppe: ppe.noise
        case .pa: pa.noise
        }
    }
}
