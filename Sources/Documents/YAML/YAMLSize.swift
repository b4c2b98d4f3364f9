import Yams

/// How many values a document has, aliases counted in full, without expanding them: an alias is a value that was counted already.
///
/// Each node of the text is visited once; an alias of an alias of an alias costs a look-up each.
struct YAMLSize {
    private let limit: Int
    private var counts: [Place: Int] = [:]
    private var excess: Node?

    /// Where an anchored node stands; its anchor's name may be used again further on.
    private struct Place: Hashable {
        let line: Int
        let column: Int
    }

    /// The first list or map, innermost first, that makes a document larger than that; `nil` where none does.
    static func excess(of root: Node, above limit: Int) -> Node? {
        var size = YAMLSize(limit: limit)
        _ = size.count(root)
        return size.excess
    }

    private init(limit: Int) { self.limit = limit }

    /// The number of values of a node, itself among them; no more than one above the limit.
    private mutating func count(_ node: Node) -> Int {
        let place = node.anchor == nil ? nil : node.mark.map { Place(line: $0.line, column: $0.column) }
        if let known = place.flatMap({ counts[$0] }) { return known }
        var sum = 1
        switch node {
        case .scalar, .alias: break
        case .sequence(let sequence): for element in sequence { add(count(element), to: &sum) }
        case .mapping(let mapping): for (_, value) in mapping { add(count(value), to: &sum) }
        }
        if sum > limit, excess == nil { excess = node }
        if let place { counts[place] = sum }
        return sum
    }

    private func add(_ count: Int, to sum: inout Int) { sum = min(sum + count, limit + 1) }
}
