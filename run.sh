#!/usr/bin/env bash
# Starts the whole platform and runs until Ctrl+C.
#   --check   waits until the demo videos play, prints what it saw, stops and ends with 0 or a reason
#   --aspire  the real Aspire packages, containers and dashboard instead of the stand-ins; remembered for F5 (--no-aspire forgets it)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

check=()
aspire=
case "${1:-}" in
    "") ;;
    --check) check=(--check) ;;
    --aspire)
        printf '<Project><PropertyGroup><UseStandIns>false</UseStandIns></PropertyGroup></Project>\n' > Aspire.local.props
        export UseStandIns=false
        aspire=yes
        ;;
    --no-aspire) rm -f Aspire.local.props; exit ;;
    *) echo "usage: ./run.sh [--check | --aspire | --no-aspire]" >&2; exit 2 ;;
esac

site=http://localhost:8080
data=${STREAMPLATFORM_DATA:-$PWD/.data}

if [ -n "$aspire" ]; then
    command -v docker >/dev/null || command -v podman >/dev/null || { echo "error: --aspire runs the stores in containers: install Docker or Podman" >&2; exit 1; }
    npm ci --prefix web --no-audit --no-fund --loglevel=error >/dev/null
else
    scripts/prerequisites.sh
fi
scripts/build-web.sh
echo "building the platform" >&2
scripts/build.sh StreamPlatform.AppHost demo

# the host outlives neither this script nor Ctrl+C, and takes everything that it started with it
setpriv --pdeathsig TERM -- dotnet run --project StreamPlatform.AppHost --no-build &
host=$!
demo=
# TERM, because a shell starts its background jobs with INT ignored
stop() {
    trap '' INT TERM
    [ -z "$demo" ] || kill -TERM "$demo" 2>/dev/null || true
    kill -TERM "$host" 2>/dev/null || true
    wait "$host" 2>/dev/null || true
}
trap 'stop; exit 130' INT TERM
trap stop EXIT

until curl --silent --fail --output /dev/null "$site/health"; do
    kill -0 "$host" 2>/dev/null || { wait "$host" || status=$?; echo "error: the platform did not start; the reason stands above" >&2; exit "${status:-1}"; }
    sleep 0.3
done
echo
echo "  site       $site"
echo "  dashboard  http://localhost:15000 (the link with its login token stands above)"
echo "  stop       Ctrl+C"
echo

setpriv --pdeathsig TERM -- dotnet demo/bin/Debug/net10.0/StreamPlatform.Demo.dll "$site" "$data/demo" "${check[@]}" &
demo=$!
status=0
wait "$demo" || status=$?
demo=
if [ ${#check[@]} -gt 0 ]; then
    [ "$status" -eq 0 ] && echo "check: all demo videos play" || echo "check: failed" >&2
    exit "$status"
fi
wait "$host"
