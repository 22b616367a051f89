using System.Collections.Concurrent;
using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Keys;
using StreamPlatform.Standins.Meilisearch.Storage;
using StreamPlatform.Standins.Meilisearch.Tasks;

namespace StreamPlatform.Standins.Meilisearch;

// All of a server behind its HTTP routes: indexes in memory, their documents and the queue on disk, and one worker that does task after task.
internal sealed class Engine : IAsyncDisposable
{
    private const int LoadedAtOnce = 2_000;

    private readonly ConcurrentDictionary<string, LiveIndex> _indexes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private readonly DataStore _data;
    private Task _working = Task.CompletedTask;

    private Engine(ServerOptions options, TimeProvider clock)
    {
        Directory.CreateDirectory(options.DataFolder);
        Clock = clock;
        DataFolder = options.DataFolder;
        _data = new DataStore(options.DataFolder);
        Tasks = new TaskStore(options.DataFolder, clock);
        Keys = new KeyStore(options.DataFolder, options.MasterKey, clock);
        Started = clock.GetUtcNow();
    }

    public TimeProvider Clock { get; }

    public string DataFolder { get; }

    public DateTimeOffset Started { get; }

    public TaskStore Tasks { get; }

    public KeyStore Keys { get; }

    public TaskSignal Signal { get; } = new();

    public IEnumerable<LiveIndex> Indexes => _indexes.Values.OrderBy(index => index.Info.Uid, StringComparer.Ordinal);

    public static async Task<Engine> OpenAsync(ServerOptions options, TimeProvider clock)
    {
        var engine = new Engine(options, clock);
        await Task.Run(engine.Load);
        engine._working = new TaskWorker(engine, engine._data).RunAsync(engine._stopping.Token);
        return engine;
    }

    public LiveIndex? Find(string uid) => _indexes.GetValueOrDefault(uid);

    public LiveIndex Get(string uid) => Find(uid) ?? throw ApiErrors.IndexNotFound(uid);

    public void Put(LiveIndex index) => _indexes[index.Info.Uid] = index;

    public void Drop(string uid) => _indexes.TryRemove(uid, out _);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _working;
        _data.Dispose();
        Tasks.Dispose();
        Keys.Dispose();
        _stopping.Dispose();
    }

    private void Load()
    {
        var outcomes = _data.Outcomes();
        Tasks.Finish(outcomes.Select(entry => (entry.Task, TaskOutcome.Parse(entry.Outcome))));
        _data.ForgetOutcomes();
        Tasks.Requeue();
        foreach (var info in _data.Indexes())
        {
            var index = new SearchIndex(info.Settings);
            foreach (var documents in _data.Documents(info.Id).Chunk(LoadedAtOnce))
            {
                index.Apply(documents);
            }
            Put(new LiveIndex(info, index));
        }
    }
}
