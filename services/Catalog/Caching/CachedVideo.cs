using System.Text.Json;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Videos;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace StreamPlatform.Catalog.Caching;

// What everybody but its owner sees of a video. Visible: whether they see it at all.
internal sealed record CachedVideo(string OwnerId, bool Visible, byte[] Answer);

internal sealed class CachedVideos(HotCache cache, Generations generations, VideoStore videos, ChannelStore channels, IOptions<JsonOptions> json)
{
    // Null: there is no such video.
    public async Task<CachedVideo?> FindAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var record = await cache.GetAsync(generations.VideoKey(id), () => LoadAsync(id, cancellationToken));
            return record is null ? null : JsonSerializer.Deserialize<CachedVideo>(record);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // the one that loaded it for all of us has left
            var record = await LoadAsync(id, cancellationToken);
            return record is null ? null : JsonSerializer.Deserialize<CachedVideo>(record);
        }
    }

    private async Task<byte[]?> LoadAsync(string id, CancellationToken cancellationToken)
    {
        if (await videos.FindAsync(id, cancellationToken) is not { } video || await channels.FindAsync(video.ChannelId, cancellationToken) is not { } channel)
        {
            return null;
        }

        var answer = JsonSerializer.SerializeToUtf8Bytes(new VideoDetails(video, channel, isOwner: false), json.Value.SerializerOptions);
        return JsonSerializer.SerializeToUtf8Bytes(new CachedVideo(video.OwnerId, video.IsVisibleTo(userId: null), answer));
    }
}
