/// Lists of numbers in one flat array: list `i` is `items[first[i] ..< first[i + 1]]`.
struct FlatLists: Sendable {
    /// Where each list begins; one more at the end.
    let first: [Int]
    /// All lists, one after another.
    let items: [Int]

    init(_ lists: [[Int]]) {
        var first = [0]
        first.reserveCapacity(lists.count + 1)
        for list in lists { first.append(first[first.count - 1] + list.count) }
        self.first = first
        items = lists.flatMap(\.self)
    }

    /// The places of a list's elements.
    @inline(__always)
    func range(_ list: Int) -> Range<Int> { first[list]..<first[list &+ 1] }

    /// How many elements a list has.
    @inline(__always)
    func count(_ list: Int) -> Int { first[list &+ 1] &- first[list] }
}
