import Learning

/// What the learning models say to a request.
struct LearningAnswer: Encodable {
    let model: String
    let modules: [Module]
    let totals: [Total]
    let load: Load

    struct Module: Encodable {
        let id: String
        let predictions: [Prediction]
    }

    struct Prediction: Encodable {
        let day: Double
        let p: Double
        let lo: Double
        let hi: Double
    }

    /// All modules together: means weighted by elements, and the worst module.
    struct Total: Encodable {
        let day: Double
        let readiness: Double
        let worst: Double
        let lo: Double
        let hi: Double
    }

    struct Load: Encodable {
        let totalMinutes: Double
        let peakDayMinutes: Double
        let meanTrainingDayMinutes: Double
        let p95DayMinutes: Double
        let peakWeekMinutes: Double
        let peakNewElementsDay: Double
        let peakOpenModules: Int
        let peakUnconsolidated: Double
        let meanUnconsolidated: Double
        let displacedCost: Double

        private enum CodingKeys: String, CodingKey {
            case totalMinutes = "total_minutes"
            case peakDayMinutes = "peak_day_minutes"
            case meanTrainingDayMinutes = "mean_training_day_minutes"
            case p95DayMinutes = "p95_day_minutes"
            case peakWeekMinutes = "peak_week_minutes"
            case peakNewElementsDay = "peak_new_elements_day"
            case peakOpenModules = "peak_open_modules"
            case peakUnconsolidated = "peak_unconsolidated"
            case meanUnconsolidated = "mean_unconsolidated"
            case displacedCost = "displaced_cost"
        }
    }

    init(to request: LearningRequest) {
        let retention = request.retention
        model = retention.model.rawValue
        let predictions = request.modules.map { _, module in
            request.evaluateDays.map { retention.readiness(of: module.history, on: $0, threshold: module.threshold) }
        }
        modules = zip(request.modules, predictions).map { module, predictions in
            Module(
                id: module.id,
                predictions: zip(request.evaluateDays, predictions).map {
                    Prediction(day: $0, p: $1.value, lo: $1.low, hi: $1.high)
                })
        }
        totals = request.evaluateDays.indices.map { index in
            let all = predictions.map { $0[index] }
            let mean = Readiness.mean(of: zip(request.modules.map(\.module.elements), all))
            return Total(
                day: request.evaluateDays[index], readiness: mean.value, worst: all.map(\.value).min() ?? 0, lo: mean.low,
                hi: mean.high)
        }
        let load = LearningLoad(of: request.modules.map(\.module), days: request.loadDays, by: retention)
        self.load = Load(
            totalMinutes: load.minutes.total, peakDayMinutes: load.minutes.peakDay,
            meanTrainingDayMinutes: load.minutes.meanDay, p95DayMinutes: load.minutes.p95Day,
            peakWeekMinutes: load.minutes.peakWeek, peakNewElementsDay: load.peakNewElementsDay,
            peakOpenModules: load.peakOpenModules, peakUnconsolidated: load.peakUnconsolidated,
            meanUnconsolidated: load.meanUnconsolidated, displacedCost: load.displacedCost(hourly: request.hourlyCost))
    }
}
