import Testing

@testable import Presentation

@Suite struct `A piece of a page` {
    @Test func `escapes text and values, whatever is in them`() {
        let text = "<b a=\"1\">&'\u{1}\u{85}é\u{FFFD}"
        let piece = Markup.element("p", ["title": text], .text(text))
        let escaped = "&lt;b a=&quot;1&quot;&gt;&amp;&#39;é\u{FFFD}"
        #expect(piece.source == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func `takes a literal for text, not for tags`() {
        let name = "<i>"
        #expect(Markup.element("td", [:], "\(name) & co").source == "<td>&lt;i&gt; &amp; co</td>")
    }

    @Test func `leaves out attributes without a value, and writes those that are there or not by name alone`() {
        let piece = Markup.void("input", ["id": "person", "class": nil, "hidden": ""])
        #expect(piece.source == "<input id=\"person\" hidden/>")
    }

    @Test func `puts pieces one after the other`() {
        #expect(["a", "b"].map(Markup.text).joined.then("<").source == "ab&lt;")
        #expect([Markup]().joined == .nothing)
    }
}

@Suite struct `Escaped text` {
    /// The quick way, for texts in which nothing has to be escaped, must give what the slow one does.
    @Test(arguments: ["", "plain", "Щукин Олег", "no\u{A0}break", "a\tb\nc", "\u{7F}gone", "\u{85}gone", "x & y", "© £"])
    func `has no control characters, and is else the same`(_ text: String) {
        let expected = text.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control }
            .map { $0 == "&" ? "&amp;" : String($0) }.joined()
        #expect(HTMLText.escaped(text) == expected)
    }
}
