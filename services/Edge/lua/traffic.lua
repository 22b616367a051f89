-- Requests by what the cache did with them. Each worker counts for itself and adds to the sum once a second: a shared counter costs a lock for each request.

local FLUSH_SECONDS = 1
local sum = ngx.shared.traffic
local own = {}

local _M = {}

function _M.count()
    local status = ngx.var.upstream_cache_status
    if status then
        own[status] = (own[status] or 0) + 1
    end
end

local function flush()
    for status, requests in pairs(own) do
        if requests > 0 then
            sum:incr(status, requests, 0)
            own[status] = 0
        end
    end
end

function _M.start()
    assert(ngx.timer.every(FLUSH_SECONDS, flush))
end

function _M.counts()
    flush()
    local counts = {}
    for _, status in ipairs(sum:get_keys()) do
        counts[status] = sum:get(status)
    end
    return counts
end

return _M
