extension StaffRow {
    /// The text of a field, with line breaks as spaces; `nil` where there is none.
    func text(_ field: StaffField) -> String? {
        guard let value = values[field]?.first(where: { !$0.text.isEmpty }) else { return nil }
        // U+2028 and its like were made line feeds when the text was tidied.
        guard value.text.utf8.contains(UInt8(ascii: "\n")) else { return value.text }
        let line = String(value.text.map { $0.isNewline ? " " : $0 }).tidied
        return line.isEmpty ? nil : line
    }

    /// Where the first of those fields is that there is, else where the person is.
    func place(_ fields: StaffField...) -> Diagnostic.Place {
        for field in fields {
            guard let values = values[field] else { continue }
            if let value = values.first(where: { !$0.text.isEmpty }) ?? values.first { return value.place }
        }
        return place
    }

    /// The name as calendars show it: from one field, else put together. In Russian the surname comes first.
    var fullName: String? {
        guard let surname = text(.surname) else { return text(.name) ?? joined([text(.givenName), text(.patronymic)]) }
        // `Name, Surname` are two columns of many English files.
        let given = text(.givenName) ?? text(.name)
        if text(.givenName) != nil, let whole = text(.name) { return whole }
        let isCyrillic = surname.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
        return isCyrillic ? joined([surname, given, text(.patronymic)]) : joined([given, text(.patronymic), surname])
    }

    private func joined(_ parts: [String?]) -> String? {
        let known = parts.compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: " ")
    }
}
