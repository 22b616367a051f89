using StreamPlatform.Search.Feed;
using StreamPlatform.Search.Indexing;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Search.Rebuilding;

internal sealed record RebuildState(string State, int Videos, int Playlists, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt);

// Fills new indexes from Catalog beside the live ones and swaps them. Each page is read and written with nothing else written meanwhile, and changes go to both:
// what is swapped in is as new as what it replaces. A rebuild that was cut off leaves the live indexes alone, and the new ones for the next start to begin anew.
internal sealed class Rebuild(Engine engine, Indexer indexer, CatalogFeed feed, TimeProvider clock, ILogger<Rebuild> logger) : IDisposable
{
    public const string Idle = "idle";
    public const string Running = "running";
    public const string Failed = "failed";

    private readonly SemaphoreSlim _one = new(1);

    public RebuildState State { get; private set; } = new(Idle, 0, 0, null, null);

    // False: one is running already.
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (!await _one.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return false;
        }

        State = new RebuildState(Running, 0, 0, clock.GetUtcNow(), null);
        try
        {
            logger.RebuildBegun();
            await indexer.AloneAsync(PrepareAsync, cancellationToken);
            await FillAsync(feed.VideosAsync<FeedVideo>, indexer.WriteAsync, count => State with { Videos = State.Videos + count }, cancellationToken);
            await FillAsync(feed.PlaylistsAsync<FeedPlaylist>, indexer.WriteAsync, count => State with { Playlists = State.Playlists + count }, cancellationToken);
            await indexer.AloneAsync(SwapAsync, cancellationToken);
            State = State with { State = Idle, FinishedAt = clock.GetUtcNow() };
            logger.RebuildDone(State.Videos, State.Playlists);
            return true;
        }
        catch (Exception failure)
        {
            State = State with { State = Failed, FinishedAt = clock.GetUtcNow() };
            logger.RebuildFailed(failure);
            indexer.FillNext(false);
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        foreach (var index in IndexDefinitions.Names)
        {
            await engine.DeleteAsync(IndexNames.Next(index), cancellationToken);
            await engine.CreateAsync(IndexNames.Next(index), cancellationToken);
            await engine.ConfigureAsync(IndexNames.Next(index), IndexDefinitions.For(index), cancellationToken);
        }

        indexer.FillNext(true);
    }

    private async Task FillAsync<T>(
        Func<string?, CancellationToken, Task<FeedPage<T>>> read, Func<IReadOnlyList<T>, bool, CancellationToken, Task> write, Func<int, RebuildState> counted,
        CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            await indexer.AloneAsync(async stopping =>
            {
                var page = await read(after, stopping);
                await write(page.Items, true, stopping);
                State = counted(page.Items.Count);
                after = page.Next;
            }, cancellationToken);
        }
        while (after is not null);
    }

    private async Task SwapAsync(CancellationToken cancellationToken)
    {
        await engine.SwapAsync(IndexDefinitions.Names.Select(index => (index, IndexNames.Next(index))), cancellationToken);
        indexer.FillNext(false);
        foreach (var index in IndexDefinitions.Names)
        {
            await engine.DeleteAsync(IndexNames.Next(index), cancellationToken);
        }
    }
}
