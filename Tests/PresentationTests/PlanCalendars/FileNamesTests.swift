import Testing

@testable import Presentation

@Suite struct `The names of files` {
    @Test(arguments: [
        ("00003", "00003"), ("ivan.petrov@okna.example", "ivan.petrov@okna.example"), ("Отдел продаж", "Отдел-продаж"),
        ("../../etc/passwd", "etc-passwd"), ("a/b\\c", "a-b-c"), (".hidden.", "hidden"), ("a..b", "a-b"), ("-rf", "rf"),
        ("CON", "_CON"), ("nul.txt", "_nul.txt"), ("e\u{301}", "é"), ("Ёлка №1", "Ёлка-1"), ("line\nbreak", "line-break"),
        ("a\u{202E}gpj", "a-gpj"), ("x  y", "x-y"), ("a--b", "a--b"),
    ])
    func `keep what is safe of an id`(_ id: String, _ name: String) {
        #expect(FileNames([id]).name(id) == name)
    }

    @Test(arguments: ["", ".", "..", "/", "\u{0}", "👩‍💻", "-"])
    func `are made up where nothing of the id is safe`(_ id: String) {
        let name = FileNames([id]).name(id)
        #expect(name.count == 12 && name.allSatisfy(\.isHexDigit))
    }

    @Test func `are short enough for every file system`() {
        let (long, longer) = (String(repeating: "ж", count: 500), String(repeating: "ж", count: 501))
        #expect(FileNames([long]).name(long).utf8.count == 150)
        #expect(FileNames([long, longer]).name(long).utf8.count < 255 - ".ics".count)
    }

    @Test(arguments: [
        ["anna", "Anna", "ANNA"], ["a/b", "a-b", "a b"], ["é", "e\u{301}"], ["con", "_con"], [".", ".."], ["a.", "a"],
        [String(repeating: "x", count: 200), String(repeating: "x", count: 201)],
    ])
    func `are never alike, not even where case does not count`(_ ids: [String]) {
        let names = FileNames(ids)
        // Two spellings of the same text are one id: Swift compares texts, not octets.
        #expect(Set(ids.map { names.name($0).lowercased() }).count == Set(ids).count)
    }

    @Test func `do not change when somebody else joins`() {
        #expect(FileNames(["anna", "boris"]).name("anna") == FileNames(["anna"]).name("anna"))
    }
}

@Suite struct `A hash of 128 bits` {
    /// From draft-eastlake-fnv, appendix C.
    @Test(arguments: [
        ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
        ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
    ])
    func `is the published one`(_ text: String, _ digits: String) {
        #expect(FNV1a.digits(FNV1a.hash(text.utf8)) == digits)
    }
}
