using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Contracts;
using StreamPlatform.Streaming.Access;

namespace StreamPlatform.Streaming.Sessions;

// An edge asks, every few seconds for each session that it serves, whether it goes on: 204, or 403. What was ended, and what its viewer may not watch any more,
// does not.
internal static class CheckSession
{
    public static async Task<Results<NoContent, StatusCodeHttpResult>> Handle(
        string sessionId, string videoId, SessionStore sessions, VideoDirectory videos, CancellationToken cancellationToken)
    {
        var session = await sessions.FindAsync(sessionId);
        var isFor = session is null || (session.VideoId == videoId && !session.Ended);
        return isFor && Ids.IsValid('v', videoId) && await videos.FindAsync(videoId, cancellationToken) is { } video && MayGoOn(video, session)
            ? TypedResults.NoContent()
            : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }

    // without a record nobody knows who watches: what was signed for somebody is good until it expires, unless the video has gone
    private static bool MayGoOn(WatchableVideo video, PlaybackSession? session) =>
        session is null || video.Access.For(session.ViewerId, video.Plan is not null) == Verdict.MayWatch;
}
