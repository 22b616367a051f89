-- HMAC-SHA256 and a comparison whose time does not depend on the texts, by the libcrypto that nginx itself is linked with.

local ffi = require "ffi"
local base64 = require "ngx.base64"

ffi.cdef [[
typedef struct evp_md_st EVP_MD;
const EVP_MD *EVP_sha256(void);
unsigned char *HMAC(const EVP_MD *md, const void *key, int key_length, const unsigned char *data, size_t length,
                    unsigned char *digest, unsigned int *digest_length);
int CRYPTO_memcmp(const void *left, const void *right, size_t length);
]]

local crypto = ffi.C
local sha256 = crypto.EVP_sha256()
local digest = ffi.new("unsigned char[32]")
local digest_length = ffi.new("unsigned int[1]")

local _M = {}

function _M.base64url(secret, text)
    crypto.HMAC(sha256, secret, #secret, text, #text, digest, digest_length)
    return base64.encode_base64url(ffi.string(digest, digest_length[0]))
end

function _M.equal(left, right)
    return #left == #right and crypto.CRYPTO_memcmp(left, right, #left) == 0
end

return _M
