#!/usr/bin/env bash
# Lists, replays or drops the dead letters of the platform that runs on this machine: list | replay | drop, with --all, --queue QUEUE or --id ID.
set -euo pipefail

# any room knows the way to the broker: Studio is asked with the environment that the host gave to its running process
for process in /proc/[0-9]*; do
    mapfile -d '' -t command <"$process/cmdline" 2>/dev/null || continue
    case "${command[*]:-}" in
        setpriv\ * | *\ dead-letters*) ;;
        *StreamPlatform.Studio.dll* | *StreamPlatform.Studio)
            mapfile -d '' -t environment <"$process/environ"
            exec env -i "${environment[@]}" "${command[@]}" dead-letters "$@" ;;
    esac
done
echo "error: the platform does not run here" >&2
exit 1
