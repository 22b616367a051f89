-- Videos and plans that have gone. What is on the list is refused before the cache is looked up, and its files are deleted from the disk. Ids are never
-- used again, so nothing comes off the list before every token for it is dead. The list stands in a file too, so that a restart does not forget it.
-- What is only dropped (a video that was unpublished) may come back: its files are deleted, and those of answers that were still on their way.

local cache_files = require "cache_files"
local settings = require "settings"

local LINE = "^(%d+) (/m/[a-z2-7/]+)$"

-- A session lasts 12 hours at most, and what nobody asks for leaves the cache after 7 days.
local KEEP_SECONDS = 8 * 86400

-- An answer that was on its way from the origin may still be stored, and a session may go on until it is asked about.
local LOOK_AGAIN_SECONDS = { 20, 60 }
local DROP_SECONDS = 61

local FILE = settings.data .. "/purged"
local gone = ngx.shared.purged
local dropped = ngx.shared.dropped

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

local function delete_files()
    local deleted = cache_files.delete(function(key)
        local video, plan = key:match("^(/m/[^/]+/)([^/]+/)")
        if not video then
            return false
        end
        plan = video .. plan
        return _M.is_gone(video, plan) or dropped:get(video) or dropped:get(plan)
    end)
    if deleted > 0 then
        ngx.log(ngx.NOTICE, deleted, " purged files deleted")
    end
end

local function look_again(premature)
    if not premature then
        delete_files()
    end
end

-- What a restart interrupted is done after it.
function _M.resume()
    if ngx.worker.id() == 0 and #gone:get_keys(1) > 0 then
        assert(ngx.timer.at(0, look_again))
    end
end

local function delete_now_and_later()
    delete_files()
    for _, seconds in ipairs(LOOK_AGAIN_SECONDS) do
        assert(ngx.timer.at(seconds, look_again))
    end
    return ngx.exit(ngx.HTTP_NO_CONTENT)
end

function _M.purge(prefix)
    local now = ngx.time()
    if not gone:get(prefix) then
        append(prefix, now)
        remember(prefix, now, now)
    end
    return delete_now_and_later()
end

function _M.drop(prefix)
    assert(dropped:set(prefix, true, DROP_SECONDS))
    return delete_now_and_later()
end

return _M
