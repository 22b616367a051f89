using System.Net;
using System.Security.Cryptography;
using System.Text;
using StreamPlatform.Mail;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Mail;

// A mail of what happened, as text and as HTML.
internal static class DigestWriter
{
    public static OutgoingMail Write(string userId, Recipient recipient, IReadOnlyList<Story> stories, Uri site, Uri unsubscribe)
    {
        var wordings = stories.Select(Wording.Of).ToList();
        var subject = wordings.Count == 1 ? $"{wordings[0].Title}: {wordings[0].Text}" : $"{wordings.Count} things happened on StreamPlatform";
        var id = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', stories.Select(story => $"{story.Kind}:{story.Subject}").Prepend(userId))));
        return new OutgoingMail(
            recipient.Email, recipient.DisplayName, OneLine(subject), Text(wordings, site, unsubscribe), Html(wordings, site, unsubscribe),
            Convert.ToHexStringLower(id.AsSpan(0, 16)))
        {
            Unsubscribe = unsubscribe,
        };
    }

    private static string Text(List<Wording> wordings, Uri site, Uri unsubscribe)
    {
        var text = new StringBuilder();
        foreach (var wording in wordings)
        {
            text.Append(wording.Title).Append('\n').Append(wording.Text).Append('\n').Append(new Uri(site, wording.Path)).Append("\n\n");
        }

        return text.Append("End these mails: ").Append(unsubscribe).Append('\n').ToString();
    }

    private static string Html(List<Wording> wordings, Uri site, Uri unsubscribe)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"en\"><body>");
        foreach (var wording in wordings)
        {
            html.Append("<p><strong>").Append(Safe(wording.Title)).Append("</strong><br>").Append(Safe(wording.Text))
                .Append("<br><a href=\"").Append(Safe(new Uri(site, wording.Path).AbsoluteUri)).Append("\">Open</a></p>");
        }

        return html.Append("<p><a href=\"").Append(Safe(unsubscribe.AbsoluteUri)).Append("\">End these mails</a></p></body></html>").ToString();
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
