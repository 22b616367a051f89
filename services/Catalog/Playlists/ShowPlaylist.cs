using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Playlists;

internal static class ShowPlaylist
{
    public static async Task<Results<Ok<PlaylistView>, ProblemHttpResult>> Handle(
        string id, ClaimsPrincipal user, PlaylistStore playlists, PlaylistAnswer answer, CancellationToken cancellationToken)
    {
        var userId = user.GetUserId();
        var playlist = await playlists.FindAsync(id, userId, cancellationToken);
        return await answer.ShowAsync(playlist?.IsVisibleTo(userId) == true ? playlist : null, userId, cancellationToken);
    }
}
