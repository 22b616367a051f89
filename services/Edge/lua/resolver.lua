-- Turns a name into an address by the system's own resolver (hosts file, cluster DNS). It blocks, so it is for the start only.

local ffi = require "ffi"

ffi.cdef [[
struct edge_addrinfo {
    int flags, family, socktype, protocol;
    unsigned int addrlen;
    void *addr;
    char *canonname;
    struct edge_addrinfo *next;
};
int getaddrinfo(const char *node, const char *service, const struct edge_addrinfo *hints, struct edge_addrinfo **result);
void freeaddrinfo(struct edge_addrinfo *result);
int getnameinfo(const void *addr, unsigned int addrlen, char *host, unsigned int host_length,
                char *service, unsigned int service_length, int flags);
const char *gai_strerror(int code);
]]

local AF_UNSPEC, AF_INET = 0, 2
local SOCK_STREAM = 1
local NI_NUMERICHOST = 1
local MAX_ADDRESS = 64

local function look_up(host, family)
    local hints = ffi.new("struct edge_addrinfo", { family = family, socktype = SOCK_STREAM })
    local result = ffi.new("struct edge_addrinfo *[1]")
    local code = ffi.C.getaddrinfo(host, nil, hints, result)
    if code ~= 0 then
        return nil, code
    end

    local text = ffi.new("char[?]", MAX_ADDRESS)
    code = ffi.C.getnameinfo(result[0].addr, result[0].addrlen, text, MAX_ADDRESS, nil, 0, NI_NUMERICHOST)
    ffi.C.freeaddrinfo(result[0])
    if code ~= 0 then
        return nil, code
    end
    return ffi.string(text)
end

local _M = {}

-- IPv4 first: "localhost" has both addresses, and a development server often listens on that one alone.
function _M.address(host)
    local address, code = look_up(host, AF_INET)
    if not address then
        address, code = look_up(host, AF_UNSPEC)
    end
    if not address then
        error("ORIGIN_URL: " .. host .. ": " .. ffi.string(ffi.C.gai_strerror(code)), 0)
    end
    return address
end

return _M
