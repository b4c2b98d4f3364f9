internal import Foundation

/// A picture in SVG: what is in it, and the words for whoever does not see it.
struct Drawing {
    /// Tells its parts from those of other pictures on the page.
    let id: String
    let width: Double
    let height: Double
    /// What it shows.
    let title: String
    /// What can be seen in it.
    let description: String
    private(set) var content: [Markup] = []

    init(_ id: String, width: Double, height: Double, title: String, description: String) {
        self.id = id
        self.width = width
        self.height = height
        self.title = title
        self.description = description
    }

    mutating func add(_ piece: Markup) { content.append(piece) }

    mutating func line(_ from: Point, _ to: Point, class name: String) {
        add(
            .void(
                "line",
                [
                    "x1": number(from.x), "y1": number(from.y), "x2": number(to.x), "y2": number(to.y), "class": name,
                ]))
    }

    mutating func rectangle(_ origin: Point, width: Double, height: Double, class name: String, tip: String? = nil) {
        let attributes: Markup.Attributes = [
            "x": number(origin.x), "y": number(origin.y), "width": number(max(0, width)), "height": number(max(0, height)),
            "class": name,
        ]
        add(tip.map { .element("rect", attributes, .element("title", [:], .text($0))) } ?? .void("rect", attributes))
    }

    mutating func text(_ text: String, at point: Point, anchor: Anchor = .start, class name: String? = nil) {
        add(
            .element(
                "text", ["x": number(point.x), "y": number(point.y), "text-anchor": anchor.attribute, "class": name], .text(text))
        )
    }

    /// A line through points, or an area whose border they are.
    mutating func path(_ points: [Point], class name: String, isClosed: Bool = false) {
        guard !points.isEmpty else { return }
        add(.void("path", ["d": Self.path(points) + (isClosed ? "Z" : ""), "class": name]))
    }

    /// The sign of a strategy, so that colour says nothing alone.
    mutating func sign(_ sign: Sign, at point: Point, size: Double = 5, class name: String, tip: String? = nil) {
        add(sign.markup(at: point, size: size, class: name, tip: tip))
    }

    /// The picture as it stands in a page.
    var markup: Markup {
        let (title, description) = ("\(id)-t", "\(id)-d")
        return .element(
            "svg",
            [
                "viewBox": "0 0 \(number(width)) \(number(height))", "role": "img", "aria-labelledby": title,
                "aria-describedby": description, "style": "min-width:\(number(min(width, Self.leastWidth)))px",
            ],
            [
                .element("title", ["id": title], .text(self.title)),
                .element("desc", ["id": description], .text(self.description)),
            ] + content)
    }

    /// Narrower than this, the figures in a picture could not be read: it scrolls.
    private static let leastWidth = 720.0

    /// Where text stands with regard to its point.
    enum Anchor {
        case start, middle, end

        fileprivate var attribute: String? {
            switch self {
            case .start: nil
            case .middle: "middle"
            case .end: "end"
            }
        }
    }

    static func path(_ points: [Point]) -> String {
        var path = ""
        for (index, point) in points.enumerated() { path += "\(index == 0 ? "M" : "L")\(number(point.x)) \(number(point.y))" }
        return path
    }
}

/// A point of a picture, from its upper left corner.
struct Point: Hashable {
    let x: Double
    let y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// A coordinate to tenths, with a point whatever the locale.
func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}

/// Shapes that tell strategies apart where colours cannot.
enum Sign: Int, CaseIterable {
    case circle, square, diamond, triangle

    /// The `number`th one.
    init(_ number: Int) { self = Sign.allCases[number % Sign.allCases.count] }

    func markup(at point: Point, size: Double, class name: String, tip: String? = nil) -> Markup {
        let (x, y) = (point.x, point.y)
        let points: [Point]
        switch self {
        case .circle:
            let attributes: Markup.Attributes = ["cx": number(x), "cy": number(y), "r": number(size), "class": name]
            return tip.map { .element("circle", attributes, .element("title", [:], .text($0))) } ?? .void("circle", attributes)
        case .square:
            let half = size * 0.9
            points = [Point(x - half, y - half), Point(x + half, y - half), Point(x + half, y + half), Point(x - half, y + half)]
        case .diamond:
            let half = size * 1.3
            points = [Point(x, y - half), Point(x + half, y), Point(x, y + half), Point(x - half, y)]
        case .triangle:
            let half = size * 1.15
            points = [Point(x, y - half), Point(x + half, y + half), Point(x - half, y + half)]
        }
        let attributes: Markup.Attributes = ["d": Drawing.path(points) + "Z", "class": name]
        return tip.map { .element("path", attributes, .element("title", [:], .text($0))) } ?? .void("path", attributes)
    }
}
