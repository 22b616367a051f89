using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Playlists;

// At the end; of watch later at the beginning, so that what was put down last is seen first. What is in it already stays where it is.
internal static class AddToPlaylist
{
    public static async Task<Results<Ok<PlaylistView>, ProblemHttpResult>> Handle(
        string id, string videoId, HttpRequest http, ClaimsPrincipal user, VideoStore videos,
        PlaylistStore playlists, PlaylistAnswer answer, TimeProvider clock, IOptions<CatalogOptions> options, CancellationToken cancellationToken)
    {
        var userId = user.GetRequiredUserId();
        if (await videos.FindAsync(videoId, cancellationToken) is not { } video || !video.IsVisibleTo(userId))
        {
            return CatalogProblems.VideoNotFound.With();
        }

        var full = false;
        var answered = await PlaylistChange.MakeAsync(id, http, userId, Add, playlists, answer, cancellationToken);
        return full ? CatalogProblems.PlaylistFull.With($"At most {options.Value.LargestPlaylist} videos.") : answered;

        bool Add(Playlist playlist)
        {
            var isIn = playlist.Entries.Exists(entry => entry.VideoId == videoId);
            full = !isIn && playlist.Entries.Count >= options.Value.LargestPlaylist;
            if (isIn || full)
            {
                return false;
            }

            playlist.Entries.Insert(playlist.IsWatchLater ? 0 : playlist.Entries.Count, new PlaylistEntry { VideoId = videoId, AddedAt = clock.NowInMilliseconds() });
            return true;
        }
    }
}
