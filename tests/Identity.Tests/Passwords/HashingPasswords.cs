using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StreamPlatform.Identity.Passwords;

namespace StreamPlatform.Identity.Tests.Passwords;

public sealed class HashingPasswords
{
    private readonly PasswordHashing _hashing = new();

    [Fact]
    public void A_hash_is_salted_PBKDF2_with_SHA512_and_at_least_210_000_rounds()
    {
        var hash = Convert.FromBase64String(_hashing.Hash("some password"));

        // format 1, then PRF (2 = HMAC-SHA512), rounds and length of the salt, all big-endian
        Assert.Equal(1, hash[0]);
        Assert.Equal(2, BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)));
        Assert.True(BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)) >= 210_000);
        Assert.NotEqual(_hashing.Hash("some password"), _hashing.Hash("some password"));
    }

    [Fact]
    public void Only_the_same_password_is_right()
    {
        var hash = _hashing.Hash("some password");
        Assert.Equal(PasswordVerdict.Right, _hashing.Verify(hash, "some password"));
        Assert.Equal(PasswordVerdict.Wrong, _hashing.Verify(hash, "Some password"));
    }

    [Fact]
    public void A_hash_of_fewer_rounds_asks_to_be_renewed()
    {
        var weaker = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = 10_000 }));
        Assert.Equal(PasswordVerdict.RightButWeaklyHashed, _hashing.Verify(weaker.HashPassword(new object(), "some password"), "some password"));
    }
}
