using System.Collections.Concurrent;
using Cassandra;
using Microsoft.Extensions.Options;
using ISession = Cassandra.ISession;

namespace StreamPlatform.Analytics.Storage;

// One session for the process, and each statement prepared once. Opened when it is first needed, and anew for as long as that fails.
internal sealed class ViewingDatabase(IConfiguration configuration, IOptions<AnalyticsOptions> options) : IAsyncDisposable
{
    private const string ConnectionName = "analytics-db";

    // the driver refuses what exceeds 2,048 on a connection; who asks for more waits
    private const int RequestsAtOnce = 512;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly SemaphoreSlim _places = new(RequestsAtOnce);
    private readonly ConcurrentDictionary<string, Task<PreparedStatement>> _prepared = new(StringComparer.Ordinal);
    private Cluster? _cluster;
    private ISession? _session;

    // The statement names its tables without a keyspace.
    public async Task<BoundStatement> BindAsync(string cql, params object?[] values)
    {
        var prepared = await PrepareAsync(cql);
        var bound = prepared.Bind(values);
        bound.SetIdempotence(true);
        bound.SetConsistencyLevel(ConsistencyLevel.LocalQuorum);
        return bound;
    }

    public async Task<RowSet> ExecuteAsync(string cql, params object?[] values) => await SendAsync(await BindAsync(cql, values));

    // Rows of one partition, or a few small ones of several, written together.
    public async Task ExecuteTogetherAsync(IEnumerable<BoundStatement> rows)
    {
        var batch = new BatchStatement();
        batch.SetBatchType(BatchType.Unlogged);
        batch.SetIdempotence(true);
        batch.SetConsistencyLevel(ConsistencyLevel.LocalQuorum);
        foreach (var row in rows)
        {
            batch.Add(row);
        }

        await SendAsync(batch);
    }

    public async Task<ISession> OpenAsync()
    {
        if (_session is { } open)
        {
            return open;
        }

        await _opening.WaitAsync();
        try
        {
            return _session ??= await ConnectAsync();
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.ShutdownAsync();
        }

        _opening.Dispose();
        _places.Dispose();
    }

    private async Task<RowSet> SendAsync(IStatement statement)
    {
        var session = await OpenAsync();
        await _places.WaitAsync();
        try
        {
            return await session.ExecuteAsync(statement);
        }
        finally
        {
            _places.Release();
        }
    }

    // whoever comes first makes the keyspace and what is missing in it
    private async Task<ISession> ConnectAsync()
    {
        var address = configuration.GetConnectionString(ConnectionName) ?? throw new InvalidOperationException($"ConnectionStrings:{ConnectionName} is not set.");
        var cluster = Cluster.Builder().WithConnectionString(address).Build();
        try
        {
            var session = await cluster.ConnectAsync();
            foreach (var statement in Schema.Statements(options.Value))
            {
                await session.ExecuteAsync(new SimpleStatement(statement));
            }

            _cluster = cluster;
            return await cluster.ConnectAsync(options.Value.Keyspace);
        }
        catch
        {
            // one that could not connect stays so
            cluster.Dispose();
            throw;
        }
    }

    private async Task<PreparedStatement> PrepareAsync(string cql)
    {
        var session = await OpenAsync();
        var preparing = _prepared.GetOrAdd(cql, text => session.PrepareAsync(text));
        try
        {
            return await preparing;
        }
        catch
        {
            _prepared.TryRemove(KeyValuePair.Create(cql, preparing));
            throw;
        }
    }
}
