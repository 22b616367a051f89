using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog.Playlists;

// A playlist shows the poster of its first video that the viewer may see.
internal sealed class PlaylistPosters(VisibleVideos visible)
{
    // looked at for each playlist: those before may be hidden
    public const int Candidates = 5;

    public async Task<IReadOnlyDictionary<string, string?>> OfAsync(
        IReadOnlyList<Playlist> playlists, string? userId, CancellationToken cancellationToken)
    {
        var candidates = playlists.SelectMany(First).Distinct(StringComparer.Ordinal).ToList();
        var videos = await visible.ShowAsync(candidates, userId, cancellationToken);
        var posters = videos.ToDictionary(video => video.Id, video => video.PosterUrl, StringComparer.Ordinal);
        return playlists.ToDictionary(
            playlist => playlist.Id, playlist => First(playlist).Select(id => posters.GetValueOrDefault(id)).FirstOrDefault(url => url is not null),
            StringComparer.Ordinal);
    }

    private static IEnumerable<string> First(Playlist playlist) => playlist.Entries.Take(Candidates).Select(entry => entry.VideoId);
}
