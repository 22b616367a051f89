namespace StreamPlatform.Notifications.WebPush;

internal sealed class WebPushOptions
{
    public const int ShortestKey = 32;

    // The private key (VAPID), or a secret that it is derived from. A new one voids all subscriptions.
    public string Key { get; init; } = "";

    // Where the operators of push services reach ours.
    public string Contact { get; init; } = "https://streamplatform.dev";

    // Origins of push services of the installation itself: they may have private addresses, and no TLS.
    public IReadOnlyList<string> OwnServices { get; init; } = [];

    // So long a push service keeps what a device that is off has not fetched.
    public TimeSpan TimeToLive { get; init; } = TimeSpan.FromDays(1);

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    // What could not be sent for so long is given up.
    public TimeSpan Patience { get; init; } = TimeSpan.FromHours(6);

    public int Concurrency { get; init; } = 16;

    public int MostSubscriptionsOfOne { get; init; } = 20;
}
