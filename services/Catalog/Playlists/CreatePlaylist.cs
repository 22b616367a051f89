using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Playlists;

internal sealed record CreatePlaylistRequest(string? Title, string? Description, string? Visibility, string? VideoId);

// With its first video, if one is named.
internal static class CreatePlaylist
{
    public static async Task<Results<Created<PlaylistView>, ProblemHttpResult>> Handle(
        CreatePlaylistRequest request, ClaimsPrincipal user, HttpResponse response, VideoStore videos, PlaylistStore playlists, PlaylistLists lists,
        PlaylistAnswer answer, TimeProvider clock, IOptions<CatalogOptions> options, CancellationToken cancellationToken)
    {
        var title = request.Title?.Trim() ?? string.Empty;
        var description = request.Description?.Trim() ?? string.Empty;
        var visibility = request.Visibility is null ? VideoVisibility.Private : VisibilityNames.Parse(request.Visibility);
        var errors = new FieldErrors().CheckTitle(title).CheckDescription(description)
            .Require(visibility is not null, "visibility", "One of public, unlisted, private.");
        if (errors.Any)
        {
            return CatalogProblems.Invalid(errors);
        }

        var userId = user.GetRequiredUserId();
        if (request.VideoId is { } id && !(await videos.FindAsync(id, cancellationToken) is { } video && video.IsVisibleTo(userId)))
        {
            return CatalogProblems.VideoNotFound.With();
        }

        if (await lists.CountAsync(userId, cancellationToken) >= options.Value.MostPlaylists)
        {
            return CatalogProblems.TooManyPlaylists.With($"At most {options.Value.MostPlaylists}.");
        }

        var now = clock.NowInMilliseconds();
        var playlist = new Playlist
        {
            Id = Ids.NewPlaylist(),
            OwnerId = userId,
            Title = title,
            Description = description,
            Visibility = visibility!.Value,
            CreatedAt = now,
            Entries = request.VideoId is { } first ? [new PlaylistEntry { VideoId = first, AddedAt = now }] : [],
        };
        await playlists.AddAsync(playlist, cancellationToken);
        response.Headers.ETag = IfMatch.ETagOf(playlist.Version);
        return TypedResults.Created($"/api/catalog/playlists/{playlist.Id}", await answer.ViewAsync(playlist, userId, cancellationToken));
    }
}
