public import Documents

/// What is said about a staff file or list.
public enum StaffWording {
    /// The sentence for that problem.
    public static func text(_ problem: StaffProblem, in language: Language) -> String {
        switch (problem, language) {
        case (.nobody, .english): "nobody is listed"
        case (.nobody, .russian): "список сотрудников пуст"
        case (.hours(let problem), .english): "the hours “\(problem.text)” cannot be read"
        case (.hours(let problem), .russian): "не удалось прочитать график «\(problem.text)»"
        }
    }
}
