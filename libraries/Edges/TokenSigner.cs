using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Edges;

/// <summary>Signs what an edge lets through.</summary>
public static class TokenSigner
{
    /// <summary><c>{notBefore}-{expires}.{keyId}.{sessionId}.{signature}</c>: opens everything below a plan's <see cref="EdgePaths.Plan"/>, or its <see cref="EdgePaths.Preview"/> and nothing beyond.</summary>
    public static string Sign(TokenKey key, string prefix, string sessionId, DateTimeOffset notBefore, DateTimeOffset expires)
    {
        ArgumentNullException.ThrowIfNull(key);
        var times = $"{Seconds(notBefore)}-{Seconds(expires)}";
        return $"{times}.{key.Id}.{sessionId}.{Signature(key, $"{times}\n{key.Id}\n{sessionId}\n{prefix}")}";
    }

    /// <summary>
    /// <c>/{operation}/{expires}.{keyId}.{operation}.{signature}{prefix}</c>: the path of one request of the platform's own. Never a viewer's: ids of sessions
    /// are longer than names of operations.
    /// </summary>
    public static string SignOperation(TokenKey key, string operation, string prefix, DateTimeOffset expires)
    {
        ArgumentNullException.ThrowIfNull(key);
        var seconds = Seconds(expires);
        return $"/{operation}/{seconds}.{key.Id}.{operation}.{Signature(key, $"{seconds}\n{key.Id}\n{operation}\n{prefix}")}{prefix}";
    }

    private static string Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Signature(TokenKey key, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes(text)));
}
