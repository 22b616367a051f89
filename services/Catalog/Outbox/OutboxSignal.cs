using System.Threading.Channels;

namespace StreamPlatform.Catalog.Outbox;

// Tells the relay which video has something to say. What does not fit is found by the relay's own search.
internal sealed class OutboxSignal
{
    private readonly Channel<string> _videos = Channel.CreateBounded<string>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise(string videoId) => _videos.Writer.TryWrite(videoId);

    public IAsyncEnumerable<string> ReadAllAsync(CancellationToken cancellationToken) => _videos.Reader.ReadAllAsync(cancellationToken);
}
