using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Query;

// Where a running query reads. A cursor outlives its batches, so each batch puts its own connection here.
internal sealed class ReadSource
{
    private SqliteSession? _session;
    private Schema _schema = Schema.Empty;

    public ReadSource(string database) => Database = database;

    public ReadSource(string database, WriteScope scope)
        : this(database)
    {
        Use(scope.Session, scope.Schema);
    }

    public string Database { get; }

    // When the client's maxTimeMS ends.
    public Deadline Deadline { get; init; } = Deadline.Never;

    public SqliteSession Session => _session ?? throw new InvalidOperationException("a query reads outside of a batch");

    public Schema Schema => _schema;

    public void Use(SqliteSession session, Schema schema) => (_session, _schema) = (session, schema);
}
