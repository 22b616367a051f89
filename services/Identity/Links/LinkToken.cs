using System.Buffers.Text;
using System.Security.Cryptography;
using StreamPlatform.Contracts.Accounts;

namespace StreamPlatform.Identity.Links;

// What a link holds: the user, who says which shard to ask, and 256 random bits. Only the hash of the bits is kept.
internal sealed class LinkToken
{
    private const int SecretLength = 32;

    private LinkToken(UserId user, ReadOnlySpan<byte> secret)
    {
        User = user;
        Text = $"{user}.{Base64Url.EncodeToString(secret)}";
        Hash = SHA256.HashData(secret);
    }

    public UserId User { get; }

    public string Text { get; }

    public byte[] Hash { get; }

    public static LinkToken New(UserId user) => new(user, RandomNumberGenerator.GetBytes(SecretLength));

    public static LinkToken? TryParse(string? text)
    {
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot >= 0 && UserId.TryParse(text![..dot], out var user) && Base64Url.IsValid(text.AsSpan(dot + 1), out var length) && length == SecretLength
            ? new LinkToken(user, Base64Url.DecodeFromChars(text.AsSpan(dot + 1)))
            : null;
    }
}
