using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Playlists;

// Watch later first, then the newest. Where a video is named each says whether it holds it.
internal static class ListOwnPlaylists
{
    public static async Task<Results<Ok<VideoPage<PlaylistView>>, ProblemHttpResult>> Handle(
        string? video, string? cursor, int? limit, ClaimsPrincipal user,
        PlaylistStore playlists, PlaylistLists lists, PlaylistPosters posters, ChannelStore channels, IOptions<CatalogOptions> options,
        CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(cursor, limit, options.Value, out var page, out var problem))
        {
            return problem;
        }

        var userId = user.GetRequiredUserId();
        var found = await lists.OwnAsync(userId, page.After, page.Count, cancellationToken);
        List<Playlist> shown = [.. page.Shown(found)];
        if (page.After is null)
        {
            shown.Insert(0, (await playlists.FindAsync(Playlist.WatchLater, userId, cancellationToken))!);
        }

        var holding = string.IsNullOrEmpty(video) ? null : await lists.HoldingAsync(userId, video, cancellationToken);
        var poster = await posters.OfAsync(shown, userId, cancellationToken);
        var channel = await channels.FindOwnAsync(userId, cancellationToken);
        var items = shown.ConvertAll(playlist =>
            PlaylistView.Of(playlist, poster[playlist.Id], channel, userId) with { Contains = holding?.Contains(playlist.Id) });
        return TypedResults.Ok(new VideoPage<PlaylistView>(items, page.CursorBehind(found, playlist => playlist.OwnPlace!)));
    }
}
