using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Identity.Accounts;

// As it was typed, and as it is compared: two spellings of one mailbox that differ in case are one account.
internal sealed record EmailAddress
{
    public const int MaxLength = 254;

    private EmailAddress(string text)
    {
        Text = text;
        Normalised = text.ToLowerInvariant();
        DirectoryKey = SHA256.HashData(Encoding.UTF8.GetBytes(Normalised));
    }

    public string Text { get; }

    public string Normalised { get; }

    public byte[] DirectoryKey { get; }

    public string LocalPart => Normalised[..Normalised.LastIndexOf('@')];

    public static EmailAddress? TryParse(string? input)
    {
        var text = input?.Trim();
        if (text is not { Length: > 2 and <= MaxLength } || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return null;
        }

        var at = text.LastIndexOf('@');
        var domain = text.AsSpan(at + 1);
        var isDeliverable = at is > 0 and <= 64 && text.IndexOf('@', StringComparison.Ordinal) == at &&
            domain.Length > 2 && domain.Contains('.') && domain[0] is not ('.' or '-') && domain[^1] is not ('.' or '-') &&
            !domain.Contains("..", StringComparison.Ordinal);
        return isDeliverable ? new EmailAddress(text) : null;
    }
}
