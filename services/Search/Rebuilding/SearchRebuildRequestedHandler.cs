using StreamPlatform.Contracts.Searching;
using StreamPlatform.Messaging;

namespace StreamPlatform.Search.Rebuilding;

// A process that is killed in the middle leaves the request in the queue: the next one begins anew.
internal sealed class SearchRebuildRequestedHandler(Rebuild rebuild) : IMessageHandler<SearchRebuildRequested>
{
    public Task HandleAsync(SearchRebuildRequested message, MessageContext context, CancellationToken cancellationToken) => rebuild.RunAsync(cancellationToken);
}
