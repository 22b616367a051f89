using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Storage;
using StreamPlatform.Standins.Cassandra.Types;

namespace StreamPlatform.Standins.Cassandra.Reading;

// A row as a reader sees it at a moment: without what expired or was deleted.
internal sealed class RowView(Table table, FoundRow found, long now)
{
    private byte[][]? _partition;

    public FoundRow Found => found;

    public PartitionKey Partition => found.Partition;

    public bool Exists => found.Row.Inserted?.IsAlive(now) == true || found.Row.Cells.Exists(cell => cell.IsAlive(now) && table.Regular.Any(c => c.Id == cell.Column));

    public byte[]? Value(Column column) => column.Kind switch
    {
        ColumnKind.PartitionKey => (_partition ??= found.Partition.Values(table.PartitionKey.Count))[column.Position],
        ColumnKind.Clustering => found.Row.Clustering[column.Position],
        _ when column.Type.IsMultiCell => Elements(column),
        _ => Cell(column)?.Value,
    };

    public long? WriteTime(Column column) => Cell(column)?.Timestamp;

    public long? TimeToLive(Column column) => Cell(column) is { Ttl: > 0 } cell ? cell.Expires - now : null;

    private Cell? Cell(Column column) => found.Row.Cells.Find(cell => cell.Column == column.Id && cell.IsAlive(now));

    // No element left is no collection.
    private byte[]? Elements(Column column)
    {
        var alive = found.Row.Cells.FindAll(cell => cell.Column == column.Id && cell.IsAlive(now));
        if (alive.Count == 0)
        {
            return null;
        }

        IEnumerable<byte[]> parts = column.Type.Code switch
        {
            CqlCode.List => alive.Select(cell => cell.Value!),
            CqlCode.Set => alive.Select(cell => cell.Path!),
            _ => alive.SelectMany(cell => new[] { cell.Path!, cell.Value! }),
        };
        return Collections.Normalize(column.Type, [.. parts]);
    }
}
