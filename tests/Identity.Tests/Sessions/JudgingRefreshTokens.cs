using StreamPlatform.Identity.Sessions;

namespace StreamPlatform.Identity.Tests.Sessions;

public sealed class JudgingRefreshTokens
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private static readonly PresentedToken Newest =
        new(Guid.NewGuid(), 5, Now.AddDays(1), 5, Now.AddSeconds(-5), Now.AddDays(9), HasEnded: false, "Test/1.0");

    [Fact]
    public void The_newest_token_rotates() => Assert.Equal(RefreshVerdict.Rotate, Judge(Newest));

    [Fact]
    public void The_one_before_is_repeated_within_the_grace() => Assert.Equal(RefreshVerdict.Repeat, Judge(Newest with { Generation = 4 }));

    [Fact]
    public void The_one_before_is_reuse_after_the_grace() =>
        Assert.Equal(RefreshVerdict.Reused, Judge(Newest with { Generation = 4, RotatedAt = Now.AddSeconds(-11) }));

    [Fact]
    public void The_one_before_is_reuse_from_another_browser() =>
        Assert.Equal(RefreshVerdict.Reused, Judge(Newest with { Generation = 4, UserAgent = "Other/1.0" }));

    [Fact]
    public void Older_ones_are_reuse_at_once() => Assert.Equal(RefreshVerdict.Reused, Judge(Newest with { Generation = 3 }));

    [Fact]
    public void Nothing_is_good_when_the_token_the_session_or_its_time_is_over()
    {
        Assert.Equal(RefreshVerdict.Over, Judge(Newest with { TokenExpiresAt = Now }));
        Assert.Equal(RefreshVerdict.Over, Judge(Newest with { SessionExpiresAt = Now }));
        Assert.Equal(RefreshVerdict.Over, Judge(Newest with { HasEnded = true }));
        Assert.Equal(RefreshVerdict.Over, Judge(Newest with { HasEnded = true, Generation = 2 }));
    }

    private static RefreshVerdict Judge(PresentedToken token) => token.Judge("Test/1.0", Now, Grace);
}
