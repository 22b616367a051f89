using System.Globalization;
using Microsoft.Data.Sqlite;
using StreamPlatform.Standins.Cassandra.Schema;

namespace StreamPlatform.Standins.Cassandra.Storage;

internal sealed record FoundRow(PartitionKey Partition, byte[] Key, StoredRow Row);

// The rows of one table: in order of token, partition and clustering key, as a node keeps them.
internal sealed class TableRows(SqliteSession session, Table table)
{
    private readonly string _name = NameOf(table);

    public static void Create(SqliteSession session, Table table)
    {
        var name = NameOf(table);
        session.Execute($"CREATE TABLE {name}(token INTEGER NOT NULL, pk BLOB NOT NULL, ck BLOB NOT NULL, body BLOB NOT NULL, purge INTEGER, PRIMARY KEY(token, pk, ck)) WITHOUT ROWID");
        session.Execute($"CREATE INDEX {name}_purge ON {name}(purge) WHERE purge IS NOT NULL");
    }

    public static void Drop(SqliteSession session, Table table) => session.Execute($"DROP TABLE {NameOf(table)}");

    public StoredRow? Find(PartitionKey partition, byte[] key) =>
        session.Scalar($"SELECT body FROM {_name} WHERE token = $1 AND pk = $2 AND ck = $3", partition.Token, partition.Bytes, key) is byte[] body ? RowCodec.Read(body) : null;

    public void Put(PartitionKey partition, byte[] key, StoredRow row)
    {
        if (row.IsEmpty)
        {
            session.Execute($"DELETE FROM {_name} WHERE token = $1 AND pk = $2 AND ck = $3", partition.Token, partition.Bytes, key);
            return;
        }

        session.Execute(
            $"INSERT INTO {_name}(token, pk, ck, body, purge) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO UPDATE SET body = excluded.body, purge = excluded.purge",
            partition.Token, partition.Bytes, key, RowCodec.Write(row), row.Purge(table.GraceSeconds));
    }

    public IEnumerable<FoundRow> Slice(PartitionKey partition, ClusteringRange range, bool backwards)
    {
        var order = backwards ? " ORDER BY ck DESC" : " ORDER BY ck";
        var query = $"SELECT ck, body FROM {_name} WHERE token = $1 AND pk = $2 AND ck >= $3";
        using var rows = range.Stop is null
            ? session.Read(query + order, partition.Token, partition.Bytes, range.Start)
            : session.Read(query + " AND ck < $4" + order, partition.Token, partition.Bytes, range.Start, range.Stop);
        while (rows.Read())
        {
            yield return new FoundRow(partition, rows.GetFieldValue<byte[]>(0), RowCodec.Read(rows.GetFieldValue<byte[]>(1)));
        }
    }

    // Everything behind a place, or everything.
    public IEnumerable<FoundRow> Scan(PartitionKey? after, byte[]? afterKey)
    {
        using var rows = after is null
            ? session.Read($"SELECT token, pk, ck, body FROM {_name} ORDER BY token, pk, ck")
            : session.Read($"SELECT token, pk, ck, body FROM {_name} WHERE (token, pk, ck) > ($1, $2, $3) ORDER BY token, pk, ck", after.Token, after.Bytes, afterKey);
        foreach (var row in All(rows))
        {
            yield return row;
        }
    }

    public List<FoundRow> Purgeable(long now, int most)
    {
        using var rows = session.Read($"SELECT token, pk, ck, body FROM {_name} WHERE purge <= $1 LIMIT $2", now, most);
        return [.. All(rows)];
    }

    public void Clear() => session.Execute($"DELETE FROM {_name}");

    private static IEnumerable<FoundRow> All(SqliteDataReader rows)
    {
        while (rows.Read())
        {
            var partition = new PartitionKey(rows.GetInt64(0), rows.GetFieldValue<byte[]>(1));
            yield return new FoundRow(partition, rows.GetFieldValue<byte[]>(2), RowCodec.Read(rows.GetFieldValue<byte[]>(3)));
        }
    }

    private static string NameOf(Table table) => string.Create(CultureInfo.InvariantCulture, $"rows_{table.Number}");
}
