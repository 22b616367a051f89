#!/usr/bin/env bash
# Builds what it is given with one warm compiler for all projects, and leaves no compiler behind.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
trap 'dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1 || true' EXIT
for target in "$@"; do
    UseSharedCompilation=true dotnet build "$target" --nologo -v quiet
done
