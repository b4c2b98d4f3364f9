import Testing

@testable import Documents

@Suite struct `The bundled curricula` {
    static func curriculum(_ id: String) throws -> (curriculum: Curriculum, notices: [Diagnostic]) {
        let reading = try #require(BundledFiles.curriculum(id: id))
        guard case .usable(let curriculum, let notices) = reading else {
            Issue.record("\(id) cannot be used: \(reading)")
            throw Status()
        }
        return (curriculum, notices)
    }

    struct Status: Error {}

    @Test(arguments: [("amocrm", 30), ("bitrix24", 19), ("hubspot", 18)])
    func `have the modules of the domain's tables`(_ id: String, _ count: Int) throws {
        #expect(try Self.curriculum(id).curriculum.modules.count == count)
    }

    @Test(arguments: BundledFiles.curriculumIDs) func `are right and whole in both languages`(_ id: String) throws {
        let (curriculum, notices) = try Self.curriculum(id)
        // That a role attends a module without what it requires is so in the domain's tables: it binds who needs both.
        let others = notices.filter { notice in
            if case .unreachablePrerequisite = notice.problem { false } else { true }
        }
        #expect(others.isEmpty, "\(others)")
        let titles =
            [curriculum.title] + curriculum.roles.map(\.title) + curriculum.features.map(\.title)
            + curriculum.modules.map(\.title)
        for title in titles { #expect(Set(title.texts.keys) == Set(Language.allCases)) }
    }

    @Test func `teach the pipeline, then leads from site and social networks, then single-window work`() throws {
        let modules = try Self.curriculum("amocrm").curriculum.modules
        func place(_ id: String) throws -> Int { try #require(modules.firstIndex { $0.id.text == id }, "\(id)") }
        #expect(try place("pipeline") < place("site-forms"))
        #expect(try place("pipeline") < place("channels"))
        #expect(try place("channels") < place("single-window"))
    }

    @Test(arguments: BundledFiles.curriculumIDs) func `say which figures are sourced and which proposed`(_ id: String) throws {
        let bytes = try #require(BundledFiles.bytes(of: "\(id).yaml"))
        let header = String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix { $0.hasPrefix("#") }.joined(
            separator: "\n")
        #expect(header.lowercased().contains("sourced"))
        #expect(header.lowercased().contains("proposed"))
    }
}

@Suite struct `The bundled examples` {
    @Test func `are the four of the scenarios, each with its staff`() {
        #expect(BundledFiles.exampleNames == ["dom-mebeli", "london-warsaw", "okna-plus", "technosnab"])
        for name in BundledFiles.exampleNames {
            let files = BundledFiles.files(ofExample: name).map(\.name)
            #expect(files.contains("rollout.yaml") && files.contains("staff.csv"), "\(name): \(files)")
        }
    }
}
