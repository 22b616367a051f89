namespace StreamPlatform.Streaming.Indexing;

// Wakes the requests that are held. One signal for all plans: whoever wakes looks again, which costs a look into memory.
internal sealed class IndexSignal
{
    private TaskCompletionSource _next = New();

    // Take it before looking, so that no change falls between the look and the wait.
    public Task Next => Volatile.Read(ref _next).Task;

    public void Pulse() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
