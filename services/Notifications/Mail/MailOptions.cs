namespace StreamPlatform.Notifications.Mail;

internal sealed class MailOptions
{
    // Without a host no mail is sent, and nobody is offered any.
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    // TLS is used where the server offers it; true: not without.
    public bool RequireTls { get; init; }

    public string From { get; init; } = "notifications@localhost";

    // From the first thing to tell until the mail: what comes meanwhile is in it too.
    public TimeSpan DigestDelay { get; init; } = TimeSpan.FromHours(20);

    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(30);

    public int LongestDigest { get; init; } = 30;

    public bool IsOn => Host.Length > 0;
}
