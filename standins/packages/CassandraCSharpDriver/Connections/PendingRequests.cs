using System.Net;
using Cassandra.Wire;

namespace Cassandra.Connections;

// Who waits for which stream id.
internal sealed class PendingRequests(IPEndPoint host)
{
    // the original's bound of requests on one connection
    private const int Most = 2048;
    private readonly Dictionary<short, TaskCompletionSource<Frame>> _waiting = [];
    private readonly Stack<short> _free = new(Enumerable.Range(0, Most).Reverse().Select(id => (short)id));
    private Exception _cut;

    public (short Stream, Task<Frame> Answer) Begin()
    {
        lock (_waiting)
        {
            if (_cut is not null)
            {
                throw _cut;
            }

            if (!_free.TryPop(out var stream))
            {
                throw new BusyPoolException(host, Most, 1);
            }

            var answer = new TaskCompletionSource<Frame>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(stream, answer);
            return (stream, answer.Task);
        }
    }

    // An event has no stream, and nobody asked for any.
    public void End(Frame frame)
    {
        TaskCompletionSource<Frame> answer;
        lock (_waiting)
        {
            if (!_waiting.Remove(frame.Stream, out answer))
            {
                return;
            }

            _free.Push(frame.Stream);
        }

        answer.TrySetResult(frame);
    }

    public void FailAll(Exception reason)
    {
        List<TaskCompletionSource<Frame>> all;
        lock (_waiting)
        {
            _cut = reason;
            all = [.. _waiting.Values];
            _waiting.Clear();
        }

        all.ForEach(answer => answer.TrySetException(reason));
    }
}
