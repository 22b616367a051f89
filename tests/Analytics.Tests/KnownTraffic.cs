using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Contracts;

namespace StreamPlatform.Analytics.Tests;

// An afternoon of a video of 200 s, of which every figure is known beforehand: a hundredth of it is 2 s, and its middle a whole second.
internal sealed class KnownTraffic
{
    public KnownTraffic(DateTimeOffset now)
    {
        // all of it on one day: the day before, in the same places
        Day = new DateTimeOffset(now.UtcDateTime.Date.AddDays(-1), TimeSpan.Zero);
        var (nine, two) = (Day.AddHours(9), Day.AddHours(14));
        var viewer = $"eu-000-{Guid.NewGuid():N}";
        string[] tabs = [$"tab-{Guid.NewGuid():N}", $"tab-{Guid.NewGuid():N}"];
        Views =
        [
            new(VideoId, nine) { ViewerId = viewer, Plays = [(0, 100)], Stalls = (1, 500), StartupMs = 400 },
            new(VideoId, two) { ViewerId = viewer, Plays = [(150, 200)], StartupMs = 600 },
            new(VideoId, nine.AddMinutes(3)) { Visitor = tabs[0], Plays = [(0, 40)], UserAgent = Browsers.Phone, StartupMs = 800 },
            new(VideoId, nine.AddMinutes(4)) { ViewerId = $"us-000-{Guid.NewGuid():N}", Region = "us", Plays = [(0, 200)], UserAgent = Browsers.Television, LeavesEdgeAt = 11, StartupMs = 1_000 },
        ];
        NoViews =
        [
            // loaded again, by somebody who is known and by a tab
            new(VideoId, nine.AddMinutes(2)) { ViewerId = viewer, Plays = [(0, 60)], StartupMs = 300 },
            new(VideoId, nine.AddMinutes(5)) { Visitor = tabs[0], Plays = [(40, 80)], UserAgent = Browsers.Phone, StartupMs = 200 },
            // too short
            new(VideoId, nine.AddMinutes(6)) { Visitor = tabs[1], Plays = [(0, 29.999)], BitsPerSecond = 8_000_000, StartupMs = 5_000 },
        ];
        NotShown =
        [
            new(VideoId, nine.AddMinutes(7)) { StartupMs = null, Fails = true, BitsPerSecond = null },
            new(VideoId, nine.AddMinutes(8)) { StartupMs = null, BitsPerSecond = null },
        ];
        NotBelieved =
        [
            new(VideoId, nine) { UserAgent = Browsers.Bot, Plays = [(0, 200)] },
            new(VideoId, now) { Plays = [(0, 200), (0, 200)] },
        ];
    }

    public string VideoId { get; } = Ids.NewVideo();

    public DateTimeOffset Day { get; }

    public IReadOnlyList<Watching> Views { get; }

    public IReadOnlyList<Watching> NoViews { get; }

    public IReadOnlyList<Watching> NotShown { get; }

    public IReadOnlyList<Watching> NotBelieved { get; }

    public IReadOnlyList<Watching> Shown => [.. Views, .. NoViews];

    public IReadOnlyList<Watching> All => [.. Shown, .. NotShown, .. NotBelieved];

    // As networks bring it: in any order, a third of it twice.
    public IEnumerable<(Watching Watching, SentHeartbeat[] Heartbeats)> Packets(Random random)
    {
        var packets = All.SelectMany(watching => watching.Heartbeats().Chunk(3).Select(heartbeats => (watching, heartbeats))).ToList();
        var repeated = packets.Where(_ => random.Next(3) == 0).ToList();
        var all = packets.Concat(repeated).ToArray();
        random.Shuffle(all);
        return all;
    }
}
