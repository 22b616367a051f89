using System.Buffers;
using System.IO.Pipelines;

namespace Pipelines.Sockets.Unofficial;

/// <summary>Pipes over streams.</summary>
public static class StreamConnection
{
    /// <summary>A duplex pipe over a stream that reads and writes, such as TLS.</summary>
    public static IDuplexPipe GetDuplex(
        Stream stream, PipeOptions? sendPipeOptions, PipeOptions? receivePipeOptions, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new StreamDuplex(stream, sendPipeOptions, receivePipeOptions, name);
    }

    /// <summary>A pipe that reads a stream.</summary>
    public static PipeReader GetReader(Stream stream, PipeOptions? pipeOptions = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var pipe = new Pipe(pipeOptions ?? PipeOptions.Default);
        _ = Task.Run(() => FillAsync(stream, pipe.Writer, static _ => { }));
        return pipe.Reader;
    }

    private static async Task FillAsync(Stream stream, PipeWriter pipe, Action<int> received)
    {
        Exception? error = null;
        try
        {
            await PipePump.FillAsync(pipe, memory => stream.ReadAsync(memory), received).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // whoever reads the pipe is told
            error = e;
        }

        await pipe.CompleteAsync(error).ConfigureAwait(false);
    }

    private sealed class StreamDuplex : IMeasuredDuplexPipe, IDisposable
    {
        private readonly Stream _stream;
        private readonly Pipe _incoming;
        private readonly Pipe _outgoing;
        private readonly string? _name;
        private long _received;
        private long _sent;

        public StreamDuplex(Stream stream, PipeOptions? sendPipeOptions, PipeOptions? receivePipeOptions, string? name)
        {
            _stream = stream;
            _name = name;
            _incoming = new Pipe(receivePipeOptions ?? PipeOptions.Default);
            _outgoing = new Pipe(sendPipeOptions ?? PipeOptions.Default);
            _ = Task.Run(() => FillAsync(stream, _incoming.Writer, count => Interlocked.Add(ref _received, count)));
            _ = Task.Run(DrainAsync);
        }

        public PipeReader Input => _incoming.Reader;

        public PipeWriter Output => _outgoing.Writer;

        public long TotalBytesSent => Interlocked.Read(ref _sent);

        public long TotalBytesReceived => Interlocked.Read(ref _received);

        public void Dispose() => _stream.Dispose();

        public override string ToString() => _name ?? nameof(StreamConnection);

        private async Task DrainAsync()
        {
            Exception? error = null;
            try
            {
                await PipePump.DrainAsync(_outgoing.Reader, WriteAsync).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                // whoever writes the pipe is told
                error = e;
            }

            await _outgoing.Reader.CompleteAsync(error).ConfigureAwait(false);
        }

        private async ValueTask WriteAsync(ReadOnlySequence<byte> buffer)
        {
            foreach (var segment in buffer)
            {
                await _stream.WriteAsync(segment).ConfigureAwait(false);
                Interlocked.Add(ref _sent, segment.Length);
            }

            await _stream.FlushAsync().ConfigureAwait(false);
        }
    }
}
