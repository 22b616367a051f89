using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using StreamPlatform.Notifications.WebPush;

namespace StreamPlatform.Notifications.Tests.WebPush;

// The receiving end of RFC 8291, written from the RFC without the code under test.
internal sealed class FakeBrowser(string endpoint, IReadOnlyList<int> answers)
{
    private const int Salt = 16;
    private const int Header = Salt + 4 + 1 + 65;
    private readonly ECDiffieHellman _key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _auth = RandomNumberGenerator.GetBytes(16);
    private int _asked;

    public string Endpoint => endpoint;

    public ConcurrentQueue<TakenPush> Taken { get; } = new();

    public PushReceiver Receiver => new(PublicKey, _auth);

    public Subscription Subscription => new(endpoint, new SubscriptionKeys(Base64Url.EncodeToString(PublicKey), Base64Url.EncodeToString(_auth)));

    private byte[] PublicKey
    {
        get
        {
            var key = _key.ExportParameters(includePrivateParameters: false);
            return [4, .. key.Q.X!, .. key.Q.Y!];
        }
    }

    public int NextAnswer() => answers[Math.Min(Interlocked.Increment(ref _asked), answers.Count) - 1];

    public string Read(byte[] body)
    {
        var senderKey = body.AsSpan(Salt + 5, 65).ToArray();
        using var sender = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = senderKey[1..33], Y = senderKey[33..] },
        });
        byte[] info = [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. PublicKey, .. senderKey];
        var ikm = HKDF.DeriveKey(HashAlgorithmName.SHA256, _key.DeriveRawSecretAgreement(sender.PublicKey), 32, _auth, info);
        var salt = body[..Salt];
        using var cipher = new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, ikm, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0")), 16);
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, ikm, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0"));
        var plain = new byte[body.Length - Header - 16];
        cipher.Decrypt(nonce, body.AsSpan(Header, plain.Length), body.AsSpan(Header + plain.Length), plain);
        return Encoding.UTF8.GetString(plain.AsSpan(0, Array.LastIndexOf(plain, (byte)2)));
    }
}
