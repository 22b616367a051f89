using System.Threading.Channels;

namespace StreamPlatform.Standins.Stripe.Storage;

// One act after the other, and group commit: whatever waits is written in one transaction, synced once, and only then told to all who wait.
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MostTogether = 200;
    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Database _database;
    private readonly Task _loop;

    public WriteQueue(Database database)
    {
        _database = database;
        _loop = Task.Run(RunAsync);
    }

    public Task<T> DoAsync<T>(Func<Database, T> act)
    {
        var work = new Work<T>(act);
        return _waiting.Writer.TryWrite(work) ? work.Outcome : throw new OperationCanceledException("The server is stopping");
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _loop;
    }

    private async Task RunAsync()
    {
        var together = new List<Work>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            together.Clear();
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var next))
            {
                together.Add(next);
            }

            Write(together);
        }
    }

    private void Write(List<Work> together)
    {
        try
        {
            _database.Begin();
            together.ForEach(work => work.Do(_database));
            _database.Commit();
        }
        catch (Exception failure)
        {
            together.ForEach(work => work.Fail(failure));
            _database.Rollback();
            return;
        }

        together.ForEach(work => work.Tell());
    }

    private abstract class Work
    {
        public abstract void Do(Database database);

        public abstract void Tell();

        public abstract void Fail(Exception failure);
    }

    private sealed class Work<T>(Func<Database, T> act) : Work
    {
        private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;
        private Exception? _failure;

        public Task<T> Outcome => _outcome.Task;

        public override void Do(Database database)
        {
            try
            {
                _result = database.Nested("act", () => act(database), _ => false);
            }
            catch (Exception failure)
            {
                _failure = failure;
            }
        }

        public override void Tell()
        {
            if (_failure is not null)
            {
                _outcome.SetException(_failure);
            }
            else
            {
                _outcome.SetResult(_result!);
            }
        }

        public override void Fail(Exception failure) => _outcome.TrySetException(failure);
    }
}
