using System.Buffers;
using System.IO.Pipelines;

namespace Pipelines.Sockets.Unofficial;

// moves bytes between a transport and a pipe until one side ends; the count is of bytes moved
internal static class PipePump
{
    private const int ReceiveAtLeast = 4096;

    // true: the transport ended; false: the reader of the pipe did
    public static async Task<bool> FillAsync(PipeWriter pipe, Func<Memory<byte>, ValueTask<int>> receive, Action<int> received)
    {
        while (true)
        {
            var count = await receive(pipe.GetMemory(ReceiveAtLeast)).ConfigureAwait(false);
            received(count);
            if (count <= 0)
            {
                return true;
            }

            pipe.Advance(count);
            var flushed = await pipe.FlushAsync().ConfigureAwait(false);
            if (flushed.IsCompleted || flushed.IsCanceled)
            {
                return false;
            }
        }
    }

    public static async Task DrainAsync(PipeReader pipe, Func<ReadOnlySequence<byte>, ValueTask> send)
    {
        while (true)
        {
            var read = await pipe.ReadAsync().ConfigureAwait(false);
            if (!read.Buffer.IsEmpty)
            {
                await send(read.Buffer).ConfigureAwait(false);
            }

            pipe.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted || read.IsCanceled)
            {
                return;
            }
        }
    }
}
