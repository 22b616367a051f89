using Microsoft.Extensions.Options;
using StreamPlatform.Identity.Keys;

namespace StreamPlatform.Identity.Tests.Keys;

public sealed class SchedulingKeys
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SigningKeySchedule _schedule = new(Options.Create(new IdentityOptions
    {
        KeyWrappingKey = "",
        Shards = [],
        SigningKeyLifetime = TimeSpan.FromDays(30),
        SigningKeyNotice = TimeSpan.FromDays(2),
        AccessTokenLifetime = TimeSpan.FromMinutes(10),
    }));

    [Fact]
    public void The_first_key_signs_at_once()
    {
        var term = _schedule.NextTerm([], Now)!;
        Assert.Equal(Now, term.SignsFrom);
        Assert.Equal(Now.AddDays(30), term.SignsUntil);
    }

    [Fact]
    public void A_key_is_published_until_its_last_token_is_dead()
    {
        var term = _schedule.NextTerm([], Now)!;
        Assert.True(term.PublishedUntil > term.SignsUntil + TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void The_next_key_is_made_two_days_ahead_and_takes_over_without_a_gap()
    {
        var first = _schedule.NextTerm([], Now)!;
        Assert.Null(_schedule.NextTerm([first], Now.AddDays(27.9)));
        var second = _schedule.NextTerm([first], Now.AddDays(28))!;
        Assert.Equal(first.SignsUntil, second.SignsFrom);
        Assert.Null(_schedule.NextTerm([first, second], Now.AddDays(29)));
    }

    [Fact]
    public void After_a_long_sleep_a_key_is_made_that_signs_at_once()
    {
        var first = _schedule.NextTerm([], Now)!;
        Assert.Equal(Now.AddDays(100), _schedule.NextTerm([first], Now.AddDays(100))!.SignsFrom);
    }
}
