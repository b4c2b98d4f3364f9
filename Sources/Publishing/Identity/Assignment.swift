/// The assignment problem: rows to columns, each once, at the least total cost.
///
/// R. Jonker, A. Volgenant, "A Shortest Augmenting Path Algorithm for Dense and Sparse Linear Assignment Problems", Computing 38
/// (1987), in the plain form of shortest augmenting paths with potentials: O(n² m). Of several best assignments it gives the same one
/// each time, for it looks at rows and columns in their order.
enum Assignment {
    /// A cost that forbids a pair. Sums of it and of any cost stay far from overflow.
    static let forbidden = 1 << 50

    /// For each row its column, or `nil` where all that is left to it is forbidden, or there are more rows than columns.
    static func best(_ costs: [[Int]]) -> [Int?] {
        let rows = costs.count
        guard let columns = costs.first?.count, columns > 0 else { return Array(repeating: nil, count: rows) }
        // The method needs as many columns as rows: those that are added take whoever is left without one.
        let width = max(columns, rows)
        func cost(_ row: Int, _ column: Int) -> Int { column < columns ? costs[row][column] : forbidden }
        var rowPotential = [Int](repeating: 0, count: rows + 1)
        var columnPotential = [Int](repeating: 0, count: width + 1)
        var rowOf = [Int](repeating: 0, count: width + 1)
        var path = [Int](repeating: 0, count: width + 1)
        for row in 1...rows {
            rowOf[0] = row
            var column = 0
            var shortest = [Int](repeating: Int.max, count: width + 1)
            var isDone = [Bool](repeating: false, count: width + 1)
            repeat {
                isDone[column] = true
                let current = rowOf[column]
                var step = Int.max
                var next = 0
                for other in 1...width where !isDone[other] {
                    let reduced = cost(current - 1, other - 1) - rowPotential[current] - columnPotential[other]
                    if reduced < shortest[other] {
                        shortest[other] = reduced
                        path[other] = column
                    }
                    if shortest[other] < step {
                        step = shortest[other]
                        next = other
                    }
                }
                for other in 0...width {
                    if isDone[other] {
                        rowPotential[rowOf[other]] += step
                        columnPotential[other] -= step
                    } else if other > 0 {
                        shortest[other] -= step
                    }
                }
                column = next
            } while rowOf[column] != 0
            while column != 0 {
                rowOf[column] = rowOf[path[column]]
                column = path[column]
            }
        }
        var result = [Int?](repeating: nil, count: rows)
        for column in 1...width where rowOf[column] != 0 && column <= columns {
            let row = rowOf[column] - 1
            if costs[row][column - 1] < forbidden { result[row] = column - 1 }
        }
        return result
    }
}
