using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Contracts;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Streaming.Access;

namespace StreamPlatform.Streaming.Sessions;

internal sealed class StartSession(
    VideoDirectory videos,
    SessionStore sessions,
    EdgeAddresses edges,
    TokenKeys keys,
    IOptions<StreamingOptions> options,
    TimeProvider time,
    ILogger<StartSession> logger)
{
    private const int SessionIdBytes = 16;

    public static async Task<Results<Created<StartedSession>, ProblemHttpResult>> Handle(
        string videoId, ClaimsPrincipal caller, StartSession act, CancellationToken cancellationToken)
    {
        var video = Ids.IsValid('v', videoId) ? await act.FindAsync(videoId, cancellationToken) : null;
        var viewerId = caller.GetUserId();
        return video?.Access.For(viewerId, video.Plan is not null) switch
        {
            Verdict.MayWatch => await act.StartAsync(video.Plan!, viewerId),
            Verdict.NotYet => StreamingProblems.NotPlayableYet.With(),
            _ => StreamingProblems.VideoNotFound.With(),
        };
    }

    private Task<WatchableVideo?> FindAsync(string videoId, CancellationToken cancellationToken) => videos.FindAsync(videoId, cancellationToken);

    private async Task<Created<StartedSession>> StartAsync(WatchablePlan plan, string? viewerId)
    {
        var now = time.GetUtcNow();
        var session = new PlaybackSession(
            Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SessionIdBytes)),
            plan.Key.VideoId,
            plan.Key.PlanId,
            viewerId,
            now,
            now + SessionLength.For(plan.Duration, options.Value));
        await sessions.RecordAsync(session);
        logger.SessionStarted(session.SessionId, session.VideoId);
        return TypedResults.Created($"/api/streaming/sessions/{session.SessionId}", Describe(session, plan));
    }

    private StartedSession Describe(PlaybackSession session, WatchablePlan plan)
    {
        var token = TokenSigner.Sign(keys.Signing, plan.Key, session.SessionId, session.ExpiresAt);
        var folder = plan.ManifestVersion is { } version ? $"vod-{version}" : "growing";
        var path = $"/{token}{TokenSigner.PathOf(plan.Key)}{folder}/main.m3u8";
        var dash = plan.ManifestVersion is null ? null : edges.Nearest + Path.ChangeExtension(path, "mpd");
        return new StartedSession(
            session.SessionId,
            edges.Nearest + path,
            edges.Second is { } second ? second + path : null,
            dash,
            plan.Duration.TotalSeconds,
            plan.ManifestVersion is null ? "playable" : "ready",
            session.ExpiresAt);
    }
}

// DashManifestUrl: null while the video grows.
internal sealed record StartedSession(
    string SessionId,
    string ManifestUrl,
    string? FallbackManifestUrl,
    string? DashManifestUrl,
    double DurationSeconds,
    string State,
    DateTimeOffset ExpiresAt);
