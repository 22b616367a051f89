using System.ComponentModel.DataAnnotations;
using StreamPlatform.Notifications.Mail;
using StreamPlatform.Notifications.WebPush;

namespace StreamPlatform.Notifications;

internal sealed class NotificationsOptions : IValidatableObject
{
    public const string Section = "Notifications";

    // Signs links that end mails without signing in.
    [Required, MinLength(32)]
    public string LinkKey { get; init; } = "";

    public WebPushOptions WebPush { get; init; } = new();

    public DigestOptions Digest { get; init; } = new();

    // A publication is told in parts, each a range of buckets of user ids, and each part in batches of followers.
    [Range(1, 4096)]
    public int Slices { get; init; } = 16;

    [Range(1, 100_000)]
    public int BatchSize { get; init; } = 5000;

    [Range(1, 64)]
    public int FanOutWorkers { get; init; } = 2;

    // How soon another replica goes on with what one has left.
    public TimeSpan WorkInterval { get; init; } = TimeSpan.FromSeconds(2);

    // Counted views at which a creator is told.
    public IReadOnlyList<long> Milestones { get; init; } = [];

    [Range(1, 1_000_000)]
    public int MostStreams { get; init; } = 10_000;

    [Range(1, 1000)]
    public int MostStreamsOfOne { get; init; } = 20;

    // Proxies on the way end what is silent.
    public TimeSpan StreamBeat { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan KeepInbox { get; init; } = TimeSpan.FromDays(90);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        TimeSpan[] times = [WorkInterval, StreamBeat, KeepInbox, WebPush.TimeToLive, WebPush.Timeout, WebPush.Patience, Digest.Delay, Digest.Interval];
        if (times.Any(time => time <= TimeSpan.Zero))
        {
            yield return new ValidationResult("Times are more than zero.");
        }

        if (WebPush.Key.Length < WebPushOptions.ShortestKey)
        {
            yield return new ValidationResult($"WebPush:Key has at least {WebPushOptions.ShortestKey} characters.");
        }

        if (!WebPush.Contact.StartsWith("mailto:", StringComparison.Ordinal) && !WebPush.Contact.StartsWith("https://", StringComparison.Ordinal))
        {
            yield return new ValidationResult("WebPush:Contact is a mailto: or https: address.");
        }
    }
}
