using StreamPlatform.Contracts.Playlists;
using StreamPlatform.Messaging;

namespace StreamPlatform.Search.Indexing;

internal sealed class PlaylistChangedHandler(Indexer indexer) : IMessageHandler<PlaylistChanged>
{
    public Task HandleAsync(PlaylistChanged message, MessageContext context, CancellationToken cancellationToken) =>
        indexer.RefreshPlaylistAsync(message.PlaylistId, cancellationToken);
}

internal sealed class PlaylistRemovedHandler(Indexer indexer) : IMessageHandler<PlaylistRemoved>
{
    public Task HandleAsync(PlaylistRemoved message, MessageContext context, CancellationToken cancellationToken) =>
        indexer.RefreshPlaylistAsync(message.PlaylistId, cancellationToken);
}
