# The one door to building, running and testing Wayloom. Finds its JDK and sets everything up by itself.

SHELL := /bin/sh
.DEFAULT_GOAL := help
JAVA_HOME := $(shell scripts/find-jdk)
export JAVA_HOME
# Maven 3.8 carries a guava that JDK 24 and later warn about.
export MAVEN_OPTS := $(MAVEN_OPTS) --sun-misc-unsafe-memory-access=allow
ifeq ($(JAVA_HOME),)
  $(error no JDK 25, see above)
endif

MVN := mvn -B -q --no-transfer-progress
JAR := app/target/wayloom/wayloom.jar
SOURCES := $(shell find pom.xml app/pom.xml app/src platform modules scripts/build-web web docs/openapi.json \
  \( -name target -o -name node_modules -o -name dist -o -name .stamps -o -name test -o -name e2e \) -prune \
  -o -type f -print 2>/dev/null)

.PHONY: help run build test check test-single format bench bench-web bench-cases bench-load bench-live fuzz generate crash crash-large accuracy simulate soak webhooks cases-killed looks shots guide-pictures clean \
  package tools check-format check-java check-web test-java test-packaged test-web test-browser

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|'

run: build ## build if needed, then serve http://localhost:8080
	@./wayloom serve --open

build: $(JAR) ## the jar with the page in it: app/target/wayloom/wayloom.jar

$(JAR): $(SOURCES)
	@echo 'Building Wayloom …'
	@$(MVN) -pl app -am package -DskipTests
	@touch $(JAR)
	@scripts/train-aot

test: ## check, and every test
	@scripts/test-all

check: check-java check-web ## format, compile, architecture, tsc, biome, knip

check-java:
	@echo 'Checking Java: format, compile, architecture …'
	@$(MVN) spotless:check test-compile surefire:test -Dtest='ArchitectureTest' -Dsurefire.failIfNoSpecifiedTests=false

check-web:
	@scripts/npm-ci
	@echo 'Checking the page: types, lint, unused code …'
	@cd web && npm run --silent check

check-format:
	@echo 'Checking the format of Java …'
	@$(MVN) -fae -T 2 spotless:check

# Everything compiled and packed before the first test: a module's tests keep no other module waiting.
package:
	@echo 'Compiling and packing …'
	@$(MVN) -T 2 package -DskipTests
	@touch $(JAR)

test-java: check-format package
	@$(MAKE) -s test-packaged

test-packaged:
	@echo 'Testing Java …'
	@PATH="$$(scripts/find-postgres):$$PATH" $(MVN) -fae test

# What tests need of this machine; fetched one after the other, since installers lock each other out.
tools:
	@scripts/find-postgres >/dev/null
	@scripts/find-chromium >/dev/null
	@scripts/npm-ci

test-web:
	@scripts/npm-ci
	@echo 'Testing the page …'
	@cd web && npm run --silent test

test-browser: build
	@scripts/train-aot
	@echo 'Testing in the browser …'
	@CHROMIUM_PATH="$$(scripts/find-chromium)" node web/e2e/run.mjs

test-single: ## one Java test class: make test-single MODULE=maps TEST=VocabularyTest
	@test -n "$(MODULE)" && test -n "$(TEST)" || { echo 'Say which: make test-single MODULE=maps TEST=VocabularyTest' >&2; exit 2; }
	@$(MVN) -pl $$(ls -d modules/$(MODULE) platform/$(MODULE) $(MODULE) 2>/dev/null | head -1) -am test \
	  -Dtest='$(TEST)' -Dsurefire.failIfNoSpecifiedTests=false

format: ## write everything in the house format
	@$(MVN) spotless:apply
	@scripts/npm-ci && cd web && npm run --silent format

bench: ## the engine on 10 million events, beside DuckDB and ClickHouse (minutes)
	@$(MVN) -pl bench -am package -DskipTests
	@scripts/bench

bench-web: build ## the journey grid on a map of 2,000 cards: bench/web/RESULTS.md
	@CHROMIUM_PATH="$$(scripts/find-chromium)" node bench/web/run.mjs

bench-cases: ## 50 rules on 1,000 answers a second: bench/cases/RESULTS.md (a minute)
	@$(MVN) -pl bench -am package -DskipTests
	@scripts/bench-cases

bench-load: build ## live events at a fixed rate, with a burst and kills: bench/load/RESULTS.md (9 minutes; LOAD='--seconds 30' for less)
	@node bench/load/run.mjs $(LOAD)

bench-live: build ## many hands on one map, beside y-websocket and hocuspocus: bench/live/RESULTS.md (17 minutes; LIVE='--rows editors --seconds 20' for less, LIVE='--soak' for 200 editors, 100 maps, 2,000 idle windows and 20 slow readers, LIVE='--hours 8' for what grows)
	@scripts/npm-ci
	@scripts/npm-ci bench/live
	@CHROMIUM_PATH="$$(scripts/find-chromium)" node --max-semi-space-size=64 --initial-old-space-size=512 bench/live/run.mjs $(LIVE)

generate: ## rewrite docs/openapi.json and the page's wire types from the code
	@$(MVN) -pl app -am test -Dtest='OpenApiSnapshotTest,Vocabulary*' -Dwayloom.generate=true -Dsurefire.failIfNoSpecifiedTests=false
	@scripts/npm-ci && cd web && node scripts/generate-wire.mjs

