using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Contracts;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Streaming.Access;
using StreamPlatform.Streaming.Entitlements;

namespace StreamPlatform.Streaming.Sessions;

// EndOthers: what the viewer watches elsewhere ends. Prepared: before the viewer has pressed play.
internal sealed class StartSession(
    VideoDirectory videos,
    PaidAccess paid,
    SessionStore sessions,
    StreamLimit limit,
    IOptions<StreamingOptions> options,
    TimeProvider time,
    ILogger<StartSession> logger)
{
    private const int SessionIdBytes = 16;
    private const string AskAgainSeconds = "2";

    public static async Task<Results<Created<StartedSession>, ProblemHttpResult>> Handle(
        string videoId,
        ClaimsPrincipal caller,
        HttpResponse response,
        StartSession act,
        SessionWriter writer,
        CancellationToken cancellationToken,
        bool endOthers = false,
        bool prepared = false)
    {
        var video = Ids.IsValid('v', videoId) ? await act.FindAsync(videoId, cancellationToken) : null;
        var viewerId = caller.GetUserId();
        switch (video?.Access.For(viewerId, video.Plan is not null))
        {
            case Verdict.MayWatch:
                break;
            case Verdict.NotYet:
                return StreamingProblems.NotPlayableYet.With();
            default:
                return StreamingProblems.VideoNotFound.With();
        }

        var admission = await act.AdmitAsync(video, viewerId, cancellationToken);
        if (admission.Kind == AdmissionKind.Unknown)
        {
            response.Headers.RetryAfter = AskAgainSeconds;
            return StreamingProblems.EntitlementsUnavailable.With();
        }

        if (admission.Kind == AdmissionKind.Refused && video.Offer!.PreviewSeconds <= 0)
        {
            return StreamingProblems.PaymentRequired.With();
        }

        var session = act.NewSession(video, caller, admission) with { Prepared = prepared };
        return await act.BeginAsync(session, endOthers, cancellationToken) is { } most
            ? StreamingProblems.TooManyStreams.With(extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["limit"] = most })
            : TypedResults.Created($"/api/streaming/sessions/{session.SessionId}", writer.Describe(session, video.Plan!));
    }

    private Task<WatchableVideo?> FindAsync(string videoId, CancellationToken cancellationToken) => videos.FindAsync(videoId, cancellationToken);

    private Task<Admission> AdmitAsync(WatchableVideo video, string? viewerId, CancellationToken cancellationToken) => paid.AdmitAsync(video, viewerId, cancellationToken);

    // What opens a video for a while opens no session for longer.
    private PlaybackSession NewSession(WatchableVideo video, ClaimsPrincipal caller, Admission admission)
    {
        var (plan, now) = (video.Plan!, time.GetUtcNow());
        var isWhole = admission.Kind == AdmissionKind.Admitted;
        var expiresAt = now + SessionLength.For(plan.Duration, options.Value);
        return new PlaybackSession(
            Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SessionIdBytes)),
            plan.Key.VideoId,
            plan.Key.PlanId,
            caller.GetUserId(),
            caller.GetSessionId(),
            now,
            isWhole && admission.Until < expiresAt ? admission.Until : expiresAt,
            PreviewSeconds: isWhole ? null : video.Offer!.PreviewSeconds,
            IsOwn: caller.GetUserId() == video.Access.OwnerId);
    }

    // Null: it has begun. Else how many streams the viewer may have. The record goes out with the question, and is taken back in the rare case.
    private async Task<int?> BeginAsync(PlaybackSession session, bool endOthers, CancellationToken cancellationToken)
    {
        if (endOthers && session.ViewerId is { } viewerId)
        {
            await limit.EndOthersAsync(viewerId);
        }

        var recorded = sessions.RecordAsync(session);
        var most = await limit.RefuseAsync(session, cancellationToken);
        await recorded;
        if (most is not null)
        {
            await sessions.ForgetAsync(session);
            return most;
        }

        logger.SessionStarted(session.SessionId, session.VideoId);
        return null;
    }
}
