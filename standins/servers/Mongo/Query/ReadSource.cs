using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Query;

// Where a running query reads. A cursor outlives its batches, so each batch puts its own connection here.
internal sealed class ReadSource
{
    private SqliteSession? _session;
    private Schema _schema = Schema.Empty;

    public ReadSource(string database) => Database = database;

    public ReadSource(string database, WriteScope scope, Deadline deadline)
        : this(database)
    {
        Use(scope.Session, scope.Schema, deadline);
    }

    public string Database { get; }

    public SqliteSession Session => _session ?? throw new InvalidOperationException("a query reads outside of a batch");

    public Schema Schema => _schema;

    // When the client's maxTimeMS ends.
    public Deadline Deadline { get; private set; } = Deadline.Never;

    public void Use(SqliteSession session, Schema schema, Deadline deadline) => (_session, _schema, Deadline) = (session, schema, deadline);
}
