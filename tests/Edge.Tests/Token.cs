using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Edge.Tests;

// Written from the documented form alone, so that a slip in the check cannot hide behind shared code.
internal sealed record Token(string VideoId, string PlanId)
{
    public int? PreviewSeconds { get; init; }

    public string Prefix => string.Create(CultureInfo.InvariantCulture, $"/m/{VideoId}/{PlanId}/{(PreviewSeconds is { } seconds ? $"preview-{seconds}/" : "")}");

    public string KeyId { get; init; } = "k1";

    public string Secret { get; init; } = EdgeProcess.FirstSecret;

    public string SessionId { get; init; } = "AAAAAAAAAAAAAAAAAAAAAA";

    public DateTimeOffset NotBefore { get; init; } = TimeProvider.System.GetUtcNow();

    public DateTimeOffset Expires { get; init; } = TimeProvider.System.GetUtcNow().AddHours(1);

    public override string ToString()
    {
        var times = string.Create(CultureInfo.InvariantCulture, $"{NotBefore.ToUnixTimeSeconds()}-{Expires.ToUnixTimeSeconds()}");
        var signed = $"{times}\n{KeyId}\n{SessionId}\n{Prefix}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed));
        return $"{times}.{KeyId}.{SessionId}.{Base64Url.EncodeToString(signature)}";
    }
}
