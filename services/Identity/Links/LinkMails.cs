using System.Net;
using StreamPlatform.Identity.Accounts;
using StreamPlatform.Mail;

namespace StreamPlatform.Identity.Links;

internal static class LinkMails
{
    // The token stands behind '#': browsers send that to no server, so it is in nobody's log.
    public static OutgoingMail Write(Account account, string purpose, LinkToken token, TimeSpan lifetime, string site) => purpose switch
    {
        LinkPurpose.PasswordReset => Compose(
            account, token, "Set a new password", "Somebody asked for a new password for your account.", $"{site.TrimEnd('/')}/reset-password#{token.Text}",
            $"The link works once, for {lifetime.TotalMinutes:0} minutes. If it was not you, do nothing: your password stays as it is."),
        LinkPurpose.Verification => Compose(
            account, token, "Is this your address?", "Open the link to confirm that this address is yours.", $"{site.TrimEnd('/')}/verify-email#{token.Text}",
            $"The link works once, for {lifetime.TotalHours:0} hours. If you have no account with us, do nothing."),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "There is no such link."),
    };

    private static OutgoingMail Compose(Account account, LinkToken token, string subject, string what, string link, string howLong) => new(
        account.Email,
        account.DisplayName,
        $"{subject} · StreamPlatform",
        $"Hello {account.DisplayName},\n\n{what}\n\n{link}\n\n{howLong}\n",
        $"""
        <!doctype html><html lang="en"><body><p>Hello {WebUtility.HtmlEncode(account.DisplayName)},</p><p>{what}</p>
        <p><a href="{WebUtility.HtmlEncode(link)}">{subject}</a></p><p>{howLong}</p></body></html>
        """,
        Convert.ToHexStringLower(token.Hash.AsSpan(0, 16)));
}
