extension StaffField {
    /// The field that a column's header, or a key of a list, names: its usual synonyms in English and Russian.
    public init?(header: String) {
        self.init(rawValue: header)
    }
}
