import Calendars
import Testing

@testable import Presentation

@Suite struct `A drawing` {
    @Test(arguments: [(0, "0"), (1.04, "1"), (1.05, "1.1"), (-0.04, "0"), (-2.5, "-2.5"), (1234.56, "1234.6")])
    func `writes coordinates to tenths with a point`(_ value: Double, _ text: String) {
        #expect(number(value) == text)
    }

    @Test func `says what it shows, in words that are escaped`() {
        var drawing = Drawing("d", width: 10, height: 5, title: "A < B", description: "1 & 2")
        drawing.rectangle(Point(1, 2), width: -3, height: 4, class: "bar", tip: "<tip>")
        drawing.text("x<y", at: Point(0, 0), anchor: .end)
        let source = drawing.markup.source
        #expect(source.contains("viewBox=\"0 0 10 5\" role=\"img\" aria-labelledby=\"d-t\" aria-describedby=\"d-d\""))
        #expect(source.contains("<title id=\"d-t\">A &lt; B</title><desc id=\"d-d\">1 &amp; 2</desc>"))
        #expect(source.contains("<rect x=\"1\" y=\"2\" width=\"0\" height=\"4\" class=\"bar\"><title>&lt;tip&gt;</title></rect>"))
        #expect(source.contains("text-anchor=\"end\">x&lt;y</text>"))
    }

    @Test func `gives each strategy a sign of its own`() {
        let signs = (0..<4).map { Sign($0).markup(at: Point(5, 5), size: 4, class: "f").source }
        #expect(Set(signs).count == 4)
        #expect(Sign(4) == Sign(0))
    }
}

@Suite struct `A scale` {
    @Test func `lays days out evenly, and holds to its ends`() {
        let scale = TimeScale(days: day(2, 1)...day(2, 10), left: 100, right: 200)
        #expect(scale.x(day(2, 1)) == 100)
        #expect(scale.x(day(2, 6)) == 150)
        #expect(scale.x(day(2, 11)) == 200)
        #expect(scale.x(day(1, 1)) == 100)
        #expect(scale.x(day(3, 1)) == 200)
    }

    @Test func `marks months, every second one where there are many`() {
        #expect(TimeScale(days: day(2, 1)...day(5, 10), left: 0, right: 1).ticks == [day(2, 1), day(3, 1), day(4, 1), day(5, 1)])
        #expect(TimeScale(days: day(1, 5)...day(12, 31), left: 0, right: 1).ticks.count == 6)
    }

    @Test(arguments: [(0.0, 1.0), (7, 8), (8.5, 10), (317_525, 400_000), (1_000_000, 1_000_000)])
    func `ends in a round amount that holds all`(_ amount: Double, _ most: Double) {
        let scale = AmountScale(upTo: amount, top: 0, bottom: 100)
        #expect(scale.most == most)
        #expect(scale.y(0) == 100)
        #expect(scale.y(scale.most) == 0)
        #expect(scale.marks.first == 0 && scale.marks.last == scale.most)
    }
}
