using StreamPlatform.Catalog.Operating;
using StreamPlatform.Catalog.Outbox;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Videos;

// What follows from a change, whatever it was: dates, places in lists, and what the others are told.
internal static class VideoTransition
{
    public static IReadOnlyList<PendingEvent> Settle(Video video, VideoBefore before, DateTime now)
    {
        video.Version++;
        video.UpdatedAt = now;
        if (video.Removed)
        {
            video.PublicPlace = null;
            video.OwnPlace = null;
            Pipeline.Leave(video);
            return [PendingEvent.Of(new VideoRemoved(video.Id, video.OwnerId, video.Version), MessageIds.From(nameof(VideoRemoved), video.Id), now, before.IsListed)];
        }

        var after = VideoBefore.Of(video);
        var wentLive = video.IsLive && video.PublishedAt is null;
        video.PublishedAt = wentLive ? now : video.PublishedAt;
        video.PublicPlace = video.IsLive && video.Visibility == VideoVisibility.Public ? Video.PlaceOf(video.PublishedAt!.Value, video.Id) : null;
        video.TagKeys = video.Tags.ConvertAll(VideoRules.TagKey);
        video.OwnPlace = Video.PlaceOf(video.CreatedAt, video.Id);
        video.ProgressedAt = after.Progress == before.Progress ? video.ProgressedAt : now;
        Pipeline.Place(video);

        var events = new List<PendingEvent>();
        var showsElse = VideoBefore.ShownOf(video) != before.Shown;
        if (wentLive || showsElse || after.Snapshot != before.Snapshot)
        {
            events.Add(PendingEvent.Of(new VideoChanged(VideoSnapshots.Of(video)), Guid.CreateVersion7(new DateTimeOffset(now)), now, showsElse));
        }

        if (wentLive)
        {
            events.Add(PendingEvent.Of(new VideoPublished(VideoSnapshots.Of(video)), MessageIds.From(nameof(VideoPublished), video.Id), now));
        }

        if (before.IsOut && !after.IsOut)
        {
            events.Add(PendingEvent.Of(new VideoWithdrawn(video.Id), Guid.CreateVersion7(new DateTimeOffset(now)), now));
        }

        events.AddRange(Decided(video, now));
        return events;
    }

    private static IEnumerable<PendingEvent> Decided(Video video, DateTime now)
    {
        var (discarded, retried) = video.Facts.Decisions();
        foreach (var sourceId in discarded)
        {
            yield return PendingEvent.Of(new SourceDiscarded(video.Id, sourceId), MessageIds.From(nameof(SourceDiscarded), sourceId), now);
        }

        foreach (var (sourceId, attempt) in retried)
        {
            var id = MessageIds.From(nameof(SourceRetried), sourceId, attempt.ToString(System.Globalization.CultureInfo.InvariantCulture));
            yield return PendingEvent.Of(new SourceRetried(video.Id, sourceId, attempt), id, now);
        }
    }
}
