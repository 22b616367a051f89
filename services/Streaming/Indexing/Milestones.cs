using StreamPlatform.Contracts.Transcoding;

namespace StreamPlatform.Streaming.Indexing;

internal static class Milestones
{
    // As many as the Transcoder encodes before all others.
    private const int MostEarlyRungs = 3;

    // Other languages may come later.
    public static bool IsPlayable(SourceProbed plan, IReadOnlyDictionary<string, TrackProgress> tracks) =>
        EarlyRungs(plan).Select(rung => rung.Track)
            .Concat(plan.Audio.Take(1).Select(audio => audio.Track))
            .All(track => tracks.TryGetValue(track, out var progress) && progress.HasFirst);

    // The lower half of the ladder: a first picture does not wait for the rungs that take longest.
    public static IEnumerable<PlannedRung> EarlyRungs(SourceProbed plan) =>
        plan.Video.Rungs.TakeLast(Math.Min(MostEarlyRungs, (plan.Video.Rungs.Count + 1) / 2));

    // Ends: for tracks whose length was not known when they were planned.
    public static bool IsReady(
        SourceProbed plan, IReadOnlyDictionary<string, TrackProgress> tracks, IReadOnlyDictionary<string, int> ends)
    {
        var planned = plan.Video.Rungs.Select(rung => (rung.Track, plan.Video.SegmentCount))
            .Concat(plan.Audio.Select(audio => (audio.Track, audio.SegmentCount)));
        return planned.All(one =>
        {
            var count = one.SegmentCount > 0 ? one.SegmentCount : ends.GetValueOrDefault(one.Track);
            return tracks.TryGetValue(one.Track, out var progress) && progress.HasExactly(count);
        });
    }

    // A plan that was made before the length of its source was known comes again when it is.
    public static bool Supersedes(SourceProbed newer, SourceProbed? known) =>
        known is null || KnownCounts(newer) > KnownCounts(known);

    private static int KnownCounts(SourceProbed plan) =>
        (plan.Video.SegmentCount > 0 ? 1 : 0) + plan.Audio.Count(audio => audio.SegmentCount > 0);
}
