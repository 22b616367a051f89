-- Runs in the rewrite phase, before the cache is looked up: what is refused here never touches it.

local cache_files = require "cache_files"
local purge = require "purge"
local sessions = require "sessions"
local settings = require "settings"
local token = require "token"

local METHODS = "GET, HEAD, OPTIONS"
local REQUEST_HEADERS = "Range, If-Range, If-None-Match, If-Modified-Since, CMCD-Object, CMCD-Request, CMCD-Session, CMCD-Status"

local _M = {}

local function answer_preflight()
    local header = ngx.header
    header["Access-Control-Allow-Methods"] = METHODS
    header["Access-Control-Allow-Headers"] = REQUEST_HEADERS
    header["Access-Control-Max-Age"] = "86400"
    return ngx.exit(ngx.HTTP_NO_CONTENT)
end

function _M.admit()
    local method = ngx.req.get_method()
    if method == "OPTIONS" then
        return answer_preflight()
    end
    if method ~= "GET" and method ~= "HEAD" then
        return ngx.exit(ngx.HTTP_FORBIDDEN)
    end

    local var, now = ngx.var, ngx.time()
    local opened, rest = token.open(var.request_uri, settings.keys, now)
    if not opened then
        return ngx.exit(ngx.HTTP_FORBIDDEN)
    end
    if purge.is_gone(opened.video_prefix, opened.plan_prefix) then
        return ngx.exit(ngx.HTTP_GONE)
    end
    if not sessions.may_watch(opened.session, opened.video, now) then
        return ngx.exit(ngx.HTTP_FORBIDDEN)
    end

    local path = opened.prefix .. rest
    -- RFC 9111, 5.2.1.7: what is not in the cache is not fetched
    local wish = var.http_cache_control
    if wish and wish:find("only-if-cached", 1, true) and not cache_files.holds(path) then
        return ngx.exit(ngx.HTTP_GATEWAY_TIMEOUT)
    end
    var.media_path = path
    var.session = opened.session
end

return _M
