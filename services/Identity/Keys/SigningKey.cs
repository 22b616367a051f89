using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace StreamPlatform.Identity.Keys;

// An ES256 key. It signs within its term and is published from its making until the last token that it signed is dead.
internal sealed class SigningKey(string kid, ECDsa key, SigningTerm term) : IDisposable
{
    public string Kid { get; } = kid;

    public SigningTerm Term { get; } = term;

    public SigningCredentials Credentials { get; } =
        new(new ECDsaSecurityKey(key) { KeyId = kid }, SecurityAlgorithms.EcdsaSha256);

    public ECPoint PublicPoint { get; } = key.ExportParameters(includePrivateParameters: false).Q;

    public static SigningKey New(SigningTerm term)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SigningKey(KidOf(key.ExportParameters(includePrivateParameters: false).Q), key, term);
    }

    public static SigningKey Import(string kid, byte[] pkcs8, SigningTerm term)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return new SigningKey(kid, key, term);
    }

    public byte[] ExportPrivateKey() => key.ExportPkcs8PrivateKey();

    public void Dispose() => key.Dispose();

    // the thumbprint of RFC 7638
    private static string KidOf(ECPoint point)
    {
        var x = Base64Url.EncodeToString(point.X);
        var y = Base64Url.EncodeToString(point.Y);
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
    }
}
