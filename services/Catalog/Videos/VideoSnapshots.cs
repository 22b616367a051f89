using StreamPlatform.Catalog.Processing;
using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Catalog.Videos;

internal static class VideoSnapshots
{
    public static VideoSnapshot Of(Video video)
    {
        var status = ProcessingStatus.Of(video.Facts).Standing;
        return new VideoSnapshot(
            video.Id, video.OwnerId, video.ChannelId, video.Title, video.Description, video.Category, video.Tags, video.Visibility, video.IsReleased,
            status.Source?.SourceId, status.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null, PosterKeyOf(video, status.Plan),
            new DateTimeOffset(video.CreatedAt), video.PublishedAt is { } published ? new DateTimeOffset(published) : null, video.Version);
    }

    private static string? PosterKeyOf(Video video, PlanFacts? plan) =>
        StillSet.PosterOf(video, plan) is { } still ? $"{still.Path["/images/".Length..]}/{still.Widths[^1]}.jpg" : plan?.PosterKey;
}
