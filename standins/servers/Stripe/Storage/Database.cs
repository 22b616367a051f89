using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace StreamPlatform.Standins.Stripe.Storage;

// Everything in stripe.db. Used by the write queue's one thread only.
internal sealed class Database : IDisposable
{
    private static readonly string[] Tables =
    [
        """
        CREATE TABLE IF NOT EXISTS objects(
            seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, customer TEXT, clock TEXT NOT NULL, due INTEGER, body TEXT NOT NULL)
        """,
        "CREATE INDEX IF NOT EXISTS objects_by_kind ON objects(kind, seq)",
        "CREATE INDEX IF NOT EXISTS objects_by_customer ON objects(customer, kind, seq) WHERE customer IS NOT NULL",
        "CREATE INDEX IF NOT EXISTS objects_by_due ON objects(clock, due) WHERE due IS NOT NULL",
        "CREATE TABLE IF NOT EXISTS answers(key TEXT PRIMARY KEY, request TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL)",
        "CREATE INDEX IF NOT EXISTS answers_by_age ON answers(at)",
        "CREATE TABLE IF NOT EXISTS deliveries(seq INTEGER PRIMARY KEY AUTOINCREMENT, event TEXT NOT NULL, endpoint TEXT NOT NULL, due INTEGER NOT NULL, attempt INTEGER NOT NULL)",
        "CREATE INDEX IF NOT EXISTS deliveries_by_due ON deliveries(due)",
        "CREATE INDEX IF NOT EXISTS deliveries_by_event ON deliveries(event)",
        "CREATE TABLE IF NOT EXISTS settings(name TEXT PRIMARY KEY, value)",
    ];

    private readonly SqliteSession _session;

    public Database(string folder)
    {
        Directory.CreateDirectory(folder);
        _session = new SqliteSession(Path.Combine(folder, "stripe.db"));
        Array.ForEach(Tables, table => _session.Execute(table));
    }

    public SqliteSession Session => _session;

    public void Begin() => _session.Execute("BEGIN IMMEDIATE");

    public void Commit() => _session.Execute("COMMIT");

    public void Rollback() => _session.Execute("ROLLBACK");

    // All or nothing inside of a larger transaction.
    public T Nested<T>(string name, Func<T> act, Func<Exception, bool> keeps)
    {
        _session.Execute($"SAVEPOINT {name}");
        try
        {
            var result = act();
            _session.Execute($"RELEASE {name}");
            return result;
        }
        catch (Exception failure)
        {
            if (!keeps(failure))
            {
                _session.Execute($"ROLLBACK TO {name}");
            }

            _session.Execute($"RELEASE {name}");
            throw;
        }
    }

    public JsonObject? Find(string id) => _session.Scalar("SELECT body FROM objects WHERE id = $1", id) is string body ? Parse(body) : null;

    public void Save(JsonObject subject, long? due) => _session.Execute(
        """
        INSERT INTO objects(id, kind, customer, clock, due, body) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT(id) DO UPDATE SET customer = $3, clock = $4, due = $5, body = $6
        """,
        subject.Id(), subject.Kind(), subject.Text("customer"), subject.Text("test_clock") ?? "", due, subject.ToJsonString());

    public void Remove(string id) => _session.Execute("DELETE FROM objects WHERE id = $1", id);

    public IReadOnlyList<JsonObject> Query(string condition, params ReadOnlySpan<object?> values)
    {
        using var rows = _session.Read($"SELECT body FROM objects WHERE {condition}", values);
        return Bodies(rows);
    }

    // The next thing of a timeline that time alone brings about.
    public (JsonObject Subject, long Due)? NextDue(string clock, long until)
    {
        using var rows = _session.Read("SELECT body, due FROM objects WHERE clock = $1 AND due <= $2 ORDER BY due, seq LIMIT 1", clock, until);
        return rows.Read() ? (Parse(rows.GetString(0)), rows.GetInt64(1)) : null;
    }

    public long? Setting(string name) => (long?)_session.Scalar("SELECT value FROM settings WHERE name = $1", name);

    public void Set(string name, long value) => _session.Execute("INSERT INTO settings(name, value) VALUES ($1, $2) ON CONFLICT DO UPDATE SET value = $2", name, value);

    public void Dispose() => _session.Dispose();

    private static List<JsonObject> Bodies(SqliteDataReader rows)
    {
        var found = new List<JsonObject>();
        while (rows.Read())
        {
            found.Add(Parse(rows.GetString(0)));
        }

        return found;
    }

    private static JsonObject Parse(string body) => (JsonObject)JsonNode.Parse(body)!;
}
