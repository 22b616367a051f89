namespace StreamPlatform.Standins.Mongo.Storage;

// The documents of one collection: d<collection>(rid, body), rid in order of insertion.
internal readonly struct DocumentTable(SqliteSession session, long collection)
{
    private const int PageRows = 128;

    private readonly string _table = $"d{collection}";

    public void Create() => session.ExecuteOnce($"CREATE TABLE {_table} (rid INTEGER PRIMARY KEY AUTOINCREMENT, body BLOB NOT NULL)");

    public void Drop() => session.ExecuteOnce($"DROP TABLE {_table}");

    public long Insert(byte[] body) =>
        (long)session.Statement($"INSERT INTO {_table} (body) VALUES ($1) RETURNING rid", body).ExecuteScalar()!;

    public void Replace(long rid, byte[] body) =>
        session.Statement($"UPDATE {_table} SET body = $2 WHERE rid = $1", rid, body).ExecuteNonQuery();

    public void Delete(long rid) => session.Statement($"DELETE FROM {_table} WHERE rid = $1", rid).ExecuteNonQuery();

    public long Bytes() =>
        (long)session.Statement($"SELECT COALESCE(SUM(LENGTH(body)), 0) FROM {_table}").ExecuteScalar()!;

    public List<(long Rid, byte[] Body)> Page(long after, bool backward)
    {
        var (than, order) = backward ? ("<", "DESC") : (">", "ASC");
        var sql = $"SELECT rid, body FROM {_table} WHERE rid {than} $1 ORDER BY rid {order} LIMIT {PageRows}";
        using var rows = session.Statement(sql, after).ExecuteReader();
        var page = new List<(long, byte[])>();
        while (rows.Read())
        {
            page.Add((rows.GetInt64(0), rows.GetFieldValue<byte[]>(1)));
        }
        return page;
    }
}
