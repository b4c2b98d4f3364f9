/// What is an e-mail address: one `@`, no signs that addresses have only in quotes, and a domain of two parts or more.
enum EmailText {
    /// RFC 5321 4.5.3.1: octets before the `@`, and of the whole.
    static let maximumLocalLength = 64
    static let maximumLength = 254

    static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= maximumLength, parts[0].utf8.count <= maximumLocalLength,
            isDotted(parts[0], minimum: 1, isAllowed: isLocal), isDotted(parts[1], minimum: 2, isAllowed: isDomain)
        else { return false }
        return true
    }

    private static func isDotted(_ text: Substring, minimum: Int, isAllowed: (Unicode.Scalar) -> Bool) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= minimum
            && labels.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isAllowed) && !$0.hasPrefix("-") }
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        isDomain(scalar) || "!#$%&'*+/=?^_`{|}~".unicodeScalars.contains(scalar)
    }

    private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWordy || scalar == "-"
    }
}
