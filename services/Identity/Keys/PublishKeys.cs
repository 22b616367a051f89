using System.Buffers.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StreamPlatform.Identity.Keys;

internal sealed record PublicKeySet(IReadOnlyList<PublicKey> Keys);

// RFC 7517, and nothing but the public half
internal sealed record PublicKey(string Kty, string Crv, string X, string Y, string Kid, string Use, string Alg)
{
    public static PublicKey Of(SigningKey key) => new(
        "EC", "P-256", Base64Url.EncodeToString(key.PublicPoint.X), Base64Url.EncodeToString(key.PublicPoint.Y), key.Kid, "sig", "ES256");
}

internal static class PublishKeys
{
    public static Ok<PublicKeySet> Handle(SigningKeyRing ring, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Ok(new PublicKeySet([.. ring.All.Select(PublicKey.Of)]));
    }
}
