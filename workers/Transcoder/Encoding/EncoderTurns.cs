using System.Runtime.InteropServices;

namespace StreamPlatform.Transcoder.Encoding;

// While anything that goes first is at work here, the rest stands still: two encoders side by side would make the first segment wait twice as long.
internal sealed class EncoderTurns(ILogger<EncoderTurns> logger)
{
    private const int Stop = 19;
    private const int Continue = 18;

    private readonly Lock _lock = new();
    private readonly HashSet<EncoderTurn> _turns = [];

    // From here on until the answer is disposed, the rest stands still if this goes first.
    public IDisposable Take(bool goesFirst, out EncoderTurn turn)
    {
        turn = new EncoderTurn(goesFirst);
        lock (_lock)
        {
            _turns.Add(turn);
            Settle();
        }

        return new Release(this, turn);
    }

    // What a viewer waits for has been made: from here on it belongs to the rest.
    public void GiveWay(EncoderTurn turn)
    {
        lock (_lock)
        {
            turn.GoesFirst = false;
            Settle();
        }
    }

    public void Started(EncoderTurn turn, int processId)
    {
        lock (_lock)
        {
            turn.ProcessId = processId;
            if (!turn.GoesFirst && _turns.Any(other => other.GoesFirst))
            {
                Signal(turn, Stop);
            }
        }
    }

    // Its process id may belong to another process from now on.
    public void Ended(EncoderTurn turn)
    {
        lock (_lock)
        {
            turn.ProcessId = null;
        }
    }

    private void Leave(EncoderTurn turn)
    {
        lock (_lock)
        {
            _turns.Remove(turn);
            Settle();
        }
    }

    private void Settle()
    {
        var signal = _turns.Any(turn => turn.GoesFirst) ? Stop : Continue;
        foreach (var turn in _turns.Where(turn => !turn.GoesFirst))
        {
            Signal(turn, signal);
        }
    }

    private void Signal(EncoderTurn turn, int signal)
    {
        if (turn.ProcessId is { } id && Kill(id, signal) == 0)
        {
            logger.Signalled(id, signal == Stop ? "stands still" : "goes on");
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int processId, int signal);

    private sealed class Release(EncoderTurns turns, EncoderTurn turn) : IDisposable
    {
        public void Dispose() => turns.Leave(turn);
    }
}
