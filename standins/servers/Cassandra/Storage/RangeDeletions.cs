using StreamPlatform.Standins.Cassandra.Schema;

namespace StreamPlatform.Standins.Cassandra.Storage;

// Deleted ranges of clustering keys: remembered for the writes that come late and are older. Used by the writer only.
internal sealed class RangeDeletions(SqliteSession session)
{
    private readonly HashSet<long> _tables = [];

    public static void CreateTable(SqliteSession session)
    {
        session.Execute("CREATE TABLE IF NOT EXISTS range_deletions(number INTEGER NOT NULL, pk BLOB NOT NULL, start BLOB NOT NULL, stop BLOB, timestamp INTEGER NOT NULL, at INTEGER NOT NULL, purge INTEGER NOT NULL)");
        session.Execute("CREATE INDEX IF NOT EXISTS range_deletions_place ON range_deletions(number, pk)");
    }

    public void Load()
    {
        using var rows = session.Read("SELECT DISTINCT number FROM range_deletions");
        while (rows.Read())
        {
            _tables.Add(rows.GetInt64(0));
        }
    }

    public void Add(Table table, PartitionKey partition, ClusteringRange range, Tombstone tombstone)
    {
        session.Execute("INSERT INTO range_deletions(number, pk, start, stop, timestamp, at, purge) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            table.Number, partition.Bytes, range.Start, range.Stop, tombstone.Timestamp, tombstone.At, tombstone.At + table.GraceSeconds);
        _tables.Add(table.Number);
    }

    // The latest that covers a row.
    public Tombstone? Covering(Table table, PartitionKey partition, byte[] key)
    {
        if (!_tables.Contains(table.Number))
        {
            return null;
        }

        using var rows = session.Read(
            "SELECT timestamp, at FROM range_deletions WHERE number = $1 AND pk = $2 AND start <= $3 AND (stop IS NULL OR stop > $3) ORDER BY timestamp DESC LIMIT 1",
            table.Number, partition.Bytes, key);
        return rows.Read() ? new Tombstone(rows.GetInt64(0), rows.GetInt64(1)) : null;
    }

    public void Forget(Table table) => session.Execute("DELETE FROM range_deletions WHERE number = $1", table.Number);

    public void Purge(long now) => session.Execute("DELETE FROM range_deletions WHERE purge <= $1", now);
}
