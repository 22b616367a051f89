using System.Threading.Channels;
using StreamPlatform.Search.Documents;
using StreamPlatform.Search.Feed;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Search.Indexing;

// The one writer. An event only says that a video or a playlist is not what it was: what it is now is read from Catalog when its turn comes, so that events may come late,
// twice or in any order. What comes while a write is under way goes into the next one.
internal sealed class Indexer(Engine engine, CatalogFeed feed, ILogger<Indexer> logger) : BackgroundService
{
    private const int MostAtOnce = 200;

    private readonly Channel<Change> _changes = Channel.CreateBounded<Change>(1_000);
    private bool _fillsNext;

    // These return when searches see it.
    public Task RefreshVideoAsync(string id, CancellationToken cancellationToken) => MakeAsync(new Change(IndexNames.Videos, id, null), cancellationToken);

    public Task RefreshPlaylistAsync(string id, CancellationToken cancellationToken) => MakeAsync(new Change(IndexNames.Playlists, id, null), cancellationToken);

    // Runs alone: nothing else is written meanwhile.
    public Task AloneAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken) => MakeAsync(new Change("", "", act), cancellationToken);

    // From now on what changes goes into the index that is being rebuilt as well; only to be called alone.
    public void FillNext(bool fills) => _fillsNext = fills;

    public async Task WriteAsync(IReadOnlyCollection<FeedVideo> videos, bool toNext, CancellationToken cancellationToken)
    {
        await engine.PutAsync(Name(IndexNames.Channels, toNext), [.. videos.Select(video => ChannelDocument.Of(video.Channel)).DistinctBy(channel => channel.Id)], cancellationToken);
        await engine.PutAsync(Name(IndexNames.Videos, toNext), [.. videos.Select(VideoDocument.Of)], cancellationToken);
    }

    public Task WriteAsync(IReadOnlyCollection<FeedPlaylist> playlists, bool toNext, CancellationToken cancellationToken) =>
        engine.PutAsync(Name(IndexNames.Playlists, toNext), [.. playlists.Select(PlaylistDocument.Of)], cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Change? next = null;
        while (next is not null || await _changes.Reader.WaitToReadAsync(stoppingToken))
        {
            var batch = new List<Change>();
            while ((next is not null || _changes.Reader.TryRead(out next)) && batch.Count < MostAtOnce && (batch.Count == 0 || (batch[0].Act is null && next.Act is null)))
            {
                batch.Add(next);
                next = null;
            }

            await CarryOutAsync(batch, stoppingToken);
        }
    }

    private async Task CarryOutAsync(List<Change> batch, CancellationToken stoppingToken)
    {
        try
        {
            await (batch[0].Act is { } act ? act(stoppingToken) : RefreshAsync(batch, stoppingToken));
            batch.ForEach(change => change.Done.TrySetResult());
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // whoever asked for the change knows whether to ask again
            batch.ForEach(change => change.Done.TrySetException(failure));
        }
    }

    private async Task RefreshAsync(List<Change> batch, CancellationToken cancellationToken)
    {
        if (Ids(IndexNames.Videos) is { Count: > 0 } videos)
        {
            var found = await feed.FindVideosAsync<FeedVideo>(videos, cancellationToken);
            await ReplaceAsync(IndexNames.Videos, videos, found.Select(video => video.Id), toNext => WriteAsync(found, toNext, cancellationToken), cancellationToken);
        }

        if (Ids(IndexNames.Playlists) is { Count: > 0 } playlists)
        {
            var found = await feed.FindPlaylistsAsync<FeedPlaylist>(playlists, cancellationToken);
            await ReplaceAsync(IndexNames.Playlists, playlists, found.Select(playlist => playlist.Id), toNext => WriteAsync(found, toNext, cancellationToken), cancellationToken);
        }

        List<string> Ids(string index) => [.. batch.Where(change => change.Index == index).Select(change => change.Id).Distinct(StringComparer.Ordinal)];
    }

    // what is not found any more is taken out
    private async Task ReplaceAsync(string index, List<string> asked, IEnumerable<string> found, Func<bool, Task> write, CancellationToken cancellationToken)
    {
        var gone = asked.Except(found, StringComparer.Ordinal).ToList();
        foreach (var toNext in _fillsNext ? new[] { true, false } : [false])
        {
            await write(toNext);
            await engine.RemoveAsync(Name(index, toNext), gone, cancellationToken);
        }

        logger.Indexed(index, asked.Count - gone.Count, gone.Count);
    }

    private async Task MakeAsync(Change change, CancellationToken cancellationToken)
    {
        await _changes.Writer.WriteAsync(change, cancellationToken);
        await change.Done.Task.WaitAsync(cancellationToken);
    }

    private static string Name(string index, bool toNext) => toNext ? IndexNames.Next(index) : index;

    // Act: what is to be done instead of reading one of them again
    private sealed record Change(string Index, string Id, Func<CancellationToken, Task>? Act)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
