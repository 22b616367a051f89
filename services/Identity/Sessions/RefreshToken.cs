using System.Buffers.Text;
using System.Security.Cryptography;
using StreamPlatform.Contracts.Accounts;

namespace StreamPlatform.Identity.Sessions;

// What the cookie holds: the user, who says which shard to ask, and 256 random bits. Only the hash of the bits is kept.
internal sealed class RefreshToken
{
    private const int SecretLength = 32;

    private RefreshToken(UserId user, ReadOnlySpan<byte> secret)
    {
        User = user;
        Text = $"{user}.{Base64Url.EncodeToString(secret)}";

        // no salt and no slow hash: nobody guesses 256 bits
        Hash = SHA256.HashData(secret);
    }

    public UserId User { get; }

    public string Text { get; }

    public byte[] Hash { get; }

    public static RefreshToken New(UserId user) => new(user, RandomNumberGenerator.GetBytes(SecretLength));

    public static RefreshToken? TryParse(string? text)
    {
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot < 0 || !UserId.TryParse(text![..dot], out var user) || !Base64Url.IsValid(text.AsSpan(dot + 1), out var length) || length != SecretLength)
        {
            return null;
        }

        return new RefreshToken(user, Base64Url.DecodeFromChars(text.AsSpan(dot + 1)));
    }
}
