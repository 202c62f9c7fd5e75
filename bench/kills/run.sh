#!/bin/sh
# Kills the service again and again in a running campaign on a real Asterisk; writes results.md beside this file.
# usage: run.sh [KILLS [SEED [MINUTES]]]: so many kills on each of H2 and PostgreSQL, in so many minutes at the most
# JAVA_HOME names a Java 25; the jar must be built.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
kills=${1:-25} seed=${2:-20261124} minutes=${3:-5}
results=$here/results.md
{
  echo "# Killing the service in a running campaign"
  echo
  echo "\`bench/kills/run.sh $kills $seed\`, $(nproc) cores, $(date -u +%FT%RZ), commit $(git rev-parse --short HEAD)."
  echo "SIGKILL at seeded random moments, a restart after each. Checked afterwards, by the journal of the simulated network:"
  echo "no case is lost; each ring has an attempt of its own that was written down before it; nobody rings again before the"
  echo "cool-down of a minute has passed; no number and no person over the cap of 2 a day; nobody at night or on the no-call"
  echo "list; each answer that was taken in, as the subscriber heard by the next question, is stored."
  echo
} >"$results"
status=0
for database in h2 postgresql; do
  "$java" -cp "target/test-classes:$(cat target/classpath.txt)" io.huifang.faults.KillBench \
    "$results" "$database" "$kills" "$seed" "$minutes" || status=1
done
exit $status
