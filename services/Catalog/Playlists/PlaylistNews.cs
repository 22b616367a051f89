using System.Globalization;
using StreamPlatform.Catalog.Outbox;
using StreamPlatform.Contracts.Playlists;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Playlists;

// What the others are told of a change. A playlist that was not public and is not is nobody's business.
internal static class PlaylistNews
{
    public static IReadOnlyList<PendingEvent> Of(Playlist playlist, bool wasPublic, DateTime now)
    {
        var version = playlist.Version.ToString(CultureInfo.InvariantCulture);
        if (playlist.Removed)
        {
            return [PendingEvent.Of(new PlaylistRemoved(playlist.Id, playlist.Version), MessageIds.From(nameof(PlaylistRemoved), playlist.Id, version), now)];
        }

        return wasPublic || playlist.PublicPlace is not null
            ? [PendingEvent.Of(new PlaylistChanged(playlist.Id, playlist.Version), MessageIds.From(nameof(PlaylistChanged), playlist.Id, version), now)]
            : [];
    }
}
