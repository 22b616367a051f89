using StreamPlatform.Standins.Cassandra.SystemTables;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Planning;

internal sealed class UsePlan(string keyspace) : Plan
{
    public override Task<Result> RunAsync(Execution execution)
    {
        if (!SystemKeyspaces.Is(keyspace))
        {
            execution.Engine.Schema.Keyspace(keyspace);
        }

        return Task.FromResult<Result>(new KeyspaceResult(keyspace));
    }
}
