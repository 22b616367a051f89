using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Identity.Keys;

// AES-256-GCM: nonce (12 bytes), tag (16), ciphertext. The key's name is authenticated with it, so that no row can take another's place.
internal sealed class KeyWrapping
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[] _wrappingKey;

    public KeyWrapping(IOptions<IdentityOptions> options) => _wrappingKey = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(options.Value.KeyWrappingKey),
        outputLength: 32,
        info: "streamplatform identity signing-key wrapping v1"u8.ToArray());

    public byte[] Wrap(string kid, ReadOnlySpan<byte> secret)
    {
        var wrapped = new byte[NonceLength + TagLength + secret.Length];
        var nonce = wrapped.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_wrappingKey, TagLength);
        aes.Encrypt(nonce, secret, wrapped.AsSpan(NonceLength + TagLength), wrapped.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(kid));
        return wrapped;
    }

    public byte[] Unwrap(string kid, ReadOnlySpan<byte> wrapped)
    {
        if (wrapped.Length <= NonceLength + TagLength)
        {
            throw new CryptographicException($"Signing key {kid} is damaged in the database.");
        }

        var secret = new byte[wrapped.Length - NonceLength - TagLength];
        using var aes = new AesGcm(_wrappingKey, TagLength);
        try
        {
            aes.Decrypt(
                wrapped[..NonceLength], wrapped[(NonceLength + TagLength)..], wrapped.Slice(NonceLength, TagLength), secret, Encoding.UTF8.GetBytes(kid));
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw new CryptographicException(
                $"Signing key {kid} was wrapped by another key than Identity:KeyWrappingKey. Give back the old one, or delete the rows of signing_key: " +
                "then everybody has to fetch a new access token.",
                exception);
        }

        return secret;
    }
}