crash: build ## kill -9 while editing and importing, ten rounds each, and hostile files (SEED=7 for the same moments again)
	@node --experimental-websocket --no-warnings web/e2e/crash.mjs

crash-large: build ## kill -9 while a file of ten million rows is imported (ROWS=1000000 for less), and what it takes
	@ROUNDS=$(or $(ROUNDS),4) node --experimental-websocket --no-warnings web/e2e/crash.mjs large

fuzz: ## break the inputs of every reader for a minute each (FUZZ_SECONDS=10 for shorter)
	@$(MVN) -pl modules/evidence,modules/intake,modules/surveys,modules/notes,modules/analysis,modules/text,modules/masking -am test \
	  -Dtest='*FuzzTest' -Dwayloom.fuzz.seconds=$(or $(FUZZ_SECONDS),60) -Dsurefire.failIfNoSpecifiedTests=false

simulate: ## what the analysis finds of planted truths, at full size: docs/simulation.md (minutes)
	@$(MVN) -pl modules/analysis,modules/improvements -am test -Dtest='Planted*Test,Simulated*Test' -Dwayloom.simulate=true -Dsurefire.failIfNoSpecifiedTests=false

soak: ## a million lives of a live document, 500 kills, 50 backups brought back, 50,000 torn logs, every fault of the disk, a million cases of Java and the page agreeing (SOAK_SEEDS=100000 for fewer; hours)
	@PATH="$$(scripts/find-postgres):$$PATH" $(MVN) -pl modules/collaboration -am test -Dtest='KillTest,TornTailTest,DiskFaultsTest,TwoServersTest' \
	  -Dtest.args='-Xmx1g -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -Dwayloom.kills=$(or $(SOAK_KILLS),500) -Dwayloom.tears=$(or $(SOAK_TEARS),50000) -Dwayloom.edits=$(or $(SOAK_EDITS),1000) -Dwayloom.twoServers=$(or $(SOAK_ROUNDS),2000)' \
	  -Dsurefire.failIfNoSpecifiedTests=false
	@$(MVN) -pl app -am test -Dtest='*BackupUnderLoadTest' -Dtest.args='-Xmx1g -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -Dwayloom.backups=$(or $(SOAK_BACKUPS),50)' \
	  -Dsurefire.failIfNoSpecifiedTests=false
	@$(MVN) -pl modules/collaboration -am test -Dtest='RandomLifeTest,MergedLifeTest,FractionalIndexTest' -Dwayloom.agreement=$(or $(SOAK_AGREEMENT),50) \
	  -Dsurefire.failIfNoSpecifiedTests=false
	@scripts/npm-ci && cd web && WAYLOOM_AGREEMENT=made npx vitest run src/live/randomLife src/live/randomKeys src/live/mergedLife
	@$(MVN) -pl modules/collaboration -am test -Dtest=SimulationTest -Dwayloom.seeds=$(or $(SOAK_SEEDS),1000000) -Dwayloom.steps=400 \
	  -Dsurefire.failIfNoSpecifiedTests=false
	@$(MVN) -pl modules/collaboration -am test -Dtest=PageSimulationTest -Dwayloom.pageSeeds=$(or $(SOAK_PAGE_SEEDS),20000) \
	  -Dsurefire.failIfNoSpecifiedTests=false
	@cd web && WAYLOOM_SEEDS=$(or $(SOAK_PAGE_SEEDS),20000) npx vitest run src/live/simulation

webhooks: ## 10,000 events to a receiver that fails 30 %, with 20 kill -9: bench/webhooks/RESULTS.md (minutes)
	@$(MVN) -pl modules/notifications -am test -Dtest=KilledDeliveriesTest -Dwayloom.webhooks=true -Dsurefire.failIfNoSpecifiedTests=false

cases-killed: ## 10,000 unhappy answers, read while the process is killed 20 times: each opens its case once: bench/cases-killed/RESULTS.md (minutes)
	@$(MVN) -pl modules/cases -am test -Dtest=KilledReadingTest -Dwayloom.cases=true -Dsurefire.failIfNoSpecifiedTests=false

accuracy: ## measure how well texts are understood: docs/accuracy.md
	@$(MVN) -pl modules/text -am test -Dtest=AccuracyTest -Dwayloom.generate=true -Dsurefire.failIfNoSpecifiedTests=false

looks: build ## axe-core over all screens, on phones too, in English and in dark Persian (minutes)
	@scripts/train-aot
	@CHROMIUM_PATH="$$(scripts/find-chromium)" E2E_LOOKS=all node web/e2e/run.mjs accessible

shots: build ## pictures of all screens in both sizes and themes, and in Persian: web/e2e/shots/ (minutes; SCREENS="cases" for some)
	@CHROMIUM_PATH="$$(scripts/find-chromium)" node web/e2e/shots.mjs $(SCREENS)

guide-pictures: build ## the pictures of the guide anew: docs/images/ (minutes; PICTURES="flow" for some)
	@CHROMIUM_PATH="$$(scripts/find-chromium)" node web/e2e/guidePictures.mjs $(PICTURES)

clean: ## remove what was built (not ./data)
	@$(MVN) clean
	@rm -rf web/dist web/.stamps web/node_modules
