using System.Buffers.Binary;
using System.Security.Cryptography;

namespace StreamPlatform.Notifications.WebPush;

// RFC 8291: a message that only the browser can read, in the encoding aes128gcm (RFC 8188) with a single record.
//
//   salt (16) | record size (4) | length of key id (1) | key id = our public key (65) | ciphertext | tag (16)
internal static class PushEncryption
{
    public const string ContentEncoding = "aes128gcm";

    // push services need to take no more than 4096 bytes (RFC 8030, 7.2)
    public const int LongestMessage = RecordSize - HeaderLength - TagLength - 1;

    private const int RecordSize = 4096;
    private const int SaltLength = 16;
    private const int TagLength = 16;
    private const int NonceLength = 12;
    private const int KeyLength = 16;
    private const int HeaderLength = SaltLength + sizeof(int) + 1 + P256.PointLength;
    private const byte LastRecord = 2;

    // Each message has a key pair and a salt of its own.
    public static byte[] Encrypt(ReadOnlySpan<byte> message, PushReceiver receiver)
    {
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        Span<byte> salt = stackalloc byte[SaltLength];
        RandomNumberGenerator.Fill(salt);
        return Encrypt(message, receiver, sender, salt);
    }

    internal static byte[] Encrypt(ReadOnlySpan<byte> message, PushReceiver receiver, ECDiffieHellman sender, ReadOnlySpan<byte> salt)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(message.Length, LongestMessage, nameof(message));
        var senderKey = P256.PublicKey(sender.ExportParameters(includePrivateParameters: false));
        Span<byte> secret = stackalloc byte[32];
        DeriveSecret(sender, senderKey, receiver, secret);
        Span<byte> key = stackalloc byte[KeyLength];
        Span<byte> nonce = stackalloc byte[NonceLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, salt, "Content-Encoding: aes128gcm\0"u8);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, nonce, salt, "Content-Encoding: nonce\0"u8);

        var body = new byte[HeaderLength + message.Length + 1 + TagLength];
        salt.CopyTo(body);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(SaltLength), RecordSize);
        body[SaltLength + sizeof(int)] = P256.PointLength;
        senderKey.CopyTo(body.AsSpan(SaltLength + sizeof(int) + 1));

        Span<byte> record = [.. message, LastRecord];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, record, body.AsSpan(HeaderLength, record.Length), body.AsSpan(HeaderLength + record.Length));
        return body;
    }

    private static void DeriveSecret(ECDiffieHellman sender, byte[] senderKey, PushReceiver receiver, Span<byte> secret)
    {
        using var receiverKey = ECDiffieHellman.Create(P256.Parameters(receiver.PublicKey));
        var shared = sender.DeriveRawSecretAgreement(receiverKey.PublicKey);
        ReadOnlySpan<byte> info = [.. "WebPush: info\0"u8, .. receiver.PublicKey, .. senderKey];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, secret, receiver.Secret, info);
    }
}
