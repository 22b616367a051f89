using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Recommendations.Shelf;

namespace StreamPlatform.Recommendations.Tests;

internal static class AVideo
{
    public static ShelfVideo Called(string title, string? channel = null, string? category = null, int daysAgo = 1, params string[] tags)
    {
        var id = Ids.NewVideo();
        channel ??= Ids.NewChannel();
        return new ShelfVideo(
            id, 1, title, new ShelfChannel(channel, $"h{channel}", $"Channel {channel}"), category, tags, 60, $"/images/{id}/p1/poster.jpg", null, null,
            TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-daysAgo));
    }

    public static VideoSnapshot Snapshot(this ShelfVideo video, VideoVisibility visibility = VideoVisibility.Public, bool published = true) => new(
        video.Id, "eu-000-owner0000000000000", video.Channel.Id, video.Title, "", video.Category, video.Tags, visibility, published, "s1",
        TimeSpan.FromMinutes(1), null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, video.Version);
}
