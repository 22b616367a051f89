using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace StreamPlatform.Mail;

internal sealed class SmtpMailSender(IOptions<MailOptions> options, TimeProvider time) : IMailSender
{
    private const int PermanentFrom = 500;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var server = options.Value.Server ?? throw new InvalidOperationException("There is no mail server: the connection string 'smtp' is empty.");
        using var client = new SmtpClient();
        await client.ConnectAsync(
            server.Host, server.Port, server.RequiresTls ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable, cancellationToken);
        if (server.User.Length > 0)
        {
            await client.AuthenticateAsync(server.User, server.Password, cancellationToken);
        }

        try
        {
            using var message = Compose(mail, options.Value.From, time.GetUtcNow());
            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= PermanentFrom)
        {
            throw new MailRefusedException(refused.Message, refused);
        }

        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private static MimeMessage Compose(OutgoingMail mail, string from, DateTimeOffset now)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = now, MessageId = $"{mail.Id}@streamplatform" };
        message.From.Add(new MailboxAddress("StreamPlatform", from));
        message.To.Add(new MailboxAddress(mail.ToName, mail.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe is { } unsubscribe)
        {
            // RFC 8058: mail programs end the subscription with one POST
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe.AbsoluteUri}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody();
        return message;
    }
}
