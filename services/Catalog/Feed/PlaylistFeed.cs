using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Playlists;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog.Feed;

// What everybody may find of playlists. One without a single video that everybody may find is left out.
internal sealed class PlaylistFeed(VideoLists videos, VisibleVideos visible, ChannelStore channels)
{
    public async Task<IReadOnlyList<FeedPlaylist>> ShowAsync(IReadOnlyList<Playlist> playlists, CancellationToken cancellationToken)
    {
        var open = await videos.PublicAmongAsync(playlists.SelectMany(VideosOf), cancellationToken);
        var shown = playlists.ToDictionary(playlist => playlist, playlist => VideosOf(playlist).Where(open.Contains).ToList());
        var first = await visible.ShowAsync([.. shown.Values.SelectMany(First).Distinct(StringComparer.Ordinal)], userId: null, cancellationToken);
        var posters = first.ToDictionary(video => video.Id, video => video.PosterUrl, StringComparer.Ordinal);
        var owners = await channels.FindManyOwnAsync(playlists.Select(playlist => playlist.OwnerId), cancellationToken);
        return [.. playlists.Where(playlist => shown[playlist].Count > 0).Select(Show)];

        FeedPlaylist Show(Playlist playlist) => new(
            playlist.Id, playlist.Version, playlist.Title, playlist.Description, shown[playlist].Count,
            First(shown[playlist]).Select(id => posters.GetValueOrDefault(id)).FirstOrDefault(url => url is not null),
            owners.TryGetValue(playlist.OwnerId, out var channel) ? FeedChannel.Of(channel) : null);
    }

    private static IEnumerable<string> VideosOf(Playlist playlist) => playlist.Entries.Select(entry => entry.VideoId);

    private static IEnumerable<string> First(IEnumerable<string> ids) => ids.Take(PlaylistPosters.Candidates);
}
