using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Sessions;

// {expires}.{keyId}.{sessionId}.{signature}: opens everything below /m/{videoId}/{planId}/ on an edge.
internal static class TokenSigner
{
    public static string Sign(TokenKey key, PlanKey plan, string sessionId, DateTimeOffset expires)
    {
        var seconds = expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"{seconds}\n{key.Id}\n{sessionId}\n{PathOf(plan)}");
        return $"{seconds}.{key.Id}.{sessionId}.{Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret, signed))}";
    }

    // {expires}.{keyId}.purge.{signature}: lets its holder drop what an edge holds below a prefix. Never a viewer's: session ids are longer than "purge".
    public static string SignPurge(TokenKey key, string prefix, DateTimeOffset expires)
    {
        var seconds = expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"{seconds}\n{key.Id}\npurge\n{prefix}");
        return $"{seconds}.{key.Id}.purge.{Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret, signed))}";
    }

    public static string PathOf(PlanKey plan) => $"/m/{plan.VideoId}/{plan.PlanId}/";
}
