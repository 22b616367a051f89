namespace StreamPlatform.Notifications.Mail;

internal sealed record OutgoingMail(string To, string ToName, string Subject, string Text, string Html, Uri Unsubscribe, string Id);

// The address itself was refused, and will be again.
internal sealed class MailRefusedException(string message, Exception inner) : Exception(message, inner);

internal interface IMailSender
{
    // Returns when the server has taken the mail.
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
