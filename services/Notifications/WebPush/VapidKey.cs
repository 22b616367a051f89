using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StreamPlatform.Notifications.WebPush;

// RFC 8292: who we are to a push service. Subscriptions are bound to the public key: with another one they are void.
internal sealed class VapidKey : IDisposable
{
    // order of P-256
    private static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
        NumberStyles.AllowHexSpecifier,
        CultureInfo.InvariantCulture);

    private readonly ECDsa _key;

    private VapidKey(ECDsa key)
    {
        _key = key;
        PublicKey = Base64Url.EncodeToString(P256.PublicKey(key.ExportParameters(includePrivateParameters: false)));
    }

    // In base64url, as browsers take it for applicationServerKey.
    public string PublicKey { get; }

    // A private key as tools for VAPID make it (32 bytes in base64url), or any other long secret, which a key is derived from.
    public static VapidKey From(string secret) => new(ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        D = IsPrivateKey(secret, out var scalar) ? scalar : Derive(secret),
    }));

    // The value of Authorization for one push service; exp may lie at most a day ahead.
    public string Authorize(Uri endpoint, string contact, DateTimeOffset expires)
    {
        var header = Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8);
        var claims = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(
            new { aud = endpoint.GetLeftPart(UriPartial.Authority), exp = expires.ToUnixTimeSeconds(), sub = contact }));
        var signature = Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256));
        return $"vapid t={header}.{claims}.{signature}, k={PublicKey}";
    }

    public void Dispose() => _key.Dispose();

    private static bool IsPrivateKey(string secret, out byte[] scalar)
    {
        scalar = Base64Url.IsValid(secret, out var length) && length == P256.ScalarLength ? Base64Url.DecodeFromChars(secret) : [];
        return scalar.Length == P256.ScalarLength;
    }

    // FIPS 186-5, A.2.1: 64 bits more than the order has, so that every scalar is as likely as any other
    private static byte[] Derive(string secret)
    {
        var wide = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), P256.ScalarLength + 8, info: "streamplatform web push"u8.ToArray());
        var scalar = (new BigInteger(wide, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var bytes = scalar.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[P256.ScalarLength - bytes.Length], .. bytes];
    }
}
