#!/bin/sh
# Renders the templates with the variables that are set (nginx's own $variables stay) and becomes nginx.
set -eu

conf="$EDGE_DATA/conf"
mkdir -p "$conf/options"

# a proxy before the origin, as in Container Apps, finds it by the name that it is asked for
ORIGIN_SCHEME=${ORIGIN_URL:-}
ORIGIN_SCHEME=${ORIGIN_SCHEME%%://*}
ORIGIN_AUTHORITY=${ORIGIN_URL:-}
ORIGIN_AUTHORITY=${ORIGIN_AUTHORITY#*://}
ORIGIN_AUTHORITY=${ORIGIN_AUTHORITY%%/*}
ORIGIN_NAME=${ORIGIN_AUTHORITY%:*}
export ORIGIN_SCHEME ORIGIN_AUTHORITY ORIGIN_NAME

: "${EDGE_SESSION_RATE:=300}" "${EDGE_SESSION_BURST:=600}" "${EDGE_ADDRESS_CONNECTIONS:=1000}"
export EDGE_SESSION_RATE EDGE_SESSION_BURST EDGE_ADDRESS_CONNECTIONS

names=$(env | sed -n 's/^\([A-Z][A-Z0-9_]*\)=.*/${\1}/p' | tr '\n' ' ')
for template in "$EDGE_TEMPLATES"/*.template; do
    envsubst "$names" <"$template" >"$conf/$(basename "$template" .template)"
done

rm -f "$conf/options/access-log.conf"
if [ "${EDGE_ACCESS_LOG:-off}" = on ]; then
    echo 'access_log /dev/stdout edge buffer=32k flush=1s;' >"$conf/options/access-log.conf"
fi

rm -f "$conf/options/client-address.conf"
if [ -n "${EDGE_TRUSTED_PROXIES:-}" ]; then
    for network in $(echo "$EDGE_TRUSTED_PROXIES" | tr ',' ' '); do
        echo "set_real_ip_from $network;"
    done >"$conf/options/client-address.conf"
    echo 'real_ip_header X-Forwarded-For; real_ip_recursive on;' >>"$conf/options/client-address.conf"
fi

rm -f "$conf/options/origin-tls.conf"
if [ "$ORIGIN_SCHEME" = https ]; then
    printf 'proxy_ssl_verify on;\nproxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;\n' >"$conf/options/origin-tls.conf"
fi

exec nginx -p "$EDGE_DATA" -c "$conf/nginx.conf" -e stderr -g 'daemon off;'
