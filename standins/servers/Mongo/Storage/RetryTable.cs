using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Storage;

// What each session's last retryable write answered. It is written in the transaction of the write itself, so a retry after
// a crash finds either both or neither.
internal readonly struct RetryTable(SqliteSession session)
{
    public void Create() =>
        session.ExecuteOnce("CREATE TABLE IF NOT EXISTS retries (session BLOB PRIMARY KEY, txn INTEGER, at INTEGER, reply BLOB) WITHOUT ROWID");

    public BsonDocument? Find(RetryKey key)
    {
        using var rows = session.Statement("SELECT txn, reply FROM retries WHERE session = $1", key.Session).ExecuteReader();
        if (!rows.Read())
        {
            return null;
        }
        var seen = rows.GetInt64(0);
        if (seen > key.Transaction)
        {
            throw Errors.TransactionTooOld(key.Transaction, seen);
        }
        return seen == key.Transaction ? BsonBytes.Decode(rows.GetFieldValue<byte[]>(1)) : null;
    }

    public void Remember(RetryKey key, BsonDocument reply, DateTimeOffset now) =>
        session
            .Statement(
                "INSERT OR REPLACE INTO retries (session, txn, at, reply) VALUES ($1, $2, $3, $4)",
                key.Session,
                key.Transaction,
                now.ToUnixTimeSeconds(),
                BsonBytes.Encode(reply))
            .ExecuteNonQuery();

    public void ForgetBefore(DateTimeOffset time) =>
        session.Statement("DELETE FROM retries WHERE at < $1", time.ToUnixTimeSeconds()).ExecuteNonQuery();
}
