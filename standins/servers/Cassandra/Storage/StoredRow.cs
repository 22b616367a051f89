namespace StreamPlatform.Standins.Cassandra.Storage;

// A row, or a change to one: both are merged in the same way, in any order.
internal sealed class StoredRow
{
    // The values of the clustering columns.
    public required byte[][] Clustering { get; init; }

    public Liveness? Inserted { get; set; }

    public Tombstone? Deleted { get; set; }

    // In order of column and path, each place once.
    public List<Cell> Cells { get; init; } = [];

    public bool IsEmpty => Inserted is null && Deleted is null && Cells.Count == 0;

    public static StoredRow Merge(StoredRow row, StoredRow change, Tombstone? covering)
    {
        var deleted = Later(row.Deleted, change.Deleted);
        var shadow = Math.Max(deleted?.Timestamp ?? long.MinValue, covering?.Timestamp ?? long.MinValue);
        var inserted = row.Inserted is { } old && change.Inserted is { } fresh ? (old.Timestamp > fresh.Timestamp ? old : fresh) : row.Inserted ?? change.Inserted;
        return new StoredRow
        {
            Clustering = row.Clustering,
            Deleted = deleted,
            Inserted = inserted is { } liveness && liveness.Timestamp > shadow ? liveness : null,
            Cells = Unshadowed(MergeCells(row.Cells, change.Cells), shadow),
        };
    }

    // Null when nothing in it ever goes by itself.
    public long? Purge(int grace)
    {
        var first = Deleted is { } deleted ? deleted.At + grace : (long?)null;
        if (Inserted is { Ttl: > 0 } inserted)
        {
            first = Sooner(first, inserted.Expires + grace);
        }

        foreach (var cell in Cells)
        {
            first = Sooner(first, cell.Purge(grace));
        }

        return first;
    }

    // Without what is past its time of grace.
    public StoredRow Purged(long now, int grace) => new()
    {
        Clustering = Clustering,
        Deleted = Deleted is { } deleted && deleted.At + grace <= now ? null : Deleted,
        Inserted = Inserted is { Ttl: > 0 } inserted && inserted.Expires + grace <= now ? null : Inserted,
        Cells = Cells.FindAll(cell => cell.Purge(grace) is not { } purge || purge > now),
    };

    private static long? Sooner(long? left, long? right) => left is null ? right : right is null ? left : Math.Min(left.Value, right.Value);

    private static Tombstone? Later(Tombstone? left, Tombstone? right) =>
        left is { } a && right is { } b ? (a.Timestamp >= b.Timestamp ? a : b) : left ?? right;

    private static List<Cell> MergeCells(List<Cell> left, List<Cell> right)
    {
        var merged = new List<Cell>(left.Count + right.Count);
        int i = 0, j = 0;
        while (i < left.Count && j < right.Count)
        {
            var order = Cell.ByPlace(left[i], right[j]);
            merged.Add(order < 0 ? left[i++] : order > 0 ? right[j++] : left[i++].Newer(right[j++]));
        }

        merged.AddRange(left.Skip(i));
        merged.AddRange(right.Skip(j));
        return merged;
    }

    // The tombstone of a whole collection has no path, so it stands before the collection's elements.
    private static List<Cell> Unshadowed(List<Cell> cells, long shadow)
    {
        var kept = new List<Cell>(cells.Count);
        Cell? whole = null;
        foreach (var cell in cells)
        {
            if (cell.Timestamp <= shadow)
            {
                continue;
            }

            if (cell is { Path: null, Value: null })
            {
                whole = cell;
            }
            else if (whole is not null && whole.Column == cell.Column && cell.Timestamp <= whole.Timestamp)
            {
                continue;
            }

            kept.Add(cell);
        }

        return kept;
    }
}
