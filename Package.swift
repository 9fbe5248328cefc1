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
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Leaves: each knows nothing of ours but Diagnostics and Values.
    .target(name: "Diagnostics", swiftSettings: houseSettings),
    .target(name: "Values", swiftSettings: houseSettings),
    .systemLibrary(
      name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(
      name: "LibXML2", dependencies: ["CLibXML2", "Diagnostics"], swiftSettings: houseSettings),
    .target(
      name: "Digests", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: houseSettings),
    .target(
      name: "Localization", dependencies: ["Values"], path: "Localization",
      swiftSettings: houseSettings,
      plugins: ["EmbedTextPlugin"]),
    .target(
      name: "Resources", path: "Resources", exclude: ["assets", "project", "schema", "starter"],
      swiftSettings: houseSettings, plugins: ["EmbedTextPlugin"]),

    // The way of the data.
    .target(
      name: "SegmentationModel",
      dependencies: ["Diagnostics", "Values", .product(name: "Yams", package: "Yams")],
      swiftSettings: houseSettings),
    .target(
      name: "ContactData", dependencies: ["Diagnostics", "Values"], swiftSettings: houseSettings),
    .target(
      name: "Scoring", dependencies: ["SegmentationModel", "ContactData", "Diagnostics", "Values"],
      swiftSettings: houseSettings),
    .target(
      name: "Reports",
      dependencies: [
        "Scoring", "SegmentationModel", "ContactData", "Localization", "Resources", "Digests",
        "Diagnostics", "Values",
      ],
      swiftSettings: houseSettings),
    .target(
      name: "Publishing",
      dependencies: [
        "Reports", "LibXML2", "Resources", "Digests", "Diagnostics", "Values",
      ],
      swiftSettings: houseSettings),
    .target(
      name: "SegmentaCommands",
      dependencies: [
        "Publishing", "Reports", "Scoring", "SegmentationModel", "ContactData", "Localization",
        "LibXML2", "Resources", "Digests", "Diagnostics", "Values",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: houseSettings),
    .executableTarget(
      name: "segmenta", dependencies: ["SegmentaCommands"], swiftSettings: houseSettings),

    // Measures what words, numbers and order cost; run by make bench-words.
    .executableTarget(
      name: "LocalizationBench", dependencies: ["Localization", "Values"],
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
      name: "LibXML2Tests", dependencies: ["LibXML2", "Diagnostics", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "LocalizationTests", dependencies: ["Localization", "Values", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "SegmentationModelTests",
      dependencies: ["SegmentationModel", "Diagnostics", "Values", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "ContactDataTests", dependencies: ["ContactData", "Diagnostics", "Values", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Scoring", "SegmentationModel", "ContactData", "Diagnostics", "Values", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Scoring", "SegmentationModel", "ContactData", "Localization", "Resources",
        "LibXML2", "Diagnostics", "Values", "TestSupport",
      ],
      swiftSettings: testSettings),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Publishing", "Reports", "LibXML2", "Digests", "Diagnostics", "Values", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "SegmentaCommandsTests",
      dependencies: [
        "SegmentaCommands", "Resources", "SegmentationModel", "Localization", "Diagnostics", "Values",
        "segmenta", "TestSupport",
      ],
      swiftSettings: testSettings),
  ]
)
