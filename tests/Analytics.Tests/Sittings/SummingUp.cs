using FsCheck;
using FsCheck.Fluent;
using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Analytics.Quality;
using StreamPlatform.Analytics.Sittings;

namespace StreamPlatform.Analytics.Tests.Sittings;

public sealed class SummingUp
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Any_order_with_any_repetition_comes_to_the_same() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var said = Said(new Watching("v1", Noon) { Plays = [(0, 95), (20, 60)], Stalls = (2, 700) });
            var random = new Random(seed);
            var shuffled = said.Concat(said.Where(_ => random.Next(3) == 0)).ToArray();
            random.Shuffle(shuffled);
            AssertSame(Sitting.Of(said), Sitting.Of(shuffled));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void What_is_seen_twice_was_watched_twice_and_is_one_part_of_the_curve()
    {
        var sitting = Sitting.Of(Said(new Watching("v1", Noon) { Plays = [(0, 50), (0, 50)] }));

        Assert.Equal((100_000L, 50_000L), (sitting.PlayedMs, sitting.FurthestMs));
        Assert.Equal(Enumerable.Range(0, 25), sitting.PartsSeen);
    }

    [Fact]
    public void Parts_are_seen_when_their_middle_is() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var random = new Random(seed);
            var duration = random.Next(1, 100_000);
            var spans = Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(duration)).Select(from => new PlayedSpan(from, from + random.Next(1, duration))).ToList();
            var expected = Enumerable.Range(0, 100).Where(part => spans.Any(span => span.From <= (part + 0.5m) * duration / 100 && (part + 0.5m) * duration / 100 < span.To));
            Assert.Equal(expected, PlayedTime.PartsSeen(spans, duration));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void What_lies_beyond_the_end_was_not_shown()
    {
        var sitting = Sitting.Of(Said(new Watching("v1", Noon) { Duration = 95, Plays = [(0, 100), (100, 110)] }));

        Assert.Equal((95_000L, 95_000L), (sitting.PlayedMs, sitting.FurthestMs));
    }

    [Fact]
    public void Viewers_are_known_by_account_tab_or_session_in_this_order()
    {
        var watching = new Watching("v1", Noon) { Plays = [(0, 10)] };

        Assert.Equal("eu-1", Sitting.Of(Said(watching with { ViewerId = "eu-1", Visitor = "tab" })).ViewerKey);
        Assert.Equal("tab", Sitting.Of(Said(watching with { Visitor = "tab" })).ViewerKey);
        var neither = watching with { };
        Assert.Equal(neither.SessionId, Sitting.Of(Said(neither)).ViewerKey);
    }

    [Fact]
    public void A_sitting_has_ended_when_its_last_word_says_so()
    {
        var said = Said(new Watching("v1", Noon) { Plays = [(0, 30)] });
        Assert.True(Sitting.Of(said).IsEnded);

        Assert.False(Sitting.Of([.. said, said[^1] with { Number = said[^1].Number + 1, Ended = false }]).IsEnded);
    }

    [Fact]
    public void Each_edge_answers_for_what_it_served_and_the_first_one_for_the_start()
    {
        var shares = Sitting.Of(Said(new Watching("v1", Noon) { Plays = [(0, 50)], LeavesEdgeAt = 3, Stalls = (1, 900) })).Edges;

        Assert.Equal(
            [
                new EdgeShare("edge-eu", Starts.Shown, 400, 0, 0, 20_000, 40_000_000_000, 20_000),
                new EdgeShare("edge-us", Starts.Elsewhere, null, 1, 900, 30_000, 60_000_000_000, 30_000),
            ],
            shares);
    }

    [Fact]
    public void A_start_fails_or_is_left_when_no_picture_came()
    {
        var watching = new Watching("v1", Noon) { StartupMs = null };

        Assert.Equal(Starts.Left, Assert.Single(Sitting.Of(Said(watching)).Edges).Start);
        Assert.Equal(Starts.Failed, Assert.Single(Sitting.Of(Said(watching with { Fails = true })).Edges).Start);
    }

    private static List<Heartbeat> Said(Watching watching) =>
    [
        .. watching.Heartbeats().Select(sent => new Heartbeat(
            watching.SessionId, sent.Number, watching.VideoId, watching.ViewerId, watching.Visitor, watching.Region, Devices.Of(watching.UserAgent), Watching.EdgeNames[sent.Edge],
            watching.StartedAt, (long)(watching.Duration * 1000), sent.SentAt, sent.SentAt, sent.PositionMs, sent.Played!, sent.Stalls, sent.StalledMs, sent.StartupMs,
            sent.BitsPerSecond, sent.Ended, sent.Failed)),
    ];

    private static void AssertSame(Sitting one, Sitting other)
    {
        Assert.Equal(one.PartsSeen, other.PartsSeen);
        Assert.Equal(one.Edges.OrderBy(share => share.Edge, StringComparer.Ordinal), other.Edges.OrderBy(share => share.Edge, StringComparer.Ordinal));
        Assert.Equal(one, other with { PartsSeen = one.PartsSeen, Edges = one.Edges });
    }
}
