-- /{expires}.{keyId}.{sessionId}.{signature}/m/{videoId}/{planId}/{folder}/{file}[?query]
-- The signature covers "{expires}\n{keyId}\n{sessionId}\n/m/{videoId}/{planId}/".

local hmac = require "hmac"
local match = ngx.re.match

-- Clocks of the origin and of an edge may differ by this much.
local SKEW_SECONDS = 60

-- Anchored, and with no character that could climb or hide: what matches is the path that is fetched, byte for byte.
local PATTERN = [[\A/(\d{10,12})\.([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]{16,64})\.([A-Za-z0-9_-]{43})]]
    .. [[(/m/v[a-z2-7]{15}/p[a-z2-7]{15}/)([A-Za-z0-9-]{1,40}/[A-Za-z0-9-]{1,40}\.(?:m3u8|mpd|mp4|m4s))(?:\?.*)?\z]]

local _M = {}

-- The path below the token when it may be served now, and the prefix that the token is for; else nil.
function _M.path(raw_uri, keys, now)
    local part = match(raw_uri, PATTERN, "jo")
    if not part then
        return nil
    end

    local expires, key_id, session, signature, prefix, rest = part[1], part[2], part[3], part[4], part[5], part[6]
    local secret = keys[key_id]
    if not secret or tonumber(expires) + SKEW_SECONDS < now then
        return nil
    end

    local expected = hmac.base64url(secret, expires .. "\n" .. key_id .. "\n" .. session .. "\n" .. prefix)
    if not hmac.equal(expected, signature) then
        return nil
    end
    return prefix .. rest, prefix
end

return _M
