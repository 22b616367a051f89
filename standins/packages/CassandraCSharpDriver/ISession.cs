namespace Cassandra;

/// <summary>Executes statements, in a keyspace or in none.</summary>
public interface ISession : IDisposable
{
    ICluster Cluster { get; }

    string Keyspace { get; }

    RowSet Execute(IStatement statement);

    RowSet Execute(string cqlQuery);

    Task<RowSet> ExecuteAsync(IStatement statement);

    PreparedStatement Prepare(string cqlQuery);

    Task<PreparedStatement> PrepareAsync(string cqlQuery);

    Task ShutdownAsync();
}
