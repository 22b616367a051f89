using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Playlists;

internal static class TakeFromPlaylist
{
    public static Task<Results<Ok<PlaylistView>, ProblemHttpResult>> Handle(
        string id, string videoId, HttpRequest http, ClaimsPrincipal user,
        PlaylistStore playlists, PlaylistAnswer answer, CancellationToken cancellationToken) =>
        PlaylistChange.MakeAsync(
            id, http, user.GetRequiredUserId(), playlist => playlist.Entries.RemoveAll(entry => entry.VideoId == videoId) > 0,
            playlists, answer, cancellationToken);
}
