using System.Buffers;
using System.IO.Pipelines;
using System.Threading.Channels;

namespace StreamPlatform.Standins.Cassandra.Serving;

// Answers go out in the order in which they are ready; those that are ready together go in one write.
internal sealed class ResponseQueue(Stream stream)
{
    private readonly Channel<ReadOnlyMemory<byte>> _ready = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(ReadOnlyMemory<byte> frame) => _ready.Writer.TryWrite(frame);

    public void Complete() => _ready.Writer.TryComplete();

    public async Task RunAsync()
    {
        var output = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        while (await _ready.Reader.WaitToReadAsync())
        {
            while (_ready.Reader.TryRead(out var frame))
            {
                output.Write(frame.Span);
            }

            await output.FlushAsync();
        }
    }
}
