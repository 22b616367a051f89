using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Playlists;

// The public ones of a channel's owner, newest first.
internal static class ListChannelPlaylists
{
    public static async Task<Results<Ok<VideoPage<PlaylistView>>, ProblemHttpResult>> Handle(
        string handleOrId, string? cursor, int? limit, ClaimsPrincipal user,
        ChannelStore channels, PlaylistLists lists, PlaylistPosters posters, IOptions<CatalogOptions> options, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(cursor, limit, options.Value, out var page, out var problem))
        {
            return problem;
        }

        if (await channels.FindAsync(handleOrId, cancellationToken) is not { } channel)
        {
            return CatalogProblems.ChannelNotFound.With();
        }

        var userId = user.GetUserId();
        var found = await lists.PublicAsync(channel.OwnerId, page.After, page.Count, cancellationToken);
        List<Playlist> shown = [.. page.Shown(found)];
        var poster = await posters.OfAsync(shown, userId, cancellationToken);
        var items = shown.ConvertAll(playlist => PlaylistView.Of(playlist, poster[playlist.Id], channel, userId));
        return TypedResults.Ok(new VideoPage<PlaylistView>(items, page.CursorBehind(found, playlist => playlist.PublicPlace!)));
    }
}
