using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Planning;

// A statement that was read and checked against the schema, to be run with values.
internal abstract class Plan
{
    public IReadOnlyList<ColumnSpec> Variables { get; protected init; } = [];

    public IReadOnlyList<int> PartitionKey { get; protected init; } = [];

    // Known before it runs, or not at all.
    public virtual IReadOnlyList<ColumnSpec>? Columns => null;

    // False when what it was made for has changed since: then it is to be prepared anew.
    public virtual bool IsCurrent(SchemaSnapshot schema) => true;

    public abstract Task<Result> RunAsync(Execution execution);
}

internal sealed record Execution(Engine Engine, QueryParameters Parameters, Bindings Bindings);
