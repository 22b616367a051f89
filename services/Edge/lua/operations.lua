-- What the platform itself asks of an edge: /{operation}/{expires}.{keyId}.{operation}.{signature}{prefix}
-- The signature covers "{expires}\n{keyId}\n{operation}\n{prefix}". Names of operations are shorter than any session id, so neither passes for the other.
--
--   DELETE /purge/…/m/{videoId}/[{planId}/]   gone for good: refused from now on, no file left
--   DELETE /drop/…/m/{videoId}/[{planId}/]    no file left; who may watch makes the edge fetch it again
--   GET    /held/…/m/[{videoId}/[{planId}/]]  the keys of the files below the prefix, one a line; 404 when there is none
--   GET    /traffic/…/m/                      requests by cache status, since the start, one a line

local cache_files = require "cache_files"
local hmac = require "hmac"
local purge = require "purge"
local settings = require "settings"
local traffic = require "traffic"
local match = ngx.re.match

local PATTERN = [[\A/([a-z]{4,7})/(\d{10,12})\.([A-Za-z0-9_-]{1,32})\.([a-z]{4,7})\.([A-Za-z0-9_-]{43})(/m/(?:(v[a-z2-7]{15}/)(?:p[a-z2-7]{15}/)?)?)\z]]

local function show_held(prefix)
    local keys = cache_files.below(prefix)
    if #keys == 0 then
        return ngx.exit(ngx.HTTP_NOT_FOUND)
    end
    ngx.say(table.concat(keys, "\n"))
end

local function show_traffic()
    for status, requests in pairs(traffic.counts()) do
        ngx.say(status, " ", requests)
    end
end

local OPERATIONS = {
    purge = { method = "DELETE", of_a_video = true, run = purge.purge },
    drop = { method = "DELETE", of_a_video = true, run = purge.drop },
    held = { method = "GET", run = show_held },
    traffic = { method = "GET", run = show_traffic },
}

local _M = {}

function _M.handle()
    local part = match(ngx.var.request_uri, PATTERN, "jo")
    local operation = part and part[1] == part[4] and OPERATIONS[part[1]]
    if not operation or (operation.of_a_video and not part[7]) or ngx.req.get_method() ~= operation.method then
        return ngx.exit(ngx.HTTP_FORBIDDEN)
    end

    local expires, key_id, signature, prefix = part[2], part[3], part[5], part[6]
    local secret = settings.keys[key_id]
    if not secret or tonumber(expires) < ngx.time() then
        return ngx.exit(ngx.HTTP_FORBIDDEN)
    end
    if not hmac.equal(hmac.base64url(secret, expires .. "\n" .. key_id .. "\n" .. part[1] .. "\n" .. prefix), signature) then
        return ngx.exit(ngx.HTTP_FORBIDDEN)
    end
    return operation.run(prefix)
end

return _M
