using Cassandra.Connections;
using Cassandra.Wire;

namespace Cassandra;

/// <summary>Made by <see cref="Cluster.ConnectAsync()"/>.</summary>
public class Session : ISession
{
    private readonly IReadOnlyList<HostLine> _lines;
    private readonly StatementRunner _runner;

    internal Session(ICluster cluster, string keyspace, IReadOnlyList<HostLine> lines, ClusterSettings settings)
    {
        (Cluster, Keyspace, _lines) = (cluster, keyspace, lines);
        _runner = new StatementRunner(lines, settings);
    }

    public ICluster Cluster { get; }

    public string Keyspace { get; }

    public bool IsDisposed { get; private set; }

    public RowSet Execute(IStatement statement) => Task.Run(() => ExecuteAsync(statement)).GetAwaiter().GetResult();

    public RowSet Execute(string cqlQuery) => Execute(new SimpleStatement(cqlQuery));

    public Task<RowSet> ExecuteAsync(IStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return _runner.ExecuteAsync(statement, statement.PagingState);
    }

    public PreparedStatement Prepare(string cqlQuery) => Task.Run(() => PrepareAsync(cqlQuery)).GetAwaiter().GetResult();

    public Task<PreparedStatement> PrepareAsync(string cqlQuery)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return _runner.PrepareAsync(cqlQuery);
    }

    public async Task ShutdownAsync()
    {
        if (IsDisposed)
        {
            return;
        }

        IsDisposed = true;
        foreach (var line in _lines)
        {
            await line.DisposeAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        Task.Run(ShutdownAsync).GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }
}
