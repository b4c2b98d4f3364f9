// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with: Swift 6 language mode (the default of this tools version), strict
/// concurrency, and our own warnings as errors.
let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Optimised in debug builds too: the tests plan whole roll-outs, and a search without optimisation is some thirty times slower.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A library target of ours. Imports go only rightwards: a target names here what it may know, and nothing else.
func library(_ name: String, knows: [Target.Dependency] = [], with more: [SwiftSetting] = []) -> Target {
    .target(name: name, dependencies: knows, swiftSettings: settings + more)
}

/// The tests of one target, with what else they need to see.
func tests(of name: String, knows: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + knows,
        exclude: fixtures[name] ?? [], swiftSettings: settings)
}

/// Folders beside a target's tests that hold files which the tests read by path.
let fixtures: [String: [String]] = ["Documents": ["StaffFiles", "Wrong", "Right"], "Storage": ["Versions"]]

let package = Package(
    name: "onboard",
    products: [
        .executable(name: "onboard", targets: ["onboard"]),
        .executable(name: "onboard-bench", targets: ["Benchmarks"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        .target(
            name: "Curricula", path: "Curricula",
            exclude: ["amocrm.yaml", "bitrix24.yaml", "hubspot.yaml", "Examples"],
            sources: ["Bundled.c"], publicHeadersPath: "include"),
        library("Calendars"),
        library("Documents", knows: ["Curricula", "Calendars", .product(name: "Yams", package: "Yams")]),
        library("Scheduling", with: optimised),
        library("Learning", with: optimised),
        library("Planning", knows: ["Calendars", "Documents", "Scheduling", "Learning"]),
        library("Comparing", knows: ["Calendars", "Documents", "Scheduling", "Learning", "Planning"], with: optimised),
        library("Presentation", knows: ["Calendars", "Documents", "Scheduling", "Learning", "Planning", "Comparing"]),
        library(
            "Storage",
            knows: [
                "Calendars", "Documents", "Planning", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        library(
            "Publishing", knows: ["Calendars", "Documents", "Planning", "Comparing", "Presentation", "Storage"]),
        .executableTarget(
            name: "onboard",
            dependencies: [
                "Calendars", "Documents", "Scheduling", "Planning", "Comparing", "Presentation", "Storage", "Publishing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Calendars", "Documents", "Scheduling", "Learning", "Planning", "Presentation", "Publishing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Baselines/cpsat.py"],
            swiftSettings: settings),
        tests(of: "Calendars"),
        tests(of: "Documents", knows: ["Calendars"]),
        tests(of: "Scheduling"),
        tests(of: "Learning"),
        tests(of: "Planning", knows: ["Calendars", "Documents", "Scheduling", "Learning"]),
        tests(of: "Comparing", knows: ["Calendars", "Documents", "Scheduling", "Learning", "Planning"]),
        tests(of: "Presentation", knows: ["Calendars", "Documents", "Scheduling", "Planning", "Comparing"]),
        tests(of: "Publishing", knows: ["Calendars", "Documents", "Scheduling", "Planning", "Presentation"]),
        tests(
            of: "Storage",
            knows: ["Calendars", "Documents", "Scheduling", "Planning", .product(name: "GRDB", package: "GRDB.swift")]),
        tests(of: "Benchmarks", knows: ["Documents", "Scheduling", "Learning", "Planning", "Publishing"]),
        .testTarget(name: "ProgramTests", dependencies: ["onboard", "Benchmarks"], swiftSettings: settings),
    ]
)
