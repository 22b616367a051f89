using System.Collections.Concurrent;

namespace StreamPlatform.Standins.Mongo.Storage;

// One database: one SQLite file, one writer, any number of readers that do not wait for it.
internal sealed class DatabaseStore : IAsyncDisposable
{
    private const int IdleReaders = 8;

    private readonly string _path;
    private readonly Lock _snapshot = new();
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly WriteQueue _writes;
    private Schema _schema;

    public DatabaseStore(string name, string path)
    {
        Name = name;
        _path = path;
        var session = new SqliteSession(path);
        var schema = new SchemaTable(session);
        schema.Create();
        new RetryTable(session).Create();
        _schema = schema.Load();
        _writes = new WriteQueue(session, _schema, Commit);
    }

    public string Name { get; }

    public Schema Schema => Volatile.Read(ref _schema);

    public long SizeOnDisk => new FileInfo(_path).Length;

    public Task<T> WriteAsync<T>(Func<WriteScope, T> work) => _writes.RunAsync(work);

    public ReadLease Read()
    {
        var session = _readers.TryTake(out var idle) ? idle : new SqliteSession(_path);
        lock (_snapshot)
        {
            session.Execute("BEGIN");
            session.Statement("SELECT 1 FROM collections LIMIT 1").ExecuteScalar();
            return new ReadLease(session, _schema, GiveBack);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private void GiveBack(SqliteSession session)
    {
        session.Execute("COMMIT");
        if (_readers.Count < IdleReaders)
        {
            _readers.Add(session);
        }
        else
        {
            session.Dispose();
        }
    }

    // Readers see rows and schema of the same moment: only a change of the schema makes them wait for a commit.
    private void Commit(Action commit, Schema schema)
    {
        if (ReferenceEquals(schema, _schema))
        {
            commit();
            return;
        }
        lock (_snapshot)
        {
            commit();
            _schema = schema;
        }
    }
}
