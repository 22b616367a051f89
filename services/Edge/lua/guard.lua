-- Runs in the rewrite phase, before the cache is looked up: what is refused here never touches it.

local purge = require "purge"
local settings = require "settings"
local token = require "token"

local METHODS = "GET, HEAD, OPTIONS"
local REQUEST_HEADERS = "Range, If-Range, If-None-Match, If-Modified-Since, CMCD-Object, CMCD-Request, CMCD-Session, CMCD-Status"

local _M = {}

-- of "/m/v..............." and the slash behind it
local VIDEO_LENGTH = 20

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
        ngx.header["Allow"] = METHODS
        return ngx.exit(ngx.HTTP_NOT_ALLOWED)
    end

    local path, prefix = token.path(ngx.var.request_uri, settings.keys, ngx.time())
    if not path then
        return ngx.exit(ngx.HTTP_FORBIDDEN)
    end
    if purge.is_gone(prefix:sub(1, VIDEO_LENGTH), prefix) then
        return ngx.exit(ngx.HTTP_GONE)
    end
    ngx.var.media_path = path
end

return _M
