using System.Text;
using System.Text.RegularExpressions;

namespace StreamPlatform.Edges;

/// <summary>One or two keys: <c>id:secret[,id:secret]</c>, or one bare secret, which is key k1. The edges read the same text; the first key signs.</summary>
public sealed partial class TokenKeys
{
    private const int ShortestSecret = 16;
    private const int MostKeys = 2;
    private const string BareKeyId = "k1";

    private readonly IReadOnlyList<TokenKey> _keys;

    private TokenKeys(IReadOnlyList<TokenKey> keys) => _keys = keys;

    /// <summary>The key that signs.</summary>
    public TokenKey Signing => _keys[0];

    /// <summary>The key of that name; null when there is none.</summary>
    public TokenKey? Find(string id) => _keys.FirstOrDefault(key => key.Id == id);

    /// <summary>Reads the setting <c>Edge:TokenKey</c>.</summary>
    /// <exception cref="FormatException">An edge would not start with it either.</exception>
    public static TokenKeys Parse(string? text)
    {
        var keys = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(ParseOne).ToArray();
        if (keys.Length is 0 or > MostKeys)
        {
            throw new FormatException("Edge:TokenKey holds one or two keys.");
        }

        return keys.DistinctBy(key => key.Id).Count() == keys.Length
            ? new TokenKeys(keys)
            : throw new FormatException("Edge:TokenKey holds the same key id twice.");
    }

    private static TokenKey ParseOne(string text)
    {
        var match = KeyWithId().Match(text);
        var (id, secret) = match.Success ? (match.Groups["id"].Value, match.Groups["secret"].Value) : (BareKeyId, text);
        return secret.Length >= ShortestSecret
            ? new TokenKey(id, Encoding.UTF8.GetBytes(secret))
            : throw new FormatException($"Edge:TokenKey: the secret of key {id} is shorter than {ShortestSecret} characters.");
    }

    [GeneratedRegex(@"\A(?<id>[A-Za-z0-9_-]+):(?<secret>.+)\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyWithId();
}
