#!/bin/sh
# Measures choosing whom to call among very many cases, on PostgreSQL and H2; writes results.md beside this file.
# usage: run.sh [CASES [DATABASE...]]
# JAVA_HOME names a Java 25. BUILT=yes measures what was built last.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
cases=${1:-1000000}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- postgresql h2
[ "${BUILT:-}" = yes ] ||
  mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
results=$here/results.md
{ [ "$1" = h2 ] && [ $# -eq 1 ]; } || cat >"$results" <<END
# Choosing whom to call among $cases cases

\`bench/campaign/run.sh $cases\`, $(nproc) cores, $(date -u +%FT%RZ), commit $(git rev-parse --short HEAD).
400 campaigns of which 300 are paused, 12 queues each; the first campaign has four tenths of all cases. All are due at nine
on a Monday morning in Shanghai, half of their contact points sleep in New York, each has had a call before. PostgreSQL 18
as tests start it, H2 in a file that is written with each commit, both on this machine. In milliseconds, after warming up; what
must stay under 20 ms is marked *. "Looking into all queues": 600 of them are open; this is done once a second at most.

| database | what | times | p50 | p95 | p99 | most |
|---|---|---|---|---|---|---|
END
for database in "$@"; do
  # H2 is filled by a process of its own, which may have been done before; PostgreSQL lives as long as its process
  [ "$database" = postgresql ] || [ -f "target/bench-campaign-$cases.mv.db" ] ||
    "$java" -Xmx3g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
      io.huifang.campaign.CampaignBench "$results" "$database" "$cases" fill
  "$java" -Xmx3g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
    io.huifang.campaign.CampaignBench "$results" "$database" "$cases"
done
