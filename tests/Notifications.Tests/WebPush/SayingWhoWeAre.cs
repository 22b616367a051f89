using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StreamPlatform.Notifications.WebPush;

namespace StreamPlatform.Notifications.Tests.WebPush;

// RFC 8292
public sealed class SayingWhoWeAre
{
    private const string PrivateKey = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private const string PublicKey = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

    [Fact]
    public void A_private_key_of_the_usual_form_is_taken_as_it_is()
    {
        using var key = VapidKey.From(PrivateKey);
        Assert.Equal(PublicKey, key.PublicKey);
    }

    [Fact]
    public void Any_other_secret_gives_the_same_key_each_time()
    {
        using var one = VapidKey.From("a secret that the app host made for this installation");
        using var same = VapidKey.From("a secret that the app host made for this installation");
        using var other = VapidKey.From("a secret that the app host made for an installation");
        Assert.Equal(one.PublicKey, same.PublicKey);
        Assert.NotEqual(one.PublicKey, other.PublicKey);
    }

    [Fact]
    public void The_push_service_can_check_the_signature_with_the_key_that_comes_along()
    {
        using var key = VapidKey.From(PrivateKey);
        var expires = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000);

        var authorization = key.Authorize(new Uri("https://push.example:8443/send/abc?x=y"), "mailto:operator@example.org", expires);

        Assert.StartsWith("vapid t=", authorization, StringComparison.Ordinal);
        Assert.EndsWith($", k={PublicKey}", authorization, StringComparison.Ordinal);
        var token = authorization["vapid t=".Length..^$", k={PublicKey}".Length].Split('.');
        Assert.Equal("""{"typ":"JWT","alg":"ES256"}""", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token[0])));
        var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token[1])).RootElement;
        Assert.Equal("https://push.example:8443", claims.GetProperty("aud").GetString());
        Assert.Equal(1_900_000_000, claims.GetProperty("exp").GetInt64());
        Assert.Equal("mailto:operator@example.org", claims.GetProperty("sub").GetString());
        using var check = ECDsa.Create(P256.Parameters(Base64Url.DecodeFromChars(PublicKey)));
        Assert.True(check.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Base64Url.DecodeFromChars(token[2]), HashAlgorithmName.SHA256));
    }

    [Fact]
    public void A_topic_has_the_characters_and_the_length_that_are_allowed()
    {
        var topic = PushClient.Topic("new-video:vabc");
        Assert.Matches("^[A-Za-z0-9_-]{32}$", topic);
        Assert.Equal(topic, PushClient.Topic("new-video:vabc"));
        Assert.NotEqual(topic, PushClient.Topic("new-video:vabd"));
    }
}
