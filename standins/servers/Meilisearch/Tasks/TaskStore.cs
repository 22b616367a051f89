using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using StreamPlatform.Standins.Meilisearch.Storage;

namespace StreamPlatform.Standins.Meilisearch.Tasks;

// The queue, in queue.db: a file of its own, so that accepting never waits for indexing.
internal sealed class TaskStore : IDisposable
{
    private const string Columns = "uid, index_uid, type, status, options, details, error, enqueuedat, startedat, finishedat, canceled_by, batch";
    private readonly Lock _gate = new();
    private readonly SqliteSession _session;
    private readonly TimeProvider _clock;
    private long _next;

    public TaskStore(string folder, TimeProvider clock)
    {
        _clock = clock;
        _session = new SqliteSession(Path.Combine(folder, "queue.db"));
        _session.Execute(
            "CREATE TABLE IF NOT EXISTS tasks(uid INTEGER PRIMARY KEY, index_uid TEXT, type TEXT NOT NULL, status TEXT NOT NULL, options TEXT NOT NULL, details TEXT, "
            + "error TEXT, enqueuedat TEXT NOT NULL, startedat TEXT, finishedat TEXT, canceled_by INTEGER, batch INTEGER, documents BLOB)");
        _session.Execute("CREATE INDEX IF NOT EXISTS waiting ON tasks(uid) WHERE status = 'enqueued'");
        _next = _session.Scalar("SELECT max(uid) FROM tasks") is long last ? last + 1 : 0;
    }

    public TaskRecord Enqueue(string type, string? index, JsonObject options, JsonObject? details, byte[]? documents = null)
    {
        lock (_gate)
        {
            var now = _clock.GetUtcNow();
            _session.Execute(
                "INSERT INTO tasks(uid, index_uid, type, status, options, details, enqueuedat, documents) VALUES ($1, $2, $3, 'enqueued', $4, $5, $6, $7)",
                _next, index, type, options.ToJsonString(), details?.ToJsonString(), Moment.Text(now), documents);
            return new TaskRecord(_next++, index, type, TaskStatuses.Enqueued, options, details, now);
        }
    }

    public TaskRecord? Find(long uid)
    {
        lock (_gate)
        {
            return List($"SELECT {Columns} FROM tasks WHERE uid = $1", [uid]).FirstOrDefault();
        }
    }

    // The next tasks that can be done together: additions and deletions of documents of one index; anything else alone. Cancelling goes first.
    public List<TaskRecord> Next(int most, long mostBytes)
    {
        lock (_gate)
        {
            var urgent = List($"SELECT {Columns}, documents FROM tasks WHERE status = 'enqueued' AND type IN ('taskCancelation', 'taskDeletion') ORDER BY uid LIMIT 1", []);
            if (urgent.Count > 0)
            {
                return urgent;
            }
            var batch = new List<TaskRecord>();
            var bytes = 0L;
            using var rows = _session.Read($"SELECT {Columns}, documents FROM tasks WHERE status = 'enqueued' ORDER BY uid LIMIT $1", most);
            while (rows.Read())
            {
                var task = Read(rows);
                if (batch.Count > 0 && !(IsAboutDocuments(batch[0]) && IsAboutDocuments(task) && task.IndexUid == batch[0].IndexUid))
                {
                    break;
                }
                batch.Add(task);
                bytes += task.Documents?.Length ?? 0;
                if (bytes > mostBytes)
                {
                    break;
                }
            }
            return batch;
        }
    }

    public (List<TaskRecord> Page, long Total) Find(TaskFilter filter)
    {
        lock (_gate)
        {
            object?[] values = [.. filter.Values];
            var total = (long)_session.Scalar($"SELECT count(*) FROM tasks{filter.Where(withFrom: false)}", values)!;
            var page = List($"SELECT {Columns} FROM tasks{filter.Where(withFrom: true)} ORDER BY uid {(filter.IsReverse ? "ASC" : "DESC")} LIMIT {filter.Limit + 1}", values);
            return (page, total);
        }
    }

