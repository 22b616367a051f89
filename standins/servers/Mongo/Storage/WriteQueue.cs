using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace StreamPlatform.Standins.Mongo.Storage;

// The one writer of a database. Writes that wait together are committed together: one sync of the disk acknowledges all of them.
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MaxGroup = 64;

    private readonly Channel<WriteJob> _jobs = Channel.CreateBounded<WriteJob>(
        new BoundedChannelOptions(1024) { SingleReader = true });
    private readonly SqliteSession _session;
    private readonly Action<Action, Schema> _commit;
    private readonly Task _running;
    private Schema _schema;

    // `commit` runs the given commit and publishes the schema that it made true.
    public WriteQueue(SqliteSession session, Schema schema, Action<Action, Schema> commit)
    {
        _session = session;
        _schema = schema;
        _commit = commit;
        _running = Task.Run(RunAsync);
    }

    public async Task<T> RunAsync<T>(Func<WriteScope, T> work)
    {
        var job = new WriteJob<T>(work);
        await _jobs.Writer.WriteAsync(job);
        return await job.Outcome;
    }

    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _running;
        _session.Dispose();
    }

    private async Task RunAsync()
    {
        while (await _jobs.Reader.WaitToReadAsync())
        {
            var group = new List<WriteJob>();
            while (group.Count < MaxGroup && _jobs.Reader.TryRead(out var job))
            {
                group.Add(job);
            }
            try
            {
                RunGroup(group);
                group.ForEach(job => job.Complete());
            }
            catch (SqliteException failure)
            {
                Abandon(group, failure);
            }
        }
    }

    private void RunGroup(List<WriteJob> group)
    {
        _session.Execute("BEGIN IMMEDIATE");
        var scope = new WriteScope(_session, _schema);
        group.ForEach(job => RunOne(job, scope));
        _commit(() => _session.Execute("COMMIT"), scope.Schema);
        _schema = scope.Schema;
    }

    private void RunOne(WriteJob job, WriteScope scope)
    {
        var before = scope.Schema;
        _session.Execute("SAVEPOINT job");
        if (!job.Run(scope))
        {
            _session.Execute("ROLLBACK TO job");
            scope.Schema = before;
        }
        _session.Execute("RELEASE job");
    }

    // A full disk, say: nothing of the group was acknowledged, nothing of it stays.
    private void Abandon(List<WriteJob> group, SqliteException failure)
    {
        _session.Forget();
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has already rolled back by itself.
        }
        group.ForEach(job => job.Fail(failure));
    }
}
