using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using StreamPlatform.Mail;

namespace StreamPlatform.Identity.Tests;

// Mails that were taken.
public sealed partial class Posts : IMailSender
{
    private readonly ConcurrentQueue<OutgoingMail> _sent = new();

    public bool IsAway { get; set; }

    public IEnumerable<OutgoingMail> To(string email) => _sent.Where(mail => mail.To == email);

    // What the newest link to an address holds.
    public string TokenTo(string email, string page) =>
        To(email).Select(mail => Link().Match(mail.Text)).Last(link => link.Groups["page"].Value == page).Groups["token"].Value;

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            throw new SocketException((int)SocketError.ConnectionRefused);
        }

        _sent.Enqueue(mail);
        return Task.CompletedTask;
    }

    [GeneratedRegex("https://stream\\.test/(?<page>[a-z-]+)#(?<token>\\S+)", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
