-- Videos and plans that have gone. What is on the list is refused before the cache is looked up, and its files are deleted from the disk. Ids are never
-- used again, so nothing comes off the list before every token for it is dead. The list stands in a file too, so that a restart does not forget it.
--
-- DELETE /purge/{expires}.{keyId}.purge.{signature}/m/{videoId}/[{planId}/]
-- The signature covers "{expires}\n{keyId}\npurge\n{prefix}": "purge" is shorter than any session id, so neither passes for the other.

local cache_files = require "cache_files"
local hmac = require "hmac"
local settings = require "settings"
local match = ngx.re.match

local PATTERN = [[\A/purge/(\d{10,12})\.([A-Za-z0-9_-]{1,32})\.purge\.([A-Za-z0-9_-]{43})(/m/v[a-z2-7]{15}/(?:p[a-z2-7]{15}/)?)\z]]
local LINE = "^(%d+) (/m/[a-z2-7/]+)$"

-- A session lasts 12 hours at most, and what nobody asks for leaves the cache after 7 days.
local KEEP_SECONDS = 8 * 86400

-- An answer that was on its way from the origin may still be stored.
local LOOK_AGAIN_SECONDS = { 0, 20, 60 }

local FILE = settings.data .. "/purged"
local gone = ngx.shared.purged

local _M = {}

-- Whether a file below this video or this plan must not be served any more.
function _M.is_gone(video, plan)
    return gone:get(video) or gone:get(plan)
end

local function remember(prefix, at, now)
    local ok, reason = gone:set(prefix, true, at + KEEP_SECONDS - now)
    if not ok then
        error("no room for purged prefixes: " .. reason, 0)
    end
end

local function append(prefix, now)
    local file = assert(io.open(FILE, "a"))
    assert(file:write(now, " ", prefix, "\n"))
    assert(file:close())
end

-- Before the workers start: reads the list, and writes it anew without what is too old to matter.
function _M.load()
    local file = io.open(FILE, "r")
    if not file then
        return
    end
    local now, lines = ngx.time(), {}
    for line in file:lines() do
        local at, prefix = line:match(LINE)
        if at and tonumber(at) + KEEP_SECONDS > now then
            remember(prefix, tonumber(at), now)
            lines[#lines + 1] = line .. "\n"
        end
    end
    file:close()
    local fresh = assert(io.open(FILE .. ".new", "w"))
    assert(fresh:write(table.concat(lines)))
    assert(fresh:close())
    assert(os.rename(FILE .. ".new", FILE))
end

local function delete_files(premature)
    if premature then
        return
    end
    local deleted = cache_files.delete(function(key)
        local video, plan = key:match("^(/m/[^/]+/)([^/]+/)")
        return video and _M.is_gone(video, video .. plan)
    end)
    if deleted > 0 then
        ngx.log(ngx.NOTICE, deleted, " purged files deleted")
    end
end

-- What a restart interrupted is done after it.
function _M.resume()
    if ngx.worker.id() == 0 and #gone:get_keys(1) > 0 then
        assert(ngx.timer.at(0, delete_files))
    end
end

local function signed_prefix()
    local part = match(ngx.var.request_uri, PATTERN, "jo")
    if not part then
        return nil
    end
    local expires, key_id, signature, prefix = part[1], part[2], part[3], part[4]
    local secret = settings.keys[key_id]
    if not secret or tonumber(expires) < ngx.time() then
        return nil
    end
    local expected = hmac.base64url(secret, expires .. "\n" .. key_id .. "\npurge\n" .. prefix)
    return hmac.equal(expected, signature) and prefix or nil
end

function _M.handle()
    if ngx.req.get_method() ~= "DELETE" then
        ngx.header["Allow"] = "DELETE"
        return ngx.exit(ngx.HTTP_NOT_ALLOWED)
    end
    local prefix = signed_prefix()
    if not prefix then
        return ngx.exit(ngx.HTTP_FORBIDDEN)
    end

    local now = ngx.time()
    if not gone:get(prefix) then
        append(prefix, now)
        remember(prefix, now, now)
    end
    for _, seconds in ipairs(LOOK_AGAIN_SECONDS) do
        assert(ngx.timer.at(seconds, delete_files))
    end
    return ngx.exit(ngx.HTTP_NO_CONTENT)
end

return _M
