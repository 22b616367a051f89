using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Planning;

internal sealed class TruncatePlan(Table table) : Plan
{
    public override bool IsCurrent(SchemaSnapshot schema) => ReferenceEquals(schema.Find(table.Keyspace, table.Name), table);

    public override Task<Result> RunAsync(Execution execution) => execution.Engine.Database.WriteAsync<Result>(session =>
    {
        session.Truncate(table);
        return VoidResult.Instance;
    });
}
