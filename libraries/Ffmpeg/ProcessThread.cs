using System.Collections.Concurrent;

namespace StreamPlatform.Ffmpeg;

// Linux kills a child with its parent when the parent THREAD ends, and threads of the pool end: so one thread that never ends starts all children.
internal sealed class ProcessThread
{
    private readonly BlockingCollection<Action> _work = [];

    public ProcessThread() => new Thread(Run) { IsBackground = true, Name = "processes" }.Start();

    public Task<T> RunAsync<T>(Func<T> start)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                result.SetResult(start());
            }
            catch (Exception exception)
            {
                result.SetException(exception);
            }
        });
        return result.Task;
    }

    private void Run()
    {
        foreach (var work in _work.GetConsumingEnumerable())
        {
            work();
        }
    }
}
