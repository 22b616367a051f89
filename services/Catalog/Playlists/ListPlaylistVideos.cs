using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Playlists;

// In the playlist's own order, without what the viewer may not see: a page may be shorter than asked for.
internal static class ListPlaylistVideos
{
    public static async Task<Results<Ok<VideoPage<VideoSummary>>, ProblemHttpResult>> Handle(
        string id, string? cursor, int? limit, ClaimsPrincipal user,
        PlaylistStore playlists, VisibleVideos visible, IOptions<CatalogOptions> options, CancellationToken cancellationToken)
    {
        if (limit < 1 || limit > options.Value.LargestPage)
        {
            return CatalogProblems.Invalid(new FieldErrors().Require(false, "limit", $"1 to {options.Value.LargestPage}."));
        }

        if (!PlaylistCursor.TryRead(cursor, out var last))
        {
            return CatalogProblems.InvalidCursor.With();
        }

        var userId = user.GetUserId();
        if (await playlists.FindAsync(id, userId, cancellationToken) is not { } playlist || !playlist.IsVisibleTo(userId))
        {
            return CatalogProblems.PlaylistNotFound.With();
        }

        var from = last?.NextIn(playlist.Entries) ?? 0;
        var ids = playlist.Entries.Skip(from).Take(limit ?? options.Value.PageSize).Select(entry => entry.VideoId).ToList();
        var next = from + ids.Count < playlist.Entries.Count ? new PlaylistCursor(from + ids.Count - 1, ids[^1]).Write() : null;
        return TypedResults.Ok(new VideoPage<VideoSummary>(await visible.ShowAsync(ids, userId, cancellationToken), next));
    }
}
