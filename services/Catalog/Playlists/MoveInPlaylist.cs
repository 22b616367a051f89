using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Playlists;

internal sealed record MoveRequest(string? Before);

// A place is named by the video that comes after it, not by a number: so it means the same after somebody else's change. Null: the end.
internal static class MoveInPlaylist
{
    public static async Task<Results<Ok<PlaylistView>, ProblemHttpResult>> Handle(
        string id, string videoId, MoveRequest request, HttpRequest http, ClaimsPrincipal user,
        PlaylistStore playlists, PlaylistAnswer answer, CancellationToken cancellationToken)
    {
        var missing = new FieldErrors();
        var answered = await PlaylistChange.MakeAsync(
            id,
            http,
            user.GetRequiredUserId(),
            playlist =>
            {
                missing = new FieldErrors()
                    .Require(Place(playlist, videoId) >= 0, "videoId", "It is not in the playlist.")
                    .Require(request.Before is null || Place(playlist, request.Before) >= 0, "before", "It is not in the playlist.");
                return !missing.Any && Move(playlist.Entries, videoId, request.Before);
            },
            playlists,
            answer,
            cancellationToken);
        return missing.Any ? CatalogProblems.Invalid(missing) : answered;
    }

    // false: it stays where it is
    internal static bool Move(List<PlaylistEntry> entries, string videoId, string? before)
    {
        var order = entries.ConvertAll(entry => entry.VideoId);
        var moved = entries.Find(entry => entry.VideoId == videoId)!;
        if (before != videoId)
        {
            entries.Remove(moved);
            entries.Insert(before is null ? entries.Count : entries.FindIndex(entry => entry.VideoId == before), moved);
        }

        return !order.SequenceEqual(entries.Select(entry => entry.VideoId), StringComparer.Ordinal);
    }

    private static int Place(Playlist playlist, string videoId) => playlist.Entries.FindIndex(entry => entry.VideoId == videoId);
}
