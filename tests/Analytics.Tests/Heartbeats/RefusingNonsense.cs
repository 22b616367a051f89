using StreamPlatform.Analytics.Heartbeats;

namespace StreamPlatform.Analytics.Tests.Heartbeats;

public sealed class RefusingNonsense
{
    private static readonly SentHeartbeat Sound = new(3, DateTimeOffset.UnixEpoch, 10_000, [new PlayedSpan(0, 10_000)], 1, 200, 400, 2_000_000, 1, false, false);

    public static TheoryData<int> Nonsense => [.. Enumerable.Range(0, Alterations.Length)];

    private static SentHeartbeat[] Alterations =>
    [
        Sound with { Number = -1 },
        Sound with { Number = 100_001 },
        Sound with { PositionMs = -1 },
        Sound with { PositionMs = 86_400_001 },
        Sound with { Stalls = -1 },
        Sound with { StalledMs = -1 },
        Sound with { StartupMs = -1 },
        Sound with { BitsPerSecond = 0 },
        Sound with { BitsPerSecond = 1_000_000_001 },
        Sound with { Edge = 2 },
        Sound with { Edge = -1 },
        Sound with { Played = [new PlayedSpan(5, 5)] },
        Sound with { Played = [new PlayedSpan(-5, 5)] },
        Sound with { Played = [.. Enumerable.Repeat(new PlayedSpan(0, 1), 201)] },
    ];

    [Fact]
    public void What_a_player_says_is_taken() => Assert.Null(HeartbeatRules.FaultOf(new HeartbeatReport("t", "a-1_B", [Sound]), 2));

    [Theory, MemberData(nameof(Nonsense))]
    public void What_no_player_says_is_refused(int alteration) =>
        Assert.NotNull(HeartbeatRules.FaultOf(new HeartbeatReport("t", null, [Sound, Alterations[alteration]]), 2));

    [Fact]
    public void None_and_too_many_at_once_are_refused()
    {
        Assert.NotNull(HeartbeatRules.FaultOf(new HeartbeatReport("t", null, null), 2));
        Assert.NotNull(HeartbeatRules.FaultOf(new HeartbeatReport("t", null, []), 2));
        Assert.NotNull(HeartbeatRules.FaultOf(new HeartbeatReport("t", null, [.. Enumerable.Repeat(Sound, 61)]), 2));
        Assert.NotNull(HeartbeatRules.FaultOf(new HeartbeatReport("t", "a b", [Sound]), 2));
    }
}
