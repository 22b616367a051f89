using System.Collections.Concurrent;
using StreamPlatform.Standins.Cassandra.Schema;

namespace StreamPlatform.Standins.Cassandra.Storage;

// data.db: one writer, and readers beside it that see what was committed.
internal sealed class Database : IAsyncDisposable
{
    private const int RowsPurgedTogether = 500;
    private const int WriterCacheKilobytes = 16_000;
    private const int ReadersTogether = 4;
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromMinutes(1);
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly SemaphoreSlim _reading = new(ReadersTogether);
    private readonly CancellationTokenSource _stopping = new();
    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly WriteSession _writer;
    private readonly WriteQueue _queue;
    private readonly Task _purging;
    private volatile SchemaSnapshot _schema;

    public Database(string folder, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        (_path, _clock) = (Path.Combine(folder, "data.db"), clock);
        var sqlite = new SqliteSession(_path, WriterCacheKilobytes);
        SchemaTables.Create(sqlite);
        RangeDeletions.CreateTable(sqlite);
        _schema = SchemaTables.Load(sqlite);
        HostId = Guid.Parse(SchemaTables.NodeValue(sqlite, "host_id", Guid.NewGuid().ToString()));
        _writer = new WriteSession(sqlite, _schema, schema => _schema = schema);
        _queue = new WriteQueue(_writer);
        _purging = PurgeAsync(_stopping.Token);
    }

    public SchemaSnapshot Schema => _schema;

    public Guid HostId { get; }

    public Task<T> WriteAsync<T>(Func<WriteSession, T> act) => _queue.WriteAsync(act);

    // Away from the caller's thread, which has more requests to take.
    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> act)
    {
        await _reading.WaitAsync();
        try
        {
            return await Task.Run(() => Read(act));
        }
        finally
        {
            _reading.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _purging.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _queue.DisposeAsync();
        _writer.Dispose();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _reading.Dispose();
        _stopping.Dispose();
    }

    private T Read<T>(Func<SqliteSession, T> act)
    {
        if (!_readers.TryTake(out var session))
        {
            session = new SqliteSession(_path);
        }

        try
        {
            return act(session);
        }
        finally
        {
            _readers.Add(session);
        }
    }

    private async Task PurgeAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(BetweenPurges, _clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            foreach (var table in Schema.Keyspaces.Values.SelectMany(keyspace => keyspace.Tables.Values))
            {
                while (await WriteAsync(session => session.Schema.Find(table.Keyspace, table.Name)?.Number == table.Number
                    && session.Purge(table, _clock.GetUtcNow().ToUnixTimeSeconds(), RowsPurgedTogether)))
                {
                    stopping.ThrowIfCancellationRequested();
                }
            }
        }
    }
}
