using System.Threading.Channels;

namespace StreamPlatform.Catalog.Outbox;

// Tells the relay which document has something to say. What does not fit is found by the relay's own search.
internal sealed class OutboxSignal
{
    private readonly Channel<(string Collection, string Id)> _documents = Channel.CreateBounded<(string, string)>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise(string collection, string id) => _documents.Writer.TryWrite((collection, id));

    public IAsyncEnumerable<(string Collection, string Id)> ReadAllAsync(CancellationToken cancellationToken) =>
        _documents.Reader.ReadAllAsync(cancellationToken);
}
