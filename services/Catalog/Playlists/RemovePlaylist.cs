using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Playlists;

internal static class RemovePlaylist
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, PlaylistStore playlists, CancellationToken cancellationToken)
    {
        if (id == Playlist.WatchLater)
        {
            return CatalogProblems.BuiltInPlaylist.With();
        }

        return await playlists.RemoveAsync(id, user.GetRequiredUserId(), cancellationToken)
            ? TypedResults.NoContent()
            : CatalogProblems.PlaylistNotFound.With();
    }
}
