#!/bin/sh
# Renders the templates with the variables that are set (nginx's own $variables stay) and becomes nginx.
set -eu

conf="$EDGE_DATA/conf"
mkdir -p "$conf/options"

names=$(env | sed -n 's/^\([A-Z][A-Z0-9_]*\)=.*/${\1}/p' | tr '\n' ' ')
for template in "$EDGE_TEMPLATES"/*.template; do
    envsubst "$names" <"$template" >"$conf/$(basename "$template" .template)"
done

rm -f "$conf/options/access-log.conf"
if [ "${EDGE_ACCESS_LOG:-off}" = on ]; then
    echo 'access_log /dev/stdout edge buffer=32k flush=1s;' >"$conf/options/access-log.conf"
fi

exec nginx -p "$EDGE_DATA" -c "$conf/nginx.conf" -e stderr -g 'daemon off;'
