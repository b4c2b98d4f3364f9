public import Documents
public import Planning

/// The listings that the program prints.
public enum Listings {
    /// The bundled curricula.
    public static func curricula(_ curricula: [Curriculum], in language: Language) -> Listing {
        var listing = Listing(columns: [
            .init("id", ListingWording.id(in: language)), .init("title", ListingWording.title(in: language), wraps: true),
            .init("modules", ListingWording.modules(in: language), isNumber: true),
            .init("features", ListingWording.features(in: language), isNumber: true),
            .init("minutes", ListingWording.minutes(in: language), isNumber: true),
        ])
        for curriculum in curricula {
            listing.append([
                .text(curriculum.id.text), .text(curriculum.title.text(in: language)), .number(curriculum.modules.count),
                .number(curriculum.features.count),
                .number(curriculum.modules.reduce(0) { $0 + $1.duration.count * $1.parts }),
            ])
        }
        return listing
    }

    /// The modules of a curriculum, in its order.
    public static func modules(of curriculum: Curriculum, in language: Language) -> Listing {
        var listing = Listing(columns: [
            .init("id", ListingWording.id(in: language)), .init("title", ListingWording.title(in: language), wraps: true),
            .init("format", ListingWording.format(in: language)),
            .init("minutes", ListingWording.minutes(in: language), isNumber: true),
            .init("parts", ListingWording.parts(in: language), isNumber: true),
            .init("roles", ListingWording.roles(in: language), wraps: true),
            .init("requires", ListingWording.requires(in: language), wraps: true),
        ])
        for module in curriculum.modules {
            listing.append([
                .text(module.id.text), .text(module.title.text(in: language)), .text(module.format.rawValue),
                .number(module.duration.count), .number(module.parts), .list(module.roles.map(\.text)),
                .list(module.requires.map(\.module.text)),
            ])
        }
        return listing
    }

    /// What is wrong with a document.
    public static func diagnostics(_ diagnostics: [Diagnostic], in language: Language) -> Listing {
        var listing = Listing(columns: [
            .init("file", ListingWording.file(in: language)), .init("line", ListingWording.line(in: language), isNumber: true),
            .init("column", ListingWording.column(in: language), isNumber: true),
            .init("severity", ListingWording.severity(in: language)),
            .init("message", ListingWording.message(in: language), wraps: true),
        ])
        for diagnostic in diagnostics {
            listing.append([
                diagnostic.place.file.map(Listing.Value.text) ?? .nothing,
                diagnostic.place.line.map(Listing.Value.number) ?? .nothing,
                diagnostic.place.column.map(Listing.Value.number) ?? .nothing, .text(diagnostic.severity.rawValue),
                .text(DiagnosticWording.text(diagnostic.problem, in: language)),
            ])
        }
        return listing
    }

    /// The problems of a document, and below them what is left out of it: a row for each module that is lost and for each that then lacks
    /// what should come before.
    public static func diagnostics(_ diagnostics: [Diagnostic], without cut: ScopeCut, in language: Language) -> Listing {
        var listing = self.diagnostics(diagnostics, in: language)
        for line in ScopeWording.details(cut, in: language) {
            listing.append([.nothing, .nothing, .nothing, .text(Diagnostic.Severity.notice.rawValue), .text(line)])
        }
        return listing
    }

    /// The example roll-outs.
    public static func examples(_ examples: [(name: String, rollout: Rollout)], in language: Language) -> Listing {
        var listing = Listing(columns: [
            .init("example", ListingWording.example(in: language)),
            .init("title", ListingWording.title(in: language), wraps: true),
            .init("employees", ListingWording.employees(in: language), isNumber: true),
            .init("stages", ListingWording.stages(in: language), isNumber: true),
            .init("curriculum", ListingWording.curriculum(in: language)),
        ])
        for (name, rollout) in examples {
            listing.append([
                .text(name), .text(rollout.name.text(in: language)), .number(rollout.staff.count), .number(rollout.stages.count),
                .text(rollout.curriculum.id.text),
            ])
        }
        return listing
    }
}
