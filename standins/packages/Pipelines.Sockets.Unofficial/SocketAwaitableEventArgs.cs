using System.IO.Pipelines;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Pipelines.Sockets.Unofficial;

/// <summary>Socket operations to await, one at a time.</summary>
public class SocketAwaitableEventArgs : SocketAsyncEventArgs, ICriticalNotifyCompletion
{
    private static readonly Action Over = static () => { };

    private readonly PipeScheduler? _ioScheduler;
    private Action? _continuation;
    private int _abortedWith = (int)SocketError.Success;

    /// <summary>Continues on a scheduler, or on the thread that ended the operation.</summary>
    public SocketAwaitableEventArgs(PipeScheduler? ioScheduler = null)
    {
        _ioScheduler = ReferenceEquals(ioScheduler, PipeScheduler.Inline) ? null : ioScheduler;
        Completed += static (_, e) => ((SocketAwaitableEventArgs)e).Complete();
    }

    /// <summary>Whether the operation is over.</summary>
    public bool IsCompleted => ReferenceEquals(Volatile.Read(ref _continuation), Over);

    /// <summary>This is its own awaiter.</summary>
    public SocketAwaitableEventArgs GetAwaiter() => this;

    /// <summary>The bytes moved; throws what went wrong. Ready for the next operation afterwards.</summary>
    public int GetResult()
    {
        Volatile.Write(ref _continuation, null);
        var error = (SocketError)Interlocked.Exchange(ref _abortedWith, (int)SocketError.Success);
        if (error == SocketError.Success)
        {
            error = SocketError;
        }

        return error == SocketError.Success ? BytesTransferred : throw new SocketException((int)error);
    }

    /// <inheritdoc />
    public void OnCompleted(Action continuation)
    {
        if (ReferenceEquals(Volatile.Read(ref _continuation), Over)
            || ReferenceEquals(Interlocked.CompareExchange(ref _continuation, continuation, null), Over))
        {
            Continue(continuation);
        }
    }

    /// <inheritdoc />
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    /// <summary>Tells that the operation ended, for one that ended at once.</summary>
    public void Complete()
    {
        if (Interlocked.Exchange(ref _continuation, Over) is { } continuation && !ReferenceEquals(continuation, Over))
        {
            Continue(continuation);
        }
    }

    /// <summary>Ends the wait with an error.</summary>
    public void Abort(SocketError error = SocketError.OperationAborted)
    {
        Volatile.Write(ref _abortedWith, (int)error);
        Complete();
    }

    private void Continue(Action continuation)
    {
        if (_ioScheduler is null)
        {
            continuation();
        }
        else
        {
            _ioScheduler.Schedule(static state => ((Action)state!)(), continuation);
        }
    }
}
