using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Planning;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Types;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Writing;

internal sealed class WritePlan : Plan
{
    public WritePlan(RowWrites write, Variables variables)
    {
        Write = write;
        Variables = variables.Specs;
        PartitionKey = variables.PartitionKey(write.Table);
    }

    public RowWrites Write { get; }

    public override bool IsCurrent(SchemaSnapshot schema) => ReferenceEquals(schema.Find(Write.Table.Keyspace, Write.Table.Name), Write.Table);

    public override Task<Result> RunAsync(Execution execution) =>
        new Batch([(Write, execution.Bindings)], execution.Parameters.Consistency, execution.Parameters.Timestamp).RunAsync(execution.Engine);
}

// BEGIN BATCH … APPLY BATCH
internal sealed class BatchPlan : Plan
{
    private readonly IReadOnlyList<RowWrites> _writes;
    private readonly Using _using;

    public BatchPlan(IReadOnlyList<RowWrites> writes, Using used, Variables variables)
    {
        if (writes.Count == 0)
        {
            throw CqlError.Syntax("A batch needs a statement");
        }

        if (used.Ttl is not null)
        {
            throw CqlError.Invalid("Global TTL on the BATCH statement is not supported.");
        }

        (_writes, _using) = (writes, used);
        variables.Note(used.Timestamp, writes[0].Table, "[timestamp]", CqlType.Bigint);
        Variables = variables.Specs;
    }

    public override bool IsCurrent(SchemaSnapshot schema) => _writes.All(write => ReferenceEquals(schema.Find(write.Table.Keyspace, write.Table.Name), write.Table));

    public override Task<Result> RunAsync(Execution execution)
    {
        var timestamp = execution.Bindings.Number(_using.Timestamp, CqlType.Bigint, "timestamp") ?? execution.Parameters.Timestamp;
        return new Batch([.. _writes.Select(write => (write, execution.Bindings))], execution.Parameters.Consistency, timestamp).RunAsync(execution.Engine);
    }
}
