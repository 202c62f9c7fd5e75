# Huifang. `make` lists what there is.

SHELL := /bin/bash
MVN := mvn -B -ntp
JAVA_HOME := $(shell bin/java-home)
export JAVA_HOME
JAVA := $(JAVA_HOME)/bin/java --enable-native-access=ALL-UNNAMED

.DEFAULT_GOAL := help
.PHONY: help demo run rehearse check check-slow quick provision prompts format bench-speech bench-media bench-calls bench-understanding \
	bench-simulated bench-campaign bench-import bench-reach bench-dispositions bench-kills clean java

help: ## lists these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

demo: java provision target/classpath.txt ## makes calls on a real Asterisk to simulated subscribers and shows what came of each
	@$(JAVA) -cp target/test-classes:$$(cat target/classpath.txt) io.huifang.demo.Demo

run: java provision target/classpath.txt ## starts the same Asterisk, network and service, and stays up
	@$(JAVA) -cp target/test-classes:$$(cat target/classpath.txt) io.huifang.demo.Demo --stay

# LANG on the command line is a script's language; from the environment it is the terminal's.
REHEARSED_LANG := $(if $(filter command line,$(origin LANG)),$(LANG),en-US)

rehearse: java target/classpath.txt ## plays a script by typed text: SCRIPT=use-of-funds LANG=zh-CN [FACTS=file]
	@LANG=C.UTF-8 $(JAVA) -cp target/classes:target/test-classes:$$(cat target/classpath.txt) io.huifang.rehearsal.Rehearsal \
		"$(or $(SCRIPT),use-of-funds)" "$(REHEARSED_LANG)" "$(FACTS)"

check: java provision ## builds and passes all tests
	@$(MVN) verify

check-slow: java ## tries each property 5,000 times, which takes minutes
	@$(MVN) test '-Dtest=*FuzzTests' -Dfuzz.tries=5000

quick: java ## builds and passes the fast tests, without fuzzing, in under a minute
	@$(MVN) test '-Dleft.out=**/*FuzzTests.java'

provision: ## fetches Asterisk, speech models and voices into the cache, where they are not there yet
	@bin/provision all

prompts: ## renders the fixed voice prompts whose text has changed
	@bin/render-prompts

format: java ## formats the Java code
	@$(MVN) -q spotless:apply

bench-speech: java provision target/classpath.txt ## measures recognition: word errors and throughput
	@bench/speech/run.sh

bench-media: java target/classpath.txt ## measures the media plane at 100 and 300 calls
	@bench/media/run.sh

bench-calls: java provision target/classpath.txt ## measures whole calls on the real Asterisk, 1 to 60 at once
	@bench/calls/run.sh

bench-understanding: java ## measures understanding on the labelled corpus
	@bench/understanding/run.sh

bench-simulated: java provision target/classpath.txt ## calls 200 invented subscribers and compares verdicts with what they meant
	@bench/understanding/calls.sh

bench-campaign: java ## measures choosing whom to call among 1,000,000 cases
	@bench/campaign/run.sh

bench-import: java ## measures importing 1,000,000 rows
	@bench/campaign/import.sh

bench-reach: java ## compares calling as soon as allowed with calling at better hours, among invented people
	@bench/reach/run.sh

bench-dispositions: java provision target/classpath.txt ## calls everything that may answer, and counts what it was taken for
	@bench/dispositions/run.sh

bench-kills: java provision target/classpath.txt ## kills the service 25 times on each database and checks what it promised
	@bench/kills/run.sh

clean: java ## removes what was built; the cache stays
	@$(MVN) -q clean

java:
	@test -n "$(JAVA_HOME)"
	@command -v mvn > /dev/null || { echo "Huifang is built with Maven, and there is no mvn in PATH: please install it." >&2; exit 1; }

# The service's jar and the class path of its tests, which hold the demo.
target/classpath.txt: pom.xml $(shell find src voice-prompts -type f)
	@echo "building Huifang (the first time fetches its libraries)"
	@$(MVN) -q -DskipTests package dependency:build-classpath -Dmdep.outputFile=$@ -Dmdep.includeScope=test
	@touch $@
