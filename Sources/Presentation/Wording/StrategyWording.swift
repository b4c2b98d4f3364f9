public import Documents
public import Planning

/// The names of the strategies.
public enum StrategyWording {
    /// What people call it.
    public static func title(_ strategy: Strategy, in language: Language) -> String {
        switch (strategy, language) {
        case (.staged, .english): "In stages"
        case (.staged, .russian): "Поэтапно"
        case (.atOnce, .english): "All at once"
        case (.atOnce, .russian): "Всё сразу"
        case (.prepaidStaged, .english): "Paid at once, taught in stages"
        case (.prepaidStaged, .russian): "Оплата сразу, обучение поэтапно"
        case (.stagedFinal, .english): "Paid in stages, taught at the end"
        case (.stagedFinal, .russian): "Оплата поэтапно, обучение в конце"
        }
    }

    /// How it is paid and how people are trained.
    public static func meaning(_ strategy: Strategy, in language: Language) -> String {
        switch (strategy, language) {
        case (.staged, .english): "each stage is paid for by itself, and people are trained as it goes live"
        case (.staged, .russian): "каждый этап оплачивается отдельно, людей учат к запуску этапа"
        case (.atOnce, .english): "everything is paid for up front, and taught in one block when everything is set up"
        case (.atOnce, .russian): "всё оплачивается вперёд, людей учат одним блоком, когда всё настроено"
        case (.prepaidStaged, .english): "everything is paid for up front, and people are trained stage by stage"
        case (.prepaidStaged, .russian): "всё оплачивается вперёд, а людей учат этап за этапом"
        case (.stagedFinal, .english): "each stage is paid for by itself, and everything is taught in one block at the very end"
        case (.stagedFinal, .russian): "каждый этап оплачивается отдельно, а людей учат одним блоком в самом конце"
        }
    }
}
