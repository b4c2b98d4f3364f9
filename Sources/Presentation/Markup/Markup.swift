/// A piece of HTML or SVG. Text becomes part of it only escaped, so that nothing from a document can be taken for a tag.
struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The piece as it is written.
    private(set) var source: String

    /// Names and values, in order; an attribute without a value is left out.
    typealias Attributes = KeyValuePairs<String, String?>

    /// Nothing at all.
    static let nothing = Markup(trusted: "")

    /// Text.
    init(stringLiteral text: String) { self = .text(text) }

    private init(trusted source: String) { self.source = source }

    /// Text, whatever is in it.
    static func text(_ text: String) -> Markup { Markup(trusted: HTMLText.escaped(text)) }

    /// An element with what it holds. The name and the names of attributes are ours.
    static func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: [Markup]) -> Markup {
        var source = opening(name, attributes) + ">"
        for piece in content { source += piece.source }
        return Markup(trusted: source + "</\(name)>")
    }

    /// An element with what it holds.
    static func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: Markup...) -> Markup {
        element(name, attributes, content)
    }

    /// An element that can hold nothing.
    static func void(_ name: StaticString, _ attributes: Attributes = [:]) -> Markup {
        Markup(trusted: opening(name, attributes) + "/>")
    }

    /// Style sheets and scripts: texts of the program in which nothing is escaped. Requires that they do not end their element.
    static func code(_ name: StaticString, _ text: StaticString) -> Markup {
        Markup(trusted: "<\(name)>\(text)</\(name)>\n")
    }

    /// A whole page.
    static func page(language: String, head: [Markup], body: [Markup]) -> Markup {
        let page = element("html", ["lang": language], .element("head", [:], head), "\n", .element("body", [:], body))
        return Markup(trusted: "<!DOCTYPE html>\n\(page.source)\n")
    }

    static func += (left: inout Markup, right: Markup) { left.source += right.source }

    private static func opening(_ name: StaticString, _ attributes: Attributes) -> String {
        var source = "<\(name)"
        for (name, value) in attributes {
            guard let value else { continue }
            source += value.isEmpty ? " \(name)" : " \(name)=\"\(HTMLText.escaped(value))\""
        }
        return source
    }
}

extension Sequence where Element == Markup {
    /// All of them, one after the other.
    var joined: Markup { reduce(into: .nothing) { $0 += $1 } }
}
