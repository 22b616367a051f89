using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Edges;

namespace StreamPlatform.Analytics.Tests;

// Somebody watches: a session and what its player says. Times of the video are seconds.
internal sealed record Watching(string VideoId, DateTimeOffset StartedAt)
{
    public const string TokenKey = "k1:the-token-key-of-these-tests";
    public const int Every = 10;
    public static readonly string[] EdgeNames = ["edge-eu", "edge-us"];
    public static readonly TokenKeys Keys = TokenKeys.Parse(TokenKey);

    public string SessionId { get; } = $"s-{Guid.NewGuid():N}";

    public string? ViewerId { get; init; }

    public string? Visitor { get; init; }

    public string Region { get; init; } = "eu";

    public string UserAgent { get; init; } = Browsers.Computer;

    public double Duration { get; init; } = 200;

    // Spans of the video, in the order in which they are watched.
    public (double From, double To)[] Plays { get; init; } = [];

    public long? StartupMs { get; init; } = 400;

    public bool Fails { get; init; }

    public (int Count, long Ms) Stalls { get; init; }

    public long? BitsPerSecond { get; init; } = 2_000_000;

    // From this heartbeat on it is fed by the other edge.
    public int LeavesEdgeAt { get; init; } = int.MaxValue;

    public bool Ends { get; init; } = true;

    public string Ticket => new ViewingTicket(
        SessionId, VideoId, ViewerId, Region, StartedAt, TimeProvider.System.GetUtcNow().AddDays(300), TimeSpan.FromSeconds(Duration), EdgeNames).Sign(Keys);

    // One for each ten seconds that were shown, the start first, the end last.
    public IReadOnlyList<SentHeartbeat> Heartbeats()
    {
        var spans = Plays.SelectMany(play => Cut(play.From, play.To)).ToList();
        var all = new List<SentHeartbeat> { Said(0, 0, []) with { StartupMs = StartupMs, Failed = Fails } };
        all.AddRange(spans.Select((span, at) => Said(at + 1, span.To, [span]) with { BitsPerSecond = BitsPerSecond }));
        all[^1] = all[^1] with { Stalls = Stalls.Count, StalledMs = Stalls.Ms, Ended = Ends };
        return all;
    }

    private SentHeartbeat Said(int number, long positionMs, IReadOnlyList<PlayedSpan> played) => new(
        number, StartedAt.AddSeconds(number * Every), positionMs, played, 0, 0, null, null, number < LeavesEdgeAt ? 0 : 1, false, false);

    private static IEnumerable<PlayedSpan> Cut(double from, double to)
    {
        for (var at = from; at < to; at += Every)
        {
            yield return new PlayedSpan(Ms(at), Ms(Math.Min(at + Every, to)));
        }
    }

    private static long Ms(double seconds) => (long)Math.Round(seconds * 1000);
}

internal static class Browsers
{
    public const string Computer = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    public const string Phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";
    public const string Television = "Mozilla/5.0 (SMART-TV; LINUX; Tizen 8.0) AppleWebKit/537.36 (KHTML, like Gecko) Version/8.0 TV Safari/537.36";
    public const string Bot = "Mozilla/5.0 (compatible; Somebot/2.1; +http://bot.example/)";
}
