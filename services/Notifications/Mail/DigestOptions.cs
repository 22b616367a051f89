namespace StreamPlatform.Notifications.Mail;

internal sealed class DigestOptions
{
    // From the first thing to tell until the mail: what comes meanwhile is in it too.
    public TimeSpan Delay { get; init; } = TimeSpan.FromHours(20);

    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(30);

    public int Longest { get; init; } = 30;
}
