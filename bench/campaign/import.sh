#!/bin/sh
# Measures importing files with very many rows, on H2 and PostgreSQL; writes import.md beside this file.
# usage: import.sh [ROWS]
# JAVA_HOME names a Java 25.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
rm -rf target/import-bench
rm -f "$here/import.md"
# A fresh JVM for each database, so that neither finds the other's heap or code.
for database in H2 POSTGRESQL; do
    "$java" -Xmx2g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" io.huifang.campaign.ImportBench \
        "$here/import.md" "${1:-1000000}" "target/import-bench/$database" "$(git rev-parse --short HEAD)" "$database"
done
