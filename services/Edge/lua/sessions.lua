-- Whether Streaming still stands behind a session. It is asked when a session comes for the first time and then every few seconds. While it is away, what it
-- said last counts; a session that it was never asked about has at least a token that it signed, and plays.

local settings = require "settings"

local LOCATION = "/session-check/"
local ASKING_SECONDS = 3
local ASK_AGAIN_SECONDS = 2

-- by session: when it was allowed, or minus when it was refused; in ngx.shared, so that the workers ask once
local verdicts = ngx.shared.sessions
local KEEP_SECONDS = 13 * 3600
local fresh_seconds = settings.session_check

local _M = {}

local function ask(session, video, known, now)
    local status = ngx.location.capture(LOCATION .. session .. "/" .. video).status
    if status == ngx.HTTP_NO_CONTENT then
        verdicts:set(session, now, KEEP_SECONDS)
        return true
    end
    if status == ngx.HTTP_FORBIDDEN then
        verdicts:set(session, -now, KEEP_SECONDS)
        return false
    end

    local allowed = not known or known > 0
    local soon = now - fresh_seconds + ASK_AGAIN_SECONDS
    verdicts:set(session, allowed and soon or -soon, KEEP_SECONDS)
    ngx.log(ngx.WARN, "session check: the origin said ", status, ", so what was known counts")
    return allowed
end

function _M.may_watch(session, video, now)
    local known = verdicts:get(session)
    if known and now - math.abs(known) < fresh_seconds then
        return known > 0
    end
    -- one request asks; the others do not wait for it
    if known and not verdicts:add("asking " .. session, true, ASKING_SECONDS) then
        return known > 0
    end
    return ask(session, video, known, now)
end

return _M
