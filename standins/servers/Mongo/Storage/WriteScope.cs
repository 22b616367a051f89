namespace StreamPlatform.Standins.Mongo.Storage;

// What a write may touch: the writing connection, and the schema as this transaction has made it so far.
internal sealed class WriteScope(SqliteSession session, Schema schema)
{
    public SqliteSession Session { get; } = session;

    public Schema Schema { get; set; } = schema;
}
