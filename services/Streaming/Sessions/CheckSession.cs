using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Contracts;
using StreamPlatform.Streaming.Access;
using StreamPlatform.Streaming.Entitlements;

namespace StreamPlatform.Streaming.Sessions;

// An edge asks, every few seconds for each session that it serves, whether it goes on: 204, or 403. What was ended, and what its viewer may not watch any more,
// does not.
internal static class CheckSession
{
    public static async Task<Results<NoContent, StatusCodeHttpResult>> Handle(
        string sessionId, string videoId, SessionStore sessions, StreamsAtOnce streams, VideoDirectory videos, PaidAccess paid, CancellationToken cancellationToken)
    {
        var session = await sessions.FindAsync(sessionId);
        var isFor = session is null || (session.VideoId == videoId && !session.Ended);
        if (!isFor || !Ids.IsValid('v', videoId) || await videos.FindAsync(videoId, cancellationToken) is not { } video)
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        // without a record nobody knows who watches: what was signed for somebody is good until it expires, unless the video has gone
        if (session is null)
        {
            return TypedResults.NoContent();
        }

        if (!await MayGoOnAsync(video, session, paid, cancellationToken))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        streams.Note(session);
        return TypedResults.NoContent();
    }

    // what its viewer has was known when it began, and ends with it; nobody is stopped because nothing is known now
    private static async Task<bool> MayGoOnAsync(WatchableVideo video, PlaybackSession session, PaidAccess paid, CancellationToken cancellationToken) =>
        video.Access.For(session.ViewerId, video.Plan is not null) == Verdict.MayWatch &&
        (session.PreviewSeconds is not null || (await paid.AdmitAsync(video, session.ViewerId, cancellationToken)).Kind != AdmissionKind.Refused);
}
