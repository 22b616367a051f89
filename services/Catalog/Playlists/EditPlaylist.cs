using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Playlists;

// What is absent stays as it is.
internal sealed record EditPlaylistRequest(string? Title, string? Description, string? Visibility);

internal static class EditPlaylist
{
    public static async Task<Results<Ok<PlaylistView>, ProblemHttpResult>> Handle(
        string id, EditPlaylistRequest request, HttpRequest http, ClaimsPrincipal user,
        PlaylistStore playlists, PlaylistAnswer answer, CancellationToken cancellationToken)
    {
        var title = request.Title?.Trim();
        var description = request.Description?.Trim();
        var visibility = VisibilityNames.Parse(request.Visibility);
        var errors = new FieldErrors().Require(request.Visibility is null || visibility is not null, "visibility", "One of public, unlisted, private.");
        errors = title is null ? errors : errors.CheckTitle(title);
        errors = description is null ? errors : errors.CheckDescription(description);
        if (errors.Any)
        {
            return CatalogProblems.Invalid(errors);
        }

        if (id == Playlist.WatchLater)
        {
            return CatalogProblems.BuiltInPlaylist.With();
        }

        return await PlaylistChange.MakeAsync(
            id,
            http,
            user.GetRequiredUserId(),
            playlist =>
            {
                var before = (playlist.Title, playlist.Description, playlist.Visibility);
                playlist.Title = title ?? playlist.Title;
                playlist.Description = description ?? playlist.Description;
                playlist.Visibility = visibility ?? playlist.Visibility;
                return before != (playlist.Title, playlist.Description, playlist.Visibility);
            },
            playlists,
            answer,
            cancellationToken);
    }
}
