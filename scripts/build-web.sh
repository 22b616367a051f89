#!/usr/bin/env bash
# Builds the site into web/dist when its sources have changed; with --check also types, lint and unit tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../web"

if [ "${1:-}" = --check ]; then
    npm run --silent check
    exit
fi

stamp=dist/.built
newest=$(find . -path ./node_modules -prune -o -path ./dist -prune -o -type f -newer "$stamp" -print -quit 2>/dev/null || echo none)
if [ ! -f "$stamp" ] || [ -n "$newest" ]; then
    echo "building the site" >&2
    npm run --silent build >&2
    touch "$stamp"
fi
