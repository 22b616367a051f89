using StreamPlatform.Standins.Cassandra.Schema;

namespace StreamPlatform.Standins.Cassandra.Storage;

// What a statement with its values comes down to.
internal sealed record RowChange(Table Table, PartitionKey Partition, byte[] Key, StoredRow Row);

internal sealed record RangeDeletion(Table Table, PartitionKey Partition, ClusteringRange Range, Tombstone Tombstone);

internal sealed record Mutation(IReadOnlyList<RowChange> Rows, IReadOnlyList<RangeDeletion> Ranges)
{
    public void Apply(WriteSession session)
    {
        foreach (var range in Ranges)
        {
            session.Apply(range);
        }

        foreach (var row in Rows)
        {
            session.Apply(row);
        }
    }
}
