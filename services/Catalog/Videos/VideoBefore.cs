using System.Text.Json;
using StreamPlatform.Catalog.Processing;

namespace StreamPlatform.Catalog.Videos;

// What of a video is compared with what a change makes of it.
internal sealed record VideoBefore(string? Snapshot, string? Progress, bool IsOut, string? Shown)
{
    public static readonly VideoBefore Nothing = new(null, null, IsOut: false, Shown: null);

    public bool IsListed => Shown is not null;

    public static VideoBefore Of(Video video) => new(SnapshotOf(video), ProgressOf(video), video.IsVisibleTo(userId: null), ShownOf(video));

    // what lists and playlists show of it to everybody, by its picture; null where it does not appear
    public static string? ShownOf(Video video) => video.PublicPlace is null ? null : VideoSnapshots.Of(video).PosterKey ?? string.Empty;

    // and the languages that it is found by; the version alone is no change
    private static string SnapshotOf(Video video) => JsonSerializer.Serialize(new
    {
        Snapshot = VideoSnapshots.Of(video) with { Version = 0 },
        Languages = VideoLanguages.Spoken(video),
        Captions = VideoLanguages.Captions(video),
    });

    private static string ProgressOf(Video video)
    {
        var newest = ProcessingStatus.Of(video.Facts).Newest;
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{newest.Source?.SourceId} {newest.Source?.Attempt} {newest.State} {newest.Plan?.Percent} {newest.Plan?.RungProgress.Sum(rung => rung.Percent)}");
    }
}
