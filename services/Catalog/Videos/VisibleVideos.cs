using StreamPlatform.Catalog.Channels;

namespace StreamPlatform.Catalog.Videos;

// What a viewer may see of videos that somebody put down by their ids. What is gone or hidden is left out.
internal sealed class VisibleVideos(VideoLists videos, ChannelStore channels)
{
    // in the order of the ids
    public async Task<IReadOnlyList<VideoSummary>> ShowAsync(IReadOnlyList<string> ids, string? userId, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var found = await videos.FindManyAsync(ids, cancellationToken);
        var visible = found.Where(video => video.IsVisibleTo(userId)).ToDictionary(video => video.Id, StringComparer.Ordinal);
        var theirs = await channels.FindManyAsync(visible.Values.Select(video => video.ChannelId), cancellationToken);
        return [.. ids.Where(visible.ContainsKey).Select(id => visible[id]).Select(video => new VideoSummary(video, theirs[video.ChannelId]))];
    }
}
