using System.Threading.Channels;

namespace StreamPlatform.Standins.Cassandra.Storage;

// Group commit: whatever waits is written in one transaction, synced once, and only then acknowledged to all who wait.
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MostTogether = 1000;
    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly WriteSession _session;
    private readonly Task _loop;

    public WriteQueue(WriteSession session)
    {
        _session = session;
        _loop = Task.Run(RunAsync);
    }

    // An act checks first and writes then: what it throws as a CqlError must come before its first write.
    public Task<T> WriteAsync<T>(Func<WriteSession, T> act)
    {
        var work = new Work<T>(act);
        return _waiting.Writer.TryWrite(work) ? work.Outcome : throw new CqlError(Wire.ErrorCode.ServerError, "The server is stopping");
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
            _session.Transact(() => together.ForEach(work => work.Do(_session)));
        }
        catch (Exception failure)
        {
            together.ForEach(work => work.Fail(failure));
            return;
        }

        together.ForEach(work => work.Tell());
    }

    private abstract class Work
    {
        public abstract void Do(WriteSession session);

        public abstract void Tell();

        public abstract void Fail(Exception failure);
    }

    private sealed class Work<T>(Func<WriteSession, T> act) : Work
    {
        private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;
        private CqlError? _refusal;

        public Task<T> Outcome => _outcome.Task;

        public override void Do(WriteSession session)
        {
            try
            {
                _result = act(session);
            }
            catch (CqlError refusal)
            {
                _refusal = refusal;
            }
        }

        public override void Tell()
        {
            if (_refusal is not null)
            {
                _outcome.SetException(_refusal);
            }
            else
            {
                _outcome.SetResult(_result!);
            }
        }

        public override void Fail(Exception failure) => _outcome.SetException(failure);
    }
}
