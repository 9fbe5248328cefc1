# One word for each thing a developer does; `make` alone lists them.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

swift_sources := Package.swift Sources Benchmarks Fuzz Tests Localization Resources Plugins
# The folders whose every declaration has its sentence.
sentences := Sources Fuzz Localization Resources Plugins
stage := Scripts/stage.sh
release_build := swift build -c release --static-swift-stdlib --product segmenta

.PHONY: help report check test sanitize fuzz crash sbom bench bench-growth bench-pages bench-words footprint
.PHONY: screenshots format lint messages docs clean swift

help: ## lists these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

report: swift ## builds the program, and with it the sample report in output/
	@Scripts/install-packages.sh build
	$(release_build)
	.build/release/segmenta build Resources/starter/segmenta.yaml --output output
	@echo "Open output/index.html in a browser."

check: swift ## the checks of daily work: the lints and the Swift tests
	@Scripts/install-packages.sh build test
	@$(stage) --start
	@$(MAKE) lint
	@$(stage) "build" swift build --build-tests
	@$(stage) "Swift tests" swift test --skip-build
	@$(stage) --summary

test: swift ## all checks, those in a browser too
	@Scripts/install-packages.sh build test
	@$(stage) --start
	@$(MAKE) lint
	@$(stage) "build" swift build --build-tests
	@$(stage) "Swift tests" swift test --skip-build
	@$(stage) "types of the scripts" Scripts/check-scripts.sh
	@$(stage) "scripts" Scripts/script-tests.sh .build/debug/segmenta
	@$(stage) "crashes" Scripts/crash-tests.sh .build/debug/segmenta
	@$(stage) "schema" Scripts/schema-tests.sh
	@$(stage) "browser" Scripts/browser-tests.sh .build/debug/segmenta
	@$(stage) --summary

crash: swift ## ends 500 builds at their file calls, or fails these, and looks at what is left
	@Scripts/install-packages.sh build test
	swift build --product segmenta
	Scripts/crash-tests.sh .build/debug/segmenta 500

sanitize: swift ## the Swift tests with the address sanitizer, which finds leaks too
	@Scripts/install-packages.sh build test
	Scripts/sanitize.sh

fuzz: swift ## attacks what reads files with invented bytes, for FUZZ_SECONDS each (600)
	@Scripts/install-packages.sh build test
	Scripts/fuzz.sh $(or $(FUZZ_SECONDS),600)

sbom: swift ## lists what is linked into the release program, with licences, in .build/segmenta.spdx.json
	@Scripts/install-packages.sh build
	$(release_build)
	Scripts/sbom.py .build/release/segmenta .build/segmenta.spdx.json

bench: swift ## measures a build of 100 000 contacts (Scripts/bench.sh measures others)
	@Scripts/install-packages.sh build test
	Scripts/bench.sh

bench-growth: swift ## fails where twice the input costs much more than twice the time or memory
	@Scripts/install-packages.sh build test
	Scripts/bench-growth.sh

bench-words: swift ## measures numbers, days, messages and sort keys in each language
	@Scripts/install-packages.sh build
	swift build -c release --product LocalizationBench
	.build/release/LocalizationBench

bench-pages: swift ## measures the list of 100 000 contacts in a browser
	@Scripts/install-packages.sh build test
	Scripts/bench-pages.sh

footprint: swift ## measures what the program costs: compiling, size, start
	@Scripts/install-packages.sh build test
	Scripts/footprint.sh

format: swift ## formats the Swift sources
	swift format --in-place --recursive --parallel $(swift_sources)

lint: swift ## checks the format of the Swift sources, who imports whom, and that declarations have sentences
	@Scripts/install-packages.sh build test
	@$(stage) "format" swift format lint --strict --recursive --parallel $(swift_sources)
	@$(stage) "the lints" python3 -B -m unittest discover --quiet -s Tests/Lints
	@$(stage) "rooms" Scripts/check-rooms.py
	@$(stage) "sentences" Scripts/check-sentences.py $(sentences)

messages: swift ## brings the message catalogues up to date with the code
	@Scripts/install-packages.sh build test
	swift build --build-tests
	@echo "Recording the messages. A test run that records fails, so that none is taken for a test:"
	SEGMENTA_RECORD=1 swift test --skip-build --filter CatalogueTests || true
	Scripts/merge-messages.sh

docs: swift ## brings docs/diagnostics.md up to date with the code
	@Scripts/install-packages.sh build test
	swift build --build-tests
	@echo "Recording the diagnostics. A test run that records fails, so that none is taken for a test:"
	SEGMENTA_RECORD=1 swift test --skip-build --filter DiagnosticReferenceTests || true

screenshots: swift ## takes the screenshots of the README anew
	@Scripts/install-packages.sh build docs
	$(release_build)
	Scripts/screenshots.sh .build/release/segmenta

clean: ## removes what was built, and the report in output/
	rm -rf .build .build-asan .build-fuzz .venv
	find output -mindepth 1 -not -name .gitkeep -delete

swift:
	@command -v swift > /dev/null || { \
	  echo "swift is not on the PATH: install a Swift toolchain, 6.3 or later (swift.org/install)." >&2; exit 1; }
