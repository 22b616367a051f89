using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Storage;

// Indexes with their settings and documents, in data.db. What became of a task is written in the same transaction as what it did: a task
// that was done when the process was killed is not done again.
internal sealed class DataStore : IDisposable
{
    private readonly SqliteSession _session;

    public DataStore(string folder)
    {
        _session = new SqliteSession(Path.Combine(folder, "data.db"));
        _session.Execute("CREATE TABLE IF NOT EXISTS indexes(id INTEGER PRIMARY KEY, uid TEXT NOT NULL, primary_key TEXT, settings TEXT NOT NULL, created TEXT NOT NULL, updated TEXT NOT NULL)");
        _session.Execute("CREATE TABLE IF NOT EXISTS documents(index_id INTEGER NOT NULL, id TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY(index_id, id)) WITHOUT ROWID");
        _session.Execute("CREATE TABLE IF NOT EXISTS outcomes(uid INTEGER PRIMARY KEY, outcome TEXT NOT NULL)");
    }

    public void Transact(Action act) => _session.Transact(act);

    public List<IndexInfo> Indexes()
    {
        var indexes = new List<IndexInfo>();
        using var rows = _session.Read("SELECT id, uid, primary_key, settings, created, updated FROM indexes");
        while (rows.Read())
        {
            var settings = IndexSettings.From((JsonObject)JsonNode.Parse(rows.GetString(3))!);
            indexes.Add(new IndexInfo(rows.GetInt64(0), rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2), settings, Moment.Parse(rows.GetString(4)), Moment.Parse(rows.GetString(5))));
        }
        return indexes;
    }

    public IEnumerable<(string Id, byte[]? Json)> Documents(long index)
    {
        using var rows = _session.Read("SELECT id, body FROM documents WHERE index_id = $1", index);
        while (rows.Read())
        {
            yield return (rows.GetString(0), (byte[])rows.GetValue(1));
        }
    }

    public IndexInfo Create(string uid, string? primaryKey, DateTimeOffset now)
    {
        var settings = IndexSettings.Default;
        _session.Execute("INSERT INTO indexes(uid, primary_key, settings, created, updated) VALUES ($1, $2, $3, $4, $4)",
            uid, primaryKey, settings.Values.ToJsonString(), Moment.Text(now));
        return new IndexInfo((long)_session.Scalar("SELECT last_insert_rowid()")!, uid, primaryKey, settings, now, now);
    }

    public void Save(IndexInfo index) => _session.Execute(
        "UPDATE indexes SET uid = $2, primary_key = $3, settings = $4, updated = $5 WHERE id = $1",
        index.Id, index.Uid, index.PrimaryKey, index.Settings.Values.ToJsonString(), Moment.Text(index.Updated));

    public void Delete(long index)
    {
        DeleteDocuments(index);
        _session.Execute("DELETE FROM indexes WHERE id = $1", index);
    }

    public void Put(long index, string id, byte[] json) =>
        _session.Execute("INSERT INTO documents(index_id, id, body) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET body = $3", index, id, json);

    public void Remove(long index, string id) => _session.Execute("DELETE FROM documents WHERE index_id = $1 AND id = $2", index, id);

    public void DeleteDocuments(long index) => _session.Execute("DELETE FROM documents WHERE index_id = $1", index);

    public void PutOutcome(long task, string outcome) => _session.Execute("INSERT INTO outcomes(uid, outcome) VALUES ($1, $2)", task, outcome);

    public List<(long Task, string Outcome)> Outcomes()
    {
        var outcomes = new List<(long, string)>();
        using var rows = _session.Read("SELECT uid, outcome FROM outcomes ORDER BY uid");
        while (rows.Read())
        {
            outcomes.Add((rows.GetInt64(0), rows.GetString(1)));
        }
        return outcomes;
    }

    // Once the queue knows them they are not needed any more.
    public void ForgetOutcomes() => _session.Execute("DELETE FROM outcomes");

    public void Dispose() => _session.Dispose();
}
