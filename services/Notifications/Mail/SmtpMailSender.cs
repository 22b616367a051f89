using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace StreamPlatform.Notifications.Mail;

internal sealed class SmtpMailSender(IOptions<NotificationsOptions> options, TimeProvider time) : IMailSender
{
    private const int PermanentFrom = 500;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var settings = options.Value.Mail;
        using var client = new SmtpClient();
        await client.ConnectAsync(
            settings.Host, settings.Port, settings.RequireTls ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable, cancellationToken);
        if (settings.User.Length > 0)
        {
            await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);
        }

        try
        {
            using var message = Compose(mail, settings.From, time.GetUtcNow());
            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= PermanentFrom)
        {
            throw new MailRefusedException(refused.Message, refused);
        }

        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    // RFC 8058: mail programs end the subscription with one POST.
    private static MimeMessage Compose(OutgoingMail mail, string from, DateTimeOffset now)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = now, MessageId = $"{mail.Id}@notifications.streamplatform" };
        message.From.Add(new MailboxAddress("StreamPlatform", from));
        message.To.Add(new MailboxAddress(mail.ToName, mail.To));
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{mail.Unsubscribe.AbsoluteUri}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody();
        return message;
    }
}
