using Microsoft.AspNetCore.Http.HttpResults;

namespace StreamPlatform.Catalog.Playlists;

// A change of one's own playlist that may name in If-Match the version that it was thought for.
internal static class PlaylistChange
{
    public static async Task<Results<Ok<PlaylistView>, ProblemHttpResult>> MakeAsync(
        string id, HttpRequest http, string ownerId, Func<Playlist, bool> change,
        PlaylistStore playlists, PlaylistAnswer answer, CancellationToken cancellationToken)
    {
        var expected = http.GetTypedHeaders().IfMatch;
        var outdated = false;
        var playlist = await playlists.ChangeAsync(
            id,
            ownerId,
            candidate =>
            {
                outdated = !expected.Holds(candidate.Version);
                return !outdated && change(candidate);
            },
            cancellationToken);
        return playlist is not null && outdated ? CatalogProblems.PlaylistEdited.With() : await answer.ShowAsync(playlist, ownerId, cancellationToken);
    }
}
