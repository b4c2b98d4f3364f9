/// A part of a machine-readable document that is `null`, not absent, where there is nothing: the contract has its key always.
package struct OrNull<Value: Encodable>: Encodable {
    private let value: Value?

    /// That value, or `null`.
    package init(_ value: Value?) {
        self.value = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}

extension OrNull: Sendable where Value: Sendable {}
