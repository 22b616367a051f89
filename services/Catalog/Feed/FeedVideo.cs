using System.Globalization;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog.Feed;

// A video that everybody may find, with all that it can be found by.
internal sealed record FeedVideo(
    string Id, long Version, string Title, string Description, string? Category, IReadOnlyList<string> Tags, double? DurationSeconds, string? PosterUrl, StillSet? Poster,
    string? HoverPreviewUrl, DateTime? PublishedAt, int? Height, IReadOnlyList<string> Languages, IReadOnlyList<string> Captions,
    FeedChannel Channel)
{
    public static FeedVideo Of(Video video, Channel channel)
    {
        var summary = new VideoSummary(video, channel);
        return new FeedVideo(
            video.Id, video.Version, video.Title, video.Description, video.Category, video.Tags, summary.DurationSeconds, summary.PosterUrl, summary.Poster,
            summary.HoverPreviewUrl, video.PublishedAt, HeightOf(video), VideoLanguages.Spoken(video), VideoLanguages.Captions(video), FeedChannel.Of(channel));
    }

    // rungs are named after their height: "1080p"
    private static int? HeightOf(Video video) => ProcessingStatus.Of(video.Facts).Standing.Plan?.PlannedRungs
        .Select(rung => int.TryParse(rung.TrimEnd('p'), NumberStyles.None, CultureInfo.InvariantCulture, out var height) ? height : (int?)null)
        .Max();
}
