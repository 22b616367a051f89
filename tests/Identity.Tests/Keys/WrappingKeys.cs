using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using StreamPlatform.Identity.Keys;

namespace StreamPlatform.Identity.Tests.Keys;

public sealed class WrappingKeys
{
    private static readonly byte[] Secret = [1, 2, 3, 4, 5];

    [Fact]
    public void What_is_wrapped_comes_out_again_under_the_same_key_and_name() =>
        Assert.Equal(Secret, With("one").Unwrap("kid", With("one").Wrap("kid", Secret)));

    [Fact]
    public void Two_wrappings_of_the_same_secret_differ() => Assert.NotEqual(With("one").Wrap("kid", Secret), With("one").Wrap("kid", Secret));

    [Fact]
    public void Another_wrapping_key_does_not_open_it_and_the_message_says_what_to_do()
    {
        var exception = Assert.Throws<CryptographicException>(() => With("two").Unwrap("kid", With("one").Wrap("kid", Secret)));
        Assert.Contains("Identity:KeyWrappingKey", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_cannot_take_the_place_of_another() =>
        Assert.Throws<CryptographicException>(() => With("one").Unwrap("other", With("one").Wrap("kid", Secret)));

    [Fact]
    public void Every_altered_byte_is_noticed()
    {
        var wrapped = With("one").Wrap("kid", Secret);
        for (var i = 0; i < wrapped.Length; i++)
        {
            var altered = wrapped.ToArray();
            altered[i] ^= 1;
            Assert.Throws<CryptographicException>(() => With("one").Unwrap("kid", altered));
        }

        Assert.Throws<CryptographicException>(() => With("one").Unwrap("kid", wrapped.AsSpan(0, 20)));
    }

    private static KeyWrapping With(string key) => new(Options.Create(new IdentityOptions { KeyWrappingKey = key, Shards = [] }));
}
