using System.Buffers.Text;

namespace StreamPlatform.Notifications.WebPush;

// What a browser gives out with a push subscription: its public key (p256dh) and its authentication secret (auth).
internal sealed record PushReceiver(byte[] PublicKey, byte[] Secret)
{
    public const int SecretLength = 16;

    // False: these are not the keys of a browser.
    public static bool TryRead(string? publicKey, string? secret, out PushReceiver receiver)
    {
        receiver = new PushReceiver([], []);
        if (!TryDecode(publicKey, out var key) || !TryDecode(secret, out var auth) || auth.Length != SecretLength || !P256.IsPublicKey(key))
        {
            return false;
        }

        receiver = new PushReceiver(key, auth);
        return true;
    }

    private static bool TryDecode(string? text, out byte[] bytes)
    {
        bytes = [];
        if (text is not { Length: > 0 and < 200 } || !Base64Url.IsValid(text))
        {
            return false;
        }

        bytes = Base64Url.DecodeFromChars(text);
        return true;
    }
}
