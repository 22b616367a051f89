-- Where a miss goes. A name is resolved at start and at reload, as nginx does with the names in its own configuration.

local balancer = require "ngx.balancer"
local resolver = require "resolver"
local settings = require "settings"

local CONNECT_SECONDS = 2
local SEND_SECONDS = 5

local address = resolver.address(settings.origin_host)
if address:find(":", 1, true) then
    address = "[" .. address .. "]"
end

local _M = {}

function _M.connect()
    balancer.set_timeouts(CONNECT_SECONDS, SEND_SECONDS, settings.origin_timeout)
    local ok, reason = balancer.set_current_peer(address, settings.origin_port)
    if not ok then
        ngx.log(ngx.ERR, "origin ", address, ":", settings.origin_port, ": ", reason)
        return ngx.exit(ngx.HTTP_BAD_GATEWAY)
    end
end

return _M
