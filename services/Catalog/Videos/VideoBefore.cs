using System.Text.Json;
using StreamPlatform.Catalog.Processing;

namespace StreamPlatform.Catalog.Videos;

// What of a video is compared with what a change makes of it.
internal sealed record VideoBefore(string? Snapshot, string? Progress, bool IsOut, bool IsListed)
{
    public static readonly VideoBefore Nothing = new(null, null, IsOut: false, IsListed: false);

    public static VideoBefore Of(Video video) => new(SnapshotOf(video), ProgressOf(video), video.IsVisibleTo(userId: null), video.PublicPlace is not null);

    // the version alone is no change
    private static string SnapshotOf(Video video) => JsonSerializer.Serialize(VideoSnapshots.Of(video) with { Version = 0 });

    private static string ProgressOf(Video video)
    {
        var newest = ProcessingStatus.Of(video.Facts).Newest;
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{newest.Source?.SourceId} {newest.Source?.Attempt} {newest.State} {newest.Plan?.Percent} {newest.Plan?.RungProgress.Sum(rung => rung.Percent)}");
    }
}
