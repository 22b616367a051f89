using System.Threading.Channels;
using StreamPlatform.Search.Documents;
using StreamPlatform.Search.Feed;

namespace StreamPlatform.Search.Indexing;

// The one writer. An event only says that a video is not what it was: what it is now is read from Catalog when its turn comes, so that events may come late,
// twice or in any order. What comes while a write is under way goes into the next one.
internal sealed class Indexer(Engine engine, CatalogFeed feed, ILogger<Indexer> logger) : BackgroundService
{
    private const int MostAtOnce = 200;

    private readonly Channel<Change> _changes = Channel.CreateBounded<Change>(1_000);
    private bool _fillsNext;

    // Returns when searches see it.
    public async Task RefreshAsync(string videoId, CancellationToken cancellationToken)
    {
        var change = new Change(videoId, null);
        await _changes.Writer.WriteAsync(change, cancellationToken);
        await change.Done.Task.WaitAsync(cancellationToken);
    }

    // Runs alone: nothing else is written meanwhile.
    public async Task AloneAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        var change = new Change(null, act);
        await _changes.Writer.WriteAsync(change, cancellationToken);
        await change.Done.Task.WaitAsync(cancellationToken);
    }

    // From now on what changes goes into the index that is being rebuilt as well; only to be called alone.
    public void FillNext(bool fills) => _fillsNext = fills;

    public async Task WriteAsync(IReadOnlyCollection<FeedVideo> videos, bool toNext, CancellationToken cancellationToken)
    {
        string Name(string index) => toNext ? IndexNames.Next(index) : index;
        await engine.PutAsync(Name(IndexNames.Channels), [.. videos.Select(video => ChannelDocument.Of(video.Channel)).DistinctBy(channel => channel.Id)], cancellationToken);
        await engine.PutAsync(Name(IndexNames.Videos), [.. videos.Select(VideoDocument.Of)], cancellationToken);
    }

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
        var ids = batch.Select(change => change.VideoId!).Distinct(StringComparer.Ordinal).ToList();
        var found = await feed.FindAsync(ids, cancellationToken);
        var gone = ids.Except(found.Select(video => video.Id), StringComparer.Ordinal).ToList();
        foreach (var toNext in _fillsNext ? new[] { true, false } : [false])
        {
            await WriteAsync(found, toNext, cancellationToken);
            await engine.RemoveAsync(toNext ? IndexNames.Next(IndexNames.Videos) : IndexNames.Videos, gone, cancellationToken);
        }

        logger.Indexed(found.Count, gone.Count);
    }

    private sealed record Change(string? VideoId, Func<CancellationToken, Task>? Act)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
