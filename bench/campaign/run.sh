#!/bin/sh
# Measures choosing whom to call among very many cases, on H2 and PostgreSQL; writes results.md beside this file.
# usage: run.sh [CASES]
# JAVA_HOME names a Java 25.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
exec "$java" -Xmx3g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    io.huifang.campaign.CampaignBench "$here/results.md" "${1:-1000000}"
