#!/usr/bin/env bash
# Makes an account of the platform that runs on this machine an operator, or (--revoke) takes that back.
set -euo pipefail

act=--grant-operator
if [ "${1:-}" = --revoke ]; then act=--revoke-operator; shift; fi
[ $# -eq 1 ] || { echo "usage: scripts/operator.sh [--revoke] EMAIL" >&2; exit 2; }

# Identity is asked in the folder and with the environment that the host gave to its running process
for process in /proc/[0-9]*; do
    mapfile -d '' -t command <"$process/cmdline" 2>/dev/null || continue
    case "${command[*]:-}" in
        setpriv\ * | *--grant-operator* | *--revoke-operator*) ;;
        *StreamPlatform.Identity.dll* | *StreamPlatform.Identity)
            mapfile -d '' -t environment <"$process/environ"
            cd "$(readlink "$process/cwd")"
            exec env -i "${environment[@]}" "${command[@]}" "$act" "$1" ;;
    esac
done
echo "error: the platform does not run here" >&2
exit 1
