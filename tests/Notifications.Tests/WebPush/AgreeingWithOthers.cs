using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using StreamPlatform.Notifications.WebPush;

namespace StreamPlatform.Notifications.Tests.WebPush;

public sealed class AgreeingWithOthers
{
    private const string Message = "{\"title\":\"The Orchard\",\"body\":\"Neues Video: Pflaumenbäume\"}";

    [Fact]
    public async Task Others_read_what_we_write()
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var secrets = key.ExportParameters(includePrivateParameters: true);
        var auth = RandomNumberGenerator.GetBytes(PushReceiver.SecretLength);

        var body = PushEncryption.Encrypt(Encoding.UTF8.GetBytes(Message), new PushReceiver(P256.PublicKey(secrets), auth));

        var answer = await NpmWebPush.AskAsync(new
        {
            act = "decrypt", body = Base64Url.EncodeToString(body), privateKey = Base64Url.EncodeToString(secrets.D), auth = Base64Url.EncodeToString(auth),
        });
        Assert.Equal(Message, answer.GetProperty("text").GetString());
    }

    // so that the receiver by which the other tests judge is no twin of the sender
    [Fact]
    public async Task The_browser_of_these_tests_reads_what_others_write()
    {
        var browser = new FakeBrowser("https://push.example/x", [201]);
        var keys = browser.Subscription.Keys!;
        var answer = await NpmWebPush.AskAsync(new { act = "encrypt", text = Message, publicKey = keys.P256dh, auth = keys.Auth });
        Assert.Equal(Message, browser.Read(Base64Url.DecodeFromChars(answer.GetProperty("body").GetString())));
    }

    [Fact]
    public async Task Our_authorization_says_what_theirs_says()
    {
        const string PrivateKey = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
        var expires = TimeProvider.System.GetUtcNow().AddHours(1);
        using var key = VapidKey.From(PrivateKey);
        var ours = key.Authorize(new Uri("https://push.example/send/x"), "mailto:operator@example.org", expires);
        var theirs = (await NpmWebPush.AskAsync(new
        {
            act = "headers", audience = "https://push.example", subject = "mailto:operator@example.org", publicKey = key.PublicKey, privateKey = PrivateKey,
            expiration = expires.ToUnixTimeSeconds(),
        })).GetProperty("authorization").GetString()!;

        // but for the signature, which differs each time
        Assert.Equal(SignedPart(theirs), SignedPart(ours));
        Assert.Equal(theirs.Split("k=")[1], ours.Split("k=")[1]);
    }

    private static string SignedPart(string authorization) => authorization[..authorization.LastIndexOf('.')];
}
