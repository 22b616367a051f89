using System.Text;
using System.Text.Json;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.WebPush;

// A story on its way to a browser.
internal sealed class PushDelivery : Story
{
    // what is left of a long text says enough
    private const int LongestText = 500;

    public required long Id { get; init; }

    public required long SubscriptionId { get; init; }

    public required string Endpoint { get; init; }

    public required string Origin { get; init; }

    public required byte[] PublicKey { get; init; }

    public required byte[] Secret { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string Topic => PushClient.Topic($"{Kind}:{Subject}");

    // The service worker of the site reads it. What has the same tag takes the place of what is shown.
    public byte[] Message()
    {
        var wording = Wording.Of(this);
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            new { title = Cut(wording.Title), body = Cut(wording.Text), path = wording.Path, tag = $"{Kind}:{Subject}", image = PosterUrl }, JsonSerializerOptions.Web));
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
