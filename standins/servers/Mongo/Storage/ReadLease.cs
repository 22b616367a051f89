namespace StreamPlatform.Standins.Mongo.Storage;

// A connection lent to one reader, at one point in the history of the database.
internal sealed class ReadLease(SqliteSession session, Schema schema, Action<SqliteSession> giveBack) : IDisposable
{
    public SqliteSession Session { get; } = session;

    public Schema Schema { get; } = schema;

    public void Dispose() => giveBack(Session);
}
