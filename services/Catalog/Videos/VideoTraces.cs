using StreamPlatform.Catalog.Playlists;
using StreamPlatform.Catalog.Reactions;

namespace StreamPlatform.Catalog.Videos;

// What viewers have kept of a video: it goes with the video.
internal sealed class VideoTraces(ReactionStore reactions, PlaylistStore playlists)
{
    public async Task RemoveAsync(string videoId, CancellationToken cancellationToken)
    {
        await reactions.ForgetAsync(videoId, cancellationToken);
        await playlists.ForgetAsync(videoId, cancellationToken);
    }
}