    public List<long> Matching(TaskFilter filter)
    {
        lock (_gate)
        {
            var uids = new List<long>();
            using var rows = _session.Read($"SELECT uid FROM tasks{filter.Where(withFrom: false)}", [.. filter.Values]);
            while (rows.Read())
            {
                uids.Add(rows.GetInt64(0));
            }
            return uids;
        }
    }

    public void Begin(IEnumerable<TaskRecord> tasks, DateTimeOffset started, long batch) => Transact(() =>
    {
        foreach (var task in tasks)
        {
            _session.Execute("UPDATE tasks SET status = 'processing', startedat = $2, batch = $3 WHERE uid = $1", task.Uid, Moment.Text(started), batch);
        }
    });

    public void Finish(IEnumerable<(long Uid, TaskOutcome Outcome)> outcomes) => Transact(() =>
    {
        foreach (var (uid, outcome) in outcomes)
        {
            _session.Execute("UPDATE tasks SET status = $2, details = $3, error = $4, finishedat = $5, documents = NULL WHERE uid = $1",
                uid, outcome.Status, outcome.Details?.ToJsonString(), outcome.Error?.ToJsonString(), Moment.Text(outcome.Finished));
        }
    });

    public int Cancel(IEnumerable<long> uids, long by)
    {
        var canceled = 0;
        Transact(() =>
        {
            foreach (var uid in uids)
            {
                canceled += _session.Execute("UPDATE tasks SET status = 'canceled', canceled_by = $2, finishedat = $3, documents = NULL WHERE uid = $1 AND status = 'enqueued'",
                    uid, by, Moment.Text(_clock.GetUtcNow()));
            }
        });
        return canceled;
    }

    public int Delete(IEnumerable<long> uids)
    {
        var deleted = 0;
        Transact(() =>
        {
            foreach (var uid in uids)
            {
                deleted += _session.Execute("DELETE FROM tasks WHERE uid = $1 AND status IN ('succeeded', 'failed', 'canceled')", uid);
            }
        });
        return deleted;
    }

    // What was being done when the process ended is still to be done.
    public void Requeue() => Transact(() => _session.Execute("UPDATE tasks SET status = 'enqueued', startedat = NULL WHERE status = 'processing'"));

    public long LastBatch() => _session.Scalar("SELECT max(batch) FROM tasks") is long batch ? batch : -1;

    public bool IsIndexing(string? index)
    {
        lock (_gate)
        {
            return (long)_session.Scalar("SELECT EXISTS(SELECT 1 FROM tasks WHERE status = 'processing' AND index_uid = $1)", index)! == 1;
        }
    }

    public void Dispose() => _session.Dispose();

    private static bool IsAboutDocuments(TaskRecord task) => task.Type is TaskTypes.Addition or TaskTypes.Deletion;

    private void Transact(Action act)
    {
        lock (_gate)
        {
            _session.Transact(act);
        }
    }

    private List<TaskRecord> List(string sql, object?[] values)
    {
        var tasks = new List<TaskRecord>();
        using var rows = _session.Read(sql, values);
        while (rows.Read())
        {
            tasks.Add(Read(rows));
        }
        return tasks;
    }

    private static TaskRecord Read(SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        DateTimeOffset? Time(int column) => Text(column) is { } text ? Moment.Parse(text) : null;
        JsonObject? Json(int column) => Text(column) is { } text ? (JsonObject)JsonNode.Parse(text)! : null;
        return new TaskRecord(row.GetInt64(0), Text(1), row.GetString(2), row.GetString(3), Json(4)!, Json(5), Time(7)!.Value)
        {
            Error = Json(6),
            Started = Time(8),
            Finished = Time(9),
            CanceledBy = row.IsDBNull(10) ? null : row.GetInt64(10),
            Batch = row.IsDBNull(11) ? null : row.GetInt64(11),
            Documents = row.FieldCount > 12 && !row.IsDBNull(12) ? (byte[])row.GetValue(12) : null,
        };
    }
}
