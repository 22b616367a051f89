-- Where a miss goes. A name is resolved at start and at reload, as nginx does with the names in its own configuration.

local balancer = require "ngx.balancer"
local resolver = require "resolver"
local settings = require "settings"

local CONNECT_SECONDS = 2
local SEND_SECONDS = 5

-- a viewer waits for the word on a session; what was known is good enough after that
local WORD_SECONDS = 2

local address = resolver.address(settings.origin_host)
if address:find(":", 1, true) then
    address = "[" .. address .. "]"
end

local function connect(connect_seconds, read_seconds)
    balancer.set_timeouts(connect_seconds, SEND_SECONDS, read_seconds)
    local ok, reason = balancer.set_current_peer(address, settings.origin_port)
    if not ok then
        ngx.log(ngx.ERR, "origin ", address, ":", settings.origin_port, ": ", reason)
        return ngx.exit(ngx.HTTP_BAD_GATEWAY)
    end
end

local _M = {}

function _M.connect()
    return connect(CONNECT_SECONDS, settings.origin_timeout)
end

function _M.connect_for_a_word()
    return connect(WORD_SECONDS, WORD_SECONDS)
end

return _M
