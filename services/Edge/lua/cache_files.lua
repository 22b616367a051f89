-- The files of nginx's cache on the disk. Open-source nginx has no purge, but it takes a file that has gone for one that it never had. Each file says its key
-- in its first lines ("\nKEY: /m/...\n"), and lies two folders deep (levels=1:2).

local ffi = require "ffi"
local settings = require "settings"

ffi.cdef [[
typedef struct edge_dir edge_dir;
struct edge_dirent {
    uint64_t inode;
    int64_t offset;
    unsigned short length;
    unsigned char type;
    char name[256];
};
edge_dir *opendir(const char *path);
struct edge_dirent *readdir(edge_dir *directory);
int closedir(edge_dir *directory);
]]

local ROOT = settings.data .. "/cache"
local HEAD_BYTES = 1024
local PAUSE_SECONDS = 0.001

local function names(path)
    local found, directory = {}, ffi.C.opendir(path)
    if directory == nil then
        return found
    end
    local entry = ffi.C.readdir(directory)
    while entry ~= nil do
        local name = ffi.string(entry.name)
        if name:sub(1, 1) ~= "." then
            found[#found + 1] = name
        end
        entry = ffi.C.readdir(directory)
    end
    ffi.C.closedir(directory)
    return found
end

local function key_of(path)
    local file = io.open(path, "rb")
    if not file then
        return nil
    end
    local head = file:read(HEAD_BYTES)
    file:close()
    return head and head:match("\nKEY: ([^\n]+)\n")
end

-- Calls with the key and the path of each file, until it is told to stop (true). Lets requests through after each folder.
local function each(act)
    for _, first in ipairs(names(ROOT)) do
        for _, second in ipairs(names(ROOT .. "/" .. first)) do
            local folder = ROOT .. "/" .. first .. "/" .. second
            for _, name in ipairs(names(folder)) do
                local path = folder .. "/" .. name
                local key = key_of(path)
                if key and act(key, path) then
                    return
                end
            end
            ngx.sleep(PAUSE_SECONDS)
        end
    end
end

local _M = {}

-- Deletes the files whose key is one of those.
function _M.delete(is_one)
    local deleted = 0
    each(function(key, path)
        if is_one(key) and os.remove(path) then
            deleted = deleted + 1
        end
    end)
    return deleted
end

-- The keys of the files below a prefix.
function _M.below(prefix)
    local found = {}
    each(function(key)
        if key:sub(1, #prefix) == prefix then
            found[#found + 1] = key
        end
    end)
    return found
end

-- Whether there is a file of this key: nginx names it by the MD5 of the key.
function _M.holds(key)
    local name = ngx.md5(key)
    local file = io.open(ROOT .. "/" .. name:sub(-1) .. "/" .. name:sub(-3, -2) .. "/" .. name, "rb")
    if file then
        file:close()
    end
    return file ~= nil
end

return _M
