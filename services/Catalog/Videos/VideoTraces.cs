using StreamPlatform.Catalog.Playlists;
using StreamPlatform.Catalog.Reactions;

namespace StreamPlatform.Catalog.Videos;

// What viewers have kept of a video: it shows the video as it is, and goes with it.
internal sealed class VideoTraces(ReactionStore reactions, PlaylistStore playlists)
{
    public Task TellPlaylistsAsync(string videoId, string cause, CancellationToken cancellationToken) => playlists.TellOfVideoAsync(videoId, cause, cancellationToken);

    public async Task RemoveAsync(string videoId, CancellationToken cancellationToken)
    {
        await reactions.ForgetAsync(videoId, cancellationToken);
        await playlists.ForgetAsync(videoId, cancellationToken);
    }
}
