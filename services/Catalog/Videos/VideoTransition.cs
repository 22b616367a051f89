using System.Text.Json;
using StreamPlatform.Catalog.Outbox;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Videos;

// What follows from a change, whatever it was: dates, places in lists, and what the others are told.
internal static class VideoTransition
{
    public static IReadOnlyList<PendingEvent> Settle(Video video, string? snapshotBefore, DateTime now)
    {
        video.Version++;
        video.UpdatedAt = now;
        if (video.Removed)
        {
            video.PublicPlace = null;
            video.OwnPlace = null;
            return [PendingEvent.Of(new VideoRemoved(video.Id, video.OwnerId, video.Version), MessageIds.From(nameof(VideoRemoved), video.Id), now)];
        }

        var wentLive = video.IsLive && video.PublishedAt is null;
        video.PublishedAt = wentLive ? now : video.PublishedAt;
        video.PublicPlace = video.IsLive && video.Visibility == VideoVisibility.Public ? Video.PlaceOf(video.PublishedAt!.Value, video.Id) : null;
        video.OwnPlace = Video.PlaceOf(video.CreatedAt, video.Id);

        var events = new List<PendingEvent>();
        if (SnapshotOf(video) != snapshotBefore)
        {
            events.Add(PendingEvent.Of(new VideoChanged(VideoSnapshots.Of(video)), Guid.CreateVersion7(new DateTimeOffset(now)), now));
        }

        if (wentLive)
        {
            events.Add(PendingEvent.Of(new VideoPublished(VideoSnapshots.Of(video)), MessageIds.From(nameof(VideoPublished), video.Id), now));
        }

        return events;
    }

    // comparable; the version alone is no change
    public static string SnapshotOf(Video video) => JsonSerializer.Serialize(VideoSnapshots.Of(video) with { Version = 0 });
}
