using StreamPlatform.Standins.Cassandra.Cql;
using StreamPlatform.Standins.Cassandra.Schema;

namespace StreamPlatform.Standins.Cassandra.Storage;

// The schema as rows of SQLite, so that it is committed with everything else.
internal static class SchemaTables
{
    // A property without a map has the empty key.
    private const string NoKey = "";

    public static void Create(SqliteSession session)
    {
        session.Execute("CREATE TABLE IF NOT EXISTS keyspaces(name TEXT PRIMARY KEY, durable INTEGER NOT NULL)");
        session.Execute("CREATE TABLE IF NOT EXISTS replication(keyspace TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL)");
        session.Execute("CREATE TABLE IF NOT EXISTS tables(number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, keyspace TEXT NOT NULL, name TEXT NOT NULL, next_column INTEGER NOT NULL)");
        session.Execute("CREATE TABLE IF NOT EXISTS columns(number INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, kind INTEGER NOT NULL, position INTEGER NOT NULL, descending INTEGER NOT NULL)");
        session.Execute("CREATE TABLE IF NOT EXISTS options(number INTEGER NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL)");
        session.Execute("CREATE TABLE IF NOT EXISTS node(name TEXT PRIMARY KEY, value TEXT NOT NULL)");
    }

    public static SchemaSnapshot Load(SqliteSession session)
    {
        var snapshot = SchemaSnapshot.Empty;
        foreach (var (name, durable) in All(session, "SELECT name, durable FROM keyspaces", row => (row.GetString(0), row.GetBoolean(1))))
        {
            var replication = All(session, "SELECT key, value FROM replication WHERE keyspace = $1", row => (row.GetString(0), row.GetString(1)), name);
            snapshot = snapshot.With(Keyspace.Make(name, replication.ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal), durable));
        }

        foreach (var table in All(session, "SELECT number, id, keyspace, name, next_column FROM tables",
            row => (Number: row.GetInt64(0), Id: Guid.Parse(row.GetString(1)), Keyspace: row.GetString(2), Name: row.GetString(3), Next: row.GetInt32(4))))
        {
            snapshot = snapshot.With(new Table(table.Number, table.Id, table.Keyspace, table.Name, Columns(session, table.Number), Options(session, table.Number), table.Next));
        }

        return snapshot with { Version = Guid.Parse(NodeValue(session, "schema_version", Guid.NewGuid().ToString())) };
    }

    public static string NodeValue(SqliteSession session, string name, string otherwise)
    {
        session.Execute("INSERT INTO node(name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING", name, otherwise);
        return (string)session.Scalar("SELECT value FROM node WHERE name = $1", name)!;
    }

    public static void SetVersion(SqliteSession session, Guid version) =>
        session.Execute("INSERT INTO node(name, value) VALUES ('schema_version', $1) ON CONFLICT DO UPDATE SET value = excluded.value", version.ToString());

    public static void Put(SqliteSession session, Keyspace keyspace)
    {
        Remove(session, keyspace.Name);
        session.Execute("INSERT INTO keyspaces(name, durable) VALUES ($1, $2)", keyspace.Name, keyspace.DurableWrites);
        foreach (var (key, value) in keyspace.Replication)
        {
            session.Execute("INSERT INTO replication(keyspace, key, value) VALUES ($1, $2, $3)", keyspace.Name, key, value);
        }
    }

    public static void Remove(SqliteSession session, string keyspace)
    {
        session.Execute("DELETE FROM keyspaces WHERE name = $1", keyspace);
        session.Execute("DELETE FROM replication WHERE keyspace = $1", keyspace);
    }

    // Numbers are never used again.
    public static long NextNumber(SqliteSession session) => (long)session.Scalar("SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'tables'), 0) + 1")!;

    public static void Put(SqliteSession session, Table table)
    {
        Remove(session, table);
        session.Execute("INSERT INTO tables(number, id, keyspace, name, next_column) VALUES ($1, $2, $3, $4, $5)", table.Number, table.Id.ToString(), table.Keyspace, table.Name, table.NextColumnId);
        foreach (var c in table.Columns)
        {
            session.Execute("INSERT INTO columns(number, id, name, type, kind, position, descending) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                table.Number, c.Id, c.Name, c.Type.ToString(), (int)c.Kind, c.Position, c.IsDescending);
        }

        foreach (var (name, option) in table.Options)
        {
            foreach (var (key, value) in option.Map ?? new Dictionary<string, string>(StringComparer.Ordinal) { [NoKey] = option.Text! })
            {
                session.Execute("INSERT INTO options(number, name, key, value) VALUES ($1, $2, $3, $4)", table.Number, name, key, value);
            }
        }
    }

    public static void Remove(SqliteSession session, Table table)
    {
        session.Execute("DELETE FROM tables WHERE number = $1", table.Number);
        session.Execute("DELETE FROM columns WHERE number = $1", table.Number);
        session.Execute("DELETE FROM options WHERE number = $1", table.Number);
    }

    private static List<Column> Columns(SqliteSession session, long number) => All(
        session, "SELECT id, name, type, kind, position, descending FROM columns WHERE number = $1",
        row => new Column(row.GetInt32(0), row.GetString(1), Parser.ParseType(row.GetString(2)), (ColumnKind)row.GetInt32(3), row.GetInt32(4), row.GetBoolean(5)), number);

    private static Dictionary<string, OptionValue> Options(SqliteSession session, long number) =>
        All(session, "SELECT name, key, value FROM options WHERE number = $1", row => (Name: row.GetString(0), Key: row.GetString(1), Value: row.GetString(2)), number)
            .GroupBy(row => row.Name, StringComparer.Ordinal)
            .ToDictionary(
                rows => rows.Key,
                rows => rows.First().Key == NoKey ? new OptionValue(rows.First().Value, null) : new OptionValue(null, rows.ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal)),
                StringComparer.Ordinal);

    private static List<T> All<T>(SqliteSession session, string sql, Func<Microsoft.Data.Sqlite.SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var rows = session.Read(sql, values);
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(read(rows));
        }

        return all;
    }
}
