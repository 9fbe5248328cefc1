// swift-tools-version: 6.2
import PackageDescription

/// The settings every target of this package is built with.
let houseSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// Tests are built with the same settings.
let testSettings = houseSettings

let package = Package(
  name: "segmenta",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "segmenta", targets: ["segmenta"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // Leaves: each knows nothing of ours but Diagnostics and Values.
    .target(name: "Diagnostics", swiftSettings: houseSettings),
    .target(name: "Values", swiftSettings: houseSettings),
    .target(name: "Formats", swiftSettings: houseSettings),
    .target(name: "Files", dependencies: ["Digests", "Diagnostics"], swiftSettings: houseSettings),
    .systemLibrary(
      name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(
      name: "LibXML2", dependencies: ["CLibXML2", "Files"], swiftSettings: houseSettings),
    .systemLibrary(
      name: "CLibYAML", path: "Sources/CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "YAMLEvents", dependencies: ["CLibYAML"], swiftSettings: houseSettings),
    // Nettle, since of the C libraries with SHA-256, PBKDF2 and AES-GCM it adds the least to the program's start
    // and size, takes its states as plain values, which need no memory of their own, and is quick enough.
    .systemLibrary(
      name: "CNettle", path: "Sources/CNettle", pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .target(name: "Digests", dependencies: ["CNettle"], swiftSettings: houseSettings),
    .target(
      name: "Localization", dependencies: ["Formats", "Values"], path: "Localization",
      swiftSettings: houseSettings,
      plugins: ["EmbedTextPlugin"]),
    .target(
      name: "Resources", path: "Resources", exclude: ["assets", "project", "schema", "starter"],
      swiftSettings: houseSettings, plugins: ["EmbedTextPlugin"]),

    // The way of the data.
    .target(
      name: "SegmentationModel",
      dependencies: ["Formats", "YAMLEvents", "Diagnostics", "Values"], swiftSettings: houseSettings),
    .target(
      name: "ContactData", dependencies: ["Files", "Formats", "Diagnostics", "Values"],
      swiftSettings: houseSettings),
    .target(
      name: "Scoring",
      dependencies: ["SegmentationModel", "ContactData", "Formats", "Diagnostics", "Values"],
      swiftSettings: houseSettings),
    .target(
      name: "Wording",
      dependencies: [
        "Scoring", "SegmentationModel", "ContactData", "Formats", "Localization", "Diagnostics", "Values",
      ],
      swiftSettings: houseSettings),
    .target(
      name: "Assessment",
      dependencies: [
        "Scoring", "SegmentationModel", "ContactData", "Files", "Diagnostics", "Values",
      ],
      swiftSettings: houseSettings),
    .target(
      name: "Drafting",
      dependencies: [
        "Assessment", "Scoring", "SegmentationModel", "ContactData", "Formats", "Localization",
        "Diagnostics", "Values",
      ],
      swiftSettings: houseSettings),
    .target(
      name: "Reports",
      dependencies: [
        "Assessment", "Wording", "Scoring", "SegmentationModel", "ContactData", "Formats", "Localization",
        "Digests", "Diagnostics", "Values",
      ],
      swiftSettings: houseSettings),
    .target(
      name: "Publishing",
      dependencies: ["Reports", "LibXML2", "Localization", "Files", "Digests", "Diagnostics", "Values"],
      swiftSettings: houseSettings),
    .target(
      name: "SegmentaCommands",
      dependencies: [
        "Publishing", "Reports", "Drafting", "Assessment", "Wording", "Scoring", "SegmentationModel",
        "ContactData", "Formats", "Localization", "Resources", "Files", "Diagnostics", "Values",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: houseSettings),
    .executableTarget(
      name: "segmenta", dependencies: ["SegmentaCommands"], swiftSettings: houseSettings),

    // Measures what words, numbers and order cost; run by make bench-words.
    .executableTarget(
      name: "LocalizationBench", dependencies: ["Localization", "Formats", "Values"],
      path: "Benchmarks/Localization", swiftSettings: houseSettings),

    // Text assets and catalogues become string literals: nothing lies beside the program.
    .executableTarget(name: "EmbedText", swiftSettings: houseSettings),
    .plugin(name: "EmbedTextPlugin", capability: .buildTool(), dependencies: ["EmbedText"]),

    // Tests, a target each, and what they share.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: testSettings),
    .testTarget(
      name: "EmbedTextTests", dependencies: ["EmbedText", "Resources"], swiftSettings: testSettings),
    .testTarget(name: "ValuesTests", dependencies: ["Values", "TestSupport"], swiftSettings: testSettings),
    .testTarget(
      name: "FilesTests", dependencies: ["Files", "Diagnostics", "TestSupport"], swiftSettings: testSettings),
    .testTarget(
      name: "YAMLEventsTests", dependencies: ["YAMLEvents"], swiftSettings: testSettings),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"], swiftSettings: testSettings),
    .testTarget(
      name: "FormatsTests",
      dependencies: [
        "Formats", "Assessment", "Scoring", "SegmentationModel", "ContactData", "Localization", "Diagnostics",
        "Values", "TestSupport",
      ],
      swiftSettings: testSettings),
    .testTarget(
      name: "LibXML2Tests", dependencies: ["LibXML2", "Files", "Diagnostics", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "LocalizationTests", dependencies: ["Localization", "Formats", "Values", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "SegmentationModelTests",
      dependencies: ["SegmentationModel", "Formats", "Diagnostics", "Values", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "ContactDataTests",
      dependencies: ["ContactData", "Files", "Formats", "Diagnostics", "Values", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "ScoringTests",
      dependencies: [
        "Scoring", "Assessment", "SegmentationModel", "ContactData", "Formats", "Diagnostics", "Values",
        "TestSupport",
      ],
      swiftSettings: testSettings),
    .testTarget(
      name: "AssessmentTests",
      dependencies: [
        "Assessment", "Scoring", "SegmentationModel", "ContactData", "Digests", "Diagnostics", "Values",
      ],
      swiftSettings: testSettings),
    .testTarget(
      name: "DraftingTests",
      dependencies: [
        "Drafting", "SegmentationModel", "Formats", "Localization", "Diagnostics", "Values",
      ],
      swiftSettings: testSettings),
    .testTarget(
      name: "WordingTests",
      dependencies: [
        "Wording", "Scoring", "SegmentationModel", "Localization", "Diagnostics", "TestSupport",
      ],
      swiftSettings: testSettings),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Assessment", "Wording", "Scoring", "SegmentationModel", "ContactData", "Localization",
        "Resources",
        "LibXML2", "Diagnostics", "Values", "TestSupport",
      ],
      swiftSettings: testSettings),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Reports", "LibXML2", "Files", "Digests", "Diagnostics", "Values", "TestSupport",
      ],
      swiftSettings: testSettings),
    .testTarget(
      name: "SegmentaCommandsTests",
      dependencies: [
        "SegmentaCommands", "Drafting", "Resources", "SegmentationModel", "ContactData", "Formats",
        "Localization",
        "Diagnostics",
        "Values",
        "segmenta", "TestSupport",
      ],
      swiftSettings: testSettings),
  ]
)

// The readers under attack. Only Scripts/fuzz.sh asks for it, and says where the compiler keeps libFuzzer.
if let libFuzzer = Context.environment["SEGMENTA_LIBFUZZER"] {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CLibFuzzer", "Publishing", "Reports", "Drafting", "SegmentationModel", "ContactData", "LibXML2",
        "Files",
        "Formats", "Localization", "Diagnostics", "Values",
      ],
      path: "Fuzz", exclude: ["CLibFuzzer"], swiftSettings: houseSettings,
      linkerSettings: [.unsafeFlags([libFuzzer]), .linkedLibrary("stdc++")]),
  ]
}
