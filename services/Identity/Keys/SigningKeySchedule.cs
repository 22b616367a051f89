using Microsoft.Extensions.Options;

namespace StreamPlatform.Identity.Keys;

// When the next key is made: with notice, so that everyone has read it before it signs; at once, when no key can sign any more.
internal sealed class SigningKeySchedule(IOptions<IdentityOptions> options)
{
    // room for clocks that differ and for answers on their way
    private static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    private readonly IdentityOptions _options = options.Value;

    public SigningTerm? NextTerm(IReadOnlyCollection<SigningTerm> known, DateTimeOffset now)
    {
        var covered = known.Count == 0 ? DateTimeOffset.MinValue : known.Max(term => term.SignsUntil);
        if (covered <= now)
        {
            return TermFrom(now);
        }

        return covered - now <= _options.SigningKeyNotice ? TermFrom(covered) : null;
    }

    private SigningTerm TermFrom(DateTimeOffset start)
    {
        var end = start + _options.SigningKeyLifetime;
        return new SigningTerm(start, end, end + _options.AccessTokenLifetime + Margin);
    }
}
