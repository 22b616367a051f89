using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Mail;

namespace StreamPlatform.Notifications.Mail;

// Whoever holds the link of a mail may end these mails, and nothing else.
internal sealed class UnsubscribeLinks(IOptions<NotificationsOptions> options, IOptions<MailOptions> mail)
{
    private const int SignatureLength = 16;

    public Uri For(string userId) => new($"{mail.Value.SiteUrl.TrimEnd('/')}/api/notifications/unsubscribe/{userId}.{Sign(userId)}");

    // Null: we have not made it.
    public string? Read(string token)
    {
        var parts = token.Split('.');
        return parts.Length == 2 && UserId.TryParse(parts[0], out var user)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(parts[1]), Encoding.UTF8.GetBytes(Sign(parts[0])))
            ? user.Value
            : null;
    }

    private string Sign(string userId) => Base64Url.EncodeToString(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.LinkKey), Encoding.UTF8.GetBytes($"unsubscribe\n{userId}")).AsSpan(0, SignatureLength));
}
