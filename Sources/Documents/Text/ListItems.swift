extension String {
    /// The items of a cell that holds several: parted by `,` `;` `/` `+` `|` or line breaks. A comma between digits (0,5) parts nothing.
    var listItems: [String] {
        let characters = Array(self)
        var items: [String] = []
        var item = ""
        for (index, character) in characters.enumerated() {
            let isDecimal =
                character == "," && index > 0 && index + 1 < characters.count && characters[index - 1].isNumber
                && characters[index + 1].isNumber
            if !isDecimal, ",;/+|".contains(character) || character.isNewline {
                items.append(item.tidied)
                item = ""
            } else {
                item.append(character)
            }
        }
        items.append(item.tidied)
        return items.filter { !$0.isEmpty }
    }
}
