namespace StreamPlatform.Standins.Mongo.Storage;

// The entries of one index: i<index>(key, rid), key encoded so that byte order is the order of the index.
internal readonly struct IndexTable(SqliteSession session, long index)
{
    private readonly string _table = $"i{index}";

    public void Create() =>
        session.ExecuteOnce($"CREATE TABLE {_table} (key BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (key, rid)) WITHOUT ROWID");

    public void Drop() => session.ExecuteOnce($"DROP TABLE {_table}");

    public void Insert(byte[] key, long rid) =>
        session.Statement($"INSERT OR IGNORE INTO {_table} (key, rid) VALUES ($1, $2)", key, rid).ExecuteNonQuery();

    public void Delete(byte[] key, long rid) =>
        session.Statement($"DELETE FROM {_table} WHERE key = $1 AND rid = $2", key, rid).ExecuteNonQuery();

    public long Count() => (long)session.Statement($"SELECT COUNT(*) FROM {_table}").ExecuteScalar()!;

    // Another document that has this very key.
    public long? OtherHolder(byte[] key, long rid) =>
        (long?)session.Statement($"SELECT rid FROM {_table} WHERE key = $1 AND rid <> $2 LIMIT 1", key, rid).ExecuteScalar();

    // The entries behind (key, rid), up to and without the key `end`, in the direction of the scan, each with its document as stored.
    public List<(byte[] Key, long Rid, byte[] Body)> Page(byte[] key, long rid, byte[] end, bool backward, int rows, long collection)
    {
        var where = backward ? "(key, rid) < ($1, $2) AND key >= $3" : "(key, rid) > ($1, $2) AND key < $3";
        var order = backward ? "key DESC, rid DESC" : "key, rid";
        // The inner SELECT keeps the planner to the order of the index.
        var sql = $"SELECT e.key, e.rid, d.body FROM (SELECT key, rid FROM {_table} WHERE {where} ORDER BY {order} LIMIT $4) e "
            + $"CROSS JOIN d{collection} d ON d.rid = e.rid";
        using var reader = session.Statement(sql, key, rid, end, rows).ExecuteReader();
        var page = new List<(byte[], long, byte[])>();
        while (reader.Read())
        {
            page.Add((reader.GetFieldValue<byte[]>(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
        }
        return page;
    }
}
