namespace StreamPlatform.Standins.Meilisearch.Tasks;

// Wakes the worker when there is something to do.
internal sealed class TaskSignal
{
    private readonly SemaphoreSlim _waiting = new(0);

    public void Raise()
    {
        if (_waiting.CurrentCount == 0)
        {
            _waiting.Release();
        }
    }

    public Task WaitAsync(CancellationToken stopping) => _waiting.WaitAsync(stopping);
}
