using System.Collections.Concurrent;
using System.IO.Pipelines;

namespace Pipelines.Sockets.Unofficial;

/// <summary>Runs continuations on threads of its own, so that a starved thread pool cannot stop replies from being read.</summary>
public sealed class DedicatedThreadPoolPipeScheduler : PipeScheduler, IDisposable
{
    private readonly BlockingCollection<(Action<object?> Action, object? State)> _queue = [];
    private readonly string _name;
    private readonly int _useThreadPoolQueueLength;
    private int _available;
    private long _servicedByQueue;
    private long _servicedByPool;

    /// <summary>Starts the threads.</summary>
    /// <param name="name">Names the threads.</param>
    /// <param name="workerCount">How many threads.</param>
    /// <param name="useThreadPoolQueueLength">When this much waits, the thread pool helps.</param>
    /// <param name="priority">The priority of the threads.</param>
    public DedicatedThreadPoolPipeScheduler(
        string? name = null, int workerCount = 5, int useThreadPoolQueueLength = 10, ThreadPriority priority = ThreadPriority.Normal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workerCount);
        _name = string.IsNullOrWhiteSpace(name) ? nameof(DedicatedThreadPoolPipeScheduler) : name.Trim();
        _useThreadPoolQueueLength = useThreadPoolQueueLength;
        WorkerCount = workerCount;
        for (var i = 0; i < workerCount; i++)
        {
            new Thread(Work) { Name = $"{_name} #{i}", Priority = priority, IsBackground = true }.Start();
        }
    }

    /// <summary>How many threads there are.</summary>
    public int WorkerCount { get; }

    /// <summary>How many of them wait for work.</summary>
    public int AvailableCount => Volatile.Read(ref _available);

    /// <summary>What the threads did.</summary>
    public long TotalServicedByQueue => Interlocked.Read(ref _servicedByQueue);

    /// <summary>What was left to the thread pool.</summary>
    public long TotalServicedByPool => Interlocked.Read(ref _servicedByPool);

    /// <inheritdoc />
    public override void Schedule(Action<object?> action, object? state)
    {
        if (action is null)
        {
            return;
        }

        if (WorkerCount == 0 || _queue.IsAddingCompleted || _queue.Count >= _useThreadPoolQueueLength || !TryEnqueue(action, state))
        {
            Interlocked.Increment(ref _servicedByPool);
            ThreadPool.Schedule(action, state);
        }
    }

    /// <summary>Lets the threads end; what is scheduled later goes to the thread pool.</summary>
    public void Dispose() => _queue.CompleteAdding();

    /// <inheritdoc />
    public override string ToString() => _name;

    private bool TryEnqueue(Action<object?> action, object? state)
    {
        try
        {
            return _queue.TryAdd((action, state));
        }
        catch (InvalidOperationException)
        {
            // disposed in between
            return false;
        }
    }

    private void Work()
    {
        Interlocked.Increment(ref _available);
        foreach (var (action, state) in _queue.GetConsumingEnumerable())
        {
            Interlocked.Decrement(ref _available);
            Run(action, state);
            Interlocked.Increment(ref _servicedByQueue);
            Interlocked.Increment(ref _available);
        }

        Interlocked.Decrement(ref _available);
    }

    private static void Run(Action<object?> action, object? state)
    {
        try
        {
            action(state);
        }
        catch (Exception e)
        {
            // a worker outlives what it runs; the runtime's handler of last resort is told as for any other thread
            System.Threading.ThreadPool.UnsafeQueueUserWorkItem(static error => error.Throw(), System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e), preferLocal: false);
        }
    }
}
