-- /{notBefore}-{expires}.{keyId}.{sessionId}.{signature}/m/{videoId}/{planId}/[preview-{seconds}/]{folder}/{file}[?query]
-- The signature covers "{notBefore}-{expires}\n{keyId}\n{sessionId}\n/m/{videoId}/{planId}/[preview-{seconds}/]": who may watch a preview opens no more than it.

local hmac = require "hmac"
local match = ngx.re.match

-- Clocks of the origin and of an edge may differ by this much.
local SKEW_SECONDS = 60

-- Anchored, and with no character that could climb or hide: what matches is the path that is fetched, byte for byte.
local PATTERN = [[\A(/[0-9A-Za-z._-]{70,180}/m/v[a-z2-7]{15}/p[a-z2-7]{15}/(?:preview-[1-9]\d{0,2}/)?)([A-Za-z0-9-]{1,40}/[A-Za-z0-9-]{1,40}\.(?:m3u8|mpd|mp4|m4s|vtt))(?:\?.*)?\z]]
local HEAD = [[\A/((\d{10})-(\d{10,12}))\.([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]{16,64})\.([A-Za-z0-9_-]{43})((/m/(v[a-z2-7]{15})/p[a-z2-7]{15}/)(?:preview-[1-9]\d{0,2}/)?)\z]]

-- Heads whose signature was right: the token of a session comes with each of its segments. In two halves, so that the older one can be dropped whole.
local MOST_IN_HALF = 4096
local newer, older, count = {}, {}, 0

local _M = {}

local function remember(head, opened)
    if count >= MOST_IN_HALF then
        older, newer, count = newer, {}, 0
    end
    newer[head] = opened
    count = count + 1
    return opened
end

local function verify(head, keys)
    local part = match(head, HEAD, "jo")
    if not part then
        return nil
    end
    local times, key_id, session, signature, prefix = part[1], part[4], part[5], part[6], part[7]
    local secret = keys[key_id]
    if not secret then
        return nil
    end
    local expected = hmac.base64url(secret, times .. "\n" .. key_id .. "\n" .. session .. "\n" .. prefix)
    if not hmac.equal(expected, signature) then
        return nil
    end
    return remember(head, {
        from = tonumber(part[2]) - SKEW_SECONDS,
        till = tonumber(part[3]) + SKEW_SECONDS,
        session = session,
        prefix = prefix,
        plan_prefix = part[8],
        video = part[9],
        video_prefix = "/m/" .. part[9] .. "/",
    })
end

local function recall(head)
    local opened = older[head]
    return opened and remember(head, opened)
end

-- What the token opens and the rest of the path, when it may be served now; else nil.
function _M.open(raw_uri, keys, now)
    local part = match(raw_uri, PATTERN, "jo")
    if not part then
        return nil
    end
    local head = part[1]
    local opened = newer[head] or recall(head) or verify(head, keys)
    if not opened or now < opened.from or now > opened.till then
        return nil
    end
    return opened, part[2]
end

return _M
