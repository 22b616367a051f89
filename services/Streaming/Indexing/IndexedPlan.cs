using System.Collections.Concurrent;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;
using StreamPlatform.Streaming.Texts;

namespace StreamPlatform.Streaming.Indexing;

// What the index held of one plan at one moment.
internal sealed class IndexedPlan
{
    private readonly Dictionary<string, IndexedTrack> _tracks;
    private readonly ConcurrentDictionary<int, IndexedPlan> _previews = new();

    public IndexedPlan(SourceProbed plan, int? manifestVersion, IEnumerable<IndexedSegment> segments, IReadOnlyList<IndexedText>? texts = null)
    {
        Plan = plan;
        Texts = texts ?? [];
        ManifestVersion = manifestVersion;
        var byTrack = segments.ToLookup(segment => segment.Track, StringComparer.Ordinal);
        _tracks = plan.Video.Rungs.Select(rung => new IndexedTrack(rung.Track, plan.Video.Timescale, byTrack[rung.Track]))
            .Concat(plan.Audio.Select(audio => new IndexedTrack(audio.Track, audio.Timescale, byTrack[audio.Track])))
            .ToDictionary(track => track.Name, StringComparer.Ordinal);
    }

    private IndexedPlan(IndexedPlan whole, int seconds)
    {
        Plan = whole.Plan;
        Texts = whole.Texts;
        ManifestVersion = whole.ManifestVersion;
        _tracks = whole.Tracks.ToDictionary(track => track.Name, track => track.CutAt(seconds), StringComparer.Ordinal);
    }

    public SourceProbed Plan { get; }

    // Null while the video grows.
    public int? ManifestVersion { get; }

    // Rungs from the largest to the smallest, then sound.
    public IEnumerable<IndexedTrack> Tracks => _tracks.Values;

    // What can be read beside it.
    public IReadOnlyList<IndexedText> Texts { get; }

    // Of its longest rung.
    public MediaTime Duration => Plan.Video.Rungs.Select(rung => Track(rung.Track)).Select(track => new MediaTime(track.Prefix.Sum(segment => segment.DurationTicks), track.Timescale)).Max();

    public bool IsReady => ManifestVersion is not null;

    // Constant from the first playlist to the last, however long the segments turn out.
    public int TargetDurationSeconds => Math.Max(1, (int)Math.Round(
        new MediaTime(Plan.Video.SegmentTicks, Plan.Video.Timescale).Seconds, MidpointRounding.AwayFromZero));

    public int SegmentCount => _tracks.Values.Sum(track => track.Prefix.Count);

    // Texts made from this very state; they go when it goes.
    public ConcurrentDictionary<string, Manifests.Playlist> Playlists { get; } = new(StringComparer.Ordinal);

    // The same plan as if there were no more of it than its first seconds.
    public IndexedPlan Preview(int seconds) => _previews.GetOrAdd(seconds, length => new IndexedPlan(this, length));

    // Null when the plan has no such track.
    public IndexedTrack? Find(string track) => _tracks.GetValueOrDefault(track);

    public IndexedText? FindText(string track) => Texts.FirstOrDefault(text => text.Track == track);

    public IndexedTrack Track(string track) => _tracks[track];

    // Unbounded while the length of the source is not known.
    public int PlannedCount(string track)
    {
        var audio = Plan.Audio.FirstOrDefault(one => one.Track == track);
        var count = audio?.SegmentCount ?? Plan.Video.SegmentCount;
        return count > 0 ? count : int.MaxValue;
    }
}
