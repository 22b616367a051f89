using StreamPlatform.Mail;

namespace StreamPlatform.Notifications.FanOut;

// What holds for everybody who is told at a moment.
internal sealed record TellingTerms(DateTimeOffset Now, TimeSpan DigestDelay, bool MailIsOn)
{
    public static TellingTerms At(DateTimeOffset now, NotificationsOptions options, MailOptions mail) => new(now, options.Digest.Delay, mail.IsOn);
}
