#!/usr/bin/env bash
# Installs what the mode without containers needs and the machine lacks: Debian's servers, ffmpeg and Chromium, the npm packages of the
# site and of the stand-ins. Quiet and quick when everything is there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }
die() { say "error: $*"; exit 1; }

[ "$(uname -s)" = Linux ] || die "the mode without containers is for Linux; use ./run.sh --aspire with a container engine"
command -v dotnet >/dev/null || die "the .NET SDK is missing (global.json names its version): https://dot.net"
command -v node >/dev/null && command -v npm >/dev/null || die "Node.js 20 or newer with npm is missing: https://nodejs.org"

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else
        command -v sudo >/dev/null || die "packages are missing and there is no sudo; as root run: apt-get install ${missing[*]}"
        sudo "$@"
    fi
}

# file that proves the package : package
wanted=(
    /usr/lib/postgresql/15/bin/postgres:postgresql
    /usr/bin/redis-server:redis-server
    /usr/lib/rabbitmq/bin/rabbitmq-server:rabbitmq-server
    /usr/sbin/nginx:nginx
    /usr/lib/nginx/modules/ngx_http_lua_module.so:libnginx-mod-http-lua
    /usr/bin/envsubst:gettext-base
    /usr/bin/ffmpeg:ffmpeg
    /usr/bin/curl:curl
    /usr/bin/setpriv:util-linux
)
[ "${1:-}" = --with-browser ] && wanted+=(/usr/bin/chromium:chromium "/usr/lib/$(uname -m)-linux-gnu/faketime/libfaketime.so.1:libfaketime")

missing=()
for entry in "${wanted[@]}"; do [ -e "${entry%%:*}" ] || missing+=("${entry#*:}"); done
if [ ${#missing[@]} -gt 0 ]; then
    say "installing ${missing[*]}"
    # the platform starts its own servers: keep Debian from starting the packages' services
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
        trap 'as_root rm -f "$policy"' EXIT
    fi
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# npm ci only when the lock file has changed since the last time
npm_packages() {
    local folder=$1 stamp="$1/node_modules/.installed"
    [ -f "$folder/package-lock.json" ] || return 0
    if ! cmp -s "$folder/package-lock.json" "$stamp"; then
        say "installing npm packages of $folder"
        npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error >/dev/null
        cp "$folder/package-lock.json" "$stamp"
    fi
}
npm_packages standins/servers/Azurite
npm_packages standins/servers/Mail
npm_packages web
if [ "${1:-}" = --with-browser ]; then
    while IFS= read -r lock; do npm_packages "$(dirname "$lock")"; done < <(git ls-files 'tests/**/package-lock.json')
fi
