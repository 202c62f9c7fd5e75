#!/bin/sh
# Measures importing files with very many rows, on PostgreSQL and H2; writes import.md beside this file.
# usage: import.sh [ROWS [DATABASE [FORMAT]]]
# DATABASE is postgresql or h2, FORMAT csv or xlsx; all four without. With both, a line is added to what is there already.
# JAVA_HOME names a Java 25. BUILT=yes measures what was built last.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
rows=${1:-1000000}
results=$here/import.md
[ "${BUILT:-}" = yes ] ||
  mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
[ $# -eq 3 ] || rm -f "$results"
[ -f "$results" ] || cat >"$results" <<END
# Importing $rows rows

\`bench/campaign/import.sh $rows\`, $(nproc) cores, $(date -u +%FT%RZ), commit $(git rev-parse --short HEAD), at most 2 GiB of heap.
The file is taken in, read and checked, and its cases are in the database and committed at the end of the time given. Each line
is a process of its own, from its start on. PostgreSQL 18 as tests start it, H2 in a file that is written with each commit, both on
this machine. The numbers come in no order, so that their index is written all over.

| file | size, MiB | database | seconds | rows a second | peak heap, MiB |
|---|---|---|---|---|---|
END
for database in ${2:-postgresql h2}; do
  for format in ${3:-csv xlsx}; do
    rm -rf target/import-bench
    "$java" -Xmx2g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
      io.huifang.campaign.ImportBench "$results" "$rows" target/import-bench "$database" "$format"
  done
done
rm -rf target/import-bench
