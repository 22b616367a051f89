#!/usr/bin/env bash
# Installs, builds and runs the tests; the last line is "N passed, N failed, N skipped". What passed at a second try only is named above it.
#   --fast  without the tests that start the whole platform
#   --long  also with the tests marked Duration=long: kills, servers away, queued uploads, a soak; ODD_SOURCES=<folder> names real files for the transcoder's
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# the slowest module takes up to nine minutes on two slow cores: one that hangs fails, and names the test
filter=(--filter-not-trait Duration=long --timeout 25m)
case "${1:-}" in
    --fast) filter+=(--filter-not-trait Duration=slow) ;;
    --long) filter=() ;;
    "") ;;
    *) echo "usage: ./test.sh [--fast | --long]" >&2; exit 2 ;;
esac

scripts/prerequisites.sh --with-browser
scripts/build-web.sh --check
scripts/build.sh StreamPlatform.sln

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
run() {
    dotnet test "$@" --no-build --ignore-exit-code 8 "${filter[@]}" 2>&1 | tee -a "$log" || { local code=$?; [ "$status" -gt 2 ] || status=$code; }
}

# The whole platform and its viewers have both cores. Of the other modules two run at a time: each waits for servers of its own about as long as it keeps a core busy.
run --project tests/EndToEnd.Tests
run --solution StreamPlatform.sln --max-parallel-test-modules 2 --filter-not-namespace StreamPlatform.EndToEnd.Tests --filter-not-namespace 'StreamPlatform.EndToEnd.Tests.*'

read -r passed failed skipped < <(awk '/^  succeeded:/{p+=$2} /^  failed:/{f+=$2} /^  skipped:/{s+=$2} END{print p+0,f+0,s+0}' "$log")

# Tests that wait for processes on two busy cores may lose by chance. A few that failed get a second try, each alone; who passes only then is named, to be looked at.
# A module that hung or crashed ends with another status: that is no chance.
if [ "$status" -eq 2 ] && [ "$failed" -le 3 ]; then
    tried=0 lost=0
    while read -r module test; do
        tried=$((tried + 1))
        if dotnet "$module" -noColor -method "$test" </dev/null; then echo "passed at the second try only: $test"; else lost=1; fi
    done < <(awk '/^failed /{name=$2; sub(/\(.*/,"",name)} /^  from .*\.dll/{if (name) print $2, name; name=""}' "$log" | sort -u)
    if [ "$tried" -gt 0 ] && [ "$lost" -eq 0 ]; then passed=$((passed + failed)) failed=0 status=0; fi
fi

echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
