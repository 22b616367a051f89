-- What the edge is told by its environment. Read once, before the workers start: nginx refuses to start on a wrong value.

local MIN_SECRET = 16
local MAX_KEYS = 2

local function required(name)
    local value = os.getenv(name)
    if not value or value == "" then
        error(name .. " is not set", 0)
    end
    return value
end

-- "id:secret[,id:secret]", or one bare secret, which is key k1
local function parse_keys(text)
    local keys, count = {}, 0
    for part in text:gmatch("[^,]+") do
        local id, secret = part:match("^([%w_-]+):(.+)$")
        if not id then
            id, secret = "k1", part
        end
        if #secret < MIN_SECRET then
            error("EDGE_TOKEN_KEY: the secret of key " .. id .. " is shorter than " .. MIN_SECRET .. " characters", 0)
        end
        if keys[id] then
            error("EDGE_TOKEN_KEY: key " .. id .. " is there twice", 0)
        end
        keys[id] = secret
        count = count + 1
    end
    if count == 0 or count > MAX_KEYS then
        error("EDGE_TOKEN_KEY holds one or two keys", 0)
    end
    return keys
end

local function parse_origin(url)
    local tls, host, port = url:match("^http(s?)://([%w._-]+):?(%d*)/?$")
    if not host then
        tls, host, port = url:match("^http(s?)://%[([%x:]+)%]:?(%d*)/?$")
    end
    if not host then
        error("ORIGIN_URL is not of the form http://host:port or https://host:port", 0)
    end
    return host, tonumber(port) or (tls == "s" and 443 or 80)
end

local function seconds(name, default)
    local text = os.getenv(name)
    if not text or text == "" then
        return default
    end
    local value = tonumber(text)
    if not value or value <= 0 then
        error(name .. " is not a number of seconds", 0)
    end
    return value
end

local host, port = parse_origin(required("ORIGIN_URL"))

return {
    -- where nginx keeps its cache, and the edge its list of what has gone
    data = required("EDGE_DATA"),
    keys = parse_keys(required("EDGE_TOKEN_KEY")),
    origin_host = host,
    origin_port = port,
    -- longer than the origin holds a request
    origin_timeout = seconds("EDGE_ORIGIN_TIMEOUT", 15),
    -- how long what Streaming said of a session counts before it is asked again
    session_check = seconds("EDGE_SESSION_CHECK", 10),
}
