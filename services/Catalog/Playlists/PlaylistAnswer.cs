using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Channels;

namespace StreamPlatform.Catalog.Playlists;

// A playlist with the ETag that a later change may name in If-Match.
internal sealed class PlaylistAnswer(PlaylistPosters posters, ChannelStore channels, IHttpContextAccessor http)
{
    public async Task<Results<Ok<PlaylistView>, ProblemHttpResult>> ShowAsync(Playlist? playlist, string? userId, CancellationToken cancellationToken)
    {
        if (playlist is null)
        {
            return CatalogProblems.PlaylistNotFound.With();
        }

        http.HttpContext!.Response.Headers.ETag = IfMatch.ETagOf(playlist.Version);
        return TypedResults.Ok(await ViewAsync(playlist, userId, cancellationToken));
    }

    public async Task<PlaylistView> ViewAsync(Playlist playlist, string? userId, CancellationToken cancellationToken)
    {
        var poster = await posters.OfAsync([playlist], userId, cancellationToken);
        return PlaylistView.Of(playlist, poster[playlist.Id], await channels.FindOwnAsync(playlist.OwnerId, cancellationToken), userId);
    }
}
