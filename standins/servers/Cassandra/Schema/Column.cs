using StreamPlatform.Standins.Cassandra.Types;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Schema;

internal enum ColumnKind
{
    PartitionKey,
    Clustering,
    Regular,
}

// The id is never used again in its table: what a dropped column held is not seen in a new one of its name.
internal sealed record Column(int Id, string Name, CqlType Type, ColumnKind Kind, int Position = -1, bool IsDescending = false)
{
    public string SchemaKind => Kind switch
    {
        ColumnKind.PartitionKey => "partition_key",
        ColumnKind.Clustering => "clustering",
        _ => "regular",
    };

    public ColumnSpec Spec(Table table, string? name = null) => new(table.Keyspace, table.Name, name ?? Name, Type);
}
