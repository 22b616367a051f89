using MongoDB.Bson;
using MongoDB.Driver;
using StreamPlatform.Catalog.Caching;
using StreamPlatform.Catalog.Outbox;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Faults;

namespace StreamPlatform.Catalog.Videos;

// Every change of a video is one write to one document: its fields, and the events that speak of the change behind those that still wait.
internal sealed class VideoStore(IMongoDatabase database, OutboxSignal signal, CatalogChanges changes, TimeProvider clock, ILogger<VideoStore> logger)
{
    private readonly IMongoCollection<Video> _videos = database.Videos();

    public async Task<Video?> FindAsync(string id, CancellationToken cancellationToken) =>
        await _videos.Find(video => video.Id == id && !video.Removed).FirstOrDefaultAsync(cancellationToken);

    public async Task<Video?> FindOwnAsync(string id, string ownerId, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } video && video.OwnerId == ownerId ? video : null;

    public async Task AddAsync(Video video, CancellationToken cancellationToken)
    {
        var events = VideoTransition.Settle(video, VideoBefore.Nothing, video.CreatedAt);
        var document = video.ToBsonDocument().Add("outbox", Array(events));
        await database.GetCollection<BsonDocument>(_videos.CollectionNamespace.CollectionName).InsertOneAsync(document, cancellationToken: cancellationToken);
        await FaultPoint.ReachAsync("catalog.video-created", cancellationToken);
        signal.Raise(_videos.CollectionNamespace.CollectionName, video.Id);
        logger.VideoCreated(video.Id);
    }

    // The change says whether it changed anything; it is asked again when somebody else was faster. Null: there is no such video.
    public async Task<Video?> ChangeAsync(string id, Func<Video, bool> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var video = await FindAsync(id, cancellationToken);
            if (video is null)
            {
                return null;
            }

            var version = video.Version;
            var before = VideoBefore.Of(video);
            if (!change(video))
            {
                return video;
            }

            await FaultPoint.ReachAsync("catalog.video-read", cancellationToken);
            var events = VideoTransition.Settle(video, before, clock.NowInMilliseconds());
            if (await TryWriteAsync(video, version, events, cancellationToken))
            {
                await FaultPoint.ReachAsync("catalog.video-changed", cancellationToken);
                await changes.OfVideoAsync(video.Id, inLists: events.Count > 0 && (before.IsListed || video.PublicPlace is not null));
                Announce(video, events);
                return video;
            }

            logger.VersionConflict(id, version);
        }
    }

    public async Task<Video?> ChangeOwnAsync(string id, string ownerId, Func<Video, bool> change, CancellationToken cancellationToken)
    {
        var video = await ChangeAsync(id, candidate => candidate.OwnerId == ownerId && change(candidate), cancellationToken);
        return video?.OwnerId == ownerId ? video : null;
    }

    private async Task<bool> TryWriteAsync(Video video, long version, IReadOnlyList<PendingEvent> events, CancellationToken cancellationToken)
    {
        var fields = video.ToBsonDocument();
        fields.Remove("_id");
        var update = new BsonDocument
        {
            ["$set"] = fields,
            ["$push"] = new BsonDocument("outbox", new BsonDocument("$each", Array(events))),
        };
        var result = await _videos.UpdateOneAsync(
            stored => stored.Id == video.Id && stored.Version == version, update, cancellationToken: cancellationToken);
        return result.MatchedCount == 1;
    }

    private void Announce(Video video, IReadOnlyList<PendingEvent> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        signal.Raise(_videos.CollectionNamespace.CollectionName, video.Id);
        if (events.Any(pending => pending.Type == nameof(VideoPublished)))
        {
            logger.VideoWentLive(video.Id);
        }
    }

    private static BsonArray Array(IEnumerable<PendingEvent> events) => [.. events.Select(pending => pending.ToBsonDocument())];
}
