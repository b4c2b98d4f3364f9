/// What can be wrong with a command line. The wording is in ``OptionWording``.
public enum OptionProblem: Hashable, Sendable {
    /// There is no such verb.
    case unknownVerb(String, suggestion: String?, known: [String])
    /// The verb has no such option.
    case unknownOption(String, suggestion: String?)
    /// An option or an argument without its value.
    case missingValue(option: String, Expected)
    /// A value for an option that takes none.
    case unexpectedValue(String, option: String)
    /// A value that the option does not take, or the part of it that is wrong.
    case wrongValue(String, of: String, Expected, suggestion: String?)
    /// One argument too many.
    case extraArgument(String)
    /// An argument or an option that must be given.
    case missingArgument(String, Expected)

    /// What a value looks like.
    public enum Expected: Hashable, Sendable {
        /// One of these words.
        case oneOf([String])
        /// Some of these words, with commas between.
        case listOf([String])
        /// A whole number in a range.
        case wholeNumber(ClosedRange<UInt64>)
        /// Ids of features, with commas between.
        case features
        /// A length of time.
        case length
        /// What a sentence of the help says.
        case described(String)
    }
}
