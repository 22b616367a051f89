using System.Collections.Concurrent;
using StreamPlatform.Mail;

namespace StreamPlatform.Notifications.Tests;

// Mails that were taken.
internal sealed class Posts : IMailSender
{
    public ConcurrentQueue<OutgoingMail> Sent { get; } = new();

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        Sent.Enqueue(mail);
        return Task.CompletedTask;
    }
}
